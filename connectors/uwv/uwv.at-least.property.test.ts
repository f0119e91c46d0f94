import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gapReason } from '../../schema/gap.ts';
import { dayNumber, dayText, type Stretch } from '../days.ts';
import { earnsAtLeast } from './uwv.at-least.ts';
import { coverageOf } from './uwv.coverage.ts';
import { type Income, incomesOf } from './uwv.income.ts';

const TODAY = dayNumber('2026-06-15');
const day = fc.integer({ min: dayNumber('2025-01-01'), max: TODAY });

/** An income of pay periods in a row, some of them left out, some doubled by a stray row. */
const income: fc.Arbitrary<Income> = fc
  .record({
    begins: day,
    lengths: fc.array(fc.constantFrom(28, 28, 30, 31, 7, 45), { maxLength: 16 }),
    cents: fc.integer({ min: -20_000, max: 600_000 }),
    leftOut: fc.constantFrom(-1, -1, -1, 0, 1, 5),
    stray: fc.option(day, { nil: undefined }),
    ends: fc.boolean(),
  })
  .map(({ begins, lengths, cents, leftOut, stray, ends }) => {
    let next = begins;
    const rows = lengths.map((length) => {
      const from = next;
      next += length;
      return { from, to: next - 1 };
    });
    const kept = rows.filter((_, index) => index !== leftOut);
    if (stray !== undefined) kept.push({ from: stray, to: stray + 9 });
    return incomeOf(begins, ends ? next - 1 : undefined, kept, cents);
  });

function incomeOf(begins: number, ends: number | undefined, rows: readonly Stretch[], cents: number): Income {
  const exact = (at: number) => ({ from: at, to: at });
  const none = { taxableWage: undefined, wageTax: undefined, holidayAllowance: undefined, hours: undefined };
  const [one] = incomesOf([
    {
      sequence: undefined,
      payer: undefined,
      begins: exact(begins),
      ends: ends === undefined ? undefined : exact(ends),
      periods: [],
      statements: rows.map(({ from, to }) => ({
        from: exact(from),
        to: exact(to),
        svWage: { cents, currency: 'EUR' },
        ...none,
        companyCar: 'NOT_TOLD',
      })),
    },
  ]);
  if (!one) throw new Error('one relation is one income');
  return one;
}

/** The same average in a slower way: day by day, in cents. */
function averageByDays(incomes: readonly Income[], { from, to }: Stretch): number {
  let earned = 0;
  let months = 0;
  for (let at = from; at <= to; at += 1) {
    const [year = 0, month = 0] = dayText(at).split('-').map(Number);
    months += 1 / new Date(Date.UTC(year, month, 0)).getUTCDate();
    for (const { rows } of incomes) {
      for (const { counted, svWage } of rows) {
        if (counted && svWage && counted.from <= at && at <= counted.to)
          earned += svWage.cents / (counted.to - counted.from + 1);
      }
    }
  }
  return earned / months;
}

const question = fc.record({
  incomes: fc.array(income, { maxLength: 3 }),
  stretch: fc.tuple(day, day).map(([one, other]) => ({ from: Math.min(one, other), to: Math.max(one, other) })),
  euros: fc.integer({ min: 1, max: 7000 }),
});

function answer(incomes: readonly Income[], stretch: Stretch, euros: number): boolean | string | undefined {
  const value = earnsAtLeast({ incomes, stretch, amount: String(euros), asOf: TODAY, missing: undefined });
  return typeof value === 'boolean' ? value : gapReason(value);
}

describe('whether a wage was at least an amount', () => {
  it('is what counting day by day says, for true; and false only when nothing is missing', () => {
    fc.assert(
      fc.property(question, ({ incomes, stretch, euros }) => {
        const coverages = incomes.map((one) => coverageOf(one, stretch, TODAY));
        const until = Math.min(stretch.to, ...coverages.map((coverage) => coverage.until));
        const average = averageByDays(incomes, { from: stretch.from, to: until });
        fc.pre(!(Math.abs(average - euros * 100) < 0.001));
        const missing = coverages.flatMap((coverage) => coverage.missing ?? []);
        const undecided = missing.includes('PARTIAL') ? 'PARTIAL' : (missing[0] ?? false);
        const expected = until < stretch.from ? 'STALE' : average > euros * 100 || undecided;
        expect(answer(incomes, stretch, euros)).toBe(expected);
      }),
      { numRuns: 400 },
    );
  });

  it('stays true for every smaller amount', () => {
    fc.assert(
      fc.property(question, fc.integer({ min: 0, max: 7000 }), ({ incomes, stretch, euros }, less) => {
        fc.pre(answer(incomes, stretch, euros) === true && less < euros);
        expect(answer(incomes, stretch, less)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
