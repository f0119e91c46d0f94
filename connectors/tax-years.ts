import { type Gap, gap } from '../schema/gap.ts';
import type { Period } from '../schema/period.ts';

/** Why there is nothing of one tax year: it runs still, the source has none, cannot have it yet, or was not asked for it. */
export type YearWithout = 'RUNNING' | 'NONE' | 'NOT_YET' | 'NOT_ASKED';

/** Month and day from which the return over the year before can be made, about; the tax office promises no day. */
const RETURN_FROM = '03-01';

/** Before a year's return can be made there is no saying that there is none, nor that no income follows from it. */
export function isTooEarly(year: number, asOf: string): boolean {
  return asOf < `${String(year + 1).padStart(4, '0')}-${RETURN_FROM}`;
}

/** A year that is not over has no figures anywhere: a list lacks nothing by it. */
export function isRunning(year: number, asOf: string): boolean {
  return year >= yearOf(asOf);
}

/** The calendar years a period touches, oldest first. @param least - years before it are left out */
export function yearsIn({ from, to }: Period, least = 1): readonly number[] {
  const first = Math.max(yearOf(from), least);
  return Array.from({ length: Math.max(0, yearOf(to) - first + 1) }, (_, at) => first + at);
}

export function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}

/**
 * One list over the tax years of a period, oldest first. Where no year has an answer it is a gap: EMPTY when the source
 * said so of all that it could know, else UNAVAILABLE. Where some have, the list ends with PARTIAL when an older year
 * lacks, and with UNAVAILABLE when only the newest is not there yet; the running year lacks in none.
 */
export function overYears<T>(
  period: Period,
  answerOf: (year: number) => readonly T[] | YearWithout,
): readonly (T | Gap)[] | Gap {
  const answers = yearsIn(period).map(answerOf);
  const rows = answers.filter((answer) => typeof answer !== 'string');
  const lacks = new Set(answers.filter((answer) => typeof answer === 'string'));
  if (rows.length === 0) return gap(lacks.has('NONE') && !lacks.has('NOT_ASKED') ? 'EMPTY' : 'UNAVAILABLE');
  const all: readonly (T | Gap)[] = rows.flat();
  if (lacks.has('NONE') || lacks.has('NOT_ASKED')) return [...all, gap('PARTIAL')];
  return lacks.has('NOT_YET') ? [...all, gap('UNAVAILABLE')] : all;
}
