import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { APP, consentAt, post, type RunningBanks, returned, START, startBanks } from '../bank/bank.testing.ts';
import { SourceFailure } from '../source-failure.ts';
import type { SourceHttp } from '../source-http.ts';
import { bankPortal } from './bank.portal.ts';
import { CODE_VERIFIER } from './login.testing.ts';

let banks: RunningBanks;
beforeAll(async () => {
  banks = await startBanks();
});
afterAll(() => banks.close());

const access = () => ({ baseUrl: banks.baseUrl('gezond') });
const begin = (given: Partial<typeof START> = {}) =>
  bankPortal.begin(access(), { ...START, ...given }, banks.http, banks.world.now());
const exchange = (back: ReturnType<typeof returned>) =>
  bankPortal.exchange(access(), back, banks.http, banks.world.now());

async function failure(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => 'no failure',
    (reason: unknown) => reason,
  );
  return error instanceof SourceFailure ? error.message : String(error);
}

describe('a login at a bank begins', () => {
  test('with a consent for one reading, whose accounts are chosen at the bank', async () => {
    const { loginUrl, keep } = await begin();
    const { request, response } = banks.exchanges.at(-1) ?? {};
    expect(JSON.parse(request?.body ?? '')).toEqual({
      access: { accounts: [], balances: [], transactions: [], additionalInformation: { ownerName: [] } },
      recurringIndicator: false,
      validUntil: '2026-11-25',
      frequencyPerDay: 1,
      combinedServiceIndicator: false,
    });
    expect(request?.headers).toMatchObject({
      'psu-ip-address': '192.0.2.7',
      'psu-accept-language': 'nl',
      'tpp-redirect-preferred': 'true',
      'tpp-nok-redirect-uri': `${APP}?state=tsk_1&error=access_denied`,
    });
    const back = new URL(request?.headers?.['tpp-redirect-uri'] ?? '');
    expect(`${back.origin}${back.pathname}`).toBe(APP);
    expect([...back.searchParams.keys()]).toEqual(['state', 'code']);
    expect(keep).toBe(JSON.parse(response?.body.toString() ?? '').consentId);
    expect(loginUrl).toMatch(new RegExp(`^${banks.origin}/gezond/toestemming/`));
    expect(loginUrl).not.toContain(keep);
  });

  test.each([
    [['bank.accounts.iban', 'bank.accounts.kind'], {}],
    [['bank.accounts.balance.amount'], { balances: [] }],
    [['bank.accounts.ownerName'], { additionalInformation: { ownerName: [] } }],
    // Categories need the holder's name, to know the holder's own accounts.
    [['bank.sums.total.amount'], { transactions: [], additionalInformation: { ownerName: [] } }],
  ])('for %j in a consent that is for no more', async (wanted, more) => {
    await begin({ wanted });
    const { access } = JSON.parse(banks.exchanges.at(-1)?.request.body ?? '');
    expect(access).toEqual({ accounts: [], ...more });
  });

  test('and hands the device nothing that the redirect will bring', async () => {
    const { loginUrl } = await begin();
    const code =
      new URL(banks.exchanges.at(-1)?.request.headers?.['tpp-redirect-uri'] ?? '').searchParams.get('code') ?? '';
    expect(code).toHaveLength(43);
    const pages = [
      await fetch(loginUrl),
      await post(loginUrl, [
        ['name', 'kees'],
        ['password', 'goed'],
        ['action', 'login'],
      ]),
    ];
    for (const page of pages) expect(`${await page.text()} ${page.headers.get('location')}`).not.toContain(code);
    expect(JSON.stringify(START)).not.toContain(code);
  });

  test('under request ids that no two calls share', async () => {
    await begin();
    await begin({ nonce: 'nonce-2' });
    const ids = banks.exchanges.slice(-2).map(({ request }) => request.headers?.['x-request-id']);
    expect(new Set(ids).size).toBe(2);
    expect(
      ids.every((id) => /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id ?? '')),
    ).toBe(true);
  });

  test('not at a bank that is down, or for somebody without an address', async () => {
    const down = { baseUrl: banks.baseUrl('storing') };
    expect(await failure(bankPortal.begin(down, START, banks.http, banks.world.now()))).toBe(
      'UNREACHABLE: 503 no code',
    );
    expect(await failure(begin({ psuAddress: '' }))).toMatch(/^REFUSED/);
  });

  test('never on a page outside the bank', async () => {
    const lying: SourceHttp = {
      async send() {
        const body = {
          consentStatus: 'received',
          consentId: 'c',
          _links: { scaRedirect: { href: 'https://bank.example.evil/login' } },
        };
        return { status: 201, headers: {}, body: Buffer.from(JSON.stringify(body)) };
      },
    };
    const begun = bankPortal.begin({ baseUrl: 'https://bank.example/psd2' }, START, lying, banks.world.now());
    expect(await failure(begun)).toBe("MALFORMED: _links.scaRedirect: leaves the bank's own origin");
  });
});

describe('a bank that wants the authorisation begun by a call of its own', () => {
  const traag = () => ({ baseUrl: banks.baseUrl('traag') });

  test('gets that call, and redirects then', async () => {
    const { loginUrl, keep } = await bankPortal.begin(traag(), START, banks.http, banks.world.now());
    const { request } = banks.exchanges.at(-1) ?? {};
    expect(new URL(request?.url ?? '').pathname).toBe(`/traag/v1/consents/${keep}/authorisations`);
    expect(request?.headers).toMatchObject({ 'psu-ip-address': '192.0.2.7', 'tpp-redirect-preferred': 'true' });
    const back = returned(await consentAt(loginUrl, 'kees'), keep);
    expect(await bankPortal.exchange(traag(), back, banks.http, banks.world.now())).toEqual({ consentId: keep });
  });
});

describe('a login at a bank whose consent is', () => {
  test.each(['received', 'rejected', 'revokedByPsu', 'expired', 'terminatedByTpp', 'partiallyAuthorised'])(
    '%s ends in LOGIN_FAILED',
    async (consentStatus) => {
      const { keep } = await begin();
      const back = returned(banks.exchanges.at(-1)?.request.headers?.['tpp-redirect-uri'] ?? '', keep);
      const http: SourceHttp = {
        send: async () => ({ status: 200, headers: {}, body: Buffer.from(JSON.stringify({ consentStatus })) }),
      };
      const exchanged = bankPortal.exchange(access(), back, http, banks.world.now());
      expect(await failure(exchanged)).toBe(`LOGIN_FAILED: consent ${consentStatus}`);
    },
  );

  test('ended by who asked for it gives nothing any more', async () => {
    const { loginUrl, keep } = await begin();
    const back = returned(await consentAt(loginUrl, 'kees'), keep);
    const ended = await banks.http.send({
      method: 'DELETE',
      url: `${access().baseUrl}/v1/consents/${keep}`,
      headers: { 'x-request-id': '99391c7e-ad88-49ec-a2ad-99ddcb1f7721' },
    });
    expect(ended.status).toBe(204);
    expect(await failure(exchange(back))).toBe('LOGIN_FAILED: consent terminatedByTpp');
  });
});

describe('a login at a bank ends', () => {
  test('with the consent, once it was given', async () => {
    const { loginUrl, keep } = await begin();
    const address = await consentAt(loginUrl, 'kees');
    expect(address).toMatch(new RegExp(`^${APP}\\?state=tsk_1&code=[\\w-]{43}$`));
    expect(await exchange(returned(address, keep))).toEqual({ consentId: keep });
  });

  test('in nothing when it was finished in another browser: the device that began has no code', async () => {
    const { loginUrl, keep } = await begin();
    await consentAt(loginUrl, 'kees');
    const calls = banks.exchanges.length;
    expect(await failure(exchange(returned(`${APP}?state=tsk_1`, keep)))).toBe(
      'LOGIN_FAILED: redirect: not the code of this login',
    );
    const guessed = returned(`${APP}?state=tsk_1&code=${START.codeChallenge}`, keep);
    expect(await failure(exchange(guessed))).toMatch(/^LOGIN_FAILED/);
    expect(banks.exchanges).toHaveLength(calls);
  });

  test('in nothing with the code of another login', async () => {
    const { loginUrl, keep } = await begin();
    const address = await consentAt(loginUrl, 'kees');
    const back = { ...returned(address, keep), codeVerifier: `${CODE_VERIFIER}x` };
    expect(await failure(exchange(back))).toMatch(/^LOGIN_FAILED/);
  });

  test('in nothing where the consumer went back or refused, and the app is told so', async () => {
    for (const steps of [0, 2]) {
      const { loginUrl, keep } = await begin();
      if (steps > 0)
        await post(loginUrl, [
          ['name', 'kees'],
          ['password', 'goed'],
          ['action', 'login'],
        ]);
      if (steps > 1)
        await post(loginUrl, [
          ['code', '123456'],
          ['action', 'verify'],
        ]);
      const answer = await post(loginUrl, [['action', steps > 1 ? 'refuse' : 'cancel']]);
      expect(answer.headers.get('location')).toBe(`${APP}?state=tsk_1&error=access_denied`);
      const code = new URL(
        banks.exchanges.findLast(({ request }) => request.method === 'POST')?.request.headers?.['tpp-redirect-uri'] ??
          '',
      );
      expect(await failure(exchange(returned(code.href, keep)))).toBe('LOGIN_FAILED: consent rejected');
    }
  });

  test('in nothing where the consent was not given yet, is too old, or is not known', async () => {
    const { keep } = await begin();
    const back = returned(banks.exchanges.at(-1)?.request.headers?.['tpp-redirect-uri'] ?? '', keep);
    expect(await failure(exchange(back))).toBe('LOGIN_FAILED: consent received');
    banks.moveClock(21 * 60_000);
    expect(await failure(exchange(back))).toBe('LOGIN_FAILED: consent expired');
    expect(await failure(exchange({ ...back, keep: 'unknown/../x' }))).toBe('LOGIN_FAILED: 403 CONSENT_UNKNOWN');
    const { keep: _, ...without } = back;
    expect(await failure(exchange(without))).toBe('LOGIN_FAILED: no consent was begun');
  });
});
