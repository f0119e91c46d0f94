import { generateKeyPair } from 'jose';
import { beforeAll, describe, expect, test } from 'vitest';
import { makeProof, makeTestKey, type ProofParts, RESOURCE, signJwt, type TestKey } from './caller.fixture.ts';
import { type ProofExpectation, verifyProof } from './dpop.ts';

const now = new Date('2026-03-01T12:00:00Z');
const seconds = now.getTime() / 1000;
const token = 'a.token.text';

let p256: TestKey;
let ed25519: TestKey;
let stranger: TestKey;
beforeAll(async () => {
  [p256, ed25519, stranger] = await Promise.all([makeTestKey('ES256'), makeTestKey('EdDSA'), makeTestKey('ES256')]);
});

/** Verifies proofs as a provider's with a token bound to the P-256 key. */
const verify = (proofs: readonly string[], change: Partial<ProofExpectation> = {}) =>
  verifyProof({
    proofs,
    method: 'POST',
    url: RESOURCE,
    now,
    algorithms: ['EdDSA', 'ES256'],
    accessToken: token,
    boundTo: p256.thumbprint,
    ...change,
  });

const proof = (change: ProofParts = {}, key = p256) => makeProof(key, { now, accessToken: token, ...change });

describe('a proof of possession', () => {
  test('is accepted when everything fits', async () => {
    const { key, jti, iat } = await verify([await proof({ claims: { jti: 'once' } })]);
    expect({ thumbprint: key.thumbprint, jti, iat }).toEqual({
      thumbprint: p256.thumbprint,
      jti: 'once',
      iat: seconds,
    });
  });

  test('is accepted with Ed25519 as well', async () => {
    const { key } = await verify([await proof({}, ed25519)], { boundTo: ed25519.thumbprint });
    expect(key.jwk).toEqual({ kty: 'OKP', crv: 'Ed25519', x: ed25519.jwk.x });
  });

  test('needs no token where there is none yet', async () => {
    const { key } = await verify([await makeProof(stranger, { now })], { accessToken: null, boundTo: null });
    expect(key.thumbprint).toBe(stranger.thumbprint);
  });

  test.each([
    ['query and fragment do not count', { url: `${RESOURCE}?a=1#b` }],
    ['the host is compared without case', { url: 'https://BROKER.example/graphql' }],
    ['the default port is the same address', { url: 'https://broker.example:443/graphql' }],
    ['sixty seconds old is recent', { claims: { iat: seconds - 60 } }],
    ['ten seconds ahead is a clock that runs fast', { claims: { iat: seconds + 10 } }],
    ['header members that say nothing of the key are not followed', { header: { kid: 'a', jku: 'https://a.example' } }],
  ])('is accepted: %s', async (_title, change) => {
    await expect(verify([await proof(change)])).resolves.toMatchObject({ key: { thumbprint: p256.thumbprint } });
  });
});

describe('a proof is refused', () => {
  const refused: readonly (readonly [string, string, ProofParts])[] = [
    ['PROOF_TYP', 'without typ', { header: { typ: undefined } }],
    ['PROOF_TYP', 'with the typ of another kind', { header: { typ: 'client-authentication+jwt' } }],
    ['PROOF_TYP', 'with a typ in other letters', { header: { typ: 'DPoP+JWT' } }],
    ['PROOF_KEY', 'without a key', { header: { jwk: undefined } }],
    ['PROOF_KEY', 'with a symmetric key type', { header: { jwk: { kty: 'oct' } } }],
    ['PROOF_KEY', 'with a key of another curve', { header: { jwk: { kty: 'EC', crv: 'P-384', x: 'a', y: 'a' } } }],
    ['PROOF_KEY', 'with a key that is a list', { header: { jwk: [] } }],
    ['PROOF_JTI', 'without jti', { claims: { jti: undefined } }],
    ['PROOF_JTI', 'with a jti that is empty', { claims: { jti: '' } }],
    ['PROOF_JTI', 'with a jti of 257 characters', { claims: { jti: 'a'.repeat(257) } }],
    ['PROOF_JTI', 'with a jti that is no text', { claims: { jti: 1 } }],
    ['PROOF_METHOD', 'without htm', { claims: { htm: undefined } }],
    ['PROOF_METHOD', 'for another method', { claims: { htm: 'GET' } }],
    ['PROOF_METHOD', 'for the method in other letters', { claims: { htm: 'post' } }],
    ['PROOF_URL', 'without htu', { claims: { htu: undefined } }],
    ['PROOF_URL', 'with an htu that is no address', { claims: { htu: '/graphql' } }],
    ['PROOF_URL', 'for another path', { url: 'https://broker.example/graphql/' }],
    ['PROOF_URL', 'for another host', { url: 'https://broker.example.org/graphql' }],
    ['PROOF_URL', 'for another port', { url: 'https://broker.example:8443/graphql' }],
    ['PROOF_URL', 'for the address without TLS', { url: 'http://broker.example/graphql' }],
    ['PROOF_URL', 'with a user before the host', { url: 'https://broker.example@broker.example/graphql' }],
    ['PROOF_TIME', 'without iat', { claims: { iat: undefined } }],
    ['PROOF_TIME', 'with an iat that is text', { claims: { iat: String(seconds) } }],
    ['PROOF_TIME', 'from an hour ago', { claims: { iat: seconds - 3600 } }],
    ['PROOF_TIME', 'from an hour ahead', { claims: { iat: seconds + 3600 } }],
    ['PROOF_TIME', '61 seconds old', { claims: { iat: seconds - 61 } }],
    ['PROOF_TIME', '11 seconds ahead', { claims: { iat: seconds + 11 } }],
    ['PROOF_TOKEN', 'without ath', { claims: { ath: undefined } }],
    ['PROOF_TOKEN', 'made for another token', { accessToken: 'another.token.text' }],
  ];
  test.each(refused)('%s: %s', async (code, _title, change) => {
    await expect(verify([await proof(change)])).rejects.toMatchObject({ code });
  });

  test('PROOF_MALFORMED: good, but longer than 8192 characters', async () => {
    const change = { claims: { note: 'a'.repeat(8192) } };
    await expect(verify([await proof(change)])).rejects.toMatchObject({ code: 'PROOF_MALFORMED' });
  });

  test('PROOF_MISSING: no header', async () => {
    await expect(verify([])).rejects.toMatchObject({ code: 'PROOF_MISSING' });
  });

  test('PROOF_DOUBLE: two headers, both good', async () => {
    await expect(verify([await proof(), await proof()])).rejects.toMatchObject({ code: 'PROOF_DOUBLE' });
  });

  test('PROOF_ALGORITHM: without alg', async () => {
    const [, claims, signature] = (await proof()).split('.');
    const header = Buffer.from(JSON.stringify({ typ: 'dpop+jwt', jwk: p256.jwk })).toString('base64url');
    await expect(verify([`${header}.${claims}.${signature}`])).rejects.toMatchObject({ code: 'PROOF_ALGORITHM' });
  });

  test('PROOF_ALGORITHM: none', async () => {
    const [, claims, signature] = (await proof()).split('.');
    const header = Buffer.from(JSON.stringify({ typ: 'dpop+jwt', jwk: p256.jwk, alg: 'none' })).toString('base64url');
    await expect(verify([`${header}.${claims}.${signature}`])).rejects.toMatchObject({ code: 'PROOF_ALGORITHM' });
  });

  test('PROOF_MALFORMED: none, with an empty signature', async () => {
    const [header, claims] = (await proof()).split('.');
    await expect(verify([`${header}.${claims}.`])).rejects.toMatchObject({ code: 'PROOF_MALFORMED' });
  });

  test('PROOF_ALGORITHM: RS256', async () => {
    const [, claims, signature] = (await proof()).split('.');
    const header = Buffer.from(JSON.stringify({ typ: 'dpop+jwt', jwk: p256.jwk, alg: 'RS256' })).toString('base64url');
    await expect(verify([`${header}.${claims}.${signature}`])).rejects.toMatchObject({ code: 'PROOF_ALGORITHM' });
  });

  test('PROOF_MALFORMED: a real RS256 signature, of another length', async () => {
    const { privateKey } = await generateKeyPair('RS256');
    const text = await signJwt(
      { alg: 'RS256', typ: 'dpop+jwt', jwk: p256.jwk },
      { jti: 'a' },
      { algorithm: 'ES256', privateKey },
    );
    await expect(verify([text])).rejects.toMatchObject({ code: 'PROOF_MALFORMED' });
  });

  test('PROOF_ALGORITHM: ES256 where only Ed25519 is accepted, as of a device', async () => {
    await expect(verify([await proof()], { algorithms: ['EdDSA'] })).rejects.toMatchObject({ code: 'PROOF_ALGORITHM' });
  });

  test('PROOF_KEY: the key is of another algorithm than the header says', async () => {
    await expect(verify([await proof({ header: { jwk: ed25519.jwk } })])).rejects.toMatchObject({ code: 'PROOF_KEY' });
  });

  test('PROOF_KEY: a small-order Ed25519 key, under which anything verifies', async () => {
    const jwk = { kty: 'OKP', crv: 'Ed25519', x: Buffer.from([1, ...new Uint8Array(31)]).toString('base64url') };
    await expect(verify([await proof({ header: { jwk } }, ed25519)])).rejects.toMatchObject({ code: 'PROOF_KEY' });
  });

  test('PROOF_KEY: a point that is not on the curve', async () => {
    const jwk = { ...p256.jwk, y: p256.jwk.x };
    await expect(verify([await proof({ header: { jwk } })])).rejects.toMatchObject({ code: 'PROOF_KEY' });
  });

  test('PROOF_KEY: a second spelling of a coordinate, which has another thumbprint', async () => {
    const jwk = { ...p256.jwk, x: `${p256.jwk.x}=` };
    await expect(verify([await proof({ header: { jwk } })])).rejects.toMatchObject({ code: 'PROOF_KEY' });
  });

  test('PROOF_KEY_PRIVATE: the private key lies in the header', async () => {
    const change = { header: { jwk: p256.privateJwk } };
    await expect(verify([await proof(change)])).rejects.toMatchObject({ code: 'PROOF_KEY_PRIVATE' });
  });

  test('PROOF_SIGNATURE: signed by another key than the one it shows', async () => {
    await expect(verify([await proof({ header: { jwk: p256.jwk } }, stranger)])).rejects.toMatchObject({
      code: 'PROOF_SIGNATURE',
    });
  });

  test('PROOF_MALFORMED: an extension that must be understood', async () => {
    const change = { header: { crit: ['b64'], b64: true } };
    await expect(verify([await proof(change)])).rejects.toMatchObject({ code: 'PROOF_MALFORMED' });
  });

  test('PROOF_OTHER_KEY: a good proof of a key the token is not bound to', async () => {
    await expect(verify([await proof({}, stranger)])).rejects.toMatchObject({ code: 'PROOF_OTHER_KEY' });
  });

  test.each([
    ['no JWT', () => 'proof'],
    ['padded', (good: string) => `${good}==`],
    ['with a space inside', (good: string) => good.replace('.', ' .')],
    ['with a new line behind it', (good: string) => `${good}\n`],
    ['with another last letter that carries the same bits', (good: string) => otherLastLetter(good)],
    ['with a fourth part', (good: string) => `${good}.`],
    ['two in one header', (good: string) => `${good}, ${good}`],
  ])('PROOF_MALFORMED: %s', async (_title, change) => {
    await expect(verify([change(await proof())])).rejects.toMatchObject({ code: 'PROOF_MALFORMED' });
  });
});

/** The last of 86 letters carries four bits of signature and two that must be zero. */
function otherLastLetter(jwt: string): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  const last = alphabet.indexOf(jwt.slice(-1));
  return jwt.slice(0, -1) + alphabet.charAt(last + 1);
}
