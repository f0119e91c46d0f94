import { decimalOfCents } from '../../schema/cents.ts';
import type { Code } from '../../schema/code.type.ts';
import type { Fraction } from '../../schema/fraction.type.ts';
import { gap } from '../../schema/gap.ts';
import type { Money } from '../../schema/money.type.ts';
import type { Listed, Value } from '../../schema/record.ts';
import { withoutNumbers } from '../number.mapping.ts';
import type { Bedrag, Breuk, Persoon, Waarde } from './values.wire.ts';

/** Kadaster's names of the value lists that codes come from. */
export const LISTS = {
  use: 'Kadaster waardelijst AardCultuur',
  civilStatus: 'Kadaster waardelijst BurgerlijkeStaat',
  groundRent: 'Kadaster waardelijst SoortErfpachtcanon',
  right: 'Kadaster waardelijst AardZakelijkRecht',
  attachment: 'Kadaster waardelijst AardBeslag',
  country: 'Kadaster waardelijst BRPLand',
} as const;

/** A code nobody knows yet passes without a label. */
export function codeFrom(list: string, waarde: Waarde | undefined): Value<Code> {
  if (waarde?.code === undefined && waarde?.waarde === undefined) return undefined;
  return withoutNumbers<Code>({ code: waarde.code, label: waarde.waarde, list });
}

/** An old sum may be in guilders: the currency is what the register says, and none where it says none. */
export function moneyFrom(bedrag: Bedrag | undefined): Value<Money> {
  if (bedrag?.som === undefined) return undefined;
  return { amount: decimalOfCents(bedrag.som), currency: currencyOf(bedrag.valuta) };
}

/** ISO 4217; what is no such code is not passed on as one. */
function currencyOf(valuta: Waarde | undefined): Value<string> {
  if (valuta?.code === undefined || /^[A-Z]{3}$/.test(valuta.code)) return valuta?.code;
  return gap('UNAVAILABLE');
}

export function fractionFrom(breuk: Breuk | undefined): Value<Fraction> {
  return breuk && { numerator: breuk.teller, denominator: breuk.noemer };
}

const ORGANISATIONS: readonly (string | undefined)[] = [
  'ingeschreven_niet_natuurlijk_persoon',
  'kadaster_niet_natuurlijk_persoon',
];

/**
 * Names of organisations alone. A natural person, or one of a kind nobody knows, is left out, and the list says that it
 * is not complete.
 */
export function namesOf(persons: readonly Persoon[]): Value<Listed<string>> {
  if (persons.length === 0) return undefined;
  const names = persons.flatMap(({ type, omschrijving }) =>
    ORGANISATIONS.includes(type) && omschrijving !== undefined ? [withoutNumbers(omschrijving)] : [],
  );
  return names.length < persons.length ? [...names, gap('PARTIAL')] : names;
}
