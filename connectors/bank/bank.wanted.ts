import type { Period } from '../../schema/period.ts';
import type { Wanted } from '../connector.ts';

const FIELDS_FROM_TRANSACTIONS = ['bank.transactions', 'bank.sums', 'bank.atLeast'] as const;

type Wants = Pick<Wanted, 'wants'>;

export function wantsBalance(wanted: Wants): boolean {
  return wanted.wants('bank.accounts.balance') || wanted.wants('bank.accounts.balanceOn');
}

export function wantsTransactions(wanted: Wants): boolean {
  return FIELDS_FROM_TRANSACTIONS.some((field) => wanted.wants(field));
}

/** The holder's name also tells which payments are between the holder's own accounts. */
export function wantsOwnerName(wanted: Wants): boolean {
  return wanted.wants('bank.accounts.ownerName') || wantsTransactions(wanted);
}

/** The days of which payments are wanted; `undefined` where no field needs any. */
export function wantedPeriod(wanted: Wanted): Period | undefined {
  return wantsTransactions(wanted) ? wanted.period('bank') : undefined;
}
