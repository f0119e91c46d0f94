import { and, eq, inArray, isNull } from 'drizzle-orm';
import { fromUtf8, utf8, wipe } from '../../sealing/bytes.ts';
import type { Random } from '../../sealing/primitives.ts';
import type { Database, Transaction } from '../database/database.ts';
import { mintId, type PushEndpointId, type StorageKeyId } from '../database/ids.ts';
import { streamCounter } from '../events/event.tables.ts';
import type { Stream } from '../events/stream.ts';
import type { Keyring } from '../keyring/keyring.ts';
import { unwrap, wrap, wrapNonceLength } from '../keyring/wrap.ts';
import { type PushEnd, pushEndpoint, pushEndpointEnd, pushEndpointVault } from './push.tables.ts';
import type { PushSubscription } from './push-subscription.ts';

export interface PushTools {
  readonly db: Database;
  readonly keyring: Keyring;
  readonly random: Random;
}

const kind = 'push';

/**
 * Registers where a device is told of a stream; the one before it is forgotten.
 * @param owner the stream, and the storage key that ends with it
 * @param isLive asked while the stream is held: whatever ends it comes before all of this or after it
 * @returns false when it has ended
 */
export async function insertEndpoint(
  { db, keyring, random }: PushTools,
  { stream, storageKeyId }: { readonly stream: Stream; readonly storageKeyId: StorageKeyId },
  subscription: PushSubscription,
  now: Date,
  isLive: (tx: Transaction) => Promise<boolean>,
): Promise<boolean> {
  const id = mintId('psh', random);
  const key = await keyring.use(storageKeyId);
  if (!key) return false;
  const wrapped = wrap(key, random(wrapNonceLength), utf8(JSON.stringify(subscription)), { row: id, kind });
  wipe(key);
  return db.transaction(async (tx) => {
    const [counted] = await tx.select().from(streamCounter).where(eq(streamCounter.stream, stream)).for('update');
    if (!(await isLive(tx))) return false;
    await endEndpoints(tx, stream, 'REPLACED', now);
    await tx.insert(pushEndpoint).values({ id, stream, storageKeyId, after: counted?.number ?? 0, at: now });
    await tx.insert(pushEndpointVault).values({ endpointId: id, wrapped });
    return true;
  });
}

/** Forgets where a stream is told; nothing happens when nowhere. In the transaction of what ends it. */
export async function endEndpoints(tx: Transaction, stream: Stream, reason: PushEnd, now: Date): Promise<void> {
  const live = await tx
    .select({ endpointId: pushEndpoint.id })
    .from(pushEndpoint)
    .leftJoin(pushEndpointEnd, eq(pushEndpointEnd.endpointId, pushEndpoint.id))
    .where(and(eq(pushEndpoint.stream, stream), isNull(pushEndpointEnd.endpointId)));
  if (live.length === 0) return;
  const ends = live.map(({ endpointId }) => ({ endpointId, reason, at: now }));
  await tx.insert(pushEndpointEnd).values(ends).onConflictDoNothing();
  await tx.delete(pushEndpointVault).where(
    inArray(
      pushEndpointVault.endpointId,
      live.map(({ endpointId }) => endpointId),
    ),
  );
}

/** Forgets one endpoint: its push service says that it is gone. */
export async function endEndpoint(db: Database, endpointId: PushEndpointId, now: Date): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.insert(pushEndpointEnd).values({ endpointId, reason: 'GONE', at: now }).onConflictDoNothing();
    await tx.delete(pushEndpointVault).where(eq(pushEndpointVault.endpointId, endpointId));
  });
}

/** Where to send, or `null` once it was forgotten or its storage key destroyed. */
export async function subscriptionOf(
  { db, keyring }: Pick<PushTools, 'db' | 'keyring'>,
  id: PushEndpointId,
): Promise<PushSubscription | null> {
  const [found] = await db
    .select({ wrapped: pushEndpointVault.wrapped, storageKeyId: pushEndpoint.storageKeyId })
    .from(pushEndpointVault)
    .innerJoin(pushEndpoint, eq(pushEndpoint.id, pushEndpointVault.endpointId))
    .where(eq(pushEndpointVault.endpointId, id));
  const key = found && (await keyring.use(found.storageKeyId));
  if (!found || !key) return null;
  try {
    return JSON.parse(fromUtf8(unwrap(key, found.wrapped, { row: id, kind }), kind)) as PushSubscription;
  } finally {
    wipe(key);
  }
}
