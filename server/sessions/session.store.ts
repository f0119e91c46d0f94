import { and, asc, eq, inArray, TransactionRollbackError } from 'drizzle-orm';
import { portalsOf } from '../../schema/plan.ts';
import { type Plan, parsePlan } from '../../sealing/plan.ts';
import { providerIdentityKeyEnd, providerRevocation } from '../access/provider.tables.ts';
import { record } from '../audit/audit.store.ts';
import type { Bell } from '../database/bell.ts';
import type { Database, Transaction } from '../database/database.ts';
import type { SessionId } from '../database/ids.ts';
import { isUniqueViolation } from '../database/sqlstate.ts';
import { append, hold } from '../events/append.ts';
import { requestStream, sessionStream } from '../events/stream.ts';
import { endEndpoints } from '../push/push.store.ts';
import { dataRequest, requestEnd } from '../requests/request.tables.ts';
import { type SessionFacts, unrecordedEnd } from './session.state.ts';
import {
  type EndReason,
  login,
  loginReturn,
  pairing,
  portalSkip,
  session,
  sessionActivity,
  sessionEnd,
  sessionPause,
  sessionResume,
  taskOutcome,
} from './session.tables.ts';
import { approvalsOf, approvalsOfAll, type StoredApproval, tellShared } from './shared.store.ts';
import { isEnded, isRevokedKey, stopOf } from './stop.store.ts';

type SessionRow = typeof session.$inferSelect;
type RequestRow = typeof dataRequest.$inferSelect;

/** A session with all its state follows from, and the request it answers. */
export interface LoadedSession {
  readonly row: SessionRow;
  readonly request: RequestRow;
  /** Nobody has ended it: not closed, withdrawn or superseded. */
  readonly isRequestOpen: boolean;
  readonly plan: Plan;
  /** First to newest. */
  readonly approvals: readonly StoredApproval[];
  readonly facts: SessionFacts;
}

/**
 * Redeems an invitation: the session, its clock and its events, once per request and subject.
 * @returns false when it was redeemed before, or its request has ended
 */
export async function insertSession(db: Database, bell: Bell, row: SessionRow): Promise<boolean> {
  try {
    await db.transaction(async (tx) => {
      await tx.insert(session).values(row);
      await tx.insert(sessionActivity).values({ sessionId: row.id, lastCallAt: row.startedAt });
      await append(tx, bell, requestStream(row.requestId), row.startedAt, {
        kind: 'OPENED',
        data: { subject: row.subject },
      });
      // The request's stream is held from here: an end of it is seen, or waits and sees this session.
      if (await isEnded(tx, row.requestId)) tx.rollback();
      await append(tx, bell, sessionStream(row.id), row.startedAt, { kind: 'STARTED', data: {} });
      const ids = { request: row.requestId, session: row.id, subject: row.subject };
      await record(tx, [{ kind: 'REDEEMED', ids }], row.startedAt);
    });
    return true;
  } catch (error) {
    if (isUniqueViolation(error) || error instanceof TransactionRollbackError) return false;
    throw error;
  }
}

/** The session that redeemed an invitation, if any. */
export async function sessionOf(db: Database, requestId: SessionRow['requestId']): Promise<SessionRow[]> {
  return db.select().from(session).where(eq(session.requestId, requestId));
}

/** A session with its facts; `undefined` when there is none. */
export async function loadSession(db: Database, id: SessionId): Promise<LoadedSession | undefined> {
  return (await loadSessions(db, [id])).get(id);
}

/** The same of many, in as many statements as of one. */
export async function loadSessions(
  db: Database,
  ids: readonly SessionId[],
): Promise<ReadonlyMap<SessionId, LoadedSession>> {
  const found = await db
    .select({
      row: session,
      request: dataRequest,
      requestEnd,
      keyRevokedAt: providerIdentityKeyEnd.at,
      providerRevokedAt: providerRevocation.revokedAt,
      activity: sessionActivity,
      end: sessionEnd,
      pairing,
    })
    .from(session)
    .innerJoin(dataRequest, eq(dataRequest.id, session.requestId))
    .innerJoin(sessionActivity, eq(sessionActivity.sessionId, session.id))
    .leftJoin(requestEnd, eq(requestEnd.requestId, session.requestId))
    .leftJoin(providerIdentityKeyEnd, isRevokedKey)
    .leftJoin(providerRevocation, eq(providerRevocation.providerId, dataRequest.providerId))
    .leftJoin(sessionEnd, eq(sessionEnd.sessionId, session.id))
    .leftJoin(pairing, eq(pairing.sessionId, session.id))
    .where(inArray(session.id, ids));
  if (found.length === 0) return new Map();
  const [logins, skips, pauses, approvals] = await Promise.all([
    db
      .select({ login, returnedAt: loginReturn.at, outcome: taskOutcome })
      .from(login)
      .leftJoin(loginReturn, eq(loginReturn.taskId, login.taskId))
      .leftJoin(taskOutcome, eq(taskOutcome.taskId, login.taskId))
      .where(inArray(login.sessionId, ids))
      .orderBy(asc(login.at), asc(login.number)),
    db.select().from(portalSkip).where(inArray(portalSkip.sessionId, ids)).orderBy(asc(portalSkip.at)),
    db
      .select({ pause: sessionPause, resumedAt: sessionResume.at })
      .from(sessionPause)
      .leftJoin(
        sessionResume,
        and(eq(sessionResume.sessionId, sessionPause.sessionId), eq(sessionResume.number, sessionPause.number)),
      )
      .where(inArray(sessionPause.sessionId, ids))
      .orderBy(asc(sessionPause.number)),
    approvalsOfAll(db, ids),
  ]);
  const loaded = found.map(({ row, request, activity, end, ...more }): LoadedSession => {
    const isOfIt = (fact: { readonly sessionId: SessionId }): boolean => fact.sessionId === row.id;
    const plan = parsePlan(request.plan);
    const own = approvals.filter(isOfIt);
    const facts: SessionFacts = {
      startedAt: row.startedAt,
      lastCallAt: activity.lastCallAt,
      pairedAt: more.pairing?.at ?? null,
      sharedAt: own[0]?.at ?? null,
      end: end && { reason: end.reason, at: end.at },
      stop: stopOf(more.requestEnd, more.keyRevokedAt ?? more.providerRevokedAt),
      pauses: pauses
        .filter(({ pause }) => isOfIt(pause))
        .map(({ pause: { at, until }, resumedAt }) => ({ at, until, resumedAt })),
      portals: portalsOf(plan, row.subject),
      logins: logins
        .filter(({ login: begun }) => isOfIt(begun))
        .map(({ login: { taskId, portal, at }, returnedAt, outcome }) => ({
          taskId,
          portal,
          at,
          returnedAt,
          outcome: outcome && { failure: outcome.failure, at: outcome.at },
        })),
      skips: skips.filter(isOfIt).map(({ portal, at }) => ({ portal, at })),
    };
    return { row, request, isRequestOpen: more.requestEnd === null, plan, approvals: own, facts };
  });
  return new Map(loaded.map((one) => [one.row.id, one]));
}

/** Whether the consumer may still share: its session and the request are open. */
export function mayShareMore({ facts, isRequestOpen }: LoadedSession, now: Date): boolean {
  return isRequestOpen && facts.end === null && unrecordedEnd(facts, now) === null;
}

/** The device called: the idle clock starts again. Written at most every few seconds, which nobody's minutes notice. */
export async function touch(db: Database, loaded: LoadedSession, now: Date): Promise<void> {
  if (now.valueOf() - loaded.facts.lastCallAt.valueOf() < 5_000) return;
  await db.update(sessionActivity).set({ lastCallAt: now }).where(eq(sessionActivity.sessionId, loaded.row.id));
}

/**
 * Holds a session's stream until commit: whatever ends the session comes before all of this transaction or after it,
 * so that nothing is written into a session that has been erased.
 *
 * @returns false when it has ended
 */
export async function holdOpen(tx: Transaction, id: SessionId): Promise<boolean> {
  await hold(tx, sessionStream(id));
  const ends = await tx.select().from(sessionEnd).where(eq(sessionEnd.sessionId, id));
  return ends.length === 0;
}

/** What the provider is told of an end without an approval. */
const TOLD: { readonly [Reason in Exclude<EndReason, 'APPROVED'>]: 'STOPPED' | 'EXPIRED' } = {
  STOPPED: 'STOPPED',
  DECLINED: 'STOPPED',
  OTHER_PERSON: 'STOPPED',
  WITHDRAWN: 'STOPPED',
  SUPERSEDED: 'STOPPED',
  REVOKED: 'STOPPED',
  NOT_PAIRED: 'STOPPED',
  IDLE: 'EXPIRED',
  EXPIRED: 'EXPIRED',
};

/** Ends a session with its events. @returns false when it had ended before */
export async function insertEnd(
  tx: Transaction,
  bell: Bell,
  row: Pick<SessionRow, 'id' | 'requestId' | 'subject'>,
  reason: EndReason,
  now: Date,
): Promise<boolean> {
  const inserted = await tx
    .insert(sessionEnd)
    .values({ sessionId: row.id, reason, at: now })
    .onConflictDoNothing()
    .returning();
  if (inserted.length === 0) return false;
  await append(tx, bell, sessionStream(row.id), now, { kind: 'ENDED', data: { reason } });
  // Once the stream is held, as whoever registers an endpoint holds it first.
  await endEndpoints(tx, sessionStream(row.id), 'ENDED', now);
  if (reason === 'APPROVED') await tellShared(tx, bell, row, now);
  // The session's stream is held from here: an approval is seen, or waits and sees this end.
  else if ((await approvalsOf(tx, row.id)).length === 0)
    await append(tx, bell, requestStream(row.requestId), now, { kind: TOLD[reason], data: { subject: row.subject } });
  return true;
}
