import { describe, expect, it } from 'vitest';
import { gapReason } from '../../schema/gap.ts';
import { amount, answerOf, months, period, type Relation, type Row, relation } from '../suwi/answer.testing.ts';
import { toEmployment, toRecord } from './uwv.mapping.ts';
import { parseAnswer } from './uwv.wire.ts';

interface Question {
  readonly from?: string;
  readonly to?: string;
  readonly asOf?: string;
}

/** Asks about the first quarter of 2026, in June, unless said otherwise. */
function atLeast(euros: string, relations: readonly Relation[], question: Question = {}): boolean | string | undefined {
  const { from = '2026-01-01', to = '2026-03-31', asOf = '2026-06-01' } = question;
  const answer = parseAnswer(Buffer.from(answerOf(...relations.map(relation))), 'text/xml');
  const asked = answer.found ? toEmployment(toRecord(answer, asOf)).atLeast : undefined;
  const value = typeof asked === 'function' ? asked({ amount: euros, period: { from, to } }) : asked;
  return typeof value === 'boolean' ? value : gapReason(value);
}

/** A job that ended with the quarter, so that nothing of it is missing. */
const quarter = (cents: number): Relation => ({ ends: '20260331', rows: months('202601', 3, cents) });

describe('a wage that is reported in full', () => {
  it.each([
    ['2500', 250_000, true],
    ['2500', 249_999, false],
    ['2500.00', 250_000, true],
    ['2500.01', 250_000, false],
    ['2500.001', 250_000, false],
    ['2499.999', 250_000, true],
  ])('is at least %s a month at %i cents: %s', (euros, cents, expected) => {
    expect(atLeast(euros, [quarter(cents)])).toBe(expected);
  });

  it.each([
    ['2026-01-01', '2026-03-31'],
    ['2026-01-24', '2026-03-23'],
    ['2026-02-10', '2026-02-20'],
    ['2026-03-31', '2026-03-31'],
  ])('is the same per month over any days of it: %s to %s', (from, to) => {
    expect(atLeast('2500', [quarter(250_000)], { from, to })).toBe(true);
    expect(atLeast('2500.001', [quarter(250_000)], { from, to })).toBe(false);
  });

  it('adds up over jobs', () => {
    const other = { ...quarter(100_000), sequence: '2' };
    expect(atLeast('2500', [quarter(150_000), other])).toBe(true);
    expect(atLeast('2501', [quarter(150_000), other])).toBe(false);
  });

  it('counts rows that overlap, and takes off what is negative', () => {
    const extra: Row = { from: '20260301', to: '20260310', svWage: -30_000 };
    const rows = [...months('202601', 3, 250_000), extra];
    expect(atLeast('2400', [{ ends: '20260331', rows }])).toBe(true);
    expect(atLeast('2401', [{ ends: '20260331', rows }])).toBe(false);
  });

  it('of four weeks makes thirteen in a year', () => {
    const starts = Array.from({ length: 14 }, (_, index) => Date.UTC(2024, 11, 30) + index * 28 * 86_400_000);
    const digits = (time: number) => new Date(time).toISOString().slice(0, 10).replaceAll('-', '');
    const rows = starts.map((time) => ({ from: digits(time), to: digits(time + 27 * 86_400_000), svWage: 200_000 }));
    const year = { from: '2025-01-01', to: '2025-12-31', asOf: '2026-02-01' };
    // 365 / 28 four-week periods of 2000 euros, over twelve months.
    expect(atLeast('2172', [{ rows }], year)).toBe(true);
    expect(atLeast('2173', [{ rows }], year)).toBe(false);
  });

  it('is nothing in the months without work', () => {
    const oneMonth: Relation = { begins: '20260301', ends: '20260331', rows: months('202603', 1, 300_000) };
    expect(atLeast('1000', [oneMonth])).toBe(true);
    expect(atLeast('1001', [oneMonth])).toBe(false);
    expect(atLeast('1000', [])).toBe(false);
  });

  it.each(['33', '56'])('does not hold a benefit or pension (%s), reported or not', (kind) => {
    expect(atLeast('1000', [{ ...quarter(250_000), kind }])).toBe(false);
    expect(atLeast('1000', [{ rows: months('202601', 1, 250_000), kind }])).toBe(false);
  });

  it('holds what was work before it became a pension', () => {
    const periods = period('20190301', { to: '20260228' }) + period('20260301', { kind: '56' });
    expect(atLeast('2500', [{ ...quarter(250_000), periods }])).toBe(true);
  });
});

describe('a wage that is not reported in full', () => {
  const running = (count: number, cents: number): Relation => ({ rows: months('202601', count, cents) });

  it('leaves a pay period that still runs out of the count', () => {
    const question = { to: '2026-04-15', asOf: '2026-04-15' };
    expect(atLeast('2500', [running(3, 250_000)], question)).toBe(true);
    expect(atLeast('2501', [running(3, 250_000)], question)).toBe(false);
  });

  it('is enough when what is there is enough, whatever is missing', () => {
    expect(atLeast('2500', [running(2, 375_000)])).toBe(true);
  });

  it('is STALE when the newest pay periods could make the difference', () => {
    expect(atLeast('2500', [running(2, 374_999)])).toBe('STALE');
  });

  it('is PARTIAL when a row in between, without whole days, or in another currency could make it', () => {
    const [january, , march] = months('202601', 3, 250_000);
    if (!january || !march) throw new Error('three months');
    const dollars = amount('BedrBrutoloonSv', 1).replace('EUR', 'USD');
    const partly = (row: Row[]): Relation => ({ ends: '20260331', rows: [january, ...row, march] });
    expect(atLeast('2500', [partly([])])).toBe('PARTIAL');
    expect(atLeast('2500', [partly([{ from: '20260200', svWage: 250_000 }])])).toBe('PARTIAL');
    expect(atLeast('2500', [partly([{ from: '20260201', to: '20260228', more: dollars }])])).toBe('PARTIAL');
    expect(atLeast('1600', [partly([])])).toBe(true);
  });

  it('is STALE when nothing of the asked days has been reported yet', () => {
    const question = { from: '2026-03-10', to: '2026-03-20', asOf: '2026-03-20' };
    expect(atLeast('1', [running(2, 250_000)], question)).toBe('STALE');
  });

  it('counts a row without SV wage as nothing: that income is not insured', () => {
    const rows = months('202601', 3, 0).map(({ from, to }) => ({ from, ...(to ? { to } : {}) }));
    expect(
      atLeast('1', [{ ends: '20260331', rows, periods: period('20190301', { to: '20260331', kind: '17' }) }]),
    ).toBe(false);
  });
});
