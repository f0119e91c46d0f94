import { index, pgTable, text } from 'drizzle-orm/pg-core';
import { instant } from '../database/columns.ts';
import { counter } from '../database/kinds.ts';

/** Signed messages that may be used once and have been. Shared by all instances; rows go when their message is too old. */
export const usedJti = counter(
  pgTable(
    'used_jti',
    {
      /** SHA-256 of who made the message and its jti: of one length, whatever the caller chose. */
      digest: text('digest').primaryKey(),
      /** By the machine's clock, as all tokens are: practice moving domain time must not bring a used message back. */
      expiresAt: instant('expires_at').notNull(),
    },
    (table) => [index('used_jti_expires_at').on(table.expiresAt)],
  ),
);
