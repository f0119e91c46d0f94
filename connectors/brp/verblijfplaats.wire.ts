import type { JsonMembers } from '../json.reader.ts';
import { type Datum, isInDoubt, readDatum, readWaarde, type Waarde } from './values.wire.ts';

/** Where somebody is registered: one of the four kinds of the register. */
export type Verblijfplaats = Verblijf & (Adres | Locatie | VerblijfplaatsBuitenland | VerblijfplaatsOnbekend);

interface Verblijf {
  readonly datumVan: Datum | undefined;
  /** Any part of what was asked of it is in doubt. */
  readonly inOnderzoek: boolean;
  /** The doubt became certainty: the person was found not to live there. */
  readonly indicatieVastgesteldVerblijftNietOpAdres: boolean;
}

export interface Adres {
  readonly type: 'Adres';
  readonly functieAdres: Waarde | undefined;
  readonly officieleStraatnaam: string | undefined;
  readonly korteStraatnaam: string | undefined;
  readonly huisnummer: number | undefined;
  readonly huisletter: string | undefined;
  readonly huisnummertoevoeging: string | undefined;
  readonly aanduidingBijHuisnummer: Waarde | undefined;
  readonly postcode: string | undefined;
  readonly woonplaats: string | undefined;
  /** BAG, 16 digits: how WOZ and the occupancy of the home are asked. */
  readonly adresseerbaarObjectIdentificatie: string | undefined;
}

export interface Locatie {
  readonly type: 'Locatie';
  readonly locatiebeschrijving: string | undefined;
}

export interface VerblijfplaatsBuitenland {
  readonly type: 'VerblijfplaatsBuitenland';
  readonly regels: readonly string[];
  readonly land: Waarde | undefined;
}

export interface VerblijfplaatsOnbekend {
  readonly type: 'VerblijfplaatsOnbekend';
}

/** @throws SourceFailure MALFORMED */
export function readVerblijfplaats(verblijfplaats: JsonMembers): Verblijfplaats {
  const adres = verblijfplaats.group('verblijfadres');
  const verblijf = {
    datumVan: verblijfplaats.object('datumVan', readDatum),
    inOnderzoek: isInDoubt(verblijfplaats, adres),
    indicatieVastgesteldVerblijftNietOpAdres: verblijfplaats.flag('indicatieVastgesteldVerblijftNietOpAdres'),
  };
  const type = verblijfplaats.text('type');
  switch (type) {
    case 'Adres':
      return {
        ...verblijf,
        type,
        ...readAdres(adres),
        functieAdres: verblijfplaats.object('functieAdres', readWaarde),
        adresseerbaarObjectIdentificatie: bagObject(verblijfplaats),
      };
    case 'Locatie':
      return { ...verblijf, type, locatiebeschrijving: adres.text('locatiebeschrijving') };
    case 'VerblijfplaatsBuitenland': {
      const regels = ['regel1', 'regel2', 'regel3'].flatMap((regel) => adres.text(regel) ?? []);
      return { ...verblijf, type, regels, land: adres.object('land', readWaarde) };
    }
    case 'VerblijfplaatsOnbekend':
      return { ...verblijf, type };
    default:
      throw verblijfplaats.malformed('type', 'is no kind of residence');
  }
}

function readAdres(adres: JsonMembers): Omit<Adres, 'type' | 'functieAdres' | 'adresseerbaarObjectIdentificatie'> {
  return {
    officieleStraatnaam: adres.text('officieleStraatnaam'),
    korteStraatnaam: adres.text('korteStraatnaam'),
    huisnummer: adres.integer('huisnummer', 1, 99_999),
    huisletter: adres.text('huisletter'),
    huisnummertoevoeging: adres.text('huisnummertoevoeging'),
    aanduidingBijHuisnummer: adres.object('aanduidingBijHuisnummer', readWaarde),
    postcode: adres.text('postcode'),
    woonplaats: adres.text('woonplaats'),
  };
}

/** All zeroes is the register's own word for unknown. */
function bagObject(verblijfplaats: JsonMembers): string | undefined {
  const id = verblijfplaats.text('adresseerbaarObjectIdentificatie');
  return id !== undefined && /^(?!0{16})\d{16}$/.test(id) ? id : undefined;
}
