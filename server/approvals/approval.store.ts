import { and, eq } from 'drizzle-orm';
import { utf8, wipe } from '../../sealing/bytes.ts';
import { canonicalize } from '../../sealing/canonical.ts';
import type { Delivery } from '../../sealing/delivery.ts';
import type { Digest } from '../../sealing/digest.ts';
import type { Random } from '../../sealing/primitives.ts';
import { record } from '../audit/audit.store.ts';
import type { Bell } from '../database/bell.ts';
import type { Database } from '../database/database.ts';
import { type DeliveryId, mintId, type ProviderId, type RequestId, type SessionId } from '../database/ids.ts';
import { append } from '../events/append.ts';
import { deliveriesStream, sessionStream } from '../events/stream.ts';
import type { Keyring } from '../keyring/keyring.ts';
import { wrap, wrapNonceLength } from '../keyring/wrap.ts';
import { emptyVault } from '../sessions/erase.ts';
import { insertEnd, type LoadedSession } from '../sessions/session.store.ts';
import { delivery, deliveryVault } from '../shares/delivery.tables.ts';
import { approval } from './approval.tables.ts';

interface Tools {
  readonly db: Database;
  readonly bell: Bell;
  readonly keyring: Keyring;
  readonly random: Random;
}

export interface NewApproval {
  readonly consentDigest: Digest;
  readonly delivery: Omit<Delivery, 'id'>;
  readonly providerId: ProviderId;
  /** As signed and shown, from the receipt; the request's own row may have been edited. */
  readonly pickupHours: number;
}

/** What an approval made. */
export interface InsertedApproval {
  readonly deliveryId: DeliveryId;
  readonly pickUpUntil: Date;
}

const HOUR = 3_600_000;

/**
 * Approval, end of the session, delivery and events in one transaction: all or nothing, once. The delivery is wrapped
 * before its first write; the sections it is made of, and all else the session held, leave the vault.
 *
 * @returns `undefined` when the session had ended, by an approval or otherwise, or its storage key is gone
 * @throws AuditUnavailable when it could not be recorded: nothing was released and the session is as it was
 */
export async function insertApproval(
  tools: Tools,
  { row }: LoadedSession,
  made: NewApproval,
  now: Date,
): Promise<InsertedApproval | undefined> {
  const id = mintId('dlv', tools.random);
  const wrapped = await wrapDelivery(tools, row.storageKeyId, { ...made.delivery, id });
  if (!wrapped) return undefined;
  const pickUpUntil = new Date(now.valueOf() + made.pickupHours * HOUR);
  const inserted = await tools.db.transaction(async (tx) => {
    if (!(await insertEnd(tx, tools.bell, row, 'APPROVED', now))) return false;
    await tx
      .insert(approval)
      .values({ id: mintId('apr', tools.random), sessionId: row.id, consentDigest: made.consentDigest, at: now });
    await tx.insert(delivery).values({
      id,
      sessionId: row.id,
      requestId: row.requestId as RequestId,
      providerId: made.providerId,
      subject: row.subject,
      storageKeyId: row.storageKeyId,
      at: now,
      pickUpUntil,
    });
    await tx.insert(deliveryVault).values({ deliveryId: id, wrapped });
    await emptyVault(tx, row.id as SessionId);
    await append(tx, tools.bell, deliveriesStream(made.providerId), now, { kind: 'PENDING', data: { delivery: id } });
    await append(tx, tools.bell, sessionStream(row.id), now, { kind: 'DELIVERY', data: { state: 'PENDING' } });
    await record(
      tx,
      [
        { kind: 'APPROVED', ids: { request: row.requestId, session: row.id, receipt: made.consentDigest } },
        { kind: 'DELIVERED', ids: { delivery: id, session: row.id, provider: made.providerId } },
      ],
      now,
    );
    return true;
  });
  return inserted ? { deliveryId: id, pickUpUntil } : undefined;
}

async function wrapDelivery(
  { keyring, random }: Tools,
  storageKeyId: Parameters<Keyring['use']>[0],
  made: Delivery,
): Promise<Uint8Array | undefined> {
  const key = await keyring.use(storageKeyId);
  if (!key) return undefined;
  const wrapped = wrap(key, random(wrapNonceLength), utf8(canonicalize(made)), { row: made.id, kind: 'delivery' });
  wipe(key);
  return wrapped;
}

/** What an earlier approval of this session made, when it was of this very receipt: asking again is answered alike. */
export async function sameApproval(
  db: Database,
  sessionId: SessionId,
  consentDigest: Digest,
): Promise<InsertedApproval | undefined> {
  const [found] = await db
    .select({ deliveryId: delivery.id, pickUpUntil: delivery.pickUpUntil })
    .from(approval)
    .innerJoin(delivery, eq(delivery.sessionId, approval.sessionId))
    .where(and(eq(approval.sessionId, sessionId), eq(approval.consentDigest, consentDigest)));
  return found;
}
