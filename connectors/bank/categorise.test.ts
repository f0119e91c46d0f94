import { describe, expect, test } from 'vitest';
import { CATEGORIES, type Category } from '../../schema/category.ts';
import { PEOPLE } from '../practice/people.ts';
import { practiceWorld } from '../practice/world.ts';
import { parseTransactions } from './bank.wire.ts';
import { bookingOf } from './booking.mapping.ts';
import type { Booking } from './booking.ts';
import { wordsOf } from './categories/words.ts';
import { categorise, type OwnAccounts } from './categorise.ts';
import { HELD_OUT_ROWS } from './held-out-rows.testing.ts';
import { LABELLED_ROWS, type LabelledBooking } from './labelled-rows.testing.ts';
import { PRACTICE_BANKS } from './simulator/banks.simulator.ts';
import { historyOf } from './simulator/history.simulator.ts';
import { holderOf, renderMovement } from './simulator/rendering.simulator.ts';

const NOBODY: OwnAccounts = { ibans: new Set(), holders: [] };
const YEAR = { from: '2025-11-24', to: '2026-11-24' };
const THREE_YEARS = { from: '2023-11-24', to: '2026-11-24' };
const world = practiceWorld({ people: PEOPLE, now: () => new Date('2026-11-24T10:00:00Z') });

/** What was found beside what is true, each payment judged by itself. */
function judge(rows: readonly LabelledBooking[]): readonly (readonly [truth: Category, found: Category | undefined])[] {
  return rows.map((row) => [row.truth, categorise([row], NOBODY)[0]?.category]);
}

const shareRight = (judged: ReturnType<typeof judge>): number =>
  judged.filter(([truth, found]) => truth === found).length / judged.length;

describe('rows worded as Dutch banks do', () => {
  test('are all told apart where the rules were made with them in mind', () => {
    expect(judge(LABELLED_ROWS).filter(([truth, found]) => truth !== found)).toEqual([]);
    expect(LABELLED_ROWS.length).toBeGreaterThan(100);
  });

  test('are told apart 95 in 100 times where the rules came first', () => {
    expect(shareRight(judge(HELD_OUT_ROWS))).toBeGreaterThanOrEqual(0.95);
    expect(HELD_OUT_ROWS.length).toBeGreaterThan(90);
  });
});

describe('a year of every practice person', () => {
  /** As one bank words it, read back over the wire, with what was true. */
  function yearOf(login: string, bank: (typeof PRACTICE_BANKS)[number], accounts: 'ALL' | 'CURRENT', days = YEAR) {
    const person = PEOPLE.find((one) => one.login === login);
    if (!person) throw new Error('no such person');
    const chosen = person.accounts.filter(({ kind }) => accounts === 'ALL' || kind === 'CURRENT');
    const movements = chosen.flatMap((account) =>
      historyOf(world, person, account, days).map((movement, at) => ({ account, movement, at })),
    );
    const bookings = movements.map(({ account, movement, at }) => {
      const booked = [renderMovement(movement, account, at, bank.dialect)];
      const [transaction] = parseTransactions({ transactions: { booked } }).booked;
      if (!transaction) throw new Error('nothing was booked');
      return bookingOf(transaction, account.iban);
    });
    const own = { ibans: new Set(chosen.map(({ iban }) => iban)), holders: [wordsOf(holderOf(person))] };
    return categorise(bookings, own).map((found, at) => ({
      found,
      truth: movements[at]?.movement.truth,
      cents: movements[at]?.movement.cents ?? 0,
    }));
  }

  const banks = PRACTICE_BANKS.filter(({ health }) => health !== 'DOWN');
  const people = PEOPLE.map(({ login }) => login).filter((login) => login !== 'groot');

  test.each(banks.map((bank) => [bank.name, bank] as const))(
    'at %s is at least 95 in 100 right, person by person',
    (_, bank) => {
      for (const login of [...people, 'groot']) {
        const judged = yearOf(login, bank, 'ALL');
        const right = judged.filter(({ found, truth }) => found.category === truth).length;
        expect([login, right >= judged.length * 0.95]).toEqual([login, true]);
      }
    },
  );

  test('is as good when savings are left out: transfers to them are known by the holder’s name', () => {
    const judged = people.flatMap((login) => banks.flatMap((bank) => yearOf(login, bank, 'CURRENT')));
    const wrong = judged.filter(({ found, truth }) => found.category !== truth);
    expect(wrong.length).toBeLessThan(judged.length * 0.05);
    const transfers = judged.filter(({ truth }) => truth === 'OWN_TRANSFER');
    expect(transfers.every(({ found }) => found.category === 'OWN_TRANSFER')).toBe(true);
  });

  test('finds every payment of the kinds that matter most, and never takes an own transfer for income', () => {
    const judged = people.flatMap((login) => banks.flatMap((bank) => yearOf(login, bank, 'ALL', THREE_YEARS)));
    for (const kind of [
      'SALARY',
      'STATE_PENSION',
      'PENSION',
      'UNEMPLOYMENT_BENEFIT',
      'RENT',
      'MORTGAGE',
      'ALIMONY_PAID',
      'ALIMONY_RECEIVED',
      'LOAN_REPAYMENT',
      'STUDENT_DEBT',
      'GAMBLING',
    ] as const) {
      const ofKind = judged.filter(({ truth }) => truth === kind);
      expect([kind, ofKind.length > 0, ofKind.every(({ found }) => found.category === kind)]).toEqual([
        kind,
        true,
        true,
      ]);
    }
    const transfers = judged.filter(({ truth }) => truth === 'OWN_TRANSFER');
    expect(transfers.some(({ found }) => CATEGORIES[found.category].direction === 'IN')).toBe(false);
    expect(judged.some(({ found, cents }) => cents < 0 && CATEGORIES[found.category].direction === 'IN')).toBe(false);
  });
});

describe('a payment', () => {
  const booking = (given: Partial<Booking> & { readonly cents: number }): Booking => ({
    bookedOn: '2026-10-12',
    currency: 'EUR',
    counterpartyName: undefined,
    counterpartyIban: undefined,
    creditorId: undefined,
    purposeCode: undefined,
    bankTransactionCode: undefined,
    text: '',
    ...given,
  });
  const one = (given: Partial<Booking> & { readonly cents: number }, own = NOBODY) =>
    categorise([booking(given)], own)[0];

  test('carries the layer, the rule and how sure that is', () => {
    const own = { ibans: new Set(['NL91ABNA0417164300']), holders: [wordsOf('K.H. de Wit')] };
    expect([
      one({ cents: -100, counterpartyIban: 'NL91 ABNA 0417 1643 00', counterpartyName: 'Jumbo' }, own),
      one({ cents: -100, counterpartyName: 'K. de Wit' }, own),
      one({ cents: 100, purposeCode: 'SALA' }),
      one({ cents: -100, creditorId: 'NL85ZZZ140522640000' }),
      one({ cents: -100, counterpartyName: 'Jumbo Zuidplein' }),
      one({ cents: -100, text: 'huur mei' }),
      one({ cents: -100, counterpartyName: 'Qorvanta' }),
    ]).toEqual([
      { category: 'OWN_TRANSFER', layer: 'OWN_ACCOUNT', ruleId: 'own.iban', confidence: 1 },
      { category: 'OWN_TRANSFER', layer: 'OWN_ACCOUNT', ruleId: 'own.name', confidence: 0.8 },
      { category: 'SALARY', layer: 'CODE', ruleId: 'code.SALA', confidence: 0.95 },
      { category: 'INTERNET_TV_PHONE', layer: 'KNOWN_BODY', ruleId: 'home.telecom', confidence: 0.97 },
      { category: 'GROCERIES', layer: 'COUNTERPARTY', ruleId: 'daily.groceries', confidence: 0.93 },
      { category: 'RENT', layer: 'TEXT', ruleId: 'sure.rent', confidence: 0.95 },
      { category: 'OTHER_EXPENSE', layer: 'NONE', ruleId: 'none', confidence: 0 },
    ]);
  });

  test('whose code names a family is told closer by its name', () => {
    expect(one({ cents: -100, purposeCode: 'TAXS', counterpartyName: 'Gemeente Almelo' })?.category).toBe(
      'MUNICIPAL_TAXES',
    );
    expect(one({ cents: -100, purposeCode: 'TAXS', counterpartyName: 'Onbekend' })?.category).toBe('INCOME_TAX');
    expect(one({ cents: 100, purposeCode: 'PENS', counterpartyName: 'SVB' })?.category).toBe('STATE_PENSION');
  });

  test('that goes out is never income, whatever is said of it', () => {
    for (const given of [
      { purposeCode: 'SALA' },
      { text: 'salaris' },
      { counterpartyName: 'UWV', text: 'WW' },
      { text: 'AOW' },
    ])
      expect(CATEGORIES[one({ ...given, cents: -100 })?.category ?? 'SALARY'].direction).not.toBe('IN');
  });

  test('from whoever is paid otherwise is a refund, unless it is pay', () => {
    expect(one({ cents: 100, counterpartyName: 'Jumbo' })).toMatchObject({
      category: 'REFUND',
      ruleId: 'refund.daily.groceries',
    });
    expect(one({ cents: 100, counterpartyName: 'Jumbo', text: 'salaris mei' })?.category).toBe('SALARY');
  });

  test('of a person is not judged by a surname that is also a shop', () => {
    expect(one({ cents: -100, counterpartyName: 'P. Bakker', bankTransactionCode: 'PMNT-ICDT-ESCT' })?.category).toBe(
      'PERSON_TRANSFER',
    );
    expect(one({ cents: -100, counterpartyName: 'P. Bakker', bankTransactionCode: 'PMNT-CCRD-POSD' })?.category).toBe(
      'GROCERIES',
    );
  });
});
