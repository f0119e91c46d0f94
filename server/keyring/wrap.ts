import { createCipheriv, createDecipheriv } from 'node:crypto';
import { assertBytes, concat, utf8 } from '../../sealing/bytes.ts';
import { canonicalize } from '../../sealing/canonical.ts';

/** Which row of the vault the bytes belong to; wrapped bytes moved to another row or column do not unwrap. */
export interface VaultPlace {
  /** the row's id */
  readonly row: string;
  /** what the bytes are, such as `ciphertext` or `receipt` */
  readonly kind: string;
}

/** One failure, whatever was wrong: another key, another place, a flipped bit, too few bytes. */
export class UnwrapFailed extends Error {
  override readonly name = 'UnwrapFailed';

  constructor() {
    super('the stored bytes do not unwrap');
  }
}

export const wrapNonceLength = 12;
const tagLength = 16;

/**
 * Wraps bytes for the vault, before their first write (design D12): nonce (12) ‖ AES-256-GCM ciphertext ‖ tag (16).
 * @param key a storage key, 32 bytes
 * @param nonce 12 random bytes, never used twice under one key
 */
export function wrap(key: Uint8Array, nonce: Uint8Array, bytes: Uint8Array, place: VaultPlace): Uint8Array {
  assertBytes(key, 'storage key', 32);
  assertBytes(nonce, 'nonce', wrapNonceLength);
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: tagLength });
  cipher.setAAD(associatedData(place));
  return concat(nonce, cipher.update(bytes), cipher.final(), cipher.getAuthTag());
}

/** The bytes that `wrap` was given. @throws UnwrapFailed */
export function unwrap(key: Uint8Array, wrapped: Uint8Array, place: VaultPlace): Uint8Array {
  assertBytes(key, 'storage key', 32);
  if (wrapped.length < wrapNonceLength + tagLength) throw new UnwrapFailed();
  const nonce = wrapped.subarray(0, wrapNonceLength);
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagLength });
  decipher.setAAD(associatedData(place));
  decipher.setAuthTag(wrapped.subarray(-tagLength));
  try {
    return concat(decipher.update(wrapped.subarray(wrapNonceLength, -tagLength)), decipher.final());
  } catch {
    throw new UnwrapFailed();
  }
}

function associatedData({ row, kind }: VaultPlace): Uint8Array {
  return utf8(canonicalize(['zegel/1/vault', kind, row]));
}
