import type { ChildGrant } from '../../sealing/child-grant.ts';
import { type DeliveredSection, parseDelivery } from '../../sealing/delivery.ts';
import type { GrantedFrom } from '../../sealing/grant-chain.ts';
import { type ChainLink, type Granted, parseGranted } from '../../sealing/granted.ts';
import { sharedSections } from '../../sealing/open-receipt.ts';
import { native } from '../../sealing/primitives.node.ts';
import { type VerifiedReceipt, verifyReceipt } from '../../sealing/receipt.ts';
import type { Database } from '../database/database.ts';
import type { GrantId } from '../database/ids.ts';
import type { Keyring } from '../keyring/keyring.ts';
import { requestById } from '../requests/request.store.ts';
import { claimsOf, grantText, type StoredGrant } from './grant.store.ts';
import { type StoredShare, shareText } from './share.store.ts';

/** What grants are made from, as it lies in the vault: nothing of it can be opened here. */
export interface GrantSource {
  readonly receipt: VerifiedReceipt;
  readonly parts: Omit<Granted, 'id' | 'chain'>;
  readonly chain: readonly ChainLink[];
  readonly from: GrantedFrom;
}

/** Makes what the recipient is handed, under the id of the grant. */
export type GrantedOf = (id: GrantId) => Granted;

/** A share, or a grant of it, to make a grant from; `undefined` once its storage key is destroyed. */
export async function grantSource(
  tools: { readonly db: Database; readonly keyring: Keyring; readonly issuer: string },
  share: StoredShare,
  parent: StoredGrant | undefined,
): Promise<GrantSource | undefined> {
  const text = parent ? await grantText(tools, parent) : await shareText(tools, share);
  if (text === null) return undefined;
  if (parent) {
    const { id: _, chain, ...parts } = parseGranted(JSON.parse(text));
    const { sections } = claimsOf(parent);
    return {
      receipt: verifyReceipt(parts.receipt, native),
      parts,
      chain,
      from: { ...sameShare(tools, share, parent), holder: parent.recipientId, digest: parent.digest, sections },
    };
  }
  const { id: _, ...delivered } = parseDelivery(JSON.parse(text));
  const request = await requestById(tools.db, share.requestId);
  if (!request) throw new Error('a share has a request');
  const receipt = verifyReceipt(delivered.receipt, native);
  return {
    receipt,
    parts: { ...delivered, signedRequest: request.signedRequest, plan: request.plan },
    chain: [],
    from: {
      ...sameShare(tools, share, share),
      holder: share.providerId,
      digest: null,
      sections: sharedSections(receipt.receipt),
    },
  };
}

function sameShare({ issuer }: { readonly issuer: string }, share: StoredShare, { until }: { readonly until: Date }) {
  return { broker: issuer, share: share.id, until: Math.ceil(until.valueOf() / 1000) };
}

/** The source's sections that are granted, each with the key that its granter sealed to the recipient. */
export function grantedFrom(
  { parts, chain }: GrantSource,
  { sections }: ChildGrant,
  link: ChainLink,
  keys: readonly Pick<DeliveredSection, 'section' | 'key'>[],
): GrantedOf {
  const granted = parts.sections.flatMap((delivered) => {
    const sealed = keys.find(({ section }) => section === delivered.section);
    return sealed && sections.includes(delivered.section) ? [{ ...delivered, key: sealed.key }] : [];
  });
  return (id) => ({ ...parts, id, chain: [...chain, link], sections: granted });
}
