import { createPublicKey, diffieHellman, generateKeyPairSync } from 'node:crypto';
import { calculateJwkThumbprint } from 'jose';
import { describe, expect, it } from 'vitest';
import { concat, fromBase64url, toBase64url } from './bytes.ts';
import { KEYS, randomOf, secretOf } from './keys.fixture.ts';
import {
  assertBoxKey,
  jwkThumbprint,
  makeBoxKeyPair,
  makeSigningKey,
  parseBoxKey,
  parsePrivateJwk,
  parsePublicJwk,
  signingKeyFromSeed,
  verifyingKey,
} from './keys.ts';
import { portable } from './primitives.ts';
import { KeyRefused, Malformed } from './refusals.ts';
import { native, sodium } from './sodium.fixture.ts';

const bytes = (hex: string): Uint8Array => new Uint8Array(Buffer.from(hex, 'hex'));

/** Every X25519 value known to give no secret, from the page of Curve25519's author; the last five are unreduced. */
const X25519_LOW_ORDER = [
  '0000000000000000000000000000000000000000000000000000000000000000',
  '0100000000000000000000000000000000000000000000000000000000000000',
  'e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800',
  '5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157',
  'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'cdeb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b880',
  '4c9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f11d7',
  'd9ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff',
  'daffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff',
  'dbffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff',
];

/** The y coordinates of the eight points of small order, unreduced twins included; each with both signs of x. */
const ED25519_SMALL_ORDER = [
  '0000000000000000000000000000000000000000000000000000000000000000',
  '0100000000000000000000000000000000000000000000000000000000000000',
  'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
];

const withTopBit = (hex: string): Uint8Array => bytes(hex).map((byte, at) => (at === 31 ? byte | 0x80 : byte));

describe('an X25519 key of small order', () => {
  it.each(X25519_LOW_ORDER)('%s is refused', (hex) => {
    expect(() => assertBoxKey(bytes(hex), 'requestKey')).toThrow(KeyRefused);
    expect(() => parseBoxKey(toBase64url(bytes(hex)))).toThrow(KeyRefused);
    expect(() => assertBoxKey(withTopBit(hex), 'requestKey')).toThrow(KeyRefused);
  });

  it.each(X25519_LOW_ORDER.slice(0, 7))('%s gives no secret, says Node', (hex) => {
    const { privateKey } = generateKeyPairSync('x25519');
    const jwk = { kty: 'OKP', crv: 'X25519', x: toBase64url(bytes(hex)) };
    const publicKey = createPublicKey({ key: jwk, format: 'jwk' });
    expect(() => diffieHellman({ privateKey, publicKey })).toThrow();
  });

  it('is sealed to by tweetnacl without complaint, which is why we look', () => {
    const nothing = new Uint8Array(32);
    expect(portable.box(nothing, new Uint8Array(24), nothing, secretOf('any'))).toHaveLength(48);
    expect(() => sodium.crypto_box_seal(new Uint8Array(80), nothing, nothing)).toThrow();
  });
});

describe('an X25519 key', () => {
  it('is refused in any spelling but the reduced one', () => {
    const hex = Buffer.from(KEYS.request.publicKey).toString('hex');
    expect(() => assertBoxKey(withTopBit(hex), 'requestKey')).toThrow(KeyRefused);
    expect(() => assertBoxKey(bytes(`f0${'ff'.repeat(30)}7f`), 'requestKey')).toThrow(KeyRefused);
  });

  it('is made whole, again and again', () => {
    const random = randomOf('many keys');
    for (let at = 0; at < 50; at += 1) {
      const { publicKey } = makeBoxKeyPair(random, native);
      expect(parseBoxKey(toBase64url(publicKey))).toEqual(publicKey);
    }
  });

  it('is refused when it is no key at all', () => {
    for (const value of [undefined, 7, '', 'AAAA', `${toBase64url(KEYS.request.publicKey)}=`]) {
      expect(() => parseBoxKey(value)).toThrow(Malformed);
    }
  });
});

describe('an Ed25519 key of small order', () => {
  it.each(ED25519_SMALL_ORDER)('%s is refused, with either sign', (hex) => {
    for (const point of [bytes(hex), withTopBit(hex)]) {
      const jwk = { kty: 'OKP', crv: 'Ed25519', x: toBase64url(point) };
      expect(() => parsePublicJwk(jwk, 'key')).toThrow(KeyRefused);
    }
  });

  it('would verify a signature that nobody made', () => {
    const neutral = bytes(`01${'00'.repeat(31)}`);
    const scalar = secretOf('any scalar').map((byte, at) => (at === 31 ? 0 : byte));
    const point = signingPoint(scalar);
    expect(portable.verify(concat(point, scalar), secretOf('any message'), neutral)).toBe(true);
    expect(() => verifyingKey({ kty: 'OKP', crv: 'Ed25519', x: toBase64url(neutral) })).toThrow(KeyRefused);
  });
});

describe('an Ed25519 key', () => {
  it('has the thumbprint that jose calculates', async () => {
    const jwk = KEYS.identity.publicJwk;
    expect(jwkThumbprint(jwk)).toBe(await calculateJwkThumbprint(jwk));
  });

  it('comes from its seed alike everywhere, and from its private JWK', () => {
    const seed = secretOf('seed');
    const key = signingKeyFromSeed(seed);
    expect(signingKeyFromSeed(seed, native)).toEqual(key);
    expect(parsePrivateJwk({ ...key.publicJwk, d: toBase64url(seed) })).toEqual(key);
    const other = { ...KEYS.broker.publicJwk, d: toBase64url(seed) };
    expect(() => parsePrivateJwk(other)).toThrow(Malformed);
  });

  it('is made from randomness that is overwritten afterwards', () => {
    const seed = secretOf('seed');
    const key = makeSigningKey(() => seed);
    expect(seed).toEqual(new Uint8Array(32));
    expect(fromBase64url(key.publicJwk.x, 'x')).toEqual(key.secretKey.subarray(32));
  });

  it.each([
    ['another kind', { kty: 'EC' }],
    ['another curve', { crv: 'X25519' }],
    ['a member too many', { kid: 'a' }],
    ['a short x', { x: 'AAAA' }],
  ])('is refused with %s', (_, change) => {
    expect(() => parsePublicJwk({ ...KEYS.broker.publicJwk, ...change }, 'key')).toThrow(Malformed);
  });
});

/** scalar · B, taken from libsodium: the point of a signature whose scalar is known. */
function signingPoint(scalar: Uint8Array): Uint8Array {
  const point = new Uint8Array(32);
  sodium.crypto_scalarmult_ed25519_base_noclamp(point, scalar);
  return point;
}
