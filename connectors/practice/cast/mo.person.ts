import type { CastPerson } from '../person.ts';
import { practiceIban } from '../practice-number.ts';
import { permanentJob } from './job.ts';
import { EMPLOYERS, ORGANISATIONS } from './organisation.ts';
import { byCard, collected, ordered, received } from './payment.ts';
import { COUNTRY, MUNICIPALITY, NATIONALITY } from './table.ts';

const iban = practiceIban('INGB', 301);
const business = practiceIban('KNAB', 302);
const self = 'M. el Amrani';
const formerPartner = { name: 'H. Oostwoud', iban: practiceIban('ASNB', 303) };

export const mo: CastPerson = {
  login: 'mo',
  about: { nl: 'Zelfstandige, gescheiden, betaalt alimentatie', en: 'Self-employed, divorced, pays maintenance' },
  bsn: '999993355',
  firstNames: 'Mohamed',
  initials: 'M.',
  namePrefix: 'el',
  familyName: 'Amrani',
  gender: 'M',
  birthDate: '1978-03-31',
  birthPlace: 'Maastricht',
  birthCountry: COUNTRY.netherlands,
  nationalities: [{ nationality: NATIONALITY.dutch, since: '1978-03-31' }, { nationality: NATIONALITY.moroccan }],
  address: {
    kind: 'DUTCH',
    street: 'Belcampostraat',
    number: 10,
    postcode: '3544NG',
    city: 'Utrecht',
    since: '2016-02-01',
    bagObject: '0344010000095290',
  },
  municipality: MUNICIPALITY.utrecht,
  partnership: {
    kind: 'H',
    since: '2004-05-14',
    endedOn: '2015-08-15',
    partner: { bsn: '999950022', firstNames: 'Hanna', familyName: 'Oostwoud', birthDate: '1980-11-02' },
  },
  children: [
    { bsn: '999950034', firstNames: 'Samira Hanna', namePrefix: 'el', familyName: 'Amrani', birthDate: '2011-12-25' },
  ],
  flags: {},
  jobs: [
    permanentJob({
      at: EMPLOYERS.kitchens,
      hours: 165,
      from: '2014-04-01',
      until: '2023-02-28',
      wage: [
        ['2014-04-01', 2_480],
        ['2018-01-01', 2_790],
        ['2021-01-01', 3_015],
        ['2022-01-01', 3_140],
      ],
    }),
  ],
  accounts: [
    {
      iban,
      kind: 'CURRENT',
      name: 'Privérekening',
      balance: 64_290,
      main: true,
      recurring: [
        received(
          { name: `${self} Keukenmontage`, iban: business },
          {
            cents: 285_000,
            day: 26,
            description: 'Privé-opname',
            truth: 'OWN_TRANSFER',
          },
        ),
        ordered(formerPartner, {
          cents: 42_500,
          day: 27,
          description: 'Kinderalimentatie Samira',
          purposeCode: 'ALMY',
          truth: 'ALIMONY_PAID',
        }),
        ordered(ORGANISATIONS.housing, {
          cents: 89_640,
          day: 28,
          description: 'Huur Belcampostraat 10',
          purposeCode: 'RENT',
          truth: 'RENT',
        }),
        collected(ORGANISATIONS.energy, {
          cents: 14_200,
          day: 4,
          description: 'Termijnbedrag stroom en gas',
          truth: 'ENERGY',
        }),
        collected(ORGANISATIONS.healthInsurer, {
          cents: 15_890,
          day: 1,
          description: 'Premie zorgverzekering',
          truth: 'HEALTH_INSURANCE',
        }),
        collected(ORGANISATIONS.mobile, {
          cents: 3_250,
          day: 19,
          description: 'Mobiel abonnement',
          truth: 'INTERNET_TV_PHONE',
        }),
        collected(ORGANISATIONS.lender, {
          cents: 18_750,
          day: 3,
          description: 'Termijn persoonlijke lening 88-4105',
          purposeCode: 'LOAR',
          truth: 'LOAN_REPAYMENT',
        }),
        collected(ORGANISATIONS.lottery, { cents: 1_450, day: 10, description: 'Deelname lot', truth: 'GAMBLING' }),
        byCard(ORGANISATIONS.supermarket, { cents: 6_830, day: 7, description: 'Betaalpas 003', truth: 'GROCERIES' }),
        byCard(ORGANISATIONS.supermarket, { cents: 9_115, day: 22, description: 'Betaalpas 003', truth: 'GROCERIES' }),
      ],
    },
    {
      iban: business,
      kind: 'CURRENT',
      name: 'Zakelijke rekening',
      balance: 912_004,
      main: false,
      recurring: [
        received(ORGANISATIONS.clientOne, {
          cents: 387_200,
          day: 11,
          months: [1, 3, 4, 6, 7, 9, 10, 12],
          description: 'Factuur keukenmontage',
          truth: 'BUSINESS_INCOME',
        }),
        received(ORGANISATIONS.clientTwo, {
          cents: 229_900,
          day: 19,
          months: [2, 3, 5, 6, 8, 9, 11, 12],
          description: 'Factuur montage en levering',
          truth: 'BUSINESS_INCOME',
        }),
        collected(ORGANISATIONS.taxOffice, {
          cents: 61_500,
          day: 28,
          description: 'Voorlopige aanslag inkomstenbelasting',
          purposeCode: 'TAXS',
          truth: 'INCOME_TAX',
        }),
        collected(ORGANISATIONS.insurer, {
          cents: 21_875,
          day: 2,
          description: 'Arbeidsongeschiktheidsverzekering ondernemer',
          truth: 'INSURANCE',
        }),
        byCard(ORGANISATIONS.fuel, { cents: 11_480, day: 14, description: 'Betaalpas 001 tanken', truth: 'FUEL' }),
        ordered({ name: self, iban }, { cents: 285_000, day: 26, description: 'Privé-opname', truth: 'OWN_TRANSFER' }),
      ],
    },
  ],
};
