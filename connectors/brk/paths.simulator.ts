import { pathsIn } from '../haal-centraal/fields.simulator.ts';

/** What of each resource may be named in `fields`. */

const DEEDS = 'isGebaseerdOpStukdeelIdentificatie isVermeldInStukdeelIdentificaties stukIdentificaties';
const DEEDS_OF_RIGHT = 'isGebaseerdOpStukdeelIdentificaties isVermeldInStukdeelIdentificaties stukIdentificaties';
const CODE = '{code waarde}';
const PART = '{noemer teller}';
const PERSON = '{identificatie omschrijving type}';
const SUM = `{som valuta${CODE}}`;
const FILIATION = `{aard${CODE} kadastraalOnroerendeZaken{identificatie type}}`;

export const ZAAK_PATHS = pathsIn(`
  identificatie domein type indicatieVervallen indicatieSluimerend kadastraleAanduiding toelichtingBewaarder
  begrenzingPerceel{type coordinates} plaatscoordinaten{type coordinates}
  perceelnummerRotatie perceelnummerVerschuiving{deltax deltay}
  koopsom{koopsom koopjaar indicatieMetMeerObjectenVerkregen} aardCultuurBebouwd${CODE} aardCultuurOnbebouwd${CODE}
  kadastraleGrootte{soortGrootte${CODE} waarde}
  adressen{straat huisnummer huisletter huisnummertoevoeging postcode woonplaats nummeraanduidingIdentificatie
    adresregel1 adresregel2 adresregel3 land${CODE} koppelingswijze${CODE} adresseerbaarObjectIdentificatie}
  gesplitstZakelijkRecht zakelijkGerechtigdeIdentificaties privaatrechtelijkeBeperkingIdentificaties
  hypotheekIdentificaties beslagIdentificaties isOvergegaanIn${FILIATION} isOntstaanUit${FILIATION}
  bijbehorendeGrondpercelen{identificatie}
  bijbehorendeAppartementsrechten{identificatie volgnummer indicatieSluimerend}
  isVermeldInStukdeelIdentificaties stukIdentificaties`);

export const RIGHT_PATHS = pathsIn(`
  identificatie type aanvangsdatum persoon${PERSON} zakelijkRecht{${DEEDS_OF_RIGHT}}
  erfpachtCanon{soortErfpachtCanon${CODE} jaarlijksBedrag${SUM} betrefMeerOnroerendeZaken einddatumAfkoop
    indicatieOudeOnroerendeZaakBetrokken ${DEEDS}}
  tenaamstelling{aandeel${PART} gezamenlijkAandeel${PART} burgerlijkeStaatTenTijdeVanVerkrijging${CODE}
    verkregenNamensSamenwerkingsverband${CODE} betrokkenPartner${PERSON} betrokkenSamenwerkingsverband${PERSON}
    betrokkenGorzenEnAanwassen${PERSON} ${DEEDS_OF_RIGHT}
    aantekeningen{aard${CODE} omschrijving identificatie domein einddatum einddatumRecht ${DEEDS}}}`);

const CLAIM = `identificatie domein aandeelInBetrokkenRecht${PART} gedeeltelijkeBezwaringOudObject
  omschrijvingBetrokkenRecht${CODE} toelichtingBewaarder ${DEEDS}`;

export const MORTGAGE_PATHS = pathsIn(`${CLAIM} betreftGedeelteVanPerceel omschrijvingGekozenWoonplaats
  aantekeningen{aard${CODE} omschrijving betreftGedeelteVanPerceel}
  hypotheekhouders${PERSON} bedragZekerheidsstelling${SUM}`);

export const ATTACHMENT_PATHS = pathsIn(`${CLAIM} aard${CODE} aantekeningen{aard${CODE} omschrijving}
  beslagleggers${PERSON} bedragVordering${SUM}`);
