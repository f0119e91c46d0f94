import { eq } from 'drizzle-orm';
import { parseErasureAnswer } from '../../sealing/erasure-answer.ts';
import { splitJws } from '../../sealing/jws.ts';
import type { Random } from '../../sealing/primitives.ts';
import { record } from '../audit/audit.store.ts';
import type { Database } from '../database/database.ts';
import { type ErasureRequestId, mintId, type ProviderId, type ShareId } from '../database/ids.ts';
import type { DeliveryTools } from './delivery.store.ts';
import { daysAfter, ERASURE_DAYS, type ErasureFacts } from './share.state.ts';
import type { StoredShare } from './share.store.ts';
import { erasureAnswer, erasureRequest, share } from './share.tables.ts';
import { tellBoth } from './tell-both.ts';

/** An erasure request with the facts its state follows from. */
export interface StoredErasure extends ErasureFacts {
  readonly id: ErasureRequestId;
  readonly at: Date;
  /** the provider's answer as it signed it */
  readonly signed: string | null;
}

/** What was asked about this share, if anything was. */
export async function erasureOf(db: Database, shareId: ShareId): Promise<StoredErasure | undefined> {
  const [found] = await db
    .select({ id: erasureRequest.id, at: erasureRequest.at, dueAt: erasureRequest.dueAt, signed: erasureAnswer.signed })
    .from(erasureRequest)
    .leftJoin(erasureAnswer, eq(erasureAnswer.erasureId, erasureRequest.id))
    .where(eq(erasureRequest.shareId, shareId));
  return found && { ...found, answer: found.signed === null ? null : parseErasureAnswer(splitJws(found.signed).value) };
}

/** The share an erasure request is about, when it was kept for this provider. */
export async function shareIdOfErasure(
  db: Database,
  of: ProviderId,
  id: ErasureRequestId,
): Promise<ShareId | undefined> {
  const [found] = await db
    .select({ shareId: share.id, providerId: share.providerId })
    .from(erasureRequest)
    .innerJoin(share, eq(share.id, erasureRequest.shareId))
    .where(eq(erasureRequest.id, id));
  return found?.providerId === of ? found.shareId : undefined;
}

/** Asks the provider to erase what it retrieved; both are told. Asking again changes nothing. */
export async function insertErasureRequest(
  { db, bell, random }: DeliveryTools & { readonly random: Random },
  stored: StoredShare,
  now: Date,
): Promise<void> {
  await db.transaction(async (tx) => {
    const [made] = await tx
      .insert(erasureRequest)
      .values({ id: mintId('era', random), shareId: stored.id, at: now, dueAt: daysAfter(now, ERASURE_DAYS) })
      .onConflictDoNothing()
      .returning();
    if (!made) return;
    await tellBoth(tx, bell, stored, 'ERASURE_REQUESTED', now);
    await record(tx, [{ kind: 'ERASURE_REQUESTED', ids: { erasure: made.id, share: stored.id } }], now);
  });
}

/** Keeps the provider's first answer, and tells both. @returns false when another answer stands */
export async function insertErasureAnswer(
  { db, bell }: DeliveryTools,
  stored: StoredShare,
  { erasure, signed, code }: { readonly erasure: ErasureRequestId; readonly signed: string; readonly code: string },
  now: Date,
): Promise<boolean> {
  return db.transaction(async (tx) => {
    const [made] = await tx
      .insert(erasureAnswer)
      .values({ erasureId: erasure, signed, at: now })
      .onConflictDoNothing()
      .returning();
    if (!made) {
      const [stands] = await tx.select().from(erasureAnswer).where(eq(erasureAnswer.erasureId, erasure));
      return stands?.signed === signed;
    }
    await tellBoth(tx, bell, stored, 'ERASURE_ANSWERED', now);
    await record(tx, [{ kind: 'ERASURE_ANSWERED', ids: { erasure, code } }], now);
    return true;
  });
}
