import { describe, expect, test } from 'vitest';
import { secureRandom } from '../../sealing/primitives.ts';
import { ID_PREFIXES, type IdPrefix, isId, mintId } from './ids.ts';

const prefixes = Object.keys(ID_PREFIXES) as IdPrefix[];

describe('an id', () => {
  test('is its kind and 128 random bits', () => {
    expect(mintId('req', (length) => new Uint8Array(length).fill(255))).toBe('req______________________w');
    expect(mintId('ses', (length) => new Uint8Array(length))).toBe('ses_AAAAAAAAAAAAAAAAAAAAAA');
  });

  test.each(prefixes)('of kind %s is known as one of its kind, and of no other', (prefix) => {
    const id = mintId(prefix, secureRandom);
    expect(prefixes.filter((kind) => isId(kind, id))).toEqual([prefix]);
  });

  test('is minted differently each time', () => {
    const ids = Array.from({ length: 1000 }, () => mintId('sec', secureRandom));
    expect(new Set(ids).size).toBe(1000);
  });

  test.each([
    'req_AAAAAAAAAAAAAAAAAAAAA',
    'req_AAAAAAAAAAAAAAAAAAAAAAA',
    'req_AAAAAAAAAAAAAAAAAAAAAB',
    'req_AAAAAAAAAAAAAAAAAAAA/A',
    'req-AAAAAAAAAAAAAAAAAAAAAA',
    'AAAAAAAAAAAAAAAAAAAAAA',
    'req_AAAAAAAAAAAAAAAAAAAAAA\n',
    '../req_AAAAAAAAAAAAAAAAAAAAAA',
    '',
    null,
    7,
  ])('is not %j', (text) => {
    expect(isId('req', text)).toBe(false);
  });
});
