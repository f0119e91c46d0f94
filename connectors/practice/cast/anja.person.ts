import type { CastPerson } from '../person.ts';
import { practiceIban } from '../practice-number.ts';
import { permanentJob, temporaryJob } from './job.ts';
import { EMPLOYERS, ORGANISATIONS } from './organisation.ts';
import { byCard, collected, received } from './payment.ts';
import { COUNTRY, MUNICIPALITY, NATIONALITY } from './table.ts';

export const anja: CastPerson = {
  login: 'anja',
  about: { nl: 'Geheim adres', en: 'Secret address' },
  bsn: '999990925',
  firstNames: 'Anja Louisa',
  initials: 'A.L.',
  familyName: 'Köhlen',
  gender: 'V',
  birthDate: '1996-07-07',
  birthPlace: 'Kerkrade',
  birthCountry: COUNTRY.netherlands,
  nationalities: [{ nationality: NATIONALITY.dutch, since: '1996-07-07' }],
  address: {
    kind: 'DUTCH',
    street: 'Nieuwstraat / Neustraße',
    number: 137,
    postcode: '6461KA',
    city: 'Kerkrade',
    since: '2021-03-15',
    bagObject: '0928010000099137',
  },
  municipality: MUNICIPALITY.kerkrade,
  children: [],
  flags: { secret: true },
  jobs: [
    temporaryJob({
      at: EMPLOYERS.catering,
      hours: 120,
      from: '2017-09-01',
      until: '2020-12-31',
      wage: [
        ['2017-09-01', 1_480],
        ['2019-01-01', 1_610],
      ],
    }),
    {
      ...permanentJob({
        at: EMPLOYERS.council,
        hours: 144,
        from: '2021-01-01',
        wage: [
          ['2021-01-01', 2_240],
          ['2023-01-01', 2_515],
          ['2025-01-01', 2_720],
          ['2026-01-01', 2_805],
        ],
      }),
      incomeKind: '11',
      contractNature: '18',
    },
  ],
  accounts: [
    {
      iban: practiceIban('INGB', 801),
      kind: 'CURRENT',
      name: 'Betaalrekening',
      balance: 208_412,
      main: true,
      recurring: [
        collected(ORGANISATIONS.landlord, { cents: 81_500, day: 1, description: 'Huur appartement', truth: 'RENT' }),
        received(ORGANISATIONS.benefitsOffice, {
          cents: 8_200,
          day: 20,
          description: 'Zorgtoeslag',
          purposeCode: 'BENE',
          truth: 'HEALTHCARE_ALLOWANCE',
        }),
        collected(ORGANISATIONS.energy, {
          cents: 10_900,
          day: 4,
          description: 'Termijnbedrag stroom',
          truth: 'ENERGY',
        }),
        collected(ORGANISATIONS.healthInsurer, {
          cents: 14_710,
          day: 1,
          description: 'Premie zorgverzekering',
          truth: 'HEALTH_INSURANCE',
        }),
        collected(ORGANISATIONS.carLease, {
          cents: 28_900,
          day: 30,
          description: 'Private lease termijn',
          truth: 'CAR_LEASE',
        }),
        byCard(ORGANISATIONS.bakery, { cents: 1_240, day: 10, description: 'Betaalpas 002', truth: 'GROCERIES' }),
        byCard(ORGANISATIONS.supermarket, { cents: 6_470, day: 15, description: 'Betaalpas 002', truth: 'GROCERIES' }),
      ],
    },
  ],
};
