import { euros } from '../../schema/cents.ts';
import { gap } from '../../schema/gap.ts';
import type { Income } from '../../schema/income.type.ts';
import type { Money } from '../../schema/money.type.ts';
import type { Value } from '../../schema/record.ts';
import type { RegisteredIncome } from '../../schema/registered-income.type.ts';
import type { Wanted } from '../connector.ts';
import { isRunning, isTooEarly, overYears, type YearWithout, yearOf, yearsIn } from '../tax-years.ts';
import type { WireIncome } from './bri.wire.ts';

export const REGISTERED = 'income.registered';

/** How many years back the register is asked; nobody asks for more of one person's income. */
const MOST_YEARS = 15;

/** The closed years in which an income is wanted, oldest first; of the running year no income can be registered. */
export function wantedYears(wanted: Wanted): readonly number[] {
  const period = wanted.wants(REGISTERED) ? wanted.period(REGISTERED) : undefined;
  const running = yearOf(wanted.asOf);
  return period ? yearsIn(period, running - MOST_YEARS).filter((year) => year < running) : [];
}

/**
 * The registered incomes, one per year. A year that was asked and is not there makes the list PARTIAL; without any it is
 * EMPTY. Of a year whose return cannot be made yet nothing can be registered: it is UNAVAILABLE.
 *
 * @param asked - the years that were asked
 */
export function toIncome(
  incomes: readonly WireIncome[],
  asked: readonly number[],
  wanted: Wanted,
): Pick<Income, 'registered'> {
  const byYear = new Map(incomes.map((income) => [income.year, income]));
  const without = (year: number): YearWithout => {
    if (isRunning(year, wanted.asOf)) return 'RUNNING';
    if (isTooEarly(year, wanted.asOf)) return 'NOT_YET';
    return asked.includes(year) ? 'NONE' : 'NOT_ASKED';
  };
  return {
    registered: ({ period }) =>
      overYears(period, (year) => {
        const income = asked.includes(year) ? byYear.get(year) : undefined;
        return income ? [kept(registeredIncome(income), wanted)] : without(year);
      }),
  };
}

function registeredIncome({ year, kind, euros: amount, ...income }: WireIncome): RegisteredIncome {
  return {
    year,
    ...amountOf(kind, amount === undefined ? undefined : euros(amount * 100)),
    assessment: assessmentOf(income.status),
    decidedOn: income.decidedOn,
    isUnderInvestigation: income.underInvestigation,
  };
}

/** What kind of income it is decides where the amount stands; of an unknown kind it stands nowhere. */
function amountOf(kind: string | undefined, amount: Value<Money>) {
  if (kind === 'verzamelinkomen') return { aggregateIncome: amount };
  if (kind === 'belastbaarLoon') return { taxableWage: amount };
  return { aggregateIncome: gap('UNAVAILABLE'), taxableWage: gap('UNAVAILABLE') };
}

function assessmentOf(status: string | undefined): RegisteredIncome['assessment'] {
  switch (status) {
    case undefined:
      return undefined;
    case 'voorlopig':
      return 'PROVISIONAL';
    case 'definitief':
      return 'FINAL';
    case 'geenAangifte':
      return 'NO_RETURN';
    default:
      return gap('UNAVAILABLE');
  }
}

function kept(income: RegisteredIncome, wanted: Wanted): RegisteredIncome {
  return Object.fromEntries(Object.entries(income).filter(([field]) => wanted.wants(`${REGISTERED}.${field}`)));
}
