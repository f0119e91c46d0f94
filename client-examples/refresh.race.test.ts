import { afterAll, beforeAll, expect, it } from 'vitest';
import { signingKeyFromSeed } from '../sealing/keys.ts';
import { secureRandom } from '../sealing/primitives.ts';
import { addIdentityKey, retireIdentityKey, revokeIdentityKey } from '../server/access/provider-key.store.ts';
import { domainNow } from '../server/database/clock.ts';
import type { ProviderId } from '../server/database/ids.ts';
import { describeOnPostgresql } from '../server/database/testing.ts';
import { join } from './device/join.ts';
import { SECTIONS } from './device/operations.ts';
import { review } from './device/review.ts';
import { share } from './device/share.ts';
import { SMALL_ASK } from './lender.testing.ts';
import { AskRefused, invite, refresh } from './provider/invite.ts';
import { REQUEST } from './provider/operations.ts';
import { openTwoPlaces } from './two-places.testing.ts';
import { advance, collectedWalk, eventsTo, type Place, pairedWalk, progressTo, sessionOf } from './walk.testing.ts';
import { call } from './wire/call.ts';

const ASK = { ...SMALL_ASK, document: '{ applicant { employment { employers(period: {last: "P12M"}) { name } } } }' };

describeOnPostgresql('a refreshed invitation, at two brokers on one database', () => {
  let place: Place;
  beforeAll(async () => {
    place = await openTwoPlaces();
  });
  afterAll(() => place?.close());

  const refreshed = (requestId: string) => refresh(place.lender.caller, place.lender.signer, ASK, requestId);
  const codeOf = (reason: unknown): string =>
    reason instanceof AskRefused ? (reason.refusals[0]?.code ?? '') : String(reason);

  it('ends and erases the open session, tells why, and works itself', { timeout: 60_000 }, async () => {
    const { joined, invitation } = await collectedWalk(place, 'kees', ASK);
    const { link, record } = await refreshed(invitation.record.request);
    expect((await call(joined.caller, SECTIONS, {})).session).toMatchObject({ state: 'STOPPED', sections: [] });
    expect(await eventsTo(joined, 'ENDED SUPERSEDED')).toContain('ENDED SUPERSEDED');
    const { dataRequest } = await call(place.lender.caller, REQUEST, { id: invitation.record.request });
    expect(dataRequest).toMatchObject({ supersededBy: record.request, subjects: [{ state: 'STOPPED' }] });
    await expect(join(place.device, invitation.link)).rejects.toMatchObject({ code: 'INVITATION_INVALID' });
    expect((await join(place.device, link)).session.state).toBe('PAIRING');
  });

  it('stops a link nobody has opened', async () => {
    const { link, record } = await place.lender.invite(ASK);
    await refreshed(record.request);
    await expect(join(place.device, link)).rejects.toMatchObject({ code: 'INVITATION_INVALID' });
    expect(await progressTo(place, record.request, 'STOPPED')).toEqual(['INVITED', 'STOPPED']);
  });

  it('is one of twenty made at once', { timeout: 60_000 }, async () => {
    const { record } = await place.lender.invite(ASK);
    const tried = await Promise.allSettled(Array.from({ length: 20 }, () => refreshed(record.request)));
    const refused = tried.flatMap((one) => (one.status === 'rejected' ? [codeOf(one.reason)] : []));
    expect(refused).toEqual(Array.from({ length: 19 }, () => 'REQUEST_ENDED'));
  });

  it('or the redemption of the old one comes first, and its session is ended', { timeout: 60_000 }, async () => {
    const { link, record } = await place.lender.invite(ASK);
    const redeemed = Promise.allSettled(Array.from({ length: 10 }, () => join(place.device, link)));
    await refreshed(record.request);
    for (const one of await redeemed)
      if (one.status === 'fulfilled') expect((await sessionOf(one.value)).state).toBe('STOPPED');
    const { dataRequest } = await call(place.lender.caller, REQUEST, { id: record.request });
    expect(dataRequest?.subjects).toMatchObject([{ state: 'STOPPED' }]);
  });

  it('and an approval at once have one winner', { timeout: 60_000 }, async () => {
    const { joined, invitation } = await collectedWalk(place, 'kees', ASK);
    const reviewed = await review(joined);
    const [shared, other] = await Promise.allSettled([
      share(joined, reviewed, 'nl'),
      refreshed(invitation.record.request),
    ]);
    expect([shared.status, other.status].sort()).toEqual(['fulfilled', 'rejected']);
    if (other.status === 'rejected') expect(codeOf(other.reason)).toBe('ALREADY_APPROVED');
    expect((await sessionOf(joined)).state).toBe(shared.status === 'fulfilled' ? 'APPROVED' : 'STOPPED');
  });

  it('is refused once it was shared', { timeout: 60_000 }, async () => {
    const { joined, invitation } = await collectedWalk(place, 'kees', ASK);
    await share(joined, await review(joined), 'nl');
    await expect(refreshed(invitation.record.request)).rejects.toThrow('ALREADY_APPROVED');
  });

  it('a revoked key stops its requests and sessions before anybody sweeps, and both are told by the sweep; a retired one stops none', {
    timeout: 60_000,
  }, async () => {
    const { db } = place.practice.database;
    const { caller, signer } = place.lender;
    const of = signer.providerId as ProviderId;
    const key = signingKeyFromSeed(secureRandom(32));
    await addIdentityKey(db, of, key.publicJwk, await domainNow(db));
    const rotated = {
      ...place,
      lender: { ...place.lender, invite: () => invite(caller, { ...signer, identityKey: key }, ASK) },
    };
    const { joined, invitation } = await pairedWalk(rotated);
    const unopened = await rotated.lender.invite();
    await retireIdentityKey(db, of, key.thumbprint, await domainNow(db));
    expect((await sessionOf(joined)).state).toBe('COLLECTING');
    await revokeIdentityKey(db, of, key.thumbprint, await domainNow(db));
    expect((await sessionOf(joined)).state).toBe('STOPPED');
    await expect(join(place.device, unopened.link)).rejects.toMatchObject({ code: 'INVITATION_INVALID' });
    const before = await call(caller, REQUEST, { id: unopened.record.request });
    expect(before.dataRequest?.subjects).toMatchObject([{ state: 'STOPPED' }]);
    await advance(place, 1);
    expect(await progressTo(place, unopened.record.request, 'STOPPED')).toEqual(['INVITED', 'STOPPED']);
    expect(await progressTo(place, invitation.record.request, 'STOPPED')).toContain('STOPPED');
    expect(await eventsTo(joined, 'ENDED REVOKED')).toContain('ENDED REVOKED');
  });
});
