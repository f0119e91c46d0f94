import { pgTable, text } from 'drizzle-orm/pg-core';
import type { Digest } from '../../sealing/digest.ts';
import { instant } from '../database/columns.ts';
import type { ApprovalId, SessionId } from '../database/ids.ts';
import { fact } from '../database/kinds.ts';
import { session } from '../sessions/session.tables.ts';

/** The consumer approved: the digest of the receipt is all the broker keeps of it. */
export const approval = fact(
  pgTable('approval', {
    id: text('id').$type<ApprovalId>().primaryKey(),
    sessionId: text('session_id')
      .$type<SessionId>()
      .notNull()
      .unique()
      .references(() => session.id),
    consentDigest: text('consent_digest').$type<Digest>().notNull(),
    at: instant('at').notNull(),
  }),
);
