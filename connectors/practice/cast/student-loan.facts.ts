import type { PracticeLoan } from '../facts/education.ts';

/**
 * Paid by direct debit since he chose to begin before his two years of grace were over: `monthly` is what DUO collects
 * from his account each month. The term that pays off this debt at this rate in 420 months.
 */
export const daansLoan: PracticeLoan = {
  kind: 'Rentedragende lening',
  rule: 'SF35',
  original: 3_118_000,
  rate: '2.57',
  rateFixedUntil: '2029-12-31',
  repaymentFrom: '2024-10-01',
  months: 420,
  statutory: 11_264,
  monthly: 11_264,
  meansTested: false,
  freeMonthsLeft: 60,
  arrears: 0,
  extra: [],
};

/** Her income is too low to pay: the debt stands, and nothing leaves her account. */
export const lottesOldLoan: PracticeLoan = {
  kind: 'Prestatiebeurs mbo',
  rule: 'SF15-oud',
  original: 462_240,
  rate: '2.21',
  rateFixedUntil: '2027-12-31',
  repaymentFrom: '2012-01-01',
  months: 180,
  statutory: 4_541,
  monthly: 0,
  meansTested: true,
  freeMonthsLeft: 0,
  arrears: 0,
  extra: [{ on: '2014-05-12', cents: 25_000 }],
  current: 391_240,
};

/** For the course she follows now; paying back begins two years after it. */
export const lottesNewLoan: PracticeLoan = {
  kind: 'Levenlanglerenkrediet',
  rule: 'LLLK',
  original: 260_100,
  rate: '2.21',
  rateFixedUntil: '2031-12-31',
  repaymentFrom: '2032-01-01',
  months: 180,
  statutory: 4_541,
  monthly: 0,
  meansTested: false,
  freeMonthsLeft: 60,
  arrears: 0,
  extra: [],
  current: 260_100,
};

/** Contradicts the total he is said to owe, and itself: repayment begins after the rate has ended. */
export const florisLoan: PracticeLoan = {
  kind: 'Rentedragende lening',
  rule: 'SF15',
  original: 500_000,
  rate: '2.57',
  rateFixedUntil: '2010-12-31',
  repaymentFrom: '2031-01-01',
  months: 180,
  statutory: 4_541,
  monthly: 4_541,
  meansTested: false,
  freeMonthsLeft: 60,
  arrears: 13_623,
  extra: [],
  current: 742_150,
};
