import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { PortalId } from '../../schema/source.ts';
import { fromUtf8, utf8, wipe } from '../../sealing/bytes.ts';
import type { Random } from '../../sealing/primitives.ts';
import type { EachLogin } from '../collecting/job.ts';
import type { Bell } from '../database/bell.ts';
import type { Database, Transaction } from '../database/database.ts';
import type { SessionId, StorageKeyId, TaskId } from '../database/ids.ts';
import { append } from '../events/append.ts';
import { requestStream, sessionStream } from '../events/stream.ts';
import type { Keyring } from '../keyring/keyring.ts';
import { unwrap, wrap, wrapNonceLength } from '../keyring/wrap.ts';
import { COLLECT_MS, type TaskFailure } from './session.state.ts';
import { holdOpen, type LoadedSession } from './session.store.ts';
import { login, loginKeep, loginReturn, portalSkip, taskOutcome } from './session.tables.ts';

interface Tools {
  readonly db: Database;
  readonly bell: Bell;
  readonly keyring: Keyring;
  readonly random: Random;
}

export interface NewLogin {
  readonly taskId: TaskId;
  readonly portal: PortalId;
  readonly bank: string | null;
  readonly transport: 'LOGIN' | 'FILE';
  /** What the portal must see again, wrapped here before it is written. */
  readonly keep: string | undefined;
  /** Why it could not begin: the portal was asked, and nobody was sent there. */
  readonly failure?: TaskFailure;
}

/** A login begins, or fails to. @returns false when the session has ended or its storage key is gone */
export async function insertLogin(
  tools: Tools,
  { row }: LoadedSession,
  started: NewLogin,
  now: Date,
): Promise<boolean> {
  const wrapped =
    started.keep === undefined ? undefined : await wrapKeep(tools, row.storageKeyId, started.taskId, started.keep);
  if (wrapped === null) return false;
  return tools.db.transaction(async (tx) => {
    if (!(await holdOpen(tx, row.id))) return false;
    const { taskId, portal, bank, transport, failure } = started;
    // Counted while the session is held: another login may have begun while this portal was asked.
    const earlier = await tx.select({ portal: login.portal }).from(login).where(eq(login.sessionId, row.id));
    const number = earlier.filter((found) => found.portal === portal).length + 1;
    await tx.insert(login).values({ taskId, sessionId: row.id, portal, bank, transport, number, at: now });
    if (wrapped) await tx.insert(loginKeep).values({ taskId, wrapped });
    if (failure) await tx.insert(taskOutcome).values({ taskId, failure, at: now });
    await taskEvent(tx, tools.bell, row.id, portal, failure ? 'FAILED' : 'LOGIN', now, failure);
    if (earlier.length === 0)
      await append(tx, tools.bell, requestStream(row.requestId), now, {
        kind: 'COLLECTING',
        data: { subject: row.subject },
      });
    return true;
  });
}

async function wrapKeep(
  { keyring, random }: Tools,
  storageKeyId: StorageKeyId,
  taskId: TaskId,
  keep: string,
): Promise<Uint8Array | null> {
  const key = await keyring.use(storageKeyId);
  if (!key) return null;
  const wrapped = wrap(key, random(wrapNonceLength), utf8(keep), { row: taskId, kind: 'keep' });
  wipe(key);
  return wrapped;
}

export interface FoundLogin {
  readonly taskId: TaskId;
  readonly portal: PortalId;
  readonly bank: string | null;
  readonly keep: string | undefined;
}

/** A login of this very session; another session's is not there (design D6). */
export async function findLogin(
  { db, keyring }: Tools,
  sessionId: SessionId,
  storageKeyId: StorageKeyId,
  taskId: TaskId,
): Promise<FoundLogin | undefined> {
  const [found] = await db
    .select({ login, wrapped: loginKeep.wrapped })
    .from(login)
    .leftJoin(loginKeep, eq(loginKeep.taskId, login.taskId))
    .where(and(eq(login.taskId, taskId), eq(login.sessionId, sessionId)));
  if (!found) return undefined;
  const { portal, bank } = found.login;
  if (!found.wrapped) return { taskId, portal, bank, keep: undefined };
  const key = await keyring.use(storageKeyId);
  if (!key) return undefined;
  const keep = fromUtf8(unwrap(key, found.wrapped, { row: taskId, kind: 'keep' }), 'keep');
  wipe(key);
  return { taskId, portal, bank, keep };
}

/** Logins that are collected together: at one portal; more than one at banks only. */
export type Together<Login> = readonly [Login, ...Login[]];

/**
 * The redirects came back: once, and not while another login at the same portal is being collected, so that one session
 * never has more collectors at work than portals.
 *
 * @returns NOT_THERE when one had come back before, or the session has ended; after BUSY they may come again
 */
export async function insertLoginReturn(
  { db, bell }: Tools,
  sessionId: SessionId,
  logins: Together<Pick<FoundLogin, 'taskId' | 'portal'>>,
  now: Date,
): Promise<'RETURNED' | 'BUSY' | 'NOT_THERE'> {
  const [{ portal }] = logins;
  const tasks = logins.map(({ taskId }) => taskId);
  return db.transaction(async (tx) => {
    if (!(await holdOpen(tx, sessionId))) return 'NOT_THERE';
    const atWork = await tx
      .select({ taskId: login.taskId, at: loginReturn.at })
      .from(login)
      .innerJoin(loginReturn, eq(loginReturn.taskId, login.taskId))
      .leftJoin(taskOutcome, eq(taskOutcome.taskId, login.taskId))
      .where(and(eq(login.sessionId, sessionId), eq(login.portal, portal), isNull(taskOutcome.taskId)));
    if (atWork.some((other) => tasks.includes(other.taskId))) return 'NOT_THERE';
    if (atWork.some(({ at }) => now.valueOf() < at.valueOf() + COLLECT_MS)) return 'BUSY';
    const returned = await tx.select().from(loginReturn).where(inArray(loginReturn.taskId, tasks));
    if (returned.length > 0) return 'NOT_THERE';
    await tx.insert(loginReturn).values(tasks.map((taskId) => ({ taskId, at: now })));
    await taskEvent(tx, bell, sessionId, portal, 'BUSY', now);
    return 'RETURNED';
  });
}

/** How a login, or several that were collected together, ended. */
export interface Ended {
  /** `null` when it was sealed. */
  readonly failure: TaskFailure | null;
  /** Of several, in their order: why each by itself came to nothing, where some did. */
  readonly each?: EachLogin;
}

/** How logins that were collected together ended; the first word counts. @returns false when they, or their session, had ended before */
export async function insertOutcome(
  tx: Transaction,
  bell: Bell,
  sessionId: SessionId,
  logins: Together<Pick<FoundLogin, 'taskId' | 'portal'>>,
  { failure, each = [] }: Ended,
  now: Date,
): Promise<boolean> {
  if (!(await holdOpen(tx, sessionId))) return false;
  const [{ portal }] = logins;
  const outcomes = logins.map(({ taskId }, place) => ({ taskId, failure, bankFailure: each[place] ?? null, at: now }));
  const inserted = await tx.insert(taskOutcome).values(outcomes).onConflictDoNothing().returning();
  if (inserted.length === 0) return false;
  await taskEvent(tx, bell, sessionId, portal, failure === null ? 'SEALED' : 'FAILED', now, failure);
  return true;
}

/** The consumer skips a portal; a later login there takes it back. */
export async function insertSkip(
  { db, bell }: Tools,
  { row, facts }: LoadedSession,
  portal: PortalId,
  now: Date,
): Promise<void> {
  await db.transaction(async (tx) => {
    const number = facts.skips.filter((skip) => skip.portal === portal).length + 1;
    const inserted = await tx
      .insert(portalSkip)
      .values({ sessionId: row.id, portal, number, at: now })
      .onConflictDoNothing()
      .returning();
    if (inserted.length > 0) await taskEvent(tx, bell, row.id, portal, 'SKIPPED', now);
  });
}

async function taskEvent(
  tx: Transaction,
  bell: Bell,
  sessionId: SessionId,
  portal: PortalId,
  state: string,
  now: Date,
  failure: TaskFailure | null = null,
): Promise<void> {
  await append(tx, bell, sessionStream(sessionId), now, {
    kind: 'TASK',
    data: { portal, state, ...(failure ? { failure } : {}) },
  });
}
