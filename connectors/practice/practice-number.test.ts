import { isValidIBAN } from 'ibantools';
import { describe, expect, it } from 'vitest';
import {
  passesElfproef,
  practiceCreditorId,
  practiceIban,
  practicePayrollNumber,
  testRangeBsns,
} from './practice-number.ts';

const SERIALS = Array.from({ length: 2000 }, (_, at) => at * 4999);

/** The check of account numbers of Dutch banks, written out: weights 10 to 1. */
const passesAccountCheck = (account: string): boolean =>
  [...account].reduce((sum, digit, at) => sum + Number(digit) * (10 - at), 0) % 11 === 0;

/** ISO 7064 mod 97-10 over the whole id without its business code, letters as two digits. */
const creditorMod97 = (id: string): bigint => {
  const turned = `${id.slice(7)}${id.slice(0, 4)}`;
  return BigInt([...turned].map((character) => Number.parseInt(character, 36)).join('')) % 97n;
};

describe('a practice number', () => {
  it('as IBAN is valid, and no account number that a bank gives out', () => {
    for (const serial of SERIALS) {
      const iban = practiceIban('RABO', serial);
      expect(isValidIBAN(iban)).toBe(true);
      expect(iban).toMatch(/^NL\d\dRABO09\d{8}$/);
      expect(passesAccountCheck(iban.slice(8))).toBe(false);
    }
    expect(passesAccountCheck('0417164300')).toBe(true);
    expect(new Set(SERIALS.map((serial) => practiceIban('INGB', serial))).size).toBe(SERIALS.length);
    expect(() => practiceIban('INGB', 10_000_000)).toThrow(RangeError);
  });

  it('as payroll tax number has the right form, and belongs to no company', () => {
    for (const serial of SERIALS) {
      const number = practicePayrollNumber(serial);
      expect(number).toMatch(/^\d{9}L\d{2}$/);
      expect(passesElfproef(number.slice(0, 9))).toBe(false);
    }
  });

  it('as creditor id has valid check digits', () => {
    for (const serial of SERIALS) {
      expect(practiceCreditorId(serial)).toMatch(/^NL\d\dZZZ0\d{11}$/);
      expect(creditorMod97(practiceCreditorId(serial))).toBe(1n);
    }
  });

  it('as BSN lies in the test range and passes the elfproef', () => {
    const bsns = testRangeBsns();
    expect(bsns.length).toBe(9091);
    for (const bsn of bsns) {
      const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0, i = 0] = [...bsn].map(Number);
      expect(bsn.startsWith('9999')).toBe(true);
      expect((9 * a + 8 * b + 7 * c + 6 * d + 5 * e + 4 * f + 3 * g + 2 * h - i) % 11).toBe(0);
    }
    for (const wrong of ['999990185', '000000000', '99999018', '9999901840', 'x', ''])
      expect(passesElfproef(wrong)).toBe(false);
  });
});
