import { createHmac, createPrivateKey, createPublicKey } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { shareKey } from './share-key.ts';

const secret = new Uint8Array(32).map((_, index) => index);

describe('the key to a share', () => {
  it('is Ed25519 from HKDF-SHA-256 of the recovery secret with the label of its version', () => {
    const pseudoRandom = createHmac('sha256', new Uint8Array(32)).update(secret).digest();
    const seed = createHmac('sha256', pseudoRandom).update('zegel/1/share\x01').digest();
    const pkcs8 = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), seed]);
    const { x } = createPublicKey(createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' })).export({
      format: 'jwk',
    });
    expect(shareKey(secret).publicJwk.x).toBe(x);
  });

  it('is the same again from the same secret, and another from another', () => {
    expect(shareKey(secret).thumbprint).toBe(shareKey(secret.slice()).thumbprint);
    expect(shareKey(new Uint8Array(32).fill(7)).thumbprint).not.toBe(shareKey(secret).thumbprint);
  });

  it('is made of 32 bytes and no other number', () => {
    for (const length of [0, 31, 33]) expect(() => shareKey(new Uint8Array(length))).toThrow();
  });
});
