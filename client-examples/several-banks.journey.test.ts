import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeOnEngineAtHand } from '../server/database/testing.ts';
import { TEST_APP } from '../server/practice.testing.ts';
import { collectBanks, completeLogin } from './device/collect.ts';
import type { Joined } from './device/join.ts';
import { START_LOGIN } from './device/operations.ts';
import { review } from './device/review.ts';
import { share } from './device/share.ts';
import { type Typed, visitPortal } from './practice-visitor.ts';
import { login, openPlace, type Place, pairedWalk, receive, tasksOf } from './walk.testing.ts';
import { call } from './wire/call.ts';

const ASK = {
  document: `{ applicant { bank {
    accounts { kind iban }
    sums(period: { last: "P6M" }, per: PERIOD) { category total { amount } }
  } } }`,
};
const kees: Typed = { name: 'kees' };
const [CURRENT, SAVINGS] = [0, 1];
const at = (bank: string, typed: Typed) => ({ bank, visit: (url: string) => visitPortal(url, TEST_APP, typed) });

describeOnEngineAtHand('several banks in one session', (engine) => {
  let place: Place;
  beforeAll(async () => {
    place = await openPlace(engine);
  });
  afterAll(() => place?.close());

  /** A login that came back from a bank and was not handed over yet. */
  async function cameBack(joined: Joined, bank: string): Promise<URLSearchParams> {
    const { startLogin } = await call(joined.caller, START_LOGIN, { input: { portal: 'BANK', bank } });
    return (await visitPortal(startLogin.loginUrl ?? '', TEST_APP, kees)).searchParams;
  }

  /** What the lender opens of it. */
  async function shared({ invitation, joined }: Awaited<ReturnType<typeof pairedWalk>>) {
    await share(joined, await review(joined), 'nl');
    return (await receive(place, { invitation })).opened;
  }

  it('are one section: the lender sees all accounts, and what went between them is no income', async () => {
    const [apart, atOne] = [await pairedWalk(place, ASK), await pairedWalk(place, ASK)];
    const outcome = await collectBanks(apart.joined, [
      at('gezond', { ...kees, accounts: [CURRENT] }),
      at('traag', { ...kees, accounts: [SAVINGS] }),
    ]);
    expect(outcome).toEqual({ state: 'SEALED' });
    expect(await tasksOf(apart.joined)).toEqual({ BANK: 'SEALED' });
    await login(atOne.joined, 'BANK', { ...kees, accounts: [CURRENT, SAVINGS] });
    const [several, one] = [await shared(apart), await shared(atOne)];
    expect(several.data).toEqual(one.data);
    expect(several.gaps).toEqual(one.gaps);
    expect(JSON.stringify(several.data)).toContain('SAVINGS');
    expect(JSON.stringify(several.data)).toContain('OWN_TRANSFER');
  });

  it('are handed over by who began them, each once, and only at banks', async () => {
    const [mine, other] = [await pairedWalk(place, ASK), await pairedWalk(place, ASK)];
    const [first, second] = [await cameBack(mine.joined, 'gezond'), await cameBack(mine.joined, 'traag')];
    const foreign = await cameBack(other.joined, 'gezond');
    const refusal = { code: 'NOT_FOUND' };
    for (const further of [[foreign], [second], [first, first], Array.from({ length: 8 }, () => first)])
      await expect(completeLogin(mine.joined, second, further)).rejects.toMatchObject(refusal);
    // None of that used a login up.
    await completeLogin(mine.joined, second, [first]);
    await expect.poll(async () => (await tasksOf(mine.joined)).BANK).toBe('SEALED');
    await expect(completeLogin(mine.joined, first)).rejects.toMatchObject(refusal);
    const left = await cameBack(other.joined, 'traag');
    left.set('error', 'access_denied');
    await expect(completeLogin(other.joined, left, [foreign])).rejects.toMatchObject({ code: 'LOGIN_CANCELLED' });
    // The one that was given before is still there to be handed over.
    await completeLogin(other.joined, foreign);
    await expect.poll(async () => (await tasksOf(other.joined)).BANK).toBe('SEALED');
  });
});
