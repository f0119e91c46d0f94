import type { Income } from '../../schema/income.type.ts';
import type { PayerYear } from '../../schema/tax-return-income.type.ts';
import { incomeKindCode } from '../income-kind.ts';
import { coded, countryCode, moneyOf, type RowsPerYear, rowsPerYear } from './rows.mapping.ts';
import type { ViaReturn } from './via.wire.ts';

type PayerRow = ViaReturn['presentWork'][number];

/** The lists of income that the return holds; wages and benefits as the return itself parts them. */
export const INCOME = {
  wagesPerYear: rowsPerYear(({ presentWork }, year) => presentWork.map((row) => payerYear(row, year))),

  benefitsPerYear: rowsPerYear(({ previousWork }, year) => previousWork.map((row) => payerYear(row, year))),

  foreignBenefitsPerYear: rowsPerYear(({ previousWorkAbroad }, year) =>
    previousWorkAbroad.map(({ payer, amount, country }) => ({
      year,
      payerName: payer,
      amount: moneyOf(amount),
      country: countryCode(country),
    })),
  ),

  otherWorkPerYear: rowsPerYear(({ childminding, careBudget, otherWork }, year) => [
    ...childminding.map(({ amount }) => ({ year, kind: 'CHILDMINDING' as const, amount: moneyOf(amount) })),
    ...careBudget.map(({ amount }) => ({ year, kind: 'CARE_BUDGET' as const, amount: moneyOf(amount) })),
    ...otherWork.map(({ amount }) => ({ year, kind: 'OTHER' as const, amount: moneyOf(amount) })),
  ]),

  alimonyPerYear: rowsPerYear(({ alimony }, year) =>
    alimony === undefined ? [] : [{ year, balance: moneyOf(alimony) }],
  ),
} as const satisfies RowsPerYear<Omit<Income, 'registered'>>;

function payerYear({ payer, amount, wageTax, incomeKind }: PayerRow, year: number): PayerYear {
  return {
    year,
    payerName: payer,
    amount: moneyOf(amount),
    wageTax: moneyOf(wageTax),
    incomeKind: coded(incomeKind, incomeKindCode),
  };
}
