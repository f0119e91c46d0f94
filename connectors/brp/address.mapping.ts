import type { Address } from '../../schema/address.type.ts';
import type { Code } from '../../schema/code.type.ts';
import { gap } from '../../schema/gap.ts';
import type { Listed, Value } from '../../schema/record.ts';
import type { Wanted } from '../connector.ts';
import { onlyWanted } from '../wanted.mapping.ts';
import type { Persoon } from './brp.wire.ts';
import { codeFrom, partialDate, TABLES } from './values.mapping.ts';
import type { Adres, Verblijfplaats } from './verblijfplaats.wire.ts';

/** An Adres or Locatie lies in the Netherlands by definition; the wire leaves its country out. */
const NETHERLANDS: Code = { code: '6030', label: 'Nederland', list: TABLES.countries };

/** Where the person is registered. What a kind of residence does not have is absent, never borrowed from elsewhere. */
export function addressOf(persoon: Persoon, wanted: Wanted): Address {
  const place = persoon.verblijfplaats;
  const home = place?.type === 'Adres' ? place : undefined;
  return onlyWanted<Address>(wanted, 'identity.address', {
    kind: () => kindOf(place),
    street: () => home && streetOf(home),
    houseNumber: () => home && houseNumber(home),
    postcode: () => home && postcodeOf(home),
    city: () => home?.woonplaats,
    country: () => countryOf(place),
    lines: () => linesOf(place),
    since: () => partialDate(place?.datumVan),
    isUnderInvestigation: () => place?.inOnderzoek,
    isFoundNotToLiveThere: () => place?.indicatieVastgesteldVerblijftNietOpAdres,
    isSecret: () => persoon.geheimhoudingPersoonsgegevens,
  });
}

export function streetOf(home: Adres): string | undefined {
  return home.officieleStraatnaam ?? home.korteStraatnaam;
}

export function postcodeOf(home: Adres): string | undefined {
  return home.postcode?.replace(/\s/g, '').toUpperCase();
}

export function kindOf(place: Verblijfplaats | undefined): Address['kind'] {
  switch (place?.type) {
    case undefined:
      return undefined;
    case 'Adres':
      return functionOf(place);
    case 'Locatie':
      return 'LOCATION';
    case 'VerblijfplaatsBuitenland':
      return 'ABROAD';
    case 'VerblijfplaatsOnbekend':
      return 'UNKNOWN';
    default: {
      const never: never = place;
      return never;
    }
  }
}

function functionOf({ functieAdres }: Adres): Address['kind'] {
  if (functieAdres === undefined) return undefined;
  if (functieAdres.code === 'W') return 'RESIDENTIAL';
  return functieAdres.code === 'B' ? 'POSTAL' : gap('UNAVAILABLE');
}

/** As on an envelope (NEN 5825): `64`, `17 C`, `8-3`, `40 hs`, `17 C2hg`, `bij 201`, `t/o 3`. */
export function houseNumber(home: Adres): string | undefined {
  if (home.huisnummer === undefined) return undefined;
  const letter = home.huisletter === undefined ? '' : ` ${home.huisletter}`;
  return `${beside(home)}${home.huisnummer}${letter}${addition(home)}`;
}

function beside({ aanduidingBijHuisnummer: where }: Adres): string {
  if (where === undefined) return '';
  if (where.code === 'by') return 'bij ';
  return where.code === 'to' ? 't/o ' : `${where.omschrijving ?? where.code} `;
}

function addition({ huisletter, huisnummertoevoeging }: Adres): string {
  if (huisnummertoevoeging === undefined) return '';
  if (huisletter !== undefined) return huisnummertoevoeging;
  return /^\d/.test(huisnummertoevoeging) ? `-${huisnummertoevoeging}` : ` ${huisnummertoevoeging}`;
}

export function countryOf(place: Verblijfplaats | undefined): Value<Code> {
  if (place?.type === 'VerblijfplaatsBuitenland') return codeFrom(TABLES.countries, place.land);
  return place?.type === 'Adres' || place?.type === 'Locatie' ? NETHERLANDS : undefined;
}

export function linesOf(place: Verblijfplaats | undefined): Value<Listed<string>> {
  if (place?.type === 'Locatie')
    return place.locatiebeschrijving === undefined ? undefined : [place.locatiebeschrijving];
  return place?.type === 'VerblijfplaatsBuitenland' && place.regels.length > 0 ? place.regels : undefined;
}
