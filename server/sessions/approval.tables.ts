import { integer, pgTable, text, unique } from 'drizzle-orm/pg-core';
import type { Digest } from '../../sealing/digest.ts';
import { instant } from '../database/columns.ts';
import type { ApprovalId, SessionId } from '../database/ids.ts';
import { fact } from '../database/kinds.ts';
import { session } from './session.tables.ts';

/**
 * The consumer approved: the digest of the receipt is all the broker keeps of it. The approvals of a session are a chain:
 * each but the first names the one it replaces, and no two name the same.
 */
export const approval = fact(
  pgTable(
    'approval',
    {
      id: text('id').$type<ApprovalId>().primaryKey(),
      sessionId: text('session_id')
        .$type<SessionId>()
        .notNull()
        .references(() => session.id),
      /** 1, 2, 3 … */
      number: integer('number').notNull(),
      consentDigest: text('consent_digest').$type<Digest>().notNull().unique(),
      previous: text('previous').$type<Digest>().unique(),
      at: instant('at').notNull(),
    },
    (table) => [unique().on(table.sessionId, table.number)],
  ),
);
