import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CATEGORIES, type Category } from '../../../schema/category.ts';
import { openRules } from './layers.ts';
import { Names, Payment } from './payment.ts';
import { STATISTICS } from './statistics.generated.ts';
import { byStatistics, marksOf, parseCounts } from './statistics.ts';

const names = new Names(openRules().counterparties);
const payment = (text: string, cents: number, counterpartyName?: string): Payment =>
  new Payment(
    {
      bookedOn: '2026-10-12',
      cents,
      currency: 'EUR',
      counterpartyName,
      counterpartyIban: undefined,
      creditorId: undefined,
      purposeCode: undefined,
      bankTransactionCode: undefined,
      text,
    },
    names,
  );
const { payments, marks } = parseCounts(STATISTICS);
const words = [...marks.keys()].filter((mark) => !mark.includes(':'));

describe('the statistical fallback', () => {
  test('reads back what was counted', () => {
    expect(parseCounts('RENT=12 ENERGY=3\nhuur 0x11\nstroom 1 0x2')).toEqual({
      payments: new Map([
        ['RENT', 12],
        ['ENERGY', 3],
      ]),
      marks: new Map([
        ['huur', new Map([['RENT', 11]])],
        [
          'stroom',
          new Map([
            ['ENERGY', 1],
            ['RENT', 2],
          ]),
        ],
      ]),
    });
    expect(payments.size).toBeGreaterThan(50);
  });

  test('counts words, the beginnings and ends of long ones, how it moved and how much', () => {
    expect(marksOf(payment('huurbetaling mei 12', -70_000))).toEqual([
      'huurbetaling',
      'begin:huurb',
      'end:aling',
      'mei',
      'by:transfer',
      'size:10',
    ]);
  });

  test('stays silent about words it never met, and where nothing is far likelier than the rest', () => {
    expect(byStatistics(payment('qwxz vbnm', -1000))).toBeUndefined();
    expect(byStatistics(payment('', -1000))).toBeUndefined();
    expect(byStatistics(payment('mei', -1000))).toBeUndefined();
  });

  test('never guesses against the direction, about pay, benefits, pensions or debts, or with much confidence', () => {
    const silent: readonly Category[] = [
      'SALARY',
      'PENSION',
      'UNEMPLOYMENT_BENEFIT',
      'MORTGAGE',
      'LOAN_REPAYMENT',
      'GAMBLING',
    ];
    let guesses = 0;
    fc.assert(
      fc.property(
        fc.subarray(words, { minLength: 1, maxLength: 6 }),
        fc.integer({ min: -900_000, max: 900_000 }),
        (some, cents) => {
          const found = byStatistics(payment(some.join(' '), cents));
          if (!found) return;
          guesses += 1;
          expect(CATEGORIES[found.category].direction).not.toBe(cents > 0 ? 'OUT' : 'IN');
          expect(silent).not.toContain(found.category);
          expect(found.confidence).toBeLessThanOrEqual(0.55);
          expect(found.confidence).toBeGreaterThan(0.4);
        },
      ),
      { numRuns: 200 },
    );
    expect(guesses).toBeGreaterThan(0);
  });
});
