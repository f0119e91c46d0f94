import type { JsonObject } from '../json.simulator.ts';
import type { PracticePerson } from '../practice/person.ts';
import { datum } from './date.simulator.ts';

const SHORT_STREET = 24;

/**
 * Where a practice person is registered; in doubt as a whole (080000, hele categorie) when the person is flagged, and so
 * too when it was found that nobody of that name lives there (089999).
 */
export function verblijfplaats({ address, flags }: PracticePerson, today: string): JsonObject {
  const place = placeOf(address);
  if (!flags.addressUnderInvestigation && !flags.notLivingThere)
    return { ...place.verblijfplaats, verblijfadres: place.verblijfadres };
  const began = datum(`${today.slice(0, 4)}-01-01`);
  const doubted = [...place.doubtable, 'type', 'datumVan'];
  return {
    ...place.verblijfplaats,
    indicatieVastgesteldVerblijftNietOpAdres: flags.notLivingThere,
    inOnderzoek: { ...allTrue(doubted), datumIngangOnderzoek: began },
    verblijfadres: {
      ...place.verblijfadres,
      inOnderzoek: { ...allTrue(Object.keys(place.verblijfadres)), datumIngangOnderzoek: began },
    },
  };
}

type Address = PracticePerson['address'];

/** A residence without its doubts, as person and history both have it. */
export function placeOf(address: Address): Place {
  return address.kind === 'DUTCH' ? adres(address) : buitenland(address);
}

interface Place {
  readonly verblijfplaats: JsonObject;
  readonly verblijfadres: JsonObject;
  readonly doubtable: readonly string[];
}

function adres(address: Extract<Address, { kind: 'DUTCH' }>): Place {
  return {
    verblijfplaats: {
      type: 'Adres',
      functieAdres: { code: 'W', omschrijving: 'woonadres' },
      adresseerbaarObjectIdentificatie: address.bagObject,
      datumVan: datum(address.since),
    },
    verblijfadres: {
      officieleStraatnaam: address.street,
      korteStraatnaam: address.street.length > SHORT_STREET ? undefined : address.street,
      huisnummer: address.number,
      huisletter: address.letter,
      huisnummertoevoeging: address.addition,
      postcode: address.postcode,
      woonplaats: address.city,
    },
    doubtable: ['functieAdres', 'adresseerbaarObjectIdentificatie'],
  };
}

function buitenland(address: Extract<Address, { kind: 'ABROAD' }>): Place {
  const [regel1, regel2, regel3] = address.lines;
  return {
    verblijfplaats: { type: 'VerblijfplaatsBuitenland', datumVan: datum(address.since) },
    verblijfadres: {
      regel1,
      regel2,
      regel3,
      land: { code: address.country.code, omschrijving: address.country.label },
    },
    doubtable: [],
  };
}

export function allTrue(names: readonly string[]): JsonObject {
  return Object.fromEntries(names.map((name) => [name, true]));
}
