import { describe, expect, test } from 'vitest';
import { joinCutWords } from './cut-word.ts';
import { wordsOf } from './words.ts';

describe('words that decide about income and debts', () => {
  test.each([
    ['a bank cut at the end of its column', 'BETALING KINDEROPV ANGTOESLAG MRT', 'betaling kinderopvangtoeslag mrt'],
    ['people write as two', 'voorschot zorg toeslag', 'voorschot zorgtoeslag'],
    ['lost all but their first letter', 's alaris mei', 'salaris mei'],
    ['end the text cut off', 'huur toesl', 'huurtoesl'],
  ])('are made whole that %s', (_, written, whole) => {
    expect(joinCutWords(wordsOf(written)).join(' ')).toBe(whole);
  });

  test.each(['huur kamer mei', 'zorg verlof', 'salaris mei', 'loon', ''])('are none of %j', (written) => {
    expect(joinCutWords(wordsOf(written))).toEqual(wordsOf(written));
  });
});
