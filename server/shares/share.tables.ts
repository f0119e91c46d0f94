import { integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import type { PublicJwk, Thumbprint } from '../../sealing/keys.ts';
import type { Subject } from '../../sealing/subject.ts';
import { provider } from '../access/provider.tables.ts';
import { bytes, instant } from '../database/columns.ts';
import type { DeliveryId, ErasureRequestId, ProviderId, RequestId, ShareId, StorageKeyId } from '../database/ids.ts';
import { fact, vault } from '../database/kinds.ts';
import { dataRequest } from '../requests/request.tables.ts';
import { delivery } from './delivery.tables.ts';

const shareId = () =>
  text('share_id')
    .$type<ShareId>()
    .notNull()
    .references(() => share.id);

/** What a consumer keeps available by separate consent. Whoever holds its key may look, withdraw and ask erasure. */
export const share = fact(
  pgTable('share', {
    id: text('id').$type<ShareId>().primaryKey(),
    deliveryId: text('delivery_id')
      .$type<DeliveryId>()
      .notNull()
      .unique()
      .references(() => delivery.id),
    requestId: text('request_id')
      .$type<RequestId>()
      .notNull()
      .references(() => dataRequest.id),
    providerId: text('provider_id')
      .$type<ProviderId>()
      .notNull()
      .references(() => provider.id),
    subject: text('subject').$type<Subject>().notNull(),
    /** RFC 7638 thumbprint of the share key: one per share, so that nothing links a person's shares. */
    holder: text('holder').$type<Thumbprint>().notNull().unique(),
    holderKey: jsonb('holder_key').$type<PublicJwk>().notNull(),
    storageKeyId: text('storage_key_id').$type<StorageKeyId>().notNull(),
    at: instant('at').notNull(),
    until: instant('until').notNull(),
  }),
);

/** The delivery as the provider will open it, wrapped under the share's own storage key. */
export const shareVault = vault(
  pgTable('share_vault', { shareId: shareId().primaryKey(), wrapped: bytes('wrapped').notNull() }),
);

/** One opening by the provider, counted from 1: committed before it is answered. */
export const shareAccess = fact(
  pgTable(
    'share_access',
    { shareId: shareId(), number: integer('number').notNull(), at: instant('at').notNull() },
    (table) => [primaryKey({ columns: [table.shareId, table.number] })],
  ),
);

export const SHARE_ENDS = ['WITHDRAWN', 'EXPIRED', 'REJECTED'] as const;
export type ShareEnd = (typeof SHARE_ENDS)[number];

/** How a share ended; there is no way back. */
export const shareEnd = fact(
  pgTable('share_end', {
    shareId: shareId().primaryKey(),
    reason: text('reason', { enum: SHARE_ENDS }).notNull(),
    at: instant('at').notNull(),
  }),
);

/** The holder was told, a week ahead, that the share ends. */
export const shareWarning = fact(
  pgTable('share_warning', { shareId: shareId().primaryKey(), at: instant('at').notNull() }),
);

/** The consumer asks the provider to erase what it retrieved (AVG article 17). One per share. */
export const erasureRequest = fact(
  pgTable('erasure_request', {
    id: text('id').$type<ErasureRequestId>().primaryKey(),
    shareId: shareId().unique(),
    at: instant('at').notNull(),
    /** AVG article 12(3): one month; we count thirty days. */
    dueAt: instant('due_at').notNull(),
  }),
);

const erasureId = () =>
  text('erasure_id')
    .$type<ErasureRequestId>()
    .primaryKey()
    .references(() => erasureRequest.id);

/** The provider's answer, as it signed it: ids, a code and a moment. */
export const erasureAnswer = fact(
  pgTable('erasure_answer', { erasureId: erasureId(), signed: text('signed').notNull(), at: instant('at').notNull() }),
);

/** Both were told that the answer did not come in time. */
export const erasureOverdue = fact(pgTable('erasure_overdue', { erasureId: erasureId(), at: instant('at').notNull() }));
