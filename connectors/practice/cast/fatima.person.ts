import type { CastPerson } from '../person.ts';
import { practiceIban } from '../practice-number.ts';
import { benefit } from './job.ts';
import { EMPLOYERS, ORGANISATIONS } from './organisation.ts';
import { byCard, collected, ordered, received } from './payment.ts';
import { COUNTRY, MUNICIPALITY, NATIONALITY } from './table.ts';

const iban = practiceIban('RABO', 401);
const savings = practiceIban('RABO', 402);
const self = 'F. Haddou';

export const fatima: CastPerson = {
  login: 'fatima',
  about: { nl: 'Gepensioneerd, AOW en drie pensioenfondsen', en: 'Pensioner, state pension and three funds' },
  bsn: '999990469',
  firstNames: 'Fatima',
  initials: 'F.',
  familyName: 'Haddou',
  gender: 'V',
  birthDate: '1948-01-04',
  birthPlace: 'Tétouan',
  birthCountry: COUNTRY.morocco,
  nationalities: [{ nationality: NATIONALITY.dutch, since: '1985-06-03' }],
  address: {
    kind: 'DUTCH',
    street: "'t Kerkestuk",
    number: 1,
    postcode: '2811BC',
    city: 'Reeuwijk',
    since: '2011-01-01',
    bagObject: '0595010000018756',
  },
  municipality: MUNICIPALITY.reeuwijk,
  children: [],
  flags: {},
  jobs: [
    benefit(
      {
        at: EMPLOYERS.statePension,
        from: '2013-02-01',
        wage: [
          ['2013-02-01', 1_052],
          ['2019-01-01', 1_184],
          ['2022-01-01', 1_261],
          ['2023-01-01', 1_400],
          ['2025-01-01', 1_518],
          ['2026-01-01', 1_558],
        ],
      },
      '22',
    ),
    benefit(
      {
        at: EMPLOYERS.pensionCare,
        from: '2013-02-01',
        wage: [
          ['2013-02-01', 412],
          ['2023-01-01', 438],
          ['2025-01-01', 451],
        ],
      },
      '56',
    ),
    benefit(
      {
        at: EMPLOYERS.pensionTrade,
        from: '2013-02-01',
        wage: [
          ['2013-02-01', 186],
          ['2024-01-01', 197],
        ],
      },
      '56',
    ),
    benefit(
      {
        at: EMPLOYERS.pensionSchool,
        from: '2014-09-01',
        wage: [
          ['2014-09-01', 94],
          ['2023-01-01', 103],
        ],
      },
      '56',
    ),
  ],
  accounts: [
    {
      iban,
      kind: 'CURRENT',
      name: 'Betaalrekening',
      balance: 176_920,
      main: true,
      recurring: [
        received(ORGANISATIONS.benefitsOffice, {
          cents: 12_300,
          day: 20,
          description: 'Zorgtoeslag',
          purposeCode: 'BENE',
          truth: 'HEALTHCARE_ALLOWANCE',
        }),
        received(ORGANISATIONS.benefitsOffice, {
          cents: 28_400,
          day: 20,
          description: 'Huurtoeslag',
          purposeCode: 'BENE',
          truth: 'RENT_ALLOWANCE',
        }),
        collected(ORGANISATIONS.housing, { cents: 68_215, day: 1, description: "Huur 't Kerkestuk 1", truth: 'RENT' }),
        collected(ORGANISATIONS.energy, {
          cents: 12_600,
          day: 4,
          description: 'Termijnbedrag stroom en gas',
          truth: 'ENERGY',
        }),
        collected(ORGANISATIONS.water, {
          cents: 4_890,
          day: 12,
          months: [1, 4, 7, 10],
          description: 'Drinkwater kwartaalnota',
          truth: 'WATER',
        }),
        collected(ORGANISATIONS.healthInsurer, {
          cents: 17_325,
          day: 1,
          description: 'Premie zorgverzekering',
          truth: 'HEALTH_INSURANCE',
        }),
        collected(ORGANISATIONS.insurer, {
          cents: 2_180,
          day: 2,
          description: 'Uitvaartverzekering',
          truth: 'INSURANCE',
        }),
        collected(ORGANISATIONS.newspaper, {
          cents: 3_420,
          day: 5,
          description: 'Abonnement krant',
          truth: 'SUBSCRIPTION',
        }),
        collected(ORGANISATIONS.reeuwijkTaxes, {
          cents: 3_610,
          day: 27,
          months: [2, 3, 4, 5, 6, 7, 8, 9, 10],
          description: 'Gemeentelijke belastingen, termijn',
          truth: 'MUNICIPAL_TAXES',
        }),
        byCard(ORGANISATIONS.pharmacy, { cents: 1_485, day: 9, description: 'Betaalpas 020', truth: 'HEALTHCARE' }),
        byCard(ORGANISATIONS.supermarket, { cents: 5_360, day: 6, description: 'Betaalpas 020', truth: 'GROCERIES' }),
        byCard(ORGANISATIONS.supermarket, { cents: 6_045, day: 19, description: 'Betaalpas 020', truth: 'GROCERIES' }),
        ordered({ name: self, iban: savings }, { cents: 7_500, day: 26, description: 'Sparen', truth: 'OWN_TRANSFER' }),
      ],
    },
    {
      iban: savings,
      kind: 'SAVINGS',
      name: 'Spaarrekening',
      balance: 954_300,
      main: false,
      recurring: [
        received({ name: self, iban }, { cents: 7_500, day: 26, description: 'Sparen', truth: 'OWN_TRANSFER' }),
      ],
    },
  ],
};
