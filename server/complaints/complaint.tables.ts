import { pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import type { Thumbprint } from '../../sealing/keys.ts';
import { bytes, instant } from '../database/columns.ts';
import type { ComplaintId, StorageKeyId } from '../database/ids.ts';
import { fact, vault } from '../database/kinds.ts';

const complaintId = () =>
  text('complaint_id')
    .$type<ComplaintId>()
    .notNull()
    .references(() => complaint.id);

/** A complaint about the broker, by somebody who holds a key made for it: it names no session, share or provider. */
export const complaint = fact(
  pgTable('complaint', {
    id: text('id').$type<ComplaintId>().primaryKey(),
    /** RFC 7638 thumbprint of the complaint's own key. */
    holder: text('holder').$type<Thumbprint>().notNull().unique(),
    storageKeyId: text('storage_key_id').$type<StorageKeyId>().notNull(),
    at: instant('at').notNull(),
    /** AVG article 12(3): one month; we count thirty days. */
    dueAt: instant('due_at').notNull(),
  }),
);

/** The note, sealed to the officer, and the answer, sealed to who complained; wrapped under the complaint's own key. */
export const complaintVault = vault(
  pgTable(
    'complaint_vault',
    {
      complaintId: complaintId(),
      part: text('part', { enum: ['NOTE', 'ANSWER'] }).notNull(),
      wrapped: bytes('wrapped').notNull(),
    },
    (table) => [primaryKey({ columns: [table.complaintId, table.part] })],
  ),
);

/** It was answered. */
export const complaintAnswer = fact(
  pgTable('complaint_answer', { complaintId: complaintId().primaryKey(), at: instant('at').notNull() }),
);

/** The audit says that no answer came in time. */
export const complaintOverdue = fact(
  pgTable('complaint_overdue', { complaintId: complaintId().primaryKey(), at: instant('at').notNull() }),
);
