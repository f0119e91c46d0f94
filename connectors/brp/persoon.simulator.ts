import type { JsonObject } from '../json.simulator.ts';
import type { PracticePartnership, PracticePerson, TableValue } from '../practice/person.ts';
import { datum, leeftijd } from './date.simulator.ts';
import { allTrue, verblijfplaats } from './verblijfplaats.simulator.ts';

/** All the register knows of a practice person, as the API would deliver it when everything were asked. */
export function persoonOf(person: PracticePerson, today: string): JsonObject {
  const { flags, partnership, residencePermit } = person;
  const began = datum(`${today.slice(0, 4)}-01-01`);
  const doubted = (is: true | undefined, names: readonly string[]): JsonObject | undefined =>
    is && { ...allTrue(names), datumIngangOnderzoek: began };
  const aboutIdentity = flags.identityUnderInvestigation;
  return {
    burgerservicenummer: person.bsn,
    leeftijd: flags.suspension?.reason === 'O' ? undefined : leeftijd(person.birthDate, today),
    geslacht: code({ code: person.gender, label: { M: 'man', V: 'vrouw', O: 'onbekend' }[person.gender] }),
    inOnderzoek: aboutIdentity && {
      ...allTrue(['burgerservicenummer', 'geslacht']),
      datumIngangOnderzoekPersoon: began,
    },
    naam: {
      ...naam(person),
      inOnderzoek: doubted(aboutIdentity, NAME),
      volledigeNaam: [person.firstNames, person.namePrefix, person.familyName].filter(Boolean).join(' '),
      aanduidingNaamgebruik: code({ code: 'E', label: 'eigen geslachtsnaam' }),
    },
    geboorte: {
      datum: datum(person.birthDate),
      plaats: { omschrijving: person.birthPlace },
      land: code(person.birthCountry),
      inOnderzoek: doubted(aboutIdentity, EVENT),
    },
    overlijden: flags.suspension?.reason === 'O' ? { datum: datum(flags.suspension.on) } : undefined,
    nationaliteiten: filled(person.nationalities.map(nationaliteit)),
    verblijfplaats: verblijfplaats(person, today),
    gemeenteVanInschrijving: code(person.municipality),
    datumInschrijvingInGemeente: datum(person.address.since),
    indicatieCurateleRegister: flags.guardianship,
    verblijfstitel: residencePermit && isValid(residencePermit.until, today) ? titel(residencePermit) : undefined,
    partners: filled(
      partnership ? [partner(partnership, (names) => doubted(flags.partnershipUnderInvestigation, names))] : [],
    ),
    kinderen: filled(
      person.children.map((child) => ({
        burgerservicenummer: child.bsn,
        naam: naam(child),
        geboorte: { datum: datum(child.birthDate) },
      })),
    ),
    geheimhoudingPersoonsgegevens: flags.secret,
    opschortingBijhouding: flags.suspension && {
      reden: code({ code: flags.suspension.reason, label: SUSPENDED[flags.suspension.reason] }),
      datum: datum(flags.suspension.on),
    },
    rni: flags.suspension?.reason === 'R' ? [{ deelnemer: { code: '0101' }, categorie: 'Persoon' }] : undefined,
  };
}

const NAME = ['voornamen', 'voorletters', 'voorvoegsel', 'geslachtsnaam'] as const;
const EVENT = ['datum', 'plaats', 'land'] as const;

const SUSPENDED = { O: 'overlijden', E: 'emigratie', R: 'pl is aangelegd in de rni' } as const;

/** Codes of table 32 that are no nationality: the API tells them as a kind, without their code. */
const NO_NATIONALITY: Readonly<Record<string, string>> = {
  '0000': 'NationaliteitOnbekend',
  '0002': 'BehandeldAlsNederlander',
  '0499': 'Staatloos',
  '0500': 'VastgesteldNietNederlander',
};

function nationaliteit({ nationality, since }: PracticePerson['nationalities'][number]): JsonObject {
  const special = NO_NATIONALITY[nationality.code];
  return {
    ...(special ? { type: special } : { type: 'Nationaliteit', nationaliteit: code(nationality) }),
    datumIngangGeldigheid: since === undefined ? undefined : datum(since),
  };
}

function titel({ kind, from, until }: NonNullable<PracticePerson['residencePermit']>): JsonObject {
  return {
    aanduiding: code(kind),
    datumIngang: datum(from),
    datumEinde: until === undefined ? undefined : datum(until),
  };
}

/** A permit that ends today or ended before is not delivered. */
function isValid(until: string | undefined, today: string): boolean {
  return until === undefined || until > today;
}

function partner(
  { kind, since, endedOn, partner: other }: PracticePartnership,
  doubt: (names: readonly string[]) => JsonObject | undefined,
): JsonObject {
  return {
    burgerservicenummer: other.bsn,
    soortVerbintenis: code({ code: kind, label: { H: 'huwelijk', P: 'geregistreerd partnerschap' }[kind] }),
    naam: { ...naam(other), inOnderzoek: doubt(NAME) },
    geboorte: { datum: datum(other.birthDate), inOnderzoek: doubt(['datum']) },
    aangaanHuwelijkPartnerschap: { datum: datum(since), inOnderzoek: doubt(['datum']) },
    ontbindingHuwelijkPartnerschap: endedOn === undefined ? undefined : { datum: datum(endedOn) },
    inOnderzoek: doubt(['burgerservicenummer', 'soortVerbintenis']),
  };
}

function naam(person: { firstNames: string; initials?: string; namePrefix?: string; familyName: string }): JsonObject {
  return {
    voornamen: person.firstNames || undefined,
    voorletters: person.initials ?? voorletters(person.firstNames),
    voorvoegsel: person.namePrefix,
    geslachtsnaam: person.familyName,
  };
}

function voorletters(firstNames: string): string | undefined {
  const letters = firstNames
    .split(/\s+/)
    .filter(Boolean)
    .map((name) => `${name.slice(0, 1)}.`);
  return letters.join('') || undefined;
}

function code({ code, label }: TableValue): JsonObject {
  return { code, omschrijving: label };
}

/** Empty values are absent on this wire. */
function filled<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length === 0 ? undefined : list;
}
