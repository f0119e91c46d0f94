import { native } from '../sealing/primitives.node.ts';
import { openBox } from '../sealing/sealed-box.ts';

/** Whatever in these bytes may be a key of 32 bytes: at every place, and in every word of base64url that is one. */
export function keysIn(content: Uint8Array): readonly Uint8Array[] {
  const places = Array.from({ length: Math.max(0, content.length - 31) }, (_, at) => content.subarray(at, at + 32));
  const words =
    Buffer.from(content)
      .toString('latin1')
      .match(/[\w-]{43,}/g) ?? [];
  return [...places, ...words.map((word) => Buffer.from(word, 'base64url').subarray(0, 32))];
}

/** Of these keys those that open a sealed section: as its content key, or as the device's for the box it lies in. */
export function openersOf(
  keys: readonly Uint8Array[],
  { ciphertext, keyForDevice }: { readonly ciphertext: Uint8Array; readonly keyForDevice: Uint8Array },
): readonly Uint8Array[] {
  const opens = (key: Uint8Array): boolean =>
    native.secretboxOpen(ciphertext.subarray(24), ciphertext.subarray(0, 24), key) !== null ||
    openBox(keyForDevice, { publicKey: native.boxPublicKey(key), secretKey: key }, native) !== null;
  return keys.filter((key) => opens(Uint8Array.from(key)));
}
