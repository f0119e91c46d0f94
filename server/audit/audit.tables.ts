import { integer, pgTable, text } from 'drizzle-orm/pg-core';
import type { Digest } from '../../sealing/digest.ts';
import { instant } from '../database/columns.ts';
import { fact } from '../database/kinds.ts';

/** Who did what when, in ids and codes: a chain in which each entry names the hash of the one before. */
export const auditEntry = fact(
  pgTable('audit_entry', {
    index: integer('index').primaryKey(),
    /** Unique, so that no two entries follow the same one. */
    previous: text('previous').$type<Digest>().notNull().unique(),
    hash: text('hash').$type<Digest>().notNull(),
    at: instant('at').notNull(),
    kind: text('kind').notNull(),
    ids: text('ids').notNull(),
  }),
);
