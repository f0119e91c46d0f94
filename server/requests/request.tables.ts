import { index, integer, jsonb, pgTable, primaryKey, text, unique } from 'drizzle-orm/pg-core';
import type { Purpose } from '../../schema/purpose.ts';
import type { Subject } from '../../sealing/subject.ts';
import { provider } from '../access/provider.tables.ts';
import { instant } from '../database/columns.ts';
import type { ProviderId, RequestId } from '../database/ids.ts';
import { fact } from '../database/kinds.ts';

/** A signed data request. Everything in it is the provider's own; nothing is of a consumer. */
export const dataRequest = fact(
  pgTable(
    'data_request',
    {
      id: text('id').$type<RequestId>().primaryKey(),
      providerId: text('provider_id')
        .$type<ProviderId>()
        .notNull()
        .references(() => provider.id),
      idempotencyKey: text('idempotency_key').notNull(),
      /** SHA-256 of what was sent under the key: the same key with another request is a conflict. */
      inputDigest: text('input_digest').notNull(),
      identityKey: text('identity_key').notNull(),
      signedRequest: text('signed_request').notNull(),
      document: text('document').notNull(),
      variables: jsonb('variables').$type<Readonly<Record<string, unknown>>>().notNull(),
      plan: text('plan').notNull(),
      purpose: text('purpose').$type<Purpose>().notNull(),
      retentionDays: integer('retention_days').notNull(),
      pickupHours: integer('pickup_hours').notNull(),
      returnUrl: text('return_url'),
      createdAt: instant('created_at').notNull(),
      /** End of the invitation. */
      expiresAt: instant('expires_at').notNull(),
    },
    (table) => [
      unique().on(table.providerId, table.idempotencyKey),
      // What is still open of a revoked key or provider is looked for at every sweep.
      index('data_request_key_expires').on(table.identityKey, table.expiresAt),
      index('data_request_provider_expires').on(table.providerId, table.expiresAt),
    ],
  ),
);

/** One invitation per subject: what redeems it is known by its SHA-256 only. */
export const invitation = fact(
  pgTable(
    'invitation',
    {
      requestId: text('request_id')
        .$type<RequestId>()
        .notNull()
        .references(() => dataRequest.id),
      subject: text('subject').$type<Subject>().notNull(),
      redeemHash: text('redeem_hash').notNull().unique(),
    },
    (table) => [primaryKey({ columns: [table.requestId, table.subject] })],
  ),
);

const REQUEST_ENDS = ['WITHDRAWN', 'CLOSED', 'SUPERSEDED', 'REVOKED'] as const;
/** Why a request ended. CLOSED alone lets sessions that are open go on. */
export type RequestEndReason = (typeof REQUEST_ENDS)[number];

/** A request ended, once: withdrawn, closed, superseded by another, or its key or provider was revoked. */
export const requestEnd = fact(
  pgTable('request_end', {
    requestId: text('request_id')
      .$type<RequestId>()
      .primaryKey()
      .references(() => dataRequest.id),
    reason: text('reason', { enum: REQUEST_ENDS }).notNull(),
    /** With SUPERSEDED: the request that took its place. */
    successor: text('successor')
      .$type<RequestId>()
      .references(() => dataRequest.id),
    at: instant('at').notNull(),
  }),
);
