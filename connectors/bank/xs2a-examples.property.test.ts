import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SourceFailure } from '../source-failure.ts';
import { parseJson } from './bank.json.ts';
import { parseMessageCode } from './bank.refusal.ts';
import { parseAccounts, parseBalances, parseTransactions } from './bank.wire.ts';
import { bookingOf } from './booking.mapping.ts';
import { parseAuthorisation, parseConsent, parseConsentStatus } from './consent.wire.ts';
import { exampleBytes, SPEC_MISSING } from './xs2a-spec.testing.ts';

const numRuns = process.env.ZEGEL_LONG === '1' ? 10_000 : 100;
const skipped = SPEC_MISSING ? ` (left out: ${SPEC_MISSING})` : '';

/** Every parser, with the official examples (and ours) it is for. */
const PARSERS: readonly (readonly [string, (body: unknown) => unknown, readonly string[]])[] = [
  ['accounts', parseAccounts, ['example.accountListExample1']],
  ['balances', parseBalances, ['example.balancesExample1_RegularAccount']],
  [
    'transactions',
    (body) => {
      const found = parseTransactions(body);
      return found.booked.map((transaction) => bookingOf(transaction, found.iban));
    },
    [
      'example.transactionsExample1_RegularAccount_json',
      'example.transactionsExample2_Download_json',
      'example.transactionsResponse200JsonExample',
      'example.transactionDetailsExample',
      'own-sample.transactions.nl',
    ],
  ],
  ['consents', parseConsent, ['example.consentResponseExample1a_Redirect', 'example.consentResponseExample2_OAuth2']],
  [
    'consent status',
    parseConsentStatus,
    ['example.consentStatusResponseExample1', 'example.consentsInformationResponseExample'],
  ],
  ['authorisations', parseAuthorisation, ['example.startScaProcessResponseExample1']],
];

/** One place of a value with something else in it, or without it. */
function mutated(value: unknown, picks: readonly number[], instead: unknown): unknown {
  const [pick = 0, ...rest] = picks;
  if (typeof value !== 'object' || value === null) return instead;
  const entries = Object.entries(value);
  const place = pick % Math.max(1, entries.length);
  const changed = entries.flatMap(([key, below], at) => {
    if (at !== place) return [[key, below] as const];
    if (rest.length > 0 && typeof below === 'object' && below !== null)
      return [[key, mutated(below, rest, instead)] as const];
    return instead === undefined ? [] : [[key, instead] as const];
  });
  return Array.isArray(value) ? changed.map(([, below]) => below) : Object.fromEntries(changed);
}

describe.skipIf(SPEC_MISSING)(`the official examples${skipped}`, () => {
  test.each(PARSERS)(
    'of %s, changed in one place, are read or refused, and nothing of them is told',
    (_, parse, names) => {
      const examples = names.map((name) => parseJson(exampleBytes(name)));
      const instead = fc.oneof(
        fc.constant(undefined),
        fc.jsonValue(),
        fc.constantFrom(
          '',
          '-1.005',
          '2026-02-30',
          '9'.repeat(40),
          'https://elsewhere.example/',
          '__proto__',
          '\u0000',
        ),
      );
      fc.assert(
        fc.property(
          fc.constantFrom(...examples),
          fc.array(fc.nat(9), { minLength: 1, maxLength: 7 }),
          instead,
          (example, picks, value) => {
            try {
              parse(mutated(example, picks, value));
            } catch (error) {
              if (!(error instanceof SourceFailure)) throw error;
              expect(error.code).toBe('MALFORMED');
              expect(error.detail).not.toMatch(/[A-Z]{2}\d{8}|John|Paul|example\.|9{9}/);
            }
          },
        ),
        { numRuns },
      );
    },
  );

  test('as bytes, cut and changed, say a code of the standard or none', () => {
    const given = exampleBytes('own-sample.error-429');
    fc.assert(
      fc.property(fc.nat(given.length), fc.uint8Array({ maxLength: 6 }), (at, bytes) => {
        const code = parseMessageCode(Buffer.concat([given.subarray(0, at), bytes, given.subarray(at + bytes.length)]));
        expect([undefined, 'ACCESS_EXCEEDED']).toContain(code);
      }),
      { numRuns },
    );
  });
});
