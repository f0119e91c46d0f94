import { describe, expect, test } from 'vitest';
import { linkUrl, psuIpAddress, resourceUrl } from './bank.call.ts';
import { failureOf, parseMessageCode } from './bank.refusal.ts';
import { parseAccounts, parseBalances, parseTransactions } from './bank.wire.ts';
import { parseConsent, parseConsentStatus } from './consent.wire.ts';

const amount = (value: unknown, currency: unknown = 'EUR') => ({ transactionAmount: { currency, amount: value } });
const page = (...booked: readonly unknown[]) => ({ transactions: { booked } });

describe('a transaction', () => {
  test.each([
    ['12.5', 1250],
    ['-12.50', -1250],
    ['+7', 700],
    ['0.010', 1],
    [12.3, 1230],
    ['99999999999.99', 9_999_999_999_999],
  ])('of %s is whole cents', (written, cents) => {
    const [transaction] = parseTransactions(page(amount(written))).booked;
    expect(transaction?.transactionAmount).toEqual({ cents, currency: 'EUR' });
  });

  test.each([
    [amount('12,50'), 'transactionAmount.amount is not an amount'],
    [amount('0.001'), 'transactionAmount.amount is not an amount'],
    [amount('99999999999999.99'), 'transactionAmount.amount is too large'],
    [amount('1e3'), 'transactionAmount.amount is not an amount'],
    [amount('12.50', 'euro'), 'transactionAmount.currency is not a currency'],
    [{}, 'transactionAmount is not an object'],
    ['text', 'transactions.booked[] is not an object'],
  ])('%j is refused by its key, never by its value', (element, problem) => {
    expect(() => parseTransactions(page(element))).toThrow(`MALFORMED: ${problem}`);
  });

  test('that lacks everything but its amount is still one', () => {
    const [transaction] = parseTransactions(
      page({ ...amount('1'), bookingDate: 'soon', creditorName: {}, debtorAccount: 'x' }),
    ).booked;
    expect(transaction).toMatchObject({
      bookedOn: undefined,
      creditorName: undefined,
      debtorIban: undefined,
      remittance: '',
    });
  });

  test('is booked on its value date where the bank leaves the booking date out', () => {
    const [first, second] = parseTransactions(
      page(
        { ...amount('1'), valueDate: '2026-10-26' },
        { ...amount('1'), bookingDate: '2026-10-25T00:00:00Z', valueDate: '2026-10-26' },
      ),
    ).booked;
    expect([first?.bookedOn, second?.bookedOn]).toEqual(['2026-10-26', '2026-10-25']);
  });

  test.each([
    [{ remittanceInformationUnstructured: 'Huur mei' }, 'Huur mei'],
    [{ remittanceInformationUnstructuredArray: ['Huur', 'mei'] }, 'Huur mei'],
    [{ remittanceInformationStructured: 'RF18' }, 'RF18'],
    [{ remittanceInformationStructuredArray: [{ reference: 'RF18' }] }, 'RF18'],
    [{ additionalInformation: 'Kosten' }, 'Kosten'],
  ])('has its text wherever the bank put it: %j', (given, text) => {
    expect(parseTransactions(page({ ...amount('1'), ...given })).booked[0]?.remittance).toBe(text);
  });
});

describe('an answer', () => {
  test('that holds no list where one belongs is refused', () => {
    expect(() => parseAccounts({})).toThrow('accounts is missing');
    expect(() => parseAccounts({ accounts: {} })).toThrow('accounts is not a list');
    expect(() => parseAccounts([])).toThrow('the answer is not an object');
    expect(() => parseBalances({ balances: 'none' })).toThrow('balances is not a list');
    expect(() => parseTransactions({ transactions: { booked: {} } })).toThrow('transactions.booked is not a list');
    expect(() => parseConsent({ consentId: 'a b', _links: {} })).toThrow('consentId is no consent id');
    expect(() => parseConsentStatus({ consentStatus: 'fine' })).toThrow('consentStatus is none of the standard');
  });

  test('writes IBANs with spaces, numbers as numbers and links as texts, and is read', () => {
    const [account] = parseAccounts({ accounts: [{ resourceId: 7, iban: 'nl91 abna 0417 1643 00' }] });
    expect(account).toMatchObject({ resourceId: '7', iban: 'NL91ABNA0417164300', hasTransactions: true });
    expect(parseTransactions({ transactions: { booked: [], _links: { next: '/v1/next' } } }).next).toBe('/v1/next');
  });
});

describe('a refusal', () => {
  const bytes = (value: unknown): Buffer => Buffer.from(JSON.stringify(value));
  test.each([
    [{ tppMessages: [{ category: 'ERROR', code: 'CONSENT_EXPIRED' }] }, 'CONSENT_EXPIRED'],
    [[{ category: 'ERROR', code: 'ACCESS_EXCEEDED' }], 'ACCESS_EXCEEDED'],
    [{ type: 'https://bank.example/x', code: 'CONSENT_INVALID' }, 'CONSENT_INVALID'],
    [{ tppMessages: [{ code: 'JANSEN_PIETER' }] }, undefined],
    ['Bad gateway', undefined],
  ])('%j says %s', (body, code) => {
    expect(parseMessageCode(bytes(body))).toBe(code);
  });

  test('that is no JSON says nothing', () => {
    expect(parseMessageCode(Buffer.from('<html>'))).toBeUndefined();
  });

  test.each([
    [401, 'CONSENT_EXPIRED', 'LOGIN_FAILED'],
    [401, 'CONSENT_INVALID', 'LOGIN_FAILED'],
    [403, 'CONSENT_UNKNOWN', 'LOGIN_FAILED'],
    [401, 'CERTIFICATE_INVALID', 'REFUSED'],
    [403, undefined, 'REFUSED'],
    [404, 'RESOURCE_UNKNOWN', 'REFUSED'],
    [408, undefined, 'TIMEOUT'],
    [429, 'ACCESS_EXCEEDED', 'BUSY'],
    [500, undefined, 'UNREACHABLE'],
    [503, 'SERVICE_UNAVAILABLE', 'UNREACHABLE'],
  ] as const)('of %i %s is %s', (status, code, failure) => {
    expect(failureOf({ status, code }).code).toBe(failure);
  });
});

describe('an address', () => {
  const access = { baseUrl: 'https://bank.example/psd2/' };
  const here = resourceUrl(access, '/v1/accounts/1/transactions', { dateFrom: '2026-01-01' });

  test('of a resource lies below the base URL', () => {
    expect(here.href).toBe('https://bank.example/psd2/v1/accounts/1/transactions?dateFrom=2026-01-01');
  });

  test.each([
    ['https://bank.example/psd2/v1/next', 'https://bank.example/psd2/v1/next'],
    ['/psd2/v1/next', 'https://bank.example/psd2/v1/next'],
    ['/v1/next?pageIndex=1', 'https://bank.example/psd2/v1/next?pageIndex=1'],
    ['transactions?pageIndex=1', 'https://bank.example/psd2/v1/accounts/1/transactions?pageIndex=1'],
    ['?pageIndex=1', 'https://bank.example/psd2/v1/accounts/1/transactions?pageIndex=1'],
  ])('in a link is followed as banks write it: %s', (href, url) => {
    expect(linkUrl(access, href, '_links.next', here).href).toBe(url);
  });

  test.each([
    'https://elsewhere.example/v1',
    '//elsewhere.example/v1',
    'http://bank.example/v1',
    'https://bank.example:444/',
    'javascript:0',
  ])('in a link never leaves the bank: %s', (href) => {
    expect(() => linkUrl(access, href, '_links.next', here)).toThrow("_links.next: leaves the bank's own origin");
  });

  test('of the consumer is told as IPv4 where it is one', () => {
    expect(psuIpAddress('::ffff:192.0.2.7')).toBe('192.0.2.7');
    expect(psuIpAddress('2001:db8::1')).toBe('2001:db8::1');
    expect(() => psuIpAddress('unknown')).toThrow('REFUSED');
  });
});
