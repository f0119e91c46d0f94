/**
 * The one door to the cryptographic libraries: the only file of the project that imports tweetnacl.
 *
 * Everything in `sealing/` is built from the functions below. `portable` runs wherever JavaScript runs, on insecure
 * origins too; a server may pass native functions with the same bytes behind the same interface.
 * Sources: NaCl (secretbox, box: X25519, XSalsa20, Poly1305), RFC 8032 (Ed25519), RFC 7693 (BLAKE2b),
 * FIPS 180-4 (SHA-256), RFC 2104 (HMAC), RFC 5869 (HKDF).
 */
import { blake2b } from '@noble/hashes/blake2.js';
import { hkdf } from '@noble/hashes/hkdf.js';
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import nacl from 'tweetnacl';

/** Gives `length` unpredictable bytes. Always an argument, so that a test can fix it. */
export type Random = (length: number) => Uint8Array;

/** A key pair as NaCl lays it out: X25519 both halves 32 bytes; Ed25519 secret half 64 bytes, seed ‖ public key. */
export interface KeyPair {
  readonly publicKey: Uint8Array;
  readonly secretKey: Uint8Array;
}

/** The functions the formats are made of. Keys are 32 bytes, nonces 24, tags 16, unless said otherwise. */
export interface Primitives {
  /** XSalsa20-Poly1305: tag ‖ encrypted message. */
  secretbox(message: Uint8Array, nonce: Uint8Array, key: Uint8Array): Uint8Array;
  /** The message, or `null` when the tag does not fit. */
  secretboxOpen(sealed: Uint8Array, nonce: Uint8Array, key: Uint8Array): Uint8Array | null;
  /** `secretbox` under the key that X25519 and HSalsa20 give for the two keys. */
  box(message: Uint8Array, nonce: Uint8Array, publicKey: Uint8Array, secretKey: Uint8Array): Uint8Array;
  /** The message, or `null` when the tag does not fit. */
  boxOpen(sealed: Uint8Array, nonce: Uint8Array, publicKey: Uint8Array, secretKey: Uint8Array): Uint8Array | null;
  /** The X25519 public key that belongs to a secret key. */
  boxPublicKey(secretKey: Uint8Array): Uint8Array;
  /** The Ed25519 key pair that belongs to a 32-byte seed; the secret key is seed ‖ public key. */
  signKeyPair(seed: Uint8Array): KeyPair;
  /** 64-byte Ed25519 signature; `secretKey` is seed ‖ public key. */
  sign(message: Uint8Array, secretKey: Uint8Array): Uint8Array;
  verify(signature: Uint8Array, message: Uint8Array, publicKey: Uint8Array): boolean;
  sha256(message: Uint8Array): Uint8Array;
  /** BLAKE2b with a 24-byte output, which is not a longer BLAKE2b cut short. */
  blake2b24(message: Uint8Array): Uint8Array;
  hmacSha256(key: Uint8Array, message: Uint8Array): Uint8Array;
  /** HKDF-SHA-256 with an empty salt. */
  hkdfSha256(secret: Uint8Array, info: Uint8Array, length: number): Uint8Array;
}

/** The same functions in plain JavaScript: tweetnacl and @noble/hashes. */
export const portable: Primitives = {
  secretbox: (message, nonce, key) => nacl.secretbox(message, nonce, key),
  secretboxOpen: (sealed, nonce, key) => nacl.secretbox.open(sealed, nonce, key),
  box: (message, nonce, publicKey, secretKey) => nacl.box(message, nonce, publicKey, secretKey),
  boxOpen: (sealed, nonce, publicKey, secretKey) => nacl.box.open(sealed, nonce, publicKey, secretKey),
  boxPublicKey: (secretKey) => nacl.scalarMult.base(secretKey),
  signKeyPair: (seed) => nacl.sign.keyPair.fromSeed(seed),
  sign: (message, secretKey) => nacl.sign.detached(message, secretKey),
  verify: (signature, message, publicKey) => nacl.sign.detached.verify(message, signature, publicKey),
  sha256: (message) => sha256(message),
  blake2b24: (message) => blake2b(message, { dkLen: 24 }),
  hmacSha256: (key, message) => hmac(sha256, key, message),
  hkdfSha256: (secret, info, length) => hkdf(sha256, secret, undefined, info, length),
};

/** The operating system's or browser's own randomness. Callers pass it on; nothing in `sealing/` reaches for it. */
export const secureRandom: Random = (length) => nacl.randomBytes(length);
