import { SourceFailure } from '../source-failure.ts';
import { fromWindows1252 } from './windows-1252.ts';

/** Lenient reading of what a bank sends: wrong kinds where nothing depends on them are as good as absent. */

const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * JSON is UTF-8 (RFC 8259, 8.1); a bank that names another charset means it, and bytes that are no UTF-8 are read as
 * windows-1252, which every byte is, so that one accented name does not cost all the payments.
 *
 * @param contentType - the header of the answer
 * @throws SourceFailure MALFORMED
 */
export function parseJson(body: Uint8Array, contentType = ''): unknown {
  try {
    return JSON.parse(decode(body, /charset="?([\w.:-]+)/i.exec(contentType)?.[1]));
  } catch {
    throw new SourceFailure('MALFORMED', 'the answer is not JSON');
  }
}

function decode(body: Uint8Array, charset: string | undefined): string {
  if (charset !== undefined && !/^utf-?8$/i.test(charset)) return new TextDecoder(charset).decode(body);
  try {
    return utf8.decode(body);
  } catch {
    return fromWindows1252(body);
  }
}

export type JsonRecord = Readonly<Record<string, unknown>>;

export function isRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The members of an object, or none. */
export function recordOf(value: unknown): JsonRecord {
  return isRecord(value) ? value : {};
}

/** @throws SourceFailure MALFORMED naming the key */
export function recordAt(value: unknown, key: string): JsonRecord {
  if (!isRecord(value)) throw new SourceFailure('MALFORMED', `${key} is not an object`);
  return value;
}

/** The elements of a list, or none. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** @throws SourceFailure MALFORMED naming the key, when there is something else than a list */
export function listAt(value: unknown, key: string): readonly unknown[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) throw new SourceFailure('MALFORMED', `${key} is not a list`);
  return value;
}

/** A text without the spaces around it; numbers count as text, an empty one as none. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return (typeof value === 'string' && value.trim()) || undefined;
}
