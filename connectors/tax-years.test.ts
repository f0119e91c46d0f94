import { describe, expect, it } from 'vitest';
import { gapReason } from '../schema/gap.ts';
import { overYears, type YearWithout, yearsIn } from './tax-years.ts';

const PERIOD = { from: '2023-07-01', to: '2025-02-01' };

function over(...answers: readonly (YearWithout | readonly number[])[]): unknown {
  const list = overYears<number>(PERIOD, (year) => answers[year - 2023] ?? 'NOT_ASKED');
  return Array.isArray(list) ? list.map((row: unknown) => gapReason(row) ?? row) : gapReason(list);
}

describe('the years of a period', () => {
  it('are those it touches, oldest first', () => {
    expect(yearsIn(PERIOD)).toEqual([2023, 2024, 2025]);
    expect(yearsIn({ from: '2024-12-31', to: '2025-01-01' })).toEqual([2024, 2025]);
    expect(yearsIn({ from: '0001-01-01', to: '2025-01-01' }, 2024)).toEqual([2024, 2025]);
    expect(yearsIn({ from: '2020-01-01', to: '2021-01-01' }, 2024)).toEqual([]);
  });
});

describe('a list over years', () => {
  it.each([
    ['all there', [[1], [], [3]], [1, 3]],
    ['all there, all empty', [[], [], []], []],
    ['an older one missing', [[1], 'NONE', [3]], [1, 3, 'PARTIAL']],
    ['one not asked', ['NOT_ASKED', [2], [3]], [2, 3, 'PARTIAL']],
    ['the newest not there yet', [[1], [2], 'NOT_YET'], [1, 2, 'UNAVAILABLE']],
    ['one missing and the newest not there yet', ['NONE', [2], 'NOT_YET'], [2, 'PARTIAL']],
    ['none there', ['NONE', 'NONE', 'NONE'], 'EMPTY'],
    ['none there and the newest not yet', ['NONE', 'NONE', 'NOT_YET'], 'EMPTY'],
    ['none yet', ['NOT_YET', 'NOT_YET', 'NOT_YET'], 'UNAVAILABLE'],
    ['none asked or none there', ['NOT_ASKED', 'NONE', 'NONE'], 'UNAVAILABLE'],
  ] as const)('%s', (_, answers, expected) => {
    expect(over(...answers)).toEqual(expected);
  });
});
