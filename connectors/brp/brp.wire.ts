import { type JsonMembers, readJsonObject } from '../json.reader.ts';
import { type Datum, isInDoubt, readDatum, readWaarde, type Waarde } from './values.wire.ts';
import { readVerblijfplaats, type Verblijfplaats } from './verblijfplaats.wire.ts';

/**
 * What Zegel reads of an answer of Haal Centraal BRP personen 2.7.0, under the register's own names. Empty values are
 * absent on this wire. What is not named here is never looked at: no number (BSN) of a partner, child or parent.
 */
export interface Persoon {
  readonly burgerservicenummer: string;
  /** Whose record this is, or the gender in it, is in doubt. */
  readonly inOnderzoek: boolean;
  readonly naam: Naam;
  readonly geboorte: Geboorte;
  readonly geslacht: Waarde | undefined;
  readonly nationaliteiten: readonly Nationaliteit[];
  readonly verblijfplaats: Verblijfplaats | undefined;
  readonly verblijfstitel: Verblijfstitel | undefined;
  readonly geheimhoudingPersoonsgegevens: boolean;
  readonly indicatieCurateleRegister: boolean;
  readonly opschortingBijhouding: { readonly reden: Waarde | undefined } | undefined;
  readonly partners: readonly Partner[];
  readonly kinderen: readonly Kind[];
}

export interface Naam {
  readonly voornamen: string | undefined;
  readonly voorletters: string | undefined;
  readonly voorvoegsel: string | undefined;
  readonly geslachtsnaam: string | undefined;
  readonly inOnderzoek: boolean;
}

export interface Geboorte {
  readonly datum: Datum | undefined;
  readonly plaats: Waarde | undefined;
  readonly land: Waarde | undefined;
  readonly inOnderzoek: boolean;
}

const NATIONALITEIT_TYPES = [
  'Nationaliteit',
  'BehandeldAlsNederlander',
  'VastgesteldNietNederlander',
  'Staatloos',
  'NationaliteitOnbekend',
] as const;

export interface Nationaliteit {
  readonly type: (typeof NATIONALITEIT_TYPES)[number];
  readonly nationaliteit: Waarde | undefined;
  readonly datumIngangGeldigheid: Datum | undefined;
  readonly inOnderzoek: boolean;
}

export interface Verblijfstitel {
  readonly aanduiding: Waarde | undefined;
  readonly datumIngang: Datum | undefined;
  readonly datumEinde: Datum | undefined;
  readonly inOnderzoek: boolean;
}

export interface Partner {
  readonly soortVerbintenis: Waarde | undefined;
  readonly naam: Naam;
  readonly geboorte: Geboorte;
  readonly aangaan: Datum | undefined;
  readonly ontbinding: Datum | undefined;
  /** The bond is in doubt: its kind, begin or end. Of the partner's name and birth, `naam` and `geboorte` tell it. */
  readonly inOnderzoek: boolean;
}

export interface Kind {
  readonly naam: Naam;
  readonly geboorte: Geboorte;
}

/**
 * Reads the answer to a RaadpleegMetBurgerservicenummer: unknown members pass, a used one of the wrong kind does not.
 *
 * @returns the persons delivered; none when the register does not know the number
 * @throws SourceFailure MALFORMED, naming the member and never its value
 */
export function parsePersonen(body: Uint8Array): readonly Persoon[] {
  const answer = readJsonObject(body);
  if (answer.text('type') !== 'RaadpleegMetBurgerservicenummer') throw answer.malformed('type', 'is another question');
  if (!answer.has('personen')) throw answer.malformed('personen', 'is missing');
  return answer.list('personen', readPersoon);
}

function readPersoon(persoon: JsonMembers): Persoon {
  const burgerservicenummer = persoon.text('burgerservicenummer');
  if (burgerservicenummer === undefined || !/^\d{9}$/.test(burgerservicenummer))
    throw persoon.malformed('burgerservicenummer', 'is not nine digits');
  return {
    burgerservicenummer,
    inOnderzoek: ['burgerservicenummer', 'geslacht'].some((member) => persoon.group('inOnderzoek').flag(member)),
    naam: readNaam(persoon.group('naam')),
    geboorte: readGeboorte(persoon.group('geboorte')),
    geslacht: persoon.object('geslacht', readWaarde),
    nationaliteiten: persoon.list('nationaliteiten', readNationaliteit),
    verblijfplaats: persoon.object('verblijfplaats', readVerblijfplaats),
    verblijfstitel: persoon.object('verblijfstitel', (titel) => ({
      aanduiding: titel.object('aanduiding', readWaarde),
      datumIngang: titel.object('datumIngang', readDatum),
      datumEinde: titel.object('datumEinde', readDatum),
      inOnderzoek: isInDoubt(titel),
    })),
    geheimhoudingPersoonsgegevens: persoon.flag('geheimhoudingPersoonsgegevens'),
    indicatieCurateleRegister: persoon.flag('indicatieCurateleRegister'),
    opschortingBijhouding: persoon.object('opschortingBijhouding', (opschorting) => ({
      reden: opschorting.object('reden', readWaarde),
    })),
    partners: persoon.list('partners', (partner) => ({
      soortVerbintenis: partner.object('soortVerbintenis', readWaarde),
      naam: readNaam(partner.group('naam')),
      geboorte: readGeboorte(partner.group('geboorte')),
      aangaan: partner.group('aangaanHuwelijkPartnerschap').object('datum', readDatum),
      ontbinding: partner.group('ontbindingHuwelijkPartnerschap').object('datum', readDatum),
      inOnderzoek: isInDoubt(
        partner,
        partner.group('aangaanHuwelijkPartnerschap'),
        partner.group('ontbindingHuwelijkPartnerschap'),
      ),
    })),
    kinderen: persoon.list('kinderen', (kind) => ({
      naam: readNaam(kind.group('naam')),
      geboorte: readGeboorte(kind.group('geboorte')),
    })),
  };
}

function readNaam(naam: JsonMembers): Naam {
  return {
    voornamen: naam.text('voornamen'),
    voorletters: naam.text('voorletters'),
    voorvoegsel: naam.text('voorvoegsel'),
    geslachtsnaam: naam.text('geslachtsnaam'),
    inOnderzoek: isInDoubt(naam),
  };
}

function readGeboorte(geboorte: JsonMembers): Geboorte {
  return {
    datum: geboorte.object('datum', readDatum),
    plaats: geboorte.object('plaats', readWaarde),
    land: geboorte.object('land', readWaarde),
    inOnderzoek: isInDoubt(geboorte),
  };
}

function readNationaliteit(nationaliteit: JsonMembers): Nationaliteit {
  const type = NATIONALITEIT_TYPES.find((known) => known === nationaliteit.text('type'));
  if (type === undefined) throw nationaliteit.malformed('type', 'is no kind of nationality');
  return {
    type,
    nationaliteit: nationaliteit.object('nationaliteit', readWaarde),
    datumIngangGeldigheid: nationaliteit.object('datumIngangGeldigheid', readDatum),
    inOnderzoek: isInDoubt(nationaliteit),
  };
}
