import { and, asc, eq, gt, isNull, lte, or, sql } from 'drizzle-orm';
import type { Database } from '../database/database.ts';
import type { SessionId } from '../database/ids.ts';
import { requestEnd } from '../requests/request.tables.ts';
import { destroyHeld, type Eraser, endAndErase, recordErased } from './erase.ts';
import { IDLE_MS, sessionState } from './session.state.ts';
import { loadSession } from './session.store.ts';
import { purge, session, sessionActivity, sessionEnd } from './session.tables.ts';

const BATCH = 100;

/**
 * Ends and erases sessions whose deadline has passed or whose request was withdrawn, and finishes erasures a crash cut
 * short. Their state says EXPIRED or STOPPED on every read before this runs; this destroys what they held.
 */
export async function sweepSessions(eraser: Eraser, now: Date): Promise<void> {
  for await (const id of candidates(eraser.db, now)) {
    const loaded = await loadSession(eraser.db, id);
    if (!loaded || loaded.facts.end) continue;
    const { state } = sessionState(loaded.facts, now);
    if (state === 'EXPIRED')
      await endAndErase(eraser, loaded.row, loaded.facts.pauses.at(-1)?.resumedAt === null ? 'EXPIRED' : 'IDLE', now);
    if (state === 'STOPPED') await endAndErase(eraser, loaded.row, 'WITHDRAWN', now);
  }
  const rows = await ended(eraser.db);
  for (const row of rows) await destroyHeld(eraser, row);
  for (const row of rows) await recordErased(eraser, row, now);
}

/**
 * Open sessions that have been silent for the idle time, or whose request was withdrawn: all of them, because those that
 * are paused stay among them for days and must not stand before the others.
 */
async function* candidates(db: Database, now: Date): AsyncGenerator<SessionId, void, void> {
  let page = await candidatesAfter(db, now, '');
  while (page.length > 0) {
    yield* page;
    page = page.length < BATCH ? [] : await candidatesAfter(db, now, page.at(-1) ?? '');
  }
}

/** One page of them in the order of their ids. */
async function candidatesAfter(db: Database, now: Date, after: SessionId | ''): Promise<SessionId[]> {
  const found = await db
    .select({ id: session.id })
    .from(session)
    .innerJoin(sessionActivity, eq(sessionActivity.sessionId, session.id))
    .leftJoin(sessionEnd, eq(sessionEnd.sessionId, session.id))
    .leftJoin(requestEnd, eq(requestEnd.requestId, session.requestId))
    .where(
      and(
        isNull(sessionEnd.sessionId),
        gt(session.id, after as SessionId),
        or(lte(sessionActivity.lastCallAt, new Date(now.valueOf() - IDLE_MS)), eq(requestEnd.reason, 'WITHDRAWN')),
      ),
    )
    .orderBy(asc(session.id))
    .limit(BATCH);
  return found.map(({ id }) => id);
}

/** Sessions that ended without approval and whose storage key is not known to be destroyed. */
async function ended(db: Database): Promise<(typeof session.$inferSelect)[]> {
  const found = await db
    .select({ session })
    .from(session)
    .innerJoin(sessionEnd, and(eq(sessionEnd.sessionId, session.id), sql`${sessionEnd.reason} <> 'APPROVED'`))
    .leftJoin(purge, eq(purge.storageKeyId, session.storageKeyId))
    .where(isNull(purge.storageKeyId))
    .limit(BATCH);
  return found.map((row) => row.session);
}
