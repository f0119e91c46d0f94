/**
 * Sealing a section, in the collector: the padded payload under a key `K` of its own, and `K` sealed to the device.
 * No other copy of K exists; K and the payload's bytes are overwritten on every way out.
 */
import { concat, toBase64url, wipe } from './bytes.ts';
import { type Digest, digestOf, labelledDigest } from './digest.ts';
import { assertBoxKey } from './keys.ts';
import { PADDED_SIZES } from './padding.ts';
import { type PayloadContent, writePayload } from './payload.ts';
import { type Primitives, portable, type Random } from './primitives.ts';
import { sealBox } from './sealed-box.ts';

export const NONCE_LENGTH = 24;
export const KEY_LENGTH = 32;
const TAG_LENGTH = 16;

/** Every length a ciphertext may have: nonce, tag, and one of the six padded sizes. */
export const CIPHERTEXT_LENGTHS: readonly number[] = PADDED_SIZES.map((size) => NONCE_LENGTH + TAG_LENGTH + size);

/** All that leaves the collector; nothing of it can be read without the device. */
export interface SealedSection {
  /** nonce ‖ secretbox(padded payload, nonce, K) */
  readonly ciphertext: Uint8Array;
  /** crypto_box_seal(K, device's seal key): 80 bytes */
  readonly keyForDevice: Uint8Array;
  /** SHA-256 of the padded payload */
  readonly payloadDigest: Digest;
  /** SHA-256 of `ciphertext` */
  readonly ciphertextDigest: Digest;
  /** SHA-256("zegel/1/key" ‖ K): secretbox alone would open under two keys */
  readonly keyCommit: Digest;
}

export interface SectionToSeal {
  readonly payload: PayloadContent;
  /** X25519, 32 bytes, from the presented session token */
  readonly deviceSealKey: Uint8Array;
  readonly random: Random;
  readonly primitives?: Primitives | undefined;
}

/** @throws TooLarge above 4 MiB, KeyRefused for a device key of small order, NotCanonical */
export function sealSection({ payload, deviceSealKey, random, primitives = portable }: SectionToSeal): SealedSection {
  assertBoxKey(deviceSealKey, 'deviceSealKey');
  let key: Uint8Array | undefined;
  let padded: Uint8Array | undefined;
  try {
    const { data, gaps, references, person } = payload;
    padded = writePayload({ v: 1, salt: toBase64url(random(16)), data, gaps, references, person });
    key = random(KEY_LENGTH);
    const nonce = random(NONCE_LENGTH);
    const ciphertext = concat(nonce, primitives.secretbox(padded, nonce, key));
    return {
      ciphertext,
      keyForDevice: sealBox(key, deviceSealKey, random, primitives),
      payloadDigest: digestOf(padded, primitives),
      ciphertextDigest: digestOf(ciphertext, primitives),
      keyCommit: keyCommitment(key),
    };
  } finally {
    wipe(key, padded);
  }
}

/** SHA-256("zegel/1/key" ‖ K). */
export function keyCommitment(key: Uint8Array): Digest {
  return labelledDigest('zegel/1/key', key);
}
