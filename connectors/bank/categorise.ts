import { byItself, lastResort, type OwnAccounts, openRules } from './categories/layers.ts';
import { Names, Payment, type StatementBooking } from './categories/payment.ts';
import { byRecurrence } from './categories/recurrence.ts';
import type { Categorised } from './categories/rule.ts';

export type { OwnAccounts } from './categories/layers.ts';
export type { Categorised } from './categories/rule.ts';

/**
 * Tells what each payment is for, in layers (sources/categorisation.md): own accounts, codes, texts and names that leave
 * no doubt, known bodies, names, texts, what returns, and last a statistical guess that mostly stays silent. First hit
 * wins, money that goes out is never income, and what nothing knows is `OTHER_INCOME` or `OTHER_EXPENSE` with confidence 0.
 *
 * Confidence per layer is rounded from how often it was right on labelled payments it was not made with.
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
