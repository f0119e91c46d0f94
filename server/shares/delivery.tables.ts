import { index, pgTable, text } from 'drizzle-orm/pg-core';
import type { Subject } from '../../sealing/subject.ts';
import { provider } from '../access/provider.tables.ts';
import { bytes, instant } from '../database/columns.ts';
import type { ApprovalId, DeliveryId, ProviderId, RequestId, SessionId, StorageKeyId } from '../database/ids.ts';
import { fact, vault } from '../database/kinds.ts';
import { dataRequest } from '../requests/request.tables.ts';
import { approval } from '../sessions/approval.tables.ts';
import { session } from '../sessions/session.tables.ts';

/** One approved result of a subject, waiting for its provider. */
export const delivery = fact(
  pgTable(
    'delivery',
    {
      id: text('id').$type<DeliveryId>().primaryKey(),
      sessionId: text('session_id')
        .$type<SessionId>()
        .notNull()
        .references(() => session.id),
      approvalId: text('approval_id')
        .$type<ApprovalId>()
        .notNull()
        .unique()
        .references(() => approval.id),
      requestId: text('request_id')
        .$type<RequestId>()
        .notNull()
        .references(() => dataRequest.id),
      providerId: text('provider_id')
        .$type<ProviderId>()
        .notNull()
        .references(() => provider.id),
      subject: text('subject').$type<Subject>().notNull(),
      storageKeyId: text('storage_key_id').$type<StorageKeyId>().notNull(),
      at: instant('at').notNull(),
      pickUpUntil: instant('pick_up_until').notNull(),
    },
    (table) => [index().on(table.sessionId)],
  ),
);

/** The delivery as the provider will open it, wrapped under its storage key. */
export const deliveryVault = vault(
  pgTable('delivery_vault', {
    deliveryId: text('delivery_id')
      .$type<DeliveryId>()
      .primaryKey()
      .references(() => delivery.id),
    wrapped: bytes('wrapped').notNull(),
  }),
);

/** How a delivery ended; there is no way back. */
export const deliveryEnd = fact(
  pgTable('delivery_end', {
    deliveryId: text('delivery_id')
      .$type<DeliveryId>()
      .primaryKey()
      .references(() => delivery.id),
    outcome: text('outcome', { enum: ['ACKNOWLEDGED', 'REJECTED', 'LAPSED', 'WITHDRAWN', 'SUPERSEDED'] }).notNull(),
    /** Why it was rejected, in one of the API's codes. */
    code: text('code'),
    at: instant('at').notNull(),
  }),
);
