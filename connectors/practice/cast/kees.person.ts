import type { CastPerson, PracticePayment } from '../person.ts';
import { practiceIban } from '../practice-number.ts';
import { permanentJob } from './job.ts';
import { address, children, married } from './kees-and-noor.household.ts';
import { EMPLOYERS, ORGANISATIONS } from './organisation.ts';
import { byCard, collected, ordered, received } from './payment.ts';
import { COUNTRY, MUNICIPALITY, NATIONALITY } from './table.ts';

const keesIban = 'NL91ABNA0417164300';
const keesSavings = practiceIban('ABNA', 101);
const self = 'K.H. de Wit';

const household: readonly PracticePayment[] = [
  collected(ORGANISATIONS.mortgageBank, {
    cents: 124_630,
    day: 1,
    description: 'Hypotheek rente en aflossing lening 44.018.220',
    truth: 'MORTGAGE',
  }),
  collected(ORGANISATIONS.energy, {
    cents: 18_900,
    day: 4,
    description: 'Termijnbedrag stroom en gas',
    truth: 'ENERGY',
  }),
  collected(ORGANISATIONS.water, {
    cents: 7_240,
    day: 12,
    months: [2, 5, 8, 11],
    description: 'Drinkwater kwartaalnota',
    truth: 'WATER',
  }),
  collected(ORGANISATIONS.internet, {
    cents: 6_150,
    day: 22,
    description: 'Internet, tv en bellen',
    truth: 'INTERNET_TV_PHONE',
  }),
  collected(ORGANISATIONS.hagueTaxes, {
    cents: 6_410,
    day: 27,
    months: [3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
    description: 'Gemeentelijke heffingen, termijn',
    truth: 'MUNICIPAL_TAXES',
  }),
  collected(ORGANISATIONS.insurer, {
    cents: 4_875,
    day: 2,
    description: 'Woonverzekering polis WP-2210',
    truth: 'INSURANCE',
  }),
];

export const kees: CastPerson = {
  login: 'kees',
  about: {
    nl: 'Werknemer, getrouwd met noor, twee kinderen, koophuis',
    en: 'Employee, married to noor, two children, owns a home',
  },
  bsn: '999990184',
  firstNames: 'Kees Hendrik',
  initials: 'K.H.',
  namePrefix: 'de',
  familyName: 'Wit',
  gender: 'M',
  birthDate: '1975-03-06',
  birthPlace: 'Utrecht',
  birthCountry: COUNTRY.netherlands,
  nationalities: [{ nationality: NATIONALITY.dutch, since: '1975-03-06' }],
  address,
  municipality: MUNICIPALITY.hague,
  partnership: {
    ...married,
    partner: { bsn: '999993847', firstNames: 'Noor Marieke', familyName: 'Buitenhof', birthDate: '1982-04-10' },
  },
  children,
  flags: {},
  jobs: [
    permanentJob({
      at: EMPLOYERS.installation,
      hours: 160,
      from: '2019-03-01',
      wage: [
        ['2019-03-01', 3_240],
        ['2021-01-01', 3_415],
        ['2022-01-01', 3_520],
        ['2023-01-01', 3_675],
        ['2024-07-01', 3_780],
        ['2025-01-01', 3_850],
        ['2026-01-01', 4_025],
      ],
    }),
  ],
  accounts: [
    {
      iban: keesIban,
      kind: 'CURRENT',
      name: 'Betaalrekening',
      balance: 231_842,
      main: true,
      recurring: [
        ...household,
        collected(ORGANISATIONS.healthInsurer, {
          cents: 15_285,
          day: 1,
          description: 'Premie zorgverzekering',
          truth: 'HEALTH_INSURANCE',
        }),
        collected(ORGANISATIONS.club, { cents: 2_450, day: 15, description: 'Contributie gezin', truth: 'MEMBERSHIP' }),
        collected(ORGANISATIONS.taxOffice, {
          cents: 16_700,
          day: 28,
          months: [1, 4, 7, 10],
          description: 'Motorrijtuigenbelasting',
          purposeCode: 'TAXS',
          truth: 'ROAD_TAX',
        }),
        byCard(ORGANISATIONS.fuel, { cents: 7_812, day: 9, description: 'Betaalpas 041 tanken', truth: 'FUEL' }),
        byCard(ORGANISATIONS.supermarket, { cents: 9_463, day: 6, description: 'Betaalpas 041', truth: 'GROCERIES' }),
        byCard(ORGANISATIONS.supermarket, { cents: 11_208, day: 20, description: 'Betaalpas 041', truth: 'GROCERIES' }),
        ordered(
          { name: self, iban: keesSavings },
          { cents: 25_000, day: 25, description: 'Sparen', truth: 'OWN_TRANSFER' },
        ),
      ],
    },
    {
      iban: keesSavings,
      kind: 'SAVINGS',
      name: 'Spaarrekening',
      balance: 1_418_055,
      main: false,
      recurring: [
        received(
          { name: self, iban: keesIban },
          { cents: 25_000, day: 25, description: 'Sparen', truth: 'OWN_TRANSFER' },
        ),
      ],
    },
  ],
};
