import { describe, expect, test } from 'vitest';
import type { Booking } from '../booking.ts';
import { categorise } from '../categorise.ts';

const DAYS = ['2026-07-24', '2026-08-24', '2026-09-24', '2026-10-23'];

function series(
  given: Partial<Booking>,
  amounts: readonly number[],
  days: readonly string[] = DAYS,
): readonly Booking[] {
  return amounts.map((cents, at) => ({
    bookedOn: days[at],
    cents,
    currency: 'EUR',
    counterpartyName: 'Qorvanta Diensten',
    counterpartyIban: 'NL02INGB0000012345',
    creditorId: undefined,
    purposeCode: undefined,
    bankTransactionCode: undefined,
    text: '',
    ...given,
  }));
}

const found = (bookings: readonly Booking[]) =>
  categorise(bookings, { ibans: new Set(), holders: [] }).map(({ category, ruleId }) => `${category} ${ruleId}`);

describe('what returns', () => {
  test('every month, much the same and large enough, is salary', () => {
    const salary = 'SALARY recurrence.regular-income';
    expect(found(series({}, [210_000, 212_000, 209_500, 240_000]))).toEqual([salary, salary, salary, salary]);
  });

  test.each([
    ['twice only', {}, [210_000, 210_000], DAYS],
    ['in small sums', {}, [4_000, 4_000, 4_000], DAYS],
    ['in very different sums', {}, [60_000, 210_000, 400_000], DAYS],
    ['now and then', {}, [210_000, 210_000, 210_000], ['2026-01-24', '2026-05-24', '2026-10-24']],
    ['without dates', { bookedOn: undefined }, [210_000, 210_000, 210_000], []],
  ] as const)('%s is no salary', (_, given, amounts, days) => {
    expect(new Set(found(series(given, amounts, days)))).toEqual(new Set(['OTHER_INCOME none']));
  });

  test('from a person is no salary', () => {
    const person = { counterpartyName: 'Mw. T. Bakelaar' };
    expect(new Set(found(series(person, [210_000, 210_000, 210_000])))).toEqual(
      new Set(['PERSON_TRANSFER person.form-of-name']),
    );
  });

  test('every month under a mandate, small and the same, is a subscription', () => {
    const mandate = { creditorId: 'NL12ZZZ000099990000' };
    expect(new Set(found(series(mandate, [-999, -999, -999])))).toEqual(
      new Set(['SUBSCRIPTION recurrence.regular-collection']),
    );
    expect(new Set(found(series(mandate, [-99_900, -99_900, -99_900])))).toEqual(new Set(['OTHER_EXPENSE none']));
  });

  test('is what the others of that party are, where those are of one kind', () => {
    const [first, second] = series({}, [-50_000, -50_000]);
    if (!first || !second) throw new Error('two payments');
    expect(found([{ ...first, text: 'huur mei' }, second])).toEqual(['RENT sure.rent', 'RENT recurrence.same-party']);
    const mixed = [{ ...first, text: 'huur mei' }, { ...first, text: 'boete' }, second];
    expect(found(mixed)[2]).toBe('OTHER_EXPENSE none');
  });
});
