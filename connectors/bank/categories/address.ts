import type { Payment } from './payment.ts';

/** Between private people, what is less is seldom the rent of a room. */
const LEAST_RENT = 35_000;
const STREET =
  /(?:straat|str|weg|laan|plein|gracht|kade|dijk|singel|dreef|plantsoen|steeg|hof|pad|lane|street|wal|markt)$/;

/** True where all that is said of a sum as large as a rent is a street and a number. */
export function isRentOfAddress({ booking, text }: Payment): boolean {
  return (
    Math.abs(booking.cents) >= LEAST_RENT &&
    text.length <= 6 &&
    text.some((word, at) => STREET.test(word) && /^\d{1,4}[a-z]?$/.test(text[at + 1] ?? ''))
  );
}
