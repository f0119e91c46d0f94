import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { memoryClaims } from '../sealing/claims.ts';
import { readLink } from '../sealing/link.ts';
import { oneAfterTheOther } from './device/household.ts';
import { type Joined, join } from './device/join.ts';
import { SECTIONS, STATE, STOP } from './device/operations.ts';
import { PersonMismatch, review } from './device/review.ts';
import { share } from './device/share.ts';
import { watchDeliveries } from './provider/deliveries.ts';
import type { Invitation } from './provider/invite.ts';
import { REQUEST, REQUEST_PROGRESS } from './provider/operations.ts';
import { advance, eventsTo, login, openPlace, type Place, pair, sessionOf } from './walk.testing.ts';
import { call } from './wire/call.ts';
import { follow } from './wire/follow.ts';

const COUPLE = {
  document: '{ applicant { identity { fullName } } partner { identity { fullName } } }',
  subjects: ['APPLICANT', 'PARTNER'],
} as const;
const NAMES = { APPLICANT: 'kees', PARTNER: 'noor' } as const;

describe('a couple', () => {
  let place: Place;
  beforeAll(async () => {
    place = await openPlace('EMBEDDED');
  });
  afterAll(() => place?.close());

  const paired = async (joined: Joined): Promise<Joined> => {
    await pair(place, joined);
    return joined;
  };
  const shareAll = async (joined: Joined): Promise<void> => {
    await login(joined, 'MIJNOVERHEID', { name: NAMES[joined.subject] });
    await share(joined, await review(joined), 'nl');
  };
  const asked = async ({ record }: Invitation) => {
    const { dataRequest } = await call(place.lender.caller, REQUEST, { id: record.request });
    if (!dataRequest) throw new Error('a lender has its request');
    return {
      isComplete: dataRequest.isComplete,
      ...Object.fromEntries(dataRequest.subjects.map(({ subject, state }) => [subject, state])),
    };
  };
  /** What the lender is told of each, up to and with the last. */
  const told = async ({ record }: Invitation, last: string): Promise<readonly string[]> => {
    const words: string[] = [];
    const progress = { requestId: record.request, after: null };
    for await (const { subject, state } of follow(
      place.lender.caller,
      REQUEST_PROGRESS,
      progress,
      (result) => result.requestProgress,
    )) {
      words.push(`${subject} ${state}`);
      if (words.at(-1) === last) break;
    }
    return words;
  };

  it('shares on one device one after the other; the first one’s keys are gone before the second begins', {
    timeout: 60_000,
  }, async () => {
    const invitation = await place.lender.invite(COUPLE);
    const played: Joined[] = [];
    await oneAfterTheOther(place.device, invitation.link, async (joined) => {
      const first = played.at(0);
      if (first) {
        for (const key of [first.signKey.secretKey, first.sealKey.secretKey, first.personKey, first.bindKey])
          expect(key.every((byte) => byte === 0)).toBe(true);
        expect(await asked(invitation)).toEqual({
          isComplete: false,
          APPLICANT: 'WAITING_FOR_PARTNER',
          PARTNER: 'OPENED',
        });
        expect((await sessionOf(joined)).isComplete).toBe(false);
      }
      played.push(joined);
      await shareAll(await paired(joined));
      if (first) expect((await sessionOf(joined)).isComplete).toBe(true);
    });
    expect(played.map(({ subject }) => subject)).toEqual(['APPLICANT', 'PARTNER']);
    expect(await asked(invitation)).toEqual({ isComplete: true, APPLICANT: 'SHARED', PARTNER: 'SHARED' });
    expect(await told(invitation, 'PARTNER SHARED')).toEqual([
      'APPLICANT INVITED',
      'PARTNER INVITED',
      'APPLICANT OPENED',
      'APPLICANT PAIRED',
      'APPLICANT COLLECTING',
      'APPLICANT SHARED',
      'APPLICANT WAITING_FOR_PARTNER',
      'PARTNER OPENED',
      'PARTNER PAIRED',
      'PARTNER COLLECTING',
      'PARTNER SHARED',
    ]);
    const { record } = invitation;
    const recordOf = async (id: string) => (id === record.request ? record : undefined);
    const deliveries = watchDeliveries(place.lender.caller, recordOf, memoryClaims());
    const received = [(await deliveries.next()).value, (await deliveries.next()).value];
    await deliveries.return();
    expect(received.map((one) => one?.opened.data)).toMatchObject([
      { applicant: { identity: { fullName: 'Kees Hendrik de Wit' } } },
      { partner: { identity: { fullName: 'Noor Marieke Buitenhof' } } },
    ]);
  });

  it('shares on two devices, each by a link of their own: it holds nothing of the other, and opens for that one alone', {
    timeout: 60_000,
  }, async () => {
    const invitation = await place.lender.invite(COUPLE);
    const { APPLICANT = '', PARTNER = '' } = invitation.links;
    expect([APPLICANT, PARTNER].map((link) => Object.keys(readLink(link).secrets))).toEqual([
      ['APPLICANT'],
      ['PARTNER'],
    ]);
    await expect(join(place.device, PARTNER, 'APPLICANT')).rejects.toThrow('INVITATION_INVALID');
    const partner = await paired(await join(place.device, PARTNER, 'PARTNER'));
    const applicant = await paired(await join(place.device, APPLICANT, 'APPLICANT'));
    await expect(join(place.device, PARTNER, 'PARTNER')).rejects.toThrow('INVITATION_INVALID');
    await shareAll(partner);
    expect(await asked(invitation)).toEqual({
      isComplete: false,
      APPLICANT: 'COLLECTING',
      PARTNER: 'WAITING_FOR_PARTNER',
    });
    await shareAll(applicant);
    expect(await asked(invitation)).toEqual({ isComplete: true, APPLICANT: 'SHARED', PARTNER: 'SHARED' });
    expect((await sessionOf(partner)).isComplete).toBe(true);
  });

  it('has a session each: one’s token with the other’s key reads nothing', { timeout: 60_000 }, async () => {
    const { links } = await place.lender.invite(COUPLE);
    const applicant = await paired(await join(place.device, links.APPLICANT ?? ''));
    await login(applicant, 'MIJNOVERHEID', { name: 'kees' });
    const partner = await join(place.device, links.PARTNER ?? '', 'PARTNER');
    expect((await call(partner.caller, SECTIONS, {})).session).toMatchObject({ subject: 'PARTNER', sections: [] });
    await expect(call({ ...partner.caller, key: applicant.signKey }, STATE, {})).rejects.toThrow();
    await expect(call({ ...applicant.caller, key: partner.signKey }, STATE, {})).rejects.toThrow();
  });

  it.each([
    ['stops', 'STOPPED', (joined: Joined) => call(joined.caller, STOP, {})],
    ['stays away until the session ends', 'EXPIRED', () => advance(place, 11 * 60)],
  ])('is for one what it was when the other %s', { timeout: 60_000 }, async (_how, state, leaves) => {
    const invitation = await place.lender.invite(COUPLE);
    const applicant = await paired(await join(place.device, invitation.link, 'APPLICANT'));
    await login(applicant, 'MIJNOVERHEID', { name: 'kees' });
    await leaves(applicant);
    const partner = await paired(await join(place.device, invitation.link, 'PARTNER'));
    await shareAll(partner);
    expect(await asked(invitation)).toEqual({ isComplete: false, APPLICANT: state, PARTNER: 'SHARED' });
    expect((await sessionOf(partner)).isComplete).toBe(false);
    expect(await told(invitation, 'PARTNER SHARED')).toContain(`APPLICANT ${state}`);
  });

  it('where one logs in as the other is stopped: nothing is shown or shared, and the lender learns STOPPED', {
    timeout: 60_000,
  }, async () => {
    const invitation = await place.lender.invite({
      ...COUPLE,
      document: `{ applicant { identity { fullName } employment { employers(period: {last: "P12M"}) { name } } }
        partner { identity { fullName } } }`,
    });
    const applicant = await paired(await join(place.device, invitation.link, 'APPLICANT'));
    await login(applicant, 'MIJNOVERHEID', { name: 'kees' });
    await login(applicant, 'UWV', { name: 'noor' });
    await expect(review(applicant)).rejects.toThrow(PersonMismatch);
    await call(applicant.caller, STOP, { reason: 'OTHER_PERSON' });
    expect((await call(applicant.caller, SECTIONS, {})).session).toMatchObject({ state: 'STOPPED', sections: [] });
    expect(await eventsTo(applicant, 'ENDED OTHER_PERSON')).toContain('ENDED OTHER_PERSON');
    expect(await asked(invitation)).toEqual({ isComplete: false, APPLICANT: 'STOPPED', PARTNER: 'INVITED' });
  });
});
