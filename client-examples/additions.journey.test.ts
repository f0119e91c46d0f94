import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { memoryClaims } from '../sealing/claims.ts';
import { digestOf } from '../sealing/digest.ts';
import type { Note } from '../sealing/notes.ts';
import { engineAtHand } from '../server/database/testing.ts';
import { makeApproval, sendApproval } from './approval.testing.ts';
import { addNotes } from './device/notes.ts';
import { STOP } from './device/operations.ts';
import { review } from './device/review.ts';
import { WITHDRAW_CONSENT } from './device/share.operations.ts';
import { type Approving, type Shared, type ShareRefused, share } from './device/share.ts';
import { keptOf, NOTHING_KEPT } from './kept.testing.ts';
import { CLOSE, PAUSE, RESUME } from './operations.testing.ts';
import { acknowledge, watchDeliveries } from './provider/deliveries.ts';
import { DELIVERIES } from './provider/operations.ts';
import {
  advance,
  collectedWalk,
  eventsTo,
  login,
  openPlace,
  type Place,
  pairedWalk,
  progressTo,
  receive,
  sessionOf,
  type Walk,
} from './walk.testing.ts';
import { call } from './wire/call.ts';
import { follow } from './wire/follow.ts';

const ASK = {
  document: `{ applicant { identity { fullName }
    vehicles @optional(reason: "Laat zien of je een auto hebt.") { licencePlate } } }`,
};
const TWO_PORTALS = '{ applicant { identity { fullName } employment { employers(period: {last: "P12M"}) { name } } } }';
const NOTE: Note = { about: { source: 'RDW', path: ['applicant', 'vehicles'] }, text: 'De auto is verkocht.' };
const VEHICLES = new Set(['optional-1']);

describe('a consumer who thinks of more after sharing', () => {
  let place: Place;
  beforeAll(async () => {
    place = await openPlace(engineAtHand());
  });
  afterAll(() => place?.close());

  const send = async (walk: Walk, without: ReadonlySet<string>, chain: Approving, days = 0): Promise<Shared> =>
    share(walk.joined, await review(walk.joined), 'nl', without, days, chain);
  const refusal = (sending: Promise<Shared>) =>
    sending.then(
      () => 'SHARED',
      ({ message }: ShareRefused) => message,
    );

  /** The lender's library, with a store of claims of its own, over this request alone. */
  function lenderOf({ invitation: { record } }: Walk) {
    const claim = memoryClaims();
    const recordOf = async (id: string) => (id === record.request ? record : undefined);
    return { claim, deliveries: watchDeliveries(place.lender.caller, recordOf, claim) };
  }

  /** How each delivery of a walk stands now, as the stream tells. */
  async function statesOf({ joined: { request } }: Walk, last: string): Promise<readonly string[]> {
    const told: string[] = [];
    for await (const { became, delivery } of follow(
      place.lender.caller,
      DELIVERIES,
      { after: null },
      (result) => result.deliveries,
    )) {
      if (delivery.requestId !== request.id) continue;
      told.push(`${became} ${delivery.sealed ? 'sealed' : 'empty'} ${delivery.mayBeFollowed ? 'open' : 'final'}`);
      if (became === last) break;
    }
    return told;
  }

  it('adds a group left out and a note: the lender opens the first, then the whole that takes its place', async () => {
    const walk = await collectedWalk(place, 'kees', ASK);
    const { deliveries, claim } = lenderOf(walk);
    const first = await send(walk, VEHICLES, { stayOpen: true });
    const one = (await deliveries.next()).value ?? expect.fail();
    expect(one.opened.gaps).toContainEqual({ path: ['applicant', 'vehicles'], reason: 'NOT_SHARED' });
    await acknowledge(place.lender.caller, one.deliveryId);
    expect((await sessionOf(walk.joined)).state).toBe('REVIEW');
    await addNotes(walk.joined, [NOTE]);
    const second = await send(walk, new Set(), { previous: first.consentDigest });
    const two = (await deliveries.next()).value ?? expect.fail();
    expect(two.opened.receipt.previous).toBe(first.consentDigest);
    expect(two.opened.gaps.map(({ reason }) => reason)).not.toContain('NOT_SHARED');
    expect(two.opened.data).toMatchObject({ applicant: { identity: { fullName: expect.any(String) } } });
    expect(two.opened.notes).toEqual([NOTE]);
    await acknowledge(place.lender.caller, two.deliveryId);
    await deliveries.return();
    expect(await keptOf(place, walk.joined)).toEqual(NOTHING_KEPT);
    expect(claim(walk.joined.request.id, 'APPLICANT', one.opened.consentDigest, null)).toBe(false);
    expect(second.consentDigest).toBe(two.opened.consentDigest);
  });

  it('adds a source that was down, after a pause; what nobody collected yet is replaced and erased', async () => {
    const walk = await pairedWalk(place, { document: TWO_PORTALS });
    await login(walk.joined, 'MIJNOVERHEID', { name: 'kees' });
    const first = await send(walk, new Set(), { stayOpen: true });
    expect(await statesOf(walk, 'PENDING')).toEqual(['PENDING sealed open']);
    await call(walk.joined.caller, PAUSE, { hours: 24 });
    await call(walk.joined.caller, RESUME, {});
    await login(walk.joined, 'UWV', { name: 'kees' });
    await send(walk, new Set(), { previous: first.consentDigest });
    expect(await statesOf(walk, 'SUPERSEDED')).toEqual(['PENDING empty final', 'SUPERSEDED empty final']);
    const { deliveries } = lenderOf(walk);
    const { opened } = (await deliveries.next()).value ?? expect.fail();
    await deliveries.return();
    expect(opened.gaps.map(({ reason }) => reason)).not.toContain('NOT_SHARED');
    expect(await progressTo(place, walk.joined.request.id, 'PAUSED')).toEqual([
      ...['INVITED', 'OPENED', 'PAIRED', 'COLLECTING', 'SHARED', 'PAUSED'],
    ]);
  });

  it('gets one answer for one receipt, and none for a second addition to the same approval', async () => {
    const walk = await collectedWalk(place, 'kees', ASK);
    const first = await send(walk, VEHICLES, { stayOpen: true });
    const again = await sendApproval(walk.joined, await makeApproval(walk.joined, await review(walk.joined)));
    expect(again).toEqual(['ALREADY_APPROVED']);
    const second = await send(walk, new Set(), { stayOpen: true, previous: first.consentDigest });
    expect(await refusal(send(walk, VEHICLES, { previous: first.consentDigest }))).toBe('ALREADY_APPROVED');
    expect(await refusal(send(walk, VEHICLES, { previous: digestOf('nothing') }))).toBe('ALREADY_APPROVED');
    const last = await send(walk, VEHICLES, { previous: second.consentDigest });
    expect(await refusal(send(walk, VEHICLES, { previous: second.consentDigest }))).toBe('ALREADY_APPROVED');
    expect(await refusal(send(walk, VEHICLES, { previous: last.consentDigest }))).toBe('SESSION_EXPIRED');
  });

  it('keeps by the last approval only, and adds nothing once the lender has closed the request', async () => {
    const walk = await collectedWalk(place, 'kees', { ...ASK, retentionDays: 30 });
    expect(await refusal(send(walk, VEHICLES, { stayOpen: true }, 30))).toBe('MALFORMED stayOpen');
    const first = await send(walk, VEHICLES, { stayOpen: true });
    const second = await send(walk, new Set(), { previous: first.consentDigest }, 30);
    expect(second.kept?.shareId).toBeTruthy();
    const other = await collectedWalk(place, 'kees', ASK);
    const shared = await send(other, VEHICLES, { stayOpen: true });
    await call(place.lender.caller, CLOSE, { requestId: other.joined.request.id });
    expect(await refusal(send(other, new Set(), { previous: shared.consentDigest }))).toBe('REQUEST_ENDED');
    expect(await statesOf(other, 'PENDING')).toEqual(['PENDING sealed final']);
  });

  it('takes back what waits, and can stop: what was sent stays sent', async () => {
    const walk = await collectedWalk(place, 'kees', ASK);
    await send(walk, VEHICLES, { stayOpen: true });
    await call(walk.joined.caller, STOP, {});
    expect((await sessionOf(walk.joined)).state).toBe('APPROVED');
    expect(await keptOf(place, walk.joined)).toEqual({ ...NOTHING_KEPT, vault: { delivery: 1 } });
    const { withdrawConsent } = await call(walk.joined.caller, WITHDRAW_CONSENT, {});
    expect(withdrawConsent.refusals).toEqual([]);
    expect(await keptOf(place, walk.joined)).toEqual(NOTHING_KEPT);
    expect(await statesOf(walk, 'WITHDRAWN')).toEqual(['PENDING empty final', 'WITHDRAWN empty final']);
  });

  it('closes the app: ten minutes later nothing but the delivery is left, and it reads as shared', async () => {
    const walk = await collectedWalk(place, 'kees', ASK);
    const first = await send(walk, VEHICLES, { stayOpen: true });
    const reviewed = await review(walk.joined);
    await advance(place, 11 * 60);
    expect((await sessionOf(walk.joined)).state).toBe('APPROVED');
    expect(await refusal(share(walk.joined, reviewed, 'nl', VEHICLES, 0, { previous: first.consentDigest }))).toBe(
      'SESSION_EXPIRED',
    );
    expect(await keptOf(place, walk.joined)).toEqual({ ...NOTHING_KEPT, vault: { delivery: 1 } });
    expect(await eventsTo(walk.joined, 'ENDED IDLE')).toContain('DELIVERY PENDING');
    const { record } = walk.invitation;
    expect((await receive(place, { invitation: walk.invitation })).opened.receipt.request).toBe(record.request);
  });
});
