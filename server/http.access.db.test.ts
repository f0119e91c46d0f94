import * as http from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeSigningKey } from '../sealing/keys.ts';
import {
  makeAccessToken,
  makeProof,
  makeTestKey,
  random,
  secondsOf,
  type TestKey,
  type TestProvider,
} from './access/caller.fixture.ts';
import { revokeProvider } from './access/provider.store.ts';
import { describeOnEachEngine } from './database/testing.ts';
import { codesOf } from './http.fixture.ts';
import { ask, headersOf, type Owned, openStage, type Stage } from './http.stage.fixture.ts';
import { CALL_LIMITS } from './limits.ts';

const MINE = '{ dataRequests { edges { node { id } } } }';
const EXTEND = 'mutation { extendSession { session { id } refusals { code } } }';

describeOnEachEngine('a call over HTTP', (engine) => {
  let stage: Stage;
  let lender: TestProvider;
  let owned: Owned;
  let stranger: TestKey;
  let token: string;
  beforeAll(async () => {
    stage = await openStage(engine);
    lender = await stage.provider('Linde');
    owned = await stage.own(lender);
    stranger = await makeTestKey('ES256');
    token = await stage.accessToken(lender);
  });
  afterAll(() => stage.close());

  test('of a provider with token and proof is carried out', async () => {
    const answer = await ask(stage.endpoint, await headersOf(stage.endpoint, lender.clientKey, token), MINE);
    expect([answer.status, answer.body]).toEqual([
      200,
      { data: { dataRequests: { edges: [{ node: { id: owned.requestId } }] } } },
    ]);
  });

  type Headers = Record<string, string | string[]>;
  const at = (now: number): Date => new Date(Date.now() + now * 1000);
  const wrong: readonly [string, 'invalid_token' | 'invalid_dpop_proof' | 'invalid_request', () => Promise<Headers>][] =
    [
      ['a token of another issuer', 'invalid_token', () => withClaims({ iss: 'https://other.example' })],
      ['a token for another resource', 'invalid_token', () => withClaims({ aud: 'https://broker.example/other' })],
      ['a token that has ended', 'invalid_token', () => withClaims({ exp: secondsOf(at(-1)) })],
      ['a token from the future', 'invalid_token', () => withClaims({ iat: secondsOf(at(60)) })],
      ['a token that is bound to no key', 'invalid_token', () => withClaims({ cnf: undefined })],
      ['a token bound to another key', 'invalid_dpop_proof', () => withClaims({ cnf: { jkt: stranger.thumbprint } })],
      ['a token of nobody', 'invalid_token', () => withClaims({ sub: nobody, client_id: nobody })],
      [
        'a token of another kind',
        'invalid_token',
        async () => headers(await stage.accessToken(lender, { header: { typ: 'section+jwt' } })),
      ],
      [
        'a token signed by somebody else',
        'invalid_token',
        async () =>
          headers(
            await makeAccessToken(makeSigningKey(random), lender, {
              claims: { iss: stage.practice.origin, aud: stage.endpoint },
            }),
          ),
      ],
      [
        'a token in another spelling',
        'invalid_token',
        async () => ({ ...(await headers(token)), authorization: `DPoP ${token}=` }),
      ],
      [
        'the token as Bearer',
        'invalid_token',
        async () => ({ ...(await headers(token)), authorization: `Bearer ${token}` }),
      ],
      [
        'two tokens',
        'invalid_request',
        async () => ({ ...(await headers(token)), authorization: [`DPoP ${token}`, `DPoP ${token}`] }),
      ],
      ['no proof', 'invalid_dpop_proof', () => headersOf(stage.endpoint, null, token)],
      [
        'two proofs',
        'invalid_dpop_proof',
        async () => ({ ...(await headers(token)), dpop: [await proof(), await proof()] }),
      ],
      ['the proof of another key', 'invalid_dpop_proof', () => headersOf(stage.endpoint, stranger, token)],
      ['a proof for GET', 'invalid_dpop_proof', () => headers(token, { method: 'GET' })],
      [
        'a proof for another address',
        'invalid_dpop_proof',
        () => headers(token, { url: 'https://broker.example/graphql' }),
      ],
      ['a proof of an hour ago', 'invalid_dpop_proof', () => headers(token, { now: at(-3600) })],
      ['a proof of an hour from now', 'invalid_dpop_proof', () => headers(token, { now: at(3600) })],
      ['a proof without a name of its own', 'invalid_dpop_proof', () => headers(token, { claims: { jti: undefined } })],
      ['a proof for another token', 'invalid_dpop_proof', () => headers(token, { accessToken: 'another' })],
      [
        'a proof that shows its private key',
        'invalid_dpop_proof',
        () => headers(token, { header: { jwk: lender.clientKey.privateJwk } }),
      ],
      [
        'a proof without algorithm',
        'invalid_dpop_proof',
        async () => ({ ...(await headers(token)), dpop: unsigned(await proof()) }),
      ],
      ['a proof of another typ', 'invalid_dpop_proof', () => headers(token, { header: { typ: 'JWT' } })],
    ];
  const nobody = 'prv_AAAAAAAAAAAAAAAAAAAAAA';
  const headers = (shown: string, parts: object = {}) => headersOf(stage.endpoint, lender.clientKey, shown, parts);
  const withClaims = async (claims: object) => headers(await stage.accessToken(lender, { claims }));
  const proof = () => makeProof(lender.clientKey, { url: stage.endpoint, accessToken: token });

  test.each(wrong)('with %s is refused: 401, %s', async (_, error, made) => {
    const answer = await ask(stage.endpoint, await made(), MINE);
    expect([answer.status, codesOf(answer.body)]).toEqual([401, ['UNAUTHENTICATED']]);
    expect(answer.headers['www-authenticate']).toBe(`DPoP error="${error}", algs="EdDSA ES256"`);
    expect(answer.body).not.toHaveProperty('data');
    for (const secret of token.split('.')) expect(answer.text).not.toContain(secret);
  });

  test('with a proof that was used is refused, and the next proof is good again', async () => {
    const used = await headers(token);
    expect((await ask(stage.endpoint, used, MINE)).status).toBe(200);
    const again = await ask(stage.endpoint, used, MINE);
    expect([again.status, codesOf(again.body)]).toEqual([401, ['UNAUTHENTICATED']]);
    expect((await ask(stage.endpoint, await headers(token), MINE)).status).toBe(200);
  });

  test('sent twenty times at once is carried out once', async () => {
    const used = await headers(token);
    const answers = await Promise.all(Array.from({ length: 20 }, () => ask(stage.endpoint, used, MINE)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array.from({ length: 19 }, () => 401)]);
  });

  test('that is not carried out for what it asks does not use its proof up', async () => {
    const kept = await headers(token);
    expect((await ask(stage.endpoint, kept, '{ mine')).status).toBe(400);
    expect((await ask(stage.endpoint, kept, MINE)).status).toBe(200);
  });

  describe('of the wrong kind of caller', () => {
    const session = () => headersOf(stage.endpoint, owned.device.signKey, owned.sessionToken);
    const newDevice = () => headersOf(stage.endpoint, owned.device.signKey, null);

    test('is FORBIDDEN: a device at a provider’s operation, a provider at a device’s, neither at a new device’s', async () => {
      expect((await ask(stage.endpoint, await session(), EXTEND)).body).toEqual({
        data: { extendSession: { session: { id: owned.sessionId }, refusals: [] } },
      });
      const redeem =
        'mutation { redeemInvitation(input: { requestId: "x", redeemToken: "x", sealKey: "x" }) { accessToken } }';
      for (const [shown, query] of [
        [await session(), MINE],
        [await newDevice(), MINE],
        [await headers(token), EXTEND],
        [await newDevice(), EXTEND],
        [await session(), redeem],
        [await headers(token), redeem],
      ] as const) {
        const answer = await ask(stage.endpoint, shown, query);
        expect([answer.status, codesOf(answer.body)]).toEqual([403, ['FORBIDDEN']]);
      }
    });

    test('is UNAUTHENTICATED with nothing at all, and told what to show', async () => {
      for (const query of [MINE, EXTEND]) {
        const answer = await ask(stage.endpoint, {}, query);
        expect([answer.status, codesOf(answer.body)]).toEqual([401, ['UNAUTHENTICATED']]);
        expect(answer.headers['www-authenticate']).toBe('DPoP algs="EdDSA ES256"');
      }
    });

    test('may read what is everybody’s', async () => {
      for (const shown of [{}, await session(), await newDevice(), await headers(token)]) {
        expect((await ask(stage.endpoint, shown, '{ purposes { id } portals { id } }')).status).toBe(200);
      }
    });
  });

  test('larger than most is read for the device of a session, which may bring a file, and for nobody else', async () => {
    const large = `# ${'x'.repeat(CALL_LIMITS.bytes)}\n${EXTEND}`;
    const device = () => headersOf(stage.endpoint, owned.device.signKey, owned.sessionToken);
    expect((await ask(stage.endpoint, await device(), large)).body).toHaveProperty('data.extendSession.session.id');
    const used = await device();
    expect((await ask(stage.endpoint, used, large)).status).toBe(200);
    for (const shown of [used, await headers(token), await headersOf(stage.endpoint, owned.device.signKey, null), {}]) {
      const answer = await ask(stage.endpoint, shown, large);
      expect([answer.status, codesOf(answer.body)]).toEqual([413, ['TOO_LARGE']]);
    }
    const tooLarge = await ask(stage.endpoint, await device(), `# ${'x'.repeat(CALL_LIMITS.fileBytes)}\n${EXTEND}`);
    expect([tooLarge.status, codesOf(tooLarge.body)]).toEqual([413, ['TOO_LARGE']]);
  });

  test('that is large is read one at a time of a session', async () => {
    const large = JSON.stringify({ query: `# ${'x'.repeat(CALL_LIMITS.bytes)}\n${EXTEND}` });
    const device = () => headersOf(stage.endpoint, owned.device.signKey, owned.sessionToken);
    const ask = async () => fetch(stage.endpoint, { method: 'POST', headers: await sent(), body: large });
    const sent = async () => ({ ...((await device()) as Record<string, string>), 'content-type': 'application/json' });
    const stopWriting = new AbortController();
    const writeSlowly = async () => {
      const options = { method: 'POST', headers: { ...(await sent()), 'content-length': large.length } };
      const slow = http.request(stage.endpoint, { ...options, signal: stopWriting.signal });
      slow.on('error', () => {});
      // Whoever overtakes it is read in its place, and it is refused: it tries again.
      slow.on('response', () => void writeSlowly());
      slow.write('{');
    };
    await writeSlowly();
    const codes = async () => codesOf((await (await ask()).json()) as object);
    await expect.poll(codes).toEqual(['RATE_LIMITED']);
    stopWriting.abort();
    await expect.poll(async () => (await ask()).status).toBe(200);
  });

  test('of a provider that was revoked is refused at once', async () => {
    const other = await stage.provider('Wilg');
    const its = await stage.accessToken(other);
    const call = async () => ask(stage.endpoint, await headersOf(stage.endpoint, other.clientKey, its), MINE);
    expect((await call()).status).toBe(200);
    await revokeProvider(stage.practice.database.db, other.id, new Date());
    const answer = await call();
    expect([answer.status, codesOf(answer.body)]).toEqual([401, ['UNAUTHENTICATED']]);
  });

  test('leaves no token and no proof in the log', () => {
    expect(stage.practice.logged()).not.toMatch(/eyJ|"error\.(internal|http)"/);
  });
});

/** The same JWT with `alg: none` and no signature. */
function unsigned(jwt: string): string {
  const [header = '', claims] = jwt.split('.');
  const parsed = JSON.parse(Buffer.from(header, 'base64url').toString()) as object;
  return `${Buffer.from(JSON.stringify({ ...parsed, alg: 'none' })).toString('base64url')}.${claims}.`;
}
