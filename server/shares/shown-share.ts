import { providerById } from '../access/provider.store.ts';
import type { Database } from '../database/database.ts';
import { requestById } from '../requests/request.store.ts';
import type { ProviderFacts } from '../sessions/session.types.ts';
import { erasureOf } from './erasure.store.ts';
import { daysLeft, erasureState, shareState } from './share.state.ts';
import { accessesOf, type StoredShare } from './share.store.ts';
import type { Notice, Share } from './share.types.ts';

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
    erasure: erasure
      ? {
          id: erasure.id,
          state: erasureState(erasure, now),
          at: erasure.at,
          dueAt: erasure.dueAt,
          answer: erasure.signed,
        }
      : null,
  };
}

/** With whom, and what for. */
export async function sharedWith(
  db: Database,
  { providerId, requestId }: Pick<StoredShare, 'providerId' | 'requestId'>,
): Promise<Pick<Notice, 'provider' | 'purpose'>> {
  const provider = await providerById(db, providerId);
  const request = await requestById(db, requestId);
  if (!provider || !request) throw new Error('a share has a provider and a request');
  const { id, name, domain, kvk, address, helpdesk } = provider;
  return { provider: { id, name, domain, kvk, address, helpdesk } satisfies ProviderFacts, purpose: request.purpose };
}
