import { GraphQLScalarType, Kind } from 'graphql';

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const PARTIAL = /^\d{4}(-\d{2}(-\d{2})?)?$/;

/** True for a calendar day `YYYY-MM-DD` that exists. */
export function isDay(value: unknown): value is string {
  if (typeof value !== 'string' || !DAY.test(value)) return false;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.valueOf()) && date.toISOString().startsWith(value);
}

/** True for `YYYY`, `YYYY-MM` or `YYYY-MM-DD` with a month and day that exist. */
export function isPartialDate(value: unknown): value is string {
  if (typeof value !== 'string' || !PARTIAL.test(value)) return false;
  return isDay(`${value}-01-01`.slice(0, 10));
}

function dateScalar(name: string, description: string, accepts: (value: unknown) => value is string) {
  const parse = (value: unknown): string => {
    if (!accepts(value)) throw new TypeError(`not a ${name}`);
    return value;
  };
  return new GraphQLScalarType<string, string>({
    name,
    description,
    serialize: parse,
    parseValue: parse,
    parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : undefined),
  });
}

export const GraphQLDate = dateScalar('Date', 'A calendar day, `YYYY-MM-DD`.', isDay);

export const GraphQLPartialDate = dateScalar(
  'PartialDate',
  'A date as far as the register knows it: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. Never filled in. Dutch: onvolledige datum.',
  isPartialDate,
);

/** Whole years between two dates as a range, because a partial date stands for every day it could be. */
export function yearsBetween(from: string, to: string): { readonly least: number; readonly most: number } {
  return { least: fullYears(lastDay(from), to), most: fullYears(firstDay(from), to) };
}

function firstDay(date: string): string {
  return `${date}-01-01`.slice(0, 10);
}

function lastDay(date: string): string {
  if (date.length === 4) return `${date}-12-31`;
  if (date.length === 10) return date;
  const [year = 0, month = 0] = date.split('-').map(Number);
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

function fullYears(from: string, to: string): number {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4));
  return to.slice(5) < from.slice(5) ? years - 1 : years;
}
