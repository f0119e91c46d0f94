import type { SourceGapReason } from '../../schema/gap.ts';
import { daysOfMonth, lengthOf, monthOf, type Stretch, shared } from '../days.ts';
import { knownDate } from '../suwi/suwi.date.ts';
import { type Income, periodAt } from './uwv.income.ts';

/** What is known to be missing of a list; PARTIAL weighs more than STALE. */
export type Missing = Extract<SourceGapReason, 'PARTIAL' | 'STALE'> | undefined;

export interface Coverage {
  readonly missing: Missing;
  /** The last day the rows can be expected to cover; before the end of the stretch while a pay period still runs. */
  readonly until: number;
}

/** Longest time, in days, after which an ended income's last pay periods may still be on their way to the register. */
const LATEST_REPORT = 92;
const LONGEST_MONTH = 31;
const FOUR_WEEKS = 28;

/**
 * Compares the rows of an income with the days they should cover. Employers report every pay period of an income, with
 * or without wage, so a day without a row is a row that is missing:
 *
 * - between or before the rows: PARTIAL;
 * - after the newest row: nothing while asOf lies within one pay period of its end (that period is not over, or just
 *   over); STALE after that; PARTIAL where the income ended so long ago that no report will come any more.
 *
 * Only whole dates count. An income with a partial first or last date is expected to cover the days it surely ran.
 *
 * @param stretch - the days asked for
 * @param asOf - the day of the request
 */
export function coverageOf(income: Income, stretch: Stretch, asOf: number): Coverage {
  const ran = surelyRan(income);
  const expected = shared(stretch, ran);
  const complete: Coverage = { missing: undefined, until: stretch.to };
  if (lengthOf(expected) === 0) return complete;

  const counted = income.rows.flatMap((row) => row.counted ?? []);
  let covered = expected.from - 1;
  let hasHole = false;
  for (const row of counted) {
    if (row.from > covered + 1 && covered < expected.to) hasHole = true;
    covered = Math.max(covered, row.to);
  }
  if (hasHole) return { missing: 'PARTIAL', until: stretch.to };
  if (covered >= expected.to) return complete;

  const newest = counted.reduce((last, row) => (row.to >= last.to ? row : last), { from: covered, to: covered });
  if (asOf <= endOfNextPayPeriod(newest)) return { missing: undefined, until: covered };
  return { missing: ran.to + LATEST_REPORT < asOf ? 'PARTIAL' : 'STALE', until: stretch.to };
}

/** The heavier of what is missing. */
export function worstOf(all: readonly Missing[]): Missing {
  return all.includes('PARTIAL') ? 'PARTIAL' : all.find((missing) => missing !== undefined);
}

function surelyRan(income: Income): Stretch {
  const begun = income.periods.flatMap(({ from }) => knownDate(from)?.to ?? []);
  const firstPeriod = begun.reduce((first, day) => Math.min(first, day), Number.POSITIVE_INFINITY);
  const firstRow = income.rows.find(({ counted }) => counted)?.counted?.from ?? Number.POSITIVE_INFINITY;
  const lastPeriod = periodAt(income.periods, Number.POSITIVE_INFINITY);
  const [ends, periodEnds] = [income.ends, lastPeriod?.to].map(
    (date) => knownDate(date)?.from ?? Number.POSITIVE_INFINITY,
  );
  return {
    from: knownDate(income.begins)?.to ?? (begun.length > 0 ? firstPeriod : firstRow),
    to: Math.min(ends ?? Number.POSITIVE_INFINITY, periodEnds ?? Number.POSITIVE_INFINITY),
  };
}

/** Pay periods are months or four weeks; a row that is longer is taken to be of a payer who reports per that length. */
function endOfNextPayPeriod(newest: Stretch): number {
  const month = monthOf(newest.to);
  if (lengthOf(newest) > LONGEST_MONTH) return newest.to + lengthOf(newest);
  return newest.to === daysOfMonth(month).to ? daysOfMonth(month + 1).to : newest.to + FOUR_WEEKS;
}
