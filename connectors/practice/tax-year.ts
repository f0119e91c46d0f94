import type { PracticeProperty } from './facts/property.ts';
import type { PracticeSeries } from './facts/tax-return.ts';
import type { PracticeJob, PracticePerson } from './person.ts';
import type { PracticeWorld } from './world.ts';

/** The one truth of a tax year that pre-filled return and income register both render. Amounts in cents. */

/** What one job, benefit or pension paid in a year. */
export interface PaidInYear {
  readonly job: PracticeJob;
  readonly taxableWage: number;
  readonly wageTax: number;
}

/** Wages count in the year in which they were paid; a job that paid nothing is left out. */
export function paidInYear(world: PracticeWorld, person: PracticePerson, year: number): readonly PaidInYear[] {
  return person.jobs.flatMap((job) => {
    const payslips = world.payslips(job, lastDay(world, year)).filter(({ paidOn }) => paidOn.startsWith(`${year}-`));
    const total = (part: 'taxableWage' | 'wageTax') => payslips.reduce((sum, payslip) => sum + payslip[part], 0);
    return payslips.length === 0 ? [] : [{ job, taxableWage: total('taxableWage'), wageTax: total('wageTax') }];
  });
}

/** In whole euros, as the tax office writes; half a euro goes up. */
export function wholeEuros(cents: number): number {
  return Math.round(cents / 100);
}

export function inYear({ from, euros }: PracticeSeries, year: number): number {
  return euros[Math.min(Math.max(year - from, 0), euros.length - 1)] ?? euros[0];
}

/** A mortgage over one year; `undefined` where it had not begun. */
export function mortgageInYear(
  mortgage: PracticeProperty['mortgages'][number],
  year: number,
): { readonly owedBegin: number; readonly owedEnd: number; readonly interest: number } | undefined {
  const startMonth = monthsOf(mortgage.startedOn);
  const january = year * 12;
  if (startMonth >= january + 12) return undefined;
  const owed = (month: number): number =>
    month < startMonth
      ? 0
      : Math.max(0, mortgage.principalCents - (month - startMonth) * mortgage.paidOffPerMonthCents);
  const months = Array.from({ length: 12 }, (_, month) => owed(january + month));
  const interest = months.reduce((sum, cents) => sum + (cents * mortgage.interestMilliPercent) / 100_000 / 12, 0);
  return { owedBegin: owed(january - 1), owedEnd: owed(january + 11), interest: Math.round(interest) };
}

function monthsOf(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}

function lastDay(world: PracticeWorld, year: number): string {
  const [end, today] = [`${year}-12-31`, world.today()];
  return end < today ? end : today;
}
