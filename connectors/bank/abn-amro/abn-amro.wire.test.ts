import { describe, expect, test } from 'vitest';
import { gapReason } from '../../../schema/gap.ts';
import { OWN, page, payment, read, standing, withPages } from './abn-amro.testing.ts';
import { parseBalance, parseConsentInfo, parseDetails, parseToken, parseTransactions } from './abn-amro.wire.ts';

describe('an amount', () => {
  test.each([
    [-3.02, -302],
    [4985, 498_500],
    [0.29, 29],
    [1.1 + 2.2, 330],
    [-0, 0],
    ['-12.50', -1250],
    [9_999_999.99, 999_999_999],
  ])('%s is whole cents', (amount, cents) => {
    expect(parseBalance({ accountNumber: OWN, amount, currency: 'EUR' }, OWN).cents).toBe(cents);
  });

  test.each([0.005, 1e30, Number.NaN, '1,00', '', null, {}, [1]])('%j is refused', (amount) => {
    const balance = { accountNumber: OWN, amount, currency: 'EUR' };
    expect(() => parseBalance(balance, OWN)).toThrow('MALFORMED: balance.amount is not an amount in cents');
  });
});

describe('a payment', () => {
  test('has its text from lines that go on in the middle of a word when full', () => {
    const descriptionLines = ['SEPA iDEAL', 'Naam: Winkel aan de overkant, St', 'raat 1', 7, ''];
    const [found] = parseTransactions(page(payment({ descriptionLines })), OWN).bookings;
    expect(found?.text).toBe('SEPA iDEAL Naam: Winkel aan de overkant, Straat 1');
  });

  test('without another side has none, and without a day has no day', () => {
    const given = { counterPartyAccountNumber: '', counterPartyName: '', bookDate: '2026-02-30' };
    expect(parseTransactions(page(payment(given)), OWN).bookings[0]).toMatchObject({
      bookedOn: undefined,
      counterpartyName: undefined,
      counterpartyIban: undefined,
    });
  });

  test('is refused by its key, never by its value', () => {
    expect(() => parseTransactions(page('Jansen'), OWN)).toThrow('transactions[] is not an object');
    expect(() => parseTransactions(page(payment({ currency: 'euro' })), OWN)).toThrow('transactions[].currency');
    expect(() => parseTransactions({ transactions: {} }, OWN)).toThrow('transactions is not a list');
  });
});

describe('an answer', () => {
  test('about another account is refused', () => {
    const other = { ...page(), accountNumber: 'NL02INGB0000012345', amount: 1, currency: 'EUR' };
    for (const read of [parseTransactions, parseBalance, parseDetails])
      expect(() => read(other, OWN)).toThrow('accountNumber: answered about another account');
  });

  test('names the holder with either first letter', () => {
    expect(parseDetails({ accountHolderName: 'E.P.G. Doe' }, OWN)).toBe('E.P.G. Doe');
    expect(parseDetails({ AccountHolderName: 'E.P.G. Doe' }, OWN)).toBe('E.P.G. Doe');
  });

  test('with an account number that could lead elsewhere is refused', () => {
    for (const iban of ['../consentinfo', 'NL91?x=1', ['NL'], {}, '%2e%2e'])
      expect(() => parseConsentInfo({ iban, scopes: '' })).toThrow('MALFORMED: iban is none');
    expect(parseConsentInfo({ iban: null, scopes: 'a b' })).toEqual({ iban: undefined, scopes: new Set(['a', 'b']) });
    expect(() => parseToken({ access_token: 'a\nb' })).toThrow('MALFORMED: access_token is missing');
  });
});

describe('pages', () => {
  test('go on until there is no key, with the same days', async () => {
    const asked: string[] = [];
    const { rows } = await read(
      withPages((url) => {
        asked.push(url.search);
        return [
          200,
          JSON.stringify({ ...page(payment()), ...(asked.length < 3 ? { nextPageKey: `k${asked.length}` } : {}) }),
        ];
      }),
    );
    expect(rows).toHaveLength(3);
    expect(asked[0]).toBe('?bookDateFrom=2025-11-23');
    expect(asked[2]).toBe('?bookDateFrom=2025-11-23&nextPageKey=k2');
  });

  test('that lead back are refused; without an end they end by themselves, PARTIAL', async () => {
    await expect(read(withPages(() => [200, JSON.stringify({ ...page(), nextPageKey: 'k' })]))).rejects.toThrow(
      'MALFORMED: nextPageKey leads back',
    );
    const { rows } = await read(
      withPages((_, call) => [200, JSON.stringify({ ...page(payment()), nextPageKey: `k${call}` })]),
    );
    expect([rows.length, gapReason(rows.at(-1))]).toEqual([501, 'PARTIAL']);
  });

  test('of an account without payments are blank: an empty list', async () => {
    expect((await read(standing)).rows).toEqual([]);
    expect((await read(withPages(() => [200, '']))).rows).toEqual([]);
  });

  test.each([
    [401, 'LOGIN_FAILED'],
    [429, 'BUSY'],
    [408, 'TIMEOUT'],
    [500, 'UNREACHABLE'],
    [302, 'MALFORMED'],
  ])('answered with %i are %s', async (status, code) => {
    await expect(read(withPages(() => [status, '<html>']))).rejects.toThrow(code);
  });
});
