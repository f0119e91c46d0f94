import { providerById } from '../access/provider.store.ts';
import type { Database } from '../database/database.ts';
import type { ProviderId, ShareId } from '../database/ids.ts';
import type { ProviderFacts } from '../sessions/session.types.ts';
import { grantState, isLiving } from './grant.state.ts';
import { claimsOf, grantAccessesOf, grantsOfShare, type StoredGrant } from './grant.store.ts';
import type { Grant } from './grant.types.ts';

/** A grant as the holder of the share, its granter and its recipient see it: no value, and nothing of what it holds. */
export async function shownGrant(db: Database, stored: StoredGrant, now: Date): Promise<Grant> {
  const { id, shareId, parentId, signed, approval, at, until, end } = stored;
  const state = grantState(stored, now);
  return {
    id,
    shareId,
    parentId,
    state,
    granter: await factsOf(db, stored.granterId),
    recipient: await factsOf(db, stored.recipientId),
    sections: [...claimsOf(stored).sections],
    signed,
    approval,
    at,
    until,
    endedAt: isLiving(state) ? null : (end?.at ?? until),
    accesses: await grantAccessesOf(db, id),
  };
}

/** All that was passed on of a share, oldest first. */
export async function shownGrants(db: Database, id: ShareId, now: Date): Promise<Grant[]> {
  const shown: Grant[] = [];
  for (const stored of await grantsOfShare(db, id)) shown.push(await shownGrant(db, stored, now));
  return shown;
}

/** A provider as the registry knows it. */
export async function factsOf(db: Database, of: ProviderId): Promise<ProviderFacts> {
  const provider = await providerById(db, of);
  if (!provider) throw new Error('what a provider did names a registered one');
  const { id, name, domain, kvk, address, helpdesk } = provider;
  return { id, name, domain, kvk, address, helpdesk };
}
