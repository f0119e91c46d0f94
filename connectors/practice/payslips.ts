import { addDays, firstOfNextMonth, lastOfMonth, weekdayOnOrBefore } from './day.ts';
import type { Payslip, PracticeJob } from './person.ts';
import { netOf } from './wage-tax.ts';

/** Employers report pay about five weeks after the period ended (sources/uwv.md E: four to eight weeks behind). */
const REPORTING_DELAY_DAYS = 35;

const PAY_DAY = 24;
const HOLIDAY_PAY_PERCENT = 8;
const MAY = 5;

/** First day of a four-week pay period; the others lie a multiple of 28 days from it (week 53 moves none of them). */
const FOUR_WEEKS_START = '2021-01-04';
const FOUR_WEEKS = 28;

/** Pensions carry no holiday allowance. */
const WITHOUT_HOLIDAY_PAY: ReadonlySet<string> = new Set(['56', '57']);

/** The last day that employers have reported: a pay period that ended later is not known to UWV yet. */
export function reportedUntil(today: string): string {
  return addDays(today, -REPORTING_DELAY_DAYS);
}

/**
 * The payslips of a job that were paid on or before a day, oldest first. One job has one series: the register of wages
 * and the bank both show this one.
 *
 * - A period cut short by the start or end of the job pays by its calendar days.
 * - Holiday allowance is 8% of the wage since the last time, paid in May and with the last payslip; it is part of
 *   `svWage` and `taxableWage`, as employers report it, and named apart in `holidayAllowance`.
 * - Paid on the 24th (per month) or on the last day (per four weeks), on the working day before where that is a weekend,
 *   and within the period: one that does not hold that day is paid by its end.
 *
 * @param asOf - `YYYY-MM-DD`
 */
export function payslipsOf(job: PracticeJob, asOf: string): readonly Payslip[] {
  const payslips: Payslip[] = [];
  let earnedSinceHolidayPay = 0;
  for (const period of payPeriods(job, asOf)) {
    const full = wageOn(job, period.from);
    const base = Math.round((full * period.days) / period.fullDays);
    earnedSinceHolidayPay += base;
    const holidayAllowance = paysHolidayAllowance(job, period)
      ? Math.round((earnedSinceHolidayPay * HOLIDAY_PAY_PERCENT) / 100)
      : 0;
    if (holidayAllowance > 0) earnedSinceHolidayPay = 0;
    const hours = Math.round((job.hours * period.days) / period.fullDays);
    const { from, to, paidOn } = period;
    const yearWage = full * (job.payPeriod === 'MONTH' ? 12 : 13);
    const pay = netOf({ base, yearWage, holidayAllowance, incomeKind: job.incomeKind });
    payslips.push({ from, to, paidOn, ...pay, holidayAllowance, hours });
  }
  return payslips;
}

interface PayPeriod {
  readonly from: string;
  readonly to: string;
  readonly paidOn: string;
  readonly days: number;
  readonly fullDays: number;
  readonly isLast: boolean;
}

function* payPeriods(job: PracticeJob, asOf: string): Generator<PayPeriod> {
  let start = job.payPeriod === 'MONTH' ? `${job.startedOn.slice(0, 8)}01` : fourWeeksWith(job.startedOn);
  while (start <= asOf && (job.endedOn === undefined || start <= job.endedOn)) {
    const end = job.payPeriod === 'MONTH' ? lastOfMonth(start) : addDays(start, FOUR_WEEKS - 1);
    const from = start < job.startedOn ? job.startedOn : start;
    const isLast = job.endedOn !== undefined && job.endedOn <= end;
    const to = isLast && job.endedOn !== undefined ? job.endedOn : end;
    const payDay = job.payPeriod === 'MONTH' ? `${start.slice(0, 8)}${PAY_DAY}` : end;
    const workingDay = weekdayOnOrBefore(payDay < from || payDay > to ? to : payDay);
    const paidOn = workingDay < from ? from : workingDay;
    if (paidOn > asOf) return;
    yield { from, to, paidOn, days: daysIn(from, to), fullDays: daysIn(start, end), isLast };
    start = job.payPeriod === 'MONTH' ? firstOfNextMonth(start) : addDays(start, FOUR_WEEKS);
  }
}

/** In May; per four weeks, in the period that holds 24 May. */
function paysHolidayAllowance(job: PracticeJob, period: PayPeriod): boolean {
  if (WITHOUT_HOLIDAY_PAY.has(job.incomeKind)) return false;
  if (period.isLast) return true;
  const may24 = `${period.to.slice(0, 4)}-0${MAY}-${PAY_DAY}`;
  if (job.payPeriod === 'MONTH') return period.to.slice(5, 7) === '05';
  return period.from <= may24 && may24 <= period.to;
}

function wageOn(job: PracticeJob, day: string): number {
  const inForce = job.wage.findLast((wage) => wage.from <= day) ?? job.wage[0];
  return inForce?.cents ?? 0;
}

function fourWeeksWith(day: string): string {
  const periods = Math.floor((daysIn(FOUR_WEEKS_START, day) - 1) / FOUR_WEEKS);
  return addDays(FOUR_WEEKS_START, periods * FOUR_WEEKS);
}

/** Days from the first to the last, both counted. */
function daysIn(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1;
}
