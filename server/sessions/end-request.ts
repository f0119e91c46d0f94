import { and, eq, isNull } from 'drizzle-orm';
import { record } from '../audit/audit.store.ts';
import type { Bell } from '../database/bell.ts';
import type { Transaction } from '../database/database.ts';
import type { RequestId } from '../database/ids.ts';
import { append, hold } from '../events/append.ts';
import { requestStream } from '../events/stream.ts';
import { insertRequestEnd, invitedSubjects } from '../requests/request.store.ts';
import type { RequestEndReason } from '../requests/request.tables.ts';
import { type Eraser, endAndErase } from './erase.ts';
import { type StopReason, unrecordedEnd } from './session.state.ts';
import { loadSession } from './session.store.ts';
import { session, sessionEnd } from './session.tables.ts';

/**
 * Ends a request and tells so for everybody who has not called yet. Its stream is held from here to commit: a redemption
 * or an approval comes before all of this, or finds the request ended.
 *
 * @returns false when it had ended before
 */
export async function insertRequestStop(
  tx: Transaction,
  bell: Bell,
  id: RequestId,
  reason: RequestEndReason,
  now: Date,
  successor: RequestId | null = null,
): Promise<boolean> {
  await holdRequest(tx, id);
  if (!(await insertRequestEnd(tx, id, reason, now, successor))) return false;
  const called = await tx.select({ subject: session.subject }).from(session).where(eq(session.requestId, id));
  for (const subject of await invitedSubjects(tx, id)) {
    if (called.some((row) => row.subject === subject)) continue;
    await append(tx, bell, requestStream(id), now, { kind: 'STOPPED', data: { subject } });
  }
  await record(tx, [{ kind: 'REQUEST_ENDED', ids: { request: id, reason } }], now);
  return true;
}

/** Holds a request's stream until commit. */
export async function holdRequest(tx: Transaction, id: RequestId): Promise<void> {
  await hold(tx, requestStream(id));
}

/**
 * Ends and erases the sessions of a request that stopped. One that was approved meanwhile keeps its delivery, one whose
 * deadline had passed its own reason.
 */
export async function stopSessions(eraser: Eraser, id: RequestId, reason: StopReason, now: Date): Promise<void> {
  const open = await eraser.db
    .select({ id: session.id })
    .from(session)
    .leftJoin(sessionEnd, eq(sessionEnd.sessionId, session.id))
    .where(and(eq(session.requestId, id), isNull(sessionEnd.sessionId)));
  for (const { id: sessionId } of open) {
    const loaded = await loadSession(eraser.db, sessionId);
    if (!loaded || loaded.facts.end) continue;
    await endAndErase(eraser, loaded.row, unrecordedEnd(loaded.facts, now)?.reason ?? reason, now);
  }
}
