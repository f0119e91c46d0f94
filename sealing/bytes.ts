/** Bytes and their spellings: UTF-8, base64url (RFC 4648 section 5, no padding), comparison, wiping, guards. */

import { Malformed } from './refusals.ts';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const LETTERS = Uint8Array.from(ALPHABET, (letter) => letter.charCodeAt(0));
const NO_LETTER = 0x80;
const VALUES = new Uint8Array(128).fill(NO_LETTER);
LETTERS.forEach((letter, value) => {
  VALUES[letter] = value;
});

const encoder = new TextEncoder();
// A byte order mark stays in the text: it must not be a second spelling of the same bytes.
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** UTF-8 bytes of a text. */
export function utf8(text: string): Uint8Array {
  return encoder.encode(text);
}

/**
 * The text of UTF-8 bytes; no two byte strings give the same text.
 * @throws Malformed when the bytes are no UTF-8
 */
export function fromUtf8(bytes: Uint8Array, label: string): string {
  try {
    return decoder.decode(bytes);
  } catch {
    throw new Malformed(label);
  }
}

/** base64url without padding. */
export function toBase64url(bytes: Uint8Array): string {
  const letters = new Uint8Array(Math.ceil(bytes.length / 3) * 4);
  for (let from = 0, at = 0; from < bytes.length; from += 3, at += 4) {
    const group = ((bytes[from] ?? 0) << 16) | ((bytes[from + 1] ?? 0) << 8) | (bytes[from + 2] ?? 0);
    letters[at] = LETTERS[group >> 18] ?? 0;
    letters[at + 1] = LETTERS[(group >> 12) & 63] ?? 0;
    letters[at + 2] = LETTERS[(group >> 6) & 63] ?? 0;
    letters[at + 3] = LETTERS[group & 63] ?? 0;
  }
  return decoder.decode(letters.subarray(0, Math.ceil((bytes.length * 4) / 3)));
}

/**
 * The bytes of a base64url text in its one canonical spelling: padding, white space, another alphabet and bits that
 * are left over and not zero are refused, so that no byte string has two spellings.
 * @param length the exact number of bytes, when it is known
 * @throws Malformed
 */
export function fromBase64url(text: string, label: string, length?: number): Uint8Array {
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  if (text.length % 4 === 1 || (length !== undefined && bytes.length !== length)) throw new Malformed(label);
  let seen = 0;
  let group = 0;
  for (let from = 0, at = 0; from < text.length; from += 4, at += 3) {
    const [one, two] = [valueAt(text, from), valueAt(text, from + 1)];
    const [three, four] = [valueAt(text, from + 2), valueAt(text, from + 3)];
    seen |= one | two | three | four;
    group = (one << 18) | (two << 12) | (three << 6) | four;
    bytes[at] = group >> 16;
    bytes[at + 1] = group >> 8;
    bytes[at + 2] = group;
  }
  const leftOver = [0, 0xffff, 0xff][bytes.length % 3] ?? 0;
  if ((seen & NO_LETTER) !== 0 || (group & leftOver) !== 0) throw new Malformed(label);
  return bytes;
}

function valueAt(text: string, at: number): number {
  return at < text.length ? (VALUES[text.charCodeAt(at)] ?? NO_LETTER) : 0;
}

/** The parts one after the other, in a new array. */
export function concat(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Compares in a time that depends on the lengths only. */
export function equalBytes(one: Uint8Array, other: Uint8Array): boolean {
  if (one.length !== other.length) return false;
  let difference = 0;
  for (let at = 0; at < one.length; at += 1) difference |= (one[at] ?? 0) ^ (other[at] ?? 0);
  return difference === 0;
}

/** Overwrites secrets with zeros; `undefined` is let through, so that it can stand in every `finally`. */
export function wipe(...secrets: readonly (Uint8Array | undefined)[]): void {
  for (const secret of secrets) secret?.fill(0);
}

/**
 * A guard for arguments of our own code: what comes from outside goes through a parser instead.
 * @throws TypeError when it is no `Uint8Array`, RangeError when its length is another
 */
export function assertBytes(bytes: Uint8Array, label: string, length: number): void {
  if (!(bytes instanceof Uint8Array)) throw new TypeError(`${label} must be a Uint8Array`);
  if (bytes.length !== length) throw new RangeError(`${label} must be ${length} bytes`);
}
