import type { Money } from '../../schema/money.type.ts';

/** An amount of money in whole cents of one currency. */
export interface Amount {
  readonly cents: number;
  /** ISO 4217. */
  readonly currency: string;
}

/**
 * The most digits a `WaardeBedr` has here: below a hundred million euros. No wage of a pay period comes near, and so the
 * digits of an amount can never be somebody's BSN.
 */
const MOST_DIGITS = 10;

/** Cents of a SuwiML `WaardeBedr` (whole and without sign). `undefined` when it is none, or is too large. */
export function parseCents(text: string): number | undefined {
  const digits = /^\+?0*(\d+)$/.exec(text)?.[1];
  return digits === undefined || digits.length > MOST_DIGITS ? undefined : Number(digits);
}

/** The amount as a record holds it; the sign goes in front. */
export function moneyOf({ cents, currency }: Amount): Money {
  const digits = String(Math.abs(cents)).padStart(3, '0');
  return { amount: `${cents < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`, currency };
}
