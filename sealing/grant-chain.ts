/** The chain of a grant: each grant held against what it is made from, from the share to the last recipient. */
import { check, checked } from './checks.ts';
import { type ChildGrant, grantDigest } from './child-grant.ts';
import type { Digest } from './digest.ts';
import { type GrantApproval, verifyGrantApproval } from './grant-approval.ts';
import type { ChainLink } from './granted.ts';
import { sharedSections } from './open-receipt.ts';
import type { Primitives } from './primitives.ts';
import type { Receipt, VerifiedReceipt } from './receipt.ts';

/** What a grant is made from: the share, or the grant before it. */
export interface GrantedFrom {
  /** for whom it is: who may pass it on */
  readonly holder: string;
  /** the broker's issuer */
  readonly broker: string;
  /** id of the share */
  readonly share: string;
  /** of the grant before it; null of the share */
  readonly digest: Digest | null;
  readonly sections: readonly string[];
  /** seconds since 1970, UTC */
  readonly until: number;
}

/** The share as the first grant is made from it. Its receipt does not name it: the granter's own record does. */
export function fromShare({ receipt }: VerifiedReceipt, broker: string, share: string): GrantedFrom {
  const [given] = receipt.events;
  return {
    holder: receipt.provider.id,
    broker,
    share,
    digest: null,
    sections: sharedSections(receipt),
    until: (Date.parse(given?.at ?? '') + receipt.retention_days * DAY_MS + SKEW_MS) / 1000,
  };
}

/** A grant as the next one is made from it. */
export function fromGrant(grant: ChildGrant, jws: string): GrantedFrom {
  const { recipient, aud, share, sections, exp } = grant;
  return { holder: recipient, broker: aud, share, digest: grantDigest(jws), sections, until: exp };
}

const DAY_MS = 86_400_000;
/** Share and receipt count from two clocks that may differ this much. */
const SKEW_MS = 10 * 60_000;

/** @throws CheckFailed unless this grant may be made from that, and the consumer agreed to its recipient */
export function checkGrant(
  grant: ChildGrant,
  from: GrantedFrom,
  { grant: jws, approval }: ChainLink,
  { receipt, consentDigest }: VerifiedReceipt,
  primitives: Primitives,
): void {
  check('grant.granter', grant.iss === from.holder);
  check('grant.broker', grant.aud === from.broker);
  check('grant.share', grant.share === from.share);
  check('grant.consent', grant.consent === consentDigest);
  check('grant.parent', grant.parent === from.digest);
  check('grant.sections', isPartOf(grant.sections, from.sections));
  check('grant.expiry', grant.exp <= from.until);
  check('grant.allowed', isNamed(grant, receipt) || isApproved(grant, jws, approval, receipt, primitives));
}

/** Whether each is one of these, in their order. */
export function isPartOf(sections: readonly string[], all: readonly string[]): boolean {
  return all.filter((section) => sections.includes(section)).join('\n') === sections.join('\n');
}

/** Whether the consumer agreed to this recipient when sharing: the receipt has its registered name, to the letter. */
export function isNamed(
  { recipient_name }: Pick<ChildGrant, 'recipient_name'>,
  { recipients }: Pick<Receipt, 'recipients'>,
): boolean {
  return recipients.includes(recipient_name);
}

function isApproved(
  { aud, share }: ChildGrant,
  jws: string,
  approval: string | null,
  { share_key }: Receipt,
  primitives: Primitives,
): boolean {
  if (approval === null || share_key === null) return false;
  const given = checked('grant.allowed', () => verifyGrantApproval(approval, share_key, primitives));
  return approves(given, { aud, share, jws });
}

/** Whether an approval is of this grant. */
export function approves(
  given: GrantApproval,
  { aud, share, jws }: Pick<ChildGrant, 'aud' | 'share'> & { readonly jws: string },
): boolean {
  return given.grant === grantDigest(jws) && given.share === share && given.aud === aud;
}
