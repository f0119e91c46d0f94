import type { JsonObject } from '../json.simulator.ts';
import type { PracticePartnership, PracticePerson, TableValue } from '../practice/person.ts';
import { datum, leeftijd } from './date.simulator.ts';
import { verblijfplaats } from './verblijfplaats.simulator.ts';

/** All the register knows of a practice person, as the API would deliver it when everything were asked. */
export function persoonOf(person: PracticePerson, today: string): JsonObject {
  const { flags, partnership, residencePermit } = person;
  return {
    burgerservicenummer: person.bsn,
    leeftijd: flags.suspension?.reason === 'O' ? undefined : leeftijd(person.birthDate, today),
    geslacht: code({ code: person.gender, label: { M: 'man', V: 'vrouw', O: 'onbekend' }[person.gender] }),
    naam: {
      ...naam(person),
      volledigeNaam: [person.firstNames, person.namePrefix, person.familyName].filter(Boolean).join(' '),
      aanduidingNaamgebruik: code({ code: 'E', label: 'eigen geslachtsnaam' }),
    },
    geboorte: {
      datum: datum(person.birthDate),
      plaats: { omschrijving: person.birthPlace },
      land: code(person.birthCountry),
    },
    overlijden: flags.suspension?.reason === 'O' ? { datum: datum(flags.suspension.on) } : undefined,
    nationaliteiten: filled(person.nationalities.map(nationaliteit)),
    verblijfplaats: verblijfplaats(person, today),
    gemeenteVanInschrijving: code(person.municipality),
    datumInschrijvingInGemeente: datum(person.address.since),
    indicatieCurateleRegister: flags.guardianship,
    verblijfstitel: residencePermit && isValid(residencePermit.until, today) ? titel(residencePermit) : undefined,
    partners: filled(partnership ? [partner(partnership)] : []),
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

function partner({ kind, since, endedOn, partner: other }: PracticePartnership): JsonObject {
  return {
    burgerservicenummer: other.bsn,
    soortVerbintenis: code({ code: kind, label: { H: 'huwelijk', P: 'geregistreerd partnerschap' }[kind] }),
    naam: naam(other),
    geboorte: { datum: datum(other.birthDate) },
    aangaanHuwelijkPartnerschap: { datum: datum(since) },
    ontbindingHuwelijkPartnerschap: endedOn === undefined ? undefined : { datum: datum(endedOn) },
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
