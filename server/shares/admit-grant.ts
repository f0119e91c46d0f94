import { accepted, type Outcome, refused } from '../../schema/refusals.ts';
import { grantDigest } from '../../sealing/child-grant.ts';
import { type Provider, providerById } from '../access/provider.store.ts';
import { usableIdentityKeys } from '../access/provider-key.store.ts';
import type { Database } from '../database/database.ts';
import { isId } from '../database/ids.ts';
import type { SessionRoom } from '../sessions/session.room.ts';
import { grantState } from './grant.state.ts';
import { grantByDigest, type StoredGrant } from './grant.store.ts';
import { admitGrant, readGrant, type SentGrant } from './grant.ts';
import { type GrantSource, grantSource } from './granted-of.ts';
import type { AdmittedGrant } from './make-grant.ts';
import { shareState } from './share.state.ts';
import { type StoredShare, shareById } from './share.store.ts';

/** A grant that may be made, what it is made from, and the grant itself when it was sent before. */
export interface AdmittedWithSource {
  readonly made: AdmittedGrant;
  readonly source: GrantSource;
  readonly before: StoredGrant | undefined;
}

/** Looks up what a sent grant is made from, and admits it. What is another's is not there. */
export async function admitSent(
  room: SessionRoom,
  provider: Provider,
  { signed, recipientKey }: SentGrant,
  now: Date,
): Promise<Outcome<AdmittedWithSource>> {
  const { db, issuer } = room;
  const claims = readGrant(signed, await usableIdentityKeys(db, provider.id));
  if (!claims) return refused('MALFORMED', 'form or signature', 'signed');
  const share = isId('shr', claims.share) ? await shareById(db, claims.share) : undefined;
  const parent = claims.parent === null ? undefined : await grantByDigest(db, claims.parent);
  if (!share || !isHolder(provider, share, claims.parent === null ? null : parent)) return refused('NOT_FOUND');
  const state = parent ? grantState(parent, now) : shareState(share, now);
  if (state !== 'ACTIVE') return refused('CONSENT_WITHDRAWN', state);
  const source = await grantSource(room, share, parent);
  if (!source) return refused('CONSENT_WITHDRAWN');
  const recipient = isId('prv', claims.recipient) ? await registered(db, claims.recipient) : undefined;
  const admitted = admitGrant(claims, recipientKey, {
    issuer,
    from: source.from,
    depth: source.chain.length,
    consent: source.receipt.consentDigest,
    recipients: source.receipt.receipt.recipients,
    recipient,
    now,
  });
  if (!admitted.ok) return admitted;
  if (!recipient) return refused('REQUEST_MISMATCH', undefined, 'recipient');
  const { allowedBy } = admitted.value;
  const made = { claims, signed, allowedBy, share, parent, granterId: provider.id, recipientId: recipient.id };
  return accepted({ made, source, before: await grantByDigest(db, grantDigest(signed)) });
}

/** Whether the share, or else the grant it is made from, is this provider's. */
function isHolder({ id }: Provider, share: StoredShare, parent: StoredGrant | undefined | null): boolean {
  if (parent === null) return share.providerId === id;
  return parent?.recipientId === id && parent.shareId === share.id;
}

async function registered(db: Database, id: Provider['id']) {
  const provider = await providerById(db, id);
  if (!provider || provider.revokedAt) return undefined;
  return { id, name: provider.name, keys: await usableIdentityKeys(db, id) };
}
