import type { CastPerson } from '../person.ts';
import { practiceIban } from '../practice-number.ts';
import { permanentJob } from './job.ts';
import { EMPLOYERS, ORGANISATIONS } from './organisation.ts';
import { byCard, collected, ordered, received } from './payment.ts';
import { COUNTRY, MUNICIPALITY, NATIONALITY } from './table.ts';

const iban = practiceIban('RABO', 201);
const savings = practiceIban('RABO', 202);
const self = 'S.E. Vermolen';

export const sanne: CastPerson = {
  login: 'sanne',
  about: { nl: 'Werknemer, alleen, koophuis met hypotheek', en: 'Employee, single, owns a home with a mortgage' },
  bsn: '999991292',
  firstNames: 'Sanne Elisabeth',
  initials: 'S.E.',
  familyName: 'Vermolen',
  gender: 'V',
  birthDate: '1974-03-04',
  birthPlace: 'Rotterdam',
  birthCountry: COUNTRY.netherlands,
  nationalities: [{ nationality: NATIONALITY.dutch, since: '1974-03-04' }],
  address: {
    kind: 'DUTCH',
    street: 'Eemhavenweg',
    number: 14,
    postcode: '3089KG',
    city: 'Rotterdam',
    since: '2012-08-17',
    bagObject: '0599010000461179',
  },
  municipality: MUNICIPALITY.rotterdam,
  children: [],
  flags: {},
  jobs: [
    permanentJob({
      at: EMPLOYERS.logistics,
      hours: 173,
      from: '2016-01-01',
      wage: [
        ['2016-01-01', 3_650],
        ['2019-01-01', 4_020],
        ['2021-01-01', 4_310],
        ['2023-01-01', 4_590],
        ['2025-01-01', 4_860],
        ['2026-01-01', 4_980],
      ],
    }),
  ],
  accounts: [
    {
      iban,
      kind: 'CURRENT',
      name: 'Betaalrekening',
      balance: 402_611,
      main: true,
      recurring: [
        collected(ORGANISATIONS.mortgageBank, {
          cents: 134_520,
          day: 1,
          description: 'Hypotheek rente en aflossing lening 44.027.915',
          truth: 'MORTGAGE',
        }),
        collected(ORGANISATIONS.ownersAssociation, {
          cents: 16_250,
          day: 1,
          description: 'Bijdrage VvE',
          truth: 'SERVICE_CHARGES',
        }),
        collected(ORGANISATIONS.energy, {
          cents: 11_400,
          day: 5,
          description: 'Termijnbedrag stroom',
          truth: 'ENERGY',
        }),
        collected(ORGANISATIONS.internet, {
          cents: 5_250,
          day: 22,
          description: 'Internet en bellen',
          truth: 'INTERNET_TV_PHONE',
        }),
        collected(ORGANISATIONS.healthInsurer, {
          cents: 16_040,
          day: 1,
          description: 'Premie zorgverzekering',
          truth: 'HEALTH_INSURANCE',
        }),
        collected(ORGANISATIONS.rotterdamTaxes, {
          cents: 7_120,
          day: 28,
          months: [3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
          description: 'Gemeentelijke belastingen, termijn',
          truth: 'MUNICIPAL_TAXES',
        }),
        received(ORGANISATIONS.taxOffice, {
          cents: 21_300,
          day: 15,
          description: 'Voorlopige teruggaaf hypotheekrente',
          truth: 'TAX_REFUND',
        }),
        collected(ORGANISATIONS.gym, {
          cents: 3_495,
          day: 3,
          description: 'Abonnement sportschool',
          truth: 'MEMBERSHIP',
        }),
        collected(ORGANISATIONS.charity, { cents: 1_000, day: 26, description: 'Donatie', truth: 'CHARITY' }),
        byCard(ORGANISATIONS.supermarket, { cents: 8_240, day: 8, description: 'Betaalpas 007', truth: 'GROCERIES' }),
        byCard(ORGANISATIONS.supermarket, { cents: 7_715, day: 21, description: 'Betaalpas 007', truth: 'GROCERIES' }),
        byCard(ORGANISATIONS.restaurant, { cents: 4_350, day: 17, description: 'Betaalpas 007', truth: 'EATING_OUT' }),
        ordered(
          { name: self, iban: savings },
          { cents: 40_000, day: 25, description: 'Sparen', truth: 'OWN_TRANSFER' },
        ),
      ],
    },
    {
      iban: savings,
      kind: 'SAVINGS',
      name: 'Spaarrekening',
      balance: 2_875_000,
      main: false,
      recurring: [
        received({ name: self, iban }, { cents: 40_000, day: 25, description: 'Sparen', truth: 'OWN_TRANSFER' }),
        received(
          { name: 'Bank', iban: savings },
          { cents: 31_480, day: 1, months: [1], description: 'Rente over het jaar', truth: 'INTEREST_RECEIVED' },
        ),
      ],
    },
  ],
};
