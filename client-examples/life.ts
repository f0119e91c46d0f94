import { WebSocket } from 'ws';
import { memoryClaims } from '../sealing/claims.ts';
import type { RequestRecord } from '../sealing/delivery.ts';
import { verifyErasureAnswer } from '../sealing/erasure-answer.ts';
import { makeSigningKey, type PublicJwk, parsePrivateJwk } from '../sealing/keys.ts';
import { secureRandom } from '../sealing/primitives.ts';
import type { Subject } from '../sealing/subject.ts';
import { collect, type Portal } from './device/collect.ts';
import { oneAfterTheOther } from './device/household.ts';
import type { Joined } from './device/join.ts';
import { holderOf, look, requestErasure, withdraw } from './device/kept-share.ts';
import { review } from './device/review.ts';
import { share } from './device/share.ts';
import { visitPortal } from './practice-visitor.ts';
import { accessTokens } from './provider/access-token.ts';
import { acknowledge, watchDeliveries } from './provider/deliveries.ts';
import { invite } from './provider/invite.ts';
import { CONFIRM_PAIRING } from './provider/operations.ts';
import { answerErasure, retrieve, ShareRefused } from './provider/shares.ts';
import type { Stage } from './story.ts';
import { type Caller, call } from './wire/call.ts';

/** What only a practice stage can do: its clock goes on, and it tells what the broker still holds of anybody. */
export interface TimeMachine {
  readonly advanceDays: (days: number) => Promise<void>;
  /** Rows of the vault and keys of the keyring. */
  readonly held: () => Promise<number>;
}

/** One of the couple, after it all. */
export interface LifeOf {
  readonly subject: Subject;
  readonly state: string;
  /** When the lender opened what was kept, as this person was told. */
  readonly accesses: readonly string[];
  readonly erasure: string | null;
  /** Both signatures, to be verified by anybody. */
  readonly receipt: { readonly receipt: string; readonly countersignature: string };
}

export interface Life {
  readonly couple: readonly LifeOf[];
  /** The keys that countersigned: what a verifier pins. */
  readonly brokerKeys: readonly PublicJwk[];
  /** What the lender was answered when it came back after the end. */
  readonly afterTheEnd: readonly string[];
  /** What the broker holds while both are kept, and when all is over. */
  readonly held: { readonly kept: number; readonly atLast: number };
}

const DOCUMENT = `{
  applicant { identity { fullName birthDate } employment { employers(period: {last: "P12M"}) { name } } }
  partner { identity { fullName birthDate } employment { employers(period: {last: "P12M"}) { name } } }
}`;
const NAMES: Readonly<Record<Subject, string>> = { APPLICANT: 'kees', PARTNER: 'noor' };
const KEEP_DAYS = 30;

/**
 * The life of data after approval: a couple shares and keeps it available for thirty days, the lender opens it, each
 * sees every opening, one withdraws and asks erasure, and the days pass until nothing is left.
 */
export async function playLife(stage: Stage, time: TimeMachine, tell: (line: string) => void): Promise<Life> {
  const device = { endpoint: `${stage.origin}/graphql`, webSocket: WebSocket };
  const { lender, signer } = lenderOf(stage);
  const invitation = await invite(lender, signer, {
    document: DOCUMENT,
    variables: {},
    purpose: 'MORTGAGE',
    subjects: ['APPLICANT', 'PARTNER'],
    retentionDays: KEEP_DAYS,
    pickupHours: 6,
    recipients: [],
    returnUrl: null,
    validHours: 24,
  });
  tell(`LENDER    asks a couple, and to keep it available for ${KEEP_DAYS} days.`);

  const shared = await oneAfterTheOther(device, invitation.link, async (joined) => {
    await call(lender, CONFIRM_PAIRING, {
      input: { requestId: joined.request.id, code: joined.pairing.code, subject: joined.subject },
    });
    await collectAll(stage, joined);
    const { signed, countersignature, kept } = await share(joined, await review(joined), 'nl', new Set(), KEEP_DAYS);
    if (!kept) throw new Error('it was not kept');
    tell(`CONSUMER  ${NAMES[joined.subject]} shares, and agrees to ${KEEP_DAYS} days by a consent of its own.`);
    return {
      subject: joined.subject,
      holder: holderOf(device, kept.recoverySecret),
      shareId: kept.shareId,
      receipt: { receipt: signed, countersignature },
    };
  });
  const held = await time.held();

  const claim = memoryClaims();
  const open = ({ shareId }: { readonly shareId: string }) => retrieve(lender, shareId, invitation.record, claim);
  await receiveBoth(lender, invitation.record, claim);
  for (const one of shared) await open(one);
  tell('LENDER    opens both, and both once more.');
  for (const { subject, holder } of shared)
    tell(`CONSUMER  ${NAMES[subject]} sees that it was opened ${(await look(holder)).accesses.length} times.`);

  const [first, second] = shared;
  if (!first || !second) throw new Error('a couple is two');
  await withdraw(second.holder);
  const asked = (await requestErasure(second.holder)).erasure;
  tell(`CONSUMER  ${NAMES[second.subject]} withdraws, and asks the lender to erase what it opened.`);
  const refusedToSecond = await codeOf(open(second));
  await open(first);
  const about = { erasureId: asked?.id ?? '', shareId: second.shareId };
  await answerErasure(lender, { ...signer, broker: invitation.record.broker }, about, null, new Date());
  const { erasure } = await look(second.holder);
  verifyErasureAnswer(erasure?.answer ?? '', [signer.identityKey.publicJwk]);
  tell(`LENDER    gets ${refusedToSecond}; answers the erasure request under its signature: ${erasure?.state}.`);

  await time.advanceDays(91);
  const refusedToFirst = await codeOf(open(first));
  const atLast = await time.held();
  tell(`CLOCK     91 days later the lender gets ${refusedToFirst}; the broker holds ${atLast} of what it held.`);
  return {
    couple: await Promise.all(
      shared.map(async ({ subject, holder, receipt }) => {
        const { state, accesses, erasure: answered } = await look(holder);
        return {
          subject,
          state,
          accesses: accesses.map(({ at }) => String(at)),
          erasure: answered?.state ?? null,
          receipt,
        };
      }),
    ),
    brokerKeys: invitation.record.brokerKeys,
    afterTheEnd: [refusedToFirst, refusedToSecond],
    held: { kept: held, atLast },
  };
}

function lenderOf({ origin, appOrigin, lender: { id, clientKey, identityKey } }: Stage) {
  const dpopKey = makeSigningKey(secureRandom);
  const lender: Caller = {
    endpoint: `${origin}/graphql`,
    webSocket: WebSocket,
    key: dpopKey,
    accessToken: accessTokens({ issuer: origin, providerId: id, clientKey, dpopKey }),
  };
  return { lender, signer: { providerId: id, identityKey: parsePrivateJwk(identityKey), app: appOrigin } };
}

async function collectAll(stage: Stage, joined: Joined): Promise<void> {
  for (const { portal } of joined.session.tasks) {
    const visit = (url: string) => visitPortal(url, stage.appOrigin, { name: NAMES[joined.subject] });
    const { state } = await collect(joined, portal as Portal, visit);
    if (state !== 'SEALED') throw new Error(`${portal} did not work`);
  }
}

/** The first opening of each comes by the lender's own subscription. */
async function receiveBoth(
  lender: Caller,
  record: RequestRecord,
  claim: Parameters<typeof watchDeliveries>[2],
): Promise<void> {
  let left = 2;
  for await (const { deliveryId } of watchDeliveries(lender, async () => record, claim)) {
    await acknowledge(lender, deliveryId);
    left -= 1;
    if (left === 0) return;
  }
}

async function codeOf(opening: Promise<unknown>): Promise<string> {
  try {
    await opening;
    return 'OPENED';
  } catch (error) {
    if (error instanceof ShareRefused) return error.code;
    throw error;
  }
}
