import { sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { memoryClaims } from '../sealing/claims.ts';
import { rows } from '../server/database/rows.ts';
import { engineAtHand } from '../server/database/testing.ts';
import { allKept } from './broker-keeps.testing.ts';
import { OPERATOR } from './device/complaint.operations.ts';
import { holderOf, withdraw } from './device/kept-share.ts';
import { STOP } from './device/operations.ts';
import { forgetPush, PushRefused, registerPush } from './device/push.ts';
import { review } from './device/review.ts';
import { share } from './device/share.ts';
import { advised, drawUp, propose, recipientOf } from './grants.testing.ts';
import { needlesOf, searchFor } from './needles.testing.ts';
import { otherLender } from './other-lender.testing.ts';
import { retrieve } from './provider/shares.ts';
import { openPushService, type PushService } from './push-service.testing.ts';
import { advance, collectedWalk, eventsTo, login, openPlace, type Place, pairedWalk } from './walk.testing.ts';
import { call } from './wire/call.ts';

const SMALL = { document: '{ applicant { employment { employers(period: {last: "P12M"}) { name } } } }' };

describe('a device that sleeps', () => {
  const began = new Date();
  let place: Place;
  let service: PushService;
  let pushKey: string;
  beforeAll(async () => {
    place = await openPlace(engineAtHand());
  });
  afterAll(() => place?.close());
  beforeEach(async () => {
    service = await openPushService();
  });
  afterEach(() => service.close());

  /** A share, its holder, and the lender that may open it. */
  async function kept() {
    const walk = await collectedWalk(place, 'kees', { ...SMALL, retentionDays: 90 });
    const { kept: made } = await share(walk.joined, await review(walk.joined), 'nl', new Set(), 30);
    if (!made) throw new Error('it was not kept');
    const holder = holderOf(place.device, made.recoverySecret);
    pushKey = (await call(holder, OPERATOR, {})).operator.pushKey;
    const claim = memoryClaims();
    return {
      holder,
      open: () => retrieve(place.lender.caller, made.shareId, walk.invitation.record, claim),
    };
  }
  const endpoints = async (): Promise<number> => {
    const { db } = place.practice.database;
    const [counted] = await rows<{ count: number }>(db, sql`select count(*)::int as count from push_endpoint_vault`);
    return counted?.count ?? -1;
  };

  it('is told by one fixed sentence, encrypted for it and signed by the broker, that a share was opened', async () => {
    const { holder, open } = await kept();
    await registerPush(holder, service.subscription, 'nl');
    await open();
    const { text, claims, headers } = await service.nextPush(pushKey);
    expect(text).toBe('Er is nieuws over je gegevens.');
    expect(claims).toMatchObject({ aud: new URL(service.url).origin, sub: 'mailto:hulp@zegel.example' });
    expect(Number(claims.exp) * 1000 - Date.now()).toBeLessThanOrEqual(24 * 3600_000);
    expect(headers).toMatchObject({ 'content-encoding': 'aes128gcm', ttl: '86400', topic: 'news' });
  });

  it('leaves its address nowhere in the clear, and none at all once the consent is withdrawn', async () => {
    const before = await endpoints();
    const { holder, open } = await kept();
    await registerPush(holder, service.subscription, 'en');
    await open();
    expect((await service.nextPush(pushKey)).text).toBe('There is news about your details.');
    const { endpoint, keys } = service.subscription;
    const search = searchFor(needlesOf({ endpoint, ...keys }));
    const everything = await allKept(place.practice, began);
    expect(
      everything.flatMap(([where, content]) => search.findIn(content).map((name) => `${name} in ${where}`)),
    ).toEqual([]);
    expect(await endpoints()).toBe(before + 1);
    await withdraw(holder);
    expect(await endpoints()).toBe(before);
    await expect(registerPush(holder, service.subscription, 'nl')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(service.seen).toHaveLength(1);
  });

  it('is told again later when the push service fails, and never again when it says that nobody is there', async () => {
    const before = await endpoints();
    const { holder, open } = await kept();
    await registerPush(holder, service.subscription, 'nl');
    service.answer(503, 410);
    await open();
    await service.nextPush(pushKey);
    await advance(place, 7);
    await service.nextPush(pushKey);
    await expect.poll(endpoints).toBe(before);
    await open();
    await advance(place, 3_600);
    await registerPush(holder, service.subscription, 'nl');
    await open();
    await service.nextPush(pushKey);
    expect(service.seen).toHaveLength(3);
  });

  it('is told at its newest address only, and nowhere once it wants no more', async () => {
    const { holder, open } = await kept();
    const older = await openPushService();
    await registerPush(holder, older.subscription, 'nl');
    await registerPush(holder, service.subscription, 'nl');
    await open();
    await service.nextPush(pushKey);
    await forgetPush(holder);
    await forgetPush(holder);
    await open();
    await place.practice.broker.sweep();
    expect([older.seen.length, service.seen.length]).toEqual([0, 1]);
    await older.close();
  });

  it('is told that a question waits whether to pass something on', async () => {
    const client = await advised(place);
    pushKey = (await call(client.holder, OPERATOR, {})).operator.pushKey;
    await registerPush(client.holder, service.subscription, 'nl');
    const bank = await recipientOf(place, await otherLender(place.practice), 'Andere Geldverstrekker', [place.lender]);
    await propose(place, await drawUp(place, client, bank));
    expect((await service.nextPush(pushKey)).text).toBe('Er is nieuws over je gegevens.');
  });

  it('is told that a portal which was down works again, and its session’s end forgets it', async () => {
    const before = await endpoints();
    const { joined } = await pairedWalk(place, SMALL);
    await login(joined, 'UWV', { name: 'kees', password: 'error_SOURCE_UNAVAILABLE' });
    await registerPush(joined.caller, service.subscription, 'nl');
    await place.practice.broker.sweep();
    expect(service.seen).toEqual([]);
    await collectedWalk(place, 'kees', SMALL);
    await place.practice.broker.sweep();
    await place.practice.broker.sweep();
    expect((await service.nextPush(pushKey)).text).toBe('Er is nieuws over je gegevens.');
    expect(await endpoints()).toBe(before + 1);
    await call(joined.caller, STOP, {});
    expect(await endpoints()).toBe(before);
    const told = await eventsTo(joined, 'ENDED STOPPED');
    expect(told.filter((event) => event === 'PORTAL_BACK UWV')).toHaveLength(1);
    await expect(registerPush(joined.caller, service.subscription, 'nl')).rejects.toBeInstanceOf(PushRefused);
    expect(service.seen).toHaveLength(1);
  });
});
