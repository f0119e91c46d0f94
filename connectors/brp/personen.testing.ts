import { type Persoon, parsePersonen } from './brp.wire.ts';

export const BSN = '999980002';

/** The body of an answer. */
export function bodyOf(...personen: readonly unknown[]): Buffer {
  return Buffer.from(JSON.stringify({ type: 'RaadpleegMetBurgerservicenummer', personen }));
}

/** One person as the connector reads it from the wire. @param delivered - members beside the number */
export function persoon(delivered: object): Persoon {
  const [first] = parsePersonen(bodyOf({ burgerservicenummer: BSN, ...delivered }));
  if (first === undefined) throw new Error('one person was written');
  return first;
}

/** A whole date as the API writes it. */
export const datum = (day: string) => ({ type: 'Datum', datum: day, langFormaat: 'x' }) as const;
