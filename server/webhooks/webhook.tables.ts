import { integer, pgTable, text, unique } from 'drizzle-orm/pg-core';
import { provider } from '../access/provider.tables.ts';
import { bytes, instant } from '../database/columns.ts';
import type { ProviderId, StorageKeyId, WebhookId } from '../database/ids.ts';
import { fact, vault } from '../database/kinds.ts';

/** What is posted: the provider's deliveries, and what it granted and was granted. */
export const POSTED_STREAMS = ['DELIVERIES', 'GRANTS'] as const;
export type PostedStream = (typeof POSTED_STREAMS)[number];

/** Where a provider's events are posted to. */
export const webhook = fact(
  pgTable('webhook', {
    id: text('id').$type<WebhookId>().primaryKey(),
    providerId: text('provider_id')
      .$type<ProviderId>()
      .notNull()
      .references(() => provider.id),
    url: text('url').notNull(),
    /** The last number of the deliveries stream when it was added: what lies before is not posted. */
    after: integer('after').notNull(),
    /** The same of the grants stream; 0 for one that was added before grants were posted. */
    grantsAfter: integer('grants_after').notNull().default(0),
    at: instant('at').notNull(),
  }),
);

/** From here on nothing is posted there: the operator removed it, or it answered 410 Gone. */
export const webhookEnd = fact(
  pgTable('webhook_end', {
    webhookId: text('webhook_id')
      .$type<WebhookId>()
      .primaryKey()
      .references(() => webhook.id),
    reason: text('reason', { enum: ['REMOVED', 'GONE'] }).notNull(),
    at: instant('at').notNull(),
  }),
);

/** A secret by the storage key it is wrapped under, which is its own. */
export const webhookSecret = fact(
  pgTable('webhook_secret', {
    storageKeyId: text('storage_key_id').$type<StorageKeyId>().primaryKey(),
    webhookId: text('webhook_id')
      .$type<WebhookId>()
      .notNull()
      .references(() => webhook.id),
    at: instant('at').notNull(),
  }),
);

/** From here on nothing is signed with it. */
export const webhookSecretEnd = fact(
  pgTable('webhook_secret_end', {
    storageKeyId: text('storage_key_id')
      .$type<StorageKeyId>()
      .primaryKey()
      .references(() => webhookSecret.storageKeyId),
    at: instant('at').notNull(),
  }),
);

export const webhookSecretVault = vault(
  pgTable('webhook_secret_vault', {
    storageKeyId: text('storage_key_id')
      .$type<StorageKeyId>()
      .primaryKey()
      .references(() => webhookSecret.storageKeyId),
    wrapped: bytes('wrapped').notNull(),
  }),
);

const attemptColumns = () => ({
  webhookId: text('webhook_id')
    .$type<WebhookId>()
    .notNull()
    .references(() => webhook.id),
  stream: text('stream', { enum: POSTED_STREAMS }).notNull().default('DELIVERIES'),
  /** Of the event, in that stream of the provider. */
  number: integer('number').notNull(),
  attempt: integer('attempt').notNull(),
});

/** A claim: whoever inserts it posts the event, nobody else does. */
export const webhookAttempt = fact(
  pgTable(
    'webhook_attempt',
    {
      ...attemptColumns(),
      at: instant('at').notNull(),
      /** The database's own clock, which practice does not move: how long the post may last is counted from here. */
      claimedAt: instant('claimed_at').notNull(),
    },
    (table) => [unique().on(table.webhookId, table.stream, table.number, table.attempt)],
  ),
);

/** What became of an attempt. */
export const webhookOutcome = fact(
  pgTable(
    'webhook_outcome',
    {
      ...attemptColumns(),
      code: text('code', {
        enum: ['DELIVERED', 'ANSWERED', 'UNREACHABLE', 'TIMEOUT', 'MALFORMED', 'CUT_SHORT'],
      }).notNull(),
      /** HTTP status, when there was an answer. */
      status: integer('status'),
      /** When it is tried again; null: never. */
      retryAt: instant('retry_at'),
      at: instant('at').notNull(),
    },
    (table) => [unique().on(table.webhookId, table.stream, table.number, table.attempt)],
  ),
);

/** The provider asked for it again, behind this attempt: the schedule begins anew. */
export const webhookReplay = fact(
  pgTable('webhook_replay', { ...attemptColumns(), at: instant('at').notNull() }, (table) => [
    unique().on(table.webhookId, table.stream, table.number, table.attempt),
  ]),
);
