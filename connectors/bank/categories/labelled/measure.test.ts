import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { CATEGORIES, CATEGORY_IDS, type Category } from '../../../../schema/category.ts';
import { allRules } from '../layers.ts';
import { wordsOf } from '../words.ts';
import { labelledLines, laterLines } from './lines.testing.ts';
import { judge, measures, reportOf, shareRight } from './measure.testing.ts';
import { heldOut, labelledRows } from './set.testing.ts';
import { statisticsFile } from './training.testing.ts';

const rows = labelledRows();
const judged = judge(rows);
const held = judged.filter(({ row }) => row.heldOut !== undefined);

/** Where a mistake costs a consumer most. */
const MATTER_MOST: readonly Category[] = [
  ...(['SALARY', 'HOLIDAY_PAY', 'STATE_PENSION', 'PENSION', 'UNEMPLOYMENT_BENEFIT', 'DISABILITY_BENEFIT'] as const),
  ...(['SICKNESS_BENEFIT', 'SOCIAL_ASSISTANCE', 'CHILD_BENEFIT', 'HEALTHCARE_ALLOWANCE', 'RENT_ALLOWANCE'] as const),
  ...(['CHILDCARE_ALLOWANCE', 'STUDENT_FINANCE', 'RENT', 'MORTGAGE', 'ALIMONY_RECEIVED', 'ALIMONY_PAID'] as const),
  ...([
    'LOAN_REPAYMENT',
    'LOAN_PROCEEDS',
    'STUDENT_DEBT',
    'CREDIT_CARD',
    'BUY_NOW_PAY_LATER',
    'DEBT_COLLECTION',
  ] as const),
  'GAMBLING',
];

describe('the labelled set', () => {
  test('has at least 1,500 different payments, of every category, by ten authors and ten banks', () => {
    expect(new Set(rows.map(({ transaction }) => JSON.stringify(transaction))).size).toBeGreaterThanOrEqual(1500);
    expect(new Set(rows.map(({ truth }) => truth)).size).toBe(CATEGORY_IDS.length);
    expect(new Set(rows.map(({ author }) => author)).size).toBeGreaterThanOrEqual(10);
    expect(new Set(rows.map(({ bank }) => bank)).size).toBe(10);
  });

  test('holds out one in five banks and one in five authors, drawn by a seeded hash', () => {
    const held = (key: 'author' | 'bank', kinds: readonly unknown[]): readonly string[] => [
      ...new Set(rows.filter(({ heldOut }) => kinds.includes(heldOut)).map((row) => row[key])),
    ];
    expect(held('author', ['AUTHOR', 'BOTH'])).toEqual(
      [...heldOut([...new Set(rows.map((row) => row.author))])].sort(),
    );
    expect(held('author', ['AUTHOR'])).toEqual(['branch', 'ledger']);
    expect(new Set(held('bank', ['BANK']))).toEqual(new Set(['n26', 'rabo']));
  });

  test('is named by no rule: none holds all that a row says', () => {
    const phrases = new Set(allRules().flatMap(({ party = [], text = [], not = [] }) => [...party, ...text, ...not]));
    const whole = [...labelledLines(), ...laterLines()].flatMap(({ name, text }) => {
      const said = wordsOf(`${name} ${text}`);
      const words = wordsOf(text);
      return [name !== '' && text !== '' ? said.join(' ') : '', words.length > 3 ? words.join(' ') : ''];
    });
    expect(whole.filter((all) => phrases.has(all))).toEqual([]);
  });
});

test('the report measures every category on what was seen and on what was held out, by author and by bank', () => {
  const lines = reportOf(rows.filter((_, at) => at % 20 === 0)).split('\n');
  const measured = lines.filter((line) => CATEGORY_IDS.some((category) => line.startsWith(`${category} `)));
  expect(measured).toHaveLength(CATEGORY_IDS.length);
  for (const line of measured) expect(line).toMatch(/^\w+( +\d+( +(\d+\.\d|-)){2}){4}$/);
});

describe('of the payments held out', () => {
  test('95 in 100 are right', () => {
    expect(held.length).toBeGreaterThan(rows.length / 5);
    expect(shareRight(held)).toBeGreaterThanOrEqual(0.95);
  });

  test('98 in 100 are right and found where a mistake costs most, and of no such category more than one is missed', () => {
    const important = measures(held).filter(({ category }) => MATTER_MOST.includes(category));
    expect(important.filter(({ precision }) => precision !== undefined && precision < 0.98)).toEqual([]);
    expect(important.filter(({ rows: of, recall = 1 }) => recall < 0.98 && of * (1 - recall) > 1.01)).toEqual([]);
    const theirs = held.filter(({ row }) => MATTER_MOST.includes(row.truth));
    expect(theirs.length).toBeGreaterThan(250);
    expect(shareRight(theirs)).toBeGreaterThanOrEqual(0.98);
  });

  test('no debit is income, and no credit a cost', () => {
    const wrongWay = judged.filter(
      ({ row, found }) =>
        CATEGORIES[found].direction !== 'BETWEEN' &&
        CATEGORIES[row.truth].direction !== 'BETWEEN' &&
        CATEGORIES[found].direction !== CATEGORIES[row.truth].direction,
    );
    expect(wrongWay).toEqual([]);
  });

  test('those found with little confidence are right less often than the others', () => {
    const doubtful = held.filter(({ confidence }) => confidence < 0.75);
    expect(shareRight(doubtful)).toBeLessThan(shareRight(held.filter(({ confidence }) => confidence >= 0.9)));
    expect(shareRight(held.filter(({ confidence }) => confidence >= 0.9))).toBeGreaterThanOrEqual(0.97);
  });
});

test('payments written when the rules were done are still told apart', () => {
  const later = judge(labelledRows(laterLines()));
  expect(later.length).toBeGreaterThan(900);
  expect(shareRight(later)).toBeGreaterThanOrEqual(0.97);
});

test('what the fallback counts on is counted anew from the payments not held out', () => {
  expect(readFileSync(new URL('../statistics.generated.ts', import.meta.url), 'utf8')).toBe(statisticsFile());
});
