import { describe, expect, test } from 'vitest';
import { LANGUAGES, textsOf, wordFaults } from '../../schema/plain-words.testing.ts';
import { WORDS as BANK } from '../bank/simulator/words.simulator.ts';
import { WORDS as IDIN } from '../idin/simulator/words.simulator.ts';
import { PASSWORD_TEXTS } from './idp/password.ts';
import { TEXTS } from './idp/texts.ts';

/** Somebody is a bank's customer, and iDIN can say so: there the word is meant. */
const MEANT = new Set(['idin.nothing']);

const wordsIn = (language: 'nl' | 'en') => ({
  login: TEXTS[language],
  bank: BANK[language],
  idin: IDIN[language],
  passwords: Object.fromEntries(Object.entries(PASSWORD_TEXTS).map(([word, texts]) => [word, texts[language]])),
});

describe('the words of the practice portals', () => {
  test.each(LANGUAGES)('are plain in %s', (language) => {
    const texts = textsOf(wordsIn(language)).filter(({ at }) => !MEANT.has(at));
    expect(wordFaults(language, texts)).toEqual([]);
  });

  test('are the same sentences in both languages', () => {
    const [dutch, english] = LANGUAGES.map((language) => textsOf(wordsIn(language)).map(({ at }) => at));
    expect(english).toEqual(dutch);
  });
});
