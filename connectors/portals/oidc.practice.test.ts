import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drawLogin, newVisitor, type Running, returned, runPractice, walk } from '../practice/idp/running.testing.ts';
import { oidcPortal } from './oidc.portal.ts';

describe('a portal at the practice identity provider', () => {
  let running: Running;
  const portal = oidcPortal('MIJNOVERHEID');
  const uwv = oidcPortal('UWV');

  beforeAll(async () => {
    running = await runPractice();
  });

  afterAll(() => running.close());

  const loggedInAs = async (name: string) => {
    const drawn = drawLogin();
    const { loginUrl } = await portal.begin(running.mijnOverheid, drawn, running.http, new Date());
    return { drawn, end: await walk(newVisitor(), loginUrl, name) };
  };

  it('logs every practice person in, and knows nobody but by the BSN', async () => {
    for (const person of running.world.people) {
      const { drawn, end } = await loggedInAs(person.login);
      const loggedIn = await portal.exchange(running.mijnOverheid, returned(drawn, end), running.http, new Date());
      expect(Object.keys(loggedIn).sort()).toEqual(['accessToken', 'bsn']);
      expect(loggedIn.bsn).toBe(person.bsn);
    }
  });

  it('refuses a code that was handed in before', async () => {
    const { drawn, end } = await loggedInAs('kees');
    const back = returned(drawn, end);
    await portal.exchange(running.mijnOverheid, back, running.http, new Date());
    const later = new Date(Date.now() + 1000);
    await expect(portal.exchange(running.mijnOverheid, back, running.http, later)).rejects.toMatchObject({
      code: 'LOGIN_FAILED',
      detail: 'the code was refused',
    });
  });

  it.each([
    ['verifier', { codeVerifier: 'w'.repeat(43) }],
    ['return page', { redirectUri: 'http://127.0.0.1:1/elsewhere' }],
    ['nonce', { nonce: 'another' }],
    ['code', { code: 'a'.repeat(43) }],
    ['issuer', { issuer: 'http://127.0.0.1:1' }],
  ])('refuses a return with another %s', async (_what, change) => {
    const { drawn, end } = await loggedInAs('kees');
    const back = { ...returned(drawn, end), ...change };
    await expect(portal.exchange(running.mijnOverheid, back, running.http, new Date())).rejects.toMatchObject({
      code: 'LOGIN_FAILED',
    });
  });

  it('refuses the code of another portal (mix-up)', async () => {
    const { drawn, end } = await loggedInAs('kees');
    await expect(uwv.exchange(running.uwv, returned(drawn, end), running.http, new Date())).rejects.toMatchObject({
      code: 'LOGIN_FAILED',
    });
  });

  it('refuses a login of level Basis', async () => {
    const drawn = drawLogin();
    const url = new URL((await portal.begin(running.mijnOverheid, drawn, running.http, new Date())).loginUrl);
    url.searchParams.set('acr_values', 'urn:oasis:names:tc:SAML:2.0:ac:classes:PasswordProtectedTransport');
    const visitor = newVisitor();
    const end = await visitor.submit(await visitor.open(url.href), { name: 'kees', password: 'goed', action: 'login' });
    await expect(
      portal.exchange(running.mijnOverheid, returned(drawn, end), running.http, new Date()),
    ).rejects.toMatchObject({ code: 'LOGIN_FAILED', detail: 'userinfo: loa_authn' });
  });

  const LEVELS = {
    middle: 'urn:oasis:names:tc:SAML:2.0:ac:classes:MobileTwoFactorContract',
    substantial: 'urn:oasis:names:tc:SAML:2.0:ac:classes:Smartcard',
    high: 'urn:oasis:names:tc:SAML:2.0:ac:classes:SmartcardPKI',
  };

  it.each([
    [LEVELS.substantial, 'Bevestig met je oefen-app'],
    [LEVELS.high, 'Bevestig met je oefen-identiteitskaart'],
  ])('asks %s where a portal wants it, on a page that says so, and gets it', async (leastLevel, title) => {
    const access = { ...running.mijnOverheid, leastLevel };
    const drawn = drawLogin();
    const { loginUrl } = await portal.begin(access, drawn, running.http, new Date());
    const visitor = newVisitor();
    const fields = { name: 'kees', password: 'goed', action: 'login' };
    const second = await visitor.submit(await visitor.open(loginUrl), fields);
    expect(second.html).toContain(title);
    const end = await visitor.submit(second, { code: '123456', action: 'verify' });
    expect(await portal.exchange(access, returned(drawn, end), running.http, new Date())).toHaveProperty('bsn');
  });

  it('refuses Midden where Substantieel was asked', async () => {
    const { drawn, end } = await loggedInAs('kees');
    const access = { ...running.mijnOverheid, leastLevel: LEVELS.substantial };
    await expect(portal.exchange(access, returned(drawn, end), running.http, new Date())).rejects.toMatchObject({
      code: 'LOGIN_FAILED',
      detail: 'userinfo: loa_authn',
    });
  });

  it('gives a token by which the source behind it knows whose login it was, and nobody by any other', async () => {
    const { drawn, end } = await loggedInAs('kees');
    const { accessToken = '', bsn } = await portal.exchange(
      running.mijnOverheid,
      returned(drawn, end),
      running.http,
      new Date(),
    );
    expect(await running.servers.personOf(accessToken)).toBe(bsn);
    expect(await running.servers.personOf('another')).toBeUndefined();
  });

  it('has nothing to exchange after a cancel', async () => {
    const drawn = drawLogin();
    const { loginUrl } = await portal.begin(running.mijnOverheid, drawn, running.http, new Date());
    const visitor = newVisitor();
    const end = await visitor.submit(await visitor.open(loginUrl), { action: 'cancel' });
    await expect(
      portal.exchange(running.mijnOverheid, returned(drawn, end), running.http, new Date()),
    ).rejects.toMatchObject({ code: 'LOGIN_FAILED', detail: 'redirect: no code' });
  });
});
