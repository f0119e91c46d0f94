import { and, eq } from 'drizzle-orm';
import { utf8, wipe } from '../../sealing/bytes.ts';
import { canonicalize } from '../../sealing/canonical.ts';
import type { Delivery } from '../../sealing/delivery.ts';
import type { Digest } from '../../sealing/digest.ts';
import type { Random } from '../../sealing/primitives.ts';
import { record } from '../audit/audit.store.ts';
import type { Bell } from '../database/bell.ts';
import type { Database } from '../database/database.ts';
import {
  type DeliveryId,
  mintId,
  type ProviderId,
  type RequestId,
  type SessionId,
  type ShareId,
} from '../database/ids.ts';
import { append } from '../events/append.ts';
import { deliveriesStream, sessionStream } from '../events/stream.ts';
import type { Keyring } from '../keyring/keyring.ts';
import { wrap, wrapNonceLength } from '../keyring/wrap.ts';
import { emptyVault } from '../sessions/erase.ts';
import { insertEnd, type LoadedSession } from '../sessions/session.store.ts';
import { delivery, deliveryVault } from '../shares/delivery.tables.ts';
import { insertShare, type Keeping, prepareShare } from '../shares/keep.ts';
import { daysAfter } from '../shares/share.state.ts';
import { share } from '../shares/share.tables.ts';
import { purgeSessionKey } from '../shares/sweep-shares.ts';
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
  /** By the separate consent; null when it is delivered once. */
  readonly keeping: Keeping | null;
}

/** What an approval made. */
export interface InsertedApproval {
  readonly deliveryId: DeliveryId;
  readonly shareId: ShareId | null;
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
): Promise<InsertedApproval | 'SHARE_KEY_TAKEN' | undefined> {
  const id = mintId('dlv', tools.random);
  const delivered = { ...made.delivery, id };
  const wrapped = await wrapDelivery(tools, row.storageKeyId, delivered);
  if (!wrapped) return undefined;
  const prepared = made.keeping && (await prepareShare(tools, made.keeping, delivered));
  const pickUpUntil = made.keeping
    ? daysAfter(now, made.keeping.days)
    : new Date(now.valueOf() + made.pickupHours * HOUR);
  const inserted = await orTaken(() =>
    tools.db.transaction(async (tx) => {
      if (!(await insertEnd(tx, tools.bell, row, 'APPROVED', now))) return false;
      await tx
        .insert(approval)
        .values({ id: mintId('apr', tools.random), sessionId: row.id, consentDigest: made.consentDigest, at: now });
      const fact = {
        id,
        sessionId: row.id,
        requestId: row.requestId as RequestId,
        providerId: made.providerId,
        subject: row.subject,
        storageKeyId: row.storageKeyId,
        at: now,
        pickUpUntil,
      };
      await tx.insert(delivery).values(fact);
      await emptyVault(tx, row.id as SessionId);
      const kept = prepared && (await insertShare(tx, tools.bell, fact, prepared, now));
      if (prepared && !kept) throw new ShareKeyTaken();
      if (!prepared) await tx.insert(deliveryVault).values({ deliveryId: id, wrapped });
      await append(tx, tools.bell, deliveriesStream(made.providerId), now, { kind: 'PENDING', data: { delivery: id } });
      await append(tx, tools.bell, sessionStream(row.id), now, { kind: 'DELIVERY', data: { state: 'PENDING' } });
      await record(
        tx,
        [
          { kind: 'APPROVED', ids: { request: row.requestId, session: row.id, receipt: made.consentDigest } },
          { kind: 'DELIVERED', ids: { delivery: id, session: row.id, provider: made.providerId } },
          ...(kept ? [kept] : []),
        ],
        now,
      );
      return true;
    }),
  );
  // What was kept has a storage key of its own; of the session nothing is left to wrap, nor of a share that was not made.
  if (prepared && inserted === true) await purgeSessionKey(tools, row.storageKeyId, now);
  else if (prepared) await tools.keyring.destroy(prepared.storageKeyId);
  if (inserted === 'SHARE_KEY_TAKEN') return inserted;
  return inserted ? { deliveryId: id, shareId: prepared?.id ?? null, pickUpUntil } : undefined;
}

/** Undoes the approval it is thrown in. */
class ShareKeyTaken extends Error {
  override readonly name = 'ShareKeyTaken';
}

async function orTaken(work: () => Promise<boolean>): Promise<boolean | 'SHARE_KEY_TAKEN'> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ShareKeyTaken) return 'SHARE_KEY_TAKEN';
    throw error;
  }
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
    .select({ deliveryId: delivery.id, shareId: share.id, pickUpUntil: delivery.pickUpUntil })
    .from(approval)
    .innerJoin(delivery, eq(delivery.sessionId, approval.sessionId))
    .leftJoin(share, eq(share.deliveryId, delivery.id))
    .where(and(eq(approval.sessionId, sessionId), eq(approval.consentDigest, consentDigest)));
  return found;
}
