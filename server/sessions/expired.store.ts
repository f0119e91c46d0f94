import { and, asc, eq, gt, isNotNull, isNull, lte, or, sql } from 'drizzle-orm';
import { providerIdentityKeyEnd, providerRevocation } from '../access/provider.tables.ts';
import type { Database } from '../database/database.ts';
import type { SessionId } from '../database/ids.ts';
import { dataRequest, requestEnd } from '../requests/request.tables.ts';
import { insertRequestStop } from './end-request.ts';
import { destroyHeld, type Eraser, endAndErase, recordErased } from './erase.ts';
import { IDLE_MS, SESSION_MS, unrecordedEnd } from './session.state.ts';
import { loadSession } from './session.store.ts';
import { purge, session, sessionActivity, sessionEnd } from './session.tables.ts';
import { isRevokedKey } from './stop.store.ts';

const BATCH = 100;

/**
 * Ends and erases sessions whose deadline has passed or whose request was withdrawn, and finishes erasures a crash cut
 * short. Their state says EXPIRED or STOPPED on every read before this runs; this destroys what they held.
 */
export async function sweepSessions(eraser: Eraser, now: Date): Promise<void> {
  await sweepRevoked(eraser, now);
  for await (const id of candidates(eraser.db, now)) {
    const loaded = await loadSession(eraser.db, id);
    if (!loaded || loaded.facts.end) continue;
    const end = unrecordedEnd(loaded.facts, now);
    if (end) await endAndErase(eraser, loaded.row, end.reason, now);
  }
  const rows = await ended(eraser.db);
  for (const row of rows) await destroyHeld(eraser, row);
  for (const row of rows) await recordErased(eraser, row, now);
}

/** Ends the requests of revoked keys and providers, which is told on their streams; their sessions go with the others. */
async function sweepRevoked({ db, bell }: Eraser, now: Date): Promise<void> {
  const isToldOf = and(isNull(requestEnd.requestId), gt(dataRequest.expiresAt, new Date(now.valueOf() - SESSION_MS)));
  // From those revoked, who are few, to what they asked: two indexes, however many requests there are.
  const ofKeys = await db
    .select({ id: dataRequest.id })
    .from(providerIdentityKeyEnd)
    .innerJoin(dataRequest, isRevokedKey)
    .leftJoin(requestEnd, eq(requestEnd.requestId, dataRequest.id))
    .where(isToldOf)
    .limit(BATCH);
  const ofProviders = await db
    .select({ id: dataRequest.id })
    .from(providerRevocation)
    .innerJoin(dataRequest, eq(dataRequest.providerId, providerRevocation.providerId))
    .leftJoin(requestEnd, eq(requestEnd.requestId, dataRequest.id))
    .where(isToldOf)
    .limit(BATCH);
  for (const { id } of [...ofKeys, ...ofProviders])
    await db.transaction((tx) => insertRequestStop(tx, bell, id, 'REVOKED', now));
}

/**
 * Open sessions that have been silent for the idle time, or whose request was withdrawn or is of a revoked key or provider:
 * all of them, because those that are paused stay among them for days and must not stand before the others.
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
    .innerJoin(dataRequest, eq(dataRequest.id, session.requestId))
    .leftJoin(requestEnd, eq(requestEnd.requestId, session.requestId))
    .leftJoin(providerIdentityKeyEnd, isRevokedKey)
    .leftJoin(providerRevocation, eq(providerRevocation.providerId, dataRequest.providerId))
    .where(
      and(
        isNull(sessionEnd.sessionId),
        gt(session.id, after as SessionId),
        or(
          lte(sessionActivity.lastCallAt, new Date(now.valueOf() - IDLE_MS)),
          sql`${requestEnd.reason} <> 'CLOSED'`,
          isNotNull(providerIdentityKeyEnd.at),
          isNotNull(providerRevocation.revokedAt),
        ),
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
