import { describe, expect, test } from 'vitest';
import type { Category } from '../../schema/category.ts';
import { gapReason } from '../../schema/gap.ts';
import { isAtLeast, type Row, sumsOf } from './bank.sums.ts';

const row = (bookedOn: string, cents: number, category: Category, currency = 'EUR'): Row => ({
  bookedOn,
  cents,
  category,
  currency,
});

describe('sums', () => {
  const rows = [
    row('2026-08-23', 1_00, 'SALARY'),
    row('2026-08-24', 2_00, 'SALARY'),
    row('2026-08-31', -3_00, 'RENT'),
    row('2026-09-01', 4_00, 'SALARY'),
    row('2026-11-24', 5_00, 'SALARY'),
    row('2026-11-24', -5_50, 'RENT', 'USD'),
    row('2026-11-25', 6_00, 'SALARY'),
  ];
  const period = { from: '2026-08-24', to: '2026-11-24' };

  test('per month are cut at the ends of the period, newest first', () => {
    expect(sumsOf(rows, { period, per: 'MONTH' })).toEqual([
      {
        category: 'SALARY',
        from: '2026-11-01',
        to: '2026-11-24',
        total: { amount: '5.00', currency: 'EUR' },
        count: 1,
      },
      { category: 'RENT', from: '2026-11-01', to: '2026-11-24', total: { amount: '-5.50', currency: 'USD' }, count: 1 },
      {
        category: 'SALARY',
        from: '2026-09-01',
        to: '2026-09-30',
        total: { amount: '4.00', currency: 'EUR' },
        count: 1,
      },
      {
        category: 'SALARY',
        from: '2026-08-24',
        to: '2026-08-31',
        total: { amount: '2.00', currency: 'EUR' },
        count: 1,
      },
      { category: 'RENT', from: '2026-08-24', to: '2026-08-31', total: { amount: '-3.00', currency: 'EUR' }, count: 1 },
    ]);
  });

  test('over the period are one per category and currency', () => {
    expect(
      sumsOf(rows, { period, per: 'PERIOD' }).map(({ category, total, count }) => [category, total, count]),
    ).toEqual([
      ['SALARY', { amount: '11.00', currency: 'EUR' }, 3],
      ['RENT', { amount: '-3.00', currency: 'EUR' }, 1],
      ['RENT', { amount: '-5.50', currency: 'USD' }, 1],
    ]);
  });

  test('are of the asked categories only; of none where none is asked', () => {
    expect(sumsOf(rows, { period, per: 'PERIOD', categories: ['RENT'] })).toHaveLength(2);
    expect(sumsOf(rows, { period, per: 'PERIOD', categories: [] })).toEqual([]);
  });

  test('beyond what whole numbers hold are not given', () => {
    const large = [1, 2].map(() => row('2026-09-01', Number.MAX_SAFE_INTEGER, 'OTHER_INCOME'));
    expect(gapReason(sumsOf(large, { period, per: 'PERIOD' })[0]?.total)).toBe('UNAVAILABLE');
  });
});

describe('income of at least', () => {
  const salaries = (days: readonly string[], cents = 2_650_00) => days.map((day) => row(day, cents, 'SALARY'));
  const asked = (amount: string, from = '2026-08-24', to = '2026-11-24') => ({ amount, period: { from, to } });

  test('is pay, pension and benefits, and no allowance, refund or transfer', () => {
    const month = (category: Category) =>
      isAtLeast([row('2026-11-10', 100_00, category)], asked('100', '2026-10-24'), true);
    const counted: readonly Category[] = [
      'SALARY',
      'HOLIDAY_PAY',
      'STATE_PENSION',
      'PENSION',
      'UNEMPLOYMENT_BENEFIT',
      'DISABILITY_BENEFIT',
      'SICKNESS_BENEFIT',
      'SOCIAL_ASSISTANCE',
    ];
    const others: readonly Category[] = [
      'HEALTHCARE_ALLOWANCE',
      'CHILD_BENEFIT',
      'REFUND',
      'OWN_TRANSFER',
      'OTHER_INCOME',
      'BUSINESS_INCOME',
    ];
    expect(counted.map(month)).toEqual(counted.map(() => true));
    expect(others.map(month)).toEqual(others.map(() => false));
  });

  test.each(['2026-08-24', '2026-08-25', '2026-08-01'])(
    'is per month: three pay days in three months, wherever the pay day falls (%s)',
    (first) => {
      const day = first.slice(8);
      const rows = salaries(
        [`2026-08-${day}`, `2026-09-${day}`, `2026-10-${day}`, `2026-11-${day}`].filter(
          (one) => one >= '2026-08-24' && one <= '2026-11-24',
        ),
      );
      expect([isAtLeast(rows, asked('2650'), true), isAtLeast(rows, asked('2650.01'), true)]).toEqual([true, false]);
    },
  );

  test('counts a month begun as a month, so a short period never makes an income larger', () => {
    const rows = salaries(['2026-10-25', '2026-11-24']);
    expect(isAtLeast(rows, asked('2650', '2026-10-10'), true)).toBe(true);
    expect(isAtLeast(rows, asked('2651', '2026-10-10'), true)).toBe(false);
    expect(isAtLeast(salaries(['2026-11-24']), asked('2650', '2026-11-20'), true)).toBe(true);
  });

  test('knows months of every length', () => {
    expect(isAtLeast(salaries(['2026-03-02']), asked('2650', '2026-02-28', '2026-03-31'), true)).toBe(true);
    expect(isAtLeast(salaries(['2026-03-02']), asked('2650', '2026-02-27', '2026-03-31'), true)).toBe(false);
  });

  test('is sure of a yes when payments are missing, and of a no only when none are', () => {
    const rows = salaries(['2026-09-24', '2026-10-23', '2026-11-24']);
    expect(isAtLeast(rows, asked('2650'), false)).toBe(true);
    expect(gapReason(isAtLeast(rows, asked('2651'), false))).toBe('PARTIAL');
  });

  test('counts euros, and cannot say no when income came in another currency', () => {
    const dollars = [row('2026-11-10', 9_000_00, 'SALARY', 'USD')];
    expect(gapReason(isAtLeast(dollars, asked('1000'), true))).toBe('PARTIAL');
    expect(isAtLeast([...dollars, ...salaries(['2026-11-10'], 3_000_00)], asked('1000'), true)).toBe(true);
  });

  test('takes thresholds to the tenth of a cent', () => {
    expect(isAtLeast(salaries(['2026-11-10'], 100_00), asked('100.000', '2026-10-24'), true)).toBe(true);
    expect(isAtLeast(salaries(['2026-11-10'], 100_00), asked('100.001', '2026-10-24'), true)).toBe(false);
  });
});
