import { byItself, lastResort, type OwnAccounts, openRules } from './categories/layers.ts';
import { Names, Payment, type StatementBooking } from './categories/payment.ts';
import { byRecurrence } from './categories/recurrence.ts';
import type { Categorised } from './categories/rule.ts';

export type { OwnAccounts } from './categories/layers.ts';
export type { Categorised } from './categories/rule.ts';

/**
 * Tells what each payment is for, by rules alone (sources/categorisation.md, layers 1 to 6): first hit wins, money that
 * goes out is never income, and what no rule knows is `OTHER_INCOME` or `OTHER_EXPENSE` with confidence 0.
 *
 * @returns one result per booking, in the same order
 */
export function categorise(bookings: readonly StatementBooking[], own: OwnAccounts): readonly Categorised[] {
  const { counterparties, texts } = openRules();
  const names = new Names(counterparties);
  const payments = bookings.map((booking) => new Payment(booking, names));
  const found = byRecurrence(
    payments,
    payments.map((payment) => byItself(payment, own, texts)),
  );
  return payments.map((payment, at) => found[at] ?? lastResort(payment));
}
