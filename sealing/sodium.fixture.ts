import { createHash, createHmac, hkdfSync } from 'node:crypto';
import { createRequire } from 'node:module';
import type { Primitives } from './primitives.ts';

/** The calls of sodium-native that are used here; the package has no types of its own. Results go into `out`. */
interface SodiumNative {
  crypto_secretbox_easy(out: Uint8Array, message: Uint8Array, nonce: Uint8Array, key: Uint8Array): void;
  crypto_secretbox_open_easy(out: Uint8Array, sealed: Uint8Array, nonce: Uint8Array, key: Uint8Array): boolean;
  crypto_box_easy(out: Uint8Array, message: Uint8Array, nonce: Uint8Array, pk: Uint8Array, sk: Uint8Array): void;
  crypto_box_open_easy(out: Uint8Array, box: Uint8Array, nonce: Uint8Array, pk: Uint8Array, sk: Uint8Array): boolean;
  crypto_box_seal(out: Uint8Array, message: Uint8Array, pk: Uint8Array): void;
  crypto_box_seal_open(out: Uint8Array, sealed: Uint8Array, pk: Uint8Array, sk: Uint8Array): boolean;
  crypto_scalarmult_base(out: Uint8Array, secretKey: Uint8Array): void;
  crypto_sign_seed_keypair(pk: Uint8Array, sk: Uint8Array, seed: Uint8Array): void;
  crypto_sign_detached(out: Uint8Array, message: Uint8Array, sk: Uint8Array): void;
  crypto_sign_verify_detached(signature: Uint8Array, message: Uint8Array, pk: Uint8Array): boolean;
  crypto_generichash(out: Uint8Array, message: Uint8Array): void;
  crypto_scalarmult_ed25519_base_noclamp(out: Uint8Array, scalar: Uint8Array): void;
}

export const sodium = createRequire(import.meta.url)('sodium-native') as SodiumNative;

const TAG = 16;

/** libsodium behind our interface: the second implementation that the portable one is held against. */
export const native: Primitives = {
  secretbox: (message, nonce, key) =>
    filled(message.length + TAG, (out) => sodium.crypto_secretbox_easy(out, message, nonce, key)),
  secretboxOpen: (sealed, nonce, key) =>
    opened(sealed.length - TAG, (out) => sodium.crypto_secretbox_open_easy(out, sealed, nonce, key)),
  box: (message, nonce, publicKey, secretKey) =>
    filled(message.length + TAG, (out) => sodium.crypto_box_easy(out, message, nonce, publicKey, secretKey)),
  boxOpen: (sealed, nonce, publicKey, secretKey) =>
    opened(sealed.length - TAG, (out) => sodium.crypto_box_open_easy(out, sealed, nonce, publicKey, secretKey)),
  boxPublicKey: (secretKey) => filled(32, (out) => sodium.crypto_scalarmult_base(out, secretKey)),
  signKeyPair: (seed) => {
    const pair = { publicKey: new Uint8Array(32), secretKey: new Uint8Array(64) };
    sodium.crypto_sign_seed_keypair(pair.publicKey, pair.secretKey, seed);
    return pair;
  },
  sign: (message, secretKey) => filled(64, (out) => sodium.crypto_sign_detached(out, message, secretKey)),
  verify: (signature, message, publicKey) => sodium.crypto_sign_verify_detached(signature, message, publicKey),
  sha256: (message) => new Uint8Array(createHash('sha256').update(message).digest()),
  blake2b24: (message) => filled(24, (out) => sodium.crypto_generichash(out, message)),
  hmacSha256: (key, message) => new Uint8Array(createHmac('sha256', key).update(message).digest()),
  hkdfSha256: (secret, info, length) => new Uint8Array(hkdfSync('sha256', secret, new Uint8Array(), info, length)),
};

function filled(length: number, fill: (out: Uint8Array) => void): Uint8Array {
  const out = new Uint8Array(length);
  fill(out);
  return out;
}

function opened(length: number, open: (out: Uint8Array) => boolean): Uint8Array | null {
  if (length < 0) return null;
  const out = new Uint8Array(length);
  return open(out) ? out : null;
}
