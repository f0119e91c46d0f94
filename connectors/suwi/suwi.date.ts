import { type Gap, gap } from '../../schema/gap.ts';
import { dayNumber, daysOfMonth, dayText, type Stretch } from '../days.ts';

/**
 * A SuwiML `Datum` as the days it can stand for: one day when the register knows it, a month, a year or all of time
 * when it does not. Never filled in (canonical model, 1).
 */
export type SuwiDate = Stretch;

const ALL_TIME: SuwiDate = { from: dayNumber('0001-01-01'), to: dayNumber('9999-12-31') };

/** 66660101, 88881231, 99991230 and 99991231: the register's way to say that there is no date. */
const SENTINEL_YEARS: ReadonlySet<number> = new Set([6666, 8888, 9999]);

/**
 * Reads `YYYYMMDD`. Month and day may be `00`, all of it may be zeros; a month or day that does not exist counts as not
 * known.
 *
 * @returns null for a sentinel, `undefined` for what is no `Datum`
 */
export function parseSuwiDate(text: string): SuwiDate | null | undefined {
  const parts = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (!parts) return undefined;
  const [year = 0, month = 0, day = 0] = parts.slice(1).map(Number);
  if (SENTINEL_YEARS.has(year)) return null;
  if (year === 0) return ALL_TIME;
  if (month < 1 || month > 12) return { from: daysOfMonth(year * 12).from, to: daysOfMonth(year * 12 + 11).to };
  const whole = daysOfMonth(year * 12 + month - 1);
  const exact = whole.from + day - 1;
  return day < 1 || exact > whole.to ? whole : { from: exact, to: exact };
}

/** The date, unless nothing of it is known. */
export function knownDate(date: SuwiDate | undefined): SuwiDate | undefined {
  return date === ALL_TIME ? undefined : date;
}

/** The one day a date stands for, or `undefined`. */
export function exactDay(date: SuwiDate | undefined): number | undefined {
  return date && date.from === date.to ? date.from : undefined;
}

/** A date for a record: a whole day, PARTIAL where only month or year is known, UNAVAILABLE where nothing is. */
export function dateValue(date: SuwiDate | undefined): string | Gap | undefined {
  if (!date) return undefined;
  if (date === ALL_TIME) return gap('UNAVAILABLE');
  const day = exactDay(date);
  return day === undefined ? gap('PARTIAL') : dayText(day);
}

/** A date for a record as far as the register knows it: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; UNAVAILABLE where nothing is. */
export function partialDateValue(date: SuwiDate | undefined): string | Gap | undefined {
  if (!date) return undefined;
  if (date === ALL_TIME) return gap('UNAVAILABLE');
  const [from, to] = [dayText(date.from), dayText(date.to)];
  if (from === to) return from;
  return from.slice(0, 7) === to.slice(0, 7) ? from.slice(0, 7) : from.slice(0, 4);
}
