/** Payloads are filled with spaces to one of six sizes, so that a length tells next to nothing (threat row 36). */
import { Malformed, TooLarge } from './refusals.ts';

/** 4, 16, 64, 256 KiB, 1 and 4 MiB, in bytes. */
export const PADDED_SIZES = [4096, 16_384, 65_536, 262_144, 1_048_576, 4_194_304] as const;

const SPACE = 0x20;

/** The bytes, then spaces up to the smallest size that holds them. @throws TooLarge */
export function pad(bytes: Uint8Array): Uint8Array {
  const size = smallestSize(bytes.length);
  if (size === undefined) throw new TooLarge();
  const padded = new Uint8Array(size).fill(SPACE, bytes.length);
  padded.set(bytes);
  return padded;
}

/** A view of the bytes without the spaces. @throws Malformed unless they are filled to exactly the smallest size */
export function unpad(padded: Uint8Array): Uint8Array {
  let length = padded.length;
  while (length > 0 && padded[length - 1] === SPACE) length -= 1;
  if (smallestSize(length) !== padded.length) throw new Malformed('payload');
  return padded.subarray(0, length);
}

function smallestSize(length: number): number | undefined {
  return PADDED_SIZES.find((size) => length <= size);
}
