import { SourceFailure } from '../source-failure.ts';

/** Lenient reading of what a bank sends: wrong kinds where nothing depends on them are as good as absent. */

const utf8 = new TextDecoder('utf-8');

/** @throws SourceFailure MALFORMED */
export function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(utf8.decode(body));
  } catch {
    throw new SourceFailure('MALFORMED', 'the answer is not JSON');
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
