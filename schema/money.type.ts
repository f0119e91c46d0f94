import { ObjectType } from 'type-graphql';
import { GraphQLDecimal } from './decimal.ts';
import { PersonalField } from './meaning.ts';
import type { Value } from './record.ts';

@ObjectType({ description: 'An amount of money. Computed in whole cents, delivered as a decimal string.' })
export class Money {
  @PersonalField(() => GraphQLDecimal, {
    nl: { label: 'Bedrag', explanation: 'Het bedrag, met twee cijfers achter de punt.' },
    en: { label: 'Amount', explanation: 'The amount, with two decimals.' },
  })
  amount?: Value<string>;

  @PersonalField(() => String, {
    nl: { label: 'Munt', explanation: 'De munt van het bedrag, zoals EUR.' },
    en: { label: 'Currency', explanation: 'The currency of the amount, such as EUR (ISO 4217).' },
  })
  currency?: Value<string>;
}

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
