import { type Chance, chance } from '../chance.ts';
import type { CastPerson, PracticeAccount, PracticePayment } from '../person.ts';
import { practiceIban } from '../practice-number.ts';
import { benefit } from './job.ts';
import { EMPLOYERS, ORGANISATIONS } from './organisation.ts';
import { byCard, collected, ordered, received } from './payment.ts';
import { COUNTRY, MUNICIPALITY, NATIONALITY } from './table.ts';

const PAYMENTS_PER_ACCOUNT = 3000;
const SEED = 20_260_101;

const SHOPS = [
  { at: ORGANISATIONS.supermarket, truth: 'GROCERIES', most: 14_000 },
  { at: ORGANISATIONS.bakery, truth: 'GROCERIES', most: 2_500 },
  { at: ORGANISATIONS.fuel, truth: 'FUEL', most: 11_000 },
  { at: ORGANISATIONS.transport, truth: 'PUBLIC_TRANSPORT', most: 4_000 },
  { at: ORGANISATIONS.restaurant, truth: 'EATING_OUT', most: 9_000 },
  { at: ORGANISATIONS.clothes, truth: 'SHOPPING', most: 16_000 },
  { at: ORGANISATIONS.pharmacy, truth: 'HEALTHCARE', most: 6_000 },
] as const;

/** Card payments of one month each, so that every one of a year differs. */
function manyPayments(draw: Chance, count: number): readonly PracticePayment[] {
  return Array.from({ length: count }, (_, at) => {
    const shop = draw.oneOf(SHOPS);
    return byCard(shop.at, {
      cents: draw.between(95, shop.most),
      day: draw.between(1, 28),
      months: [(at % 12) + 1],
      description: `Betaalpas ${draw.between(1, 9)} kenmerk ${draw.between(100_000, 999_999)}`,
      truth: shop.truth,
    });
  });
}

const ibans = {
  main: practiceIban('ABNA', 951),
  shared: practiceIban('INGB', 952),
  daily: practiceIban('RABO', 953),
  rental: practiceIban('TRIO', 954),
};
const self = 'G.P. Hoogendam';

const mainPayments: readonly PracticePayment[] = [
  collected(ORGANISATIONS.mortgageBank, {
    cents: 61_480,
    day: 1,
    description: 'Hypotheek rente lening 44.001.007',
    truth: 'MORTGAGE',
  }),
  collected(ORGANISATIONS.energy, {
    cents: 21_300,
    day: 4,
    description: 'Termijnbedrag stroom en gas',
    truth: 'ENERGY',
  }),
  collected(ORGANISATIONS.healthInsurer, {
    cents: 17_325,
    day: 1,
    description: 'Premie zorgverzekering',
    truth: 'HEALTH_INSURANCE',
  }),
  collected(ORGANISATIONS.rotterdamTaxes, {
    cents: 12_900,
    day: 28,
    description: 'Gemeentelijke belastingen',
    truth: 'MUNICIPAL_TAXES',
  }),
  ordered(
    { name: self, iban: ibans.daily },
    { cents: 120_000, day: 25, description: 'Huishouden', truth: 'OWN_TRANSFER' },
  ),
];

const otherPayments: Readonly<Record<Exclude<keyof typeof ibans, 'main'>, readonly PracticePayment[]>> = {
  shared: [],
  daily: [
    received(
      { name: self, iban: ibans.main },
      { cents: 120_000, day: 25, description: 'Huishouden', truth: 'OWN_TRANSFER' },
    ),
  ],
  rental: [
    received(ORGANISATIONS.tenant, { cents: 95_000, day: 1, description: 'Huur bovenwoning', truth: 'RENTAL_INCOME' }),
  ],
};

function account(
  given: Pick<PracticeAccount, 'iban' | 'name' | 'balance' | 'main'>,
  seed: number,
  fixed: readonly PracticePayment[],
): PracticeAccount {
  const many = manyPayments(chance(seed), PAYMENTS_PER_ACCOUNT);
  return { ...given, kind: 'CURRENT', recurring: [...fixed, ...many] };
}

export const groot: CastPerson = {
  login: 'groot',
  about: {
    nl: 'Vier rekeningen met elk 3.000 betalingen per jaar',
    en: 'Four accounts with 3,000 payments a year each',
  },
  bsn: '999990883',
  firstNames: 'Gerrit Pieter',
  initials: 'G.P.',
  familyName: 'Hoogendam',
  gender: 'M',
  birthDate: '1949-02-02',
  birthPlace: 'Neer',
  birthCountry: COUNTRY.netherlands,
  nationalities: [{ nationality: NATIONALITY.dutch, since: '1949-02-02' }],
  address: {
    kind: 'DUTCH',
    street: 'Atatürkstraat',
    number: 9,
    addition: '2',
    postcode: '3066VS',
    city: 'Rotterdam',
    since: '1973-02-08',
    bagObject: '0599010000165822',
  },
  municipality: MUNICIPALITY.rotterdam,
  children: [],
  flags: {},
  jobs: [
    benefit(
      {
        at: EMPLOYERS.statePension,
        from: '2014-04-01',
        wage: [
          ['2014-04-01', 1_085],
          ['2023-01-01', 1_400],
          ['2026-01-01', 1_558],
        ],
      },
      '22',
    ),
    benefit(
      {
        at: EMPLOYERS.pensionHarbour,
        from: '2014-04-01',
        wage: [
          ['2014-04-01', 2_640],
          ['2023-01-01', 2_815],
        ],
      },
      '56',
    ),
  ],
  accounts: [
    account({ iban: ibans.main, name: 'Betaalrekening', balance: 1_204_417, main: true }, SEED, mainPayments),
    account(
      { iban: ibans.shared, name: 'Vakantiehuis', balance: 318_850, main: false },
      SEED + 1,
      otherPayments.shared,
    ),
    account(
      { iban: ibans.daily, name: 'Huishoudrekening', balance: 77_340, main: false },
      SEED + 2,
      otherPayments.daily,
    ),
    account(
      { iban: ibans.rental, name: 'Verhuur bovenwoning', balance: 640_025, main: false },
      SEED + 3,
      otherPayments.rental,
    ),
  ],
};
