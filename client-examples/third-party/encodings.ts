import { createHash, createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';

/** Something from outside has another form than section 2 or 4 gives it. Never says what it held. */
export class Malformed extends Error {
  override readonly name = 'Malformed';
}

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Strict UTF-8; a byte order mark is a character like any other. @throws TypeError */
export const readUtf8 = (bytes: Uint8Array): string =>
  new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);

export const toBase64url = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url');

/** base64url in its one spelling. @param length number of bytes it must hold @throws Malformed */
export function fromBase64url(text: string, length?: number): Uint8Array {
  const bytes = new Uint8Array(Buffer.from(text, 'base64url'));
  if (toBase64url(bytes) !== text || (length !== undefined && bytes.length !== length)) throw new Malformed();
  return bytes;
}

export const join = (...parts: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts));

/** SHA-256 of the parts one after the other, base64url; a label is the first part. */
export function digest(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('base64url');
}

/** HKDF-SHA-256 (RFC 5869), empty salt, 32 bytes. */
export const derive = (secret: Uint8Array, info: string): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', secret, new Uint8Array(), info, 32));

export const hmac = (key: Uint8Array, content: Uint8Array): Uint8Array =>
  new Uint8Array(createHmac('sha256', key).update(content).digest());

/** In constant time for equal lengths. */
export const isSame = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && timingSafeEqual(one, other);
