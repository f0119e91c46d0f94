import { expect, test } from 'vitest';
import { categoriseStatement } from '../categorise.statement.ts';
import { readStatement } from './statement.reader.ts';

const eur = (amount: string) => ({ transactionAmount: { amount, currency: 'EUR' } });
const found = (...booked: readonly object[]) =>
  categoriseStatement(readStatement({ transactions: { booked } })).map(({ category }) => category);
const pays = { ...eur('-20'), debtorName: 'K. Test', creditorName: 'Jumbo' };
const salary = (name: string) => ({
  ...eur('2000'),
  [name]: 'Bedrijf BV',
  remittanceInformationUnstructured: 'Salaris mei',
});

test('where the bank signs, the sign tells the direction although it always fills the same side', () => {
  const [, wage] = found({ ...eur('-20'), creditorName: 'Jumbo' }, salary('creditorName'));
  expect(wage).toBe('SALARY');
});

const energy = {
  ...eur('120'),
  creditorName: 'Vattenfall',
  creditorAccount: { iban: 'NL02RABO0123456789' },
  remittanceInformationUnstructured: 'Termijn mei',
};
const wage = { ...salary('debtorName'), debtorAccount: { iban: 'NL44RABO0123456789' } };

test('where the bank tells sides, somebody else’s account alone as creditor is paid, though there is no minus', () => {
  expect(found({ ...eur('-20'), creditorName: 'Jumbo' }, wage, energy)).toEqual(['GROCERIES', 'SALARY', 'ENERGY']);
});

test('and so is who collects by direct debit, whatever else stands in the statement', () => {
  expect(found({ ...eur('-20'), creditorName: 'Jumbo' }, { ...energy, mandateId: 'M1' })).toEqual([
    'GROCERIES',
    'ENERGY',
  ]);
});

test('a plus stands where the bank always fills the same side, and where a direct debit was given back', () => {
  const back = { ...energy, bankTransactionCode: 'PMNT-RDDT-UPDD' };
  expect(found({ ...eur('-20'), creditorName: 'Jumbo' }, wage, back)).toEqual(['GROCERIES', 'SALARY', 'REFUND']);
  const always = { ...salary('creditorName'), creditorAccount: { iban: 'NL44RABO0123456789' } };
  expect(found({ ...eur('-20'), creditorName: 'Jumbo' }, always)).toEqual(['GROCERIES', 'SALARY']);
});

test('one debit taken back among amounts without a sign makes no signed statement', () => {
  const shops = Array.from({ length: 10 }, () => ({ ...eur('20'), creditorName: 'Jumbo' }));
  expect(new Set(found(...shops, { ...eur('-1'), creditorName: 'Jumbo' }))).toEqual(new Set(['GROCERIES']));
});

test('the holder’s name on the account’s own side is not taken for the other side', () => {
  const bare = { ...eur('2000'), creditorName: 'K. Test', remittanceInformationUnstructured: 'WW-uitkering mei' };
  expect(found(pays, pays, { ...salary('debtorName'), creditorName: 'K. TEST' }, bare)).toEqual([
    'GROCERIES',
    'GROCERIES',
    'SALARY',
    'UNEMPLOYMENT_BENEFIT',
  ]);
});

test('and on the other side it makes a transfer to oneself', () => {
  const [, , , own] = found(
    pays,
    pays,
    { ...salary('debtorName'), creditorName: 'K. Test' },
    {
      ...eur('-100'),
      debtorName: 'K. Test',
      creditorName: 'K. Test',
    },
  );
  expect(own).toBe('OWN_TRANSFER');
});

test('an employer that pays every month is no holder', () => {
  const month = { ...salary('creditorName') };
  expect(found(month, month, month, { ...eur('-20'), creditorName: 'Jumbo' })).toEqual([
    'SALARY',
    'SALARY',
    'SALARY',
    'GROCERIES',
  ]);
});

test('a text cut into lines of one width is put back as it was', () => {
  const text = 'Naam: BELASTINGDIENST Omschrijving: VOORSCHOT ZORGTOESLAG JUNI 2026';
  const lines = [text.slice(0, 35), text.slice(35)];
  expect(found({ ...eur('131'), remittanceInformationUnstructuredArray: lines })).toEqual(['HEALTHCARE_ALLOWANCE']);
});
