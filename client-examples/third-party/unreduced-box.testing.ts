import { fromBase64url, toBase64url } from './encodings.ts';
import type { BoxKeyPair } from './keys.ts';
import { sodium } from './sodium.ts';

/** 2^255 − 19 + 9, little-endian: the base point in a spelling that is not the reduced one. */
const UNREDUCED = Uint8Array.from({ length: 32 }, (_, at) => (at === 0 ? 0xf6 : at === 31 ? 0x7f : 0xff));

/** A sealed box of the same content whose ephemeral key is not reduced: libsodium alone would open it. */
export function withUnreducedKey(box: string, { publicKey, secretKey }: BoxKeyPair): string {
  const [recipient, secret] = [fromBase64url(publicKey), fromBase64url(secretKey)];
  const content = sodium.crypto_box_seal_open(fromBase64url(box), recipient, secret);
  const nonce = sodium.crypto_generichash(24, Buffer.concat([UNREDUCED, recipient]), null);
  const other = Buffer.concat([UNREDUCED, sodium.crypto_box_easy(content, nonce, UNREDUCED, secret)]);
  if (!Buffer.from(content).equals(sodium.crypto_box_seal_open(other, recipient, secret)))
    throw new Error('no such box');
  return toBase64url(other);
}
