import { CATEGORIES, type Category } from '../../../schema/category.ts';
import type { Payment } from './payment.ts';
import { type Categorised, categorised } from './rule.ts';

const LEAST_PAYMENTS = 3;
const LEAST_SALARY = 50_000;
const MOST_SUBSCRIPTION = 10_000;
const SHORTEST_INTERVAL = 26;
const LONGEST_INTERVAL = 35;
const DAY = 86_400_000;

/**
 * The layer that looks at all payments to or from the same party, for those no other rule knew:
 *
 * - others of that party are all of one category: this one too;
 * - money that comes in every month or four weeks, at least € 500, much the same amount, from no private person: salary;
 * - a small sum collected every month under a mandate, the same amount each time: a subscription.
 *
 * @param alone - what each payment said by itself
 * @returns `alone`, with what this layer adds
 */
export function byRecurrence(
  payments: readonly Payment[],
  alone: readonly (Categorised | undefined)[],
): readonly (Categorised | undefined)[] {
  const undecided = new Set<string>();
  payments.forEach((payment, at) => {
    if (alone[at] === undefined && payment.party !== undefined) undecided.add(keyOf(payment));
  });
  if (undecided.size === 0) return alone;

  const groups = new Map<string, number[]>();
  payments.forEach((payment, at) => {
    const key = keyOf(payment);
    if (undecided.has(key)) groups.set(key, [...(groups.get(key) ?? []), at]);
  });

  const found = [...alone];
  for (const group of groups.values()) {
    const open = group.filter((at) => alone[at] === undefined);
    const others = group.flatMap((at) => alone[at]?.category ?? []);
    const category = categoryOf(others) ?? patternOf(open.flatMap((at) => payments[at] ?? []));
    for (const at of open) found[at] = category;
  }
  return found;
}

/** Money that comes in from a party and money that goes to it are different things. */
function keyOf(payment: Payment): string {
  return `${payment.isIncoming ? 'in' : 'out'} ${payment.party ?? ''}`;
}

function categoryOf(others: readonly Category[]): Categorised | undefined {
  const [category] = others;
  if (category === undefined || CATEGORIES[category].direction === 'BETWEEN') return undefined;
  if (others.some((other) => other !== category)) return undefined;
  return recurring(category, 'recurrence.same-party', 0.6);
}

function patternOf(group: readonly Payment[]): Categorised | undefined {
  const [first] = group;
  if (!first || group.length < LEAST_PAYMENTS || first.isPerson) return undefined;
  const amounts = group.map((payment) => Math.abs(payment.booking.cents)).sort((a, b) => a - b);
  const median = amounts[Math.floor(amounts.length / 2)] ?? 0;
  const within = (percent: number): boolean =>
    amounts.every((amount) => Math.abs(amount - median) * 100 <= median * percent);
  if (!isRegular(group)) return undefined;
  if (first.isIncoming && median >= LEAST_SALARY && within(30))
    return recurring('SALARY', 'recurrence.regular-income', 0.6);
  const isCollected = group.every((payment) => payment.booking.creditorId !== undefined);
  if (!first.isIncoming && isCollected && median <= MOST_SUBSCRIPTION && within(10))
    return recurring('SUBSCRIPTION', 'recurrence.regular-collection', 0.5);
  return undefined;
}

/** Every interval is a month or four weeks, give or take the days by which a weekend moves a pay day. */
function isRegular(group: readonly Payment[]): boolean {
  const days = group.flatMap(({ booking }) => booking.bookedOn ?? []).sort();
  if (days.length < LEAST_PAYMENTS) return false;
  return days.slice(1).every((day, at) => {
    const interval = (Date.parse(day) - Date.parse(days[at] ?? day)) / DAY;
    return interval >= SHORTEST_INTERVAL && interval <= LONGEST_INTERVAL;
  });
}

function recurring(category: Category, ruleId: string, confidence: number): Categorised {
  return categorised(category, 'RECURRENCE', ruleId, confidence);
}
