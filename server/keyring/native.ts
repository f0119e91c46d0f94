import { createHash, createHmac, createPrivateKey, createPublicKey, hkdfSync, sign, verify } from 'node:crypto';
import { toBase64url } from '../../sealing/bytes.ts';
import { type Primitives, portable } from '../../sealing/primitives.ts';

/**
 * `sealing/`'s primitives with those replaced that Node has built in: the same bytes, and signatures some eighty times
 * sooner. For the main process, which signs and verifies and never opens a box.
 */
export const native: Primitives = {
  ...portable,
  sign: (message, secretKey) => {
    const [d, x] = [toBase64url(secretKey.subarray(0, 32)), toBase64url(secretKey.subarray(32))];
    const key = createPrivateKey({ key: { kty: 'OKP', crv: 'Ed25519', d, x }, format: 'jwk' });
    return new Uint8Array(sign(null, message, key));
  },
  verify: (signature, message, publicKey) => {
    const jwk = { kty: 'OKP', crv: 'Ed25519', x: toBase64url(publicKey) };
    return verify(null, message, createPublicKey({ key: jwk, format: 'jwk' }), signature);
  },
  sha256: (message) => new Uint8Array(createHash('sha256').update(message).digest()),
  hmacSha256: (key, message) => new Uint8Array(createHmac('sha256', key).update(message).digest()),
  hkdfSha256: (secret, info, length) => new Uint8Array(hkdfSync('sha256', secret, new Uint8Array(), info, length)),
};
