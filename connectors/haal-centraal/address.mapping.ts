import type { Code } from '../../schema/code.type.ts';
import type { PostalAddress } from '../../schema/postal-address.type.ts';
import type { Wanted } from '../connector.ts';
import { withoutNumbers } from '../number.mapping.ts';
import { onlyWanted } from '../wanted.mapping.ts';
import type { Adres } from './address.wire.ts';

/** BRK and WOZ know what stands in the Netherlands; the wire leaves the country out. */
export const NETHERLANDS: Code = { code: '6030', label: 'Nederland', list: 'BRP tabel 34 Landen' };

/**
 * @param at - where the address stands: `properties.addresses`
 * @param lines - what the register writes where it has no street
 */
export function postalAddressOf(
  adres: Adres,
  wanted: Wanted,
  at: string,
  {
    country = NETHERLANDS,
    lines = [],
  }: { readonly country?: Code | undefined; readonly lines?: readonly string[] } = {},
): PostalAddress {
  const address = onlyWanted<PostalAddress>(wanted, at, {
    street: () => adres.straat,
    houseNumber: () => houseNumber(adres),
    postcode: () => adres.postcode?.replace(/\s/g, '').toUpperCase(),
    city: () => adres.woonplaats,
    country: () => country,
    lines: () => (adres.straat === undefined && lines.length > 0 ? lines : undefined),
  });
  return withoutNumbers(address);
}

/** As on an envelope (NEN 5825): `64`, `17 C`, `8-3`, `40 hs`, `17 C2hg`. */
function houseNumber({ huisnummer, huisletter, huisnummertoevoeging }: Adres): string | undefined {
  if (huisnummer === undefined) return undefined;
  const letter = huisletter === undefined ? '' : ` ${huisletter}`;
  return `${huisnummer}${letter}${additionOf(huisletter, huisnummertoevoeging)}`;
}

function additionOf(letter: string | undefined, addition: string | undefined): string {
  if (addition === undefined || letter !== undefined) return addition ?? '';
  return /^\d/.test(addition) ? `-${addition}` : ` ${addition}`;
}

/** The paths of `fields` that each part of an address needs. @param at - `properties.addresses`; @param group - `adressen` */
export function addressPaths(at: string, group: string): Readonly<Record<string, readonly string[]>> {
  return {
    [`${at}.street`]: [`${group}.straat`],
    [`${at}.houseNumber`]: [`${group}.huisnummer`, `${group}.huisletter`, `${group}.huisnummertoevoeging`],
    [`${at}.postcode`]: [`${group}.postcode`],
    [`${at}.city`]: [`${group}.woonplaats`],
  };
}
