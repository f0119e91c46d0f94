import { describe, expect, test } from 'vitest';
import type { Bank } from '../../schema/bank.type.ts';
import { gapReason } from '../../schema/gap.ts';
import type { SourceHttp } from '../source-http.ts';
import { bank } from './bank.connector.ts';
import { wantedOf, YEAR } from './bank.testing.ts';

const BASE = 'https://bank.example/psd2';
const payment = (day: string) => ({
  bookingDate: day,
  transactionAmount: { currency: 'EUR', amount: '1.00' },
  debtorName: 'Iemand',
});
const account = (given: object = {}) => ({ resourceId: 'one', iban: 'NL91ABNA0417164300', currency: 'EUR', ...given });
const transactions = (booked: readonly object[], next?: string) => ({
  transactions: { booked, _links: { account: { href: '/' }, ...(next ? { next: { href: next } } : {}) } },
});
const refusal = (code: string) => ({ tppMessages: [{ category: 'ERROR', code }] });

/** A bank made up for one test: what it answers at each address, in order of asking. */
async function fetchFrom(accounts: readonly object[], answer: (url: URL, call: number) => readonly [number, unknown]) {
  let calls = 0;
  const http: SourceHttp = {
    async send({ url }) {
      const address = new URL(url);
      const isList = address.pathname.endsWith('/v1/accounts');
      const [status, body] = isList ? [200, { accounts }] : answer(address, calls++);
      return { status, headers: {}, body: Buffer.from(JSON.stringify(body)) };
    },
  };
  const wanted = wantedOf(['bank.transactions.bookedOn', 'bank.atLeast']);
  const now = new Date('2026-11-24T10:00:00Z');
  const { record } = await bank.fetch({ access: { baseUrl: BASE }, loggedIn: { consentId: 'c' }, wanted, http, now });
  const { transactions: asked } = (record.bank ?? {}) as Bank;
  if (typeof asked !== 'function') return { reason: gapReason(asked), calls };
  const list = asked({ period: YEAR }) as readonly { readonly bookedOn?: string }[];
  return { days: list.map((row) => gapReason(row) ?? row.bookedOn), calls };
}

describe('paging', () => {
  test('goes on until there is no next page, wherever the link starts', async () => {
    const links = ['/psd2/v1/accounts/one/transactions?p=1', '/v1/accounts/one/transactions?p=2', '?p=3', undefined];
    const days = ['2026-11-04', '2026-11-03', '2026-11-02', '2026-11-01'];
    const { days: read } = await fetchFrom([account()], (_, call) => [
      200,
      transactions([payment(days[call] ?? '')], links[call]),
    ]);
    expect(read).toEqual(days);
  });

  test('refuses to leave the bank, or to go in circles', async () => {
    await expect(fetchFrom([account()], () => [200, transactions([], 'https://elsewhere.example/v1')])).rejects.toThrow(
      'MALFORMED: _links.next',
    );
    await expect(fetchFrom([account()], () => [200, transactions([], '?p=1')])).rejects.toThrow(
      'leads back to a page already read',
    );
  });

  test('ends by itself at a bank without an end, with what it has', async () => {
    const { days, calls } = await fetchFrom([account()], (_, call) => [
      200,
      transactions([payment('2026-11-04')], `?p=${call + 1}`),
    ]);
    expect([calls, days?.length, days?.at(-1)]).toEqual([250, 251, 'PARTIAL']);
  });

  test('that breaks off in the middle gives nothing: the other pages may come after a new login', async () => {
    await expect(
      fetchFrom([account()], (_, call) => (call === 0 ? [200, transactions([], '?p=1')] : [503, {}])),
    ).rejects.toThrow('UNREACHABLE: 503');
    await expect(
      fetchFrom([account()], (_, call) =>
        call === 0 ? [200, transactions([], '?p=1')] : [401, refusal('CONSENT_EXPIRED')],
      ),
    ).rejects.toThrow('LOGIN_FAILED');
  });
});

describe('a history that is not whole', () => {
  const two = [account(), account({ resourceId: 'two', iban: 'NL02INGB0000012345' })];
  const isFirst = (url: URL): boolean => url.pathname.includes('/one/');

  test.each([
    ['refuses it', [403, refusal('FORBIDDEN')]],
    ['no longer knows it', [404, refusal('RESOURCE_UNKNOWN')]],
    ['gives a file', [200, { _links: { download: { href: '/file' } } }]],
  ] as const)('ends with PARTIAL where the bank, of one account, %s', async (_, given) => {
    const { days } = await fetchFrom(two, (url) =>
      isFirst(url) ? given : [200, transactions([payment('2026-11-04')])],
    );
    expect(days).toEqual(['2026-11-04', 'PARTIAL']);
  });

  test('ends with PARTIAL where an account offers no transactions, which are then not asked', async () => {
    const accounts = [account({ _links: { balances: { href: '/' } } }), two[1] ?? {}];
    const { days, calls } = await fetchFrom(accounts, () => [200, transactions([payment('2026-11-04')])]);
    expect([days, calls]).toEqual([['2026-11-04', 'PARTIAL'], 1]);
  });

  test('ends with PARTIAL where a payment has no date', async () => {
    const { days } = await fetchFrom([account()], () => [200, transactions([payment('2026-11-04'), payment('later')])]);
    expect(days).toEqual(['2026-11-04', 'PARTIAL']);
  });

  test('is UNAVAILABLE where no account gives any', async () => {
    expect((await fetchFrom(two, () => [403, refusal('FORBIDDEN')])).reason).toBe('UNAVAILABLE');
  });

  test('is asked again for ninety days where the bank finds the period too long', async () => {
    const asked: (string | null)[] = [];
    const { days } = await fetchFrom([account()], (url, call) => {
      asked.push(url.searchParams.get('dateFrom'));
      return call === 0 ? [400, refusal('PERIOD_INVALID')] : [200, transactions([payment('2026-11-04')])];
    });
    expect([asked, days]).toEqual([
      ['2025-11-24', '2026-08-26'],
      ['2026-11-04', 'PARTIAL'],
    ]);
  });

  test('fails as a whole where the consent does not hold, or the bank is too busy', async () => {
    await expect(
      fetchFrom(two, (url) => (isFirst(url) ? [200, transactions([])] : [401, refusal('CONSENT_INVALID')])),
    ).rejects.toThrow('LOGIN_FAILED');
    await expect(
      fetchFrom(two, (url) => (isFirst(url) ? [200, transactions([])] : [429, refusal('ACCESS_EXCEEDED')])),
    ).rejects.toThrow('BUSY');
  });
});

test('an account that was closed is left out', async () => {
  const { days, calls } = await fetchFrom([account({ status: 'deleted' }), account({ resourceId: 'two' })], () => [
    200,
    transactions([]),
  ]);
  expect([days, calls]).toEqual([[], 1]);
});

test('a page about another account is refused', async () => {
  const other = { account: { iban: 'NL02INGB0000012345' }, ...transactions([]) };
  await expect(fetchFrom([account()], () => [200, other])).rejects.toThrow(
    'MALFORMED: account.iban: answered about another account',
  );
});
