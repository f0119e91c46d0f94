import type { Claim } from '../sealing/claims.ts';
import type { RequestRecord } from '../sealing/delivery.ts';
import {
  type GrantSigner,
  grantShare,
  proposeGrant,
  type Recipient,
  type ShownGrant,
  type SignedGrant,
  signGrant,
  watchGrants,
} from './provider/grants.ts';
import { retrieve } from './provider/shares.ts';
import type { Caller } from './wire/call.ts';

/** An adviser: a provider that holds what a consumer keeps available, and may pass some of it on to a lender. */
export interface Adviser {
  readonly caller: Caller;
  readonly signer: GrantSigner;
}

/** What the adviser opens a share with. */
interface Opener {
  readonly record: RequestRecord;
  readonly claim: Claim;
}

/** A grant the consumer was asked about. The signed text is to be kept: what is approved is this very text. */
export interface AskedGrant extends SignedGrant {
  readonly grantId: string;
}

/** Signs a grant of whole sections of a share to a lender, and asks the consumer, who did not name that lender before. */
export async function askGrant(
  { caller, signer }: Adviser,
  shareId: string,
  { record, claim }: Opener,
  sections: readonly string[],
  until: Date,
  recipient: Recipient,
): Promise<AskedGrant> {
  const { consentDigest } = await retrieve(caller, shareId, record, claim);
  const asked = { shareId, consentDigest, parent: null, sections, until };
  const signed = signGrant(signer, record.broker, asked, recipient, new Date());
  return { ...signed, grantId: (await proposeGrant(caller, signed)).id };
}

/** Waits for the consumer's approval, and grants. @throws Error when the grant ended instead */
export async function grantApproved(
  { caller, signer }: Adviser,
  asked: AskedGrant,
  opener: Opener,
): Promise<ShownGrant> {
  for await (const { grant } of watchGrants(caller)) {
    if (grant.id !== asked.grantId || grant.state === 'PROPOSED') continue;
    if (grant.state !== 'APPROVED') break;
    const { signed, recipientKey } = asked;
    return grantShare(caller, signer, { signed, recipientKey }, grant.approval, opener);
  }
  throw new Error('the consumer did not approve');
}
