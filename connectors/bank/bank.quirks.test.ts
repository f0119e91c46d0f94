import { describe, expect, test } from 'vitest';
import type { Bank, BankAccount } from '../../schema/bank.type.ts';
import type { BankTransaction } from '../../schema/bank-transaction.type.ts';
import { gapReason } from '../../schema/gap.ts';
import type { SourceHttp, SourceRequest } from '../source-http.ts';
import { bank } from './bank.connector.ts';
import { ALL_FIELDS, wantedOf, YEAR } from './bank.testing.ts';

interface Answer {
  readonly status?: number;
  readonly type?: string;
  readonly body: unknown;
}

const euro = (amount: unknown) => ({ currency: 'EUR', amount });
const account = (given: object = {}) => ({ resourceId: 'one', iban: 'NL91ABNA0417164300', currency: 'EUR', ...given });
const payment = (id: string | undefined, given: object = {}) => ({
  ...(id === undefined ? {} : { transactionId: id }),
  bookingDate: '2026-11-04',
  transactionAmount: euro('-1.00'),
  creditorName: 'Winkel',
  ...given,
});
const page = (booked: readonly object[], next?: string, more: object = {}) => ({
  transactions: { booked, ...more, _links: { account: { href: '/' }, ...(next ? { next: { href: next } } : {}) } },
});

/** A bank made up for one test. */
async function read(
  answer: (url: URL, call: number) => Answer,
  given: { readonly fields?: readonly string[]; readonly psuAddress?: string } = {},
) {
  const requests: SourceRequest[] = [];
  const http: SourceHttp = {
    async send(request) {
      const { status = 200, type = 'application/json', body } = answer(new URL(request.url), requests.length);
      requests.push(request);
      const bytes = Buffer.isBuffer(body) ? body : Buffer.from(JSON.stringify(body));
      return { status, headers: { 'content-type': type }, body: bytes };
    },
  };
  const { record } = await bank.fetch({
    access: { baseUrl: 'https://bank.example/psd2' },
    loggedIn: { consentId: 'c', ...(given.psuAddress === undefined ? {} : { psuAddress: given.psuAddress }) },
    wanted: wantedOf(given.fields ?? ALL_FIELDS),
    http,
    now: new Date('2026-11-24T10:00:00Z'),
  });
  const { accounts, transactions } = (record.bank ?? {}) as Bank;
  const rows =
    typeof transactions === 'function' ? (transactions({ period: YEAR }) as readonly BankTransaction[]) : undefined;
  return { accounts: (accounts ?? []) as readonly BankAccount[], rows: rows ?? [], requests };
}

const listed = (accounts: readonly object[], rest: (url: URL, call: number) => Answer) => (url: URL, call: number) =>
  url.pathname.endsWith('/v1/accounts') ? { body: { accounts } } : rest(url, call);
const fields = ['bank.transactions.bookedOn', 'bank.transactions.counterpartyName', 'bank.transactions.amount'];

describe('rows that come again on the next page', () => {
  const pages = (first: readonly object[], second: readonly object[]) =>
    read(
      listed([account()], (url) => ({ body: url.searchParams.has('p') ? page(second) : page(first, '?p=1') })),
      { fields },
    );

  test('are counted once, known by their id and all that they say', async () => {
    const { rows } = await pages([payment('1'), payment('2')], [payment('2'), payment('3')]);
    expect(rows).toHaveLength(3);
  });

  test('are two payments where only the id is the same: some banks use one for a batch', async () => {
    const { rows } = await pages([payment('1')], [payment('1', { transactionAmount: euro('-2.00') })]);
    expect(rows).toHaveLength(2);
  });

  test('are two payments without an id, and on one and the same page', async () => {
    expect((await pages([payment(undefined)], [payment(undefined)])).rows).toHaveLength(2);
    expect((await pages([payment('1'), payment('1')], [])).rows).toHaveLength(2);
  });
});

describe('what somebody wrote with a payment', () => {
  const written = async (given: object) => {
    const { rows } = await read(
      listed([account()], () => ({ body: page([payment('1', given)]) })),
      { fields: [...fields, 'bank.transactions.description'] },
    );
    return rows[0];
  };
  const describedAs = async (text: string) => (await written({ remittanceInformationUnstructured: text }))?.description;

  test.each([
    ['Huurtoeslag 999990184T2026', 'Huurtoeslag *********T2026'],
    ['Aanslag 9999.90.184.H.61', 'Aanslag ****.**.***.H.61'],
    ['BSN 9999 90 184', 'BSN **** ** ***'],
    ['kenmerk 4999990184123456', 'kenmerk 4*********123456'],
  ])('loses the digits that may be a BSN: %s', async (text, expected) => {
    expect(await describedAs(text)).toBe(expected);
  });

  test('keeps other numbers, and those of accounts', async () => {
    const text = 'Factuur 2026-11-04 nr 999990185 naar NL91ABNA0417164300';
    expect(await describedAs(text)).toBe(text);
  });

  test('loses them in the name of the other side too', async () => {
    expect((await written({ creditorName: 'K. Jansen 999990184' }))?.counterpartyName).toBe('K. Jansen *********');
  });

  test('is cut off between two characters, never within one', async () => {
    const cut = await describedAs(`${'x'.repeat(1_999)}\u{1f600}`);
    expect(cut?.toString()).toBe('x'.repeat(1_999));
  });
});

describe('what a bank adds or leaves out', () => {
  test('pending rows and standing orders are no payments', async () => {
    const more = { pending: [payment('9')], information: [payment('8')] };
    const { rows } = await read(
      listed([account()], () => ({ body: page([payment('1')], undefined, more) })),
      { fields },
    );
    expect(rows).toHaveLength(1);
  });

  test('an account without id, a card, a savings account without payments: each gives what it has', async () => {
    const balances = [{ balanceType: 'interimBooked', balanceAmount: euro('5.00') }];
    const accounts = [
      account({ resourceId: undefined, balances }),
      { resourceId: 'card', maskedPan: '525412******3241', currency: 'EUR', cashAccountType: 'CARD' },
      account({
        resourceId: 'save',
        iban: 'NL02INGB0000012345',
        cashAccountType: 'SVGS',
        _links: { balances: { href: '/' } },
      }),
    ];
    const { accounts: found, rows } = await read(
      listed(accounts, (url) =>
        url.pathname.endsWith('/balances') ? { status: 404, body: {} } : { body: page([payment('1')]) },
      ),
    );
    expect(found.map(({ iban, kind }) => [iban, gapReason(kind) ?? kind])).toEqual([
      ['NL91ABNA0417164300', 'UNAVAILABLE'],
      [undefined, 'OTHER'],
      ['NL02INGB0000012345', 'SAVINGS'],
    ]);
    expect(found.map(({ balance }) => gapReason(balance) ?? balance)).toEqual([
      euro('5.00'),
      'UNAVAILABLE',
      'UNAVAILABLE',
    ]);
    expect(rows.map((row) => gapReason(row) ?? 'row')).toEqual(['row', 'PARTIAL']);
    expect(JSON.stringify(found)).not.toContain('3241');
  });

  test('balances are not asked of an account that offers payments only', async () => {
    const { accounts, requests } = await read(
      listed([account({ _links: { transactions: { href: '/' } } })], () => ({ body: page([]) })),
    );
    expect(gapReason(accounts[0]?.balance)).toBe('UNAVAILABLE');
    expect(requests.map(({ url }) => new URL(url).pathname).filter((path) => path.endsWith('/balances'))).toEqual([]);
  });

  test('a bank that refuses withBalance is asked without it', async () => {
    const refusal = { tppMessages: [{ category: 'ERROR', code: 'PARAMETER_NOT_SUPPORTED' }] };
    const { accounts } = await read((url) => {
      if (url.searchParams.has('withBalance')) return { status: 400, body: refusal };
      if (url.pathname.endsWith('/v1/accounts')) return { body: { accounts: [account()] } };
      return url.pathname.endsWith('/balances')
        ? { body: { balances: [{ balanceType: 'closingBooked', balanceAmount: euro('7.00') }] } }
        : { body: page([]) };
    });
    expect(accounts[0]?.balance).toEqual(euro('7.00'));
  });

  test('a text of a million letters is cut off before any rule reads it', async () => {
    const remittanceInformationUnstructured = 'BEA, Betaalpas x'.padEnd(1_000_000, ' y');
    const { rows } = await read(
      listed([account()], () => ({ body: page([payment('1', { remittanceInformationUnstructured })]) })),
    );
    expect(String(rows[0]?.description)).toHaveLength(2_000);
  });

  test('one text given as a list is read all the same', async () => {
    const { rows } = await read(
      listed([account()], () => ({ body: page([payment('1', { remittanceInformationUnstructured: ['a', 'b'] })]) })),
    );
    expect(rows[0]?.description).toBe('a b');
  });
});

describe('a name with an accent', () => {
  const body = (encoding: BufferEncoding): Buffer =>
    Buffer.concat([
      ...(encoding === 'utf16le' ? [Buffer.from([0xff, 0xfe])] : []),
      Buffer.from(JSON.stringify(page([payment('1', { creditorName: 'Café Zoë' })])), encoding),
    ]);

  test.each([
    ['UTF-8', 'utf8', 'application/json'],
    ['UTF-8 with its mark', 'utf8', 'application/json;charset=utf-8'],
    ['Latin-1 as it says', 'latin1', 'application/json; charset=ISO-8859-1'],
    ['Latin-1 that says nothing', 'latin1', 'application/json'],
    ['Latin-1 that says UTF-8', 'latin1', 'application/json; charset="UTF-8"'],
    ['UTF-16 as it says', 'utf16le', 'application/json; charset=utf-16le'],
  ] as const)('is read from %s', async (title, encoding, type) => {
    const mark = title.endsWith('mark') ? [Buffer.from('\ufeff')] : [];
    const bytes = Buffer.concat([...mark, body(encoding)]);
    const { rows } = await read(
      listed([account()], () => ({ type, body: bytes })),
      { fields },
    );
    expect(rows[0]?.counterpartyName).toBe('Café Zoë');
  });

  test('in an encoding nobody knows is refused', async () => {
    const answer = listed([account()], () => ({ type: 'application/json; charset=klingon', body: page([]) }));
    await expect(read(answer, { fields })).rejects.toThrow('MALFORMED: the answer is not JSON');
  });
});

describe('that somebody is waiting', () => {
  const ask = async (psuAddress?: string) => {
    const { requests } = await read(
      listed([account()], () => ({ body: page([]) })),
      { fields, ...(psuAddress === undefined ? {} : { psuAddress }) },
    );
    return new Set(requests.map(({ headers }) => headers?.['psu-ip-address']));
  };

  test('is told at every reading by the address', async () => {
    expect(await ask('192.0.2.7')).toEqual(new Set(['192.0.2.7']));
    expect(await ask('::ffff:192.0.2.7')).toEqual(new Set(['192.0.2.7']));
  });

  test('is not told where the address is unknown, or none', async () => {
    expect(await ask()).toEqual(new Set([undefined]));
    expect(await ask('unknown')).toEqual(new Set([undefined]));
  });
});

describe('a consent that ends while it is read', () => {
  test.each([
    [401, 'application/json', { tppMessages: [{ category: 'ERROR', code: 'CONSENT_EXPIRED' }] }, 'LOGIN_FAILED'],
    [401, 'application/problem+json', { type: 'x', code: 'CONSENT_INVALID' }, 'LOGIN_FAILED'],
    [403, 'application/problem+json', { type: 'x', code: 'CONSENT_UNKNOWN' }, 'LOGIN_FAILED'],
    [429, 'application/problem+json', { type: 'x', code: 'ACCESS_EXCEEDED' }, 'BUSY'],
    [429, 'application/json', [{ category: 'ERROR', code: 'ACCESS_EXCEEDED' }], 'BUSY'],
    [401, 'application/problem+json', { type: 'x', additionalErrors: [{ code: 'CONSENT_EXPIRED' }] }, 'LOGIN_FAILED'],
  ] as const)('by %i %s %j is %s', async (status, type, body, code) => {
    await expect(
      read(
        listed([account()], () => ({ status, type, body })),
        { fields },
      ),
    ).rejects.toThrow(code);
  });
});
