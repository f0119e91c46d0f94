import type { Category } from '../../../schema/category.ts';

/** Between private people these words are about sharing what one of them paid. */
export const SHOPS_ONLY: ReadonlySet<Category> = new Set<Category>([
  ...([
    'EATING_OUT',
    'LEISURE',
    'TRAVEL',
    'GROCERIES',
    'SHOPPING',
    'FUEL',
    'PARKING',
    'PUBLIC_TRANSPORT',
    'GAMBLING',
  ] as const),
  ...([
    'HEALTHCARE',
    'CASH_WITHDRAWAL',
    'BANK_FEES',
    'SUBSCRIPTION',
    'MUNICIPAL_TAXES',
    'WATER',
    'FINE',
    'INSURANCE',
  ] as const),
  ...([
    'ENERGY',
    'CHARITY',
    'SALARY',
    'REFUND',
    'OTHER_INCOME',
    'EXPENSE_CLAIM',
    'DIVIDEND',
    'INTEREST_RECEIVED',
    'INVESTMENT',
  ] as const),
  ...([
    'INTERNET_TV_PHONE',
    'CASH_DEPOSIT',
    'MORTGAGE',
    'PENSION',
    'CREDIT_CARD',
    'DEBT_COLLECTION',
    'BUY_NOW_PAY_LATER',
  ] as const),
]);

/** What a shop or lender lets one do, and no private person, however sure the words. */
export const NEVER_OF_PEOPLE: ReadonlySet<Category> = new Set<Category>(['BUY_NOW_PAY_LATER']);

/** Not paid by card at a terminal: there it is part of what a shop or cafe is called. */
export const NEVER_BY_CARD: ReadonlySet<Category> = new Set<Category>([
  'RENT',
  'MORTGAGE',
  'LOAN_REPAYMENT',
  'ALIMONY_PAID',
  'STUDENT_DEBT',
  'MUNICIPAL_TAXES',
]);

/** Below this, words for pay, a rent or a mortgage are a jest or a share between private people. In cents. */
const LEAST_BETWEEN_PEOPLE = 4_000;
const NEVER_SMALL: ReadonlySet<Category> = new Set<Category>(['SALARY', 'HOLIDAY_PAY', 'RENT', 'MORTGAGE', 'PENSION']);

/** True where so small a sum between private people is not of this category. Of no amount nothing is known. */
export function isTooLittle(category: Category, cents: number): boolean {
  return cents !== 0 && Math.abs(cents) < LEAST_BETWEEN_PEOPLE && NEVER_SMALL.has(category);
}
