import { eq } from 'drizzle-orm';
import { record, recordOrOwe } from '../audit/audit.store.ts';
import type { AuditFact } from '../audit/audit.ts';
import type { Bell } from '../database/bell.ts';
import type { Transaction } from '../database/database.ts';
import type { ShareId } from '../database/ids.ts';
import { purge } from '../sessions/session.tables.ts';
import type { DeliveryTools } from './delivery.store.ts';
import { branchOf } from './grant.state.ts';
import { grantsOfShare, type StoredGrant } from './grant.store.ts';
import { type GrantEnd, grantEnd, grantVault } from './grant.tables.ts';
import { tellHolder, tellProviders } from './tell-grant.ts';
import { AlreadyEnded, unlessEnded } from './unless-ended.ts';

/**
 * Ends a grant and all that was made from it: the facts first, which take effect on read and are told to everybody; then
 * their storage keys are destroyed; then the rows go. Ending it again changes nothing.
 *
 * @throws AuditUnavailable when a provider recalls it, and that cannot be recorded
 */
export async function endGrant(
  tools: DeliveryTools,
  stored: StoredGrant,
  reason: Exclude<GrantEnd, 'ENDED'>,
  now: Date,
): Promise<void> {
  const { db, bell } = tools;
  const branch = await unlessEnded(() =>
    db.transaction(async (tx) => {
      await tellHolder(tx, bell, stored, `GRANT_${reason}`, now);
      // Read once the share's stream is held: whatever is made from it is seen here, or comes too late.
      const found = branchOf(await grantsOfShare(tx, stored.shareId), stored.id);
      if (found[0]?.end) throw new AlreadyEnded();
      const ends = await insertEnds(tx, bell, found, (id) => (id === stored.id ? reason : 'ENDED'), now);
      await (reason === 'RECALLED' ? record : recordOrOwe)(tx, ends, now);
      return found;
    }),
  );
  await purgeGrants(tools, branch ?? [], now);
}

/** Ends all grants of a share that ends, in its transaction. @returns what the audit records */
export async function endGrantsOf(tx: Transaction, bell: Bell, id: ShareId, now: Date): Promise<readonly AuditFact[]> {
  return insertEnds(tx, bell, await grantsOfShare(tx, id), () => 'ENDED', now);
}

async function insertEnds(
  tx: Transaction,
  bell: Bell,
  grants: readonly StoredGrant[],
  reasonOf: (id: StoredGrant['id']) => GrantEnd,
  now: Date,
): Promise<readonly AuditFact[]> {
  const ending = grants
    .filter(({ end }) => end === null)
    // Whoever looked past its own end has read EXPIRED already.
    .map((of) => ({ of, reason: now >= of.until ? ('EXPIRED' as const) : reasonOf(of.id) }));
  if (ending.length === 0) return [];
  await tx.insert(grantEnd).values(ending.map(({ of, reason }) => ({ grantId: of.id, reason, at: now })));
  await tellProviders(
    tx,
    bell,
    ending.map(({ of, reason }) => ({ of, kind: `GRANT_${reason}` as const })),
    now,
  );
  return ending.map(({ of, reason }) => ({ kind: `GRANT_${reason}` as const, ids: { grant: of.id } }));
}

/** Destroys what is left of ended grants. Safe to repeat: a crash after the fact is finished by the sweeper. */
export async function purgeGrants(
  { db, keyring }: DeliveryTools,
  grants: readonly Pick<StoredGrant, 'id' | 'storageKeyId'>[],
  now: Date,
): Promise<void> {
  for (const { id, storageKeyId } of grants) {
    if (!storageKeyId) continue;
    await keyring.destroy(storageKeyId);
    await db.transaction(async (tx) => {
      await tx.delete(grantVault).where(eq(grantVault.grantId, id));
      await tx.insert(purge).values({ storageKeyId, at: now }).onConflictDoNothing();
    });
  }
}
