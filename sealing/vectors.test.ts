import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fromBase64url, toBase64url, utf8 } from './bytes.ts';
import { CHECKS, failedCheck, OpenRefused } from './checks.ts';
import { memoryClaims } from './claims.ts';
import type { Delivery, RequestRecord } from './delivery.ts';
import { boxKeyPair } from './keys.ts';
import { readLink } from './link.ts';
import { open } from './open.ts';
import { pad } from './padding.ts';
import { portable } from './primitives.ts';
import { openBox, sealBox } from './sealed-box.ts';
import { native } from './sodium.fixture.ts';
import { makeVectors } from './vectors.generate.ts';

type Members = Record<string, unknown>;
type Vectors = Awaited<ReturnType<typeof makeVectors>>;

const text = readFileSync(new URL('./vectors.json', import.meta.url), 'utf8');
const vectors = JSON.parse(text) as Vectors;
const { delivery, record } = vectors;
const bytes = (value: string): Uint8Array => fromBase64url(value, 'vector');

/** Puts values at their JSON pointers. */
function changed(changes: Readonly<Record<string, unknown>>): { delivery: Delivery; record: RequestRecord } {
  const copy = structuredClone({ delivery, record });
  for (const [pointer, value] of Object.entries(changes)) {
    const names = pointer.split('/').slice(1);
    const place = names.slice(0, -1).reduce((at, name) => at[name] as Members, copy as unknown as Members);
    place[names.at(-1) ?? ''] = value;
  }
  return copy;
}

describe('the vectors', () => {
  it('are what the generator makes today', async () => {
    expect(`${JSON.stringify(await makeVectors(), null, 1)}\n`).toBe(text);
  });

  it('open to the stated result, portably and natively', async () => {
    for (const primitives of [portable, native]) {
      const { receipt: _, ...opened } = await open({ delivery, record, claim: memoryClaims(), primitives });
      expect(opened).toEqual(vectors.opened);
    }
  });

  it('hold the parts of every section, byte by byte', () => {
    const [deviceSeal, request] = [vectors.keys.deviceSeal, vectors.keys.request].map(({ secretKey }) =>
      boxKeyPair(bytes(secretKey)),
    );
    if (deviceSeal === undefined || request === undefined) throw new Error('the vectors lack their keys');
    for (const section of vectors.sections) {
      const [K, nonce] = [bytes(section.K), bytes(section.nonce)];
      const padded = pad(utf8(section.payload));
      expect(padded).toHaveLength(section.paddedLength);
      expect(toBase64url(portable.sha256(padded))).toBe(section.manifestClaims.payload);
      expect(section.ciphertext).toBe(
        toBase64url(Uint8Array.from([...nonce, ...portable.secretbox(padded, nonce, K)])),
      );
      const deviceBox = sealBox(K, deviceSeal.publicKey, () => bytes(section.ephemeralSecretOfDeviceBox), portable);
      expect(toBase64url(deviceBox)).toBe(section.keyForDevice);
      const content = Uint8Array.from([
        ...K,
        ...bytes(vectors.receipt.consentDigest),
        ...bytes(vectors.receipt.binding),
      ]);
      expect(openBox(bytes(section.keyForProvider), request, portable)).toEqual(content);
      const random = () => bytes(section.ephemeralSecretOfProviderBox);
      expect(toBase64url(sealBox(content, request.publicKey, random, portable))).toBe(section.keyForProvider);
    }
  });

  it('hold a link that is read back', () => {
    const { secrets, thumbprint } = readLink(vectors.link.text);
    expect(toBase64url(secrets.APPLICANT ?? new Uint8Array())).toBe(vectors.link.linkSecret);
    expect(thumbprint).toBe(vectors.keys.identity.thumbprint);
  });
});

describe('every tampered twin is refused by its check', () => {
  it.each(vectors.tampered)('$check: $title', async ({ check, changes }) => {
    const claim = memoryClaims();
    if (check === 'claim.first') await open({ delivery, record, claim, primitives: native });
    expect(Object.keys(changes)).not.toEqual([]);
    const refusal = await open({ ...changed(changes), claim, primitives: native }).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(OpenRefused);
    expect((refusal as OpenRefused)[failedCheck]).toBe(check);
  });

  it('and every check of open has a twin', () => {
    const seen = new Set<string>([
      ...vectors.tampered.map(({ check }) => check),
      'section.broker-keys',
      'section.planned',
    ]);
    expect(Object.keys(CHECKS).filter((check) => !seen.has(check))).toEqual([]);
  });
});
