import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { oidcPortal } from '../../portals/oidc.portal.ts';
import { drawLogin, newVisitor, RETURN_TO, type Running, returned, runPractice, walk } from './running.testing.ts';
import type { Visitor } from './visitor.testing.ts';

describe('what the practice identity provider holds against attack', () => {
  let running: Running;
  const portal = oidcPortal('MIJNOVERHEID');
  const uwv = oidcPortal('UWV');

  beforeAll(async () => {
    running = await runPractice();
  });

  afterAll(() => running.close());

  const begin = async (change: Readonly<Record<string, string | null>> = {}, at = portal): Promise<string> => {
    const access = at === portal ? running.mijnOverheid : running.uwv;
    const url = new URL((await at.begin(access, drawLogin(), running.http, new Date())).loginUrl);
    for (const [name, value] of Object.entries(change)) {
      if (value === null) url.searchParams.delete(name);
      else url.searchParams.set(name, value);
    }
    return url.href;
  };

  /** In the query, or for a request that would have been answered there, in the fragment. */
  const errorOf = async (visitor: Visitor, url: string): Promise<string | null> => {
    const end = new URL((await visitor.open(url)).url);
    return end.searchParams.get('error') ?? new URLSearchParams(end.hash.slice(1)).get('error');
  };

  it.each([
    ['without PKCE', { code_challenge: null, code_challenge_method: null }, 'invalid_request'],
    ['with PKCE plain', { code_challenge_method: 'plain' }, 'invalid_request'],
    ['for a token in the redirect', { response_type: 'id_token' }, 'unsupported_response_type'],
    ['hybrid', { response_type: 'code id_token' }, 'unsupported_response_type'],
    ['without the scope openid', { scope: 'profile' }, 'invalid_request'],
    ['without showing anything', { prompt: 'none' }, 'login_required'],
  ])('refuses a request %s', async (_title, change, error) => {
    expect(await errorOf(newVisitor(), await begin(change))).toBe(error);
  });

  it.each([
    ['an unknown client', { client_id: 'nobody' }],
    ['an unknown return page', { redirect_uri: 'https://elsewhere.example/return' }],
    ['a return page that only begins right', { redirect_uri: `${RETURN_TO}/more` }],
  ])('shows %s a page of its own and redirects nowhere', async (_title, change) => {
    const shown = await newVisitor().open(await begin(change));
    expect(shown.url.startsWith(running.issuer)).toBe(true);
    expect(shown.status).toBe(400);
    expect(shown.html).toContain('De vraag om in te loggen klopt niet.');
    expect(shown.html).not.toContain('elsewhere');
  });

  it('asks again at every portal, and every time, in one browser and for one person', async () => {
    const visitor = newVisitor();
    await walk(visitor, await begin(), 'kees');
    for (const url of [
      await begin(),
      await begin({ prompt: null }),
      await begin({}, uwv),
      await begin({ prompt: null }, uwv),
    ]) {
      expect((await visitor.open(url)).html).toContain('name="password"');
    }
  });

  it('lets two people log in one after the other in one browser', async () => {
    const visitor = newVisitor();
    for (const [name, bsn] of [
      ['kees', '999990184'],
      ['noor', '999993847'],
    ] as const) {
      const drawn = drawLogin();
      const { loginUrl } = await portal.begin(running.mijnOverheid, drawn, running.http, new Date());
      const back = returned(drawn, await walk(visitor, loginUrl, name));
      const loggedIn = await portal.exchange(running.mijnOverheid, back, running.http, new Date());
      expect(loggedIn.bsn).toBe(bsn);
    }
  });

  it('names its cookies after its port, for itself only and not for scripts', async () => {
    const visitor = newVisitor();
    await walk(visitor, await begin(), 'kees');
    const login = await visitor.open(await begin());
    await visitor.submit(login, { name: 'kees', password: 'goed', remember: 'yes', action: 'login' });
    const port = new URL(running.issuer).port;
    expect(visitor.cookies.size).toBeGreaterThan(3);
    for (const { name, attributes } of visitor.cookies.values()) {
      expect(name).toMatch(new RegExp(`^practice_${port}_`));
      expect(attributes).toMatch(/samesite=lax/i);
      expect(attributes).toMatch(/httponly/i);
    }
  });

  it('shows a login page to the browser that began it only', async () => {
    const login = await newVisitor().open(await begin());
    const stranger = newVisitor();
    for (const shown of [
      await stranger.open(login.url),
      await stranger.submit(login, { name: 'kees', password: 'goed', action: 'login' }),
    ]) {
      expect(shown.status).toBe(400);
      expect(shown.html).toContain('werkt niet meer');
    }
  });

  it('gives no code to whoever skips the SMS page', async () => {
    const visitor = newVisitor();
    const login = await visitor.open(await begin());
    const code = await visitor.open(`${login.url}/code`);
    expect(code.url).toBe(login.url);
    const forced = await visitor.submit({ ...login, url: `${login.url}/code` }, { code: '123456', action: 'verify' });
    expect(forced.html).toContain('name="password"');
  });

  it('sends pages without script, that load and frame nothing from elsewhere, and are not kept', async () => {
    const visitor = newVisitor();
    const login = await visitor.open(await begin());
    const code = await visitor.submit(login, { name: 'kees', password: 'goed', action: 'login' });
    for (const shown of [login, code]) {
      expect(shown.headers.get('content-security-policy')).toBe(
        `default-src 'none'; style-src 'self'; form-action 'self' ${new URL(RETURN_TO).origin}; frame-ancestors 'none'; base-uri 'none'`,
      );
      expect(shown.headers.get('cache-control')).toBe('no-store');
      expect(shown.headers.get('referrer-policy')).toBe('no-referrer');
      expect(shown.headers.get('x-powered-by')).toBeNull();
      expect(shown.html).not.toMatch(/<script|javascript:|\son\w+=|style=|https?:/i);
    }
    const style = await fetch(`${running.issuer}/practice.css`);
    expect(style.headers.get('content-type')).toContain('text/css');
    expect(await style.text()).not.toMatch(/url\(|@import/);
  });

  it('puts what somebody typed back into the page as text', async () => {
    const visitor = newVisitor();
    const login = await visitor.open(await begin());
    const shown = await visitor.submit(login, { name: '"><b>kees', password: 'x', action: 'login' });
    expect(shown.html).toContain('value="&quot;&gt;&lt;b&gt;kees"');
  });

  it('answers an oversized or odd form with a page, not with a failure', async () => {
    const visitor = newVisitor();
    const login = await visitor.open(await begin());
    expect((await visitor.submit(login, { name: 'a'.repeat(10_000), action: 'login' })).status).toBe(400);
    expect((await visitor.submit(login, { 'name[0]': 'kees', password: 'goed', action: 'login' })).status).toBe(422);
    expect((await visitor.submit(login, {})).status).toBe(422);
  });

  it('tells its endpoints, one grant and the two languages in its discovery document', async () => {
    const response = await fetch(`${running.issuer}/.well-known/openid-configuration`);
    expect(await response.json()).toMatchObject({
      issuer: running.issuer,
      authorization_endpoint: running.uwv.authorizationEndpoint,
      token_endpoint: running.uwv.tokenEndpoint,
      userinfo_endpoint: running.uwv.userinfoEndpoint,
      jwks_uri: running.uwv.jwksUri,
      response_types_supported: ['code'],
      grant_types_supported: ['authorization_code'],
      code_challenge_methods_supported: ['S256'],
      token_endpoint_auth_methods_supported: ['private_key_jwt'],
      authorization_response_iss_parameter_supported: true,
      scopes_supported: ['openid'],
      ui_locales_supported: ['nl', 'en'],
    });
  });
});
