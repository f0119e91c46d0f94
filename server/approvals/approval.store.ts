import { and, eq } from 'drizzle-orm';
import { utf8, wipe } from '../../sealing/bytes.ts';
import { canonicalize } from '../../sealing/canonical.ts';
import type { Delivery } from '../../sealing/delivery.ts';
import type { Digest } from '../../sealing/digest.ts';
import type { Random } from '../../sealing/primitives.ts';
import { record } from '../audit/audit.store.ts';
import type { AuditFact } from '../audit/audit.ts';
import type { Bell } from '../database/bell.ts';
import type { Database, Transaction } from '../database/database.ts';
import { type DeliveryId, mintId, type ProviderId, type SessionId, type ShareId } from '../database/ids.ts';
import { append } from '../events/append.ts';
import { deliveriesStream, sessionStream } from '../events/stream.ts';
import type { Keyring } from '../keyring/keyring.ts';
import { wrap, wrapNonceLength } from '../keyring/wrap.ts';
import { approval } from '../sessions/approval.tables.ts';
import { emptyVault } from '../sessions/erase.ts';
import { holdOpen, insertEnd, type LoadedSession } from '../sessions/session.store.ts';
import { approvalsOf, tellShared } from '../sessions/shared.store.ts';
import { isEnded, isStopped } from '../sessions/stop.store.ts';
import { purgeDelivery, supersede } from '../shares/delivery.store.ts';
import { delivery, deliveryVault } from '../shares/delivery.tables.ts';
import { insertShare, type Keeping, prepareShare } from '../shares/keep.ts';
import { daysAfter } from '../shares/share.state.ts';
import { share } from '../shares/share.tables.ts';
import { purgeSessionKey } from '../shares/sweep-shares.ts';

interface Tools {
  readonly db: Database;
  readonly bell: Bell;
  readonly keyring: Keyring;
  readonly random: Random;
}

export interface NewApproval {
  readonly consentDigest: Digest;
  /** Digest of the approval this one replaces. */
  readonly previous: Digest | null;
  /** The consumer may add to it; nothing is kept then. */
  readonly stayOpen: boolean;
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
 * Approval, delivery and events in one transaction, and the end of the session unless it stays open: all or nothing, once.
 * The delivery is wrapped before its first write, under a storage key of its own where the session keeps its own; what
 * waits of an earlier approval ends, because this one takes its place.
 *
 * @returns `ENDED` when the session had ended, its request was stopped, or its storage key is gone; `REQUEST_ENDED` when an
 * addition came after the end of its request; `NOT_NEXT` when `previous` is not the newest approval
 * @throws AuditUnavailable when it could not be recorded: nothing was released and the session is as it was
 */
export async function insertApproval(
  tools: Tools,
  { row }: LoadedSession,
  made: NewApproval,
  now: Date,
): Promise<InsertedApproval | NotInserted> {
  const id = mintId('dlv', tools.random);
  const delivered = { ...made.delivery, id };
  const storageKeyId = made.stayOpen ? mintId('key', tools.random) : row.storageKeyId;
  if (made.stayOpen) await tools.keyring.create(storageKeyId);
  const wrapped = await wrapDelivery(tools, storageKeyId, delivered);
  if (!wrapped) return 'ENDED';
  const prepared = made.keeping && (await prepareShare(tools, made.keeping, delivered));
  const own = [...(made.stayOpen ? [storageKeyId] : []), ...(prepared ? [prepared.storageKeyId] : [])];
  const pickUpUntil = made.keeping
    ? daysAfter(now, made.keeping.days)
    : new Date(now.valueOf() + made.pickupHours * HOUR);
  const inserted = await allOrNothing(tools.db, async (tx) => {
    await beginApproval(tx, tools.bell, row, made, now);
    const approvalId = mintId('apr', tools.random);
    await tx.insert(approval).values({
      id: approvalId,
      sessionId: row.id,
      number: await nextNumber(tx, row.id, made.previous),
      consentDigest: made.consentDigest,
      previous: made.previous,
      at: now,
    });
    const superseded = await supersede(tx, tools.bell, row.id, now);
    const fact = {
      id,
      sessionId: row.id,
      approvalId,
      requestId: row.requestId,
      providerId: made.providerId,
      subject: row.subject,
      storageKeyId,
      at: now,
      pickUpUntil,
    };
    await tx.insert(delivery).values(fact);
    if (!made.stayOpen) await emptyVault(tx, row.id);
    const kept = prepared && (await insertShare(tx, tools.bell, fact, prepared, now));
    if (prepared && !kept) throw new NotDone('SHARE_KEY_TAKEN');
    if (!prepared) await tx.insert(deliveryVault).values({ deliveryId: id, wrapped });
    await append(tx, tools.bell, deliveriesStream(made.providerId), now, { kind: 'PENDING', data: { delivery: id } });
    await append(tx, tools.bell, sessionStream(row.id), now, { kind: 'DELIVERY', data: { state: 'PENDING' } });
    await record(
      tx,
      [
        { kind: 'APPROVED', ids: { request: row.requestId, session: row.id, receipt: made.consentDigest } },
        ...superseded.map((earlier): AuditFact => ({ kind: 'SUPERSEDED', ids: { delivery: earlier.id } })),
        { kind: 'DELIVERED', ids: { delivery: id, session: row.id, provider: made.providerId } },
        ...(kept ? [kept] : []),
      ],
      now,
    );
    return superseded;
  }).catch(async (error: unknown) => {
    for (const key of own) await tools.keyring.destroy(key);
    throw error;
  });
  if (typeof inserted === 'string') {
    for (const key of own) await tools.keyring.destroy(key);
    return inserted;
  }
  for (const earlier of inserted) await purgeDelivery(tools, earlier, now);
  // What was kept has a storage key of its own; of the session nothing is left to wrap.
  if (prepared) await purgeSessionKey(tools, row.storageKeyId, now);
  return { deliveryId: id, shareId: prepared?.id ?? null, pickUpUntil };
}

/** Why nothing was inserted. */
export type NotInserted = 'ENDED' | 'REQUEST_ENDED' | 'NOT_NEXT' | 'SHARE_KEY_TAKEN';

/** Undoes the approval it is thrown in. */
class NotDone extends Error {
  override readonly name = 'NotDone';

  constructor(readonly why: NotInserted) {
    super(why);
  }
}

/** Ends the session, or holds it open, and tells the provider; from here whatever stopped the request is seen. */
async function beginApproval(
  tx: Transaction,
  bell: Bell,
  row: LoadedSession['row'],
  { stayOpen, previous }: NewApproval,
  now: Date,
): Promise<void> {
  if (stayOpen) {
    if (!(await holdOpen(tx, row.id))) throw new NotDone('ENDED');
    await tellShared(tx, bell, row, now);
  } else if (!(await insertEnd(tx, bell, row, 'APPROVED', now))) throw new NotDone('ENDED');
  if (await isStopped(tx, row.requestId)) throw new NotDone('ENDED');
  if (previous !== null && (await isEnded(tx, row.requestId))) throw new NotDone('REQUEST_ENDED');
}

/** The session is held: nobody else finds the same newest approval. */
async function nextNumber(tx: Transaction, id: SessionId, previous: Digest | null): Promise<number> {
  const newest = (await approvalsOf(tx, id)).at(-1);
  if ((newest?.consentDigest ?? null) !== previous) throw new NotDone('NOT_NEXT');
  return (newest?.number ?? 0) + 1;
}

async function allOrNothing<T>(db: Database, work: (tx: Transaction) => Promise<T>): Promise<T | NotInserted> {
  try {
    return await db.transaction(work);
  } catch (error) {
    if (error instanceof NotDone) return error.why;
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
    .innerJoin(delivery, eq(delivery.approvalId, approval.id))
    .leftJoin(share, eq(share.deliveryId, delivery.id))
    .where(and(eq(approval.sessionId, sessionId), eq(approval.consentDigest, consentDigest)));
  return found;
}
