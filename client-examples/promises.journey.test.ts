import { isInputObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { memoryClaims } from '../sealing/claims.ts';
import { apiSchema } from '../server/api.schema.ts';
import { engineAtHand } from '../server/database/testing.ts';
import { allKept } from './broker-keeps.testing.ts';
import { complain, lookAtComplaint } from './device/complaint.ts';
import { oneAfterTheOther } from './device/household.ts';
import { JoinRefused, join } from './device/join.ts';
import { holderOf, look, withdraw } from './device/kept-share.ts';
import { noticeText } from './device/notice.ts';
import { SECTIONS, STOP } from './device/operations.ts';
import { review } from './device/review.ts';
import { share } from './device/share.ts';
import { keptOf, NOTHING_KEPT } from './kept.testing.ts';
import { needlesOf, searchFor } from './needles.testing.ts';
import { ANSWER_TEXT, officerOf } from './officer.testing.ts';
import { acknowledge } from './provider/deliveries.ts';
import { AskRefused } from './provider/invite.ts';
import { retrieve } from './provider/shares.ts';
import {
  advance,
  collectedWalk,
  login,
  openPlace,
  type Place,
  pair,
  pairedWalk,
  progressTo,
  receive,
  sessionOf,
  tasksOf,
} from './walk.testing.ts';
import { call } from './wire/call.ts';

const SMALL = { document: '{ applicant { identity { fullName } } }' };
const TWO_PORTALS = {
  document: '{ applicant { identity { fullName } employment { employers(period: {last: "P12M"}) { name } } } }',
};
const COUPLE = {
  document: '{ applicant { identity { fullName } } partner { identity { fullName } } }',
  subjects: ['APPLICANT', 'PARTNER'],
} as const;
const MINUTE = 60;
const DAY = 86_400;
/** Every member of every input: ids, keys, signed or sealed texts, what a provider asks, and choices. */
const TAKEN =
  'auth bank ciphertext code deliveryId document endpoint erasureId error eventId file from further grantId hours ' +
  'idempotencyKey issuer key keyCommit keyForDevice keys language last p256dh payloadDigest personKey ' +
  'pickupHours portal purpose receipt recipientKey redeemToken requestId retentionDays returned sealKey sealed ' +
  'section shareId signed signedRequest state stayOpen subject subjects to transport variables webhookId';
const COMPLAINT_TEXT = 'Mijn inkomen van 2025 klopt niet, en niemand helpt mij.';
/** The BRP's name of practice person kees. */
const NAME = 'Kees';

/** Each title is one promise to a consumer, kept by real parties over the real wire. */
describe('we promise that', () => {
  let place: Place;
  const began = new Date();
  beforeAll(async () => {
    place = await openPlace(engineAtHand());
  });
  afterAll(() => place?.close());

  const keep = async (days: number) => {
    const walk = await collectedWalk(place, 'kees', { ...SMALL, retentionDays: 90 });
    const { kept } = await share(walk.joined, await review(walk.joined), 'nl', new Set(), days);
    if (!kept) throw new Error('it was not kept');
    const claim = memoryClaims();
    return {
      ...walk,
      holder: holderOf(place.device, kept.recoverySecret),
      open: () => retrieve(place.lender.caller, kept.shareId, walk.invitation.record, claim),
    };
  };

  it('an invitation works once', async () => {
    const { invitation } = await pairedWalk(place, SMALL);
    await expect(join(place.device, invitation.link)).rejects.toBeInstanceOf(JoinRefused);
  });

  it('a partner has an own invitation, or the same session one after the other', async () => {
    const { link } = await place.lender.invite(COUPLE);
    const subjects = await oneAfterTheOther(place.device, link, async (joined) => {
      await pair(place, joined);
      return joined.subject;
    });
    expect(subjects).toEqual(['APPLICANT', 'PARTNER']);
    const { links } = await place.lender.invite(COUPLE);
    expect((await join(place.device, links.PARTNER ?? '', 'PARTNER')).subject).toBe('PARTNER');
    await expect(join(place.device, links.PARTNER ?? '', 'APPLICANT')).rejects.toBeInstanceOf(JoinRefused);
    expect((await join(place.device, links.APPLICANT ?? '')).subject).toBe('APPLICANT');
  });

  it('only the asked fields leave a source', async () => {
    const { joined } = await collectedWalk(place, 'kees', SMALL);
    const { sections } = await review(joined);
    expect(sections.map(({ payload }) => payload.data)).toEqual([
      { applicant: { identity: { fullName: expect.stringContaining(NAME) } } },
    ]);
  });

  it('each portal asks its own login', async () => {
    const { joined } = await pairedWalk(place, TWO_PORTALS);
    await login(joined, 'MIJNOVERHEID', { name: 'kees' });
    expect(await tasksOf(joined)).toEqual({ MIJNOVERHEID: 'SEALED', UWV: 'WAITING' });
  });

  it('no password passes the broker, and the broker cannot open the data', async () => {
    const { joined } = await pairedWalk(place, SMALL);
    const password = 'goed';
    await login(joined, 'MIJNOVERHEID', { name: 'kees' });
    const [section] = (await review(joined)).sections;
    const fullName = JSON.stringify(section?.payload.data).match(/"fullName":"([^"]+)"/)?.[1] ?? '';
    const search = searchFor(needlesOf({ password: `password=${password}`, fullName }));
    const kept = await allKept(place.practice, began);
    expect(kept.flatMap(([where, content]) => search.findIn(content).map((name) => `${name} in ${where}`))).toEqual([]);
    expect(search.findIn(`password=${password} of ${fullName}`).length).toBeGreaterThan(1);
  });

  it('all values are shown before sending', async () => {
    const { joined, invitation } = await collectedWalk(place, 'kees', TWO_PORTALS);
    const shown = (await review(joined)).sections.map(({ payload }) => payload.data);
    await share(joined, await review(joined), 'nl');
    const { opened } = await receive(place, { invitation });
    const [identity, employment] = shown as [{ applicant: object }, { applicant: object }];
    expect(opened.data).toEqual({ applicant: { ...identity.applicant, ...employment.applicant } });
  });

  it('nothing is sent without approval', async () => {
    const { joined, invitation } = await collectedWalk(place, 'kees', SMALL);
    await call(joined.caller, STOP, {});
    expect(await progressTo(place, invitation.record.request, 'STOPPED')).not.toContain('SHARED');
    expect(await keptOf(place, joined)).toEqual(NOTHING_KEPT);
  });

  it('after sending nothing is left', async () => {
    const { joined, invitation } = await collectedWalk(place, 'kees', SMALL);
    await share(joined, await review(joined), 'nl');
    await acknowledge(place.lender.caller, (await receive(place, { invitation })).deliveryId);
    expect(await keptOf(place, joined)).toEqual(NOTHING_KEPT);
  });

  it('stopping leaves nothing', async () => {
    const { joined } = await collectedWalk(place, 'kees', SMALL);
    await call(joined.caller, STOP, {});
    expect(await keptOf(place, joined)).toEqual(NOTHING_KEPT);
    expect((await call(joined.caller, SECTIONS, {})).session?.sections).toEqual([]);
  });

  it('idle ends the session, and closing the app leaves nothing after the idle time', async () => {
    const { joined } = await collectedWalk(place, 'kees', SMALL);
    await advance(place, 9 * MINUTE);
    expect((await sessionOf(joined)).state).toBe('REVIEW');
    await advance(place, 11 * MINUTE);
    expect((await sessionOf(joined)).state).toBe('EXPIRED');
    expect(await keptOf(place, joined)).toEqual(NOTHING_KEPT);
  });

  it('a source that is down can be done later', async () => {
    const { joined } = await pairedWalk(place, TWO_PORTALS);
    await login(joined, 'UWV', { name: 'kees', password: 'error_SOURCE_UNAVAILABLE' });
    await login(joined, 'MIJNOVERHEID', { name: 'kees' });
    expect(await tasksOf(joined)).toEqual({ MIJNOVERHEID: 'SEALED', UWV: 'FAILED UNREACHABLE' });
    expect(await login(joined, 'UWV', { name: 'kees' })).toEqual({ state: 'SEALED' });
  });

  it('data carry their reference date', async () => {
    const { joined } = await collectedWalk(place, 'kees', TWO_PORTALS);
    const references = (await review(joined)).sections.flatMap(({ payload }) => payload.references);
    expect(references.map(({ source }) => source).sort()).toEqual(expect.arrayContaining(['BRP', 'UWV']));
    for (const { fetchedAt } of references) expect(Date.parse(fetchedAt)).not.toBeNaN();
    expect(references.some(({ referenceDate }) => referenceDate !== null)).toBe(true);
  });

  it('data are kept only with a separate yes, at most 90 days', async () => {
    const once = await collectedWalk(place, 'kees', { ...SMALL, retentionDays: 90 });
    expect((await share(once.joined, await review(once.joined), 'nl')).kept).toBeNull();
    const { holder } = await keep(90);
    expect((await look(holder)).daysLeft).toBe(90);
    await expect(place.lender.invite({ ...SMALL, retentionDays: 91 })).rejects.toBeInstanceOf(AskRefused);
  });

  it('each retrieval is told', async () => {
    const { holder, open } = await keep(30);
    await open();
    await open();
    expect((await look(holder)).accesses.map(({ number }) => number)).toEqual([1, 2]);
  });

  it('withdrawing erases for good', async () => {
    const { joined, holder, open } = await keep(30);
    await withdraw(holder);
    expect(await keptOf(place, joined)).toEqual(NOTHING_KEPT);
    await expect(open()).rejects.toMatchObject({ code: 'CONSENT_WITHDRAWN' });
    await advance(place, DAY);
    await expect(open()).rejects.toMatchObject({ code: 'CONSENT_WITHDRAWN' });
  });

  it('a complaint is answered within 30 days, read by the privacy officer alone', async () => {
    const ticket = await complain(place.device, COMPLAINT_TEXT);
    const officer = officerOf(place);
    const readByNobodyElse = searchFor(needlesOf({ complaint: COMPLAINT_TEXT }));
    const kept = await allKept(place.practice, began);
    expect(kept.flatMap(([where, content]) => (readByNobodyElse.findIn(content).length > 0 ? [where] : []))).toEqual(
      [],
    );
    expect(await officer('read', ticket.id)).toEqual([COMPLAINT_TEXT]);
    await advance(place, 29 * DAY);
    expect(await lookAtComplaint(place.device, ticket)).toMatchObject({ state: 'RECEIVED', answer: null });
    await officer('answer', ticket.id);
    expect(await lookAtComplaint(place.device, ticket)).toMatchObject({ state: 'ANSWERED', answer: ANSWER_TEXT });
    const late = await complain(place.device, COMPLAINT_TEXT);
    await advance(place, 30 * DAY);
    expect(await lookAtComplaint(place.device, late)).toMatchObject({ state: 'OVERDUE', answer: null });
    await advance(place, 60 * DAY);
    expect(await lookAtComplaint(place.device, ticket)).toMatchObject({ state: 'ANSWERED', answer: null });
  });

  it('nothing is typed over by hand: no operation takes a value of a person', () => {
    const inputs = Object.values(apiSchema(undefined).getTypeMap()).filter(isInputObjectType);
    const names = new Set(inputs.flatMap((input) => Object.keys(input.getFields())));
    expect([...names].sort().join(' ')).toBe(TAKEN);
  });

  it('who decides is said', async () => {
    const { joined } = await pairedWalk(place, SMALL);
    expect(noticeText(joined, 'nl')).toContain(`${joined.request.provider.name} beslist`);
    expect(noticeText(joined, 'en')).toContain(`${joined.request.provider.name} decides`);
  });
});
