import { describe, expect, it } from 'vitest';
import { concat, utf8 } from './bytes.ts';
import { makeDelivery } from './delivery.fixture.ts';
import { KEYS, randomOf, secretOf } from './keys.fixture.ts';
import { portable, secureRandom } from './primitives.ts';
import { KeyRefused, TooLarge } from './refusals.ts';
import { CONTENTS } from './request.fixture.ts';
import { openBox } from './sealed-box.ts';
import { keyCommitment, sealSection } from './section.ts';
import { native } from './sodium.fixture.ts';

const content = CONTENTS['uwv-required'] ?? { data: {}, gaps: [], references: [], person: {} };
const deviceSealKey = KEYS.deviceSeal.publicKey;

/** Randomness that remembers what it gave, to see what became of it. */
function remembered() {
  const given: Uint8Array[] = [];
  const random = (length: number): Uint8Array => {
    const bytes = secretOf(`given ${given.length}`).slice(0, length);
    given.push(bytes);
    return bytes;
  };
  return { given, random };
}

describe('sealSection', () => {
  it('gives the bytes that its readable twin in the sample delivery gives, portably and natively', () => {
    for (const made of makeDelivery().sections) {
      const payload = CONTENTS[made.section];
      if (payload === undefined) throw new Error('the sample lacks its section');
      for (const primitives of [portable, native]) {
        const random = randomOf(`section ${made.section}`);
        expect(sealSection({ payload, deviceSealKey, random, primitives })).toEqual({
          ciphertext: made.arrived.ciphertext,
          keyForDevice: made.arrived.keyForDevice,
          payloadDigest: made.claims.payload,
          ciphertextDigest: made.claims.ciphertext,
          keyCommit: made.claims.key_commit,
        });
      }
    }
  });

  it('never uses a key, nonce or salt twice', () => {
    const sealed = Array.from({ length: 40 }, () =>
      sealSection({ payload: content, deviceSealKey, random: secureRandom, primitives: native }),
    );
    for (const member of ['payloadDigest', 'ciphertextDigest', 'keyCommit'] as const) {
      expect(new Set(sealed.map((section) => section[member])).size).toBe(40);
    }
    expect(new Set(sealed.map(({ ciphertext }) => ciphertext.subarray(0, 24).join())).size).toBe(40);
  });

  it('overwrites K and the ephemeral secret, and leaves no payload behind', () => {
    const { given, random } = remembered();
    let plaintext: Uint8Array | undefined;
    const secretbox: typeof native.secretbox = (message, nonce, key) => {
      plaintext = message;
      return native.secretbox(message, nonce, key);
    };
    sealSection({ payload: content, deviceSealKey, random, primitives: { ...native, secretbox } });
    const [, key, , ephemeral] = given;
    for (const secret of [key, ephemeral, plaintext]) expect(secret?.every((byte) => byte === 0)).toBe(true);
  });

  it('overwrites them when it fails as well', () => {
    const { given, random } = remembered();
    const box = () => {
      throw new Error('out of order');
    };
    expect(() => sealSection({ payload: content, deviceSealKey, random, primitives: { ...native, box } })).toThrow();
    const [, key, , ephemeral] = given;
    for (const secret of [key, ephemeral]) expect(secret?.every((byte) => byte === 0)).toBe(true);
  });

  it('refuses a device key of small order before it draws a key', () => {
    const { given, random } = remembered();
    const small = new Uint8Array(32);
    expect(() => sealSection({ payload: content, deviceSealKey: small, random })).toThrow(KeyRefused);
    expect(given).toEqual([]);
  });

  it('refuses a payload above 4 MiB', () => {
    const payload = { ...content, data: { text: 'a'.repeat(4_194_304) } };
    expect(() => sealSection({ payload, deviceSealKey, random: secureRandom })).toThrow(TooLarge);
  });

  it('commits to the key, which secretbox alone does not', () => {
    const { key, claims, arrived } = makeDelivery().sections[0] ?? never();
    expect(keyCommitment(key)).toBe(claims.key_commit);
    expect(keyCommitment(secretOf('other'))).not.toBe(claims.key_commit);
    expect(openBox(arrived.keyForDevice, KEYS.deviceSeal, native)).toEqual(key);
    expect(portable.sha256(concat(utf8('zegel/1/key'), key))).toHaveLength(32);
  });
});

function never(): never {
  throw new Error('the sample is empty');
}
