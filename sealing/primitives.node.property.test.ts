import fc from 'fast-check';
import { expect, test } from 'vitest';
import { native } from './primitives.node.ts';
import { portable } from './primitives.ts';

const bytes = (most: number) => fc.uint8Array({ maxLength: most });
const exactly = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });
const few = { numRuns: 30 };

/** Points of low order on Curve25519: with each of them any secret key gives 32 zeros. */
const LOW_ORDER = [
  '0000000000000000000000000000000000000000000000000000000000000000',
  '0100000000000000000000000000000000000000000000000000000000000000',
  'e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800',
  'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
].map((hex) => new Uint8Array(Buffer.from(hex, 'hex')));

test('native primitives hash and derive the same bytes as the portable ones', () => {
  fc.assert(
    fc.property(bytes(300), bytes(100), fc.integer({ min: 1, max: 100 }), (message, key, length) => {
      expect(native.sha256(message)).toEqual(portable.sha256(message));
      expect(native.hmacSha256(key, message)).toEqual(portable.hmacSha256(key, message));
      expect(native.hkdfSha256(key, message, length)).toEqual(portable.hkdfSha256(key, message, length));
    }),
  );
});

test('native primitives seal the same bytes as the portable ones, of any length, and open them', () => {
  fc.assert(
    fc.property(bytes(300), exactly(24), exactly(32), (message, nonce, key) => {
      const sealed = native.secretbox(message, nonce, key);
      expect(sealed).toEqual(portable.secretbox(message, nonce, key));
      expect(portable.secretboxOpen(sealed, nonce, key)).toEqual(message);
      expect(native.secretboxOpen(sealed, nonce, key)).toEqual(message);
    }),
  );
});

test('native primitives open nothing that was changed or is too short, as the portable ones', () => {
  fc.assert(
    fc.property(bytes(60), exactly(24), exactly(32), fc.nat(), (sealed, nonce, key, at) => {
      expect(native.secretboxOpen(sealed, nonce, key)).toBe(portable.secretboxOpen(sealed, nonce, key));
      const changed = native.secretbox(sealed, nonce, key);
      const place = at % changed.length;
      changed[place] = (changed[place] ?? 0) ^ 1;
      expect(native.secretboxOpen(changed, nonce, key)).toBeNull();
    }),
  );
});

test('native primitives box the same bytes for a key as the portable ones, and each opens what the other made', () => {
  fc.assert(
    fc.property(bytes(100), exactly(24), exactly(32), exactly(32), (message, nonce, mine, yours) => {
      const publicKey = native.boxPublicKey(yours);
      expect(publicKey).toEqual(portable.boxPublicKey(yours));
      const boxed = native.box(message, nonce, publicKey, mine);
      expect(boxed).toEqual(portable.box(message, nonce, publicKey, mine));
      const from = native.boxPublicKey(mine);
      expect(native.boxOpen(boxed, nonce, from, yours)).toEqual(message);
      expect(portable.boxOpen(boxed, nonce, from, yours)).toEqual(message);
      expect(native.boxOpen(boxed, nonce, from, mine)).toBeNull();
    }),
    few,
  );
});

test.each(LOW_ORDER)('native primitives make of a point of low order what the portable ones make', (point) => {
  fc.assert(
    fc.property(bytes(50), exactly(24), exactly(32), (message, nonce, secretKey) => {
      const boxed = native.box(message, nonce, point, secretKey);
      expect(boxed).toEqual(portable.box(message, nonce, point, secretKey));
      expect(native.boxOpen(boxed, nonce, point, secretKey)).toEqual(message);
    }),
    few,
  );
});

test('native primitives make the same keys and signatures, and each verifies what the other signed', () => {
  fc.assert(
    fc.property(exactly(32), bytes(300), (seed, message) => {
      const { publicKey, secretKey } = portable.signKeyPair(seed);
      expect(native.signKeyPair(seed)).toEqual({ publicKey, secretKey });
      const signature = native.sign(message, secretKey);
      expect(signature).toEqual(portable.sign(message, secretKey));
      expect(native.verify(signature, message, publicKey)).toBe(true);
      signature[5] = (signature[5] ?? 0) ^ 1;
      expect(native.verify(signature, message, publicKey)).toBe(false);
    }),
    few,
  );
});
