import { pathsIn } from '../haal-centraal/fields.simulator.ts';
import type { JsonObject } from '../json.simulator.ts';
import type { PracticeHome } from './home.simulator.ts';

const PARTY = '{type burgerservicenummer geheimhoudingPersoonsgegevens kvkNummer naam rsin vestigingsnummer}';

/** What of a WozObject may be named in `fields`. */
export const OBJECT_PATHS = pathsIn(`
  identificatie adresseerbaarObjectIdentificaties pandIdentificaties grondoppervlakte
  aanduiding{straat huisnummer huisletter huisnummertoevoeging postcode woonplaats locatieomschrijving
    nummeraanduidingIdentificatie}
  belanghebbendeEigenaar${PARTY} belanghebbendeGebruiker${PARTY}
  verantwoordelijkeGemeente{code omschrijving}
  kadastraalOnroerendeZaken{identificatie aanduidingMetGemeentenaam
    aanduiding{gemeentecode sectie perceelnummer deelperceelnummer appartementsindex}}
  waarden{vastgesteldeWaarde waardepeildatum ingangsdatum beschikkingsStatussen indicatieBezwaarBeroep}`);

/** A home as the register writes it, without its links. */
export function objectOf(home: PracticeHome): JsonObject {
  const { street, number, letter, addition, postcode, city } = home.address;
  return {
    identificatie: home.wozObject,
    aanduiding: {
      straat: street,
      huisnummer: number,
      huisletter: letter,
      huisnummertoevoeging: addition,
      postcode,
      woonplaats: city,
      nummeraanduidingIdentificatie: addressIdOf(home),
    },
    adresseerbaarObjectIdentificaties: [home.bagObject],
    grondoppervlakte: home.areaSquareMetres,
    verantwoordelijkeGemeente: { code: home.municipality.code, omschrijving: home.municipality.label },
    belanghebbendeEigenaar: home.owner,
    belanghebbendeGebruiker: home.occupier,
    kadastraalOnroerendeZaken: home.cadastral && [home.cadastral],
    waarden: home.values,
  };
}

/** The address and the home that has it differ by the kind in their number (BAG): 20 and 01. */
export function addressIdOf({ bagObject }: PracticeHome): string {
  return `${bagObject.slice(0, 4)}20${bagObject.slice(6)}`;
}
