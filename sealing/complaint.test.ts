import sodium from 'libsodium-wrappers';
import { beforeAll, describe, expect, it } from 'vitest';
import { fromUtf8, toBase64url, utf8 } from './bytes.ts';
import {
  boxKeyFingerprint,
  complaintKeys,
  MAX_NOTE_LENGTH,
  openComplaint,
  openComplaintAnswer,
  sealComplaint,
  sealComplaintAnswer,
} from './complaint.ts';
import { makeBoxKeyPair } from './keys.ts';
import { secureRandom } from './primitives.ts';
import { Malformed } from './refusals.ts';

const officer = makeBoxKeyPair(secureRandom);
const secret = secureRandom(32);
const keys = complaintKeys(secret);
const note = (text: string) =>
  sealComplaint({ text, answerKey: keys.answer.publicKey }, officer.publicKey, secureRandom);
const answer = (complaint: string) =>
  sealComplaintAnswer({ complaint, text: 'Wij hebben het gewist.' }, keys.answer.publicKey, secureRandom);

describe('a complaint', () => {
  beforeAll(() => sodium.ready);

  it('is read by the officer, with the key to answer to, and by nobody else', () => {
    const sealed = note('Mijn inkomen klopt niet.\nIk wil weten waarom.');
    expect(openComplaint(sealed, officer)).toEqual({
      text: 'Mijn inkomen klopt niet.\nIk wil weten waarom.',
      answerKey: keys.answer.publicKey,
    });
    expect(openComplaint(sealed, makeBoxKeyPair(secureRandom))).toBeNull();
    expect(openComplaint(sealed, keys.answer)).toBeNull();
    expect(openComplaint(sealed.subarray(1), officer)).toBeNull();
  });

  it('opens with libsodium’s crypto_box_seal_open, to canonical JSON filled with spaces', () => {
    const opened = sodium.crypto_box_seal_open(note('Klacht'), officer.publicKey, officer.secretKey);
    expect(fromUtf8(opened, 'note').trimEnd()).toBe(
      `{"answer_key":"${toBase64url(keys.answer.publicKey)}","text":"Klacht","v":1}`,
    );
    expect(opened).toHaveLength(4096);
  });

  it('tells by its length only whether it is long', () => {
    expect(new Set(['a', 'a'.repeat(3000)].map((text) => note(text).length))).toEqual(new Set([4096 + 48]));
    expect(note('\u{20AC}'.repeat(MAX_NOTE_LENGTH))).toHaveLength(16_384 + 48);
  });

  it.each([
    ['nothing', ''],
    ['more than fits', 'a'.repeat(MAX_NOTE_LENGTH + 1)],
    ['what controls a terminal', 'a\u001b[2J'],
    ['what turns the order of reading', 'a\u202eb'],
  ])('is not made of %s, nor is an answer', (_what, text) => {
    expect(() => note(text)).toThrow(Malformed);
    const told = { complaint: 'cmp_1', text };
    expect(() => sealComplaintAnswer(told, keys.answer.publicKey, secureRandom)).toThrow(Malformed);
    const content = `{"answer_key":"${toBase64url(keys.answer.publicKey)}","text":${JSON.stringify(text)},"v":1}`;
    const forged = sodium.crypto_box_seal(utf8(content.padEnd(16_384)), officer.publicKey);
    expect(openComplaint(forged, officer)).toBeNull();
  });

  it('is answered to its sender alone, and an answer to another complaint is none', () => {
    expect(openComplaintAnswer(answer('cmp_1'), 'cmp_1', keys)).toBe('Wij hebben het gewist.');
    expect(openComplaintAnswer(answer('cmp_1'), 'cmp_2', keys)).toBeNull();
    expect(openComplaintAnswer(answer('cmp_1'), 'cmp_1', complaintKeys(secureRandom(32)))).toBeNull();
    expect(openComplaintAnswer(note('Klacht'), 'cmp_1', { answer: officer })).toBeNull();
  });

  it('has keys that come from its secret alone, and differ by use', () => {
    expect(complaintKeys(secret)).toEqual(keys);
    expect(keys.answer.secretKey).not.toEqual(keys.holder.secretKey.subarray(0, 32));
    expect(complaintKeys(secureRandom(32)).holder.thumbprint).not.toBe(keys.holder.thumbprint);
  });

  it('goes to a key that people know by eight groups of four', () => {
    // SHA-256 of 32 zero bytes, from `head -c32 /dev/zero | sha256sum`.
    expect(boxKeyFingerprint(new Uint8Array(32))).toBe('6668 7aad f862 bd77 6c8f c18b 8e9f 8e20');
  });
});
