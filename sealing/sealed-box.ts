/**
 * libsodium's `crypto_box_seal`: a message for a public key, from nobody in particular.
 * `sealed = epk ‖ box(message, nonce, pk, esk)` with `nonce = BLAKE2b-192(epk ‖ pk)`; 48 bytes longer than the message.
 * It names no sender, binds nothing beside the message and shows its length; the manifest, the receipt and the padding
 * make up for that (D9).
 */
import { assertBytes, concat, wipe } from './bytes.ts';
import { assertBoxKey } from './keys.ts';
import type { KeyPair, Primitives, Random } from './primitives.ts';
import { isSoundX25519 } from './small-order.ts';

/** How much longer than its message a sealed box is. */
export const SEALED_BOX_OVERHEAD = 48;

/** @throws KeyRefused for a recipient key of small order */
export function sealBox(
  message: Uint8Array,
  recipientKey: Uint8Array,
  random: Random,
  primitives: Primitives,
): Uint8Array {
  assertBoxKey(recipientKey, 'recipientKey');
  const ephemeralSecret = random(32);
  try {
    assertBytes(ephemeralSecret, 'ephemeralSecret', 32);
    const ephemeralKey = primitives.boxPublicKey(ephemeralSecret);
    const nonce = primitives.blake2b24(concat(ephemeralKey, recipientKey));
    return concat(ephemeralKey, primitives.box(message, nonce, recipientKey, ephemeralSecret));
  } finally {
    wipe(ephemeralSecret);
  }
}

/** The message, or `null` when it does not open: another key, a changed byte, an ephemeral key of small order. */
export function openBox(sealed: Uint8Array, recipient: KeyPair, primitives: Primitives): Uint8Array | null {
  if (sealed.length < SEALED_BOX_OVERHEAD) return null;
  const ephemeralKey = sealed.subarray(0, 32);
  if (!isSoundX25519(ephemeralKey)) return null;
  const nonce = primitives.blake2b24(concat(ephemeralKey, recipient.publicKey));
  return primitives.boxOpen(sealed.subarray(32), nonce, ephemeralKey, recipient.secretKey);
}
