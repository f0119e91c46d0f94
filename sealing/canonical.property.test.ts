import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalize, parseCanonical } from './canonical.ts';

/** The slow readable twin: RFC 8785 by the letter, names compared as UTF-16 bytes. */
function twin(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(twin).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const names = Object.keys(value).sort((one, other) => Buffer.compare(utf16be(one), utf16be(other)));
  return `{${names.map((name) => `${JSON.stringify(name)}:${twin((value as Record<string, unknown>)[name])}`).join(',')}}`;
}

function utf16be(text: string): Buffer {
  return Buffer.from(text, 'utf16le').swap16();
}

const names = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 4 }),
  fc.integer({ min: 0, max: 120 }).map(String),
  fc.constantFrom('constructor', 'toString', 'hasOwnProperty', 'é', '\ufb33', '\u{1f600}'),
);
const json = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom(null, true, false),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.string({ unit: 'grapheme' }),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(names, tie('value'), { maxKeys: 5 }),
  ),
})).value;

describe('canonical JSON', () => {
  it('is what its readable twin writes, and comes back as the same value', () => {
    fc.assert(
      fc.property(json, (value) => {
        const text = canonicalize(value);
        expect(text).toBe(twin(value));
        expect(canonicalize(parseCanonical(text))).toBe(text);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
      { numRuns: 1000 },
    );
  });

  it('does not depend on the order in which members were set', () => {
    fc.assert(
      fc.property(fc.dictionary(names, fc.integer()), (value) => {
        const turned = Object.fromEntries(Object.entries(value).reverse());
        expect(canonicalize(turned)).toBe(canonicalize(value));
      }),
      { numRuns: 300 },
    );
  });
});
