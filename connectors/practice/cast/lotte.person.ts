import type { CastPerson, PracticeJob } from '../person.ts';
import { practiceIban } from '../practice-number.ts';
import { benefit, flexJob } from './job.ts';
import { EMPLOYERS, ORGANISATIONS } from './organisation.ts';
import { byCard, collected, received } from './payment.ts';
import { COUNTRY, MUNICIPALITY, NATIONALITY } from './table.ts';

/** A natural person's payroll number holds that person's BSN, here one of the test range: it may never be delivered. */
const gardener: PracticeJob = {
  employer: 'T. Rietveen Hoveniers',
  payrollTaxNumber: '999950046L01',
  naturalPerson: true,
  employerIban: practiceIban('KNAB', 602),
  incomeKind: '15',
  contractNature: '01',
  permanent: false,
  startedOn: '2025-10-06',
  payPeriod: 'FOUR_WEEKS',
  hours: 112,
  wage: [
    { from: '2025-10-06', cents: 198_400 },
    { from: '2026-03-23', cents: 205_600 },
  ],
};

export const lotte: CastPerson = {
  login: 'lotte',
  about: {
    nl: 'Flexwerk bij vier werkgevers, een tijd WW, twee kinderen',
    en: 'Flex work with four employers, a spell of unemployment benefit, two children',
  },
  bsn: '999970616',
  firstNames: 'Lotte Annelies',
  initials: 'L.A.',
  namePrefix: 'van den',
  familyName: 'Heuvel',
  gender: 'V',
  birthDate: '1990-02-16',
  birthPlace: "'s-Gravenhage",
  birthCountry: COUNTRY.netherlands,
  nationalities: [{ nationality: NATIONALITY.dutch, since: '1990-02-16' }],
  address: {
    kind: 'DUTCH',
    street: 'Turfmarkt',
    number: 65,
    postcode: '2511CA',
    city: "'s-Gravenhage",
    since: '2019-10-12',
    bagObject: '0518010000583563',
  },
  municipality: MUNICIPALITY.hague,
  children: [
    { bsn: '999950058', firstNames: 'Vos', namePrefix: 'van den', familyName: 'Heuvel', birthDate: '2018-10-30' },
    { bsn: '999950071', firstNames: 'Roos', namePrefix: 'van den', familyName: 'Heuvel', birthDate: '2021-12-05' },
  ],
  flags: {},
  jobs: [
    flexJob(
      {
        at: EMPLOYERS.agency,
        hours: 96,
        from: '2020-06-15',
        until: '2022-07-31',
        wage: [
          ['2020-06-15', 1_290],
          ['2021-07-05', 1_365],
        ],
      },
      '11',
    ),
    flexJob(
      {
        at: EMPLOYERS.payroll,
        hours: 128,
        from: '2022-09-05',
        until: '2023-12-31',
        wage: [
          ['2022-09-05', 1_905],
          ['2023-01-02', 2_010],
        ],
      },
      '81',
    ),
    flexJob(
      { at: EMPLOYERS.homeCare, hours: 104, from: '2024-02-05', until: '2025-03-30', wage: [['2024-02-05', 1_744]] },
      '01',
    ),
    benefit(
      {
        at: EMPLOYERS.benefits,
        from: '2025-04-01',
        until: '2025-09-30',
        wage: [
          ['2025-04-01', 1_420],
          ['2025-06-01', 1_325],
        ],
      },
      '33',
    ),
    gardener,
  ],
  accounts: [
    {
      iban: practiceIban('SNSB', 601),
      kind: 'CURRENT',
      name: 'Betaalrekening',
      balance: 41_288,
      main: true,
      recurring: [
        received(ORGANISATIONS.socialInsuranceBank, {
          cents: 57_640,
          day: 2,
          months: [1, 4, 7, 10],
          description: 'Kinderbijslag kwartaal, 2 kinderen',
          purposeCode: 'BENE',
          truth: 'CHILD_BENEFIT',
        }),
        received(ORGANISATIONS.benefitsOffice, {
          cents: 41_700,
          day: 20,
          description: 'Kindgebonden budget',
          purposeCode: 'BENE',
          truth: 'CHILD_BENEFIT',
        }),
        received(ORGANISATIONS.benefitsOffice, {
          cents: 33_100,
          day: 20,
          description: 'Huurtoeslag',
          purposeCode: 'BENE',
          truth: 'RENT_ALLOWANCE',
        }),
        received(ORGANISATIONS.benefitsOffice, {
          cents: 12_300,
          day: 20,
          description: 'Zorgtoeslag',
          purposeCode: 'BENE',
          truth: 'HEALTHCARE_ALLOWANCE',
        }),
        received(ORGANISATIONS.benefitsOffice, {
          cents: 52_600,
          day: 20,
          description: 'Kinderopvangtoeslag',
          purposeCode: 'BENE',
          truth: 'CHILDCARE_ALLOWANCE',
        }),
        received(
          { name: 'B. Zandstra', iban: practiceIban('RABO', 603) },
          { cents: 22_500, day: 28, description: 'Alimentatie kinderen', truth: 'ALIMONY_RECEIVED' },
        ),
        collected(ORGANISATIONS.housing, { cents: 74_310, day: 1, description: 'Huur Turfmarkt 65', truth: 'RENT' }),
        collected(ORGANISATIONS.childcare, {
          cents: 71_450,
          day: 24,
          description: 'Kinderopvang, factuur maand',
          truth: 'CHILDCARE',
        }),
        collected(ORGANISATIONS.energy, {
          cents: 13_100,
          day: 4,
          description: 'Termijnbedrag stroom en gas',
          truth: 'ENERGY',
        }),
        collected(ORGANISATIONS.healthInsurer, {
          cents: 14_520,
          day: 1,
          description: 'Premie zorgverzekering',
          truth: 'HEALTH_INSURANCE',
        }),
        collected(ORGANISATIONS.mobile, {
          cents: 1_750,
          day: 18,
          description: 'Mobiel abonnement',
          truth: 'INTERNET_TV_PHONE',
        }),
        collected(ORGANISATIONS.collector, {
          cents: 5_000,
          day: 29,
          months: [9, 10, 11, 12],
          description: 'Betalingsregeling dossier 20-117',
          truth: 'DEBT_COLLECTION',
        }),
        byCard(ORGANISATIONS.supermarket, { cents: 7_905, day: 5, description: 'Betaalpas 014', truth: 'GROCERIES' }),
        byCard(ORGANISATIONS.supermarket, { cents: 8_640, day: 20, description: 'Betaalpas 014', truth: 'GROCERIES' }),
      ],
    },
  ],
};
