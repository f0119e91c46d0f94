import type { Payment } from './payment.ts';

/** Between private people, what is less is seldom the rent of a room. */
const LEAST_RENT = 35_000;
const STREET =
  /(?:straat|str|weg|laan|plein|gracht|kade|dijk|singel|dreef|plantsoen|steeg|hof|pad|lane|street|wal|markt)$/;

const ROOM = /^(?:kamer|woning|appartement|app|studio|flat|etage|bovenwoning|benedenwoning|room|apartment)$/;

/** Who lets or manages homes as a business, where the name says no more than that. */
const MANAGER =
  /^(?:beheer|beheermij|beheermaatschappij|vastgoed\w*|\w+vastgoed|exploitatie(?:mij|maatschappij)?|onroerend|propert(?:y|ies)|verhuur)$/;

/** True where the name is of one who manages homes: `Beheermij Noord BV`, not `Budgetbeheer`. */
export function isManagerOfHomes({ name }: Payment): boolean {
  return name.some((word) => MANAGER.test(word));
}

/** True where little more is said of a sum as large as a rent than a street and a number, or a place to live. */
export function isRentOfAddress({ booking, text }: Payment): boolean {
  return (
    Math.abs(booking.cents) >= LEAST_RENT &&
    text.length <= 6 &&
    text.some((word, at) => ROOM.test(word) || (STREET.test(word) && /^\d{1,4}[a-z]?$/.test(text[at + 1] ?? '')))
  );
}
