import type { JWK } from 'jose';
import { canonical } from './canonical.ts';
import { digest, fromBase64url, isSame, Malformed, toBase64url } from './encodings.ts';
import { encoded, oneOf, type Reader, strict } from './shape.ts';
import { sodium } from './sodium.ts';

/** An Ed25519 key of somebody: only what verifying takes. */
export interface PublicKey {
  readonly jwk: { readonly kty: 'OKP'; readonly crv: 'Ed25519'; readonly x: string };
  readonly bytes: Uint8Array;
  /** RFC 7638, base64url. */
  readonly thumbprint: string;
}

export interface SigningKey extends PublicKey {
  readonly secretKey: Uint8Array;
}

/** An X25519 pair, base64url of 32 bytes each. */
export interface BoxKeyPair {
  readonly publicKey: string;
  readonly secretKey: string;
}

const PRIME = 2n ** 255n - 19n;

/** Points of small order, little-endian: the whole of what section 2 names by its ends. */
const SMALL_U = [
  'e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800',
  '5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157',
];
const SMALL_Y = [
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
];

const littleEndian = (bytes: Uint8Array): bigint => BigInt(`0x${Buffer.from(bytes).reverse().toString('hex')}`);

function refuseWeak(coordinate: bigint, small: readonly string[]): void {
  const weak = [0n, 1n, PRIME - 1n, ...small.map((hex) => littleEndian(Buffer.from(hex, 'hex')))];
  if (coordinate >= PRIME || weak.includes(coordinate)) throw new Malformed();
}

const ed25519Members = strict({ kty: oneOf('OKP'), crv: oneOf('Ed25519'), x: encoded(32) });

/** An Ed25519 JWK with exactly its three members. */
export const ed25519Jwk: Reader<PublicKey> = (value) => {
  const jwk = ed25519Members(value);
  const bytes = fromBase64url(jwk.x);
  refuseWeak(littleEndian(bytes) & (2n ** 255n - 1n), SMALL_Y);
  return { jwk, bytes, thumbprint: digest(canonical(jwk)) };
};

/** @throws Malformed for an X25519 public key that is not reduced or is of small order */
export const refuseWeakX25519 = (key: Uint8Array): void => refuseWeak(littleEndian(key), SMALL_U);

/** base64url of an X25519 public key. */
export const x25519Key: Reader<string> = (value) => {
  const key = encoded(32)(value);
  refuseWeakX25519(fromBase64url(key));
  return key;
};

/** The secret half of the identity key, as this provider keeps it. @throws Malformed when its halves differ */
export function signingKey({ kty, crv, x, d }: JWK): SigningKey {
  const publicKey = ed25519Jwk({ kty, crv, x });
  const pair = sodium.crypto_sign_seed_keypair(fromBase64url(d ?? '', 32));
  if (!isSame(pair.publicKey, publicKey.bytes)) throw new Malformed();
  return { ...publicKey, secretKey: pair.privateKey };
}

/** @param secret 32 random bytes */
export function boxKeyPair(secret: Uint8Array): BoxKeyPair {
  return { publicKey: toBase64url(sodium.crypto_scalarmult_base(secret)), secretKey: toBase64url(secret) };
}
