import type { Category } from '../../../../schema/category.ts';
import { CATEGORY_IDS } from '../../../../schema/category.ts';
import { categoriseStatement } from '../../categorise.statement.ts';
import { readStatement } from '../statement.reader.ts';
import { type LabelledRow, OWN_IBAN, OWN_SAVINGS } from './set.testing.ts';

/** A labelled row with what was found of it, each judged by itself as if it were the only one of its account. */
export interface Judged {
  readonly row: LabelledRow;
  readonly found: Category;
  readonly rule: string;
  readonly confidence: number;
}

export function judge(rows: readonly LabelledRow[]): readonly Judged[] {
  return rows.map((row) => {
    const input = { ownAccounts: [OWN_IBAN, OWN_SAVINGS], transactions: { booked: [row.transaction] } };
    const [found] = categoriseStatement(readStatement(input));
    if (!found) throw new Error('a row was dropped');
    return { row, found: found.category, rule: found.rule, confidence: found.confidence };
  });
}

export interface Measure {
  readonly category: Category;
  readonly rows: number;
  /** Of the rows found to be of the category, how many are; undefined where none was. */
  readonly precision: number | undefined;
  /** Of the rows that are of the category, how many were found; undefined where none is. */
  readonly recall: number | undefined;
}

export function shareRight(judged: readonly Judged[]): number {
  return judged.filter(({ row, found }) => row.truth === found).length / judged.length;
}

export function measures(judged: readonly Judged[]): readonly Measure[] {
  return CATEGORY_IDS.map((category) => {
    const are = judged.filter(({ row }) => row.truth === category);
    const found = judged.filter((one) => one.found === category);
    const right = are.filter((one) => one.found === category).length;
    return {
      category,
      rows: are.length,
      precision: found.length === 0 ? undefined : right / found.length,
      recall: are.length === 0 ? undefined : right / are.length,
    };
  });
}

/** Precision and recall per category, of the payments the rules were made with and of those held out, by author and by bank. */
export function reportOf(rows: readonly LabelledRow[]): string {
  const judged = judge(rows);
  const parts = Object.entries({
    seen: judged.filter(({ row }) => row.heldOut === undefined),
    'held out': judged.filter(({ row }) => row.heldOut !== undefined),
    'by author': judged.filter(({ row }) => row.heldOut === 'AUTHOR' || row.heldOut === 'BOTH'),
    'by bank': judged.filter(({ row }) => row.heldOut === 'BANK' || row.heldOut === 'BOTH'),
  });
  const percent = (share: number | undefined): string =>
    (share === undefined ? '-' : (100 * share).toFixed(1)).padStart(6);
  const overall = parts.map(
    ([name, part]) => `${name.padEnd(10)} ${String(part.length).padStart(5)} rows ${percent(shareRight(part))} % right`,
  );
  const measured = parts.map(([, part]) => measures(part));
  const table = CATEGORY_IDS.map((category, at) => {
    const cells = measured.flatMap((of) => [of[at]?.rows, percent(of[at]?.precision), percent(of[at]?.recall)]);
    return `${category.padEnd(22)}${cells.map((cell) => String(cell).padStart(8)).join('')}`;
  });
  const heads = parts.flatMap(() => ['rows', 'prec.', 'recall'].map((cell) => cell.padStart(8)));
  return [
    ...overall,
    '',
    `${' '.repeat(22)}${parts.map(([name]) => name.padStart(24)).join('')}`,
    `${' '.repeat(22)}${heads.join('')}`,
    ...table,
    '',
  ].join('\n');
}
