import type { Wanted } from '../connector.ts';

export const TODAY = '2026-11-24';

/** Every field of iDIN in the schema. */
export const ALL_FIELDS: readonly string[] = [
  ...['initials', 'namePrefix', 'familyName', 'preferredNamePrefix', 'preferredFamilyName'],
  ...['birthDate', 'is18OrOver', 'gender', 'phoneNumber', 'emailAddress'],
  ...['street', 'houseNumber', 'postcode', 'city', 'country.code', 'lines'].map((part) => `address.${part}`),
].map((field) => `idin.${field}`);

/** A `Wanted` as the collector makes it of a request's leaves. */
export function wantedOf(fields: readonly string[]): Wanted {
  return {
    wants: (field) => fields.some((leaf) => leaf === field || leaf.startsWith(`${field}.`)),
    period: () => undefined,
    asOf: TODAY,
  };
}
