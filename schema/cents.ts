import type { Money } from './money.type.ts';

/** Money from whole cents; the sign goes in front. @param cents - an integer, positive or negative */
export function euros(cents: number): Money {
  return { amount: decimalOfCents(cents), currency: 'EUR' };
}

/** `-1234` becomes `-12.34`. @throws RangeError when it is not a safe integer */
export function decimalOfCents(cents: number): string {
  if (!Number.isSafeInteger(cents)) throw new RangeError('cents are whole');
  const digits = String(Math.abs(cents)).padStart(3, '0');
  return `${cents < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** `12.3` becomes `1230`; a third decimal is refused unless it is zero. @throws RangeError on anything else */
export function centsOfDecimal(text: string): number {
  const parts = /^([+-]?)(\d{1,14})(?:\.(\d{1,2})0?)?$/.exec(text);
  if (!parts) throw new RangeError('not an amount in cents');
  const [, sign = '', whole = '', decimals = ''] = parts;
  const cents = Number(`${whole}${decimals.padEnd(2, '0')}`);
  return sign === '-' ? -cents : cents;
}
