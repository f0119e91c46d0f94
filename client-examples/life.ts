import { memoryClaims } from '../sealing/claims.ts';
import type { RequestRecord } from '../sealing/delivery.ts';
import { verifyErasureAnswer } from '../sealing/erasure-answer.ts';
import { makeSigningKey, type PublicJwk, parsePrivateJwk } from '../sealing/keys.ts';
import { secureRandom } from '../sealing/primitives.ts';
import type { Subject } from '../sealing/subject.ts';
import { askGrant, grantApproved } from './adviser.ts';
import { approve, type LifeOf, lifeOf, NAMES, type Person, shareBoth } from './couple.ts';
import { look, requestErasure, withdraw } from './device/kept-share.ts';
import { accessTokens } from './provider/access-token.ts';
import { acknowledge, watchDeliveries } from './provider/deliveries.ts';
import { makeGrantKey, retrieveGrant } from './provider/grants.ts';
import { invite } from './provider/invite.ts';
import { answerErasure, retrieve, ShareRefused } from './provider/shares.ts';
import type { Stage } from './story.ts';
import type { Caller } from './wire/call.ts';
import { fromNode } from './wire/connection.node.ts';

/** A stage with an adviser beside the lender. */
export interface LifeStage extends Stage {
  readonly adviser: Stage['lender'];
}

/** What only a practice stage can do: its clock goes on, and it tells what the broker still holds of anybody. */
export interface TimeMachine {
  readonly advanceDays: (days: number) => Promise<void>;
  /** Rows of the vault and keys of the keyring. */
  readonly held: () => Promise<number>;
}

export interface Life {
  readonly couple: readonly LifeOf[];
  /** The keys that countersigned: what a verifier pins. */
  readonly brokerKeys: readonly PublicJwk[];
  /** What adviser and lender were answered when they came back after the end: of the first, then of the second. */
  readonly afterTheEnd: readonly string[];
  /** What the broker holds while both are kept and granted, and when all is over. */
  readonly held: { readonly kept: number; readonly granted: number; readonly atLast: number };
}

const DOCUMENT = `{
  applicant { identity { fullName birthDate } employment { employers(period: {last: "P12M"}) { name } } }
  partner { identity { fullName birthDate } employment { employers(period: {last: "P12M"}) { name } } }
}`;
const KEEP_DAYS = 30;

/**
 * The life of data after approval: a couple shares with an adviser who keeps it available for thirty days, the adviser
 * grants part of it to a lender, each sees every opening, one withdraws and asks erasure, and the days pass until nothing
 * is left.
 */
export async function playLife(stage: LifeStage, time: TimeMachine, tell: (line: string) => void): Promise<Life> {
  const adviser = providerOf(stage, stage.adviser);
  const lender = providerOf(stage, stage.lender);
  const invitation = await invite(adviser.caller, adviser.signer, {
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
  const { record, link } = invitation;
  tell(`ADVISER   asks a couple, and to keep it available for ${KEEP_DAYS} days.`);
  const couple = await shareBoth(stage, adviser.caller, link, KEEP_DAYS, tell);
  const kept = await time.held();

  const claim = memoryClaims();
  await receiveBoth(adviser.caller, record, claim);
  tell('ADVISER   opens both.');
  const given = makeGrantKey(
    lender.signer,
    record,
    [{ provider: stage.adviser.id, identityKeys: [adviser.signer.identityKey.publicJwk] }],
    { now: new Date(), days: 90 },
  );
  tell('LENDER    makes a key to be granted to, and says under its signature that it is its own.');
  const recipient = {
    providerId: stage.lender.id,
    name: stage.lender.name,
    identityKeys: [lender.signer.identityKey.publicJwk],
    recipientKey: given.recipientKey,
  };
  const granted = new Map<Subject, string>();
  for (const person of couple) {
    const until = new Date((await look(person.holder)).until);
    const sections = [`${person.subject.toLowerCase()}-uwv-required`];
    const asked = await askGrant(adviser, person.shareId, { record, claim }, sections, until, recipient);
    await approve(person, asked.grantId);
    tell(`CONSUMER  ${NAMES[person.subject]} is asked whether the lender may have the work section, and approves.`);
    await grantApproved(adviser, asked, { record, claim });
    granted.set(person.subject, asked.grantId);
  }
  tell('ADVISER   grants that section of each to the lender, sealed to the lender’s key.');
  const heldGranted = await time.held();

  const open = {
    adviser: ({ shareId }: Person) => codeOf(retrieve(adviser.caller, shareId, record, claim)),
    lender: ({ subject }: Person) => codeOf(retrieveGrant(lender.caller, granted.get(subject) ?? '', given.record)),
  };
  for (const person of couple) await open.lender(person);
  tell('LENDER    opens both grants, and verifies who passed them on and that the couple approved.');
  for (const { subject, holder } of couple) {
    const { accesses, grants } = await look(holder);
    tell(
      `CONSUMER  ${NAMES[subject]} sees that the adviser opened it ${accesses.length} times and the lender ${grants[0]?.accesses.length} time.`,
    );
  }

  const [first, second] = couple;
  if (!first || !second) throw new Error('a couple is two');
  await withdraw(second.holder);
  const toSecond = [await open.adviser(second), await open.lender(second)];
  tell(`CONSUMER  ${NAMES[second.subject]} withdraws: adviser and lender both get ${toSecond.join(', ')}.`);
  const asked = (await requestErasure(second.holder)).erasure;
  const about = { erasureId: asked?.id ?? '', shareId: second.shareId };
  await answerErasure(adviser.caller, { ...adviser.signer, broker: record.broker }, about, null, new Date());
  const { erasure } = await look(second.holder);
  verifyErasureAnswer(erasure?.answer ?? '', [adviser.signer.identityKey.publicJwk]);
  tell(`ADVISER   answers the erasure request under its signature: ${erasure?.state}.`);
  const toFirst = [await open.adviser(first), await open.lender(first)];
  tell(`BOTH      still open what ${NAMES[first.subject]} shares: ${toFirst.join(', ')}.`);

  await time.advanceDays(91);
  const afterTheEnd = [await open.adviser(first), await open.lender(first), ...toSecond];
  const atLast = await time.held();
  tell(`CLOCK     91 days later both get ${afterTheEnd[0]}; the broker holds ${atLast} of what it held.`);
  return {
    couple: await Promise.all(couple.map(lifeOf)),
    brokerKeys: record.brokerKeys,
    afterTheEnd,
    held: { kept, granted: heldGranted, atLast },
  };
}

function providerOf({ origin, appOrigin }: Stage, { id, clientKey, identityKey }: Stage['lender']) {
  const dpopKey = makeSigningKey(secureRandom);
  const caller: Caller = {
    ...fromNode(`${origin}/graphql`),
    key: dpopKey,
    accessToken: accessTokens({ issuer: origin, providerId: id, clientKey, dpopKey }),
  };
  return { caller, signer: { providerId: id, identityKey: parsePrivateJwk(identityKey), app: appOrigin } };
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
