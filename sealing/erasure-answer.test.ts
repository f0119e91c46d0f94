import { describe, expect, it } from 'vitest';
import { type ErasureAnswer, parseErasureAnswer, signErasureAnswer, verifyErasureAnswer } from './erasure-answer.ts';
import { signingKeyFromSeed } from './keys.ts';

const provider = signingKeyFromSeed(new Uint8Array(32).fill(3));
const stranger = signingKeyFromSeed(new Uint8Array(32).fill(4));
const confirmed: ErasureAnswer = {
  v: 1,
  iss: 'prv_1',
  aud: 'https://broker.example',
  iat: 1_795_514_400,
  erasure: 'era_1',
  share: 'shr_1',
  answer: 'CONFIRMED',
  ground: null,
};

describe('an answer to an erasure request', () => {
  it('is read under the identity key that signed it, and under no other', () => {
    const signed = signErasureAnswer(confirmed, provider);
    expect(verifyErasureAnswer(signed, [stranger.publicJwk, provider.publicJwk])).toEqual(confirmed);
    expect(() => verifyErasureAnswer(signed, [stranger.publicJwk])).toThrow();
  });

  it('names a ground exactly when erasing is refused', () => {
    const refusal: ErasureAnswer = { ...confirmed, answer: 'REFUSED', ground: 'LEGAL_OBLIGATION' };
    expect(parseErasureAnswer(refusal)).toEqual(refusal);
    expect(() => parseErasureAnswer({ ...refusal, ground: null })).toThrow('erasure_answer.ground');
    expect(() => parseErasureAnswer({ ...confirmed, ground: 'LEGAL_CLAIMS' })).toThrow('erasure_answer.ground');
  });

  it.each<[string, object]>([
    ['a member too many', { extra: 1 }],
    ['another version', { v: 2 }],
    ['an unknown answer', { answer: 'MAYBE' }],
    ['an unknown ground', { answer: 'REFUSED', ground: 'NO_WISH' }],
  ])('with %s is none', (_, change) => {
    expect(() => parseErasureAnswer({ ...confirmed, ...change })).toThrow();
  });
});
