import type { AssetsAndDebts } from '../../schema/assets-and-debts.type.ts';
import type { Gap } from '../../schema/gap.ts';
import type { PrefilledAccount } from '../../schema/prefilled-asset.type.ts';
import type { Value } from '../../schema/record.ts';
import { debtOf, privateLoanOf } from './debts.mapping.ts';
import { countryCode, moneyOf, ownCode, type RowsPerYear, rowsPerYear } from './rows.mapping.ts';
import type { ViaReturn } from './via.wire.ts';

const WOZ_OBJECT_DIGITS = 12;

/** The lists of property, savings and debts that the return holds. */
export const ASSETS_AND_DEBTS = {
  homes: rowsPerYear(({ homes }, year) =>
    homes.map(({ address, municipality, objectNumber, wozValue, situations }) => ({
      year,
      address,
      municipality,
      objectNumber: wozObject(objectNumber),
      wozValue: moneyOf(wozValue),
      situations: situations.map(({ from, to, occupation, qualification }) => ({
        from,
        to,
        occupation: ownCode(occupation, 'VIA situatie bewoning'),
        qualification: ownCode(qualification, 'VIA voorkwalificatie'),
      })),
    })),
  ),

  bankAccounts: rowsPerYear(({ bankAccounts }, year) => bankAccounts.map((row) => account(row, year))),

  investmentAccounts: rowsPerYear(({ investmentAccounts }, year) =>
    investmentAccounts.map((row) => account(row, year)),
  ),

  foreignAccounts: rowsPerYear(({ foreignAccounts }, year) =>
    foreignAccounts.map(({ accountNumber, bankName, country }) => ({
      year,
      accountNumber,
      bankName,
      country: countryCode(country),
    })),
  ),

  capitalInsurances: rowsPerYear(({ capitalInsurances }, year) =>
    capitalInsurances.map(({ product, value }) => ({ year, product, valueForYear: moneyOf(value) })),
  ),

  constructionDeposits: rowsPerYear(({ constructionDeposits }, year) =>
    constructionDeposits.map(({ product, balanceBegin, balanceEnd }) => ({
      year,
      product,
      balanceOnJanuary1: moneyOf(balanceBegin),
      balanceOnDecember31: moneyOf(balanceEnd),
    })),
  ),

  debts: rowsPerYear(({ debts }, year) => debts.map((row) => debtOf(row, year))),

  privateLoans: rowsPerYear(({ privateLoans }, year) => privateLoans.map((row) => privateLoanOf(row, year))),

  studyLoanDeductions: rowsPerYear(({ studyLoans }, year) =>
    studyLoans.map(({ studyYear, amount, periods }) => ({
      year,
      studyYear,
      amountInStudyYear: moneyOf(amount),
      periods: periods.map(({ courseKind, from, to }) => ({ courseKind, from, to })),
    })),
  ),
} as const satisfies RowsPerYear<AssetsAndDebts>;

function account(row: ViaReturn['bankAccounts'][number], year: number): PrefilledAccount {
  return {
    year,
    accountNumber: row.accountNumber,
    product: row.product,
    jointInterest: ownCode(row.jointInterest, 'VIA gezamenlijk belang'),
    balanceOnJanuary1: moneyOf(row.balance),
    ownPartOnJanuary1: moneyOf(row.ownPart),
  };
}

/** A number in the return, so the zeros in front are lost; twelve digits everywhere else. */
function wozObject(number: string | Gap | undefined): Value<string> {
  return typeof number === 'string' ? number.padStart(WOZ_OBJECT_DIGITS, '0') : number;
}
