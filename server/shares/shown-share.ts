import type { Database } from '../database/database.ts';
import { requestById } from '../requests/request.store.ts';
import { erasureOf } from './erasure.store.ts';
import { daysLeft, erasureState, shareState } from './share.state.ts';
import { accessesOf, type StoredShare } from './share.store.ts';
import type { Notice, Share } from './share.types.ts';
import { factsOf, shownGrants } from './shown-grant.ts';

/** A share as both its holder and its provider see it: no value, and nothing of what it holds. */
export async function shownShare(db: Database, stored: StoredShare, now: Date): Promise<Share> {
  const erasure = await erasureOf(db, stored.id);
  const state = shareState(stored, now);
  return {
    id: stored.id,
    requestId: stored.requestId,
    subject: stored.subject,
    ...(await sharedWith(db, stored)),
    state,
    keptAt: stored.at,
    until: stored.until,
    endedAt: state === 'ACTIVE' ? null : (stored.end?.at ?? stored.until),
    daysLeft: daysLeft(stored, now),
    accesses: await accessesOf(db, stored.id),
    grants: await shownGrants(db, stored.id, now),
    erasure: erasure
      ? {
          id: erasure.id,
          state: erasureState(erasure, now),
          at: erasure.at,
          dueAt: erasure.dueAt,
          answer: erasure.signed,
          ground: erasure.answer?.ground ?? null,
        }
      : null,
  };
}

/** With whom, and what for. */
export async function sharedWith(
  db: Database,
  { providerId, requestId }: Pick<StoredShare, 'providerId' | 'requestId'>,
): Promise<Pick<Notice, 'provider' | 'purpose'>> {
  const request = await requestById(db, requestId);
  if (!request) throw new Error('a share has a request');
  return { provider: await factsOf(db, providerId), purpose: request.purpose };
}
