import type { CastPerson } from '../person.ts';
import { practiceIban } from '../practice-number.ts';
import { permanentJob } from './job.ts';
import { address, children, married } from './kees-and-noor.household.ts';
import { EMPLOYERS, ORGANISATIONS } from './organisation.ts';
import { byCard, collected, received } from './payment.ts';
import { COUNTRY, MUNICIPALITY, NATIONALITY } from './table.ts';

export const noor: CastPerson = {
  login: 'noor',
  about: { nl: 'Partner van kees, werkt deeltijd in de zorg', en: 'Partner of kees, works part-time in care' },
  bsn: '999993847',
  firstNames: 'Noor Marieke',
  initials: 'N.M.',
  familyName: 'Buitenhof',
  gender: 'V',
  birthDate: '1982-04-10',
  birthPlace: 'Leerdam',
  birthCountry: COUNTRY.netherlands,
  nationalities: [{ nationality: NATIONALITY.dutch, since: '1982-04-10' }],
  address,
  municipality: MUNICIPALITY.hague,
  partnership: {
    ...married,
    partner: {
      bsn: '999990184',
      firstNames: 'Kees Hendrik',
      namePrefix: 'de',
      familyName: 'Wit',
      birthDate: '1975-03-06',
    },
  },
  children,
  flags: {},
  jobs: [
    permanentJob({
      at: EMPLOYERS.hospital,
      hours: 104,
      from: '2015-09-01',
      wage: [
        ['2015-09-01', 1_680],
        ['2019-01-01', 1_855],
        ['2021-07-01', 1_972],
        ['2023-03-01', 2_149],
        ['2025-01-01', 2_264],
        ['2026-01-01', 2_338],
      ],
    }),
  ],
  accounts: [
    {
      iban: practiceIban('TRIO', 102),
      kind: 'CURRENT',
      name: 'Betaalrekening',
      balance: 118_307,
      main: true,
      recurring: [
        received(ORGANISATIONS.socialInsuranceBank, {
          cents: 63_124,
          day: 2,
          months: [1, 4, 7, 10],
          description: 'Kinderbijslag kwartaal, 2 kinderen',
          purposeCode: 'BENE',
          truth: 'CHILD_BENEFIT',
        }),
        collected(ORGANISATIONS.healthInsurer, {
          cents: 14_960,
          day: 1,
          description: 'Premie zorgverzekering',
          truth: 'HEALTH_INSURANCE',
        }),
        collected(ORGANISATIONS.mobile, {
          cents: 2_150,
          day: 18,
          description: 'Mobiel abonnement',
          truth: 'INTERNET_TV_PHONE',
        }),
        collected(ORGANISATIONS.school, {
          cents: 9_500,
          day: 14,
          months: [9, 10, 11],
          description: 'Schoolkosten, termijn',
          truth: 'EDUCATION_COSTS',
        }),
        collected(ORGANISATIONS.streaming, {
          cents: 1_399,
          day: 11,
          description: 'Maandabonnement',
          truth: 'SUBSCRIPTION',
        }),
        byCard(ORGANISATIONS.supermarket, { cents: 13_745, day: 13, description: 'Betaalpas 112', truth: 'GROCERIES' }),
        byCard(ORGANISATIONS.supermarket, { cents: 8_921, day: 27, description: 'Betaalpas 112', truth: 'GROCERIES' }),
        byCard(ORGANISATIONS.clothes, {
          cents: 5_990,
          day: 16,
          months: [3, 6, 9, 12],
          description: 'Betaalpas 112',
          truth: 'SHOPPING',
        }),
      ],
    },
  ],
};
