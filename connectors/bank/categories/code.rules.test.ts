import { expect, test } from 'vitest';
import { categoriseStatement } from '../categorise.statement.ts';
import { readStatement } from './statement.reader.ts';

const found = (transaction: object, amount: string) => {
  const booked = [{ transactionAmount: { amount, currency: 'EUR' }, ...transaction }];
  return categoriseStatement(readStatement({ transactions: { booked } }))[0]?.category;
};

test.each([
  [{ purposeCode: 'sala' }, '2000', 'SALARY'],
  [{ purposeCode: 'SALA', remittanceInformationUnstructured: 'Vakantiegeld 2026' }, '2000', 'HOLIDAY_PAY'],
  [{ bankTransactionCode: 'PMNT-RCDT-SALA' }, '2000', 'SALARY'],
  [{ purposeCode: 'SALA' }, '-2000', 'OTHER_EXPENSE'],
  [{ proprietaryBankTransactionCode: 'GM', creditorName: 'ING Marktplein' }, '-50', 'CASH_WITHDRAWAL'],
  [{ proprietaryBankTransactionCode: 'ga' }, '-50', 'CASH_WITHDRAWAL'],
  [{ proprietaryBankTransactionCode: 'ST' }, '50', 'CASH_DEPOSIT'],
  [{ proprietaryBankTransactionCode: 'sb', debtorName: 'Drukkerij Letterbak' }, '2000', 'SALARY'],
  [{ proprietaryBankTransactionCode: 'BA', creditorName: 'P. Bakker' }, '-4', 'GROCERIES'],
  [{ merchantCategoryCode: '7995', creditorName: 'Mollie' }, '-25', 'GAMBLING'],
  [{ merchantCategoryCode: '5812', creditorName: 'Zumzum Oost' }, '-25', 'EATING_OUT'],
  [{ merchantCategoryCode: '5812', debtorName: 'Zumzum Oost' }, '25', 'REFUND'],
  [{ merchantCategoryCode: '5411', creditorName: 'Shell Zuid' }, '-60', 'FUEL'],
  [{ remittanceInformationUnstructured: 'ZUMZUM >OOST MCC:5812 PAS 1' }, '-25', 'EATING_OUT'],
  [{ remittanceInformationUnstructured: 'ZUMZUM >OOST MCC:58123 PAS 1' }, '-25', 'OTHER_EXPENSE'],
  [{ merchantCategoryCode: '0000', creditorName: 'Zumzum Oost' }, '-25', 'OTHER_EXPENSE'],
])('a code of the wire or of one bank tells: %j %s is %s', (transaction, amount, category) => {
  expect(found(transaction, amount)).toBe(category);
});
