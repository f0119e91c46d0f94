import { ObjectType } from 'type-graphql';
import { PERIOD } from './arguments.ts';
import { AssetsAndDebts } from './assets-and-debts.type.ts';
import { Bank } from './bank.type.ts';
import { Benefit } from './benefit.type.ts';
import { DrivingLicence } from './driving-licence.type.ts';
import { Education } from './education.type.ts';
import { Employment } from './employment.type.ts';
import { HomeValue } from './home-value.type.ts';
import { Household } from './household.type.ts';
import { Identity } from './identity.type.ts';
import { IdinIdentity } from './idin-identity.type.ts';
import { Income } from './income.type.ts';
import { PersonalField, PersonalList } from './meaning.ts';
import { Pension } from './pension.type.ts';
import type { Period } from './period.ts';
import { Property } from './property.type.ts';
import { AFFORDABILITY, ANY_PURPOSE, CREDIT } from './purpose.ts';
import type { Asked, Listed, Value } from './record.ts';
import { SocialInsurance } from './social-insurance.type.ts';
import { StudentDebt } from './student-debt.type.ts';
import { Vehicle } from './vehicle.type.ts';
import { Vessel } from './vessel.type.ts';

/**
 * Everything that can be asked about one person (design D1). Each field here names the one source it comes from; only
 * `income` leaves that to its fields. What several registers know are different fields, never merged.
 */
@ObjectType({ description: 'Everything a provider can ask about one person, field by field. Dutch: persoon.' })
export class Person {
  @PersonalField(() => Identity, {
    nl: { label: 'Wie je bent', explanation: 'Je naam, geboortedatum en adres.' },
    en: { label: 'Who you are', explanation: 'Your name, date of birth and address.' },
    source: 'BRP',
    purposes: ANY_PURPOSE,
    sensitivity: 'ORDINARY',
    referenceDate: 'RETRIEVAL',
  })
  identity?: Value<Identity>;

  @PersonalField(() => Household, {
    nl: { label: 'Je gezin', explanation: 'Je partner en kinderen volgens de gemeente.' },
    en: { label: 'Your household', explanation: 'Your partner and children according to the council.' },
    source: 'BRP',
    purposes: ['MORTGAGE', 'RENTAL', 'CONSUMER_CREDIT', 'DEBT_COUNSELLING'],
    sensitivity: 'ORDINARY',
    referenceDate: 'RETRIEVAL',
  })
  household?: Value<Household>;

  @PersonalField(() => Employment, {
    nl: { label: 'Je werk', explanation: 'Waar je werkt en wat je verdient, volgens UWV.' },
    en: { label: 'Your work', explanation: 'Where you work and what you earn, according to UWV.' },
    source: 'UWV',
    purposes: AFFORDABILITY,
    sensitivity: 'FINANCIAL',
    referenceDate: 'PERIOD',
  })
  employment?: Value<Employment>;

  @PersonalList(
    () => Benefit,
    {
      nl: { label: 'Je uitkeringen', explanation: 'Wat UWV je betaalde, zoals WW of ziektegeld.' },
      en: { label: 'Your benefits', explanation: 'What UWV paid you, such as unemployment or sick pay.' },
      source: 'UWV',
      purposes: AFFORDABILITY,
      sensitivity: 'HIGH',
      specialCategory: true,
      referenceDate: 'PERIOD',
    },
    PERIOD,
  )
  benefits?: Asked<{ readonly period: Period }, Listed<Benefit>>;

  @PersonalField(() => SocialInsurance, {
    nl: { label: 'Je volksverzekeringen', explanation: 'Wat SVB je betaalde: AOW en kinderbijslag.' },
    en: { label: 'Your national insurance', explanation: 'What SVB paid you: state pension and child benefit.' },
    source: 'SVB',
    purposes: AFFORDABILITY,
    sensitivity: 'FINANCIAL',
    referenceDate: 'PERIOD',
  })
  socialInsurance?: Value<SocialInsurance>;

  @PersonalField(() => Bank, {
    nl: { label: 'Je bank', explanation: 'Je rekeningen en betalingen.' },
    en: { label: 'Your bank', explanation: 'Your accounts and payments.' },
    source: 'BANK',
    purposes: AFFORDABILITY,
    sensitivity: 'FINANCIAL',
    referenceDate: 'RECORD',
  })
  bank?: Value<Bank>;

  @PersonalField(() => IdinIdentity, {
    nl: { label: 'Wie je bent volgens je bank', explanation: 'Je naam, geboortedatum en adres, via iDIN.' },
    en: { label: 'Who you are to your bank', explanation: 'Your name, date of birth and address, through iDIN.' },
    source: 'IDIN',
    purposes: ANY_PURPOSE,
    sensitivity: 'ORDINARY',
    referenceDate: 'RETRIEVAL',
  })
  idin?: Value<IdinIdentity>;

  @PersonalField(() => Income, {
    nl: { label: 'Je inkomen per jaar', explanation: 'Wat de Belastingdienst per jaar van je inkomen weet.' },
    en: { label: 'Your income per year', explanation: 'What the tax office knows of your income, per year.' },
    purposes: AFFORDABILITY,
    sensitivity: 'FINANCIAL',
    referenceDate: 'PERIOD',
  })
  income?: Value<Income>;

  @PersonalField(() => AssetsAndDebts, {
    nl: {
      label: 'Je bezit en schulden',
      explanation: 'Wat de Belastingdienst vooraf invulde over huis, geld en schulden.',
    },
    en: {
      label: 'What you own and owe',
      explanation: 'What the tax office filled in beforehand on home, money and debts.',
    },
    source: 'VIA',
    purposes: [...CREDIT, 'RENTAL', 'CAR_LEASE'],
    sensitivity: 'FINANCIAL',
    referenceDate: 'PERIOD',
  })
  assetsAndDebts?: Value<AssetsAndDebts>;

  @PersonalList(() => Property, {
    nl: { label: 'Je huis en grond', explanation: 'Huizen en grond op jouw naam bij het Kadaster.' },
    en: { label: 'Your home and land', explanation: 'Homes and land in your name at the land register.' },
    source: 'BRK',
    purposes: ['MORTGAGE', 'RENTAL', 'DEBT_COUNSELLING'],
    sensitivity: 'FINANCIAL',
    referenceDate: 'RETRIEVAL',
  })
  properties?: Value<Listed<Property>>;

  @PersonalList(() => HomeValue, {
    nl: { label: 'De waarde van je huis', explanation: 'Wat je huis waard is volgens de gemeente.' },
    en: { label: 'The value of your home', explanation: 'What your home is worth according to the council.' },
    source: 'WOZ',
    purposes: ['MORTGAGE', 'DEBT_COUNSELLING'],
    sensitivity: 'FINANCIAL',
    referenceDate: 'RETRIEVAL',
  })
  homeValues?: Value<Listed<HomeValue>>;

  @PersonalField(() => Pension, {
    nl: { label: 'Je pensioen', explanation: 'Je AOW en pensioen voor later.' },
    en: { label: 'Your pension', explanation: 'Your state pension (AOW) and pensions for later.' },
    source: 'MPO',
    purposes: ['MORTGAGE'],
    sensitivity: 'FINANCIAL',
    referenceDate: 'RECORD',
  })
  pension?: Value<Pension>;

  @PersonalField(() => Education, {
    nl: { label: 'Je opleiding', explanation: "Je diploma's en inschrijvingen." },
    en: { label: 'Your education', explanation: 'Your diplomas and enrolments.' },
    source: 'DUO',
    purposes: ['MORTGAGE', 'RENTAL'],
    sensitivity: 'ORDINARY',
    referenceDate: 'RETRIEVAL',
  })
  education?: Value<Education>;

  @PersonalField(() => StudentDebt, {
    nl: { label: 'Je studieschuld', explanation: 'Wat je DUO nog moet betalen.' },
    en: { label: 'Your student debt', explanation: 'What you still have to pay DUO.' },
    source: 'DUO',
    purposes: [...CREDIT, 'RENTAL', 'CAR_LEASE'],
    sensitivity: 'FINANCIAL',
    referenceDate: 'RECORD',
  })
  studentDebt?: Value<StudentDebt>;

  @PersonalList(() => Vehicle, {
    nl: { label: 'Je voertuigen', explanation: 'Auto, motor of aanhanger op jouw naam.' },
    en: { label: 'Your vehicles', explanation: 'A car, motorcycle or trailer in your name.' },
    source: 'RDW',
    purposes: [...CREDIT, 'CAR_LEASE'],
    sensitivity: 'ORDINARY',
    referenceDate: 'RETRIEVAL',
  })
  vehicles?: Value<Listed<Vehicle>>;

  @PersonalField(() => DrivingLicence, {
    nl: { label: 'Je rijbewijs', explanation: 'Wat je mag rijden, en tot wanneer.' },
    en: { label: 'Your driving licence', explanation: 'What you may drive, and until when.' },
    source: 'RDW',
    purposes: ['CAR_LEASE'],
    sensitivity: 'ORDINARY',
    referenceDate: 'RETRIEVAL',
  })
  drivingLicence?: Value<DrivingLicence>;

  @PersonalList(() => Vessel, {
    nl: { label: 'Je boten', explanation: 'Snelle motorboten op jouw naam.' },
    en: { label: 'Your boats', explanation: 'Fast motor boats in your name.' },
    source: 'RDW',
    purposes: ['MORTGAGE', 'DEBT_COUNSELLING'],
    sensitivity: 'ORDINARY',
    referenceDate: 'RETRIEVAL',
  })
  vessels?: Value<Listed<Vessel>>;
}
