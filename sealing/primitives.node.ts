/**
 * The primitives of `primitives.ts` where Node runs: the same bytes, sooner. Nothing that a browser loads imports this
 * file. Elliptic curves, digests and MACs by Node itself, ten to eighty times sooner; Salsa20, which Node has not, by
 * @noble/ciphers, in two thirds of the time.
 */
import {
  createHash,
  createHmac,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  hkdfSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto';
import { hsalsa, xsalsa20poly1305 } from '@noble/ciphers/salsa';
import { fromBase64url, toBase64url, wipe } from './bytes.ts';
import { type Primitives, portable } from './primitives.ts';

export const native: Primitives = {
  ...portable,
  secretbox,
  secretboxOpen,
  box: (message, nonce, publicKey, secretKey) =>
    underBoxKey(publicKey, secretKey, (key) => secretbox(message, nonce, key)),
  boxOpen: (sealed, nonce, publicKey, secretKey) =>
    underBoxKey(publicKey, secretKey, (key) => secretboxOpen(sealed, nonce, key)),
  boxPublicKey: (secretKey) => publicHalf(privateKey('X25519', secretKey)),
  signKeyPair: (seed) => {
    const publicKey = publicHalf(privateKey('Ed25519', seed));
    const secretKey = new Uint8Array(64);
    secretKey.set(seed);
    secretKey.set(publicKey, 32);
    return { publicKey, secretKey };
  },
  sign: (message, secretKey) => new Uint8Array(sign(null, message, privateKey('Ed25519', secretKey.subarray(0, 32)))),
  verify: (signature, message, publicKey) => verify(null, message, publicKeyOf('Ed25519', publicKey), signature),
  sha256: (message) => new Uint8Array(createHash('sha256').update(message).digest()),
  hmacSha256: (key, message) => new Uint8Array(createHmac('sha256', key).update(message).digest()),
  hkdfSha256: (secret, info, length) => new Uint8Array(hkdfSync('sha256', secret, new Uint8Array(), info, length)),
};

const TAG_LENGTH = 16;

function secretbox(message: Uint8Array, nonce: Uint8Array, key: Uint8Array): Uint8Array {
  return xsalsa20poly1305(key, nonce).encrypt(message);
}

function secretboxOpen(sealed: Uint8Array, nonce: Uint8Array, key: Uint8Array): Uint8Array | null {
  if (sealed.length < TAG_LENGTH) return null;
  try {
    return xsalsa20poly1305(key, nonce).decrypt(sealed);
  } catch {
    // The tag does not fit: the one thing that is left to go wrong.
    return null;
  }
}

/** NaCl's `box`: a secretbox under HSalsa20 of what X25519 makes of the two keys (`crypto_box_beforenm`). */
function underBoxKey<T>(publicKey: Uint8Array, secretKey: Uint8Array, then: (key: Uint8Array) => T): T {
  const shared = sharedSecret(publicKey, secretKey);
  const key = new Uint32Array(8);
  hsalsa(SIGMA, new Uint32Array(shared.buffer), new Uint32Array(4), key);
  try {
    return then(new Uint8Array(key.buffer));
  } finally {
    wipe(shared, new Uint8Array(key.buffer));
  }
}

/** "expand 32-byte k": the constant of Salsa20 for keys of 32 bytes. */
const SIGMA = new Uint32Array([0x61707865, 0x3320646e, 0x79622d32, 0x6b206574]);

/** RFC 7748. For a point of low order Node refuses, where the function itself gives 32 zeros. */
function sharedSecret(publicKey: Uint8Array, secretKey: Uint8Array): Uint8Array<ArrayBuffer> {
  const keys = { privateKey: privateKey('X25519', secretKey), publicKey: publicKeyOf('X25519', publicKey) };
  try {
    return new Uint8Array(diffieHellman(keys));
  } catch {
    return new Uint8Array(32);
  }
}

type Curve = 'X25519' | 'Ed25519';

/**
 * Keys come and go as JWKs (RFC 8037), whose bytes Node takes as they are; its DER decoder takes five times as long.
 * The public half beside a secret one is not looked at, so a caller need not know it.
 */
function privateKey(crv: Curve, raw: Uint8Array): KeyObject {
  return createPrivateKey({ key: { kty: 'OKP', crv, d: toBase64url(raw), x: '' }, format: 'jwk' });
}

function publicKeyOf(crv: Curve, raw: Uint8Array): KeyObject {
  return createPublicKey({ key: { kty: 'OKP', crv, x: toBase64url(raw) }, format: 'jwk' });
}

function publicHalf(key: KeyObject): Uint8Array {
  const { x = '' } = key.export({ format: 'jwk' });
  return fromBase64url(x, 'x', 32);
}
