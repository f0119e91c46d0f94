import { describe, expect, it } from 'vitest';
import { dayNumber, dayText } from '../days.ts';
import { answerOf, months, period, type Relation, relation } from '../suwi/answer.testing.ts';
import { coverageOf, worstOf } from './uwv.coverage.ts';
import { incomesOf } from './uwv.income.ts';
import { parseAnswer } from './uwv.wire.ts';

/** What is missing, and up to which day the rows count, of an income asked for from January 2026 on. */
function coverage(given: Relation, asOf: string, to = asOf, from = '2026-01-01'): string {
  const answer = parseAnswer(Buffer.from(answerOf(relation(given))), 'text/xml');
  const [income] = answer.found ? incomesOf(answer.relations) : [];
  if (!income) throw new Error('no income');
  const { missing, until } = coverageOf(income, { from: dayNumber(from), to: dayNumber(to) }, dayNumber(asOf));
  return `${missing ?? 'complete'} until ${dayText(until)}`;
}

const fourWeeks = [
  { from: '20251229', to: '20260125', svWage: 1 },
  { from: '20260126', to: '20260222', svWage: 1 },
];

describe('the newest rows of a running job, paid per month', () => {
  const rows = months('202601', 2, 1);

  it.each([
    ['2026-02-28', 'complete until 2026-02-28'],
    ['2026-03-01', 'complete until 2026-02-28'],
    ['2026-03-31', 'complete until 2026-02-28'],
    ['2026-04-01', 'STALE until 2026-04-01'],
    ['2026-11-24', 'STALE until 2026-11-24'],
  ])('asked on %s are %s', (asOf, expected) => {
    expect(coverage({ rows }, asOf)).toBe(expected);
  });

  it('lack nothing when the asked period ends before them', () => {
    expect(coverage({ rows }, '2026-11-24', '2026-02-28')).toBe('complete until 2026-02-28');
    expect(coverage({ rows }, '2026-11-24', '2026-03-01')).toBe('STALE until 2026-03-01');
  });

  it('are stale too when all of them lie before the asked period', () => {
    expect(coverage({ rows: months('202501', 2, 1) }, '2026-02-01')).toBe('STALE until 2026-02-01');
  });
});

describe('the newest rows of a running job, paid per four weeks', () => {
  it.each([
    ['2026-03-22', 'complete until 2026-02-22'],
    ['2026-03-23', 'STALE until 2026-03-23'],
  ])('asked on %s are %s', (asOf, expected) => {
    expect(coverage({ rows: fourWeeks }, asOf)).toBe(expected);
  });

  it('a first pay period cut short does not make the next one short', () => {
    const rows = [{ from: '20260916', to: '20260930', svWage: 1 }];
    expect(coverage({ begins: '20260916', rows }, '2026-10-31')).toBe('complete until 2026-09-30');
  });

  it('a payer who reports per year has a year', () => {
    const rows = [{ from: '20250101', to: '20251231', svWage: 1 }];
    expect(coverage({ rows }, '2026-12-31', '2026-12-31', '2025-01-01')).toBe('complete until 2025-12-31');
  });
});

describe('a day without a row', () => {
  it.each([
    ['between the rows', { rows: [...months('202601', 1, 1), ...months('202603', 1, 1)] }],
    ['before the rows', { rows: months('202602', 2, 1) }],
    ['because its row has no last day', { rows: [{ from: '20260101' }, ...months('202602', 2, 1)] }],
  ])('%s makes the list partial', (_, given) => {
    expect(coverage(given, '2026-03-31')).toBe('PARTIAL until 2026-03-31');
  });

  it('is no gap where rows overlap or touch', () => {
    const rows = [...fourWeeks, ...months('202602', 2, 1)];
    expect(coverage({ rows }, '2026-03-31')).toBe('complete until 2026-03-31');
  });

  it('is no gap of the time asked when it comes later', () => {
    const rows = [...months('202601', 2, 1), ...months('202604', 1, 1)];
    expect(coverage({ rows }, '2026-05-01', '2026-02-28')).toBe('complete until 2026-02-28');
    expect(coverage({ rows }, '2026-05-01', '2026-03-01')).toBe('PARTIAL until 2026-03-01');
  });

  it('is no gap before the job began or after it ended', () => {
    const rows = [{ from: '20260115', to: '20260220', svWage: 1 }];
    expect(coverage({ begins: '20260115', ends: '20260220', rows }, '2026-11-24')).toBe('complete until 2026-11-24');
  });

  it('is no gap where the job may have begun later: only month or year of the first day is known', () => {
    const rows = [{ from: '20260110', to: '20260131', svWage: 1 }, ...months('202602', 2, 1)];
    const began = (begins: string) => coverage({ begins, periods: period(begins), rows }, '2026-03-31');
    expect(began('20260100')).toBe('complete until 2026-03-31');
    expect(began('20260000')).toBe('complete until 2026-03-31');
    expect(began('20251200')).toBe('PARTIAL until 2026-03-31');
  });

  it('counts from the income period, or from the first row, where the first day is not known at all', () => {
    const rows = months('202602', 2, 1);
    expect(coverage({ begins: '00000000', periods: period('20260101'), rows }, '2026-03-31')).toMatch(/^PARTIAL/);
    expect(coverage({ begins: '66660101', periods: period('00000000'), rows }, '2026-03-31')).toMatch(/^complete/);
  });
});

describe('the last rows of a job that ended', () => {
  const rows = months('202601', 2, 1);

  it.each([
    ['2026-04-30', 'complete until 2026-04-30', '20260228'],
    ['2026-04-30', 'STALE until 2026-04-30', '20260315'],
    ['2026-06-15', 'STALE until 2026-06-15', '20260315'],
    ['2026-06-16', 'PARTIAL until 2026-06-16', '20260315'],
  ])('asked on %s are %s when it ended on %s', (asOf, expected, ends) => {
    expect(coverage({ ends, rows }, asOf)).toBe(expected);
  });

  it('are judged by the last income period where the job has no last day', () => {
    const periods = period('20190301', { to: '20260228' });
    expect(coverage({ periods, rows }, '2026-11-24')).toBe('complete until 2026-11-24');
  });
});

describe('an income without any row', () => {
  it('is new for one pay period, and stale after that', () => {
    expect(coverage({ begins: '20260310', rows: [] }, '2026-03-20')).toBe('complete until 2026-03-09');
    expect(coverage({ begins: '20260310', rows: [] }, '2026-05-20')).toBe('STALE until 2026-05-20');
  });
});

describe('of several things missing', () => {
  it('PARTIAL weighs more than STALE', () => {
    expect(worstOf([undefined, 'STALE', 'PARTIAL', undefined])).toBe('PARTIAL');
    expect(worstOf([undefined, 'STALE'])).toBe('STALE');
    expect(worstOf([])).toBeUndefined();
  });
});
