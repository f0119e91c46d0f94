import { describe, expect, it } from 'vitest';
import { dayNumber, dayText } from '../days.ts';
import { answerOf, legal, months, period, type Relation, relation } from '../suwi/answer.testing.ts';
import { type Income, incomesOf, isIn, periodAt, rowsIn } from './uwv.income.ts';
import { parseAnswer, type WireRelation } from './uwv.wire.ts';

const JANUARY = { from: '20260101', to: '20260131' };

function wire(...relations: readonly Relation[]): readonly WireRelation[] {
  const answer = parseAnswer(Buffer.from(answerOf(...relations.map(relation))), 'text/xml');
  return answer.found ? answer.relations : [];
}

const incomes = (...relations: readonly Relation[]): readonly Income[] => incomesOf(wire(...relations));
const cents = (income: Income | undefined) => income?.rows.map(({ svWage }) => svWage?.cents);
const stretch = (from: string, to: string) => ({ from: dayNumber(from), to: dayNumber(to) });

describe('corrections', () => {
  it('of one pay period in one relation: the last row wins', () => {
    const rows = [{ ...JANUARY, svWage: 100 }, ...months('202602', 1, 200), { ...JANUARY, svWage: -50 }];
    expect(cents(incomes({ rows })[0])).toEqual([-50, 200]);
  });

  it('in a second relation with the same numbers: the last row wins, and its dates and payer', () => {
    const [income, more] = incomes(
      { rows: [...months('202601', 2, 100)], begins: '20200101' },
      { rows: [{ ...JANUARY, svWage: 300 }], begins: '20200201', payer: legal('Nieuwe naam BV', '123456782L01') },
    );
    expect(more).toBeUndefined();
    expect(cents(income)).toEqual([300, 100]);
    expect(income?.payer?.name).toBe('Nieuwe naam BV');
    expect(dayText(income?.begins?.from ?? Number.NaN)).toBe('2020-02-01');
  });

  it.each([
    ['sequence number', { sequence: '2' }],
    ['payroll number', { payer: legal('Ander BV', '800050011L01') }],
  ])('do not cross to a relation with another %s', (_, other) => {
    const rows = [{ ...JANUARY, svWage: 100 }];
    expect(incomes({ rows }, { rows, ...other }).map(cents)).toEqual([[100], [100]]);
  });

  it('do not join relations that lack a number', () => {
    const rows = [{ ...JANUARY, svWage: 100 }];
    expect(incomes({ rows, payer: '' }, { rows, payer: '' })).toHaveLength(2);
    expect(incomes({ rows, sequence: '' }, { rows, sequence: '' })).toHaveLength(2);
  });

  it('do not let one benefit replace another that comes under the same numbers', () => {
    const rows = [{ ...JANUARY, svWage: 100 }];
    const found = incomes({ rows, kind: '33' }, { rows, kind: '31' }, { rows, kind: '15' });
    expect(found.map(({ benefit }) => benefit)).toEqual(['33', '31', undefined]);
  });
});

describe('rows', () => {
  it('are sorted by their first day, then their last, whatever the order of the answer', () => {
    const rows = [
      ...months('202603', 1, 3),
      ...months('202601', 1, 1),
      { from: '20260101', to: '20260228', svWage: 2 },
    ];
    expect(cents(incomes({ rows })[0])).toEqual([1, 2, 3]);
  });

  it('may overlap: each is kept', () => {
    const rows = [
      { ...JANUARY, svWage: 1 },
      { from: '20260115', to: '20260211', svWage: 2 },
    ];
    expect(cents(incomes({ rows })[0])).toEqual([1, 2]);
  });

  it.each([
    ['has no last day', { from: '20260115' }, true],
    ['ends before it begins', { from: '20260115', to: '20231123' }, true],
    ['began before', { from: '20251201', to: '20260101' }, true],
    ['has only a year', { from: '20260000' }, true],
    ['is of later', { from: '20260201', to: '20260228' }, false],
    ['is of later, and has no last day', { from: '20260201' }, false],
  ])('are in a month or not, when one %s', (_, row, isThere) => {
    const [income] = incomes({ rows: [row], begins: '20260401' });
    if (!income) throw new Error('no income');
    expect(rowsIn(income, stretch('2026-01-01', '2026-01-31'))).toHaveLength(isThere ? 1 : 0);
  });

  it('are counted only when their first and last day are known and in order', () => {
    const counted = (row: { from: string; to?: string }) => incomes({ rows: [row] })[0]?.rows[0]?.counted;
    expect(counted(JANUARY)).toEqual(stretch('2026-01-01', '2026-01-31'));
    expect(counted({ from: '20260101' })).toBeUndefined();
    expect(counted({ from: '20260101', to: '20260100' })).toBeUndefined();
    expect(counted({ from: '20260115', to: '20231123' })).toBeUndefined();
    expect(counted({ from: '20260101', to: '99991230' })).toBeUndefined();
  });
});

describe('a relation whose kind changes', () => {
  const periods = [period('20250101', { to: '20251231', kind: '15' }), period('20260101', { kind: '31' })].join('');
  const [work, sickness, more] = incomes({ periods, rows: months('202511', 4, 100) });

  it('is work first and a benefit then, each with its own rows and periods', () => {
    expect([work?.benefit, work?.rows.length, work?.periods.length]).toEqual([undefined, 2, 1]);
    expect([sickness?.benefit, sickness?.rows.length, sickness?.periods.length]).toEqual(['31', 2, 1]);
    expect(more).toBeUndefined();
  });
});

describe('the income period at a day', () => {
  const kinds = (parts: readonly string[], day: string) => {
    const [found] = wire({ periods: parts.join('') });
    return periodAt(found?.periods ?? [], dayNumber(day))?.incomeKind;
  };
  const [old, overlapping, running] = [
    period('20200101', { to: '20201231', kind: '11' }),
    period('20200601', { to: '20210630', kind: '13' }),
    period('20220101', { to: '99991230', kind: '15' }),
  ];

  it('is the one that holds it, and of several the one that began last', () => {
    expect(kinds([running, overlapping, old], '2020-03-01')).toBe('11');
    expect(kinds([running, overlapping, old], '2020-07-01')).toBe('13');
    expect(kinds([running, overlapping, old], '2030-01-01')).toBe('15');
  });

  it('is the last one begun where none holds it, and the first one before all', () => {
    expect(kinds([old, overlapping, running], '2021-10-01')).toBe('13');
    expect(kinds([old, overlapping, running], '2019-01-01')).toBe('11');
  });
});

describe('an income', () => {
  const asked = stretch('2026-01-01', '2026-03-31');
  const isThere = (given: Relation) => incomes(given).some((income) => isIn(income, asked));
  const rows = months('201901', 1, 100);

  it.each([
    ['runs', { rows }, true],
    ['ended in it', { rows, ends: '20260101' }, true],
    ['ended before it', { rows, ends: '20251231' }, false],
    ['ended before it, but has a row in it', { rows: [JANUARY], ends: '20151231' }, true],
    ['begins after it', { rows: [], begins: '20260401' }, false],
    ['begins in a month of which the day is not known', { rows: [], begins: '20260300' }, true],
    ['has no first day', { rows, begins: '66660101', periods: period('20200101') }, true],
    ['runs, but its last income period has ended', { rows, periods: period('20190301', { to: '20220831' }) }, false],
  ])('is in the period asked or not, when it %s', (_, given, expected) => {
    expect(isThere(given)).toBe(expected);
  });
});
