import { memoryClaims } from '../sealing/claims.ts';
import type { Receipt } from '../sealing/receipt.ts';
import { domainNow } from '../server/database/clock.ts';
import { holderOf, type ShownShare } from './device/kept-share.ts';
import { review } from './device/review.ts';
import { share } from './device/share.ts';
import type { TestLender } from './lender.testing.ts';
import {
  grantShare,
  makeGrantKey,
  proposeGrant,
  type Recipient,
  retrieveGrant,
  type ShownGrant,
  signGrant,
} from './provider/grants.ts';
import { retrieve } from './provider/shares.ts';
import { collectedWalk, type Place, type Walk } from './walk.testing.ts';
import type { Caller } from './wire/call.ts';

/** What a test grants from: a share that its adviser has opened once, and the holder's own receipt. */
export interface Advised extends Walk {
  readonly holder: Caller;
  readonly shareId: string;
  readonly receipt: Receipt;
  readonly claim: ReturnType<typeof memoryClaims>;
  readonly opened: Awaited<ReturnType<typeof retrieve>>;
}

export const BRP = 'applicant-brp-required';
export const UWV = 'applicant-uwv-required';
const TWO_SECTIONS =
  '{ applicant { identity { fullName } employment { employers(period: {last: "P12M"}) { name } } } }';

/** kees shares two sections with the adviser, who may keep them for so many days. */
export async function advised(place: Place, recipients: readonly string[] = [], days = 30): Promise<Advised> {
  const walk = await collectedWalk(place, 'kees', { document: TWO_SECTIONS, retentionDays: days, recipients });
  const { kept, receipt } = await share(walk.joined, await review(walk.joined), 'nl', new Set(), days);
  if (!kept) throw new Error('nothing was kept');
  const claim = memoryClaims();
  const opened = await retrieve(place.lender.caller, kept.shareId, walk.invitation.record, claim);
  return {
    ...walk,
    holder: holderOf(place.device, kept.recoverySecret),
    shareId: kept.shareId,
    receipt,
    claim,
    opened,
  };
}

/** A provider as its granter knows it, with a key of its own to be granted to. */
export async function recipientOf(place: Place, lender: TestLender, name: string, granters: readonly TestLender[]) {
  const { broker, brokerKeys } = await brokerOf(place);
  const { recipientKey, record } = makeGrantKey(
    lender.signer,
    { broker, brokerKeys },
    granters.map(({ signer }) => ({ provider: signer.providerId, identityKeys: [signer.identityKey.publicJwk] })),
    { now: await domainNow(place.practice.database.db), days: 90 },
  );
  const { providerId, identityKey } = lender.signer;
  const recipient: Recipient = { providerId, name, identityKeys: [identityKey.publicJwk], recipientKey };
  return { lender, recipient, record, open: (id: string) => retrieveGrant(lender.caller, id, record) };
}

export type TestRecipient = Awaited<ReturnType<typeof recipientOf>>;

async function brokerOf(place: Place) {
  const { record } = await place.lender.invite();
  return record;
}

const DAY_MS = 86_400_000;

/** A grant that the adviser signs, of these sections and for so many days. */
export async function drawUp(
  place: Place,
  { shareId, opened }: Pick<Advised, 'shareId' | 'opened'>,
  { recipient }: TestRecipient,
  sections: readonly string[] = [UWV],
  days = 10,
) {
  const now = await domainNow(place.practice.database.db);
  const asked = { shareId, consentDigest: opened.consentDigest, parent: null, sections };
  const until = new Date(now.valueOf() + days * DAY_MS);
  return signGrant(place.lender.signer, place.practice.origin, { ...asked, until }, recipient, now);
}

/** The adviser grants what it signed. */
export function give(
  place: Place,
  { invitation, claim }: Pick<Advised, 'invitation' | 'claim'>,
  signed: Awaited<ReturnType<typeof drawUp>>,
  approval: string | null = null,
): Promise<ShownGrant> {
  return grantShare(place.lender.caller, place.lender.signer, signed, approval, { record: invitation.record, claim });
}

/** The adviser asks the consumer. */
export const propose = (place: Place, signed: Awaited<ReturnType<typeof drawUp>>): Promise<ShownGrant> =>
  proposeGrant(place.lender.caller, signed);

/** A grant as the holder is shown it. */
export function shownOf({ grants }: ShownShare, id: string): ShownShare['grants'][number] {
  const found = grants.find((grant) => grant.id === id);
  if (!found) throw new Error('the holder is not shown this grant');
  return found;
}
