import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { memoryClaims } from '../sealing/claims.ts';
import { verifyErasureAnswer } from '../sealing/erasure-answer.ts';
import { secureRandom } from '../sealing/primitives.ts';
import { moveClock } from '../server/database/clock.ts';
import type { StorageKeyId } from '../server/database/ids.ts';
import { rows } from '../server/database/rows.ts';
import { describeOnEngineAtHand } from '../server/database/testing.ts';
import { openFolderKeyring } from '../server/keyring/folder-keyring.ts';
import { memoryOf } from './consumer-app/memory/memory.ts';
import { storage } from './consumer-app/memory/storage.fixture.ts';
import { withdrawNow } from './consumer-app/visit/deciding.ts';
import { NOTHING_SEEN } from './consumer-app/visit/seen.ts';
import { Visit } from './consumer-app/visit/visit.ts';
import { holderOf, look, notices, requestErasure, withdraw } from './device/kept-share.ts';
import { review } from './device/review.ts';
import { NOTICES, WITHDRAW_CONSENT } from './device/share.operations.ts';
import { share } from './device/share.ts';
import { keptOf, NOTHING_KEPT } from './kept.testing.ts';
import { REJECT } from './operations.testing.ts';
import { otherLender } from './other-lender.testing.ts';
import { acknowledge } from './provider/deliveries.ts';
import { DELIVERIES } from './provider/operations.ts';
import { answerErasure, retrieve } from './provider/shares.ts';
import { subscribeOnce } from './subscribe-once.testing.ts';
import { advance, collectedWalk, eventsTo, openPlace, type Place, receive, type Walk } from './walk.testing.ts';
import { type Caller, call } from './wire/call.ts';
import { follow } from './wire/follow.ts';

const DAY = 86_400;
const ASK = { document: '{ applicant { identity { fullName } } }', retentionDays: 30 };

describeOnEngineAtHand('what a consumer keeps available', (engine) => {
  let place: Place;
  beforeAll(async () => {
    place = await openPlace(engine);
  });
  afterAll(() => place?.close());

  /** What the consumer's app says after a tap on Withdraw. */
  async function tappedInApp({ joined }: Walk) {
    const { endpoint } = joined.caller;
    const machine = { endpoint, memory: memoryOf(storage(), storage()), now: () => Date.now(), leave: () => {} };
    const visit = new Visit(machine, { ...NOTHING_SEEN, language: 'nl', isOnline: true, joined });
    await withdrawNow(visit);
    const { problem, delivery } = visit.seen;
    return { problem, delivery };
  }

  /** A walk shared and kept, the way back to it, and how the lender opens it. */
  async function kept(days = 30) {
    const walk = await collectedWalk(place, 'kees', ASK);
    const shared = await share(walk.joined, await review(walk.joined), 'nl', new Set(), days);
    if (!shared.kept) throw new Error('nothing was kept');
    const { shareId, recoverySecret } = shared.kept;
    const claim = memoryClaims();
    return {
      ...walk,
      shared,
      shareId,
      holder: holderOf(place.device, recoverySecret),
      open: () => retrieve(place.lender.caller, shareId, walk.invitation.record, claim),
    };
  }

  /** What the lender's subscription tells of this walk, until it `became` something. */
  async function deliveryThat({ invitation }: Pick<Walk, 'invitation'>, until: string) {
    for await (const { became, delivery } of follow(
      place.lender.caller,
      DELIVERIES,
      { after: null },
      (r) => r.deliveries,
    ))
      if (delivery.requestId === invitation.record.request && became === until) return delivery;
    throw new Error('the deliveries ended');
  }

  const keysHeld = (): Promise<readonly string[]> => readdir(join(place.practice.keys, 'storage'));

  /** What the holder is told, up to and with the first `last`. */
  async function noticesTo(holder: Caller, last: string): Promise<readonly string[]> {
    const told: string[] = [];
    for await (const { kind } of notices(holder)) {
      told.push(kind);
      if (kind === last) break;
    }
    return told;
  }

  it('comes to the lender as an id; every opening, the first too, is recorded and told before it is answered', async () => {
    const walk = await kept();
    expect(await keptOf(place, walk.joined)).toEqual({ vault: { share: 1 }, key: false, purged: true });
    const { sealed, share: told } = await deliveryThat(walk, 'PENDING');
    expect([sealed, told]).toEqual([
      null,
      expect.objectContaining({ id: walk.shareId, state: 'ACTIVE', daysLeft: 30 }),
    ]);
    expect(await look(walk.holder)).toMatchObject({ state: 'ACTIVE', daysLeft: 30, purpose: 'MORTGAGE', accesses: [] });
    const { opened, deliveryId } = await receive(place, walk);
    await acknowledge(place.lender.caller, deliveryId);
    expect((await walk.open()).data).toEqual(opened.data);
    const { accesses, provider } = await look(walk.holder);
    expect(accesses.map(({ number }) => number)).toEqual([1, 2]);
    expect(provider.name).toBe(place.practice.lender.name);
    expect(await noticesTo(walk.holder, 'RETRIEVED')).toEqual(['KEPT', 'RETRIEVED']);
    expect((await eventsTo(walk.joined, 'DELIVERY ACKNOWLEDGED')).at(-1)).toBe('DELIVERY ACKNOWLEDGED');
  });

  it('is withdrawn at once and for good: nobody opens it, our copy is gone, and both are told', async () => {
    const walk = await kept();
    await walk.open();
    expect(await withdraw(walk.holder)).toMatchObject({ state: 'WITHDRAWN', daysLeft: 0 });
    await expect(walk.open()).rejects.toMatchObject({ code: 'CONSENT_WITHDRAWN' });
    const { sealed, state, share: told } = await deliveryThat(walk, 'WITHDRAWN');
    expect([sealed, state, told?.state]).toEqual([null, 'WITHDRAWN', 'WITHDRAWN']);
    expect(await keptOf(place, walk.joined)).toEqual(NOTHING_KEPT);
    expect((await withdraw(walk.holder)).state).toBe('WITHDRAWN');
    expect((await look(walk.holder)).accesses).toHaveLength(1);
    expect(await noticesTo(walk.holder, 'WITHDRAWN')).toEqual(['KEPT', 'RETRIEVED', 'WITHDRAWN']);
    expect((await eventsTo(walk.joined, 'DELIVERY WITHDRAWN')).at(-1)).toBe('DELIVERY WITHDRAWN');
  });

  it('is announced a week before its end, ends on the day agreed without anybody sweeping, and is erased then', async () => {
    const walk = await kept(10);
    await advance(place, 3 * DAY - 60);
    expect((await look(walk.holder)).daysLeft).toBe(8);
    await advance(place, 120);
    expect(await noticesTo(walk.holder, 'EXPIRING')).toEqual(['KEPT', 'EXPIRING']);
    expect((await deliveryThat(walk, 'EXPIRING')).share?.daysLeft).toBe(7);
    await walk.open();
    await moveClock(place.practice.database.db, 7 * DAY * 1000);
    expect(await look(walk.holder)).toMatchObject({ state: 'EXPIRED', daysLeft: 0 });
    await expect(walk.open()).rejects.toMatchObject({ code: 'CONSENT_WITHDRAWN' });
    await place.practice.broker.sweep();
    expect(await keptOf(place, walk.joined)).toEqual(NOTHING_KEPT);
    expect(await noticesTo(walk.holder, 'EXPIRED')).toEqual(['KEPT', 'EXPIRING', 'RETRIEVED', 'EXPIRED']);
    expect((await deliveryThat(walk, 'LAPSED')).share?.state).toBe('EXPIRED');
  });

  it('that was ended by a process that died is erased by the next sweep', async () => {
    const walk = await kept();
    const [{ id: key = '' } = {}] = await rows<{ id: string }>(
      place.practice.database.db,
      sql`select storage_key_id as id from share where id = ${walk.shareId}`,
    );
    await place.practice.database.asOwner(
      sql`insert into share_end (share_id, reason, at) values (${walk.shareId}, 'WITHDRAWN', clock_timestamp())`,
    );
    expect(await walk.open().catch((error: unknown) => error)).toMatchObject({ code: 'CONSENT_WITHDRAWN' });
    expect((await keptOf(place, walk.joined)).vault).toEqual({ share: 1 });
    expect(await keysHeld()).toContain(`${key}.key`);
    await place.practice.broker.sweep();
    expect(await keptOf(place, walk.joined)).toEqual(NOTHING_KEPT);
    expect(await keysHeld()).not.toContain(`${key}.key`);
  });

  it('stays when a process died before it destroyed the key of the session: the next sweep does', async () => {
    const walk = await kept();
    const { db, asOwner } = place.practice.database;
    const ofSession = sql`select storage_key_id as id from session where id = ${walk.joined.session.id}`;
    const [key] = await rows<{ id: StorageKeyId }>(db, ofSession);
    if (!key) throw new Error('a session has a storage key');
    await asOwner(sql`delete from purge where storage_key_id = ${key.id}`);
    await (await openFolderKeyring(join(place.practice.keys, 'storage'), secureRandom)).create(key.id);
    expect(await keptOf(place, walk.joined)).toEqual({ vault: { share: 1 }, key: true, purged: false });
    await place.practice.broker.sweep();
    expect(await keptOf(place, walk.joined)).toEqual({ vault: { share: 1 }, key: false, purged: true });
    expect((await walk.open()).person).toBeDefined();
  });

  it('that the lender cannot open ends with its rejection', async () => {
    const walk = await kept();
    const { id } = await deliveryThat(walk, 'PENDING');
    await call(place.lender.caller, REJECT, { deliveryId: id, code: 'NOT_OPENED' });
    expect((await look(walk.holder)).state).toBe('REJECTED');
    expect(await keptOf(place, walk.joined)).toEqual(NOTHING_KEPT);
    await expect(walk.open()).rejects.toMatchObject({ code: 'CONSENT_WITHDRAWN' });
  });

  it('is nobody else’s: another key finds no share, another lender finds none to open', async () => {
    const walk = await kept();
    const stranger = holderOf(place.device, secureRandom(32));
    for (const ask of [look, withdraw, requestErasure])
      await expect(ask(stranger)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await subscribeOnce(stranger, NOTICES, { after: null })).toBe('NOT_FOUND');
    const other = await otherLender(place.practice);
    await expect(retrieve(other.caller, walk.shareId, walk.invitation.record, memoryClaims())).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await look(walk.holder)).toMatchObject({ state: 'ACTIVE', accesses: [] });
  });

  it('may be asked back from the lender: its answer is signed, the first stands, and thirty days are all it has', async () => {
    const walk = await kept();
    const late = await kept();
    await walk.open();
    const asked = await requestErasure(walk.holder);
    expect(asked.erasure?.state).toBe('REQUESTED');
    expect((await requestErasure(walk.holder)).erasure?.id).toBe(asked.erasure?.id);
    await requestErasure(late.holder);
    const told = (await deliveryThat(walk, 'ERASURE_REQUESTED')).share;
    const about = { erasureId: told?.erasure?.id ?? '', shareId: told?.id ?? '' };
    const signer = { ...place.lender.signer, broker: place.practice.origin };
    const answer = (ground: Parameters<typeof answerErasure>[3]) =>
      answerErasure(place.lender.caller, signer, about, ground, new Date());
    await answer('LEGAL_OBLIGATION');
    await expect(answer(null)).rejects.toMatchObject({ code: 'ERASURE_ALREADY_ANSWERED' });
    const { erasure } = await look(walk.holder);
    expect(erasure).toMatchObject({ state: 'REFUSED', ground: 'LEGAL_OBLIGATION' });
    const keys = [place.lender.signer.identityKey.publicJwk];
    expect(verifyErasureAnswer(erasure?.answer ?? '', keys)).toMatchObject({
      erasure: about.erasureId,
      share: about.shareId,
      ground: 'LEGAL_OBLIGATION',
    });
    await advance(place, 30 * DAY);
    expect((await look(late.holder)).erasure?.state).toBe('OVERDUE');
    expect(await noticesTo(late.holder, 'ERASURE_OVERDUE')).toContain('ERASURE_REQUESTED');
    expect((await look(walk.holder)).erasure?.state).toBe('REFUSED');
  });

  it('without keeping, waits once: until it is collected the device takes it back, afterwards it cannot, and its app says so', async () => {
    const taken = await collectedWalk(place, 'kees', ASK);
    expect(await tappedInApp(taken)).toEqual({ problem: 'WRONG', delivery: null });
    await share(taken.joined, await review(taken.joined), 'nl');
    expect((await call(taken.joined.caller, WITHDRAW_CONSENT, {})).withdrawConsent).toEqual({
      share: null,
      refusals: [],
    });
    expect((await deliveryThat(taken, 'WITHDRAWN')).sealed).toBeNull();
    expect(await keptOf(place, taken.joined)).toEqual(NOTHING_KEPT);
    const given = await collectedWalk(place, 'kees', ASK);
    await share(given.joined, await review(given.joined), 'nl');
    await acknowledge(place.lender.caller, (await receive(place, given)).deliveryId);
    const { withdrawConsent } = await call(given.joined.caller, WITHDRAW_CONSENT, {});
    expect(withdrawConsent.refusals.map(({ code }) => code)).toEqual(['ALREADY_DELIVERED']);
    expect(await tappedInApp(given)).toEqual({ problem: 'TOO_LATE', delivery: null });
  });

  it('is never more days than were asked', async () => {
    await expect(kept(31)).rejects.toThrow('receipt.retention_days');
  });
});
