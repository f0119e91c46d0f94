import { index, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { bytes, instant } from '../database/columns.ts';
import type { PushEndpointId, StorageKeyId } from '../database/ids.ts';
import { fact, vault } from '../database/kinds.ts';
import type { Stream } from '../events/stream.ts';

/** A device wants to be told, while it sleeps, that there is news on a stream of its own. Where, the vault knows. */
export const pushEndpoint = fact(
  pgTable(
    'push_endpoint',
    {
      id: text('id').$type<PushEndpointId>().primaryKey(),
      stream: text('stream').$type<Stream>().notNull(),
      /** That of the session or share, which is destroyed at its end. */
      storageKeyId: text('storage_key_id').$type<StorageKeyId>().notNull(),
      /** The last number of the stream when it was registered: what lies before is not told. */
      after: integer('after').notNull(),
      at: instant('at').notNull(),
    },
    (table) => [index('push_endpoint_stream').on(table.stream)],
  ),
);

const endpointId = () =>
  text('endpoint_id')
    .$type<PushEndpointId>()
    .notNull()
    .references(() => pushEndpoint.id);

/** Address and keys of the endpoint, wrapped under the storage key of its session or share. */
export const pushEndpointVault = vault(
  pgTable('push_endpoint_vault', { endpointId: endpointId().primaryKey(), wrapped: bytes('wrapped').notNull() }),
);

export const PUSH_ENDS = ['REPLACED', 'FORGOTTEN', 'GONE', 'ENDED'] as const;
export type PushEnd = (typeof PUSH_ENDS)[number];

/** From here on nothing is sent there: another took its place, the device or the push service said so, all has ended. */
export const pushEndpointEnd = fact(
  pgTable('push_endpoint_end', {
    endpointId: endpointId().primaryKey(),
    reason: text('reason', { enum: PUSH_ENDS }).notNull(),
    at: instant('at').notNull(),
  }),
);

const attemptColumns = () => ({
  endpointId: endpointId(),
  /** Of the newest event it tells of, in the endpoint's stream. */
  number: integer('number').notNull(),
  attempt: integer('attempt').notNull(),
});

/** A claim: whoever inserts it sends, nobody else does. */
export const pushAttempt = fact(
  pgTable(
    'push_attempt',
    {
      ...attemptColumns(),
      at: instant('at').notNull(),
      /** The database's own clock, which practice does not move: how long the post may last is counted from here. */
      claimedAt: instant('claimed_at').notNull(),
    },
    (table) => [primaryKey({ columns: [table.endpointId, table.number, table.attempt] })],
  ),
);

/** What became of an attempt. */
export const pushOutcome = fact(
  pgTable(
    'push_outcome',
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
    (table) => [primaryKey({ columns: [table.endpointId, table.number, table.attempt] })],
  ),
);
