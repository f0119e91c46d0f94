import type { PracticeRegisteredIncome, PracticeSeries, PracticeTaxReturn } from '../facts/tax-return.ts';
import { ORGANISATIONS } from './organisation.ts';

const FIRST = 2021;

/** On 1 January of 2021, 2022 and so on, or over those years. */
function since2021(...euros: [number, ...number[]]): PracticeSeries {
  return { from: FIRST, euros };
}

/** An assessment that stands. @param addedEuros - on top of wages and pensions: own home, savings, business */
function assessed(year: number, addedEuros: number, decidedOn: string): PracticeRegisteredIncome {
  return { year, kind: 'AGGREGATE', addedEuros, status: 'definitief', decidedOn };
}

function provisional(year: number, addedEuros: number, decidedOn: string): PracticeRegisteredIncome {
  return { year, kind: 'AGGREGATE', addedEuros, status: 'voorlopig', decidedOn };
}

/** No return was asked or made: the wages are the income. */
function wagesOnly(year: number): PracticeRegisteredIncome {
  return { year, kind: 'WAGES', addedEuros: 0, status: 'geenAangifte', decidedOn: `${year + 1}-07-01` };
}

const kees: PracticeTaxReturn = {
  returns: { from: FIRST },
  balances: [since2021(1_740, 2_015, 1_688, 2_206, 1_951, 2_274), since2021(0, 0, 2_430, 5_430, 8_430, 11_430)],
  registered: [
    assessed(2021, -5_890, '2022-08-30'),
    assessed(2022, -5_610, '2023-09-12'),
    assessed(2023, -5_340, '2024-08-27'),
    assessed(2024, -5_070, '2025-09-02'),
    provisional(2025, -4_660, '2026-06-14'),
  ],
};

/** Her father lent a part of the price of the home. */
const noor: PracticeTaxReturn = {
  returns: { from: FIRST },
  balances: [since2021(2_610, 1_890, 2_044, 1_531, 1_370, 1_246)],
  privateLoans: [
    {
      from: '2015-05-01',
      until: '2045-04-30',
      repayment: 'LINEAR',
      lender: { bsn: '999950101', initials: 'W.J.', surname: 'Buitenhof' },
    },
  ],
  registered: [
    assessed(2022, 0, '2023-09-12'),
    assessed(2023, 0, '2024-08-27'),
    assessed(2024, 0, '2025-09-02'),
    assessed(2025, 0, '2026-09-15'),
  ],
};

/** Her assessment of 2025 became final in October 2026, at another amount; against that of 2024 she objected. */
const sanne: PracticeTaxReturn = {
  returns: { from: FIRST },
  balances: [since2021(3_912, 4_460, 3_705, 4_118, 3_880, 4_251), since2021(0, 3_575, 8_690, 13_805, 18_920, 24_035)],
  investments: [
    {
      number: 'BEL-204-118',
      product: 'Beleggingsrekening',
      balance: since2021(4_100, 5_020, 4_310, 5_240, 6_105, 6_830),
    },
  ],
  insurances: [
    {
      policy: 'KEW-77-2012',
      product: 'Kapitaalverzekering eigen woning',
      value: since2021(9_800, 11_200, 12_650, 14_150, 15_700, 17_300),
    },
  ],
  registered: [
    assessed(2022, -6_480, '2023-10-03'),
    assessed(2023, -6_060, '2024-10-08'),
    { ...assessed(2024, -5_930, '2025-10-07'), underInvestigation: true },
    provisional(2025, -5_900, '2026-05-20'),
    assessed(2025, -5_654, '2026-10-06'),
  ],
};

/** Profit is not filled in beforehand; it is in the registered income, and was a loss in the year he started. */
const mo: PracticeTaxReturn = {
  returns: { from: FIRST },
  balances: [since2021(1_420, 1_105, 980, 755, 690, 612), since2021(0, 0, 0, 5_120, 7_480, 8_605)],
  debts: [
    {
      number: '88-4105',
      product: `Persoonlijke lening ${ORGANISATIONS.lender.name}`,
      startEuros: 12_500,
      owed: since2021(0, 0, 0, 11_380, 9_590, 7_690),
      interestInYear: since2021(0, 0, 610, 460, 350, 230),
    },
  ],
  registered: [
    assessed(2022, 0, '2023-08-22'),
    assessed(2023, -10_940, '2025-03-18'),
    assessed(2024, 31_840, '2026-02-24'),
    { ...provisional(2025, 36_200, '2026-07-07'), underInvestigation: true },
  ],
};

const fatima: PracticeTaxReturn = {
  returns: { from: FIRST },
  balances: [since2021(1_602, 1_540, 1_731, 1_690, 1_655, 1_712), since2021(4_218, 5_118, 6_018, 6_918, 7_818, 8_718)],
  foreignBenefits: [
    { payer: 'Pensioenkas Marokko, Rabat', country: 'MAR', inYear: since2021(1_020, 1_020, 1_044, 1_068, 1_092) },
  ],
  registered: [
    assessed(2023, 1_044, '2024-06-25'),
    assessed(2024, 1_068, '2025-07-01'),
    assessed(2025, 1_092, '2026-06-30'),
  ],
};

/** His grant for the first years became a loan; his employer's wages are his income, without a return. */
const daan: PracticeTaxReturn = {
  returns: { from: FIRST },
  balances: [since2021(410, 655, 820, 730, 1_260, 1_415), since2021(150, 300, 450, 640, 926, 10_526)],
  studyLoans: [
    {
      studyYear: '2019/2020',
      euros: 1_184,
      training: 'HBO/WO',
      periods: [{ from: '2019-09-01', to: '2020-08-31' }],
    },
    {
      studyYear: '2020/2021',
      euros: 1_236,
      training: 'HBO/WO',
      periods: [
        { from: '2020-09-01', to: '2020-12-31' },
        { from: '2021-02-01', to: '2021-08-31' },
      ],
    },
  ],
  registered: [wagesOnly(2022), wagesOnly(2023), wagesOnly(2024), wagesOnly(2025)],
};

/** Of 2024 nothing is registered. */
const lotte: PracticeTaxReturn = {
  returns: { from: FIRST },
  balances: [since2021(820, 705, 560, 490, 515, 388)],
  otherWork: [{ kind: 'CARE_BUDGET', name: 'A. Vuurman', inYear: { from: 2022, euros: [0, 1_450, 2_380, 0] } }],
  registered: [
    assessed(2022, 0, '2023-07-11'),
    assessed(2023, 1_450, '2024-07-09'),
    provisional(2025, 0, '2026-06-23'),
  ],
};

/** He left in October 2022: nothing after that year. */
const igor: PracticeTaxReturn = {
  returns: { from: FIRST, to: 2022 },
  balances: [since2021(12_400, 11_950)],
  foreignAccounts: [{ number: 'CZ-5512-0090-17', bank: 'Spořitelna U Mostu', country: 'CZE' }],
  registered: [assessed(2021, 0, '2022-09-06'), assessed(2022, 0, '2023-11-14')],
};

const anja: PracticeTaxReturn = {
  returns: { from: FIRST },
  balances: [since2021(1_180, 1_460, 1_395, 1_720, 1_844, 1_976)],
  otherWork: [{ kind: 'OTHER', name: 'Volksuniversiteit De Lantaarn', inYear: { from: 2023, euros: [0, 640, 0] } }],
  registered: [wagesOnly(2023), assessed(2024, 640, '2025-08-12'), wagesOnly(2025)],
};

/** The second home and the savings make his income higher than his pensions. */
const groot: PracticeTaxReturn = {
  returns: { from: FIRST },
  balances: [
    since2021(14_820, 13_950, 14_105, 13_240, 12_770, 12_310),
    since2021(4_010, 3_880, 3_655, 3_470, 3_320, 3_205),
    since2021(1_120, 960, 845, 910, 870, 790),
    since2021(2_100, 3_050, 3_900, 4_720, 5_480, 6_010),
  ],
  sharedAccounts: [1],
  investments: [
    {
      number: 'BEL-009-731',
      product: 'Beheerd vermogen',
      balance: since2021(61_000, 68_400, 58_900, 63_700, 70_250, 74_800),
    },
  ],
  registered: [
    assessed(2023, 5_720, '2024-12-10'),
    { ...assessed(2024, 6_035, '2025-11-18'), underInvestigation: true },
    provisional(2025, 6_390, '2026-07-21'),
  ],
};

/**
 * What the tax office says cannot all be true: a building deposit without a home, maintenance from a partner who is a
 * child, an income far below the wages.
 */
const fout: PracticeTaxReturn = {
  returns: { from: FIRST },
  balances: [undefined],
  debts: [{ number: 'ROOD-901', product: 'Rood staan', owed: since2021(120, 250, 300, 340, 410, 455) }],
  deposits: [
    { number: 'BD-901', product: 'Bouwdepot', balance: since2021(25_000, 25_000, 25_000, 25_000, 25_000, 31_000) },
  ],
  alimony: since2021(3_600, 3_600, 3_720, 3_720, 3_840),
  registered: [
    { ...assessed(2024, -66_000, '2025-02-28'), underInvestigation: true },
    { ...assessed(2025, -71_500, '2026-03-31'), underInvestigation: true },
  ],
};

/** Practice facts by login name; who is not here has none. */
export const TAX_RETURN: Readonly<Record<string, PracticeTaxReturn>> = {
  kees,
  noor,
  sanne,
  mo,
  fatima,
  daan,
  lotte,
  igor,
  anja,
  groot,
  fout,
};
