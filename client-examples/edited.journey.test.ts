import { type SQL, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeSigningKey } from '../sealing/keys.ts';
import { secureRandom } from '../sealing/primitives.ts';
import { engineAtHand } from '../server/database/testing.ts';
import { makeApproval, sendApproval } from './approval.testing.ts';
import { join } from './device/join.ts';
import { review } from './device/review.ts';
import { share } from './device/share.ts';
import type { Invitation } from './provider/invite.ts';
import { collectedWalk, login, openPlace, type Place, pairedWalk, receive, sessionOf } from './walk.testing.ts';

const WIDER =
  '{ applicant { identity { fullName birthDate } employment { employers(period: {last: "P60M"}) { name } } } }';
const liar = makeSigningKey(secureRandom);

/** Somebody edits rows past the broker, and restores them before the next test. */
describe('a row that was edited behind the broker’s back', () => {
  let place: Place;
  let wider: Invitation;
  beforeAll(async () => {
    place = await openPlace(engineAtHand());
    wider = await place.lender.invite({ document: WIDER });
  });
  afterAll(() => place?.close());

  const asOwner = (statement: SQL) => place.practice.database.asOwner(statement);
  const edit = (request: string, change: SQL) => asOwner(sql`update data_request set ${change} where id = ${request}`);

  /** What an intruder could write into a request, so that more is collected than was signed. */
  const EDITS: readonly (readonly [column: string, change: () => SQL])[] = [
    ['document', () => sql`document = ${WIDER}`],
    ['variables', () => sql`variables = '{"more": 1}'`],
    ['plan', () => sql`plan = ${wider.record.plan}`],
    ['signed_request', () => sql`signed_request = ${wider.record.signedRequest}`],
    [
      'document, plan and signed_request',
      () => sql`document = ${WIDER}, plan = ${wider.record.plan}, signed_request = ${wider.record.signedRequest}`,
    ],
  ];

  it.each(EDITS)('before it is redeemed (%s): the device stops before it shows anything', async (_, change) => {
    const { link, record } = await place.lender.invite();
    await edit(record.request, change());
    await expect(join(place.device, link)).rejects.toMatchObject({ code: 'KEY_MISMATCH' });
  });

  it.each([
    ['document', 'not fetched'],
    ['variables', 'not fetched'],
    ['signed_request', 'not fetched'],
    ['plan', 'fetched as signed'],
    ['document, plan and signed_request', 'refused by the device'],
  ])('before it is collected (%s): what was not signed is %s', async (column, what) => {
    const { joined } = await pairedWalk(place);
    const [, change] = EDITS.find(([edited]) => edited === column) ?? [];
    if (change) await edit(joined.request.id, change());
    const outcome = await login(joined, 'UWV', { name: 'kees' });
    const shown = await review(joined).then(
      ({ sections }) => sections.map(({ payload }) => payload.data),
      ({ code }: { readonly code: string }) => code,
    );
    const asSigned = [{ applicant: { employment: { employers: [{ name: expect.any(String) }] } } }];
    if (what === 'not fetched') expect([outcome.state, shown]).toEqual(['FAILED', []]);
    else
      expect([outcome.state, shown]).toEqual(['SEALED', what === 'fetched as signed' ? asSigned : 'SECTION_REFUSED']);
  });

  it.each(EDITS.slice(2))('before it is approved (%s): nothing is shared', async (_, change) => {
    const { joined } = await collectedWalk(place, 'kees');
    const made = await makeApproval(joined, await review(joined));
    await edit(joined.request.id, change());
    expect((await sendApproval(joined, made))[0]).toMatch(/^SHOWN_DIFFERS /);
    expect((await sessionOf(joined)).state).toBe('REVIEW');
  });

  it('in its pick-up time: a delivery waits as long as was signed and shown, no longer', async () => {
    const { joined } = await collectedWalk(place, 'kees');
    await edit(joined.request.id, sql`pickup_hours = 72`);
    const { pickUpUntil } = await share(joined, await review(joined), 'nl');
    const hours = (Date.parse(pickUpUntil) - Date.parse((await sessionOf(joined)).now)) / 3_600_000;
    expect(Math.round(hours)).toBe(6);
  });

  it('in the device’s key: what is sealed is sealed to the key of the token, and a session of another device is not there', async () => {
    const { joined, invitation } = await pairedWalk(place);
    const row = sql`id = ${joined.session.id}`;
    await asOwner(sql`update session set device_key = ${JSON.stringify(liar.publicJwk)} where ${row}`);
    for (const portal of ['MIJNOVERHEID', 'UWV'] as const)
      expect(await login(joined, portal, { name: 'kees' })).toEqual({ state: 'SEALED' });
    expect((await review(joined)).sections).toHaveLength(2);
    await asOwner(sql`update session set device = ${liar.thumbprint} where ${row}`);
    await expect(review(joined)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await asOwner(sql`update session set device = ${joined.signKey.thumbprint} where ${row}`);
    await share(joined, await review(joined), 'nl');
    expect((await receive(place, { invitation })).opened.person).toBe('MATCH');
  });

  it('in the lender’s key, at any moment: the device does not begin, nothing is collected, nothing is shared', async () => {
    const { link } = await place.lender.invite();
    const { joined: paired } = await pairedWalk(place);
    const { joined: collected } = await collectedWalk(place, 'kees');
    const made = await makeApproval(collected, await review(collected));
    const { thumbprint, publicJwk } = place.lender.signer.identityKey;
    const setKey = (jwk: object) =>
      asOwner(sql`update provider_identity_key set jwk = ${JSON.stringify(jwk)} where thumbprint = ${thumbprint}`);
    await setKey(liar.publicJwk);
    await expect(join(place.device, link)).rejects.toMatchObject({ code: 'KEY_MISMATCH' });
    expect(await login(paired, 'UWV', { name: 'kees' })).toMatchObject({ state: 'FAILED' });
    await expect(sendApproval(collected, made)).rejects.toMatchObject({ code: 'INTERNAL' });
    await setKey(publicJwk);
    expect((await sessionOf(collected)).state).toBe('REVIEW');
    expect(await login(paired, 'UWV', { name: 'kees' })).toEqual({ state: 'SEALED' });
    expect(await sendApproval(collected, made)).toEqual([]);
  });
});
