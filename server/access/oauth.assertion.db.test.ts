import { createHmac } from 'node:crypto';
import { generateKeyPair } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { describeOnEngineAtHand, openTestDatabase, type TestDatabase } from '../database/testing.ts';
import { makeTestKey, makeTestProvider, secondsOf, type TestProvider } from './caller.fixture.ts';
import { askForToken, makeAssertion, startOauth, type TestOauth, type TokenRequest } from './oauth.fixture.ts';
import { addClientKey, revokeClientKey } from './provider-key.store.ts';
import { parseCallerKey } from './public-key.ts';

/** What a client reads, whatever was wrong with its assertion. */
const clientRefused = {
  status: 401,
  body: { error: 'invalid_client', error_description: 'client authentication failed' },
};

describeOnEngineAtHand('a client assertion', (engine) => {
  let database: TestDatabase;
  let oauth: TestOauth;
  let lender: TestProvider;
  let other: TestProvider;
  beforeAll(async () => {
    database = await openTestDatabase(engine);
    oauth = await startOauth(database.db);
    lender = await makeTestProvider(database.db, 'Linde');
    other = await makeTestProvider(database.db, 'Esdoorn');
  });
  afterAll(async () => {
    await oauth.close();
    await database.close();
  });

  const ask = (change?: TokenRequest) => askForToken(oauth, lender, change);
  const lastRefusal = () => oauth.events.at(-1);
  const inSeconds = (seconds: number) => secondsOf(new Date()) + seconds;

  describe('is accepted', () => {
    test.each<readonly [string, () => TokenRequest]>([
      ['with its own typ', () => ({})],
      ['without typ', () => ({ header: { typ: undefined } })],
      ['with the typ that says nothing', () => ({ header: { typ: 'JWT' } })],
      ['naming its key by thumbprint', () => ({ header: { kid: lender.clientKey.thumbprint } })],
      ['without iat', () => ({ claims: { iat: undefined } })],
      [
        'with iat and nbf 8 seconds ahead',
        () => ({ claims: { iat: inSeconds(8), nbf: inSeconds(8), exp: inSeconds(60) } }),
      ],
    ])('%s', async (_title, change) => {
      expect((await ask(change())).status).toBe(200);
    });
  });

  describe('is refused, without a reason for the client', () => {
    test.each<readonly [string, string, () => TokenRequest]>([
      ['ASSERTION_AUDIENCE', 'a list, even of the issuer alone', () => ({ claims: { aud: [oauth.issuer] } })],
      ['ASSERTION_AUDIENCE', 'the token endpoint', () => ({ claims: { aud: `${oauth.issuer}/token` } })],
      ['ASSERTION_TYP', 'the typ of a proof', () => ({ header: { typ: 'dpop+jwt' } })],
      ['ASSERTION_TYP', 'the typ of an access token', () => ({ header: { typ: 'at+jwt' } })],
      ['ASSERTION_TYP', 'the typ of a signed request', () => ({ header: { typ: 'data-request+jwt' } })],
      ['ASSERTION_JTI', 'a jti of 257 characters', () => ({ claims: { jti: 'a'.repeat(257) } })],
      ['ASSERTION_LIFETIME', 'it lives 61 seconds', () => ({ claims: { iat: inSeconds(-1), exp: inSeconds(60) } })],
      [
        'ASSERTION_LIFETIME',
        'it lives an hour, and says not since when',
        () => ({ claims: { iat: undefined, exp: inSeconds(3600) } }),
      ],
      ['ASSERTION_TOO_EARLY', 'iat 30 seconds ahead', () => ({ claims: { iat: inSeconds(30), exp: inSeconds(60) } })],
      ['ASSERTION_TOO_EARLY', 'iat 61 seconds ahead', () => ({ claims: { iat: inSeconds(61), exp: inSeconds(65) } })],
    ])('%s: %s', async (code, _title, change) => {
      expect(await ask(change())).toEqual(clientRefused);
      expect(lastRefusal()).toEqual({ refused: code });
    });

    test.each<readonly [string, () => TokenRequest]>([
      ['another issuer as audience', () => ({ claims: { aud: 'https://other.example/oauth' } })],
      ['the endpoint for pushed requests as audience', () => ({ claims: { aud: `${oauth.issuer}/request` } })],
      ['the issuer with a slash behind it as audience', () => ({ claims: { aud: `${oauth.issuer}/` } })],
      ['no audience', () => ({ claims: { aud: undefined } })],
      ['another issuer than subject', () => ({ claims: { iss: other.id } })],
      ['no jti', () => ({ claims: { jti: undefined } })],
      ['no exp', () => ({ claims: { exp: undefined } })],
      ['exp 5 minutes ago', () => ({ claims: { iat: inSeconds(-330), exp: inSeconds(-300) } })],
      ['nbf 61 seconds ahead', () => ({ claims: { nbf: inSeconds(61) } })],
      ['another provider’s key', () => ({ signedBy: other.clientKey })],
      [
        'the provider’s own name, the other’s key and its kid',
        () => ({ signedBy: other.clientKey, header: { kid: other.clientKey.thumbprint } }),
      ],
      [
        'somebody who is not registered',
        () => ({ claims: { iss: 'prv_AAAAAAAAAAAAAAAAAAAAAA', sub: 'prv_AAAAAAAAAAAAAAAAAAAAAA' } }),
      ],
      [
        'a name that is no id',
        () => ({ claims: { iss: 'https://evil.example/client', sub: 'https://evil.example/client' } }),
      ],
    ])('%s', async (_title, change) => {
      expect(await ask(change())).toEqual(clientRefused);
    });

    test('RS256, by a key of that kind', async () => {
      const { privateKey } = await generateKeyPair('RS256');
      const signedBy = { algorithm: 'ES256', privateKey } as const;
      expect(await ask({ signedBy, header: { alg: 'RS256' } })).toEqual(clientRefused);
    });

    test('none, unsigned', async () => {
      const [, claims] = (await makeAssertion(oauth, lender)).split('.');
      expect(await ask({ assertion: `${partOf({ alg: 'none' })}.${claims}.` })).toEqual(clientRefused);
    });

    test('HS256, with the public key as the secret', async () => {
      const [, claims] = (await makeAssertion(oauth, lender)).split('.');
      const content = `${partOf({ alg: 'HS256' })}.${claims}`;
      const secrets = [JSON.stringify(lender.clientKey.jwk), lender.clientKey.jwk.x ?? ''];
      for (const secret of secrets) {
        const signature = createHmac('sha256', secret).update(content).digest('base64url');
        expect(await ask({ assertion: `${content}.${signature}` })).toEqual(clientRefused);
      }
    });

    test('a key the message brings along', async () => {
      const own = await makeTestKey('ES256');
      expect(await ask({ signedBy: own, header: { jwk: own.jwk } })).toEqual(clientRefused);
      expect(await ask({ signedBy: own, header: { jku: 'https://evil.example/jwks' } })).toEqual(clientRefused);
    });

    test('a client key that was revoked, while the provider’s next one works', async () => {
      const next = await makeTestKey('EdDSA');
      await addClientKey(database.db, other.id, parseCallerKey(next.jwk), new Date());
      expect(await revokeClientKey(database.db, other.id, other.clientKey.thumbprint, new Date())).toBe(true);
      expect(await askForToken(oauth, other)).toEqual(clientRefused);
      expect((await askForToken(oauth, { ...other, clientKey: next })).status).toBe(200);
    });
  });

  test('is refused with another word for its kind', async () => {
    const form = { client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:saml2-bearer' };
    expect(await ask({ form })).toMatchObject({ status: 400, body: { error: 'invalid_request' } });
  });

  test('is refused when the form names another client', async () => {
    expect(await ask({ form: { client_id: other.id } })).toMatchObject({
      status: 400,
      body: { error: 'invalid_request' },
    });
  });

  describe('serves once', () => {
    test('and not again, also with a new proof', async () => {
      const assertion = await makeAssertion(oauth, lender);
      expect((await ask({ assertion })).status).toBe(200);
      expect(await ask({ assertion })).toEqual(clientRefused);
      expect(lastRefusal()).toEqual({ refused: 'ASSERTION_REPLAYED' });
    });

    test('and not again signed anew with the same jti', async () => {
      const claims = { jti: 'chosen by the client' };
      expect((await ask({ claims })).status).toBe(200);
      expect(await ask({ claims })).toEqual(clientRefused);
      expect((await askForToken(oauth, { ...lender }, { claims: { jti: 'another' } })).status).toBe(200);
    });

    test.each<readonly [string, (assertion: string) => string]>([
      ['padded', (assertion) => `${assertion}==`],
      ['with a space', (assertion) => assertion.replace('.', '. ')],
      ['with a new line behind it', (assertion) => `${assertion}\n`],
      ['with another last letter', otherLastLetter],
    ])('in one spelling: %s it is refused, used before or not', async (_title, change) => {
      const assertion = await makeAssertion(oauth, lender);
      expect(await ask({ assertion: change(assertion) })).toEqual(clientRefused);
      expect((await ask({ assertion })).status).toBe(200);
      expect(await ask({ assertion: change(assertion) })).toEqual(clientRefused);
    });

    test('at whichever instance: what one accepted the other refuses', async () => {
      const shared = await openTestDatabase(engine, { share: database });
      const second = await startOauth(shared.db, { issuer: oauth.issuer });
      const assertion = await makeAssertion(oauth, lender);
      expect((await ask({ assertion })).status).toBe(200);
      expect(await askForToken(second, lender, { assertion })).toEqual(clientRefused);
      expect((await askForToken(second, lender)).status).toBe(200);
      await second.close();
      await shared.close();
    });

    test('of twenty at once: one gets a token', async () => {
      const assertion = await makeAssertion(oauth, lender);
      const answers = await Promise.all(Array.from({ length: 20 }, () => ask({ assertion })));
      const statuses = answers.map(({ status }) => status).sort();
      expect(statuses).toEqual([200, ...Array.from({ length: 19 }, () => 401)]);
    });
  });
});

const partOf = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** The last of 86 letters carries four bits of signature and two that must be zero. */
function otherLastLetter(jwt: string): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  return jwt.slice(0, -1) + alphabet.charAt(alphabet.indexOf(jwt.slice(-1)) + 1);
}
