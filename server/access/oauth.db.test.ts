import { decodeJwt, decodeProtectedHeader } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { describeOnEachEngine, openTestDatabase, type TestDatabase } from '../database/testing.ts';
import { parseAccessToken } from './access-token.ts';
import { makeProof, makeTestKey, makeTestProvider, RESOURCE, type TestProvider } from './caller.fixture.ts';
import { readJwt } from './jwt.ts';
import { askForToken, startOauth, type TestOauth, type TokenRequest, tokenFor } from './oauth.fixture.ts';
import { revokeProvider } from './provider.store.ts';

describeOnEachEngine('the authorization server', (engine) => {
  let database: TestDatabase;
  let oauth: TestOauth;
  let lender: TestProvider;
  beforeAll(async () => {
    database = await openTestDatabase(engine);
    oauth = await startOauth(database.db);
    lender = await makeTestProvider(database.db, 'Linde');
  });
  afterAll(async () => {
    await oauth.close();
    await database.close();
  });

  const ask = (change?: TokenRequest) => askForToken(oauth, lender, change);

  describe('a registered provider', () => {
    test('gets a token of ten minutes for the one audience, bound to the key of its proof', async () => {
      const proofKey = await makeTestKey('EdDSA');
      const { status, body } = await ask({ form: { resource: RESOURCE }, proofKey });
      expect(status).toBe(200);
      expect(body).toEqual({ access_token: expect.any(String), expires_in: 600, token_type: 'DPoP' });

      const token = String(body.access_token);
      expect(decodeProtectedHeader(token)).toEqual({ alg: 'EdDSA', typ: 'at+jwt', kid: expect.any(String) });
      const { iat = 0, exp, ...claims } = decodeJwt(token);
      expect(exp).toBe(iat + 600);
      expect(claims).toEqual({
        iss: oauth.issuer,
        aud: RESOURCE,
        sub: lender.id,
        client_id: lender.id,
        jti: expect.any(String),
        cnf: { jkt: proofKey.thumbprint },
      });
    });

    test('gets a token that admission understands', async () => {
      const jwt = readJwt(await tokenFor(oauth, lender));
      if (jwt === null) throw new Error('no JWT');
      expect(await parseAccessToken(oauth.gate, jwt, new Date())).toMatchObject({
        provider: lender.id,
        thumbprint: lender.clientKey.thumbprint,
      });
    });

    test('gets the one audience there is when it names none', async () => {
      expect(decodeJwt(await tokenFor(oauth, lender)).aud).toBe(RESOURCE);
    });

    test('may sign with Ed25519 as well', async () => {
      const other = await makeTestProvider(database.db, 'Esdoorn', 'EdDSA');
      expect((await askForToken(oauth, other)).status).toBe(200);
    });

    test('gets no scope by asking for one', async () => {
      const { status, body } = await ask({ form: { scope: 'openid offline_access' } });
      expect(status).toBe(200);
      expect(decodeJwt(String(body.access_token)).scope).toBeUndefined();
      expect(body.refresh_token).toBeUndefined();
    });

    test('gets no token once its registration is revoked', async () => {
      const revoked = await makeTestProvider(database.db, 'Wilg');
      expect((await askForToken(oauth, revoked)).status).toBe(200);
      await revokeProvider(database.db, revoked.id, new Date());
      expect(await askForToken(oauth, revoked)).toEqual(clientRefused);
    });
  });

  describe('what is off', () => {
    test.each([
      'authorization_code',
      'refresh_token',
      'password',
      'implicit',
      'urn:ietf:params:oauth:grant-type:device_code',
      'urn:ietf:params:oauth:grant-type:jwt-bearer',
      'urn:ietf:params:oauth:grant-type:token-exchange',
      'urn:openid:params:grant-type:ciba',
    ])('the grant %s is not known', async (grant) => {
      const { status, body } = await ask({ form: { grant_type: grant } });
      expect({ status, error: body.error }).toEqual({ status: 400, error: 'unsupported_grant_type' });
    });

    test.each([
      ['GET', '/oauth/auth'],
      ['POST', '/oauth/auth'],
      ['GET', '/oauth/me'],
      ['POST', '/oauth/reg'],
      ['POST', '/oauth/request'],
      ['POST', '/oauth/token/introspection'],
      ['POST', '/oauth/token/revocation'],
      ['GET', '/oauth/session/end'],
      ['GET', '/oauth/device'],
      ['GET', '/oauth/.well-known/openid-configuration'],
      ['GET', '/.well-known/openid-configuration'],
      ['GET', '/oauth/token'],
      ['OPTIONS', '/oauth/token'],
      ['POST', '/oauth/TOKEN'],
      ['POST', '/oauth/token/'],
    ])('%s %s is not there', async (method, path) => {
      expect((await fetch(oauth.origin + path, { method })).status).toBe(404);
    });

    test.each([
      ['a client secret in the form', { client_assertion: undefined, client_secret: 'a' }, {}],
      ['nothing but its name', { client_assertion: undefined }, {}],
      ['a client secret in the header', { client_assertion: undefined }, { authorization: `Basic ${btoa('a:a')}` }],
      ['an assertion and a client secret in the header', {}, { authorization: `Basic ${btoa('a:a')}` }],
    ])('no client authenticates with %s', async (_title, form, headers) => {
      const { status, body } = await ask({ form: { client_id: lender.id, ...form }, headers });
      expect(status).toBeGreaterThanOrEqual(400);
      expect(['invalid_client', 'invalid_request']).toContain(body.error);
    });

    test('no page of another origin gets a token', async () => {
      expect((await ask({ headers: { origin: 'https://lender.example' } })).status).toBe(400);
    });
  });

  describe('an audience', () => {
    test.each(['https://other.example/graphql', `${RESOURCE}/`, 'graphql', `${RESOURCE}#a`])(
      'that is not ours is refused: %s',
      async (resource) => {
        expect(await ask({ form: { resource } })).toMatchObject({ status: 400, body: { error: 'invalid_target' } });
      },
    );
  });

  describe('the proof', () => {
    test.each<readonly [string, () => Promise<readonly string[]>]>([
      ['is missing: there are no bearer tokens', async () => []],
      ['was made for another address', async () => [await makeProof(lender.clientKey, { url: RESOURCE })]],
      ['is no JWT', async () => ['proof']],
      ['is padded', async () => [`${await makeProof(lender.clientKey, { url: `${oauth.issuer}/token` })}=`]],
      ['is a minute and more old', async () => [await oldProof(61)]],
      ['came twice', async () => [await oldProof(0), await oldProof(0)]],
    ])('%s', async (_title, proofs) => {
      expect(await ask({ proofs: await proofs() })).toMatchObject({
        status: 400,
        body: { error: 'invalid_dpop_proof' },
      });
    });

    const oldProof = (seconds: number) =>
      makeProof(lender.clientKey, { url: `${oauth.issuer}/token`, now: new Date(Date.now() - seconds * 1000) });

    test('serves once', async () => {
      const proofs = [await oldProof(0)];
      expect((await ask({ proofs })).status).toBe(200);
      expect(await ask({ proofs })).toMatchObject({ status: 400, body: { error: 'invalid_dpop_proof' } });
    });
  });

  describe('metadata', () => {
    const read = async (path: string, headers: Record<string, string> = {}) =>
      (await fetch(oauth.origin + path, { headers })).json();

    test('says what the server does, where RFC 8414 puts it', async () => {
      expect(await read('/.well-known/oauth-authorization-server/oauth')).toEqual({
        issuer: oauth.issuer,
        token_endpoint: `${oauth.issuer}/token`,
        jwks_uri: `${oauth.issuer}/jwks`,
        grant_types_supported: ['client_credentials'],
        response_types_supported: [],
        token_endpoint_auth_methods_supported: ['private_key_jwt'],
        token_endpoint_auth_signing_alg_values_supported: ['EdDSA', 'ES256'],
        dpop_signing_alg_values_supported: ['EdDSA', 'ES256'],
        protected_resources: [RESOURCE],
      });
    });

    test('of the resource says that tokens are bound, where RFC 9728 puts it', async () => {
      expect(await read('/.well-known/oauth-protected-resource/graphql')).toEqual({
        resource: RESOURCE,
        authorization_servers: [oauth.issuer],
        bearer_methods_supported: [],
        dpop_bound_access_tokens_required: true,
        dpop_signing_alg_values_supported: ['EdDSA', 'ES256'],
      });
    });

    test('shows the public half of the token key, and no other key', async () => {
      const { kty, crv, x } = oauth.gate.tokenKey;
      const kid = decodeProtectedHeader(await tokenFor(oauth, lender)).kid;
      expect(await read('/oauth/jwks')).toEqual({ keys: [{ kty, crv, x, kid, alg: 'EdDSA', use: 'sig' }] });
    });
  });

  test('knows its own address from its configuration, whatever the headers say', async () => {
    const headers = {
      'x-forwarded-host': 'evil.example',
      'x-forwarded-proto': 'https',
      forwarded: 'host=evil.example',
    };
    expect((await ask({ headers })).status).toBe(200);
    const proofs = [await makeProof(lender.clientKey, { url: 'https://evil.example/oauth/token' })];
    expect(await ask({ headers, proofs })).toMatchObject({ body: { error: 'invalid_dpop_proof' } });
  });
});

const clientRefused = {
  status: 401,
  body: { error: 'invalid_client', error_description: 'client authentication failed' },
};
