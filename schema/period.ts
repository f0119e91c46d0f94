import { GraphQLScalarType, Kind } from 'graphql';

const DURATION = /^P(?:(\d{1,3})Y)?(?:(\d{1,3})M)?(?:(\d{1,4})D)?$/;

/** A length of time in years, months and days (ISO 8601-1, 5.5.2.2, without time and weeks). */
export interface Duration {
  readonly years: number;
  readonly months: number;
  readonly days: number;
}

/** Reads `P24M`, `P1Y6M`, `P90D`. @throws TypeError on anything else, and on an empty or zero duration. */
export function parseDuration(text: unknown): Duration {
  const parts = typeof text === 'string' ? DURATION.exec(text) : null;
  if (!parts) throw new TypeError('a Duration is written like P24M, P1Y6M or P90D');
  const [years = 0, months = 0, days = 0] = parts.slice(1).map((part) => Number(part ?? 0));
  if (years + months + days === 0) throw new TypeError('a Duration is longer than nothing');
  return { years, months, days };
}

export const GraphQLDuration = new GraphQLScalarType<string, string>({
  name: 'Duration',
  description: 'A length of time in years, months and days as ISO 8601 writes it: `P24M`, `P1Y6M`, `P90D`.',
  serialize: (value) => String(value),
  parseValue: (value) => {
    parseDuration(value);
    return String(value);
  },
  parseLiteral: (node) => {
    const value = node.kind === Kind.STRING ? node.value : undefined;
    parseDuration(value);
    return String(value);
  },
});

/** The name of the input type in the schema. */
export const PERIOD_INPUT = 'PeriodInput';

/** A stretch of days as it is asked; `PeriodInput` of the schema. */
export interface AskedPeriod {
  readonly last?: string | null;
  readonly from?: string | null;
  readonly to?: string | null;
}

/** A period with both ends fixed: days `YYYY-MM-DD`, both included. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/**
 * Fixes a period to days (design D2).
 *
 * @param asOf - the day relative periods are counted from
 * @returns the fixed period, or a sentence saying what is wrong with it
 */
export function fixPeriod(input: AskedPeriod, asOf: string): Period | string {
  if (input.last !== undefined && input.last !== null) {
    if (input.from || input.to) return 'a period has either `last`, or `from` and `to`';
    return { from: before(asOf, parseDuration(input.last)), to: asOf };
  }
  if (!input.from) return 'a period needs `last` or `from`';
  const to = input.to ?? asOf;
  if (to < input.from) return 'a period ends before it begins';
  if (to > asOf) return 'a period ends after the day of the request';
  return { from: input.from, to };
}

/** The day a duration before `day`; a day the month does not have becomes its last day (31 March − P1M = 28 February). */
export function before(day: string, duration: Duration): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const months = year * 12 + (month - 1) - (duration.years * 12 + duration.months);
  const first = new Date(Date.UTC(Math.floor(months / 12), months % 12, 1));
  const lastDate = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(date, lastDate) - duration.days);
  return first.toISOString().slice(0, 10);
}
