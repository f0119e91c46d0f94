import { isDay } from '../../schema/date.ts';
import { type Adres, readAdres } from '../haal-centraal/address.wire.ts';
import { type JsonMembers, readJsonObject } from '../json.reader.ts';

/**
 * What Zegel reads of an answer of Haal Centraal WOZ bevragen 1.0.0, under the register's own names, from the register
 * itself (raw) or from the proxy that filters its values. Empty values are absent on this wire. What is not named here is
 * never looked at: no name and no land register number.
 */
export interface WozObject {
  /** WOZ-objectnummer, 12 digits. */
  readonly identificatie: string;
  readonly aanduiding: Aanduiding | undefined;
  readonly adresseerbaarObjectIdentificaties: readonly string[];
  readonly belanghebbendeEigenaar: Belanghebbende | undefined;
  readonly belanghebbendeGebruiker: Belanghebbende | undefined;
  /** Square metres. */
  readonly grondoppervlakte: number | undefined;
  readonly verantwoordelijkeGemeente: Waardetabel | undefined;
  /** `undefined` where none is delivered. */
  readonly waarden: readonly Waarde[] | undefined;
}

export interface Aanduiding extends Adres {
  readonly locatieomschrijving: string | undefined;
}

/** Whose decision it is: the number only says whether that is the person who logged in. */
export interface Belanghebbende {
  readonly type: string | undefined;
  readonly burgerservicenummer: string | undefined;
}

export interface Waardetabel {
  readonly code: string | undefined;
  readonly omschrijving: string | undefined;
}

export interface Waarde {
  /** Whole euros. */
  readonly vastgesteldeWaarde: number | undefined;
  readonly waardepeildatum: string | undefined;
  /** Raw only. */
  readonly ingangsdatum: string | undefined;
  /** Raw only; a status nobody knows passes. */
  readonly beschikkingsStatussen: readonly string[];
  /** The proxy's; left out where it is false. */
  readonly indicatieBezwaarBeroep: boolean;
}

export interface WozAntwoord {
  readonly wozObjecten: readonly WozObject[];
  /** More objects were found than this page holds. */
  readonly hasNext: boolean;
}

/** Whole euros of which the cents are still a safe integer. */
const MOST_EUROS = 1_000_000_000_000;

/**
 * A page of found objects; nothing found is an empty or absent `_embedded`.
 *
 * @throws SourceFailure MALFORMED, naming the member and never its value
 */
export function parseWozObjecten(body: Uint8Array): WozAntwoord {
  const answer = readJsonObject(body);
  if (!answer.has('_embedded') && !answer.has('_links')) throw answer.malformed('_embedded', 'is missing');
  return {
    wozObjecten: answer.group('_embedded').list('wozObjecten', readWozObject),
    hasNext: answer.group('_links').has('next'),
  };
}

function readWozObject(object: JsonMembers): WozObject {
  const identificatie = object.text('identificatie');
  if (identificatie === undefined || !/^\d{12}$/.test(identificatie))
    throw object.malformed('identificatie', 'is not twelve digits');
  return {
    identificatie,
    aanduiding: object.object('aanduiding', (aanduiding) => ({
      ...readAdres(aanduiding),
      locatieomschrijving: aanduiding.text('locatieomschrijving'),
    })),
    adresseerbaarObjectIdentificaties: object.texts('adresseerbaarObjectIdentificaties'),
    belanghebbendeEigenaar: object.object('belanghebbendeEigenaar', readBelanghebbende),
    belanghebbendeGebruiker: object.object('belanghebbendeGebruiker', readBelanghebbende),
    grondoppervlakte: object.integer('grondoppervlakte', 0, 2 ** 31 - 1),
    verantwoordelijkeGemeente: object.object('verantwoordelijkeGemeente', (gemeente) => ({
      code: gemeente.text('code'),
      omschrijving: gemeente.text('omschrijving'),
    })),
    waarden: object.has('waarden') ? object.list('waarden', readWaarde) : undefined,
  };
}

function readBelanghebbende(belanghebbende: JsonMembers): Belanghebbende {
  return { type: belanghebbende.text('type'), burgerservicenummer: belanghebbende.text('burgerservicenummer') };
}

function readWaarde(waarde: JsonMembers): Waarde {
  return {
    vastgesteldeWaarde: waarde.integer('vastgesteldeWaarde', 0, MOST_EUROS),
    waardepeildatum: readDay(waarde, 'waardepeildatum'),
    ingangsdatum: readDay(waarde, 'ingangsdatum'),
    beschikkingsStatussen: waarde.texts('beschikkingsStatussen'),
    indicatieBezwaarBeroep: waarde.flag('indicatieBezwaarBeroep'),
  };
}

function readDay(waarde: JsonMembers, name: string): string | undefined {
  const day = waarde.text(name);
  if (day !== undefined && !isDay(day)) throw waarde.malformed(name, 'is not a day that exists');
  return day;
}
