import { type Adres, readAdres } from '../haal-centraal/address.wire.ts';
import { type JsonMembers, readJsonObject } from '../json.reader.ts';
import {
  type Bedrag,
  type Breuk,
  type Persoon,
  readBedrag,
  readBreuk,
  readDay,
  readPersoon,
  readWaarde,
  type Waarde,
} from './values.wire.ts';

/**
 * What Zegel reads of answers of Haal Centraal BRK bevragen 2.0.0, under the register's own names. Empty values are
 * absent on this wire, and so is a flag that is false. What is not named here is never looked at: no partner, no
 * group of owners, no deed.
 */
export interface OnroerendeZaak {
  readonly identificatie: string;
  readonly type: 'perceel' | 'appartementsrecht' | undefined;
  readonly kadastraleAanduiding: string | undefined;
  readonly indicatieVervallen: boolean;
  readonly koopsom: Koopsom | undefined;
  /** Square metres. */
  readonly grootte: number | undefined;
  readonly aardCultuurBebouwd: Waarde | undefined;
  readonly aardCultuurOnbebouwd: Waarde | undefined;
  readonly adressen: readonly AdresVanZaak[];
  readonly hypotheekIdentificaties: readonly string[];
  readonly beslagIdentificaties: readonly string[];
}

export interface Koopsom {
  /** Whole euros. */
  readonly koopsom: number | undefined;
  readonly koopjaar: number | undefined;
  readonly indicatieMetMeerObjectenVerkregen: boolean;
}

export interface AdresVanZaak extends Adres {
  readonly adresregels: readonly string[];
  readonly land: Waarde | undefined;
}

export interface ZakelijkGerechtigde {
  readonly type: string | undefined;
  readonly aanvangsdatum: string | undefined;
  readonly erfpachtCanon: ErfpachtCanon | undefined;
  readonly aandeel: Breuk | undefined;
  readonly gezamenlijkAandeel: Breuk | undefined;
  readonly burgerlijkeStaat: Waarde | undefined;
  readonly persoon: Persoon | undefined;
}

export interface ErfpachtCanon {
  readonly soort: Waarde | undefined;
  readonly jaarlijksBedrag: Bedrag | undefined;
  readonly betrefMeerOnroerendeZaken: boolean;
  readonly einddatumAfkoop: string | undefined;
}

export interface Hypotheek {
  readonly identificatie: string | undefined;
  /** What the property stands security for; never what is owed. */
  readonly bedragZekerheidsstelling: Bedrag | undefined;
  readonly hypotheekhouders: readonly Persoon[];
  readonly omschrijvingBetrokkenRecht: Waarde | undefined;
  readonly aandeelInBetrokkenRecht: Breuk | undefined;
}

export interface Beslag {
  readonly identificatie: string | undefined;
  readonly aard: Waarde | undefined;
  readonly bedragVordering: Bedrag | undefined;
  readonly beslagleggers: readonly Persoon[];
}

/** Whole euros of which the cents are still a safe integer, far above any price. */
const MOST_EUROS = 1_000_000_000_000;

/**
 * The properties of a search; each one once. @throws SourceFailure MALFORMED, naming the member and never its value
 */
export function parseOnroerendeZaken(body: Uint8Array): readonly OnroerendeZaak[] {
  const byNumber = new Map<string, OnroerendeZaak>();
  for (const zaak of embedded(body, 'kadastraalOnroerendeZaken', readZaak))
    if (!byNumber.has(zaak.identificatie)) byNumber.set(zaak.identificatie, zaak);
  return [...byNumber.values()];
}

/** @throws SourceFailure MALFORMED */
export function parseZakelijkGerechtigden(body: Uint8Array): readonly ZakelijkGerechtigde[] {
  return embedded(body, 'zakelijkGerechtigden', (recht) => {
    const tenaamstelling = recht.group('tenaamstelling');
    return {
      type: recht.text('type'),
      aanvangsdatum: readDay(recht, 'aanvangsdatum'),
      erfpachtCanon: recht.object('erfpachtCanon', readCanon),
      aandeel: tenaamstelling.object('aandeel', readBreuk),
      gezamenlijkAandeel: tenaamstelling.object('gezamenlijkAandeel', readBreuk),
      burgerlijkeStaat: tenaamstelling.object('burgerlijkeStaatTenTijdeVanVerkrijging', readWaarde),
      persoon: recht.object('persoon', readPersoon),
    };
  });
}

/** @throws SourceFailure MALFORMED */
export function parseHypotheken(body: Uint8Array): readonly Hypotheek[] {
  return embedded(body, 'hypotheken', (hypotheek) => ({
    identificatie: hypotheek.text('identificatie'),
    bedragZekerheidsstelling: hypotheek.object('bedragZekerheidsstelling', readBedrag),
    hypotheekhouders: hypotheek.list('hypotheekhouders', readPersoon),
    omschrijvingBetrokkenRecht: hypotheek.object('omschrijvingBetrokkenRecht', readWaarde),
    aandeelInBetrokkenRecht: hypotheek.object('aandeelInBetrokkenRecht', readBreuk),
  }));
}

/** @throws SourceFailure MALFORMED */
export function parseBeslagen(body: Uint8Array): readonly Beslag[] {
  return embedded(body, 'beslagen', (beslag) => ({
    identificatie: beslag.text('identificatie'),
    aard: beslag.object('aard', readWaarde),
    bedragVordering: beslag.object('bedragVordering', readBedrag),
    beslagleggers: beslag.list('beslagleggers', readPersoon),
  }));
}

/** Nothing found is an empty or absent `_embedded`; a body without any of HAL is not an answer of this API. */
function embedded<T>(body: Uint8Array, name: string, read: (members: JsonMembers) => T): readonly T[] {
  const answer = readJsonObject(body);
  if (!answer.has('_embedded') && !answer.has('_links')) throw answer.malformed('_embedded', 'is missing');
  return answer.group('_embedded').list(name, read);
}

function readZaak(zaak: JsonMembers): OnroerendeZaak {
  const identificatie = zaak.text('identificatie');
  // It becomes a part of a path, and a number of nine digits could be somebody's.
  if (identificatie === undefined || !/^\d{10,20}$/.test(identificatie))
    throw zaak.malformed('identificatie', 'is not a number of a property');
  const type = zaak.text('type');
  return {
    identificatie,
    type: type === 'perceel' || type === 'appartementsrecht' ? type : undefined,
    kadastraleAanduiding: zaak.text('kadastraleAanduiding'),
    indicatieVervallen: zaak.flag('indicatieVervallen'),
    koopsom: zaak.object('koopsom', (koopsom) => ({
      koopsom: koopsom.integer('koopsom', 0, MOST_EUROS),
      koopjaar: koopsom.integer('koopjaar', 1, 9999),
      indicatieMetMeerObjectenVerkregen: koopsom.flag('indicatieMetMeerObjectenVerkregen'),
    })),
    grootte: zaak.group('kadastraleGrootte').integer('waarde', 0, 2 ** 31 - 1),
    aardCultuurBebouwd: zaak.object('aardCultuurBebouwd', readWaarde),
    aardCultuurOnbebouwd: zaak.object('aardCultuurOnbebouwd', readWaarde),
    adressen: zaak.list('adressen', (adres) => ({
      ...readAdres(adres),
      adresregels: ['adresregel1', 'adresregel2', 'adresregel3'].flatMap((regel) => adres.text(regel) ?? []),
      land: adres.object('land', readWaarde),
    })),
    hypotheekIdentificaties: zaak.texts('hypotheekIdentificaties'),
    beslagIdentificaties: zaak.texts('beslagIdentificaties'),
  };
}

function readCanon(canon: JsonMembers): ErfpachtCanon {
  return {
    soort: canon.object('soortErfpachtCanon', readWaarde),
    jaarlijksBedrag: canon.object('jaarlijksBedrag', readBedrag),
    betrefMeerOnroerendeZaken: canon.flag('betrefMeerOnroerendeZaken'),
    einddatumAfkoop: readDay(canon, 'einddatumAfkoop'),
  };
}
