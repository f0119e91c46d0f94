import { describe, expect, test } from 'vitest';
import { GLOSSARY } from './glossary.testing.ts';
import { LANGUAGES, strangeWords, unexplained } from './plain-words.testing.ts';

describe('the glossary', () => {
  test.each(LANGUAGES)('explains each hard word in %s as it asks of others, without the word itself', (language) => {
    const hard = GLOSSARY.map((notion) => notion[language]).filter(({ told }) => told);
    for (const { word, means = '', told } of hard) {
      expect(told?.test(means), word).toBe(true);
      expect(unexplained(language, [{ at: 'a', text: `${word}: ${means}` }])).toEqual([]);
      expect(means.toLowerCase()).not.toContain(word.toLowerCase());
    }
  });

  test.each(LANGUAGES)('has each word in %s once, and forbids none that it has', (language) => {
    const words = GLOSSARY.map((notion) => notion[language].word);
    expect(new Set(words).size).toBe(words.length);
    const own = GLOSSARY.flatMap((notion) => [notion[language].word, notion[language].means ?? '']);
    expect(
      strangeWords(
        language,
        own.map((text) => ({ at: text, text })),
      ),
    ).toEqual([]);
  });
});

test('a word that is not ours is found in any of its forms, and inside no other word', () => {
  const found = (text: string) => strangeWords('nl', [{ at: 'a', text }]);
  expect(found('Je maandlasten.')).toEqual(['a says maandlasten, our word is vaste lasten: Je maandlasten.']);
  expect(found('Verwijderd.')).toEqual(['a says verwijder, our word is wissen: Verwijderd.']);
  expect(found('Je gezinsmaandlasten.')).toEqual([]);
});

test('a hard word is to be explained where it stands first, and may stand alone after that', () => {
  const [bare, told] = [
    { at: 'bare', text: 'Je vaste lasten.' },
    { at: 'told', text: 'Je vaste lasten, zoals huur en energie.' },
  ];
  expect(unexplained('nl', [told, bare])).toEqual([]);
  expect(unexplained('nl', [bare, told])).toEqual(['bare leaves vaste lasten unexplained: Je vaste lasten.']);
});
