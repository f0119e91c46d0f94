import { index, integer, jsonb, pgTable, primaryKey, text, unique } from 'drizzle-orm/pg-core';
import type { FailureCode } from '../../connectors/source-failure.ts';
import type { PortalId } from '../../schema/source.ts';
import type { PublicJwk, Thumbprint } from '../../sealing/keys.ts';
import type { Subject } from '../../sealing/subject.ts';
import { bytes, instant } from '../database/columns.ts';
import type { RequestId, SessionId, StorageKeyId, TaskId } from '../database/ids.ts';
import { counter, fact, vault } from '../database/kinds.ts';
import { dataRequest } from '../requests/request.tables.ts';

const END_REASONS = [
  'APPROVED',
  'STOPPED',
  'DECLINED',
  'OTHER_PERSON',
  'IDLE',
  'EXPIRED',
  'NOT_PAIRED',
  'WITHDRAWN',
  'SUPERSEDED',
  'REVOKED',
] as const;
export type EndReason = (typeof END_REASONS)[number];

const sessionId = () =>
  text('session_id')
    .$type<SessionId>()
    .notNull()
    .references(() => session.id);

/** A redeemed invitation: the unique key is what makes it single use. */
export const session = fact(
  pgTable(
    'session',
    {
      id: text('id').$type<SessionId>().primaryKey(),
      requestId: text('request_id')
        .$type<RequestId>()
        .notNull()
        .references(() => dataRequest.id),
      subject: text('subject').$type<Subject>().notNull(),
      /** Thumbprint and public half of the device's one signing key. Its seal key lives in the session token only (D6). */
      device: text('device').$type<Thumbprint>().notNull(),
      deviceKey: jsonb('device_key').$type<PublicJwk>().notNull(),
      storageKeyId: text('storage_key_id').$type<StorageKeyId>().notNull(),
      startedAt: instant('started_at').notNull(),
    },
    (table) => [unique().on(table.requestId, table.subject)],
  ),
);

/** A wrong code typed on the provider's page. */
export const pairingFailure = fact(
  pgTable(
    'pairing_failure',
    { sessionId: sessionId(), number: integer('number').notNull(), at: instant('at').notNull() },
    (table) => [primaryKey({ columns: [table.sessionId, table.number] })],
  ),
);

export const pairing = fact(
  pgTable('pairing', {
    sessionId: sessionId().primaryKey(),
    way: text('way', { enum: ['CODE', 'RETURN'] }).notNull(),
    at: instant('at').notNull(),
  }),
);

/** How a session ended: there is one end, so approving and stopping cannot both happen. */
export const sessionEnd = fact(
  pgTable('session_end', {
    sessionId: sessionId().primaryKey(),
    reason: text('reason', { enum: END_REASONS }).notNull(),
    at: instant('at').notNull(),
  }),
);

export const sessionPause = fact(
  pgTable(
    'session_pause',
    {
      sessionId: sessionId(),
      number: integer('number').notNull(),
      at: instant('at').notNull(),
      until: instant('until').notNull(),
    },
    (table) => [primaryKey({ columns: [table.sessionId, table.number] })],
  ),
);

export const sessionResume = fact(
  pgTable(
    'session_resume',
    { sessionId: sessionId(), number: integer('number').notNull(), at: instant('at').notNull() },
    (table) => [primaryKey({ columns: [table.sessionId, table.number] })],
  ),
);

/** When the device last called: the one thing of a session that changes, so it is a counter and no fact. */
export const sessionActivity = counter(
  pgTable('session_activity', { sessionId: sessionId().primaryKey(), lastCallAt: instant('last_call_at').notNull() }),
);

/** One login at one portal; a retry is another. Its id is the OAuth `state`. */
export const login = fact(
  pgTable(
    'login',
    {
      taskId: text('task_id').$type<TaskId>().primaryKey(),
      sessionId: sessionId(),
      portal: text('portal').$type<PortalId>().notNull(),
      bank: text('bank'),
      /** FILE: the consumer brings one instead, and no portal is asked. */
      transport: text('transport', { enum: ['LOGIN', 'FILE'] })
        .notNull()
        .default('LOGIN'),
      number: integer('number').notNull(),
      at: instant('at').notNull(),
    },
    (table) => [unique().on(table.sessionId, table.portal, table.number), index('login_at').on(table.at)],
  ),
);

const taskId = () =>
  text('task_id')
    .$type<TaskId>()
    .notNull()
    .references(() => login.taskId);

/** The device that began brought the redirect back: once. */
export const loginReturn = fact(
  pgTable('login_return', { taskId: taskId().primaryKey(), at: instant('at').notNull() }),
);

export const taskOutcome = fact(
  pgTable('task_outcome', {
    taskId: taskId().primaryKey(),
    /** `null` when it was sealed. */
    failure: text('failure').$type<FailureCode | 'OTHER_BROWSER'>(),
    /** Of a login collected together with others: why its own bank gave nothing, whatever became of them all. */
    bankFailure: text('bank_failure').$type<FailureCode>(),
    at: instant('at').notNull(),
  }),
);

/** The portal at which this login failed worked again for somebody else, and the device was told. */
export const portalBack = fact(pgTable('portal_back', { taskId: taskId().primaryKey(), at: instant('at').notNull() }));

export const portalSkip = fact(
  pgTable(
    'portal_skip',
    {
      sessionId: sessionId(),
      portal: text('portal').$type<PortalId>().notNull(),
      number: integer('number').notNull(),
      at: instant('at').notNull(),
    },
    (table) => [primaryKey({ columns: [table.sessionId, table.portal, table.number] })],
  ),
);

/** What a portal must see again at the exchange, such as a bank's consentId; wrapped under the session's storage key. */
export const loginKeep = vault(
  pgTable('login_keep', { taskId: taskId().primaryKey(), wrapped: bytes('wrapped').notNull() }),
);

/** Collected sections: facts without content. The newest of each planned section counts. */
export const section = fact(
  pgTable(
    'section',
    {
      taskId: taskId(),
      section: text('section').notNull(),
      sessionId: sessionId(),
      /** SHA-256 of its manifest: what the receipt must name. */
      manifestDigest: text('manifest_digest').notNull(),
      at: instant('at').notNull(),
    },
    (table) => [primaryKey({ columns: [table.taskId, table.section] })],
  ),
);

/** The sealed bytes, wrapped under the session's storage key from their first write. */
export const sectionVault = vault(
  pgTable(
    'section_vault',
    {
      taskId: taskId(),
      section: text('section').notNull(),
      sessionId: sessionId(),
      manifest: bytes('manifest').notNull(),
      ciphertext: bytes('ciphertext').notNull(),
      keyForDevice: bytes('key_for_device').notNull(),
    },
    (table) => [primaryKey({ columns: [table.taskId, table.section] })],
  ),
);

/** Notes that the device sealed: facts without content. The newest count. */
export const notes = fact(
  pgTable(
    'notes',
    {
      sessionId: sessionId(),
      number: integer('number').notNull(),
      /** SHA-256 of the manifest: what a receipt must name. */
      manifestDigest: text('manifest_digest').notNull(),
      at: instant('at').notNull(),
    },
    (table) => [primaryKey({ columns: [table.sessionId, table.number] })],
  ),
);

/** The newest notes as sealed bytes, wrapped under the session's storage key from their first write. */
export const notesVault = vault(
  pgTable('notes_vault', {
    sessionId: sessionId().primaryKey(),
    section: text('section').notNull(),
    manifest: bytes('manifest').notNull(),
    ciphertext: bytes('ciphertext').notNull(),
    keyForDevice: bytes('key_for_device').notNull(),
  }),
);

/** A storage key was destroyed: whatever it wrapped is noise, in the database, its log and every copy. */
export const purge = fact(
  pgTable('purge', {
    storageKeyId: text('storage_key_id').$type<StorageKeyId>().primaryKey(),
    at: instant('at').notNull(),
  }),
);
