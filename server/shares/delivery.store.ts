import { and, eq, isNull, lte } from 'drizzle-orm';
import { fromUtf8, wipe } from '../../sealing/bytes.ts';
import { record, recordOrOwe } from '../audit/audit.store.ts';
import type { AuditFact } from '../audit/audit.ts';
import type { Bell } from '../database/bell.ts';
import type { Database, Transaction } from '../database/database.ts';
import type { DeliveryId, ProviderId, SessionId } from '../database/ids.ts';
import { append, hold } from '../events/append.ts';
import { deliveriesStream, sessionStream } from '../events/stream.ts';
import type { Keyring } from '../keyring/keyring.ts';
import { unwrap } from '../keyring/wrap.ts';
import { purge } from '../sessions/session.tables.ts';
import type { DeliveryFacts, DeliveryState } from './delivery.state.ts';
import { delivery, deliveryEnd, deliveryVault } from './delivery.tables.ts';

export type StoredDelivery = typeof delivery.$inferSelect & DeliveryFacts;

/** A delivery of this provider; a foreign one is not there. */
export async function deliveryOf(
  db: Database,
  providerId: ProviderId,
  id: DeliveryId,
): Promise<StoredDelivery | undefined> {
  const [found] = await db
    .select({ delivery, end: { outcome: deliveryEnd.outcome, at: deliveryEnd.at } })
    .from(delivery)
    .leftJoin(deliveryEnd, eq(deliveryEnd.deliveryId, delivery.id))
    .where(and(eq(delivery.id, id), eq(delivery.providerId, providerId)));
  return found && { ...found.delivery, end: found.end };
}

/** The delivery as it is opened (JSON text), or `null` once its storage key is destroyed. */
export async function deliveryText(
  { db, keyring }: { readonly db: Database; readonly keyring: Keyring },
  stored: StoredDelivery,
): Promise<string | null> {
  const [vault] = await db.select().from(deliveryVault).where(eq(deliveryVault.deliveryId, stored.id));
  const key = vault && (await keyring.use(stored.storageKeyId));
  if (!vault || !key) return null;
  try {
    return fromUtf8(unwrap(key, vault.wrapped, { row: stored.id, kind: 'delivery' }), 'delivery');
  } finally {
    wipe(key);
  }
}

/** What ending a delivery needs. */
export interface DeliveryTools {
  readonly db: Database;
  readonly bell: Bell;
  readonly keyring: Keyring;
}

/**
 * Ends a delivery: the fact first, which both are told; then its storage key is destroyed, its rows go, and the fact of
 * that is written. Ending it again changes nothing.
 *
 * @throws AuditUnavailable when it is the provider's word that cannot be recorded
 */
export async function endDelivery(
  tools: DeliveryTools,
  stored: Pick<StoredDelivery, 'id' | 'sessionId' | 'providerId' | 'storageKeyId'>,
  outcome: Exclude<DeliveryState, 'PENDING'>,
  code: string | null,
  now: Date,
): Promise<void> {
  await tools.db.transaction(async (tx) => {
    // An addition holds it first too: of the two one waits for the other.
    await hold(tx, sessionStream(stored.sessionId));
    if (!(await insertDeliveryEnd(tx, tools.bell, stored, outcome, code, now))) return;
    const isProviders = outcome === 'ACKNOWLEDGED' || outcome === 'REJECTED';
    await (isProviders ? record : recordOrOwe)(tx, [endOf(stored.id, outcome, code)], now);
  });
  await purgeDelivery(tools, stored, now);
}

async function insertDeliveryEnd(
  tx: Transaction,
  bell: Bell,
  { id, sessionId, providerId }: Pick<StoredDelivery, 'id' | 'sessionId' | 'providerId'>,
  outcome: Exclude<DeliveryState, 'PENDING'>,
  code: string | null,
  now: Date,
): Promise<boolean> {
  const inserted = await tx
    .insert(deliveryEnd)
    .values({ deliveryId: id, outcome, code, at: now })
    .onConflictDoNothing()
    .returning();
  if (inserted.length === 0) return false;
  await append(tx, bell, deliveriesStream(providerId), now, { kind: outcome, data: { delivery: id } });
  await append(tx, bell, sessionStream(sessionId), now, { kind: 'DELIVERY', data: { state: outcome } });
  return true;
}

/** What waits of a session ends because another approval takes its place; purged once that is committed. */
export async function supersede(
  tx: Transaction,
  bell: Bell,
  sessionId: SessionId,
  now: Date,
): Promise<readonly (typeof delivery.$inferSelect)[]> {
  const waiting = await tx
    .select({ delivery })
    .from(delivery)
    .leftJoin(deliveryEnd, eq(deliveryEnd.deliveryId, delivery.id))
    .where(and(eq(delivery.sessionId, sessionId), isNull(deliveryEnd.deliveryId)));
  const rows = waiting.map((found) => found.delivery);
  for (const row of rows) await insertDeliveryEnd(tx, bell, row, 'SUPERSEDED', null, now);
  return rows;
}

function endOf(delivery: DeliveryId, outcome: Exclude<DeliveryState, 'PENDING'>, code: string | null): AuditFact {
  if (outcome === 'REJECTED') return { kind: 'REJECTED', ids: { delivery, code: code ?? '' } };
  return { kind: outcome, ids: { delivery } };
}

/** Destroys what is left of an ended delivery. Safe to repeat: a crash after the fact is finished by the sweeper. */
export async function purgeDelivery(
  { db, keyring }: DeliveryTools,
  { id, storageKeyId }: Pick<StoredDelivery, 'id' | 'storageKeyId'>,
  now: Date,
): Promise<void> {
  await keyring.destroy(storageKeyId);
  await db.transaction(async (tx) => {
    await tx.delete(deliveryVault).where(eq(deliveryVault.deliveryId, id));
    await tx.insert(purge).values({ storageKeyId, at: now }).onConflictDoNothing();
  });
}

/** Deliveries past their pick-up time that nobody has ended. */
export async function lapsedDeliveries(
  db: Database,
  now: Date,
  limit: number,
): Promise<(typeof delivery.$inferSelect)[]> {
  const found = await db
    .select({ delivery })
    .from(delivery)
    .leftJoin(deliveryEnd, eq(deliveryEnd.deliveryId, delivery.id))
    .where(and(isNull(deliveryEnd.deliveryId), lte(delivery.pickUpUntil, now)))
    .limit(limit);
  return found.map((row) => row.delivery);
}

/** Ended deliveries whose storage key was not destroyed yet: a crash came between. */
export async function unpurgedDeliveries(db: Database, limit: number): Promise<(typeof delivery.$inferSelect)[]> {
  const found = await db
    .select({ delivery })
    .from(delivery)
    .innerJoin(deliveryEnd, eq(deliveryEnd.deliveryId, delivery.id))
    .leftJoin(purge, eq(purge.storageKeyId, delivery.storageKeyId))
    .where(isNull(purge.storageKeyId))
    .limit(limit);
  return found.map((row) => row.delivery);
}
