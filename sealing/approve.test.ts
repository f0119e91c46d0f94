import libsodium from 'libsodium-wrappers';
import { describe, expect, it } from 'vitest';
import { type Approval, approve, openKeyBox, PROVIDER_KEY_LENGTH } from './approve.ts';
import { concat, fromBase64url, toBase64url, utf8 } from './bytes.ts';
import { makeDelivery } from './delivery.fixture.ts';
import { KEYS, randomOf, SECRETS } from './keys.fixture.ts';
import { bindKey } from './link.ts';
import { portable, secureRandom } from './primitives.ts';
import { consentDigest } from './receipt.ts';
import { KeyRefused, Malformed } from './refusals.ts';
import { sealBox } from './sealed-box.ts';

const made = makeDelivery();
const receipt = utf8(made.receiptText);
const approval: Approval = {
  receipt,
  sections: made.sections.map(({ section, key }) => ({ section, key })),
  bindKey: bindKey(SECRETS.APPLICANT),
  requestKey: KEYS.request.publicKey,
  random: secureRandom,
};

describe('approve', () => {
  it('seals K, the digest of the receipt and the proof of the link to the request key', async () => {
    await libsodium.ready;
    const digest = fromBase64url(consentDigest(receipt), 'digest');
    const proof = portable.hmacSha256(bindKey(SECRETS.APPLICANT), digest);
    approve(approval).forEach(({ section, keyForProvider }, at) => {
      const { publicKey, secretKey } = KEYS.request;
      expect(section).toBe(made.sections[at]?.section);
      expect(keyForProvider).toHaveLength(PROVIDER_KEY_LENGTH);
      expect(libsodium.crypto_box_seal_open(keyForProvider, publicKey, secretKey)).toEqual(
        concat(made.sections[at]?.key ?? new Uint8Array(), digest, proof),
      );
    });
    expect(PROVIDER_KEY_LENGTH).toBe(144);
  });

  it('gives the bytes that its readable twin in the sample delivery gives', () => {
    const single = makeDelivery({}, ['brp-required']);
    const [box] = approve({
      ...approval,
      receipt: utf8(single.receiptText),
      sections: single.sections.map(({ section, key }) => ({ section, key })),
      random: randomOf('provider box of brp-required'),
    });
    expect(toBase64url(box?.keyForProvider ?? new Uint8Array())).toBe(single.delivery.sections[0]?.key);
  });

  it('refuses another set of sections than the receipt shares', () => {
    const { sections } = approval;
    for (const other of [[], sections.slice(1), sections.toReversed(), [...sections, ...sections]]) {
      expect(() => approve({ ...approval, sections: other })).toThrow(Malformed);
    }
  });

  it('refuses a request key of small order', () => {
    expect(() => approve({ ...approval, requestKey: new Uint8Array(32) })).toThrow(KeyRefused);
  });

  it('refuses a bind key or a K of another length', () => {
    expect(() => approve({ ...approval, bindKey: new Uint8Array(16) })).toThrow(RangeError);
    const sections = approval.sections.map(({ section }) => ({ section, key: new Uint8Array(31) }));
    expect(() => approve({ ...approval, sections })).toThrow(RangeError);
  });

  it('is undone by the request key only, and only when it holds exactly what it must hold', () => {
    const [{ keyForProvider } = { keyForProvider: new Uint8Array() }] = approve(approval);
    expect(openKeyBox(keyForProvider, KEYS.request, portable)?.key).toEqual(approval.sections[0]?.key);
    expect(openKeyBox(keyForProvider, KEYS.strangerBox, portable)).toBeNull();
    for (const length of [0, 32, 95, 97]) {
      const box = sealBox(new Uint8Array(length), KEYS.request.publicKey, secureRandom, portable);
      expect(openKeyBox(box, KEYS.request, portable)).toBeNull();
    }
  });
});
