import { accepted, type Outcome, type Refused, refused } from '../../schema/refusals.ts';
import { type ChildGrant, MAX_GRANT_CHAIN, verifyChildGrant } from '../../sealing/child-grant.ts';
import type { Digest } from '../../sealing/digest.ts';
import { type GrantApproval, verifyGrantApproval } from '../../sealing/grant-approval.ts';
import { approves, type GrantedFrom, isNamed, isPartOf } from '../../sealing/grant-chain.ts';
import { verifyGrantKey } from '../../sealing/grant-key.ts';
import type { PublicJwk } from '../../sealing/keys.ts';
import { native } from '../../sealing/primitives.node.ts';
import { SealingRefused } from '../../sealing/refusals.ts';

/** What a provider sent, signed: its grant, and the recipient's word for the key in it. */
export interface SentGrant {
  readonly signed: string;
  readonly recipientKey: string;
}

/** What the broker knows itself and a grant must say too. */
export interface KnownOfGrant {
  readonly issuer: string;
  /** The share, or the grant it is made from. */
  readonly from: GrantedFrom;
  /** How many grants lie between the share and this one. */
  readonly depth: number;
  readonly consent: Digest;
  /** Who the receipt says it goes to. */
  readonly recipients: readonly string[];
  /** The provider the grant names, with its identity keys that are not revoked; undefined when there is none. */
  readonly recipient: { readonly name: string; readonly keys: readonly PublicJwk[] } | undefined;
  readonly now: Date;
}

/** A clock may differ this much from ours. */
const SKEW_S = 600;

/** A grant as its sender signed it; undefined when it has not the form, or the signature is not of one of these keys. */
export function readGrant(signed: string, keys: readonly PublicJwk[]): ChildGrant | undefined {
  return orUndefined(() => verifyChildGrant(signed, () => keys, native));
}

/**
 * Admits a grant that says what the broker knows and asks no more than what it is made from.
 * @returns whether the consumer agreed while sharing, or has to be asked
 */
export function admitGrant(
  grant: ChildGrant,
  recipientKey: string,
  known: KnownOfGrant,
): Outcome<{ readonly allowedBy: 'RECEIPT' | 'APPROVAL' }> {
  const { from, recipient } = known;
  const now = Math.floor(known.now.valueOf() / 1000);
  const says: readonly (readonly [claim: string, holds: boolean])[] = [
    ['iss', grant.iss === from.holder],
    ['aud', grant.aud === known.issuer],
    ['iat', grant.iat <= now + SKEW_S],
    ['exp', grant.exp > now],
    ['consent', grant.consent === known.consent],
    ['parent', grant.parent === from.digest],
    ['recipient', recipient !== undefined],
    ['recipient_name', recipient === undefined || grant.recipient_name === recipient.name],
  ];
  const differing = says.filter(([, holds]) => !holds).map(([path]): Refused => ({ code: 'REQUEST_MISMATCH', path }));
  if (differing.length > 0) return { ok: false, refusals: differing };
  const stated = orUndefined(() => verifyGrantKey(recipientKey, recipient?.keys ?? [], now, native));
  if (!stated) return refused('MALFORMED', 'form, signature or end', 'recipientKey');
  const isOfKey = stated.iss === grant.recipient && stated.aud === known.issuer && stated.key === grant.recipient_key;
  if (!isOfKey) return refused('REQUEST_MISMATCH', undefined, 'recipient_key');
  const fits: readonly (readonly [claim: string, holds: boolean])[] = [
    ['sections', isPartOf(grant.sections, from.sections)],
    ['exp', grant.exp <= from.until],
    ['parent', known.depth < MAX_GRANT_CHAIN],
  ];
  const wider = fits.filter(([, holds]) => !holds).map(([path]): Refused => ({ code: 'GRANT_TOO_WIDE', path }));
  if (wider.length > 0) return { ok: false, refusals: wider };
  return accepted({ allowedBy: isNamed(grant, known) ? 'RECEIPT' : 'APPROVAL' });
}

/** Admits a consumer's approval when the share key signed it and it is of this grant. */
export function admitGrantApproval(
  signed: string,
  shareKey: PublicJwk,
  of: Parameters<typeof approves>[1],
): Outcome<GrantApproval> {
  const given = orUndefined(() => verifyGrantApproval(signed, shareKey, native));
  if (!given) return refused('MALFORMED', 'form or signature', 'signed');
  return approves(given, of) ? accepted(given) : refused('REQUEST_MISMATCH', undefined, 'grant');
}

function orUndefined<T>(verify: () => T): T | undefined {
  try {
    return verify();
  } catch (error) {
    if (error instanceof SealingRefused) return undefined;
    throw error;
  }
}
