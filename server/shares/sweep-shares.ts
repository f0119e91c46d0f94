import { and, eq, isNull, lte, sql } from 'drizzle-orm';
import type { Database } from '../database/database.ts';
import type { StorageKeyId } from '../database/ids.ts';
import { purge } from '../sessions/session.tables.ts';
import type { DeliveryTools } from './delivery.store.ts';
import { delivery } from './delivery.tables.ts';
import { endShare, purgeShare } from './end-share.ts';
import { daysAfter, WARNING_DAYS } from './share.state.ts';
import type { StoredShare } from './share.store.ts';
import { erasureAnswer, erasureOverdue, erasureRequest, share, shareEnd, shareWarning } from './share.tables.ts';
import { tellBoth } from './tell-both.ts';

const BATCH = 100;

/** Carries out what the clock has decided about shares, and finishes purges that a crash cut short. */
export async function sweepShares(tools: DeliveryTools, now: Date): Promise<void> {
  const expired = await expiredShares(tools.db, now);
  // Erasing waits for no audit: the fact of it does.
  for (const { storageKeyId } of expired) await tools.keyring.destroy(storageKeyId);
  for (const stored of expired) await endShare(tools, stored, 'EXPIRED', now);
  for (const stored of await unpurgedShares(tools.db)) await purgeShare(tools, stored, now);
  for (const id of await sessionKeysLeft(tools.db)) await purgeSessionKey(tools, id, now);
  for (const stored of await endingShares(tools.db, now)) await warn(tools, stored, now);
  for (const { stored, erasureId } of await overdueErasures(tools.db, now))
    await tellOverdue(tools, stored, erasureId, now);
}

async function expiredShares(db: Database, now: Date): Promise<StoredShare[]> {
  const found = await db
    .select({ share })
    .from(share)
    .leftJoin(shareEnd, eq(shareEnd.shareId, share.id))
    .where(and(isNull(shareEnd.shareId), lte(share.until, now)))
    .limit(BATCH);
  return found.map((row) => ({ ...row.share, end: null }));
}

function unpurgedShares(db: Database) {
  return db
    .select({ id: share.id, storageKeyId: share.storageKeyId })
    .from(share)
    .innerJoin(shareEnd, eq(shareEnd.shareId, share.id))
    .leftJoin(purge, eq(purge.storageKeyId, share.storageKeyId))
    .where(isNull(purge.storageKeyId))
    .limit(BATCH);
}

/** Storage keys of sessions whose result is kept under a key of its own: a crash came before they were destroyed. */
async function sessionKeysLeft(db: Database): Promise<StorageKeyId[]> {
  const found = await db
    .select({ id: delivery.storageKeyId })
    .from(share)
    .innerJoin(delivery, eq(delivery.id, share.deliveryId))
    .leftJoin(purge, eq(purge.storageKeyId, delivery.storageKeyId))
    .where(isNull(purge.storageKeyId))
    .limit(BATCH);
  return found.map(({ id }) => id);
}

/** Of a session whose result is kept nothing is left that its storage key wraps. Safe to repeat. */
export async function purgeSessionKey(
  { db, keyring }: Pick<DeliveryTools, 'db' | 'keyring'>,
  storageKeyId: StorageKeyId,
  now: Date,
): Promise<void> {
  await keyring.destroy(storageKeyId);
  await db.insert(purge).values({ storageKeyId, at: now }).onConflictDoNothing();
}

/** Shares in their last week that lasted longer than a week, whose holder was not told yet. */
async function endingShares(db: Database, now: Date): Promise<StoredShare[]> {
  const found = await db
    .select({ share })
    .from(share)
    .leftJoin(shareEnd, eq(shareEnd.shareId, share.id))
    .leftJoin(shareWarning, eq(shareWarning.shareId, share.id))
    .where(
      and(
        isNull(shareEnd.shareId),
        isNull(shareWarning.shareId),
        lte(share.until, daysAfter(now, WARNING_DAYS)),
        sql`${share.until} - ${share.at} > make_interval(days => ${WARNING_DAYS})`,
      ),
    )
    .limit(BATCH);
  return found.map((row) => ({ ...row.share, end: null }));
}

async function warn({ db, bell }: DeliveryTools, stored: StoredShare, now: Date): Promise<void> {
  await db.transaction(async (tx) => {
    const told = await tx
      .insert(shareWarning)
      .values({ shareId: stored.id, at: now })
      .onConflictDoNothing()
      .returning();
    if (told.length > 0) await tellBoth(tx, bell, stored, 'EXPIRING', now);
  });
}

async function overdueErasures(db: Database, now: Date) {
  return db
    .select({ stored: share, erasureId: erasureRequest.id })
    .from(erasureRequest)
    .innerJoin(share, eq(share.id, erasureRequest.shareId))
    .leftJoin(erasureAnswer, eq(erasureAnswer.erasureId, erasureRequest.id))
    .leftJoin(erasureOverdue, eq(erasureOverdue.erasureId, erasureRequest.id))
    .where(and(isNull(erasureAnswer.erasureId), isNull(erasureOverdue.erasureId), lte(erasureRequest.dueAt, now)))
    .limit(BATCH);
}

async function tellOverdue(
  { db, bell }: DeliveryTools,
  stored: typeof share.$inferSelect,
  erasureId: typeof erasureRequest.$inferSelect.id,
  now: Date,
): Promise<void> {
  await db.transaction(async (tx) => {
    const told = await tx.insert(erasureOverdue).values({ erasureId, at: now }).onConflictDoNothing().returning();
    if (told.length > 0) await tellBoth(tx, bell, stored, 'ERASURE_OVERDUE', now);
  });
}
