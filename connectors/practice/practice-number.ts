import { composeIBAN } from 'ibantools';

/**
 * Numbers that pass the checks of their kind and yet belong to nobody: each fails, on purpose, a second check that
 * every number really issued passes, or lies in a range that is not issued.
 */

const ELFPROEF_BSN = [9, 8, 7, 6, 5, 4, 3, 2, -1] as const;
const ELFPROEF_ACCOUNT = [10, 9, 8, 7, 6, 5, 4, 3, 2, 1] as const;

/** Bank codes of Dutch IBANs. */
export type DutchBank = 'ABNA' | 'ASNB' | 'INGB' | 'KNAB' | 'RABO' | 'SNSB' | 'TRIO';

/** The check digit of a BSN or RSIN: nine digits, weights 9 8 7 6 5 4 3 2 −1, sum divisible by 11. */
export function passesElfproef(number: string): boolean {
  return /^\d{9}$/.test(number) && number !== '000000000' && weigh(number, ELFPROEF_BSN) % 11 === 0;
}

/**
 * A Dutch IBAN: valid by ISO 13616 (mod 97), while its account number fails the elfproef that account numbers of
 * Dutch banks pass.
 *
 * @param serial - 0 to 9,999,999; equal serials give equal account numbers
 */
export function practiceIban(bank: DutchBank, serial: number): string {
  const stem = `09${String(serial).padStart(7, '0')}`;
  const account = firstDigitThat(stem, (number) => weigh(number, ELFPROEF_ACCOUNT) % 11 !== 0);
  const iban = composeIBAN({ countryCode: 'NL', bban: `${bank}${account}` });
  if (!iban) throw new RangeError('a serial has at most seven digits');
  return iban;
}

/** A payroll tax number (loonheffingennummer): nine digits that fail the elfproef, which an RSIN passes, and `L01`. */
export function practicePayrollNumber(serial: number): string {
  const stem = `8${String(serial).padStart(7, '0')}`;
  return `${firstDigitThat(stem, (number) => !passesElfproef(number))}L01`;
}

/** A SEPA creditor id (EPC262-08): check digits over the rest without `ZZZ`; its KvK number is below any issued. */
export function practiceCreditorId(serial: number): string {
  const national = `${String(serial).padStart(8, '0')}0000`;
  const check = 98n - (BigInt(`${national}232100`) % 97n);
  return `NL${String(check).padStart(2, '0')}ZZZ${national}`;
}

/** Every BSN of the test range 9999xxxxx that passes the elfproef, in order: about nine thousand. */
export function testRangeBsns(): readonly string[] {
  return Array.from({ length: 100_000 }, (_, tail) => `9999${String(tail).padStart(5, '0')}`).filter(passesElfproef);
}

function weigh(number: string, weights: readonly number[]): number {
  return weights.reduce((sum, weight, at) => sum + weight * Number(number[at]), 0);
}

function firstDigitThat(stem: string, accepts: (number: string) => boolean): string {
  return accepts(`${stem}0`) ? `${stem}0` : `${stem}1`;
}
