import type { Benefit } from '../../schema/benefit.type.ts';
import type { Code } from '../../schema/code.type.ts';
import type { Employer, Employment, WagePeriod } from '../../schema/employment.type.ts';
import { type Gap, gap } from '../../schema/gap.ts';
import type { Period } from '../../schema/period.ts';
import type { Asked, Listed, Value } from '../../schema/record.ts';
import { dayNumber, dayText, type Stretch } from '../days.ts';
import { incomeKindCode } from '../income-kind.ts';
import { type Amount, moneyOf } from '../suwi/suwi.amount.ts';
import { dateValue, exactDay, type SuwiDate } from '../suwi/suwi.date.ts';
import { earnsAtLeast } from './uwv.at-least.ts';
import { contractKindCode, isPermanent } from './uwv.codes.ts';
import { coverageOf, type Missing, worstOf } from './uwv.coverage.ts';
import { type Income, type IncomeRow, incomesOf, isIn, isPension, periodAt, rowsIn } from './uwv.income.ts';
import { payerOf } from './uwv.payer.ts';
import type { WireFound } from './uwv.wire.ts';

/** An answer sorted into streams of income, ready to be asked. */
export interface UwvRecord {
  /** What stands below an employer: work and pensions. */
  readonly work: readonly Income[];
  readonly benefits: readonly Income[];
  /** The day of the request. */
  readonly asOf: number;
  /** What the answer as a whole lacks of a stretch of time. */
  readonly missingOf: (stretch: Stretch) => Missing;
  /** The BSN the answer is about; only to be kept out of what is delivered. */
  readonly subject: string;
}

/** @param asOf - the day of the request, `YYYY-MM-DD` */
export function toRecord(answer: WireFound, asOf: string): UwvRecord {
  const incomes = incomesOf(answer.relations);
  return {
    work: incomes.filter(({ benefit }) => benefit === undefined),
    benefits: incomes.filter(({ benefit }) => benefit !== undefined),
    asOf: dayNumber(asOf),
    missingOf: (stretch) => missingOf(answer, stretch),
    subject: answer.bsn,
  };
}

export function toEmployment(record: UwvRecord): Employment {
  return {
    employers: ({ period }) => {
      const asked = stretchOf(period);
      const incomes = record.work.filter((income) => isIn(income, asked));
      return ending(
        incomes.map((income) => toEmployer(income, record, asked)),
        record.missingOf(asked),
      );
    },
    atLeast: ({ amount, period }) => {
      const stretch = stretchOf(period);
      return earnsAtLeast({
        incomes: record.work.filter((income) => !isPension(income)),
        amount,
        stretch,
        asOf: record.asOf,
        missing: record.missingOf(stretch),
      });
    },
  };
}

/**
 * What was paid under a social insurance or assistance act, one row per pay period, oldest first. The amount is the
 * taxable one, or the SV wage where that is all the register has.
 */
export function toBenefits(record: UwvRecord): Asked<{ readonly period: Period }, Listed<Benefit>> {
  return ({ period }) => {
    const asked = stretchOf(period);
    const incomes = record.benefits.filter((income) => isIn(income, asked));
    const rows = incomes.flatMap((income) => rowsIn(income, asked).map((row) => ({ row, kind: income.benefit })));
    const benefits = rows
      .sort((one, other) => one.row.about.from - other.row.about.from)
      .map(
        ({ row, kind }): Benefit => ({
          ...days(row),
          kind: coded(kind, incomeKindCode),
          amount: money(row.taxableWage ?? row.svWage),
        }),
      );
    const missing = incomes.map((income) => coverageOf(income, asked, record.asOf).missing);
    return ending(benefits, worstOf([record.missingOf(asked), ...missing]));
  };
}

/** The last day these incomes have a row of within the period, or at all; null where they have none. */
export function lastReported(incomes: readonly Income[], period: Period | undefined): string | null {
  const rows = incomes.flatMap((income) => (period ? rowsIn(income, stretchOf(period)) : income.rows));
  const last = rows.reduce((day, { counted }) => Math.max(day, counted?.to ?? day), Number.NEGATIVE_INFINITY);
  return Number.isFinite(last) ? dayText(last) : null;
}

function toEmployer(income: Income, record: UwvRecord, asked: Stretch): Employer {
  const period = periodAt(income.periods, asked.to);
  const since = exact(period?.from);
  return {
    ...payerOf(income.payer, record.subject),
    startedOn: dateValue(income.begins),
    endedOn: endedOn(income, record.asOf),
    isPermanent: isPermanent(period?.contractTerm, { from: since, to: exact(period?.to) }) ?? gap('UNAVAILABLE'),
    isOnCall: period?.isOnCall ?? gap('UNAVAILABLE'),
    isWritten: period?.isWritten ?? gap('UNAVAILABLE'),
    contractKind: coded(period?.contractKind, (code) => contractKindCode(code, since)),
    incomeKind: coded(period?.incomeKind, incomeKindCode),
    wages: ({ period: wagesOf }) => wages(income, record, stretchOf(wagesOf)),
  };
}

/** Without DatEIkv an income runs, unless its last income period has ended: then the record does not say. */
function endedOn(income: Income, asOf: number): Value<string> {
  if (income.ends) return dateValue(income.ends);
  const last = periodAt(income.periods, Number.POSITIVE_INFINITY)?.to;
  return last && last.to < asOf ? gap('UNAVAILABLE') : undefined;
}

function wages(income: Income, record: UwvRecord, asked: Stretch): Listed<WagePeriod> {
  const rows = rowsIn(income, asked).map(
    (row): WagePeriod => ({
      ...days(row),
      svWage: money(row.svWage),
      taxableWage: money(row.taxableWage),
      wageTax: money(row.wageTax),
      holidayAllowance: money(row.holidayAllowance),
      ...companyCar(row),
      hours: row.hours,
    }),
  );
  return ending(rows, worstOf([record.missingOf(asked), coverageOf(income, asked, record.asOf).missing]));
}

/** The source warned about its own answer, or says that it delivered less time than was asked. */
function missingOf({ warned, delivered }: WireFound, asked: Stretch): Missing {
  if (warned || (delivered.from && delivered.from.from > asked.from)) return 'PARTIAL';
  return delivered.to && delivered.to.to < asked.to ? 'STALE' : undefined;
}

function days(row: IncomeRow): Pick<WagePeriod, 'from' | 'to'> {
  return { from: dateValue(row.from), to: dateValue(row.to) };
}

function companyCar({
  companyCar: car,
}: IncomeRow): Pick<WagePeriod, 'companyCarPrivateUse' | 'companyCarContribution'> {
  if (car === 'NOT_TOLD')
    return { companyCarPrivateUse: gap('UNAVAILABLE'), companyCarContribution: gap('UNAVAILABLE') };
  return { companyCarPrivateUse: money(car.privateUse), companyCarContribution: money(car.contribution) };
}

function money(amount: Amount | undefined): WagePeriod['svWage'] {
  return amount && moneyOf(amount);
}

function coded(code: string | undefined, explain: (code: string) => Code): Value<Code> {
  return code === undefined ? undefined : explain(code);
}

function exact(date: SuwiDate | undefined): string | undefined {
  const day = exactDay(date);
  return day === undefined ? undefined : dayText(day);
}

function stretchOf({ from, to }: Period): Stretch {
  return { from: dayNumber(from), to: dayNumber(to) };
}

function ending<T>(list: readonly T[], missing: Missing): readonly (T | Gap)[] {
  return missing ? [...list, gap(missing)] : list;
}
