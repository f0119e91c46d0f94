import { createDecipheriv } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { UnwrapFailed, unwrap, wrap } from './wrap.ts';

const key = new Uint8Array(32).fill(1);
const nonce = new Uint8Array(12).fill(2);
const place = { row: 'sec_AAAAAAAAAAAAAAAAAAAAAA', kind: 'ciphertext' };
const bytes = new TextEncoder().encode('sealed already');

describe('bytes in the vault', () => {
  test('unwrap to what was wrapped, of any length', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 5000 }), (content) => {
        expect(unwrap(key, wrap(key, nonce, content, place), place)).toEqual(content);
      }),
    );
  });

  test('are nonce, AES-256-GCM ciphertext and tag, with the place as associated data', () => {
    const wrapped = wrap(key, nonce, bytes, place);
    expect(wrapped.length).toBe(12 + bytes.length + 16);
    const decipher = createDecipheriv('aes-256-gcm', key, wrapped.subarray(0, 12));
    decipher.setAAD(Buffer.from('["zegel/1/vault","ciphertext","sec_AAAAAAAAAAAAAAAAAAAAAA"]'));
    decipher.setAuthTag(wrapped.subarray(-16));
    const opened = Buffer.concat([decipher.update(wrapped.subarray(12, -16)), decipher.final()]);
    expect(opened.toString()).toBe('sealed already');
  });

  test('do not unwrap with any one bit flipped', () => {
    const wrapped = wrap(key, nonce, bytes, place);
    for (let bit = 0; bit < wrapped.length * 8; bit += 1) {
      const flipped = wrapped.slice();
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(() => unwrap(key, flipped, place)).toThrow(UnwrapFailed);
    }
  });

  test('do not unwrap cut short or made longer', () => {
    const wrapped = wrap(key, nonce, bytes, place);
    for (let length = 0; length < wrapped.length; length += 1) {
      expect(() => unwrap(key, wrapped.subarray(0, length), place)).toThrow(UnwrapFailed);
    }
    expect(() => unwrap(key, new Uint8Array([...wrapped, 0]), place)).toThrow(UnwrapFailed);
  });

  test('do not unwrap under another key, in another row, or as another kind', () => {
    const wrapped = wrap(key, nonce, bytes, place);
    expect(() => unwrap(new Uint8Array(32), wrapped, place)).toThrow(UnwrapFailed);
    expect(() => unwrap(key, wrapped, { ...place, row: 'sec_AAAAAAAAAAAAAAAAAAAAAQ' })).toThrow(UnwrapFailed);
    expect(() => unwrap(key, wrapped, { ...place, kind: 'receipt' })).toThrow(UnwrapFailed);
    expect(() => unwrap(key, wrapped, { row: place.kind, kind: place.row })).toThrow(UnwrapFailed);
  });

  test('are wrapped under a whole key and a whole nonce only', () => {
    expect(() => wrap(new Uint8Array(16), nonce, bytes, place)).toThrow('storage key must be 32 bytes');
    expect(() => wrap(key, new Uint8Array(11), bytes, place)).toThrow('nonce must be 12 bytes');
    expect(() => unwrap(new Uint8Array(31), bytes, place)).toThrow(RangeError);
  });
});
