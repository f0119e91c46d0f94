import { integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
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

/** An entry that could not be written when what it tells of happened, and that could not wait: it is made up for. */
export const auditOwed = fact(
  pgTable(
    'audit_owed',
    {
      kind: text('kind').notNull(),
      /** Canonical JSON, as in the entry. */
      ids: text('ids').notNull(),
      at: instant('at').notNull(),
    },
    ({ kind, ids }) => [primaryKey({ columns: [kind, ids] })],
  ),
);

/** What was owed is an entry now: once, whoever makes up for it. */
export const auditMadeUp = fact(
  pgTable('audit_made_up', { kind: text('kind').notNull(), ids: text('ids').notNull() }, ({ kind, ids }) => [
    primaryKey({ columns: [kind, ids] }),
  ]),
);
