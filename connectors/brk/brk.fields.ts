import { addressPaths } from '../haal-centraal/address.mapping.ts';
import type { FieldPaths } from '../haal-centraal/fields.ts';

/** Which paths of BRK `fields` each of our fields needs, per resource, beside what is always asked of it. */
interface ResourceFields {
  readonly always: readonly string[];
  readonly paths: FieldPaths;
}

/**
 * Of the properties. Whether one has lapsed is always asked: it decides whether the property is delivered at all.
 * Kadaster delivers price, year and use together whenever one of them is asked.
 */
export const ZAAK: ResourceFields = {
  always: ['identificatie', 'indicatieVervallen'],
  paths: {
    'properties.designation': ['kadastraleAanduiding'],
    'properties.kind': ['type'],
    ...addressPaths('properties.addresses', 'adressen'),
    'properties.addresses.country': ['adressen.land', 'adressen.straat'],
    'properties.addresses.lines': [
      'adressen.straat',
      'adressen.adresregel1',
      'adressen.adresregel2',
      'adressen.adresregel3',
    ],
    'properties.areaSquareMetres': ['kadastraleGrootte.waarde'],
    'properties.buildingUse': ['aardCultuurBebouwd'],
    'properties.landUse': ['aardCultuurOnbebouwd'],
    'properties.purchasePrice': ['koopsom.koopsom'],
    'properties.purchaseYear': ['koopsom.koopjaar'],
    // A flag that is false may be left out: the year beside it shows that there was a purchase.
    'properties.isPriceForMoreProperties': ['koopsom.indicatieMetMeerObjectenVerkregen', 'koopsom.koopjaar'],
    'properties.mortgageInscriptions': ['hypotheekIdentificaties'],
    'properties.attachments': ['beslagIdentificaties'],
  },
};

/** Of the rights: always whose they are, because the search itself names nobody. */
export const RECHT: ResourceFields = {
  always: ['persoon.identificatie', 'persoon.type'],
  paths: {
    'properties.rights.kind': ['type'],
    'properties.rights.part': ['tenaamstelling.aandeel'],
    'properties.rights.jointPart': ['tenaamstelling.gezamenlijkAandeel'],
    'properties.rights.since': ['aanvangsdatum'],
    'properties.rights.civilStatusThen': ['tenaamstelling.burgerlijkeStaatTenTijdeVanVerkrijging'],
    'properties.rights.groundRent.perYear': ['erfpachtCanon.jaarlijksBedrag'],
    'properties.rights.groundRent.kind': ['erfpachtCanon.soortErfpachtCanon'],
    'properties.rights.groundRent.paidOffUntil': ['erfpachtCanon.einddatumAfkoop'],
    'properties.rights.groundRent.coversMoreProperties': [
      'erfpachtCanon.betrefMeerOnroerendeZaken',
      'erfpachtCanon.soortErfpachtCanon',
    ],
  },
};

/** Of whoever lent or claims, name and kind; never a number, which may be a BSN. */
export const HYPOTHEEK: ResourceFields = {
  always: ['identificatie'],
  paths: {
    'properties.mortgageInscriptions.securedSum': ['bedragZekerheidsstelling'],
    'properties.mortgageInscriptions.holders': ['hypotheekhouders.omschrijving', 'hypotheekhouders.type'],
    'properties.mortgageInscriptions.onRight': ['omschrijvingBetrokkenRecht'],
    'properties.mortgageInscriptions.onPart': ['aandeelInBetrokkenRecht'],
  },
};

export const BESLAG: ResourceFields = {
  always: ['identificatie'],
  paths: {
    'properties.attachments.kind': ['aard'],
    'properties.attachments.claim': ['bedragVordering'],
    'properties.attachments.claimants': ['beslagleggers.omschrijving', 'beslagleggers.type'],
  },
};
