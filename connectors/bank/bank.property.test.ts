import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Bank } from '../../schema/bank.type.ts';
import { CATEGORIES, CATEGORY_IDS, type Category } from '../../schema/category.ts';
import { centsOfDecimal } from '../../schema/cents.ts';
import type { Money } from '../../schema/money.type.ts';
import { SourceFailure } from '../source-failure.ts';
import type { SourceHttp } from '../source-http.ts';
import { bank } from './bank.connector.ts';
import { sumsOf, within } from './bank.sums.ts';
import { ALL_FIELDS, wantedOf, YEAR } from './bank.testing.ts';
import type { Booking } from './booking.ts';
import { categorise } from './categorise.ts';

const day = fc
  .date({ min: new Date('2025-06-01'), max: new Date('2026-11-24'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const cents = fc.integer({ min: -1_000_000, max: 1_000_000 });
const row = fc.record({
  bookedOn: day,
  cents,
  currency: fc.constantFrom('EUR', 'USD'),
  category: fc.constantFrom(...CATEGORY_IDS),
});
const period = fc
  .tuple(day, day)
  .map(([one, other]) => (one < other ? { from: one, to: other } : { from: other, to: one }));
const categories = fc.option(fc.subarray([...CATEGORY_IDS]), { nil: undefined });

describe('sums', () => {
  type Sum = ReturnType<typeof sumsOf>[number];
  const key = ({ category, total }: Sum): string => `${String(category)} ${String((total as Money).currency)}`;
  const amount = ({ total }: Sum): number => centsOfDecimal(String((total as Money).amount));
  const totals = (sums: readonly Sum[]): Record<string, readonly [cents: number, count: number]> => {
    const all: Record<string, readonly [number, number]> = {};
    for (const sum of sums) {
      const [sofar, count] = all[key(sum)] ?? [0, 0];
      all[key(sum)] = [sofar + amount(sum), count + Number(sum.count)];
    }
    return all;
  };

  test('of the months, of the period and of the rows are the same', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 60 }), period, categories, (rows, asked, chosen) => {
        const args = { period: asked, ...(chosen ? { categories: chosen } : {}) };
        const byRow: Record<string, readonly [number, number]> = {};
        for (const one of rows.filter(within(args))) {
          const [sofar, count] = byRow[`${one.category} ${one.currency}`] ?? [0, 0];
          byRow[`${one.category} ${one.currency}`] = [sofar + one.cents, count + 1];
        }
        expect(totals(sumsOf(rows, { ...args, per: 'MONTH' }))).toEqual(byRow);
        expect(totals(sumsOf(rows, { ...args, per: 'PERIOD' }))).toEqual(byRow);
      }),
    );
  });

  test('have spans inside the period that do not overlap, newest first', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 60 }), period, (rows, asked) => {
        const sums = sumsOf(rows, { period: asked, per: 'MONTH' });
        const spans = [...new Map(sums.map(({ from, to }) => [String(from), String(to)]))];
        expect(spans.map(([from]) => from)).toEqual(
          spans
            .map(([from]) => from)
            .sort()
            .reverse(),
        );
        for (const [at, [from, to]] of spans.entries()) {
          expect(from >= asked.from && from <= to && to <= asked.to && from.slice(0, 7) === to.slice(0, 7)).toBe(true);
          expect(at === 0 || to < String(spans[at - 1]?.[0])).toBe(true);
        }
      }),
    );
  });

  test('of two halves of the categories are those of all of them', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 60 }), period, fc.subarray([...CATEGORY_IDS]), (rows, asked, half) => {
        const rest = CATEGORY_IDS.filter((category) => !half.includes(category));
        const of = (some?: readonly Category[]) =>
          sumsOf(rows, { period: asked, per: 'PERIOD', ...(some ? { categories: some } : {}) });
        expect(new Set([...of(half), ...of(rest)].map((sum) => JSON.stringify(sum)))).toEqual(
          new Set(of().map((sum) => JSON.stringify(sum))),
        );
      }),
    );
  });
});

describe('categories', () => {
  const words = fc.constantFrom(
    'salaris',
    'huur',
    'Jumbo',
    'UWV',
    'WW',
    'J. de Vries',
    'Belastingdienst',
    'Naam:',
    'IBAN: NL',
    '/REMI/',
    'GEA, ',
    'hypotheek',
    'ABN AMRO',
    '',
  );
  const text = fc
    .array(fc.oneof(words, fc.string({ unit: 'grapheme', maxLength: 12 })), { maxLength: 6 })
    .map((parts) => parts.join(' '));
  const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
  const booking: fc.Arbitrary<Booking> = fc.record({
    bookedOn: maybe(day),
    cents,
    currency: fc.constant('EUR'),
    counterpartyName: maybe(text),
    counterpartyIban: maybe(fc.constantFrom('NL91ABNA0417164300', 'NL02INGB0000012345')),
    creditorId: maybe(fc.constantFrom('NL35ZZZ273653230000', 'NL12ZZZ000099990000', 'x')),
    purposeCode: maybe(fc.constantFrom('SALA', 'TAXS', 'LOAN', 'ALMY', 'toString', '')),
    bankTransactionCode: maybe(
      fc.constantFrom('PMNT-RDDT-ESDD', 'PMNT-RDDT-UPDD', 'PMNT-CCRD-CWDL', 'constructor', '---'),
    ),
    text,
  });
  const own = { ibans: new Set(['NL91ABNA0417164300']), holders: [['j', 'de', 'vries']] };

  test('are one per payment, fit its direction, and come out the same every time', () => {
    fc.assert(
      fc.property(fc.array(booking, { maxLength: 30 }), (bookings) => {
        const found = categorise(bookings, own);
        expect(found).toHaveLength(bookings.length);
        expect(categorise(bookings, own)).toEqual(found);
        for (const [at, { category, confidence, ruleId }] of found.entries()) {
          const { direction } = CATEGORIES[category];
          expect(direction === 'BETWEEN' || (direction === 'IN') === (bookings[at]?.cents ?? 0) > 0).toBe(true);
          expect(confidence >= 0 && confidence <= 1 && ruleId !== '').toBe(true);
        }
      }),
    );
  });
});

describe('whatever a bank answers', () => {
  const transaction = {
    transactionId: '1',
    bookingDate: '2026-10-25',
    transactionAmount: { currency: 'EUR', amount: '-12.50' },
    creditorName: 'Winkel',
    creditorAccount: { iban: 'NL02INGB0000012345' },
    remittanceInformationUnstructured: 'Naam: Winkel Omschrijving: 1',
    bankTransactionCode: 'PMNT-RDDT-ESDD',
  };
  const account = {
    resourceId: 'one',
    iban: 'NL91ABNA0417164300',
    currency: 'EUR',
    cashAccountType: 'CACC',
    balances: [{ balanceType: 'interimBooked', balanceAmount: { currency: 'EUR', amount: '1.00' } }],
  };
  const answers = {
    accounts: { accounts: [account] },
    page: {
      account: { iban: account.iban },
      transactions: { booked: [transaction, transaction], _links: { next: { href: '?p=1' } } },
    },
  };

  /** One place of a right answer with something else in it. */
  function mutated(value: unknown, picks: readonly number[], instead: unknown): unknown {
    const [pick = 0, ...rest] = picks;
    if (picks.length === 0 || typeof value !== 'object' || value === null) return instead;
    const keys = Object.keys(value);
    const key = keys[pick % Math.max(1, keys.length)];
    if (key === undefined) return instead;
    const copy: Record<string, unknown> = Array.isArray(value)
      ? ([...value] as unknown as Record<string, unknown>)
      : { ...value };
    copy[key] = mutated(copy[key], rest, instead);
    return copy;
  }

  async function survives(bodies: readonly string[], status = 200): Promise<void> {
    let call = 0;
    const http: SourceHttp = {
      send: async () => ({ status, headers: {}, body: Buffer.from(bodies[Math.min(call++, bodies.length - 1)] ?? '') }),
    };
    const input = {
      access: { baseUrl: 'https://bank.example' },
      loggedIn: { consentId: 'c' },
      wanted: wantedOf(ALL_FIELDS),
      http,
      now: new Date('2026-11-24T10:00:00Z'),
    };
    try {
      const { record } = await bank.fetch(input);
      const { transactions, sums, atLeast } = (record.bank ?? {}) as Bank;
      if (typeof transactions === 'function') transactions({ period: YEAR });
      if (typeof sums === 'function') sums({ period: YEAR, per: 'MONTH' });
      if (typeof atLeast === 'function') atLeast({ period: YEAR, amount: '2500' });
    } catch (error) {
      if (!(error instanceof SourceFailure)) throw error;
      expect(error.detail).not.toMatch(/Winkel|NL\d\d|12\.50/);
    }
  }

  test('broken in one place, it is read or refused, and nothing of it is told', async () => {
    const instead = fc.oneof(
      fc.jsonValue(),
      fc.constantFrom('', '-1', '2026-02-30', 'NL02INGB0000012345', 'https://elsewhere.example/', '9'.repeat(40)),
    );
    const picks = fc.array(fc.nat(8), { minLength: 1, maxLength: 7 });
    await fc.assert(
      fc.asyncProperty(fc.boolean(), picks, instead, async (isList, place, value) => {
        const list = JSON.stringify(isList ? mutated(answers.accounts, place, value) : answers.accounts);
        const page = JSON.stringify(isList ? answers.page : mutated(answers.page, place, value));
        await survives([list, page]);
      }),
      { numRuns: 400 },
    );
  });

  test('also as bytes of any kind, under any status', async () => {
    const bytes = fc.oneof(
      fc.string(),
      fc.json(),
      fc.constantFrom('[]', 'null', '{"tppMessages":[{"code":"CONSENT_EXPIRED"}]}', '<html>'),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(bytes, { minLength: 1, maxLength: 3 }),
        fc.constantFrom(200, 201, 204, 302, 400, 401, 403, 404, 429, 500, 503),
        survives,
      ),
    );
  });
});
