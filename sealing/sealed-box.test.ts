import { existsSync, readFileSync } from 'node:fs';
import libsodium from 'libsodium-wrappers';
import { beforeAll, describe, expect, it } from 'vitest';
import { concat, utf8 } from './bytes.ts';
import { KEYS, randomOf, secretOf } from './keys.fixture.ts';
import { boxKeyPair } from './keys.ts';
import { portable, secureRandom } from './primitives.ts';
import { KeyRefused } from './refusals.ts';
import { openBox, SEALED_BOX_OVERHEAD, sealBox } from './sealed-box.ts';
import { native, sodium } from './sodium.fixture.ts';

const { request, strangerBox } = KEYS;
const message = utf8('a key of thirty-two bytes, or more');
const both = [
  ['portable', portable],
  ['native', native],
] as const;

beforeAll(() => libsodium.ready);

describe.each(both)('a sealed box with %s primitives', (_, primitives) => {
  it('is opened by libsodium-wrappers and by sodium-native', () => {
    const sealed = sealBox(message, request.publicKey, secureRandom, primitives);
    expect(sealed).toHaveLength(message.length + SEALED_BOX_OVERHEAD);
    expect(libsodium.crypto_box_seal_open(sealed, request.publicKey, request.secretKey)).toEqual(message);
    const opened = new Uint8Array(message.length);
    expect(sodium.crypto_box_seal_open(opened, sealed, request.publicKey, request.secretKey)).toBe(true);
    expect(opened).toEqual(message);
  });

  it('opens what libsodium-wrappers and sodium-native sealed', () => {
    const sealed = new Uint8Array(message.length + SEALED_BOX_OVERHEAD);
    sodium.crypto_box_seal(sealed, message, request.publicKey);
    expect(openBox(sealed, request, primitives)).toEqual(message);
    expect(openBox(libsodium.crypto_box_seal(message, request.publicKey), request, primitives)).toEqual(message);
  });

  it('has a secretbox inside that libsodium opens and makes alike', () => {
    const [key, nonce] = [secretOf('key'), secretOf('nonce').subarray(0, 24)];
    const sealed = primitives.secretbox(message, nonce, key);
    expect(sealed).toEqual(libsodium.crypto_secretbox_easy(message, nonce, key));
    expect(libsodium.crypto_secretbox_open_easy(sealed, nonce, key)).toEqual(message);
    expect(primitives.secretboxOpen(sealed, nonce, key)).toEqual(message);
    expect(primitives.secretboxOpen(sealed, nonce, secretOf('other key'))).toBeNull();
  });
});

describe('the portable and the native primitives', () => {
  const [secret, seed] = [secretOf('secret'), secretOf('seed')];

  it('give the same bytes, function by function', () => {
    const pair = portable.signKeyPair(seed);
    const nonce = secretOf('nonce').subarray(0, 24);
    const pairs = both.map(([, primitives]) => [
      primitives.secretbox(message, nonce, secret),
      primitives.box(message, nonce, request.publicKey, secret),
      primitives.boxPublicKey(secret),
      primitives.signKeyPair(seed),
      primitives.sign(message, pair.secretKey),
      primitives.verify(primitives.sign(message, pair.secretKey), message, pair.publicKey),
      primitives.verify(primitives.sign(message, pair.secretKey), message, request.publicKey),
      primitives.sha256(message),
      primitives.blake2b24(message),
      primitives.hmacSha256(secret, message),
      primitives.hkdfSha256(secret, utf8('info'), 32),
    ]);
    expect(pairs[0]).toEqual(pairs[1]);
  });

  it('seal the same box with the same randomness', () => {
    const boxes = both.map(([, it]) => sealBox(message, request.publicKey, randomOf('ephemeral'), it));
    expect(boxes[0]).toEqual(boxes[1]);
  });
});

describe('a sealed box does not open', () => {
  const sealed = sealBox(message, request.publicKey, randomOf('ephemeral'), portable);

  it('with another key', () => {
    expect(openBox(sealed, strangerBox, portable)).toBeNull();
  });

  it('with any bit flipped', () => {
    for (let bit = 0; bit < sealed.length * 8; bit += 1) {
      const flipped = sealed.map((byte, at) => (at === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte));
      expect(openBox(flipped, request, native)).toBeNull();
    }
  });

  it('when it is cut short, at any length', () => {
    for (let length = 0; length < sealed.length; length += 1) {
      expect(openBox(sealed.subarray(0, length), request, native)).toBeNull();
      if (length < 60) expect(openBox(sealed.subarray(0, length), request, portable)).toBeNull();
    }
  });

  it('under an ephemeral key of small order, whose secret anybody knows', () => {
    const ephemeral = new Uint8Array(32);
    const nonce = portable.blake2b24(concat(ephemeral, request.publicKey));
    const forged = concat(ephemeral, portable.box(message, nonce, ephemeral, secretOf('any')));
    expect(portable.boxOpen(forged.subarray(32), nonce, ephemeral, request.secretKey)).toEqual(message);
    expect(openBox(forged, request, portable)).toBeNull();
  });
});

describe('sealing', () => {
  it('refuses a recipient key of small order', () => {
    expect(() => sealBox(message, new Uint8Array(32), secureRandom, portable)).toThrow(KeyRefused);
  });

  it('overwrites the ephemeral secret', () => {
    const ephemeral = secretOf('ephemeral');
    sealBox(message, request.publicKey, () => ephemeral, portable);
    expect(ephemeral).toEqual(new Uint8Array(32));
  });
});

const published = new URL('../../shared/specs/crypto/crypto_box_seal.vector.json', import.meta.url);

describe.skipIf(!existsSync(published))('the published vector (skipped where it is not at hand)', () => {
  const hex = (text: string | undefined): Uint8Array => new Uint8Array(Buffer.from(text ?? '', 'hex'));
  const read = () => JSON.parse(readFileSync(published, 'utf8')) as Record<string, string>;

  it('is sealed and opened to the byte', () => {
    const vector = read();
    const recipient = boxKeyPair(hex(vector.recipient_sk));
    const plaintext = utf8(vector.plaintext_utf8 ?? '');
    expect(recipient.publicKey).toEqual(hex(vector.recipient_pk));
    for (const [, primitives] of both) {
      const sealed = sealBox(plaintext, recipient.publicKey, () => hex(vector.ephemeral_sk), primitives);
      expect(sealed).toEqual(hex(vector.sealed));
      expect(openBox(sealed, recipient, primitives)).toEqual(plaintext);
    }
    expect(portable.blake2b24(concat(hex(vector.ephemeral_pk), recipient.publicKey))).toEqual(
      hex(vector.nonce_blake2b24),
    );
  });
});
