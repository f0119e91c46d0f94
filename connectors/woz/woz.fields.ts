import type { Wanted } from '../connector.ts';
import { addressPaths } from '../haal-centraal/address.mapping.ts';
import { type FieldPaths, fieldsFor } from '../haal-centraal/fields.ts';

/** Always: which addresses the object is linked to, to be sure that it is the home that was asked about. */
const ALWAYS = ['identificatie', 'adresseerbaarObjectIdentificaties'];

/** Which value counts follows from these, whichever part of a value is wanted. */
const WHICH_COUNTS = ['waarden.waardepeildatum', 'waarden.ingangsdatum', 'waarden.beschikkingsStatussen'];

/** Which paths of WOZ `fields` each of our fields needs. */
const PATHS: FieldPaths = {
  ...addressPaths('homeValues.address', 'aanduiding'),
  'homeValues.address.country': ['aanduiding.straat'],
  'homeValues.address.lines': ['aanduiding.straat', 'aanduiding.locatieomschrijving'],
  // Whether it is the person, and else whether it is an organisation; never a name.
  'homeValues.role': [
    'belanghebbendeEigenaar.type',
    'belanghebbendeEigenaar.burgerservicenummer',
    'belanghebbendeGebruiker.type',
    'belanghebbendeGebruiker.burgerservicenummer',
  ],
  'homeValues.municipality': ['verantwoordelijkeGemeente'],
  'homeValues.areaSquareMetres': ['grondoppervlakte'],
  'homeValues.values.value': [...WHICH_COUNTS, 'waarden.vastgesteldeWaarde'],
  'homeValues.values.valuationDate': WHICH_COUNTS,
  'homeValues.values.isDisputed': [...WHICH_COUNTS, 'waarden.indicatieBezwaarBeroep'],
};

/** Every field of ours that WOZ can fill. */
export const WOZ_FIELDS: readonly string[] = ['homeValues.objectNumber', ...Object.keys(PATHS)];

export function wozFieldsFor(wanted: Wanted): string {
  return fieldsFor(wanted, ALWAYS, PATHS);
}
