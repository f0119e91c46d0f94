import { decodeJwt, decodeProtectedHeader } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LoggedIn } from '../connector.ts';
import { SourceFailure } from '../source-failure.ts';
import { type SourceConnections, sourceHttp } from '../source-http.node.ts';
import type { OidcAccess } from './oidc.access.ts';
import { type Liar, type Lies, NOW, startLiar } from './oidc.liar.testing.ts';
import { oidcPortal } from './oidc.portal.ts';
import type { LoginReturn } from './portal.ts';

describe('a portal with OpenID Connect', () => {
  const portal = oidcPortal('MIJNOVERHEID');
  let liar: Liar;
  let http: SourceConnections;

  beforeAll(async () => {
    liar = await startLiar();
    http = sourceHttp({
      origins: [liar.access.issuer],
      limits: { deadlineMs: 5000, maxBytes: 50_000 },
      allowLoopback: true,
    });
  });

  afterAll(async () => {
    await http.close();
    await liar.close();
  });

  const exchange = (lies: Lies, back: Partial<LoginReturn> = {}, now = NOW): Promise<LoggedIn> => {
    liar.tell(lies);
    return portal.exchange(liar.access, { ...liar.back, ...back }, http, now);
  };

  const failure = async (lies: Lies, back: Partial<LoginReturn> = {}, now = NOW): Promise<string> => {
    const error: unknown = await exchange(lies, back, now).catch((caught: unknown) => caught);
    if (!(error instanceof SourceFailure)) throw new Error('no SourceFailure', { cause: error });
    expect(error.message).not.toMatch(/999990184|subject|eyJ|https?:/);
    return `${error.code}: ${error.detail}`;
  };

  it('begins without the network: code, PKCE, nonce, state, a login asked again, and the language', async () => {
    const nowhere = { send: () => Promise.reject(new Error('no network')) };
    const start = {
      state: 'state',
      nonce: 'nonce',
      codeChallenge: 'challenge',
      redirectUri: 'https://app.example/return',
      language: 'en',
      psuAddress: '192.0.2.1',
      wanted: [],
    } as const;
    const { loginUrl, keep } = await portal.begin(liar.access, start, nowhere, NOW);
    const url = new URL(loginUrl);
    expect(`${url.origin}${url.pathname}`).toBe(liar.access.authorizationEndpoint);
    expect(Object.fromEntries(url.searchParams)).toEqual({
      response_type: 'code',
      client_id: 'client',
      redirect_uri: 'https://app.example/return',
      scope: 'openid',
      state: 'state',
      nonce: 'nonce',
      code_challenge: 'challenge',
      code_challenge_method: 'S256',
      prompt: 'login',
      acr_values: 'urn:oasis:names:tc:SAML:2.0:ac:classes:MobileTwoFactorContract',
      ui_locales: 'en',
    });
    expect(keep).toBeUndefined();
  });

  it('ends with the BSN and the access token', async () => {
    expect(await exchange({})).toEqual({ bsn: '999990184', accessToken: 'token' });
  });

  it('hands the code in with its verifier, signed for the issuer alone', async () => {
    await exchange({});
    const form = liar.tokenRequests.at(-1);
    expect(form?.get('code')).toBe('code');
    expect(form?.get('code_verifier')).toBe(liar.back.codeVerifier);
    expect(form?.get('redirect_uri')).toBe(liar.back.redirectUri);
    const assertion = form?.get('client_assertion') ?? '';
    expect(decodeProtectedHeader(assertion)).toEqual({ alg: 'EdDSA', kid: 'client', typ: 'client-authentication+jwt' });
    const claims = decodeJwt(assertion);
    expect(claims).toMatchObject({ iss: 'client', sub: 'client', aud: liar.access.issuer });
    expect((claims.exp ?? 0) - (claims.iat ?? 0)).toBe(60);
    expect(claims.jti).not.toContain('code');
  });

  it.each([
    ['of another issuer (RFC 9207)', { issuer: 'https://elsewhere.example' }, 'redirect: iss'],
    ['without an issuer', { issuer: '' }, 'redirect: iss'],
    ['with a code but empty, as after a cancel', { code: '' }, 'redirect: no code'],
  ])('refuses a return %s before anything is sent', async (_title, back, detail) => {
    const before = liar.tokenRequests.length;
    expect(await failure({}, back)).toBe(`LOGIN_FAILED: ${detail}`);
    expect(liar.tokenRequests.length).toBe(before);
  });

  it.each([
    ['another nonce', { nonce: 'other' }, 'nonce'],
    ['no nonce', { nonce: undefined }, 'nonce'],
    ['another audience', { aud: 'somebody' }, 'aud'],
    ['another audience beside ours', { aud: ['client', 'somebody'] }, 'aud'],
    ['another issuer', { iss: 'https://elsewhere.example' }, 'iss'],
    ['an end that passed', { exp: NOW.valueOf() / 1000 - 60 }, 'exp'],
    ['no end', { exp: undefined }, 'exp'],
    ['no subject', { sub: undefined }, 'sub'],
    ['a start long ago', { iat: NOW.valueOf() / 1000 - 3600 }, 'iat'],
    ['a start in three minutes', { iat: NOW.valueOf() / 1000 + 180 }, 'iat'],
  ])('refuses an id_token with %s', async (_title, idToken, rule) => {
    expect(await failure({ idToken })).toMatch(new RegExp(`^LOGIN_FAILED: id_token: (${rule}|ERR_JWT_EXPIRED)$`));
  });

  it('accepts a clock that is ten seconds off, either way', async () => {
    const seconds = NOW.valueOf() / 1000;
    expect((await exchange({ idToken: { iat: seconds + 9 } })).bsn).toBe('999990184');
    expect((await exchange({ idToken: { exp: seconds - 9 } })).bsn).toBe('999990184');
  });

  it.each(['none', 'otherKey', 'hmac', 'rs256'] as const)('refuses an id_token signed with %s', async (signer) => {
    expect(await failure({ signIdToken: liar.signers[signer] })).toMatch(/^LOGIN_FAILED: id_token: ERR_/);
  });

  it.each(['none', 'otherKey', 'hmac', 'rs256'] as const)('refuses userinfo signed with %s', async (signer) => {
    expect(await failure({ signUserinfo: liar.signers[signer] })).toMatch(/^LOGIN_FAILED: userinfo: ERR_/);
  });

  it.each([
    ['another subject', { sub: 'somebody' }, 'sub'],
    ['another audience', { aud: 'somebody' }, 'aud'],
    ['another issuer', { iss: 'https://elsewhere.example' }, 'iss'],
    ['level Basis', { loa_authn: 'urn:oasis:names:tc:SAML:2.0:ac:classes:PasswordProtectedTransport' }, 'loa_authn'],
    ['a level nobody knows', { loa_authn: 'very high' }, 'loa_authn'],
    ['no level', { loa_authn: undefined }, 'loa_authn'],
    ['a BSN that fails the elfproef', { bsn: '999990185' }, 'bsn'],
    ['a BSN as a number', { bsn: 999990184 }, 'bsn'],
    ['a BSN of zeros', { bsn: '000000000' }, 'bsn'],
    ['no BSN', { bsn: undefined }, 'bsn'],
    ['a number of another sector', { bsn: 's00000001:999990184' }, 'bsn'],
    ['somebody who acts for the person (RFC 8693)', { act: { sub: 'somebody' } }, 'proxy'],
    ['somebody who acts for the person by proxy', { acting_nin: '999993847' }, 'proxy'],
  ])('refuses userinfo with %s', async (_title, userinfo, rule) => {
    expect(await failure({ userinfo })).toBe(`LOGIN_FAILED: userinfo: ${rule}`);
  });

  it('reads userinfo that is encrypted to it, and where it can open nothing that is not', async () => {
    const { privateKey, encrypted } = await liar.encryption();
    const access = { ...liar.access, decryptionKey: privateKey };
    const told = async (lies: Lies, to: OidcAccess = access): Promise<unknown> => {
      liar.tell(lies);
      return portal.exchange(to, liar.back, http, NOW).catch((error: unknown) => String(error));
    };
    expect(await told({ signUserinfo: encrypted('good') })).toMatchObject({ bsn: '999990184' });
    expect(await told({})).toContain('LOGIN_FAILED: userinfo: ERR_JWE_INVALID');
    expect(await told({ signUserinfo: encrypted('otherKey') })).toContain('LOGIN_FAILED: userinfo: ERR_JWS');
    expect(await told({ signUserinfo: encrypted('none') })).toContain('LOGIN_FAILED: userinfo: ERR_J');
    expect(await told({ signUserinfo: encrypted('good') }, liar.access)).toContain('LOGIN_FAILED: userinfo: ERR_J');
    const { privateKey: another } = await liar.encryption();
    const wrong = { ...liar.access, decryptionKey: another };
    expect(await told({ signUserinfo: encrypted('good') }, wrong)).toContain('ERR_JWE_DECRYPTION_FAILED');
  });

  it.each([
    'urn:oasis:names:tc:SAML:2.0:ac:classes:Smartcard',
    'urn:oasis:names:tc:SAML:2.0:ac:classes:SmartcardPKI',
    'http://eidas.europa.eu/LoA/low',
    'http://eidas.europa.eu/LoA/substantial',
    'http://eidas.europa.eu/LoA/high',
  ])('accepts the level %s, which is at least Midden', async (loa_authn) => {
    expect((await exchange({ userinfo: { loa_authn } })).bsn).toBe('999990184');
  });

  const answering = (path: string, status: number, body: string, type = 'application/json'): Lies => ({
    answer: (asked, res) => {
      if (asked !== path) return false;
      res.writeHead(status, { 'content-type': type }).end(body);
      return true;
    },
  });

  it.each([
    ['a refused code', answering('/token', 400, '{"error":"invalid_grant"}'), 'LOGIN_FAILED'],
    ['a refused request', answering('/token', 400, '{"error":"invalid_request"}'), 'REFUSED'],
    ['a refused client', answering('/token', 401, '{"error":"invalid_client"}'), 'REFUSED'],
    ['too many requests', answering('/token', 429, ''), 'BUSY'],
    ['an outage', answering('/token', 503, ''), 'UNREACHABLE'],
    ['no JSON', answering('/token', 200, '<html>'), 'MALFORMED'],
    ['a JSON list', answering('/token', 200, '[]'), 'MALFORMED'],
    ['no id_token', answering('/token', 200, '{"access_token":"a","token_type":"Bearer"}'), 'MALFORMED'],
    [
      'another kind of token',
      answering('/token', 200, '{"access_token":"a","id_token":"b","token_type":"mac"}'),
      'MALFORMED',
    ],
    [
      'an id_token that is none',
      answering('/token', 200, '{"access_token":"a","id_token":"b","token_type":"Bearer"}'),
      'LOGIN_FAILED',
    ],
    ['an outage of the keys', answering('/jwks', 500, ''), 'UNREACHABLE'],
    ['no key set', answering('/jwks', 200, '{"keys":[1]}'), 'MALFORMED'],
    ['an empty key set', answering('/jwks', 200, '{"keys":[]}'), 'LOGIN_FAILED'],
    [
      'keys that are no keys',
      answering('/jwks', 200, '{"keys":[{"kty":"EC","kid":"good","crv":"P-256"}]}'),
      'MALFORMED',
    ],
    ['a refused token', answering('/userinfo', 401, ''), 'REFUSED'],
    ['unsigned userinfo', answering('/userinfo', 200, '{"sub":"subject"}'), 'MALFORMED'],
    ['userinfo of no kind', answering('/userinfo', 200, 'x', 'text/plain'), 'MALFORMED'],
    ['userinfo that is no JWT', answering('/userinfo', 200, 'x', 'application/jwt'), 'LOGIN_FAILED'],
    ['a redirect', answering('/userinfo', 302, ''), 'MALFORMED'],
  ])('names %s', async (_title, lies, code) => {
    expect((await failure(lies)).split(':')[0]).toBe(code);
  });
});
