import type { PracticeAge } from '../practice/facts/pension.ts';

/**
 * The state pension as it is played: whole euros a year with the holiday allowance, for somebody insured in all fifty
 * years. The amount for who lives alone is what the Sociale Verzekeringsbank pays the pensioners of the cast in 2026.
 */
export const FULL_AOW = { together: 13_826, alone: 20_192 } as const;

/** Somebody who was insured for a part of the time has 2% for each year. */
const YEARS_INSURED = 50;
const YEAR_MILLISECONDS = 365.2425 * 86_400_000;

/** First day of birth of those whose AOW begins at this age; newest first (Algemene Ouderdomswet, article 7a). */
const AOW_AGES: readonly (readonly [bornFrom: string, years: number, months: number])[] = [
  ['1961-01-01', 67, 3],
  ['1957-03-01', 67, 0],
  ['1956-06-01', 66, 10],
  ['1955-09-01', 66, 7],
  ['1953-01-01', 66, 4],
  ['1952-04-01', 66, 0],
  ['1951-07-01', 65, 9],
  ['1950-10-01', 65, 6],
  ['1949-11-01', 65, 3],
  ['1948-12-01', 65, 2],
  ['1948-01-01', 65, 1],
];

/** 67 years and 3 months for whoever reaches it from 2028 on, 67 for whoever does in 2024 to 2027, less before. */
export function aowAgeOf(birthDate: string): PracticeAge {
  const found = AOW_AGES.find(([bornFrom]) => bornFrom <= birthDate);
  return found ? { years: found[1], months: found[2] } : { years: 65, months: 0 };
}

export interface AowAmounts {
  readonly reachable: { readonly together: number; readonly alone: number };
  readonly accrued: { readonly together: number; readonly alone: number };
}

/**
 * @param birthDate - a whole day
 * @param insured - the days under the state pension, where they are not all
 * @param today - `YYYY-MM-DD`
 */
export function aowOf(
  birthDate: string,
  insured: { readonly from?: string; readonly until?: string },
  today: string,
): AowAmounts {
  const ends = atAge(birthDate, aowAgeOf(birthDate));
  const begins = laterOf(atAge(birthDate, aowAgeOf(birthDate), -YEARS_INSURED), insured.from ?? '');
  const until = (last: string) => part(begins, earlierOf(last, earlierOf(ends, insured.until ?? ends)));
  return { reachable: until(ends), accrued: until(today) };
}

function part(from: string, to: string): AowAmounts['reachable'] {
  const years = Math.max(0, (Date.parse(to) - Date.parse(from)) / YEAR_MILLISECONDS);
  const share = Math.min(1, Math.round(years) / YEARS_INSURED);
  return { together: Math.round(FULL_AOW.together * share), alone: Math.round(FULL_AOW.alone * share) };
}

/** The day somebody is that old, moved by whole years. */
function atAge(birthDate: string, { years, months }: PracticeAge, moved = 0): string {
  const [year = 0, month = 1, day = 1] = birthDate.split('-').map(Number);
  return new Date(Date.UTC(year + years + moved, month - 1 + months, day)).toISOString().slice(0, 10);
}

function laterOf(one: string, other: string): string {
  return one > other ? one : other;
}

function earlierOf(one: string, other: string): string {
  return one < other ? one : other;
}
