import type { Period } from '../../schema/period.ts';
import type { Wanted } from '../connector.ts';

const FIELDS_FROM_TRANSACTIONS = ['bank.transactions', 'bank.sums', 'bank.atLeast'] as const;

export function wantsBalance(wanted: Wanted): boolean {
  return wanted.wants('bank.accounts.balance') || wanted.wants('bank.accounts.balanceOn');
}

/** The days of which payments are wanted; `undefined` where no field needs any. */
export function wantedPeriod(wanted: Wanted): Period | undefined {
  return FIELDS_FROM_TRANSACTIONS.some((field) => wanted.wants(field)) ? wanted.period('bank') : undefined;
}
