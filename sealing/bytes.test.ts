import { describe, expect, it } from 'vitest';
import { assertBytes, concat, equalBytes, fromBase64url, fromUtf8, toBase64url, utf8, wipe } from './bytes.ts';
import { Malformed } from './refusals.ts';

describe('base64url', () => {
  it('writes and reads without padding', () => {
    for (const [bytes, text] of [
      [[], ''],
      [[0], 'AA'],
      [[255], '_w'],
      [[251, 255], '-_8'],
      [[1, 2, 3], 'AQID'],
    ] as const) {
      expect(toBase64url(Uint8Array.from(bytes))).toBe(text);
      expect(fromBase64url(text, 'sample')).toEqual(Uint8Array.from(bytes));
    }
  });

  it.each([
    ['padding', 'AA=='],
    ['white space', 'AQ ID'],
    ['a line end', 'AQID\n'],
    ['the other alphabet', '+/8'],
    ['a bit that is left over', 'AB'],
    ['bits that are left over', '-_9'],
    ['a length that no bytes have', 'AQIDA'],
    ['a letter outside ASCII', 'AQIé'],
    ['a letter far outside ASCII', 'AQI\u0141'],
  ])('refuses %s', (_, text) => {
    expect(() => fromBase64url(text, 'sample')).toThrow(Malformed);
  });

  it('refuses another length than is wanted', () => {
    expect(() => fromBase64url('AQID', 'sample', 2)).toThrow('sample is not of the form it must have');
  });
});

describe('UTF-8', () => {
  it('keeps a byte order mark, so that no two byte strings give the same text', () => {
    expect(fromUtf8(Uint8Array.of(0xef, 0xbb, 0xbf, 0x41), 'sample')).toBe('\ufeffA');
  });

  it('refuses bytes that are no UTF-8', () => {
    expect(() => fromUtf8(Uint8Array.of(0xc0, 0x80), 'sample')).toThrow(Malformed);
  });
});

describe('bytes', () => {
  it('are compared by length and content', () => {
    expect(equalBytes(utf8('one'), utf8('one'))).toBe(true);
    for (const other of ['pne', 'oNe', 'onf']) expect(equalBytes(utf8('one'), utf8(other))).toBe(false);
    expect(equalBytes(utf8('one'), utf8('ones'))).toBe(false);
  });

  it('are joined in order', () => {
    expect(concat(utf8('a'), new Uint8Array(), utf8('bc'))).toEqual(utf8('abc'));
  });

  it('are overwritten when wiped', () => {
    const secret = utf8('secret');
    wipe(secret, undefined);
    expect(secret).toEqual(new Uint8Array(6));
  });

  it('are guarded with a label: TypeError for another kind, RangeError for another size', () => {
    expect(() => assertBytes(new Uint8Array(31), 'key', 32)).toThrow(new RangeError('key must be 32 bytes'));
    expect(() => assertBytes('key' as never, 'key', 32)).toThrow(TypeError);
  });
});
