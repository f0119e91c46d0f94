import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SCRIPTS } from '../practice/script.ts';
import { SourceFailure } from '../source-failure.ts';
import { parseJson } from './bank.json.ts';
import { parseMessageCode } from './bank.refusal.ts';
import { collect, type RunningBanks, startBanks } from './bank.testing.ts';
import { parseAccounts, parseBalances, parseTransactions } from './bank.wire.ts';
import { bookingOf } from './booking.mapping.ts';
import { parseConsent, parseConsentStatus } from './consent.wire.ts';
import { exampleBytes, SPEC_MISSING, specification } from './xs2a-spec.testing.ts';

const skipped = SPEC_MISSING ? ` (left out: ${SPEC_MISSING})` : '';
/** What these scripts answer is out of the standard on purpose, or no answer. */
const NOT_STANDARD = new Set(['error_SOURCE_MALFORMED', 'error_SOURCE_TIMEOUT', 'drip']);

describe.skipIf(SPEC_MISSING)(`by the Berlin Group OpenAPI 1.3.11${skipped}`, () => {
  let banks: RunningBanks;
  beforeAll(async () => {
    banks = await startBanks();
  });
  afterAll(() => banks.close());
  const standard = SPEC_MISSING ? undefined : specification();

  const problems = (basePath: string): readonly string[] =>
    banks.exchanges.flatMap(({ request, response }) => {
      if (!request.url.startsWith(`${banks.origin}${basePath}/`)) return [];
      return [
        ...(standard?.problemsOfRequest(request, basePath) ?? ['no standard']),
        ...(standard?.problemsOfAnswer(request, response, basePath) ?? ['no standard']),
      ].map((problem) => `${request.method} ${response.status}: ${problem}`);
    });

  test.each(['gezond', 'traag', 'storing'] as const)(
    'every request to %s and every answer of it is right',
    async (bank) => {
      const scripts = SCRIPTS.filter((script) => !NOT_STANDARD.has(script));
      for (const script of scripts) {
        await collect(banks, 'kees', { bank, script }).catch((error: unknown) => {
          if (!(error instanceof SourceFailure)) throw error;
        });
      }
      expect(banks.exchanges.length).toBeGreaterThan(scripts.length);
      expect(problems(`/${bank}`)).toEqual([]);
    },
  );

  test('a broken answer is told apart from a right one', () => {
    const of = (transactionAmount: object): number =>
      standard?.problemsOf('transactions', { transactionAmount }).length ?? 0;
    expect(of({ currency: 'EUR', amount: '12.50' })).toBe(0);
    expect(of({ amount: '12.50' })).toBe(1);
  });
});

describe.skipIf(SPEC_MISSING)(`the official examples${skipped}`, () => {
  const json = (name: string): unknown => parseJson(exampleBytes(name));

  test('of accounts are read, though one account offers no transactions', () => {
    const accounts = parseAccounts(json('example.accountListExample1'));
    expect(
      accounts.map(({ iban, currency, cashAccountType, hasTransactions }) => ({
        iban,
        currency,
        cashAccountType,
        hasTransactions,
      })),
    ).toEqual([
      { iban: 'DE2310010010123456789', currency: 'EUR', cashAccountType: 'CACC', hasTransactions: true },
      { iban: 'DE2310010010123456788', currency: 'USD', cashAccountType: 'CACC', hasTransactions: false },
    ]);
  });

  test('of balances are read, with the day of a date or of a moment', () => {
    const { iban, balances } = parseBalances(json('example.balancesExample1_RegularAccount'));
    expect(iban).toBe('FR7612345987650123456789014');
    expect(
      balances.map(({ balanceAmount, referenceDate, lastChangeDate }) => [
        balanceAmount.cents,
        referenceDate ?? lastChangeDate,
      ]),
    ).toEqual([
      [50_000, '2017-10-25'],
      [90_000, '2017-10-25'],
    ]);
  });

  test('of transactions go the way their sides say, though both amounts are written without a sign', () => {
    const { booked, iban } = parseTransactions(json('example.transactionsExample1_RegularAccount_json'));
    expect(booked.map((transaction) => bookingOf(transaction, iban).cents)).toEqual([-25_667, 34_301]);
  });

  test('without booked transactions are an empty page; a download is told apart', () => {
    expect(parseTransactions(json('example.transactionsResponse200JsonExample'))).toMatchObject({
      booked: [],
      isDownload: false,
    });
    expect(parseTransactions(json('example.transactionsExample2_Download_json'))).toMatchObject({
      booked: [],
      isDownload: true,
    });
  });

  test('of consents are read; one for OAuth offers no redirect and is refused', () => {
    expect(parseConsent(json('example.consentResponseExample1a_Redirect'))).toEqual({
      consentId: '1234-wertiq-983',
      scaRedirect: 'https://www.testbank.com/authentication/1234-wertiq-983',
    });
    expect(() => parseConsent(json('example.consentResponseExample2_OAuth2'))).toThrow('_links.scaRedirect is missing');
    expect(parseConsentStatus(json('example.consentStatusResponseExample1'))).toBe('valid');
    // This one breaks the standard's own schema: recurringIndicator is a text and lastActionDate is missing.
    expect(parseConsentStatus(json('example.consentsInformationResponseExample'))).toBe('valid');
  });

  test('of our own in Dutch are read: direction, code and next page', () => {
    const page = parseTransactions(json('own-sample.transactions.nl'));
    expect(
      page.booked
        .map((transaction) => bookingOf(transaction, page.iban))
        .map(({ cents, purposeCode }) => [cents, purposeCode]),
    ).toEqual([
      [265_000, 'SALA'],
      [-87_500, undefined],
      [-14_250, undefined],
    ]);
    expect(page.next).toContain('pageIndex=1');
    expect(parseMessageCode(exampleBytes('own-sample.error-429'))).toBe('ACCESS_EXCEEDED');
  });
});
