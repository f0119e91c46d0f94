import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { byAcquirer, type Genuine, genuine, outcomeOf, signedByBank } from '../idin/idin.forging.testing.ts';
import { APP, agreeAt, NORTH, post, type RunningIdin, returned, START, startIdin } from '../idin/idin.testing.ts';
import type { PracticeKeyPair } from '../idin/simulator/keys.simulator.ts';
import { SourceFailure } from '../source-failure.ts';
import { idinPortal } from './idin.portal.ts';
import { CODE_VERIFIER } from './login.testing.ts';

let running: RunningIdin;
let real: Genuine;
let bankKey: PracticeKeyPair;
beforeAll(async () => {
  running = await startIdin();
  real = await genuine(running);
  bankKey = running.keys.issuers[NORTH] ?? running.keys.merchant;
});
afterAll(() => running.close());

const begin = (given: Partial<typeof START> = {}) =>
  idinPortal.begin(running.access(), { ...START, ...given }, running.http, running.now());
const exchange = (back: ReturnType<typeof returned>) =>
  idinPortal.exchange(running.access(), back, running.http, running.now());
const lastRequest = (): string => running.http.exchanges.at(-1)?.request.body ?? '';
const returnUrlIn = (request: string): string =>
  /<merchantReturnURL>([^<]*)</.exec(request)?.[1]?.replaceAll('&amp;', '&') ?? '';

async function failure(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => 'no failure',
    (reason: unknown) => reason,
  );
  return error instanceof SourceFailure ? error.message : String(error);
}

describe('a login at iDIN begins', () => {
  test('with a signed request that names the bank and what is asked, and leads to that bank', async () => {
    const { loginUrl, keep } = await begin({ wanted: ['idin.birthDate'], language: 'en' });
    expect(lastRequest()).toContain('<issuerID>OEFNNL2X</issuerID>');
    expect(lastRequest()).toContain('AttributeConsumingServiceIndex="448"');
    expect(lastRequest()).toContain('<language>en</language>');
    expect(lastRequest()).toMatch(/<entranceCode>[0-9a-f]{40}</);
    expect(lastRequest()).toMatch(/ ID="Z[0-9a-f]{34}"/);
    expect(loginUrl).toMatch(new RegExp(`^${running.origin}/bank/OEFNNL2X/`));
    expect(keep).toMatch(/^\d{16}$/);
    expect(loginUrl).not.toContain(keep);
  });

  test('with nothing asked where nothing is wanted', async () => {
    await idinPortal.begin(running.access(), { ...START, wanted: [] }, running.http, running.now());
    expect(lastRequest()).toContain('AttributeConsumingServiceIndex="0"');
  });

  test('by whoever can sign, and cannot open anything', async () => {
    const { decryptionKey: _, ...signer } = running.access();
    const begun = await idinPortal.begin(signer, START, running.http, running.now());
    expect(begun.keep).toMatch(/^\d{16}$/);
  });

  test('and hands the device nothing that the redirect will bring', async () => {
    const { loginUrl } = await begin();
    const code = new URL(returnUrlIn(lastRequest())).searchParams.get('code') ?? '';
    expect(code).toHaveLength(43);
    const pages = [await fetch(loginUrl), await post(loginUrl, { name: 'kees', password: 'goed', action: 'login' })];
    for (const page of pages) expect(`${await page.text()} ${page.headers.get('location')}`).not.toContain(code);
    expect(JSON.stringify(START)).not.toContain(code);
  });

  test('not with a key the acquirer does not know, nor at a bank that takes no part', async () => {
    const { key, certificate } = running.keys.decryption;
    const stranger = { ...running.access(), signingKey: key, signingCertificate: certificate };
    expect(await failure(idinPortal.begin(stranger, START, running.http, running.now()))).toBe('REFUSED: SE2000');
    const nowhere = { ...running.access(), issuerId: 'NOBANL2X' };
    expect(await failure(idinPortal.begin(nowhere, START, running.http, running.now()))).toBe('REFUSED: AP1200');
  });
});

describe('a login at iDIN ends', () => {
  test("with the bank's answer, opened", async () => {
    const { loginUrl, keep } = await begin();
    const address = new URL(await agreeAt(loginUrl, 'kees'));
    expect(`${address.origin}${address.pathname}`).toBe(APP);
    expect([...address.searchParams.keys()]).toEqual(['state', 'code', 'trxid', 'ec']);
    expect(address.searchParams.get('trxid')).toBe(keep);
    const { assertion, ...rest } = await exchange(returned(address.href, keep));
    expect(rest).toEqual({});
    expect(new TextDecoder().decode(assertion)).toContain('kees.de.wit@example.nl');
    expect(new TextDecoder().decode(assertion)).not.toContain('TRANS');
  });

  test('in nothing when it was finished in another browser, and nobody is asked', async () => {
    const { loginUrl, keep } = await begin();
    await agreeAt(loginUrl, 'kees');
    const calls = running.http.exchanges.length;
    for (const address of [`${APP}?state=tsk_1`, `${APP}?state=tsk_1&code=${START.codeChallenge}`])
      expect(await failure(exchange(returned(address, keep)))).toBe(
        'LOGIN_FAILED: redirect: not the code of this login',
      );
    const other = { ...returned(real.address, keep), codeVerifier: `${CODE_VERIFIER}x` };
    expect(await failure(exchange(other))).toMatch(/^LOGIN_FAILED/);
    expect(running.http.exchanges).toHaveLength(calls);
  });

  test.each([
    ['went back', { action: 'cancel' }, []],
    ['refused', { action: 'refuse' }, [{ name: 'kees', password: 'goed', action: 'login' }]],
  ] as const)('in nothing where the consumer %s', async (_what, last, before) => {
    const { loginUrl, keep } = await begin();
    for (const step of before) await post(loginUrl, step);
    const answer = await post(loginUrl, last);
    expect(await failure(exchange(returned(answer.headers.get('location') ?? '', keep)))).toBe(
      'LOGIN_FAILED: status Cancelled',
    );
  });

  test('in nothing where the answer is asked for too late, or a second time', async () => {
    const { loginUrl, keep } = await begin();
    const back = returned(await agreeAt(loginUrl, 'kees'), keep);
    running.moveClock(31_000);
    expect(await failure(exchange(back))).toBe('LOGIN_FAILED: asked for too late, or a second time');
    const again = await begin();
    const backAgain = returned(await agreeAt(again.loginUrl, 'kees'), again.keep);
    expect(await failure(exchange(backAgain))).toBe('no failure');
    expect(await failure(exchange(backAgain))).toBe('LOGIN_FAILED: asked for too late, or a second time');
    running.moveClock(-31_000);
  });

  test('in nothing where the consumer is still at the bank, came too late, or never was there', async () => {
    const { keep } = await begin();
    const back = returned(returnUrlIn(lastRequest()), keep);
    expect(await failure(exchange(back))).toBe('LOGIN_FAILED: status Open');
    expect(await failure(exchange({ ...back, keep: '0000000000000000' }))).toBe('REFUSED: AP2600');
    const { keep: _, ...without } = back;
    expect(await failure(exchange(without))).toBe('LOGIN_FAILED: no transaction was begun');
    const { decryptionKey: __, ...closed } = running.access();
    expect(await failure(idinPortal.exchange(closed, back, running.http, running.now()))).toMatch(/^REFUSED/);
    running.moveClock(6 * 60_000);
    expect(await failure(exchange(back))).toBe('LOGIN_FAILED: status Expired');
    running.moveClock(-6 * 60_000);
  });
});

describe('an answer is for one login', () => {
  const at = (seconds: number): Date => new Date(running.now().valueOf() + seconds * 1000);

  test('and for half a minute, give or take what clocks differ', async () => {
    expect(await outcomeOf(real.message, real, at(34))).toMatch(/^<samlp/);
    expect(await outcomeOf(real.message, real, at(-4))).toMatch(/^<samlp/);
    expect(await outcomeOf(real.message, real, at(36))).toBe('MALFORMED: Conditions: not valid now');
    expect(await outcomeOf(real.message, real, at(-6))).toBe('MALFORMED: Conditions: not valid now');
  });

  test('so that an answer of an earlier one is refused: it names another transaction and another request', async () => {
    const other = await genuine(running, 'noor');
    expect(await outcomeOf(real.message, other, running.now())).toBe('MALFORMED: the status of another transaction');
    const moved = byAcquirer(real.response, other, running.keys.acquirer, running.now());
    // Both began under one PKCE challenge here, which never happens outside this test.
    expect(await outcomeOf(moved, other, running.now())).toMatch(/^<samlp/);
    const foreign = real.response.replace(/InResponseTo="[^"]*"/, 'InResponseTo="Zother"');
    const answer = byAcquirer(foreign, real, running.keys.acquirer, running.now());
    expect(await outcomeOf(answer, real, running.now())).toBe('MALFORMED: Response: InResponseTo');
  });

  const bySaying = (change: (assertion: string) => string): string => {
    const changed = signedByBank(change(real.assertion), bankKey);
    return byAcquirer(real.response.replace(real.assertion, changed), real, running.keys.acquirer, running.now());
  };

  test.each<readonly [string, (assertion: string) => string, string]>([
    ['for somebody else', (text) => text.replace('>NL00ZZZ9', '>NL00ZZZ8'), 'MALFORMED: Conditions: for somebody else'],
    ['of another bank', (text) => text.replaceAll('>OEFNNL2X<', '>OEFZNL2X<'), 'MALFORMED: Assertion: of another bank'],
    ['at a lower level', (text) => text.replace('loa3', 'loa2'), 'LOGIN_FAILED: level of the login'],
    [
      'under a condition nobody knows',
      (text) => text.replace('<saml:OneTimeUse/>', '<saml:ProxyRestriction/>'),
      'MALFORMED: Conditions: one that is unknown',
    ],
    ['without an end', (text) => text.replace(/ NotOnOrAfter="[^"]*"/, ''), 'MALFORMED: Conditions: no NotOnOrAfter'],
    ['of another version', (text) => text.replace('Version="2.0"', 'Version="1.1"'), 'MALFORMED: Assertion: Version'],
    [
      'encrypted to somebody else',
      (text) => text.replaceAll('Recipient="NL00ZZZ9', 'Recipient="NL00ZZZ8'),
      'MALFORMED: EncryptedKey: for somebody else',
    ],
    [
      'encrypted by another algorithm',
      (text) => text.replaceAll('aes256-cbc', 'aes128-cbc'),
      'MALFORMED: EncryptedData: its algorithms',
    ],
    [
      'that does not open',
      (text) => text.replaceAll(/<xenc:CipherValue>..../g, '<xenc:CipherValue>AAAA'),
      'MALFORMED: EncryptedData: does not open',
    ],
  ])('one %s is refused, though everything is signed', async (_what, change, reason) => {
    expect(await outcomeOf(bySaying(change), real, running.now())).toBe(reason);
  });

  test('a refusal of the bank is no login, and its reason is known', async () => {
    const denied = real.response
      .replace('status:Success"><', 'status:Requester"><')
      .replace('urn:nl:bvn:bankid:1.0:status:Success', 'urn:oasis:names:tc:SAML:2.0:status:RequestDenied');
    const answer = byAcquirer(denied, real, running.keys.acquirer, running.now());
    expect(await outcomeOf(answer, real, running.now())).toBe('LOGIN_FAILED: status RequestDenied');
  });

  test('a status that is no success carries no answer', async () => {
    const answer = byAcquirer(real.response, real, running.keys.acquirer, running.now(), 'Cancelled');
    expect(await outcomeOf(answer, real, running.now())).toBe('MALFORMED: container: with status Cancelled');
  });
});
