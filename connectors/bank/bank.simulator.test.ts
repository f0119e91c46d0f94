import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bankPortal } from '../portals/bank.portal.ts';
import { PEOPLE } from '../practice/people.ts';
import { practiceWorld } from '../practice/world.ts';
import { PRACTICE_BANKS, practiceBankAccess } from './bank.simulator.ts';
import { APP, post, type RunningBanks, START, startBanks, YEAR } from './bank.testing.ts';
import { historyOf } from './simulator/history.simulator.ts';

let banks: RunningBanks;
beforeAll(async () => {
  banks = await startBanks();
});
afterAll(() => banks.close());

const NAME = [
  ['name', 'kees'],
  ['password', 'goed'],
  ['action', 'login'],
] as const;
const CODE = [
  ['code', '123456'],
  ['action', 'verify'],
] as const;

async function opened(language: 'nl' | 'en' = 'nl'): Promise<string> {
  const begun = bankPortal.begin(
    { baseUrl: banks.baseUrl('gezond') },
    { ...START, language },
    banks.http,
    banks.world.now(),
  );
  return (await begun).loginUrl;
}

async function shown(
  answer: Response | Promise<Response>,
): Promise<{ readonly status: number; readonly html: string; readonly headers: Headers }> {
  const { status, headers, ...rest } = await answer;
  return { status, headers, html: await (await answer).text(), ...rest };
}

describe('the pages of a practice bank', () => {
  test('carry the practice banner, no script, and nothing from elsewhere', async () => {
    const url = await opened();
    const pages = [await shown(fetch(url))];
    await post(url, NAME);
    pages.push(await shown(fetch(url)));
    await post(url, CODE);
    pages.push(await shown(fetch(url)));
    for (const { html, headers } of pages) {
      expect(html).toContain('Oefenomgeving. Vul hier nooit je echte DigiD of bankgegevens in.');
      expect(html).not.toMatch(/<script|onclick|https?:\/\/(?!127)/);
      expect(headers.get('content-security-policy')).toBe(
        `default-src 'none'; style-src 'self'; form-action 'self' ${new URL(APP).origin}; frame-ancestors 'none'; base-uri 'none'`,
      );
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('set-cookie')).toBeNull();
    }
    expect((await fetch(new URL('/practice.css', url))).headers.get('content-type')).toContain('text/css');
  });

  test('ask for the accounts, ending and kind named, savings not ticked beforehand', async () => {
    const url = await opened();
    await post(url, NAME);
    await post(url, CODE);
    const { html } = await shown(fetch(url));
    const boxes = [
      ...html.matchAll(/<input id="account-\d" name="account" type="checkbox" value="(\w+)"( checked)?>/g),
    ];
    expect(boxes.map(([, iban, checked]) => [iban, checked !== undefined])).toEqual(
      PEOPLE[0]?.accounts.map(({ iban, kind }) => [iban, kind === 'CURRENT']),
    );
    expect(html).toContain('<legend>Jouw rekeningen</legend>');
    expect(html).toContain('Betaalrekening, eindigt op 4300');
    expect(html).toContain('Je geeft één keer leesrecht, tot 12 maanden terug.');
  });

  test('speak English too, as asked at the start or on the page', async () => {
    expect((await shown(fetch(await opened('en')))).html).toContain('<html lang="en">');
    const { html } = await shown(fetch(`${await opened()}?lang=en`));
    expect(html).toContain('Practice bank Testbank Gezond. Log in.');
    expect(html).toContain('<a href="?lang=nl" hreflang="nl" lang="nl">Nederlands</a>');
  });

  test('tell what was wrong beside the field, keep the name, and lock after three tries', async () => {
    const url = await opened();
    const wrong = NAME.map(
      ([name, value]) => [name, name === 'password' ? 'error_CREDENTIALS_INVALID' : value] as const,
    );
    const first = await shown(post(url, wrong));
    expect([first.status, first.html.includes('Je kunt nog 2 keer proberen.')]).toEqual([422, true]);
    expect(first.html).toContain('value="kees" aria-invalid="true" aria-describedby="notice"');
    await post(url, wrong);
    expect((await shown(post(url, wrong))).html).toContain('Probeer het om 11:15 opnieuw.');
    banks.moveClock(16 * 60_000);
    expect((await post(url, NAME)).status).toBe(303);
  });

  test('tell a wrong code from an expired one, and refuse to go on without an account', async () => {
    const url = await opened();
    await post(url, NAME);
    const code = (value: string) =>
      shown(
        post(url, [
          ['code', value],
          ['action', 'verify'],
        ]),
      );
    expect((await code('000000')).html).toContain('Deze code klopt niet.');
    expect((await code('999999')).html).toContain('De code is verlopen.');
    expect((await shown(post(url, [['action', 'resend']]))).html).toContain('Wacht 30 seconden');
    await post(url, CODE);
    const none = await shown(
      post(url, [
        ['action', 'agree'],
        ['account', 'NL02ABNA0123456789'],
      ]),
    );
    expect([none.status, none.html.includes('Kies minstens één rekening.')]).toEqual([422, true]);
  });

  test('lead back with exactly the address that was given, and do nothing twice', async () => {
    const url = await opened();
    await post(url, NAME);
    await post(url, CODE);
    const agree = [
      ['account', PEOPLE[0]?.accounts[0]?.iban ?? ''],
      ['action', 'agree'],
    ] as const;
    const given = banks.exchanges.at(-1)?.request.headers?.['tpp-redirect-uri'];
    expect((await post(url, agree)).headers.get('location')).toBe(given);
    expect((await post(url, agree)).status).toBe(410);
    expect((await fetch(url)).status).toBe(410);
    expect(
      (await fetch(`${banks.baseUrl('traag')}/toestemming/${new URL(url).pathname.split('/').at(-1)}`)).status,
    ).toBe(410);
  });

  test('of a bank that is down say so', async () => {
    const { status, html } = await shown(fetch(`${banks.baseUrl('storing')}/toestemming/any`));
    expect([status, html.includes('Testbank Storing heeft een storing')]).toEqual([503, true]);
  });
});

describe('the interface of a practice bank', () => {
  const call = (path: string, headers: Record<string, string> = {}, body?: string) =>
    fetch(`${banks.baseUrl('gezond')}${path}`, {
      headers: {
        'x-request-id': '99391c7e-ad88-49ec-a2ad-99ddcb1f7721',
        'content-type': 'application/json',
        ...headers,
      },
      ...(body === undefined ? {} : { method: 'POST', body }),
    });

  test.each([
    ['without a request id', '/v1/accounts', { 'x-request-id': '' }, 400, 'FORMAT_ERROR'],
    ['without a consent', '/v1/accounts', {}, 400, 'FORMAT_ERROR'],
    ['with a consent nobody gave', '/v1/accounts', { 'consent-id': 'none' }, 403, 'CONSENT_UNKNOWN'],
    ['about an address that is none', '/v1/accounts', { 'psu-ip-address': '999.1.1.1' }, 400, 'FORMAT_ERROR'],
  ])('refuses a call %s', async (_, path, headers, status, code) => {
    const answer = await call(path, headers);
    expect([answer.status, await answer.json()]).toMatchObject([
      status,
      { tppMessages: [{ category: 'ERROR', code }] },
    ]);
  });

  test.each(['', '{', '{}', '{"access":{"accounts":[],"balances":[],"transactions":[]},"recurringIndicator":true}'])(
    'refuses to begin a consent with %j',
    async (body) => {
      const headers = { 'psu-ip-address': '192.0.2.7', 'tpp-redirect-uri': APP };
      expect((await call('/v1/consents', headers, body)).status).toBe(400);
    },
  );

  test('tells how an authorisation that was begun apart stands', async () => {
    const begun = await bankPortal.begin({ baseUrl: banks.baseUrl('traag') }, START, banks.http, banks.world.now());
    const { _links: links } = JSON.parse(banks.exchanges.at(-1)?.response.body.toString() ?? '{}');
    const stands = async (): Promise<unknown> => {
      const headers = { 'x-request-id': '99391c7e-ad88-49ec-a2ad-99ddcb1f7721' };
      return (await fetch(new URL(links.scaStatus.href, banks.origin), { headers })).json();
    };
    expect(await stands()).toEqual({ scaStatus: 'received' });
    await post(begun.loginUrl, [['action', 'cancel']]);
    expect(await stands()).toEqual({ scaStatus: 'failed' });
  });

  test('names three banks that speak Berlin Group, one of each health, and one that does not', () => {
    expect(PRACTICE_BANKS.map(({ name, health }) => [name, health])).toEqual([
      ['Testbank Gezond', 'GOOD'],
      ['Testbank Traag', 'SLOW'],
      ['Testbank Storing', 'DOWN'],
    ]);
    expect(practiceBankAccess('http://127.0.0.1:1').map(({ id, access }) => [id, access.dialect])).toEqual([
      ['gezond', undefined],
      ['traag', undefined],
      ['storing', undefined],
      ['anders', 'ABN_AMRO'],
    ]);
  });
});

describe('the history of a practice account', () => {
  const worldOn = (day: string) => practiceWorld({ people: PEOPLE, now: () => new Date(`${day}T10:00:00Z`) });

  test('stays what it was when the clock moves', () => {
    for (const person of PEOPLE.slice(0, 8)) {
      for (const account of person.accounts) {
        const days = { from: '2025-12-01', to: '2026-10-31' };
        const before = historyOf(worldOn('2026-11-24'), person, account, days);
        expect(historyOf(worldOn('2027-02-11'), person, account, days)).toEqual(before);
      }
    }
  });

  test('looks like a year of somebody: pay, fixed costs, shops, money back', () => {
    const [kees] = PEOPLE;
    const [account] = kees?.accounts ?? [];
    const rows = kees && account ? historyOf(worldOn('2026-11-24'), kees, account, YEAR) : [];
    const kinds = new Set(rows.map(({ truth }) => truth));
    expect(rows.length).toBeGreaterThan(350);
    for (const kind of [
      'SALARY',
      'MORTGAGE',
      'GROCERIES',
      'REFUND',
      'BANK_FEES',
      'CASH_WITHDRAWAL',
      'OWN_TRANSFER',
    ] as const)
      expect(kinds).toContain(kind);
  });

  test('of groot has four times three thousand payments a year, and of leeg none', () => {
    const yearOf = (login: string) => {
      const person = PEOPLE.find((one) => one.login === login);
      return (
        person?.accounts.map(
          (account) =>
            historyOf(worldOn('2026-11-24'), person, account, { from: '2025-11-25', to: '2026-11-24' }).length,
        ) ?? []
      );
    };
    expect(yearOf('groot')).toHaveLength(4);
    expect(yearOf('groot').every((count) => count >= 2950 && count <= 3150)).toBe(true);
    expect(yearOf('leeg').every((count) => count === 0)).toBe(true);
  });
});
