import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { equalBytes, utf8 } from './bytes.ts';
import { PADDED_SIZES, pad, unpad } from './padding.ts';
import { Malformed, TooLarge } from './refusals.ts';

describe('padding', () => {
  it('fills to 4, 16, 64, 256 KiB, 1 and 4 MiB', () => {
    expect(PADDED_SIZES.map((size) => size / 1024)).toEqual([4, 16, 64, 256, 1024, 4096]);
    for (const size of PADDED_SIZES) {
      expect(pad(new Uint8Array(size).fill(1))).toHaveLength(size);
      expect(pad(new Uint8Array(size - 1).fill(1))).toHaveLength(size);
    }
    expect(pad(new Uint8Array(4097).fill(1))).toHaveLength(16_384);
  });

  it('refuses what is larger than 4 MiB', () => {
    expect(() => pad(new Uint8Array(4_194_305))).toThrow(TooLarge);
  });

  it.each([
    ['a length that is none of the six', 4095],
    ['nothing at all', 0],
    ['more than was needed', 16_384],
  ])('refuses %s', (_, length) => {
    const bytes = new Uint8Array(length).fill(0x20);
    bytes.set(utf8('{}').subarray(0, length));
    expect(() => unpad(bytes)).toThrow(Malformed);
  });

  it('comes off again', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 30_000, size: 'max' }), (text) => {
        const bytes = utf8(`${text}}`);
        expect(equalBytes(unpad(pad(bytes)), bytes)).toBe(true);
      }),
      { numRuns: 30 },
    );
  });
});
