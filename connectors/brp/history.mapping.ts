import { type Gap, gap, gapReason } from '../../schema/gap.ts';
import type { Identity } from '../../schema/identity.type.ts';
import type { PastAddress } from '../../schema/past-address.type.ts';
import type { Period } from '../../schema/period.ts';
import type { Wanted } from '../connector.ts';
import { onlyWanted } from '../wanted.mapping.ts';
import { countryOf, houseNumber, kindOf, linesOf, postcodeOf, streetOf } from './address.mapping.ts';
import type { Voorkomen } from './history.wire.ts';
import { partialDate } from './values.mapping.ts';
import type { Datum } from './values.wire.ts';

/** The residences that touch a period, as far as their days are known: who may have lived there then, is told. */
export function addressHistoryOf(history: readonly Voorkomen[] | Gap, wanted: Wanted): Identity['addressHistory'] {
  const why = gapReason(history);
  if (why) return gap(why);
  return ({ period }) =>
    (history as readonly Voorkomen[])
      .filter((place) => mayTouch(place, period))
      .map((place) => pastAddress(place, wanted));
}

function pastAddress(place: Voorkomen, wanted: Wanted): PastAddress {
  const home = place.type === 'Adres' ? place : undefined;
  return onlyWanted<PastAddress>(wanted, 'identity.addressHistory', {
    kind: () => kindOf(place),
    street: () => home && streetOf(home),
    houseNumber: () => home && houseNumber(home),
    postcode: () => home && postcodeOf(home),
    city: () => home?.woonplaats,
    country: () => countryOf(place),
    lines: () => linesOf(place),
    from: () => partialDate(place.datumVan),
    until: () => partialDate(place.datumTot),
    isUnderInvestigation: () => place.inOnderzoek,
    isFoundNotToLiveThere: () => place.indicatieVastgesteldVerblijftNietOpAdres,
  });
}

/** A partial date stands for every day it can be; the end is a day no longer lived there. */
function mayTouch({ datumVan, datumTot }: Voorkomen, { from, to }: Period): boolean {
  return firstDay(datumVan) <= to && lastDay(datumTot) > from;
}

function firstDay(datum: Datum | undefined): string {
  const date = partialDate(datum);
  return typeof date === 'string' ? `${date}-01-01`.slice(0, 10) : '0000-00-00';
}

function lastDay(datum: Datum | undefined): string {
  const date = partialDate(datum);
  return typeof date === 'string' ? `${date}-99-99`.slice(0, 10) : '9999-99-99';
}
