import { and, count, eq, isNull } from 'drizzle-orm';
import type { Database } from '../database/database.ts';
import { approval } from '../sessions/approval.tables.ts';
import { SESSION_STATES, type SessionState, sessionState, stateOfEnd } from '../sessions/session.state.ts';
import { loadSession } from '../sessions/session.store.ts';
import { session, sessionEnd } from '../sessions/session.tables.ts';

export type SessionCounts = Readonly<Record<SessionState, number>>;

/** How many sessions are in which state at a moment. Those that are open are read one by one, for state is no column. */
export async function countSessions(db: Database, now: Date): Promise<SessionCounts> {
  const counts = Object.fromEntries(SESSION_STATES.map((state) => [state, 0])) as Record<SessionState, number>;
  const ended = await db
    .select({ reason: sessionEnd.reason, count: count(), shared: count(approval.id) })
    .from(sessionEnd)
    .leftJoin(approval, and(eq(approval.sessionId, sessionEnd.sessionId), eq(approval.number, 1)))
    .groupBy(sessionEnd.reason);
  for (const { reason, count: all, shared } of ended) {
    counts.APPROVED += shared;
    counts[stateOfEnd(reason)] += all - shared;
  }
  const open = await db
    .select({ id: session.id })
    .from(session)
    .leftJoin(sessionEnd, eq(sessionEnd.sessionId, session.id))
    .where(isNull(sessionEnd.sessionId));
  for (const { id } of open) {
    const loaded = await loadSession(db, id);
    // One that ended meanwhile is counted as it is now.
    if (loaded) counts[sessionState(loaded.facts, now).state] += 1;
  }
  return counts;
}
