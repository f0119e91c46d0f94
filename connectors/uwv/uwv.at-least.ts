import { type Gap, gap } from '../../schema/gap.ts';
import { daysOfMonth, lengthOf, monthOf, type Stretch, shared } from '../days.ts';
import { coverageOf, type Missing, worstOf } from './uwv.coverage.ts';
import type { Income, IncomeRow } from './uwv.income.ts';

/** Least common multiple of 28, 29, 30 and 31: in parts of this size every day of every month is a whole number. */
const PARTS_OF_MONTH = 377_580n;
const THOUSANDTHS_PER_CENT = 10n;

/**
 * Was the average SV wage per month at least `amount`?
 *
 * *Counted* is the SV wage of all work, in euros, over the asked stretch; benefits and pensions are no wage. It ends
 * earlier only where a pay period still runs: those days count for nothing, neither as wage nor as time. A row that
 * sticks out of the stretch counts for its days inside, its wage spread evenly; rows that overlap all count, as
 * reported. A day is one part of its own calendar month, so three months are three whatever their length. No float, and
 * no rounding but of millionths of a cent, in rows that are neither a month nor four weeks.
 *
 * *Decided*: wage enough, with all that is missing counted as nothing → true. Not enough and nothing missing → false.
 * Not enough and something missing → PARTIAL or STALE, because what is missing could make the difference.
 *
 * @param incomes - work
 * @param amount - euros, a decimal with at most three places
 * @param missing - what the answer as a whole lacks
 */
export function earnsAtLeast(given: {
  readonly incomes: readonly Income[];
  readonly amount: string;
  readonly stretch: Stretch;
  readonly asOf: number;
  readonly missing: Missing;
}): boolean | Gap {
  const coverages = given.incomes.map((income) => coverageOf(income, given.stretch, given.asOf));
  const until = coverages.reduce((first, coverage) => Math.min(first, coverage.until), given.stretch.to);
  const counted = { from: given.stretch.from, to: until };
  if (lengthOf(counted) === 0) return gap('STALE');

  const rows = given.incomes.flatMap((income) => income.rows.filter(({ counted: days }) => overlap(days, counted) > 0));
  const foreign = rows.some(({ svWage }) => svWage && svWage.currency !== 'EUR');
  const earned = rows.reduce((sum, row) => sum + partsEarned(row, counted), 0n);
  if (earned * THOUSANDTHS_PER_CENT >= thousandths(given.amount) * partsOfMonths(counted)) return true;

  const missing = worstOf([
    given.missing,
    ...coverages.map((coverage) => coverage.missing),
    foreign ? 'PARTIAL' : undefined,
  ]);
  return missing ? gap(missing) : false;
}

/** Cents times parts of a month, so that a sum of it compares with an amount per month times months. */
function partsEarned(row: IncomeRow, stretch: Stretch): bigint {
  if (!row.counted || !row.svWage || row.svWage.currency !== 'EUR') return 0n;
  const days = BigInt(lengthOf(row.counted));
  return (BigInt(row.svWage.cents) * PARTS_OF_MONTH * BigInt(overlap(row.counted, stretch))) / days;
}

function partsOfMonths(stretch: Stretch): bigint {
  let parts = 0n;
  for (let month = monthOf(stretch.from); month <= monthOf(stretch.to); month += 1) {
    const whole = daysOfMonth(month);
    parts += (PARTS_OF_MONTH / BigInt(lengthOf(whole))) * BigInt(overlap(whole, stretch));
  }
  return parts;
}

function overlap(one: Stretch | undefined, other: Stretch): number {
  return one ? lengthOf(shared(one, other)) : 0;
}

/** `2500.5` euros are 2,500,500 thousandths. @throws RangeError when it is no decimal of at most three places */
function thousandths(amount: string): bigint {
  const parts = /^(-?\d{1,15})(?:\.(\d{1,3}))?$/.exec(amount);
  if (!parts) throw new RangeError('an amount is a decimal of at most three places');
  const [, whole = '', places = ''] = parts;
  return BigInt(`${whole}${places.padEnd(3, '0')}`);
}
