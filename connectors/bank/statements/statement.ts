import type { Period } from '../../../schema/period.ts';
import type { Booking } from '../booking.ts';

/** One account statement of a file, whatever its format: what CAMT.053 and MT940 have in common. */
export interface Statement {
  /** The account as the bank names it; statements of one account carry the same. */
  readonly account: string;
  /** The same, where it is an IBAN. */
  readonly iban: string | undefined;
  readonly ownerName: string | undefined;
  /** ISO 20022 ExternalCashAccountType1Code; MT940 has none. */
  readonly cashAccountType: string | undefined;
  readonly opening: StatementBalance;
  readonly closing: StatementBalance;
  /** The days of which everything booked is in it; `undefined` where the dates say nothing. */
  readonly days: Period | undefined;
  readonly entries: readonly StatementEntry[];
}

export interface StatementBalance {
  readonly cents: number;
  /** ISO 4217. */
  readonly currency: string;
  /** `YYYY-MM-DD` */
  readonly on: string | undefined;
}

export interface StatementEntry {
  readonly booking: Booking;
  /** The bank's own reference of the entry, by which it is known again in another file. */
  readonly reference: string | undefined;
}

/** A file with more entries than this is no consumer's. */
export const MOST_ENTRIES = 50_000;
