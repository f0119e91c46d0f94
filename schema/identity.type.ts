import { Int, ObjectType } from 'type-graphql';
import { Address } from './address.type.ts';
import { PERIOD } from './arguments.ts';
import { Code } from './code.type.ts';
import { GraphQLPartialDate } from './date.ts';
import { type ArgumentMeaning, PersonalField, PersonalList } from './meaning.ts';
import { PastAddress } from './past-address.type.ts';
import type { Period } from './period.ts';
import { CREDIT } from './purpose.ts';
import type { Asked, Listed, Value } from './record.ts';

const AGE: Readonly<Record<string, ArgumentMeaning>> = {
  age: { type: () => Int, description: 'Years; must be in the list of the purpose.' },
};

@ObjectType({ description: 'Who somebody is. Dutch: identiteit.' })
export class Identity {
  @PersonalField(() => String, {
    nl: { label: 'Volledige naam', explanation: 'Je voornamen en achternaam samen.' },
    en: { label: 'Full name', explanation: 'Your first names and family name together.' },
  })
  fullName?: Value<string>;

  @PersonalField(() => String, {
    nl: { label: 'Voornamen', explanation: 'Al je voornamen.' },
    en: { label: 'First names', explanation: 'All your first names.' },
  })
  firstNames?: Value<string>;

  @PersonalField(() => String, {
    nl: { label: 'Voorletters', explanation: 'De eerste letters van je voornamen.' },
    en: { label: 'Initials', explanation: 'The first letters of your first names.' },
  })
  initials?: Value<string>;

  @PersonalField(() => String, {
    nl: { label: 'Voorvoegsel', explanation: 'Het stuk voor je achternaam, zoals "van der".' },
    en: { label: 'Name prefix', explanation: 'The part before your family name, such as "van der".' },
  })
  namePrefix?: Value<string>;

  @PersonalField(() => String, {
    nl: { label: 'Achternaam', explanation: 'De naam waarmee je geboren bent, zonder voorvoegsel.' },
    en: { label: 'Family name', explanation: 'The name you were born with, without its prefix.' },
  })
  familyName?: Value<string>;

  @PersonalField(() => GraphQLPartialDate, {
    nl: { label: 'Geboortedatum', explanation: 'De dag waarop je geboren bent.' },
    en: { label: 'Date of birth', explanation: 'The day you were born.' },
  })
  birthDate?: Value<string>;

  @PersonalField(() => String, {
    nl: { label: 'Geboorteplaats', explanation: 'De plaats waar je geboren bent.' },
    en: { label: 'Place of birth', explanation: 'The place where you were born.' },
  })
  birthPlace?: Value<string>;

  @PersonalField(() => Code, {
    nl: { label: 'Geboorteland', explanation: 'Het land waar je geboren bent.' },
    en: { label: 'Country of birth', explanation: 'The country where you were born.' },
    purposes: ['MORTGAGE', 'IDENTIFICATION'],
  })
  birthCountry?: Value<Code>;

  @PersonalField(
    () => Boolean,
    {
      nl: { label: 'Leeftijdsgrens', explanation: 'Alleen ja of nee: ben je minstens zo oud?' },
      en: { label: 'Age limit', explanation: 'Only yes or no: are you at least this old?' },
      threshold: { argument: 'age', list: 'AGE' },
    },
    AGE,
  )
  isOver?: Asked<{ readonly age: number }, boolean>;

  @PersonalField(() => String, {
    nl: { label: 'Geslacht', explanation: 'Man, vrouw of onbekend, zoals de gemeente het noteert.' },
    en: { label: 'Gender', explanation: 'MALE, FEMALE or UNKNOWN, as the council records it.' },
    purposes: ['MORTGAGE', 'IDENTIFICATION'],
  })
  gender?: Value<'MALE' | 'FEMALE' | 'UNKNOWN'>;

  @PersonalList(() => Nationality, {
    nl: { label: 'Nationaliteiten', explanation: 'De nationaliteiten die je hebt.' },
    en: { label: 'Nationalities', explanation: 'The nationalities you have.' },
    purposes: ['MORTGAGE', 'RENTAL', 'IDENTIFICATION'],
  })
  nationalities?: Value<Listed<Nationality>>;

  @PersonalField(() => ResidencePermit, {
    nl: { label: 'Verblijfstitel', explanation: 'Het recht om in Nederland te wonen, als je dat nodig hebt.' },
    en: { label: 'Residence permit', explanation: 'The right to live in the Netherlands, where you need one.' },
    purposes: ['MORTGAGE', 'RENTAL', 'CAR_LEASE', 'IDENTIFICATION'],
  })
  residencePermit?: Value<ResidencePermit>;

  @PersonalField(() => Address, {
    nl: { label: 'Adres', explanation: 'Waar je nu woont of post krijgt.' },
    en: { label: 'Address', explanation: 'Where you live or get your mail now.' },
  })
  address?: Value<Address>;

  @PersonalList(
    () => PastAddress,
    {
      nl: { label: 'Adressen door de tijd', explanation: 'Waar je woonde in de gevraagde periode.' },
      en: { label: 'Addresses over time', explanation: 'Where you lived in the asked period.' },
      purposes: ['MORTGAGE', 'RENTAL', 'DEBT_COUNSELLING'],
      referenceDate: 'PERIOD',
    },
    PERIOD,
  )
  addressHistory?: Asked<{ readonly period: Period }, Listed<PastAddress>>;

  @PersonalField(() => Boolean, {
    nl: { label: 'Onder curatele', explanation: 'Of een ander over je geld beslist.' },
    en: { label: 'Under guardianship', explanation: 'Whether somebody else decides about your money (curatele).' },
    purposes: CREDIT,
    sensitivity: 'HIGH',
    specialCategory: true,
  })
  isUnderGuardianship?: Value<boolean>;

  @PersonalField(() => Code, {
    nl: { label: 'Opschorting', explanation: 'Waarom de gemeente je gegevens niet meer bijhoudt.' },
    en: { label: 'Record suspended', explanation: 'Why the council no longer updates your record (opschorting).' },
  })
  suspension?: Value<Code>;

  @PersonalField(() => Boolean, {
    nl: { label: 'In onderzoek', explanation: 'De gemeente twijfelt aan je naam, geboorte of geslacht.' },
    en: { label: 'Under investigation', explanation: 'The council doubts your name, birth or gender.' },
  })
  isUnderInvestigation?: Value<boolean>;
}

@ObjectType({ description: 'A nationality somebody has. Dutch: nationaliteit.' })
export class Nationality {
  @PersonalField(() => Code, {
    nl: { label: 'Nationaliteit', explanation: 'Van welk land je burger bent.' },
    en: { label: 'Nationality', explanation: 'The country you are a citizen of.' },
  })
  nationality?: Value<Code>;

  @PersonalField(() => GraphQLPartialDate, {
    nl: { label: 'Sinds', explanation: 'Vanaf wanneer je deze nationaliteit hebt.' },
    en: { label: 'Since', explanation: 'From when you have this nationality.' },
  })
  since?: Value<string>;

  @PersonalField(() => Boolean, {
    nl: { label: 'In onderzoek', explanation: 'De gemeente twijfelt of deze nationaliteit klopt.' },
    en: { label: 'Under investigation', explanation: 'The council doubts whether this nationality is right.' },
  })
  isUnderInvestigation?: Value<boolean>;
}

@ObjectType({ description: 'The right to live in the Netherlands. Dutch: verblijfstitel.' })
export class ResidencePermit {
  @PersonalField(() => Code, {
    nl: { label: 'Soort', explanation: 'Welke verblijfstitel je hebt.' },
    en: { label: 'Kind', explanation: 'Which residence permit you have.' },
  })
  kind?: Value<Code>;

  @PersonalField(() => GraphQLPartialDate, {
    nl: { label: 'Vanaf', explanation: 'De dag waarop het recht begon.' },
    en: { label: 'From', explanation: 'The day the right began.' },
  })
  from?: Value<string>;

  @PersonalField(() => GraphQLPartialDate, {
    nl: { label: 'Tot', explanation: 'De dag waarop het recht eindigt.' },
    en: { label: 'Until', explanation: 'The day the right ends.' },
  })
  until?: Value<string>;

  @PersonalField(() => Boolean, {
    nl: { label: 'In onderzoek', explanation: 'De gemeente twijfelt of deze verblijfstitel klopt.' },
    en: { label: 'Under investigation', explanation: 'The council doubts whether this permit is right.' },
  })
  isUnderInvestigation?: Value<boolean>;
}
