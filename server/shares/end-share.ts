import { eq } from 'drizzle-orm';
import { record, recordOrOwe } from '../audit/audit.store.ts';
import { append, hold } from '../events/append.ts';
import { deliveriesStream, sessionStream, shareStream } from '../events/stream.ts';
import { endEndpoints } from '../push/push.store.ts';
import { purge } from '../sessions/session.tables.ts';
import type { DeliveryState } from './delivery.state.ts';
import type { DeliveryTools } from './delivery.store.ts';
import { delivery, deliveryEnd } from './delivery.tables.ts';
import { endGrantsOf, purgeGrants } from './end-grant.ts';
import { grantsOfShare } from './grant.store.ts';
import type { StoredShare } from './share.store.ts';
import { type ShareEnd, shareEnd, shareVault } from './share.tables.ts';

const PENDING_BECOMES: { readonly [Reason in ShareEnd]: Exclude<DeliveryState, 'PENDING'> } = {
  WITHDRAWN: 'WITHDRAWN',
  REJECTED: 'REJECTED',
  EXPIRED: 'LAPSED',
};

/**
 * Ends a share: the fact first, which takes effect on read and is told to both; then its storage key is destroyed,
 * which turns every copy of ours into noise; then its row goes, and the fact of that is written. A delivery the provider
 * has not acknowledged ends with it, and so does every grant made of it. Ending it again changes nothing.
 *
 * @throws AuditUnavailable when the provider rejects, and that cannot be recorded
 * @param code why the provider rejects, in one of the API's codes
 */
export async function endShare(
  tools: DeliveryTools,
  stored: StoredShare,
  reason: ShareEnd,
  now: Date,
  code: string | null = null,
): Promise<void> {
  const { id, deliveryId, providerId } = stored;
  await tools.db.transaction(async (tx) => {
    const [from] = await tx.select({ session: delivery.sessionId }).from(delivery).where(eq(delivery.id, deliveryId));
    if (!from) throw new Error('a share is of a delivery');
    // Held first, as whoever ends the delivery holds it: of the two one waits for the other, never in a circle.
    await hold(tx, sessionStream(from.session));
    const [ended] = await tx
      .insert(shareEnd)
      .values({ shareId: id, reason, at: now })
      .onConflictDoNothing()
      .returning();
    if (!ended) return;
    const became = PENDING_BECOMES[reason];
    const [pending] = await tx
      .insert(deliveryEnd)
      .values({ deliveryId, outcome: became, code, at: now })
      .onConflictDoNothing()
      .returning();
    await append(tx, tools.bell, shareStream(id), now, { kind: reason, data: {} });
    await endEndpoints(tx, shareStream(id), 'ENDED', now);
    await append(tx, tools.bell, deliveriesStream(providerId), now, {
      kind: pending ? became : reason,
      data: { delivery: deliveryId },
    });
    if (pending)
      await append(tx, tools.bell, sessionStream(from.session), now, { kind: 'DELIVERY', data: { state: became } });
    const grants = await endGrantsOf(tx, tools.bell, id, now);
    // What a provider does is refused without its entry; the consumer's end, and the clock's, waits for none.
    const recorded = reason === 'REJECTED' ? record : recordOrOwe;
    await recorded(tx, [{ kind: `SHARE_${reason}`, ids: { share: id } }, ...grants], now);
  });
  await purgeShare(tools, stored, now);
  await purgeGrants(tools, await grantsOfShare(tools.db, id), now);
}

/** Destroys what is left of an ended share. Safe to repeat: a crash after the fact is finished by the sweeper. */
export async function purgeShare(
  { db, keyring }: DeliveryTools,
  { id, storageKeyId }: Pick<StoredShare, 'id' | 'storageKeyId'>,
  now: Date,
): Promise<void> {
  await keyring.destroy(storageKeyId);
  await db.transaction(async (tx) => {
    await tx.delete(shareVault).where(eq(shareVault.shareId, id));
    await tx.insert(purge).values({ storageKeyId, at: now }).onConflictDoNothing();
  });
}
