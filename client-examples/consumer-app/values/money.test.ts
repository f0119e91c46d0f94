import { expect, test } from 'vitest';
import { moneyOf } from './money.ts';
import { sectionOf } from './section.fixture.ts';

const row = (category: string, amount: string, from: string, to: string) => ({
  category,
  from,
  to,
  total: { amount, currency: 'EUR' },
  count: 1,
});
const leaf = (name: string) => ({ path: `applicant.bank.sums[].${name}`, field: `bank.sums.${name}` });
const sums = ['category', 'from', 'to', 'total.amount', 'total.currency', 'count'].map(leaf);

test('months add up per kind, largest first, each on its side', () => {
  const section = sectionOf(sums, {
    applicant: {
      bank: {
        sums: [
          row('SALARY', '2500.10', '2026-01-01', '2026-01-31'),
          row('SALARY', '2500.20', '2026-02-01', '2026-02-28'),
          row('RENT', '-900.00', '2026-01-01', '2026-01-31'),
          row('GROCERIES', '-400.00', '2026-01-01', '2026-01-31'),
          row('OWN_TRANSFER', '-100.00', '2026-01-01', '2026-01-31'),
          null,
        ],
      },
    },
  });
  const { totals, from, to, payments } = moneyOf([section]);
  expect(totals.map(({ category, kind, cents, count }) => [category, kind, cents, count])).toEqual([
    ['SALARY', 'in', 500_030, 2],
    ['RENT', 'fixed', -90_000, 1],
    ['GROCERIES', 'other', -40_000, 1],
    ['OWN_TRANSFER', 'between', -10_000, 1],
  ]);
  expect([from, to]).toEqual(['2026-01-01', '2026-02-28']);
  expect(payments).toEqual([]);
});

test('a total that does not name its kind is shown with its section, and not added here', () => {
  const nameless = sectionOf([leaf('total.amount')], {
    applicant: { bank: { sums: [{ total: { amount: '1.00' } }] } },
  });
  expect(moneyOf([nameless]).totals).toEqual([]);
});

test('single payments are told by their kinds, where the document says which', () => {
  const path = 'applicant.bank.salary[].amount.amount';
  const field = 'bank.transactions.amount.amount';
  const asked = { 'applicant.bank.salary': { categories: ['SALARY'] } };
  expect(moneyOf([sectionOf([{ path, field, ...{ arguments: asked } }], {})]).payments).toEqual(['SALARY']);
  expect(moneyOf([sectionOf([{ path, field }], {})]).payments).toBe('ALL');
});
