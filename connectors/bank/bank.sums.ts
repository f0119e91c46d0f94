import type { CategorySum, SumsArguments, TransactionsArguments } from '../../schema/bank.type.ts';
import { CATEGORY_IDS, type Category } from '../../schema/category.ts';
import { type Gap, gap } from '../../schema/gap.ts';
import { before, type Period } from '../../schema/period.ts';
import { moneyOf } from './account.mapping.ts';

/** One payment as far as adding up needs it. */
export interface Row {
  readonly bookedOn: string;
  readonly cents: number;
  readonly currency: string;
  readonly category: Category;
}

/** Pay, pensions and benefits: what `atLeast` counts as income. Allowances for costs are none. */
const INCOME: ReadonlySet<Category> = new Set<Category>([
  'SALARY',
  'HOLIDAY_PAY',
  'STATE_PENSION',
  'PENSION',
  'UNEMPLOYMENT_BENEFIT',
  'DISABILITY_BENEFIT',
  'SICKNESS_BENEFIT',
  'SOCIAL_ASSISTANCE',
]);

/** True for the rows in a period, both ends included, and of the given categories, or of all. */
export function within({ period, categories }: TransactionsArguments): (row: Row) => boolean {
  const chosen = categories ? new Set(categories) : undefined;
  return ({ bookedOn, category }) =>
    bookedOn >= period.from && bookedOn <= period.to && (chosen?.has(category) ?? true);
}

/**
 * Sums by category and currency: per calendar month, cut at the ends of the period, newest first, or over all of the
 * period. A category without payments has no sum.
 */
export function sumsOf(rows: readonly Row[], { per, ...asked }: SumsArguments): readonly CategorySum[] {
  const groups = new Map<string, { readonly of: Row; readonly span: Period; cents: number; count: number }>();
  for (const row of rows.filter(within(asked))) {
    const span = per === 'MONTH' ? monthOf(row.bookedOn, asked.period) : asked.period;
    const key = `${span.from} ${row.category} ${row.currency}`;
    const group = groups.get(key) ?? { of: row, span, cents: 0, count: 0 };
    group.cents += row.cents;
    group.count += 1;
    groups.set(key, group);
  }
  const order = new Map(CATEGORY_IDS.map((category, at) => [category, at]));
  return [...groups.values()]
    .sort(
      (a, b) =>
        b.span.from.localeCompare(a.span.from) ||
        (order.get(a.of.category) ?? 0) - (order.get(b.of.category) ?? 0) ||
        a.of.currency.localeCompare(b.of.currency),
    )
    .map(({ of, span, cents, count }) => ({
      category: of.category,
      ...span,
      // Beyond what whole numbers hold there is no honest sum.
      total: Number.isSafeInteger(cents) ? moneyOf({ cents, currency: of.currency }) : gap('UNAVAILABLE'),
      count,
    }));
}

/**
 * Did at least this much income come in per month, on average? Counted over whole months back from the end of the
 * period: as many as it takes to reach its beginning, so that a pay day at both ends does not count twice and a period
 * cut short gives a lower average, never a higher one. Only euros count.
 *
 * @param args.amount - euros per month, a decimal of at most three places
 * @param isWhole - false when payments are missing: then "yes" is still sure, and "no" is not
 */
export function isAtLeast(
  rows: readonly Row[],
  args: { readonly amount: string; readonly period: Period },
  isWhole: boolean,
): boolean | Gap {
  const { months, after } = monthsBack(args.period);
  const income = rows.filter((row) => INCOME.has(row.category) && row.bookedOn > after && within(args)(row));
  const cents = income.reduce((sum, row) => sum + (row.currency === 'EUR' ? row.cents : 0), 0);
  if (BigInt(cents) * THOUSANDTHS_PER_CENT >= thousandthsOf(args.amount) * BigInt(months)) return true;
  return isWhole && income.every(({ currency }) => currency === 'EUR') ? false : gap('PARTIAL');
}

const THOUSANDTHS_PER_CENT = 10n;

function thousandthsOf(decimal: string): bigint {
  const [whole = '0', places = ''] = decimal.split('.');
  return BigInt(`${whole}${places.padEnd(3, '0')}`);
}

/** The months a period reaches back, and the day after which they begin. */
function monthsBack({ from, to }: Period): { readonly months: number; readonly after: string } {
  for (let months = 1; ; months += 1) {
    const after = before(to, { years: 0, months, days: 0 });
    if (after <= from) return { months, after };
  }
}

function monthOf(day: string, period: Period): Period {
  const month = day.slice(0, 7);
  const [year = 0, number = 1] = month.split('-').map(Number);
  const last = new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
  const first = `${month}-01`;
  return { from: first < period.from ? period.from : first, to: last > period.to ? period.to : last };
}
