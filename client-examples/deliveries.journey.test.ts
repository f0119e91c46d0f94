import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { memoryClaims } from '../sealing/claims.ts';
import { digestOf } from '../sealing/digest.ts';
import { makeSigningKey, type SigningKey } from '../sealing/keys.ts';
import { open } from '../sealing/open.ts';
import { secureRandom } from '../sealing/primitives.ts';
import type { Receipt } from '../sealing/receipt.ts';
import type { ReceiptLeaf } from '../sealing/receipt-lists.ts';
import { moveClock } from '../server/database/clock.ts';
import { describeOnEngineAtHand, engineAtHand } from '../server/database/testing.ts';
import { type MadeApproval, makeApproval, sendApproval } from './approval.testing.ts';
import { noticeText } from './device/notice.ts';
import { EXTEND, STOP } from './device/operations.ts';
import { review } from './device/review.ts';
import { type Shared, share } from './device/share.ts';
import { keptOf, NOTHING_KEPT } from './kept.testing.ts';
import { REJECT, WITHDRAW } from './operations.testing.ts';
import { ACKNOWLEDGE, DELIVERIES } from './provider/operations.ts';
import {
  advance,
  collectedWalk,
  eventsTo,
  login,
  openPlace,
  type Place,
  progressTo,
  receive,
  sessionOf,
  type Walk,
} from './walk.testing.ts';
import { call } from './wire/call.ts';
import { follow } from './wire/follow.ts';

const HOUR = 3600;
const WITH_BANK = { document: '{ applicant { identity { fullName } bank { accounts { iban } } } }', pickupHours: 2 };

describeOnEngineAtHand('a delivery', (engine) => {
  let place: Place;
  beforeAll(async () => {
    place = await openPlace(engine);
  });
  afterAll(() => place?.close());

  async function sharedWalk(): Promise<Walk & { readonly shared: Shared }> {
    const walk = await collectedWalk(place, 'kees', WITH_BANK);
    return { ...walk, shared: await share(walk.joined, await review(walk.joined), 'nl') };
  }

  /** What the lender's subscription tells of this walk, until it `became` something. */
  async function deliveryThat({ invitation }: Pick<Walk, 'invitation'>, until: string) {
    const asked = { after: null };
    for await (const { became, delivery } of follow(place.lender.caller, DELIVERIES, asked, (told) => told.deliveries))
      if (delivery.requestId === invitation.record.request && became === until) return delivery;
    throw new Error('the deliveries ended');
  }

  const acknowledge = async (deliveryId: string) => {
    const { acknowledgeDelivery } = await call(place.lender.caller, ACKNOWLEDGE, { input: { deliveryId } });
    return acknowledgeDelivery.delivery?.state ?? acknowledgeDelivery.refusals[0]?.code;
  };
  const reject = async (deliveryId: string) => {
    const { rejectDelivery } = await call(place.lender.caller, REJECT, { deliveryId, code: 'NOT_OPENED' });
    return rejectDelivery.delivery?.state ?? rejectDelivery.refusals[0]?.code;
  };

  it('says when it was shared, not when it was first looked at, however long the consumer looks', async () => {
    const { joined } = await collectedWalk(place, 'kees', WITH_BANK);
    const seen = await review(joined);
    const lookedAt = Date.parse((await sessionOf(joined)).now);
    for (const minutes of [9, 9]) {
      await advance(place, minutes * 60);
      await call(joined.caller, EXTEND, {});
    }
    const { receipt } = await share(joined, seen, 'nl');
    const minutes = (Date.parse(receipt.events[0]?.at ?? '') - lookedAt) / 60_000;
    expect(minutes).toBeCloseTo(18, 0);
  });

  it('is kept wrapped until it is acknowledged, and is gone then; told to both, again and again the same', async () => {
    const walk = await sharedWalk();
    expect(await keptOf(place, walk.joined)).toEqual({ vault: { delivery: 1 }, key: true, purged: false });
    const { sealed } = await deliveryThat(walk, 'PENDING');
    const once = memoryClaims();
    const delivery = JSON.parse(sealed ?? '') as unknown;
    const opened = await open({ delivery, record: walk.invitation.record, claim: once });
    expect(await open({ delivery, record: walk.invitation.record, claim: once })).toEqual(opened);
    const { deliveryId } = await receive(place, walk);
    expect([await acknowledge(deliveryId), await acknowledge(deliveryId)]).toEqual(['ACKNOWLEDGED', 'ACKNOWLEDGED']);
    expect(await keptOf(place, walk.joined)).toEqual(NOTHING_KEPT);
    expect(await reject(deliveryId)).toBe('ALREADY_DELIVERED');
    expect(await deliveryThat(walk, 'ACKNOWLEDGED')).toMatchObject({ state: 'ACKNOWLEDGED', sealed: null });
    expect(await deliveryThat(walk, 'PENDING')).toMatchObject({ state: 'ACKNOWLEDGED', sealed: null });
    const told = await eventsTo(walk.joined, 'DELIVERY ACKNOWLEDGED');
    expect(told.slice(-3)).toEqual(['ENDED APPROVED', 'DELIVERY PENDING', 'DELIVERY ACKNOWLEDGED']);
    expect((await sessionOf(walk.joined)).state).toBe('APPROVED');
    for (const unknown of ['dlv_AAAAAAAAAAAAAAAAAAAAAA', 'no id'])
      expect([await acknowledge(unknown), await reject(unknown)]).toEqual(['NOT_FOUND', 'NOT_FOUND']);
  });

  it('that cannot be opened is rejected: erased, the consumer is told, and that word stands', async () => {
    const walk = await sharedWalk();
    const { deliveryId } = await receive(place, walk);
    expect([await reject(deliveryId), await reject(deliveryId)]).toEqual(['REJECTED', 'REJECTED']);
    expect(await keptOf(place, walk.joined)).toEqual(NOTHING_KEPT);
    expect(await acknowledge(deliveryId)).toBe('ALREADY_DELIVERED');
    expect((await eventsTo(walk.joined, 'DELIVERY REJECTED')).at(-1)).toBe('DELIVERY REJECTED');
  });

  it('that nobody collects in its time lapses: on every read at once, erased by the sweeper, told to both', async () => {
    const walk = await sharedWalk();
    const { deliveryId } = await receive(place, walk);
    const { now } = await sessionOf(walk.joined);
    expect(Date.parse(walk.shared.pickUpUntil) - Date.parse(now)).toBeGreaterThan((2 * HOUR - 60) * 1000);
    await advance(place, 2 * HOUR - 120);
    expect((await deliveryThat(walk, 'PENDING')).state).toBe('PENDING');
    await moveClock(place.practice.database.db, 120_000);
    expect(await deliveryThat(walk, 'PENDING')).toMatchObject({ state: 'LAPSED', sealed: null });
    expect([await acknowledge(deliveryId), await reject(deliveryId)]).toEqual([
      'ALREADY_DELIVERED',
      'ALREADY_DELIVERED',
    ]);
    await place.practice.broker.sweep();
    expect(await keptOf(place, walk.joined)).toEqual(NOTHING_KEPT);
    expect(await deliveryThat(walk, 'LAPSED')).toMatchObject({ state: 'LAPSED', sealed: null });
    expect((await eventsTo(walk.joined, 'DELIVERY LAPSED')).at(-1)).toBe('DELIVERY LAPSED');
  });

  it('that was ended by a process that died is erased by the next sweep', async () => {
    const walk = await sharedWalk();
    const { deliveryId } = await receive(place, walk);
    await place.practice.database.asOwner(
      sql`insert into delivery_end (delivery_id, outcome, at) values (${deliveryId}, 'ACKNOWLEDGED', clock_timestamp())`,
    );
    expect((await deliveryThat(walk, 'PENDING')).sealed).toBeNull();
    await place.practice.broker.sweep();
    expect(await keptOf(place, walk.joined)).toEqual(NOTHING_KEPT);
  });

  it('stands when its request is withdrawn after it was approved: what was given was given', async () => {
    const walk = await sharedWalk();
    await call(place.lender.caller, WITHDRAW, { requestId: walk.invitation.record.request });
    await advance(place, 60);
    expect((await sessionOf(walk.joined)).state).toBe('APPROVED');
    expect((await receive(place, walk)).opened.data).toMatchObject({ applicant: { bank: { accounts: [{}] } } });
  });

  it('is made once: the same receipt again is answered alike, another one is refused', async () => {
    const walk = await collectedWalk(place, 'kees', WITH_BANK);
    const reviewed = await review(walk.joined);
    const made = await makeApproval(walk.joined, reviewed);
    expect([await sendApproval(walk.joined, made), await sendApproval(walk.joined, made)]).toEqual([[], []]);
    await expect(share(walk.joined, reviewed, 'nl')).rejects.toMatchObject({ code: 'ALREADY_APPROVED' });
    expect((await receive(place, walk)).opened.receipt.record).toBe(made.receipt.record);
    const told = await progressTo(place, walk.invitation.record.request, 'SHARED');
    expect(told).toEqual(['INVITED', 'OPENED', 'PAIRED', 'COLLECTING', 'SHARED']);
  });

  it('is made once by ten approvals at the same moment, and by an approval or a stop, never both', async () => {
    const walk = await collectedWalk(place, 'kees', WITH_BANK);
    const reviewed = await review(walk.joined);
    const approvals = await Promise.all(Array.from({ length: 10 }, () => makeApproval(walk.joined, reviewed)));
    const answers = await Promise.all([
      ...approvals.map((made) => sendApproval(walk.joined, made).then(([code = 'SHARED']) => code)),
      call(walk.joined.caller, STOP, {}).then(
        ({ stopSession }) => stopSession.refusals[0]?.code ?? stopSession.session?.state,
      ),
    ]);
    const { state } = await sessionOf(walk.joined);
    if (state === 'APPROVED') {
      expect(answers.filter((answer) => answer === 'SHARED')).toHaveLength(1);
      expect(answers).not.toContain('STOPPED');
      expect((await receive(place, walk)).opened.person).not.toBe('MISMATCH');
    } else {
      expect(answers.slice(0, -1)).toEqual(Array.from({ length: 10 }, () => 'SESSION_EXPIRED'));
      expect([state, answers.at(-1)]).toEqual(['STOPPED', 'STOPPED']);
      expect(await keptOf(place, walk.joined)).toEqual(NOTHING_KEPT);
    }
  });
});

describe('an approval', () => {
  let place: Place;
  let walk: Walk;
  let made: MadeApproval;
  beforeAll(async () => {
    place = await openPlace(engineAtHand());
    walk = await collectedWalk(place, 'kees', { reference: 'Dossier 2026-0042' });
    made = await makeApproval(walk.joined, await review(walk.joined));
  });
  afterAll(() => place?.close());

  const otherSensitivity = (leaf: ReceiptLeaf): ReceiptLeaf => ({
    ...leaf,
    sensitivity: leaf.sensitivity === 'HIGH' ? 'ORDINARY' : 'HIGH',
  });
  const ALTERED: readonly (readonly [part: string, change: (receipt: Receipt) => Partial<Receipt>])[] = [
    ['request', () => ({ request: 'req_AAAAAAAAAAAAAAAAAAAAAA' })],
    ['session', () => ({ session: 'ses_AAAAAAAAAAAAAAAAAAAAAA' })],
    ['subject', () => ({ subject: 'PARTNER' })],
    ['signed_request', () => ({ signed_request: digestOf('another') })],
    ['provider', ({ provider }) => ({ provider: { ...provider, name: 'Somebody Else' } })],
    ['provider', ({ provider }) => ({ provider: { ...provider, domain: 'elsewhere.example' } })],
    ['purpose', () => ({ purpose: 'RENTAL' })],
    ['reference', () => ({ reference: 'Dossier 2026-0043' })],
    ['recipients', () => ({ recipients: ['A data trader'] })],
    ['provider', ({ provider }) => ({ provider: { ...provider, address: 'Elders 1, 0000 AA Elders' } })],
    ['broker', ({ broker }) => ({ broker: { ...broker, privacy_officer: 'nobody@elsewhere.example' } })],
    ['storage_locations', () => ({ storage_locations: ['US'] })],
    ['processing_location', () => ({ processing_location: 'US' })],
    ['codes_of_conduct', () => ({ codes_of_conduct: ['There is one.'] })],
    ['rights', ({ rights }) => ({ rights: rights.slice(1) })],
    ['authority', ({ authority }) => ({ authority: { ...authority, name: 'Nobody' } })],
    ['impact_assessment', () => ({ impact_assessment: 'There is one.' })],
    ['terms', ({ terms }) => ({ terms: { ...terms, digest: digestOf('another') } })],
    ['privacy_notice', ({ privacy_notice }) => ({ privacy_notice: { ...privacy_notice, version: '2020-01-01' } })],
    [
      'pickup_hours',
      ({ events }) => ({ pickup_hours: 72, events: events.map((one) => ({ ...one, duration: 'PT72H' })) }),
    ],
    [
      'retention_days',
      ({ events }) => ({
        retention_days: 90,
        share_key: makeSigningKey(secureRandom).publicJwk,
        events: events.map((one) => ({ ...one, duration: 'P90D' })),
      }),
    ],
    ['previous', () => ({ previous: digestOf('another') })],
    ['events', ({ events }) => ({ events: events.map((one) => ({ ...one, at: '2020-01-01T00:00:00.000Z' })) })],
    ['leaves', ({ leaves }) => ({ leaves: leaves.slice(1) })],
    ['leaves', ({ leaves: [first, ...rest] }) => ({ leaves: first ? [first, first, ...rest] : [] })],
    ['leaves', ({ leaves: [first, ...rest] }) => ({ leaves: first ? [otherSensitivity(first), ...rest] : [] })],
    ['leaves', ({ leaves }) => ({ leaves: leaves.map((leaf) => ({ ...leaf, special_category: true })) })],
    ['sections', ({ sections }) => ({ sections: [...sections].reverse() })],
    ['sections', ({ sections }) => ({ sections: sections.map((one) => ({ ...one, source: 'RDW' })) })],
  ];

  it('is given under the provider’s own reference, shown as its words, and the receipt says it too', () => {
    for (const language of ['nl', 'en'] as const)
      expect(noticeText(walk.joined, language)).toMatch(
        /(woorden van|words of) Oefenbank Hypotheken: Dossier 2026-0042$/m,
      );
    expect(made.receipt.reference).toBe('Dossier 2026-0042');
  });

  it.each(ALTERED)('that says another %s than was asked is told which, and nothing is shared', async (part, change) => {
    const receipt = { ...made.receipt, ...change(made.receipt) };
    const refused = await sendApproval(walk.joined, { ...made, receipt });
    expect(refused).toContain(`SHOWN_DIFFERS ${part}`);
    expect(refused.filter((told) => told !== `SHOWN_DIFFERS ${part}` && told !== 'SHOWN_DIFFERS keys')).toEqual([]);
    expect((await sessionOf(walk.joined)).state).toBe('REVIEW');
  });

  it('signed by another key than the device’s is refused, and so is one with keys left out, added or swapped', async () => {
    const other = makeSigningKey(secureRandom);
    const receiptOf = ({ publicJwk, thumbprint }: SigningKey): Receipt => ({
      ...made.receipt,
      device: publicJwk,
      principal: thumbprint,
      events: made.receipt.events.map((event) => ({ ...event, entity: thumbprint })),
    });
    const byOther = { ...made, receipt: receiptOf(other) };
    expect(await sendApproval(walk.joined, byOther, other)).toEqual(['SHOWN_DIFFERS device']);
    const [first, second] = made.keys;
    if (!first || !second) throw new Error('two sections were collected');
    for (const keys of [[first], [second, first], [first, second, second]])
      expect(await sendApproval(walk.joined, { ...made, keys })).toEqual(['SHOWN_DIFFERS keys']);
    expect(await sendApproval(walk.joined, { ...made, keys: [{ ...first, key: 'short' }, second] })).toEqual([
      'MALFORMED receipt',
    ]);
  });

  it('of a section that was collected anew meanwhile is SECTION_CHANGED; looked at again, it is shared', async () => {
    await login(walk.joined, 'UWV', { name: 'kees' });
    const [refused = ''] = await sendApproval(walk.joined, made);
    expect(refused).toMatch(/^SECTION_CHANGED \S+$/);
    await share(walk.joined, await review(walk.joined), 'nl');
    expect((await receive(place, walk)).opened.person).toBe('MATCH');
  });
});
