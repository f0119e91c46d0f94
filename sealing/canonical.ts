/**
 * Canonical JSON, RFC 8785: no white space, members sorted by UTF-16 code units, numbers and strings as ECMAScript
 * writes them. One value has one text, so a digest or signature of the text is one of the value.
 */
import { NotCanonical } from './refusals.ts';

const MAX_DEPTH = 64;
const LONE_SURROGATE = /[\ud800-\udfff]/u;

/**
 * The canonical text of a JSON value.
 * @throws NotCanonical for what JSON cannot say once and for all: `undefined`, functions, symbols, bigints, NaN,
 *   infinities, lone surrogates, instances of classes, a member named `__proto__`, a depth above 64 (cycles too)
 */
export function canonicalize(value: unknown): string {
  const met = { indexName: false };
  const text = JSON.stringify(sorted(value, 0, met));
  // [Note: What JSON.stringify does its own way] A member named like an array index comes first, whatever the order in
  // which it was set, and a lone surrogate becomes an escape. Both are rare: then every member is written by hand.
  return met.indexName || text.includes('\\ud') ? write(value) : text;
}

/**
 * The value of a canonical text. Any other spelling of the same value is refused: white space, another order, doubled
 * members, `1.0`, `\u0041`.
 * @throws NotCanonical
 */
export function parseCanonical(text: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new NotCanonical();
  }
  if (canonicalize(value) !== text) throw new NotCanonical();
  return value;
}

/** A copy whose members were set in order; refuses what is no JSON value. */
function sorted(value: unknown, depth: number, met: { indexName: boolean }): unknown {
  if (depth > MAX_DEPTH) throw new NotCanonical();
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return value;
    case 'number':
      if (!Number.isFinite(value)) throw new NotCanonical();
      return value;
    case 'object':
      if (value === null) return null;
      return Array.isArray(value) ? sortedArray(value, depth, met) : sortedObject(value, depth, met);
    default:
      throw new NotCanonical();
  }
}

function sortedArray(values: readonly unknown[], depth: number, met: { indexName: boolean }): unknown[] {
  const copy: unknown[] = [];
  // Not `map`: it would step over holes.
  for (let at = 0; at < values.length; at += 1) copy.push(sorted(values[at], depth + 1, met));
  return copy;
}

function sortedObject(value: object, depth: number, met: { indexName: boolean }): object {
  if (!isPlain(value)) throw new NotCanonical();
  const copy: Record<string, unknown> = {};
  for (const name of Object.keys(value).sort()) {
    // As a member it is legal JSON, but copying it sets a prototype.
    if (name === '__proto__') throw new NotCanonical();
    if (name >= '0' && name < ':') met.indexName = true;
    copy[name] = sorted((value as Record<string, unknown>)[name], depth + 1, met);
  }
  return copy;
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

/** The text of a value that `sorted` has let through. */
function write(value: unknown): string {
  if (typeof value === 'string') return writeString(value);
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(write).join()}]`;
  const members = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${members.map(([name, member]) => `${writeString(name)}:${write(member)}`).join()}}`;
}

function writeString(text: string): string {
  if (LONE_SURROGATE.test(text)) throw new NotCanonical();
  return JSON.stringify(text);
}
