import fc from 'fast-check';
import { expect, test } from 'vitest';
import { portable } from '../../sealing/primitives.ts';
import { native } from './native.ts';

const bytes = (most: number) => fc.uint8Array({ maxLength: most });
const seed = fc.uint8Array({ minLength: 32, maxLength: 32 });

test('native primitives hash and derive the same bytes as the portable ones', () => {
  fc.assert(
    fc.property(bytes(300), bytes(100), fc.integer({ min: 1, max: 100 }), (message, key, length) => {
      expect(native.sha256(message)).toEqual(portable.sha256(message));
      expect(native.hmacSha256(key, message)).toEqual(portable.hmacSha256(key, message));
      expect(native.hkdfSha256(key, message, length)).toEqual(portable.hkdfSha256(key, message, length));
    }),
  );
});

test('native primitives seal the same bytes as the portable ones, of any length', () => {
  const key = fc.uint8Array({ minLength: 32, maxLength: 32 });
  const nonce = fc.uint8Array({ minLength: 24, maxLength: 24 });
  fc.assert(
    fc.property(bytes(300), nonce, key, (message, once, secret) => {
      const sealed = native.secretbox(message, once, secret);
      expect(sealed).toEqual(portable.secretbox(message, once, secret));
      expect(portable.secretboxOpen(sealed, once, secret)).toEqual(message);
    }),
  );
});

test('native primitives sign the same bytes, and each verifies what the other signed', () => {
  fc.assert(
    fc.property(seed, bytes(300), (from, message) => {
      const { publicKey, secretKey } = portable.signKeyPair(from);
      const signature = native.sign(message, secretKey);
      expect(signature).toEqual(portable.sign(message, secretKey));
      expect(native.verify(signature, message, publicKey)).toBe(true);
      signature[5] = (signature[5] ?? 0) ^ 1;
      expect(native.verify(signature, message, publicKey)).toBe(false);
    }),
    { numRuns: 20 },
  );
});
