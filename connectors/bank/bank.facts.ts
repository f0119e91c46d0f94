import type { Gap } from '../../schema/gap.ts';
import type { WireBalance } from './bank.wire.ts';
import type { Booking } from './booking.ts';

/** What every way to a bank ends in, whatever its wire is: from here on one mapping serves them all. */
export interface BankFacts {
  readonly account: AccountFacts;
  /** A gap where the bank refuses; `undefined` where nobody asked. */
  readonly balances: readonly WireBalance[] | Gap | undefined;
  readonly past: AccountPast;
}

export interface AccountFacts {
  /** Without spaces, upper case; absent for cards and sub-accounts. */
  readonly iban: string | undefined;
  readonly ownerName: string | undefined;
  /** ISO 20022 ExternalCashAccountType1Code, such as CACC and SVGS. */
  readonly cashAccountType: string | undefined;
}

/** An account's past: not wanted, kept by the bank to itself, or given as far as it was. */
export type AccountPast = AccountHistory | 'NOT_ASKED' | 'NOT_GIVEN';

export interface AccountHistory {
  readonly bookings: readonly Booking[];
  /** False where part of the wanted period is missing. */
  readonly isWhole: boolean;
  /** The last day it reaches, `YYYY-MM-DD`, where that is known to lie before the end of the wanted period. */
  readonly until?: string;
}
