import { describe, expect, it, vi } from 'vitest';
import { approve } from './approve.ts';
import { utf8 } from './bytes.ts';
import { checkSection } from './check-section.ts';
import { memoryClaims } from './claims.ts';
import { deviceContext, makeDelivery, type Twist } from './delivery.fixture.ts';
import { labelledDigest } from './digest.ts';
import { KEYS, SECRETS, secretOf } from './keys.fixture.ts';
import { bindKey } from './link.ts';
import { open } from './open.ts';
import { type Primitives, portable, secureRandom } from './primitives.ts';
import { native } from './sodium.fixture.ts';

/** Native primitives that remember every secret that went through them, itself and not a copy. */
function watching(): { primitives: Primitives; keys: Uint8Array[]; contents: Uint8Array[]; secrets: Uint8Array[] } {
  const [keys, contents, secrets]: [Uint8Array[], Uint8Array[], Uint8Array[]] = [[], [], []];
  const primitives: Primitives = {
    ...native,
    box: (message, nonce, publicKey, secretKey) => {
      contents.push(message);
      return native.box(message, nonce, publicKey, secretKey);
    },
    boxOpen: (sealed, nonce, publicKey, secretKey) => {
      const content = native.boxOpen(sealed, nonce, publicKey, secretKey);
      secrets.push(secretKey);
      if (content !== null) keys.push(content);
      return content;
    },
    secretboxOpen: (sealed, nonce, key) => {
      const content = native.secretboxOpen(sealed, nonce, key);
      if (content !== null) contents.push(content);
      return content;
    },
  };
  return { primitives, keys, contents, secrets };
}

function expectWiped(secrets: readonly Uint8Array[], count: number): void {
  expect(secrets).toHaveLength(count);
  for (const secret of secrets) expect(secret.every((byte) => byte === 0)).toBe(true);
}

const breaking: Twist = { content: (content) => ({ ...content, gaps: [] }) };

describe('open overwrites', () => {
  it('every K, payload and its copy of the request key when it has opened', async () => {
    const { primitives, keys, contents, secrets } = watching();
    const { delivery, record } = makeDelivery();
    await open({ delivery, record, claim: memoryClaims(), primitives });
    expectWiped(keys, 4);
    expectWiped(contents, 4);
    expectWiped(secrets, 4);
  });

  it('them when it refuses as well', async () => {
    const { primitives, keys, contents, secrets } = watching();
    const { delivery, record } = makeDelivery(breaking);
    await expect(open({ delivery, record, claim: memoryClaims(), primitives })).rejects.toThrow();
    expectWiped(keys, 2);
    expectWiped(contents, 2);
    expectWiped(secrets, 2);
  });
});

describe('the device overwrites', () => {
  const arrivedIn = ({ sections }: ReturnType<typeof makeDelivery>) => sections[1]?.arrived ?? never();

  it('the payload’s bytes when it has read them, and keeps K for the approval', () => {
    const { primitives, keys, contents } = watching();
    const made = makeDelivery();
    const { key } = checkSection(deviceContext(made), arrivedIn(made), primitives);
    expectWiped(contents, 1);
    expect(keys[0]).toBe(key);
    expect(key).toEqual(made.sections[1]?.key);
  });

  it('K and the payload when it refuses', () => {
    const { primitives, keys, contents } = watching();
    const made = makeDelivery(breaking);
    expect(() => checkSection(deviceContext(made), arrivedIn(made), primitives)).toThrow();
    expectWiped(keys, 1);
    expectWiped(contents, 1);
  });

  it('what it put together for the provider when it has approved', () => {
    const { primitives, contents } = watching();
    const made = makeDelivery();
    approve({
      receipt: utf8(made.receiptText),
      sections: made.sections.map(({ section, key }) => ({ section, key })),
      bindKey: bindKey(SECRETS.APPLICANT),
      requestKey: KEYS.request.publicKey,
      random: secureRandom,
      primitives,
    });
    expectWiped(contents, 4);
  });
});

describe('a digest', () => {
  it('leaves no copy of the key it was made of, and the key alone', () => {
    const hashed = vi.spyOn(portable, 'sha256');
    const key = secretOf('key');
    labelledDigest('zegel/1/key', key);
    expectWiped([hashed.mock.lastCall?.[0] ?? key], 1);
    hashed.mockRestore();
    expect(key).toEqual(secretOf('key'));
  });
});

function never(): never {
  throw new Error('the sample lacks its section');
}
