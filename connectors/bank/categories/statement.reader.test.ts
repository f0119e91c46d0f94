import { describe, expect, test } from 'vitest';
import { categoriseStatement } from '../categorise.statement.ts';
import { readStatement, UnreadableStatement } from './statement.reader.ts';

const OWN = 'NL91ABNA0417164300';
const SAVINGS = 'NL20INGB0001234567';
const read = (...booked: readonly unknown[]) =>
  readStatement({ ownAccounts: [OWN, SAVINGS], transactions: { booked } });
const one = (transaction: object) => read(transaction).rows[0]?.booking;
const found = (...booked: readonly unknown[]) => categoriseStatement(read(...booked));
const eur = (amount: unknown) => ({ transactionAmount: { amount, currency: 'EUR' } });

describe('a statement', () => {
  test.each([
    [null, 'The input is not an object with ownAccounts and transactions.'],
    [[], 'The input is not an object with ownAccounts and transactions.'],
    [{ transactions: { booked: [] }, ownAccounts: OWN }, 'ownAccounts is not a list of IBANs.'],
    [{ ownAccounts: [] }, 'transactions.booked is not a list of transactions.'],
    [{ ownAccounts: [], transactions: { booked: {} } }, 'transactions.booked is not a list of transactions.'],
  ])('that is none is refused in one sentence: %j', (input, sentence) => {
    expect(() => readStatement(input)).toThrow(new UnreadableStatement(sentence));
  });

  test('may say nothing of own accounts, write them with spaces, or as objects', () => {
    expect(readStatement({ transactions: { booked: [] } }).own.ibans.size).toBe(0);
    const { own } = readStatement({
      ownAccounts: ['nl91 abna 0417 1643 00', { iban: SAVINGS }],
      transactions: { booked: [] },
    });
    expect([...own.ibans]).toEqual([OWN, SAVINGS]);
  });

  test('keeps every row, in order: what is no transaction is an expense of which nothing is known', () => {
    expect(
      found(
        null,
        { transactionId: 't1', ...eur('-4.00'), creditorName: 'Jumbo' },
        'x',
        {},
        { entryReference: 'e1', ...eur('9') },
      ),
    ).toEqual([
      { transactionId: null, category: 'OTHER_EXPENSE', rule: 'none.unreadable', confidence: 0 },
      { transactionId: 't1', category: 'GROCERIES', rule: 'daily.groceries', confidence: 0.93 },
      { transactionId: null, category: 'OTHER_EXPENSE', rule: 'none.unreadable', confidence: 0 },
      { transactionId: null, category: 'OTHER_EXPENSE', rule: 'none', confidence: 0 },
      { transactionId: 'e1', category: 'OTHER_INCOME', rule: 'none', confidence: 0 },
    ]);
  });
});

describe('the direction of a transaction', () => {
  test.each([
    [
      'the side of the own account, whatever the sign',
      { ...eur('-2500.00'), debtorName: 'Bedrijf', creditorAccount: { iban: OWN } },
      true,
    ],
    [
      'the side of the own account without a sign',
      { ...eur('25.00'), creditorName: 'Jumbo', debtorAccount: { iban: OWN } },
      false,
    ],
    ['the only side that is filled', { ...eur('25.00'), creditorName: 'Jumbo' }, false],
    [
      'a code that gives a debit back',
      { ...eur('25.00'), creditorName: 'Ziggo', bankTransactionCode: 'PMNT-RDDT-UPDD' },
      true,
    ],
    [
      'the sign between two own accounts',
      { ...eur('-5'), creditorAccount: { iban: SAVINGS }, debtorAccount: { iban: OWN } },
      false,
    ],
    ['the sign alone', eur('-5'), false],
    ['a number instead of a text', eur(-5.5), false],
    ['the side alone where the amount is none', { ...eur('veel'), debtorName: 'UWV' }, true],
  ])('is told by %s', (_, transaction, isIncoming) => {
    expect(one(transaction)?.isIncoming).toBe(isIncoming);
  });
});

test('an own account alone on the side that the sign speaks against is the other side', () => {
  const results = found(
    { ...eur('300'), debtorName: 'K. Test', debtorAccount: { iban: SAVINGS } },
    { ...eur('-300'), creditorName: 'K. Test', creditorAccount: { iban: SAVINGS } },
    { ...eur('-20'), debtorAccount: { iban: OWN }, remittanceInformationUnstructured: 'Geldautomaat Utrecht' },
  );
  expect(results.map(({ category }) => category)).toEqual(['OWN_TRANSFER', 'OWN_TRANSFER', 'CASH_WITHDRAWAL']);
});

describe('what is said of a transaction', () => {
  test('is looked for in every text the bank gave, each once', () => {
    expect(
      one({
        ...eur('-5'),
        remittanceInformationUnstructured: 'huur mei',
        remittanceInformationUnstructuredArray: ['huur', 'mei'],
        remittanceInformationStructured: { reference: 'RF12' },
        additionalInformation: 'Periodiek',
        ultimateCreditor: 'Woonstad',
      })?.text,
    ).toBe('huur mei RF12 Periodiek Woonstad');
  });

  test('tells a transfer to oneself by the name that stands beside an own account', () => {
    const [, second] = found(
      { ...eur('2500'), creditorName: 'K.H. de Wit', creditorAccount: { iban: OWN }, debtorName: 'Bedrijf BV' },
      { ...eur('-100'), creditorName: 'K. de Wit', creditorAccount: { iban: 'NL02ABNA0123456789' } },
    );
    expect(second).toMatchObject({ category: 'OWN_TRANSFER', rule: 'own.name' });
  });
});

describe('what a bank adds', () => {
  test('behind a verb and the name it also gives is read on as the text', () => {
    const lines = { remittanceInformationUnstructuredArray: ['Payment from Dienst Toeslagen', 'Zorgtoeslag mei'] };
    expect(found({ transactionId: 't', ...eur('101'), debtorName: 'Dienst Toeslagen', ...lines })).toMatchObject([
      { category: 'HEALTHCARE_ALLOWANCE' },
    ]);
  });

  test('of how the money moved is no debt collector', () => {
    const told = { remittanceInformationUnstructured: 'PayPal Pay in 3 0512', additionalInformation: 'Incasso' };
    expect(found({ ...eur('-28'), creditorName: 'PayPal Europe', mandateId: 'M1', ...told })).toMatchObject([
      { category: 'BUY_NOW_PAY_LATER' },
    ]);
  });

  test('of a street and a number, between people, is a rent where it is as large as one', () => {
    const told = { creditorName: 'J. Kamphof', remittanceInformationUnstructured: 'Molenweg 12' };
    expect(found({ ...eur('-640'), ...told }, { ...eur('-64'), ...told })).toMatchObject([
      { category: 'RENT' },
      { category: 'PERSON_TRANSFER' },
    ]);
  });
});
