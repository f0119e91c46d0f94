import { describe, expect, test } from 'vitest';
import { LANGUAGES, textsOf, unexplained, wordFaults } from '../../schema/plain-words.testing.ts';
import { deskWords } from './pages/desk-words.ts';
import { resultWords } from './result-words.ts';
import { readTemplates } from './templates.ts';

describe('the words of the lender’s desk', () => {
  test.each(LANGUAGES)('are plain in %s, on its pages and its papers', (language) => {
    const words = { pages: deskWords(language), result: resultWords(language) };
    expect(wordFaults(language, textsOf(words))).toEqual([]);
    expect(unexplained(language, textsOf(words))).toEqual([]);
  });

  test('are the same sentences in both languages', () => {
    const places = LANGUAGES.map((language) =>
      textsOf({ pages: deskWords(language), result: resultWords(language) }).map(({ at }) => at),
    );
    expect(places[1]).toEqual(places[0]);
  });

  test.each(LANGUAGES)('name every template in %s', async (language) => {
    const names = (await readTemplates()).map((template) => template[language]);
    expect(new Set(names).size).toBe(names.length);
    expect(wordFaults(language, textsOf(names))).toEqual([]);
  });
});
