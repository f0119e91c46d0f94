/**
 * Keys where they enter. Ed25519 signs, as a JWK (RFC 8037) known by its thumbprint (RFC 7638); X25519 receives
 * sealed boxes, as base64url. A key of small order, or not in its one spelling, is refused here and so never used.
 */
import { assertBytes, fromBase64url, toBase64url, wipe } from './bytes.ts';
import { canonicalize } from './canonical.ts';
import { digestOf } from './digest.ts';
import { type KeyPair, type Primitives, portable, type Random } from './primitives.ts';
import { KeyRefused, Malformed } from './refusals.ts';
import { base64url, object, oneOf, type Reader, text } from './shape.ts';
import { isSoundEd25519, isSoundX25519 } from './small-order.ts';

declare const thumbprint: unique symbol;

/** RFC 7638 thumbprint of an Ed25519 key: base64url of SHA-256, 43 characters. */
export type Thumbprint = string & { readonly [thumbprint]: true };

/** An Ed25519 public key as a JWK of exactly these members. */
export interface PublicJwk {
  readonly kty: 'OKP';
  readonly crv: 'Ed25519';
  /** base64url of 32 bytes */
  readonly x: string;
}

/** A key that signs; `secretKey` is seed ‖ public key, 64 bytes. */
export interface SigningKey {
  readonly publicJwk: PublicJwk;
  readonly thumbprint: Thumbprint;
  readonly secretKey: Uint8Array;
}

/** A public key that may verify. */
export interface VerifyingKey {
  readonly thumbprint: Thumbprint;
  readonly publicKey: Uint8Array;
}

const readJwk = object<PublicJwk>({ kty: oneOf('OKP'), crv: oneOf('Ed25519'), x: base64url(32) });
const readPrivateJwk = object<PublicJwk & { d: string }>({
  kty: oneOf('OKP'),
  crv: oneOf('Ed25519'),
  x: base64url(32),
  d: base64url(32),
});

/** @throws Malformed, KeyRefused */
export const parsePublicJwk: Reader<PublicJwk> = (value, at) => {
  const jwk = readJwk(value, at);
  if (!isSoundEd25519(fromBase64url(jwk.x, at, 32))) throw new KeyRefused(at);
  return jwk;
};

/** The same key as bytes and thumbprint. @throws Malformed, KeyRefused */
export function verifyingKey(value: unknown, at = 'key'): VerifyingKey {
  const jwk = parsePublicJwk(value, at);
  return { thumbprint: jwkThumbprint(jwk), publicKey: fromBase64url(jwk.x, at, 32) };
}

/** RFC 7638: SHA-256 of the canonical JWK. */
export function jwkThumbprint(jwk: PublicJwk): Thumbprint {
  return digestOf(canonicalize({ crv: jwk.crv, kty: jwk.kty, x: jwk.x })) as string as Thumbprint;
}

/** @throws Malformed unless it is base64url of 32 bytes */
export const parseThumbprint: Reader<Thumbprint> = (value, at) => base64url(32)(value, at) as Thumbprint;

/** A signing key from its 32-byte seed, which is copied; wiping it is the caller's. */
export function signingKeyFromSeed(seed: Uint8Array, primitives: Primitives = portable): SigningKey {
  assertBytes(seed, 'seed', 32);
  const pair = primitives.signKeyPair(seed);
  const publicJwk: PublicJwk = { kty: 'OKP', crv: 'Ed25519', x: toBase64url(pair.publicKey) };
  return { publicJwk, thumbprint: jwkThumbprint(publicJwk), secretKey: pair.secretKey };
}

/** A new signing key. */
export function makeSigningKey(random: Random, primitives: Primitives = portable): SigningKey {
  const seed = random(32);
  try {
    return signingKeyFromSeed(seed, primitives);
  } finally {
    wipe(seed);
  }
}

/** A signing key kept as a private JWK `{ kty, crv, x, d }`. @throws Malformed, also when `x` is not `d`'s public key */
export function parsePrivateJwk(value: unknown, at = 'key'): SigningKey {
  const jwk = readPrivateJwk(value, at);
  const seed = fromBase64url(jwk.d, at, 32);
  const key = signingKeyFromSeed(seed);
  wipe(seed);
  if (key.publicJwk.x !== jwk.x) throw new Malformed(at);
  return key;
}

/** An X25519 key pair from its secret half, which is kept, not copied. */
export function boxKeyPair(secretKey: Uint8Array, primitives: Primitives = portable): KeyPair {
  assertBytes(secretKey, 'secretKey', 32);
  return { publicKey: primitives.boxPublicKey(secretKey), secretKey };
}

/** A new X25519 key pair. */
export function makeBoxKeyPair(random: Random, primitives: Primitives = portable): KeyPair {
  return boxKeyPair(random(32), primitives);
}

/** An X25519 public key from its base64url. @throws Malformed, KeyRefused */
export function parseBoxKey(value: unknown, at = 'key'): Uint8Array {
  const bytes = fromBase64url(text(43)(value, at), at, 32);
  assertBoxKey(bytes, at);
  return bytes;
}

/** @throws KeyRefused for a key of small order or not in its reduced spelling, TypeError, RangeError */
export function assertBoxKey(publicKey: Uint8Array, at: string): void {
  assertBytes(publicKey, at, 32);
  if (!isSoundX25519(publicKey)) throw new KeyRefused(at);
}
