import { native } from '../sealing/primitives.node.ts';
import { openBox } from '../sealing/sealed-box.ts';

/** Whatever in a file may be a key of 32 bytes: at every place of it, or, in a text, of every word of base64 in it. */
export function keysIn(content: Uint8Array): readonly Uint8Array[] {
  const text = Buffer.from(content).toString('latin1');
  if (!/^[\s\x20-\x7e]*$/.test(text)) return placesIn(content);
  return (text.match(/[\w+/-]{43,}/g) ?? []).flatMap((word) => placesIn(Buffer.from(word, 'base64')));
}

const placesIn = (bytes: Uint8Array): readonly Uint8Array[] =>
  Array.from({ length: Math.max(0, bytes.length - 31) }, (_, at) => bytes.subarray(at, at + 32));

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
