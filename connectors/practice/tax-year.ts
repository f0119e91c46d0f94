import type { PracticeMortgage } from './facts/property.ts';
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

/**
 * A mortgage over one year; `undefined` where it had not begun. Each term pays the interest of the month before it, and
 * the rest of it is paid off: so a year's interest and what the debt fell by are what left the bank account.
 */
export function mortgageInYear(
  { startedOn, principalCents, termCents, interestMilliPercent }: PracticeMortgage,
  year: number,
): { readonly owedBegin: number; readonly owedEnd: number; readonly interest: number } | undefined {
  const [begins, january] = [monthsOf(startedOn), year * 12];
  if (begins >= january + 12) return undefined;
  let [owed, owedBegin, interest] = [principalCents, 0, 0];
  for (let month = begins + 1; month < january + 12; month += 1) {
    if (month === january) owedBegin = owed;
    const due = (owed * interestMilliPercent) / 100_000 / 12;
    if (month >= january) interest += due;
    owed = Math.max(0, owed + due - termCents);
  }
  return { owedBegin: Math.round(owedBegin), owedEnd: Math.round(owed), interest: Math.round(interest) };
}

function monthsOf(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}

function lastDay(world: PracticeWorld, year: number): string {
  const [end, today] = [`${year}-12-31`, world.today()];
  return end < today ? end : today;
}
