import { describe, expect, it } from 'vitest';
import { isReducedScalar, isSoundEd25519, isSoundX25519 } from './small-order.ts';

const P = 2n ** 255n - 19n;
const ORDER = 2n ** 252n + 27742317777372353535851937790883648493n;

const littleEndian = (number: bigint): Uint8Array =>
  new Uint8Array(Buffer.from(number.toString(16).padStart(64, '0'), 'hex').reverse());

describe('a scalar of a signature is reduced or not: ', () => {
  it.each([
    ['0', 0n, true],
    ['2^252', 2n ** 252n, true],
    ['the order − 1', ORDER - 1n, true],
    ['the order', ORDER, false],
    ['the order + 1', ORDER + 1n, false],
    ['a little less in a high byte, more in a low one', ORDER - 2n ** 64n + 2n ** 32n, true],
    ['a little more in a high byte, less in a low one', ORDER + 2n ** 64n - 2n ** 32n, false],
    ['twice the order', 2n * ORDER, false],
    ['2^256 − 1', 2n ** 256n - 1n, false],
  ])('%s', (_, scalar, isBelow) => {
    expect(isReducedScalar(littleEndian(scalar))).toBe(isBelow);
  });
});

describe('a coordinate', () => {
  it.each([
    ['2', 2n, true],
    ['p − 2', P - 2n, true],
    ['p − 1, of small order', P - 1n, false],
    ['p', P, false],
    ['p + 2, another name of 2', P + 2n, false],
    ['2^255 − 1', 2n ** 255n - 1n, false],
    ['2^255 − 257, just below the bytes of p', 2n ** 255n - 257n, true],
  ])('%s is taken in its reduced spelling only', (_, coordinate, isSound) => {
    expect(isSoundX25519(littleEndian(coordinate))).toBe(isSound);
    expect(isSoundEd25519(littleEndian(coordinate))).toBe(isSound);
    expect(isSoundEd25519(littleEndian(coordinate + 2n ** 255n))).toBe(isSound);
    expect(isSoundX25519(littleEndian(coordinate + 2n ** 255n))).toBe(false);
  });
});
