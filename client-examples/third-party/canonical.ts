import { Malformed } from './encodings.ts';

const MOST_LEVELS = 64;

/** Writes canonical JSON (RFC 8785). @throws Malformed for what section 2 refuses */
export function canonical(value: unknown): string {
  return write(value, 0);
}

/** Reads JSON that is canonical already: doubled members, spaces and `1.0` are refused. @throws Malformed */
export function readCanonical(text: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Malformed();
  }
  if (canonical(value) !== text) throw new Malformed();
  return value;
}

function write(value: unknown, level: number): string {
  if (level > MOST_LEVELS) throw new Malformed();
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return writeText(value);
  if (typeof value === 'number' && Number.isFinite(value)) return JSON.stringify(value);
  if (typeof value !== 'object') throw new Malformed();
  if (Array.isArray(value)) return `[${value.map((item: unknown) => write(item, level + 1)).join(',')}]`;
  // `<` compares UTF-16 code units, as RFC 8785 asks.
  const members = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${members.map(([name, item]) => `${writeName(name)}:${write(item, level + 1)}`).join(',')}}`;
}

function writeName(name: string): string {
  if (name === '__proto__') throw new Malformed();
  return writeText(name);
}

function writeText(text: string): string {
  if (/\p{Surrogate}/u.test(text)) throw new Malformed();
  return JSON.stringify(text);
}
