import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { toBase64url } from '../sealing/bytes.ts';
import { engineAtHand } from '../server/database/testing.ts';
import { TEST_APP } from '../server/practice.testing.ts';
import { completeLogin, LoginRefused, type Portal } from './device/collect.ts';
import type { Joined } from './device/join.ts';
import { COMPLETE_LOGIN, SKIP_PORTAL, START_LOGIN, STOP } from './device/operations.ts';
import { review } from './device/review.ts';
import { type HeldCollectors, holdCollectors } from './held-collector.testing.ts';
import { type Typed, visitPortal } from './practice-visitor.ts';
import { typing } from './typing.testing.ts';
import { advance, eventsTo, login, openPlace, type Place, pairedWalk, sessionOf, tasksOf } from './walk.testing.ts';
import { call } from './wire/call.ts';

const MINUTE = 60;
const WITH_BANK = '{ applicant { identity { fullName } bank { accounts { iban } } } }';

describe('a login', () => {
  let place: Place;
  let collectors: HeldCollectors;
  beforeAll(async () => {
    collectors = await holdCollectors();
    place = await openPlace(engineAtHand(), { collector: collectors.path, waitingCollectors: 0 });
  });
  afterEach(() => collectors.release());
  afterAll(async () => {
    await place?.close();
    await collectors?.close();
  });

  /** The consumer went to the portal and came back: what the redirect brought. */
  async function visited(joined: Joined, portal: Portal, typed: Typed): Promise<URLSearchParams> {
    const bank = portal === 'BANK' ? 'gezond' : null;
    const { startLogin } = await call(joined.caller, START_LOGIN, { input: { portal, bank } });
    return (await visitPortal(startLogin.loginUrl ?? '', TEST_APP, typed)).searchParams;
  }

  const collected = async (joined: Joined) => (await review(joined)).sections.map(({ planned }) => planned.source);
  const untilTask = (joined: Joined, word: string) =>
    expect.poll(async () => (await tasksOf(joined)).UWV, { timeout: 20_000 }).toBe(word);

  it('with a wrong password and wrong and expired SMS codes first is done in the same visit; the broker is told of none', async () => {
    const { joined } = await pairedWalk(place);
    const typed = typing('kees', { passwords: ['error_CREDENTIALS_INVALID'], codes: ['000000', '999999'] });
    expect(await login(joined, 'UWV', typed)).toEqual({ state: 'SEALED' });
    expect(await collected(joined)).toEqual(['UWV']);
    const logged = place.practice.logged();
    for (const word of ['error_CREDENTIALS_INVALID', '000000', '999999', '123456']) expect(logged).not.toContain(word);
  });

  it('that the portal locks can be left, the others go on, and after a quarter of an hour it is open again', async () => {
    const { joined } = await pairedWalk(place);
    const locked = typing('mo', { passwords: ['error_SOURCE_LOCKED', 'goed', 'goed'], givesUp: true });
    await expect(login(joined, 'UWV', locked)).rejects.toMatchObject({ code: 'LOGIN_CANCELLED' });
    expect(await tasksOf(joined)).toEqual({ MIJNOVERHEID: 'WAITING', UWV: 'FAILED LOGIN_FAILED' });
    expect(await login(joined, 'MIJNOVERHEID', { name: 'mo' })).toEqual({ state: 'SEALED' });
    const { startLogin } = await call(joined.caller, START_LOGIN, { input: { portal: 'UWV', bank: null } });
    await advance(place, 15 * MINUTE);
    expect((await sessionOf(joined)).state).toBe('COLLECTING');
    const returned = await visitPortal(startLogin.loginUrl ?? '', TEST_APP, { name: 'mo' });
    await completeLogin(joined, returned.searchParams);
    await untilTask(joined, 'SEALED');
  });

  it.each(['UWV', 'BANK'] as const)(
    'left at %s is LOGIN_CANCELLED: nothing was fetched, and it can begin again',
    async (portal) => {
      const { joined } = await pairedWalk(place, portal === 'BANK' ? { document: WITH_BANK } : {});
      const left = login(joined, portal, { name: 'kees', cancels: true });
      await expect(left).rejects.toMatchObject({ code: 'LOGIN_CANCELLED' });
      expect((await tasksOf(joined))[portal]).toBe('FAILED LOGIN_FAILED');
      expect(await collected(joined)).toEqual([]);
      expect(await login(joined, portal, { name: 'kees' })).toEqual({ state: 'SEALED' });
    },
  );

  it.each(['UWV', 'BANK'] as const)(
    'at %s belongs to the device that began it: handed over by another it is not there',
    async (portal) => {
      const ask = portal === 'BANK' ? { document: WITH_BANK } : {};
      const [mine, other] = [await pairedWalk(place, ask), await pairedWalk(place, ask)];
      const returned = await visited(mine.joined, portal, { name: 'kees' });
      await expect(completeLogin(other.joined, returned)).rejects.toMatchObject({ code: 'NOT_FOUND' });
      expect((await tasksOf(other.joined))[portal]).toBe('WAITING');
      expect((await tasksOf(mine.joined))[portal]).toBe('LOGIN');
      expect([await collected(mine.joined), await collected(other.joined)]).toEqual([[], []]);
      await completeLogin(mine.joined, returned);
      await expect.poll(async () => (await tasksOf(mine.joined))[portal], { timeout: 20_000 }).toBe('SEALED');
      expect(await collected(other.joined)).toEqual([]);
    },
  );

  it.each(['UWV', 'BANK'] as const)(
    'begun twice at once at %s is two logins, and either is finished',
    async (portal) => {
      const { joined } = await pairedWalk(place, portal === 'BANK' ? { document: WITH_BANK } : {});
      const returned = await Promise.all([0, 1].map(() => visited(joined, portal, { name: 'kees' })));
      const states = returned.map((back) => back.get('state'));
      expect(new Set(states).size).toBe(2);
      // While the first is collected the second is told to wait, and is not used up.
      const handedOver = (back: URLSearchParams) => async (): Promise<string> =>
        completeLogin(joined, back).then(
          () => 'DONE',
          (error: unknown) => (error instanceof LoginRefused ? error.code : 'UNKNOWN'),
        );
      for (const back of returned) await expect.poll(handedOver(back), { timeout: 20_000 }).toBe('DONE');
      await expect.poll(async () => (await tasksOf(joined))[portal], { timeout: 20_000 }).toBe('SEALED');
    },
  );

  it('is handed over once: the same answer again is not there, before and after it was collected', async () => {
    const { joined } = await pairedWalk(place);
    const returned = await visited(joined, 'UWV', { name: 'kees' });
    await completeLogin(joined, returned);
    await expect(completeLogin(joined, returned)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await untilTask(joined, 'SEALED');
    await expect(completeLogin(joined, returned)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect((await tasksOf(joined)).UWV).toBe('SEALED');
  });

  it('with the code of another login, of another portal or of another issuer collects nothing', async () => {
    const [mine, victim] = [await pairedWalk(place), await pairedWalk(place)];
    const stolen = await visited(victim.joined, 'UWV', { name: 'sanne' });
    const elsewhere = await visited(mine.joined, 'MIJNOVERHEID', { name: 'kees' });
    const wrong: readonly Readonly<Record<string, string>>[] = [
      { code: stolen.get('code') ?? '' },
      { code: elsewhere.get('code') ?? '' },
      { iss: 'https://elsewhere.example' },
      { code: '' },
    ];
    for (const changed of wrong) {
      const returned = await visited(mine.joined, 'UWV', { name: 'kees' });
      for (const [name, value] of Object.entries(changed)) returned.set(name, value);
      await completeLogin(mine.joined, returned);
      await untilTask(mine.joined, 'FAILED LOGIN_FAILED');
    }
    expect(await collected(mine.joined)).toEqual([]);
  });

  it('with a personKey of another length is MALFORMED and not used up; an unknown one is not there', async () => {
    const { joined } = await pairedWalk(place);
    const returned = await visited(joined, 'UWV', { name: 'kees' });
    const hand = async (personKey: string, state = returned.get('state') ?? '') => {
      const [code, issuer] = [returned.get('code'), returned.get('iss')];
      const { completeLogin: done } = await call(joined.caller, COMPLETE_LOGIN, {
        input: { state, code, issuer, error: null, personKey },
      });
      return done.refusals.map(({ code: refusal }) => refusal);
    };
    expect(await hand(toBase64url(new Uint8Array(31)))).toEqual(['MALFORMED']);
    expect(await hand(toBase64url(joined.personKey), 'tsk_AAAAAAAAAAAAAAAAAAAAAA')).toEqual(['NOT_FOUND']);
    expect(await hand(toBase64url(joined.personKey), 'no id')).toEqual(['NOT_FOUND']);
    expect(await hand(toBase64url(joined.personKey))).toEqual([]);
    await untilTask(joined, 'SEALED');
  });

  it('that nobody finishes keeps the session for twenty minutes and fails then; the session goes on', async () => {
    const { joined } = await pairedWalk(place);
    const returned = await visited(joined, 'UWV', { name: 'kees' });
    await advance(place, 19 * MINUTE);
    expect(await tasksOf(joined)).toEqual({ MIJNOVERHEID: 'WAITING', UWV: 'LOGIN' });
    await advance(place, 2 * MINUTE);
    expect(await tasksOf(joined)).toEqual({ MIJNOVERHEID: 'WAITING', UWV: 'FAILED LOGIN_FAILED' });
    expect((await sessionOf(joined)).state).toBe('COLLECTING');
    expect(returned.get('code')).not.toBeNull();
  });

  it('is not begun again while its collector is at work, nor at a portal nobody asked about', async () => {
    const { joined } = await pairedWalk(place);
    collectors.hold();
    await completeLogin(joined, await visited(joined, 'UWV', { name: 'kees' }));
    await expect(login(joined, 'UWV', { name: 'kees' })).rejects.toMatchObject({ code: 'SOURCE_BUSY' });
    await expect(login(joined, 'DUO', { name: 'kees' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const { skipPortal } = await call(joined.caller, SKIP_PORTAL, { input: { portal: 'UWV' } });
    expect(skipPortal.refusals.map(({ code }) => code)).toEqual(['SOURCE_BUSY']);
    expect(await tasksOf(joined)).toEqual({ MIJNOVERHEID: 'WAITING', UWV: 'BUSY' });
    collectors.release();
    await untilTask(joined, 'SEALED');
  });

  it('has one collector at a portal at a time: another one begun there is not handed over while it is at work', async () => {
    const { joined } = await pairedWalk(place);
    const [first, second] = [
      await visited(joined, 'UWV', { name: 'kees' }),
      await visited(joined, 'UWV', { name: 'kees' }),
    ];
    collectors.hold();
    await completeLogin(joined, first);
    await expect(completeLogin(joined, second)).rejects.toMatchObject({ code: 'SOURCE_BUSY' });
    collectors.release();
    await expect
      .poll(() => completeLogin(joined, second).then(() => 'TAKEN', String), { timeout: 20_000 })
      .toBe('TAKEN');
    await untilTask(joined, 'SEALED');
  });

  it('is begun a few dozen times at a portal, and then no more', async () => {
    const { joined } = await pairedWalk(place);
    const begin = async (portal: Portal) =>
      (await call(joined.caller, START_LOGIN, { input: { portal, bank: null } })).startLogin.refusals;
    for (let time = 0; time < 40; time += 1) expect(await begin('UWV')).toEqual([]);
    expect(await begin('UWV')).toMatchObject([{ code: 'SOURCE_BUSY' }]);
    expect(await begin('MIJNOVERHEID')).toEqual([]);
  });

  it('whose collector dies is failed, and is done again', async () => {
    const { joined } = await pairedWalk(place);
    collectors.hold();
    await completeLogin(joined, await visited(joined, 'UWV', { name: 'kees' }));
    expect((await tasksOf(joined)).UWV).toBe('BUSY');
    await collectors.standing();
    collectors.kill();
    await untilTask(joined, 'FAILED MALFORMED');
    collectors.release();
    expect(await login(joined, 'UWV', { name: 'kees' })).toEqual({ state: 'SEALED' });
  });

  it('whose collector is not heard of for three minutes is failed by the clock, and is done again', async () => {
    const { joined } = await pairedWalk(place);
    collectors.hold();
    await completeLogin(joined, await visited(joined, 'UWV', { name: 'kees' }));
    await collectors.standing();
    await advance(place, 3 * MINUTE);
    expect((await tasksOf(joined)).UWV).toBe('FAILED TIMEOUT');
    collectors.kill();
    collectors.release();
    expect(await login(joined, 'UWV', { name: 'kees' })).toEqual({ state: 'SEALED' });
  });

  it('is neither begun nor handed over in a session that has ended', async () => {
    const { joined } = await pairedWalk(place);
    const returned = await visited(joined, 'UWV', { name: 'kees' });
    await call(joined.caller, STOP, {});
    await expect(completeLogin(joined, returned)).rejects.toMatchObject({ code: 'SESSION_EXPIRED' });
    await expect(login(joined, 'UWV', { name: 'kees' })).rejects.toMatchObject({ code: 'SESSION_EXPIRED' });
    expect(await eventsTo(joined, 'ENDED STOPPED')).toEqual(['STARTED', 'PAIRED', 'ENDED STOPPED']);
  });
});
