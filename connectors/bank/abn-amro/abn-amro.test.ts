import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { gapReason } from '../../../schema/gap.ts';
import { bankPortal } from '../../portals/bank.portal.ts';
import { CODE_VERIFIER } from '../../portals/login.testing.ts';
import { PEOPLE } from '../../practice/people.ts';
import { SourceFailure } from '../../source-failure.ts';
import { StandingClock } from '../../standing-clock.testing.ts';
import { bank } from '../bank.connector.ts';
import {
  ALL_FIELDS,
  APP,
  accessTo,
  collect,
  consentAt,
  DEADLINE_MS,
  pageAt,
  post,
  type RunningBanks,
  returned,
  START,
  startBanks,
  wantedOf,
  YEAR,
} from '../bank.testing.ts';
import { shown } from '../statements/statement.testing.ts';

let banks: RunningBanks;
beforeEach(async () => {
  banks = await startBanks();
});
afterEach(() => banks.close());

const isMain = ({ kind }: { readonly kind: string }): boolean => kind === 'CURRENT';
const access = () => accessTo(banks, 'anders');
const begin = async () => {
  const { loginUrl } = await bankPortal.begin(access(), START, banks.http, banks.world.now());
  return { loginUrl, page: await pageAt(loginUrl) };
};
const exchange = (back: ReturnType<typeof returned>) =>
  bankPortal.exchange(access(), back, banks.http, banks.world.now());
const paths = () => banks.exchanges.map(({ request }) => new URL(request.url).pathname.replace(/NL\w+/, 'iban'));

async function failure(work: Promise<unknown>): Promise<SourceFailure> {
  const error: unknown = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof SourceFailure) return error;
  throw new Error('expected a SourceFailure', { cause: error });
}

describe('a login at a bank that does not speak Berlin Group', () => {
  test('begins at its OAuth page, with scopes, state and a challenge, and without a call', async () => {
    const { loginUrl, page } = await begin();
    const { pathname, searchParams } = new URL(loginUrl);
    expect(pathname).toBe('/anders/as/authorization.oauth2');
    expect(Object.fromEntries(searchParams)).toEqual({
      scope: 'psd2:account:balance:read psd2:account:transaction:read psd2:account:details:read',
      client_id: 'TPP_test',
      response_type: 'code',
      flow: 'code',
      redirect_uri: APP,
      bank: 'NLAA01',
      state: START.state,
      code_challenge: START.codeChallenge,
      code_challenge_method: 'S256',
    });
    expect(banks.exchanges).toEqual([]);
    expect(page).toMatch(/\/anders\/toestemming\//);
  });

  test.each([
    [['bank.accounts.iban'], 'details'],
    [['bank.accounts.balanceOn'], 'balance'],
    [['bank.atLeast'], 'transaction details'],
  ])('asks for %j the scopes that it needs and no others', async (wanted, scopes) => {
    const { loginUrl } = await bankPortal.begin(access(), { ...START, wanted }, banks.http, banks.world.now());
    const expected = scopes.split(' ').map((scope) => `psd2:account:${scope}:read`);
    expect(new URL(loginUrl).searchParams.get('scope')?.split(' ')).toEqual(expected);
  });

  test('ends with an access token, once, within a minute, for the device that began', async () => {
    const address = await consentAt((await begin()).page, 'kees', { accounts: isMain });
    expect(new URL(address).searchParams.get('state')).toBe(START.state);
    const stolen = { ...returned(address, undefined), codeVerifier: `${CODE_VERIFIER}x` };
    expect((await failure(exchange(stolen))).message).toBe('LOGIN_FAILED: token 400');

    const second = returned(await consentAt((await begin()).page, 'kees', { accounts: isMain }), undefined);
    expect(await exchange(second)).toEqual({ accessToken: expect.any(String) });
    expect((await failure(exchange(second))).code).toBe('LOGIN_FAILED');

    const late = returned(await consentAt((await begin()).page, 'kees', { accounts: isMain }), undefined);
    banks.moveClock(61_000);
    expect((await failure(exchange(late))).code).toBe('LOGIN_FAILED');
  });

  test('ends in nothing where the consumer went back', async () => {
    const { page } = await begin();
    const address = (await post(page, [['action', 'cancel']])).headers.get('location') ?? '';
    expect(address).toBe(`${APP}?error=access_denied&state=${START.state}`);
    expect((await failure(exchange(returned(address, undefined)))).message).toBe('LOGIN_FAILED: redirect: no code');
  });

  test('asks for one account by radio buttons', async () => {
    const { page } = await begin();
    await post(page, [
      ['name', 'kees'],
      ['password', 'goed'],
      ['action', 'login'],
    ]);
    await post(page, [
      ['code', '123456'],
      ['action', 'verify'],
    ]);
    const html = await (await fetch(page)).text();
    expect(html.match(/type="radio"/g)).toHaveLength(2);
    expect(html.match(/ checked/g)).toHaveLength(1);
  });
});

describe('its data', () => {
  test('are the same as those of a Berlin Group bank, for the one account of the consent', async () => {
    const here = shown(await collect(banks, 'kees', { bank: 'anders', accounts: isMain }));
    const there = shown(await collect(banks, 'kees', { accounts: isMain }));
    expect(here.accounts).toEqual(
      there.accounts.map(({ kind: _, ...account }) => ({ ...account, kind: expect.anything() })),
    );
    const shape = (rows: typeof here.rows) =>
      rows.map((row) => JSON.stringify('amount' in row ? [row.bookedOn, row.amount] : row));
    expect(shape(here.rows)).toEqual(shape(there.rows));
    const sure = (sums: typeof here.sums) =>
      sums.filter(
        (sum) =>
          'category' in sum && ['SALARY', 'MORTGAGE', 'ENERGY', 'HEALTH_INSURANCE'].includes(String(sum.category)),
      );
    expect(sure(here.sums)).toEqual(sure(there.sums));
    expect([here.atLeast('2500'), here.atLeast('7500')]).toEqual([true, false]);
  });

  test.each(
    PEOPLE.filter(({ login }) => ['kees', 'mo', 'fatima', 'igor', 'fout', 'leeg'].includes(login)).map(
      ({ login }) => login,
    ),
  )('of %s hold no BSN, nor does any address', async (login) => {
    const person = PEOPLE.find((one) => one.login === login);
    const answer = await collect(banks, login, {
      bank: 'anders',
      accounts: ({ iban }) => iban === person?.accounts[0]?.iban,
    });
    const all = JSON.stringify([answer, shown(answer).rows, banks.exchanges.map(({ request }) => request)]);
    expect(all).not.toContain(person?.bsn);
    expect(answer.person).toEqual({});
    if (person?.accounts.length === 0) expect(answer.record).toEqual({});
    else expect(shown(answer).accounts).toHaveLength(1);
  });

  test('are asked only as far as they are wanted', async () => {
    await collect(banks, 'kees', { bank: 'anders', accounts: isMain, fields: ['bank.accounts.iban'] });
    expect(paths()).toEqual(['/anders/as/token.oauth2', '/anders/v1/consentinfo']);
    await collect(banks, 'kees', { bank: 'anders', accounts: isMain, fields: ['bank.accounts.balance.amount'] });
    expect(paths().slice(2)).toEqual([
      '/anders/as/token.oauth2',
      '/anders/v1/consentinfo',
      '/anders/v1/accounts/iban/balances',
    ]);
  });

  test('of longer than eighteen months ago are not there: PARTIAL', async () => {
    const period = { from: '2025-01-01', to: YEAR.to };
    const { rows } = shown(await collect(banks, 'kees', { bank: 'anders', accounts: isMain, period }), period);
    expect(gapReason(rows.at(-1))).toBe('PARTIAL');
    expect(rows.length).toBeGreaterThan(500);
  });

  test('of a few days in the past hold both ends of it', async () => {
    const period = { from: '2026-10-01', to: '2026-10-31' };
    const days = async (id: 'anders' | 'gezond') =>
      shown(await collect(banks, 'kees', { bank: id, accounts: isMain, period }), period).rows.map((row) =>
        'bookedOn' in row ? row.bookedOn : row,
      );
    expect(await days('anders')).toEqual(await days('gezond'));
  });
});

describe('when it fails', () => {
  test.each([
    ['error_SOURCE_UNAVAILABLE', 'UNREACHABLE'],
    ['error_SOURCE_REFUSED', 'REFUSED'],
    ['error_SOURCE_BUSY', 'BUSY'],
    ['error_SOURCE_MALFORMED', 'MALFORMED'],
    ['error_PERSON_MISMATCH', 'MALFORMED'],
  ] as const)('by script %s it is %s, and no name or number is told', async (script, code) => {
    const { code: found, message } = await failure(
      collect(banks, 'kees', { bank: 'anders', script, accounts: isMain }),
    );
    expect(found).toBe(code);
    expect(message).not.toMatch(/NL\d\d|Wit|kees|\d{9}/i);
  });

  test('somebody unknown is an empty record; a part is a gap', async () => {
    const unknown = await collect(banks, 'kees', { bank: 'anders', script: 'error_SUBJECT_UNKNOWN', accounts: isMain });
    expect([unknown.record, unknown.references.map(({ path }) => path)]).toEqual([{}, [['bank']]]);
    const part = shown(await collect(banks, 'kees', { bank: 'anders', script: 'error_PARTIAL', accounts: isMain }));
    expect(gapReason(part.accounts[0]?.balance)).toBe('UNAVAILABLE');
    expect(part.rows.length).toBeGreaterThan(300);
  });

  test('by never answering, or a byte a second, it is a TIMEOUT at the deadline; slow it is waited for', async () => {
    const clock = new StandingClock();
    const played = await startBanks({ wait: clock.wait, after: clock.after });
    const given = { bank: 'anders', accounts: isMain, fields: ['bank.accounts.iban'] } as const;
    try {
      for (const script of ['error_SOURCE_TIMEOUT', 'drip'] as const) {
        const ended = failure(collect(played, 'kees', { ...given, script })).then(({ code }) => code);
        expect(await clock.around(DEADLINE_MS, ended)).toEqual(['WAITED_FOR', 'TIMEOUT']);
        await clock.noSourceWaits();
      }
      const slow = await clock.letPass(collect(played, 'kees', { ...given, script: 'slow_15s' }));
      expect(shown(slow).accounts).toMatchObject([{ iban: expect.any(String) }]);
    } finally {
      await played.close();
    }
  });

  test('its token opens nothing after a quarter of an hour, and no other account than the chosen one', async () => {
    const back = returned(await consentAt((await begin()).page, 'kees', { accounts: isMain }), undefined);
    const loggedIn = await exchange(back);
    const wanted = wantedOf(ALL_FIELDS);
    const read = () => bank.fetch({ access: access(), loggedIn, wanted, http: banks.http, now: banks.world.now() });
    const savings = PEOPLE[0]?.accounts[1]?.iban;
    const other = await banks.http.send({
      method: 'GET',
      url: `${access().baseUrl}/v1/accounts/${savings}/balances`,
      headers: { authorization: `Bearer ${loggedIn.accessToken}`, 'api-key': 'practice' },
    });
    expect(other.status).toBe(403);
    await read();
    banks.moveClock(16 * 60_000);
    expect((await failure(read())).code).toBe('LOGIN_FAILED');
  });

  test('without a token nothing is asked', async () => {
    const input = { access: access(), loggedIn: { consentId: 'c' }, wanted: wantedOf(ALL_FIELDS), http: banks.http };
    expect((await failure(bank.fetch({ ...input, now: banks.world.now() }))).code).toBe('LOGIN_FAILED');
    expect(banks.exchanges).toEqual([]);
  });
});
