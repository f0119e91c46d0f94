import { and, eq, isNotNull, isNull, lte } from 'drizzle-orm';
import type { Database } from '../database/database.ts';
import { purge } from '../sessions/session.tables.ts';
import type { DeliveryTools } from './delivery.store.ts';
import { endGrant, purgeGrants } from './end-grant.ts';
import { grantsOfShare, type StoredGrant } from './grant.store.ts';
import { grant, grantEnd, grantSealing } from './grant.tables.ts';

const BATCH = 100;

/** Carries out what the clock has decided about grants, and finishes purges that a crash cut short. */
export async function sweepGrants(tools: DeliveryTools, now: Date): Promise<void> {
  const expired = await expiredGrants(tools.db, now);
  // Erasing waits for no audit: the fact of it does.
  for (const { storageKeyId } of expired) if (storageKeyId) await tools.keyring.destroy(storageKeyId);
  for (const stored of expired) await endGrant(tools, stored, 'EXPIRED', now);
  await purgeGrants(tools, await unpurgedGrants(tools.db), now);
}

async function expiredGrants(db: Database, now: Date): Promise<StoredGrant[]> {
  const found = await db
    .select({ id: grant.id, shareId: grant.shareId })
    .from(grant)
    .leftJoin(grantEnd, eq(grantEnd.grantId, grant.id))
    .where(and(isNull(grantEnd.grantId), lte(grant.until, now)))
    .orderBy(grant.at)
    .limit(BATCH);
  const ids = new Set(found.map(({ id }) => id));
  const shares = new Set(found.map(({ shareId }) => shareId));
  const all = await Promise.all([...shares].map((shareId) => grantsOfShare(db, shareId)));
  return all.flat().filter(({ id }) => ids.has(id));
}

function unpurgedGrants(db: Database) {
  return db
    .select({ id: grantSealing.grantId, storageKeyId: grantSealing.storageKeyId })
    .from(grantSealing)
    .innerJoin(grantEnd, eq(grantEnd.grantId, grantSealing.grantId))
    .leftJoin(purge, eq(purge.storageKeyId, grantSealing.storageKeyId))
    .where(and(isNull(purge.storageKeyId), isNotNull(grantSealing.storageKeyId)))
    .limit(BATCH);
}
