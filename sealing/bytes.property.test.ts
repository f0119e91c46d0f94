import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromBase64url, toBase64url } from './bytes.ts';

describe('base64url', () => {
  it('agrees with Node and comes back as it was', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const text = toBase64url(bytes);
        expect(text).toBe(Buffer.from(bytes).toString('base64url'));
        expect(fromBase64url(text, 'sample')).toEqual(bytes);
      }),
      { numRuns: 500 },
    );
  });

  it('has one spelling: whatever is read is written the same', () => {
    const letters = fc.constantFrom(...'ABCdef019-_+/= \n'.split(''));
    fc.assert(
      fc.property(fc.string({ unit: letters, maxLength: 12 }), (text) => {
        const bytes = attempt(() => fromBase64url(text, 'sample'));
        if (bytes !== undefined) expect(toBase64url(bytes)).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });
});

function attempt<T>(make: () => T): T | undefined {
  try {
    return make();
  } catch {
    return undefined;
  }
}
