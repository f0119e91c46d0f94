import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Bank, BankAccount, CategorySum } from '../../schema/bank.type.ts';
import type { BankTransaction } from '../../schema/bank-transaction.type.ts';
import { gapReason } from '../../schema/gap.ts';
import { bankPortal } from '../portals/bank.portal.ts';
import { PEOPLE } from '../practice/people.ts';
import { SourceFailure } from '../source-failure.ts';
import { bank } from './bank.connector.ts';
import {
  ALL_FIELDS,
  collect,
  consentAt,
  type RunningBanks,
  returned,
  START,
  startBanks,
  wantedOf,
  YEAR,
} from './bank.testing.ts';

let banks: RunningBanks;
beforeEach(async () => {
  banks = await startBanks();
});
afterEach(() => banks.close());

/** What was asked of the bank after the consent was given. */
const paths = (): readonly string[] =>
  banks.exchanges
    .map(({ request }) => new URL(request.url))
    .map(({ pathname, search }) => `${pathname}${search}`)
    .filter((path) => path.includes('/v1/accounts'));

const bankOf = (record: { readonly bank?: unknown }): Bank => (record.bank ?? {}) as Bank;
const transactionsOf = (given: Bank, period = YEAR) =>
  (given.transactions as (args: object) => readonly BankTransaction[])({ period });
const sumsOf = (given: Bank) =>
  (given.sums as (args: object) => readonly CategorySum[])({ period: YEAR, per: 'MONTH' });
const atLeast = (given: Bank, amount: string) =>
  (given.atLeast as (args: object) => unknown)({ amount, period: { from: '2026-05-24', to: '2026-11-24' } });

async function failureOf(work: Promise<unknown>): Promise<SourceFailure> {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof SourceFailure) return error;
  throw new Error('expected a SourceFailure', { cause: error });
}

describe('only what is wanted is asked', () => {
  test('accounts alone: one call, without balances', async () => {
    const { record } = await collect(banks, 'kees', { fields: ['bank.accounts.iban', 'bank.accounts.kind'] });
    expect(paths()).toEqual(['/gezond/v1/accounts']);
    expect(bankOf(record).accounts).toEqual([
      { iban: 'NL91ABNA0417164300', kind: 'CURRENT' },
      { iban: PEOPLE[0]?.accounts[1]?.iban, kind: 'SAVINGS' },
    ]);
  });

  test('balances: with the accounts where the bank does that, else apart', async () => {
    const fields = ['bank.accounts.balance.amount', 'bank.accounts.balanceOn'];
    const first = await collect(banks, 'kees', { fields });
    expect(paths()).toEqual(['/gezond/v1/accounts?withBalance=true']);
    const second = await collect(banks, 'kees', { fields, bank: 'traag' });
    expect(paths().filter((path) => path.endsWith('/balances'))).toHaveLength(2);
    const expected = [
      { balance: { amount: '2318.42', currency: 'EUR' }, balanceOn: '2026-11-24' },
      { balance: { amount: '14180.55', currency: 'EUR' }, balanceOn: '2026-11-24' },
    ];
    expect(bankOf(first.record).accounts).toEqual(expected);
    expect(bankOf(second.record).accounts).toEqual(expected);
    expect(first.references[0]).toEqual({
      path: ['bank', 'accounts', 0],
      source: 'BANK',
      referenceDate: '2026-11-24',
      broughtByConsumer: false,
    });
  });

  test('transactions: every page of the smallest period, booked ones only', async () => {
    await collect(banks, 'kees', { fields: ['bank.sums.total.amount'], accounts: ({ kind }) => kind === 'CURRENT' });
    const [accounts, ...pages] = paths();
    expect(accounts).toBe('/gezond/v1/accounts');
    expect(pages.map((page) => page.replace(/acc-\w+/, 'id'))).toEqual(
      [0, 1, 2, 3, 4, 5].map((index) => {
        const query = 'dateFrom=2025-11-24&dateTo=2026-11-24&bookingStatus=booked';
        return `/gezond/v1/accounts/id/transactions?${query}${index === 0 ? '' : `&pageIndex=${index}`}`;
      }),
    );
  });

  test('every call under a request id of its own', async () => {
    await collect(banks, 'kees');
    const ids = banks.exchanges.map(({ request }) => request.headers?.['x-request-id']);
    expect([new Set(ids).size, ids.length >= 10]).toEqual([ids.length, true]);
  });

  test('nothing of a bank: no call', async () => {
    expect(await collect(banks, 'kees', { fields: ['identity.birthDate'] })).toEqual({
      record: {},
      person: {},
      references: [],
    });
    expect(paths()).toEqual([]);
  });

  test('only the accounts the consumer chose', async () => {
    const { record } = await collect(banks, 'kees', { accounts: ({ kind }) => kind === 'SAVINGS' });
    expect(bankOf(record).accounts).toHaveLength(1);
  });
});

describe('what comes back', () => {
  test.each(['gezond', 'traag'] as const)(
    'from %s: all of a year, newest first, pay as on the payslips',
    async (id) => {
      const { record, person, references } = await collect(banks, 'kees', { bank: id });
      const rows = transactionsOf(bankOf(record));
      const days = rows.map(({ bookedOn }) => String(bookedOn));
      expect(days).toEqual([...days].sort().reverse());
      expect([days.at(-1), days[0]].every((day) => day !== undefined && day >= YEAR.from && day <= YEAR.to)).toBe(true);

      const [job] = PEOPLE[0]?.jobs ?? [];
      const payslips = job ? banks.world.payslips(job, YEAR.to).filter(({ paidOn }) => paidOn >= YEAR.from) : [];
      const salaries = rows.filter(({ category }) => category === 'SALARY');
      expect(salaries.map(({ bookedOn, amount }) => [bookedOn, amount]).reverse()).toEqual(
        payslips.map(({ paidOn, net }) => [paidOn, { amount: (net / 100).toFixed(2), currency: 'EUR' }]),
      );
      expect(salaries).toHaveLength(13);
      expect(person).toEqual({});
      expect(references.map(({ path, referenceDate }) => [path.join('.'), referenceDate])).toEqual([
        ['bank.accounts.0', '2026-11-24'],
        ['bank.accounts.1', '2026-11-24'],
        ['bank.transactions', '2026-11-24'],
        ['bank.sums', '2026-11-24'],
        ['bank.atLeast', '2026-11-24'],
      ]);
    },
  );

  test('is the same from both banks, however they sign, word and page it', async () => {
    const [first, second] = [await collect(banks, 'sanne'), await collect(banks, 'sanne', { bank: 'traag' })];
    const shape = (given: Bank) =>
      transactionsOf(given).map(({ bookedOn, amount, category, counterpartyName }) => ({
        bookedOn,
        amount,
        category,
        counterpartyName,
      }));
    expect(shape(bankOf(first.record))).toEqual(shape(bankOf(second.record)));
    expect(sumsOf(bankOf(first.record))).toEqual(sumsOf(bankOf(second.record)));
  });

  test('answers yes or no about income, and nothing more', async () => {
    const { record } = await collect(banks, 'kees', { fields: ['bank.atLeast'] });
    expect([atLeast(bankOf(record), '2500'), atLeast(bankOf(record), '7500')]).toEqual([true, false]);
    expect(Object.keys(bankOf(record))).toEqual(['atLeast']);
  });

  test('holds no names, numbers or texts of others where they are not wanted', async () => {
    const fields = ALL_FIELDS.filter((field) => !/counterparty|description/.test(field));
    const { record } = await collect(banks, 'kees', { fields });
    const everything = JSON.stringify([
      bankOf(record).accounts,
      transactionsOf(bankOf(record)),
      sumsOf(bankOf(record)),
    ]);
    expect(everything).not.toMatch(/Supermarkt|Installatietechniek|Betaalautomaat|Salaris/);
    const ibans = everything.match(/NL\d\d[A-Z]{4}\d+/g) ?? [];
    expect(new Set(ibans)).toEqual(new Set(PEOPLE[0]?.accounts.map(({ iban }) => iban)));
    expect(Object.keys(transactionsOf(bankOf(record))[0] ?? {})).toEqual([
      'bookedOn',
      'amount',
      'category',
      'categoryRule',
      'categoryConfidence',
    ]);
    const sure = transactionsOf(bankOf(record)).map(({ categoryConfidence }) => categoryConfidence);
    expect(sure.filter((share) => !/^(0(\.\d{1,3})?|1)$/.test(String(share)))).toEqual([]);
    expect(new Set(sure).size).toBeGreaterThan(2);
  });

  test('is an empty record for somebody without accounts', async () => {
    const empty = {
      record: {},
      person: {},
      references: [{ path: ['bank'], source: 'BANK', referenceDate: null, broughtByConsumer: false }],
    };
    expect(await collect(banks, 'kees', { script: 'error_SUBJECT_UNKNOWN' })).toEqual(empty);
  });

  test('is an empty list, and no, where nothing happened', async () => {
    const { record } = await collect(banks, 'kees', {
      period: { from: '2026-11-22', to: '2026-11-22' },
      accounts: ({ kind }) => kind === 'SAVINGS',
    });
    expect([transactionsOf(bankOf(record)), sumsOf(bankOf(record)), atLeast(bankOf(record), '1000')]).toEqual([
      [],
      [],
      false,
    ]);
  });
});

describe('a bank that gives part', () => {
  test.each(['gezond', 'traag'] as const)('%s: ninety days, marked as part; no balance', async (id) => {
    const given = bankOf((await collect(banks, 'kees', { bank: id, script: 'error_PARTIAL' })).record);
    const rows = transactionsOf(given);
    expect(rows.length).toBeGreaterThan(50);
    expect(gapReason(rows.at(-1))).toBe('PARTIAL');
    expect(rows.slice(0, -1).every(({ bookedOn }) => String(bookedOn) >= '2026-08-26')).toBe(true);
    expect(gapReason(sumsOf(given).at(-1))).toBe('PARTIAL');
    // Yes is sure whatever is missing; no is not.
    expect([atLeast(given, '1000'), gapReason(atLeast(given, '7500'))]).toEqual([true, 'PARTIAL']);
    const [account] = given.accounts as readonly BankAccount[];
    expect(id === 'gezond' ? gapReason(account?.balance) : 'UNAVAILABLE').toBe('UNAVAILABLE');
  });
});

describe('a bank that fails', () => {
  test.each([
    ['error_SOURCE_UNAVAILABLE', 'UNREACHABLE'],
    ['error_SOURCE_REFUSED', 'REFUSED'],
    ['error_SOURCE_BUSY', 'BUSY'],
    ['error_SOURCE_MALFORMED', 'MALFORMED'],
    ['error_PERSON_MISMATCH', 'MALFORMED'],
  ] as const)('by script %s is %s, at both banks, and no name or number is told', async (script, code) => {
    for (const id of ['gezond', 'traag'] as const) {
      const failure = await failureOf(collect(banks, 'kees', { bank: id, script }));
      expect(failure.code).toBe(code);
      expect(failure.message).not.toMatch(/NL\d\d|Wit|kees|\d{9}/i);
    }
  });

  test('by being slow or dripping is waited for', async () => {
    const waits: number[] = [];
    const patient = await startBanks({ wait: async (milliseconds) => void waits.push(milliseconds) });
    try {
      await collect(patient, 'kees', { script: 'slow_15s', fields: ['bank.accounts.iban'] });
      await collect(patient, 'kees', { script: 'drip', fields: ['bank.accounts.iban'] });
      await collect(patient, 'kees', { bank: 'traag', fields: ['bank.accounts.iban'] });
    } finally {
      await patient.close();
    }
    expect([waits[0], waits[1], waits.at(-1)]).toEqual([15_000, 1000, 6000]);
    expect(waits.length).toBeGreaterThan(400);
  });

  test('a consent is for one reading, for a quarter of an hour, and for its own bank', async () => {
    const access = { baseUrl: banks.baseUrl('gezond') };
    const now = banks.world.now();
    const { loginUrl, keep } = await bankPortal.begin(access, START, banks.http, now);
    const loggedIn = await bankPortal.exchange(
      access,
      returned(await consentAt(loginUrl, 'kees'), keep),
      banks.http,
      now,
    );
    const read = (baseUrl = access.baseUrl) =>
      bank.fetch({ access: { baseUrl }, loggedIn, wanted: wantedOf(['bank.accounts.iban']), http: banks.http, now });
    await read();
    expect((await failureOf(read())).message).toBe('BUSY: 429 ACCESS_EXCEEDED');
    expect((await failureOf(read(banks.baseUrl('traag')))).message).toBe('LOGIN_FAILED: 403 CONSENT_UNKNOWN');
    banks.moveClock(16 * 60_000);
    expect((await failureOf(read())).message).toBe('LOGIN_FAILED: 401 CONSENT_EXPIRED');
  });

  test('without a consent nothing is asked', async () => {
    const input = {
      access: { baseUrl: banks.baseUrl('gezond') },
      loggedIn: {},
      wanted: wantedOf(['bank.accounts.iban']),
      http: banks.http,
      now: banks.world.now(),
    };
    expect((await failureOf(bank.fetch(input))).code).toBe('LOGIN_FAILED');
    expect(banks.exchanges).toEqual([]);
  });
});
