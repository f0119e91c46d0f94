import { type Stretch, shared } from '../days.ts';
import { partOf } from '../income-kind.ts';
import { exactDay } from '../suwi/suwi.date.ts';
import type { WirePeriod, WireRelation, WireStatement } from './uwv.wire.ts';

/** One stream of income from one payer: a job or pension, or one benefit. */
export interface Income extends Pick<WireRelation, 'payer' | 'begins' | 'ends'> {
  /** The kind of benefit; `undefined` for what stands below an employer. */
  readonly benefit: string | undefined;
  readonly periods: readonly WirePeriod[];
  /** One per pay period, oldest first. */
  readonly rows: readonly IncomeRow[];
}

export interface IncomeRow extends WireStatement {
  /** Every day the row may be about. */
  readonly about: Stretch;
  /** Its days, where the register knows the first and the last; what is counted is counted over these. */
  readonly counted: Stretch | undefined;
}

const ALWAYS: Stretch = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };

/**
 * Sorts the relations of an answer into streams of income.
 *
 * - A relation whose kind changes between work and benefit becomes one stream of each: a row is of the kind of the
 *   income period at its last day.
 * - Corrections: rows are keyed on payroll number, sequence number and pay period, and the last one wins, in one
 *   relation or in several with the same numbers. Of benefits the kind is in the key too, because all benefits of UWV
 *   may come under one pair of numbers. A relation that lacks a number is never joined with another.
 */
export function incomesOf(relations: readonly WireRelation[]): readonly Income[] {
  const streams = new Map<string, Income[]>();
  relations.forEach((relation, index) => {
    const payroll = relation.payer?.payrollTaxNumber;
    const numbers = payroll && relation.sequence ? `${payroll}/${relation.sequence}` : `#${index}`;
    for (const income of split(relation)) {
      const key = `${numbers}/${income.benefit ?? ''}`;
      const stream = streams.get(key);
      if (stream) stream.push(income);
      else streams.set(key, [income]);
    }
  });
  return [...streams.values()].flatMap(joined);
}

/** The income period at a day: of those that hold it the one that began last, else the last one begun, else the first. */
export function periodAt(periods: readonly WirePeriod[], day: number): WirePeriod | undefined {
  const begun = periods.filter(({ from }) => (from ?? ALWAYS).from <= day);
  const holding = begun.filter(({ to }) => (to ?? ALWAYS).to >= day);
  return lastBegun(holding) ?? lastBegun(begun) ?? periods[0];
}

/** True when all that is known of the income is a pension. */
export function isPension({ periods }: Income): boolean {
  return periods.length > 0 && periods.every(({ incomeKind }) => partOf(incomeKind) === 'PENSION');
}

/** True when the income, as far as its dates tell, falls in the stretch or has a row in it. */
export function isIn(income: Income, stretch: Stretch): boolean {
  const last = periodAt(income.periods, ALWAYS.to);
  const span = { from: (income.begins ?? ALWAYS).from, to: (income.ends ?? last?.to ?? ALWAYS).to };
  return meet(span, stretch) || income.rows.some((row) => meet(row.about, stretch));
}

export function rowsIn(income: Income, stretch: Stretch): readonly IncomeRow[] {
  return income.rows.filter((row) => meet(row.about, stretch));
}

function split(relation: WireRelation): readonly Income[] {
  const rows = relation.statements.map((statement) => ({ ...statement, ...daysOf(statement) }));
  const benefitOfRow = (row: IncomeRow) => benefitOf(periodAt(relation.periods, row.about.to));
  const benefits = new Set([...relation.periods.map(benefitOf), ...rows.map(benefitOfRow)]);
  if (benefits.size === 0) benefits.add(undefined);
  return [...benefits].map((benefit) => ({
    payer: relation.payer,
    begins: relation.begins,
    ends: relation.ends,
    benefit,
    periods: relation.periods.filter((period) => benefitOf(period) === benefit),
    rows: rows.filter((row) => benefitOfRow(row) === benefit),
  }));
}

/** What was said last of payer and dates holds; no income comes of no parts. */
function joined(parts: readonly Income[]): readonly Income[] {
  const last = parts.at(-1);
  if (!last) return [];
  const periods = parts.flatMap((part) => part.periods);
  return [{ ...last, periods, rows: lastPerPayPeriod(parts.flatMap((part) => part.rows)) }];
}

function lastPerPayPeriod(rows: readonly IncomeRow[]): readonly IncomeRow[] {
  const byPayPeriod = new Map(rows.map((row) => [`${row.about.from}/${row.about.to}`, row]));
  return [...byPayPeriod.values()].sort(
    (one, other) => one.about.from - other.about.from || one.about.to - other.about.to,
  );
}

function daysOf({ from, to }: WireStatement): Pick<IncomeRow, 'about' | 'counted'> {
  const [first, last] = [exactDay(from), exactDay(to)];
  const isCounted = first !== undefined && last !== undefined && first <= last;
  return {
    about: { from: (from ?? to ?? ALWAYS).from, to: Math.max((to ?? from ?? ALWAYS).to, (from ?? ALWAYS).from) },
    counted: isCounted ? { from: first, to: last } : undefined,
  };
}

function benefitOf(period: WirePeriod | undefined): string | undefined {
  return partOf(period?.incomeKind) === 'BENEFIT' ? period?.incomeKind : undefined;
}

function lastBegun(periods: readonly WirePeriod[]): WirePeriod | undefined {
  const begin = ({ from }: WirePeriod) => (from ?? ALWAYS).from;
  return periods.reduce<WirePeriod | undefined>(
    (last, period) => (last && begin(last) > begin(period) ? last : period),
    undefined,
  );
}

function meet(one: Stretch, other: Stretch): boolean {
  const both = shared(one, other);
  return both.from <= both.to;
}
