/**
 * The key to a share (D14): whoever holds it may look at the share, withdraw it and ask erasure after the session is
 * gone. One per share, so that nothing links the shares of one person.
 */
import { assertBytes, utf8 } from './bytes.ts';
import { type SigningKey, signingKeyFromSeed } from './keys.ts';
import { type Primitives, portable } from './primitives.ts';

export const RECOVERY_SECRET_LENGTH = 32;

/**
 * The share key: Ed25519 from HKDF-SHA-256(recoverySecret, "zegel/1/share").
 * @param recoverySecret 32 random bytes the device makes per share. It stays with the consumer, on the device and on
 * their own paper, and stands in nothing that the broker or a provider ever sees.
 */
export function shareKey(recoverySecret: Uint8Array, primitives: Primitives = portable): SigningKey {
  assertBytes(recoverySecret, 'recoverySecret', RECOVERY_SECRET_LENGTH);
  return signingKeyFromSeed(primitives.hkdfSha256(recoverySecret, utf8('zegel/1/share'), 32), primitives);
}
