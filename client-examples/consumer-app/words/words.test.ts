import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import {
  type PlacedText,
  strangeWords,
  textsOf,
  unexplained,
  wordFaults,
} from '../../../schema/plain-words.testing.ts';
import { receiptPhrases } from '../../device/receipt-phrases.ts';
import bundled from '../../device/texts.generated.json' with { type: 'json' };
import { fill, sayIn, WORDS } from './words.ts';

const texts = (['nl', 'en'] as const).flatMap((language) =>
  Object.entries(WORDS[language]).map(([key, text]) => ({ language, key, text })),
);

const namesIn = (text: string): readonly string[] =>
  [...text.matchAll(/\{(\w+)[^}]*\}/g)].map(([, name]) => name ?? '').sort();

/** A name put into a sentence counts as one word; so does a number with its word as two. */
const filled = (text: string): string => text.replace(/\{\w+\|[^|}]*\|([^}]*)\}/g, '1 $1').replace(/\{\w+\}/g, 'x');

describe('the words of the app', () => {
  test('are the same sentences in both languages, with the same names in them', () => {
    expect(Object.keys(WORDS.en).sort()).toEqual(Object.keys(WORDS.nl).sort());
    const differ = texts.filter(
      ({ key, text }) => namesIn(text).join() !== namesIn(WORDS.nl[key as keyof typeof WORDS.nl]).join(),
    );
    expect(differ).toEqual([]);
  });

  test('are plain: at most fifteen words a sentence, no word of officials or engineers, and never empty', () => {
    const faults = texts.flatMap(({ language, key, text }) =>
      wordFaults(language, [{ at: `${language} ${key}`, text: filled(text) }]),
    );
    expect(faults).toEqual([]);
  });

  test.each(['nl', 'en'] as const)(
    'explain in %s each hard word where it stands first, and in help with each question',
    (language) => {
      const placed = Object.entries(WORDS[language]).map(([at, text]) => ({ at, text }));
      const isHelp = ({ at }: PlacedText): boolean => at.startsWith('faq.');
      const answers = placed.filter(isHelp).filter(({ at }) => at.endsWith('.a'));
      const faults = [
        ...unexplained(
          language,
          placed.filter((text) => !isHelp(text)),
        ),
        ...answers.flatMap(({ at, text }) => {
          const question = placed.find((other) => other.at === at.replace(/a$/, 'q'))?.text ?? '';
          return unexplained(language, [{ at, text: `${question} ${text}` }]);
        }),
      ];
      expect(faults).toEqual([]);
    },
  );

  test.each(['nl', 'en'] as const)(
    'on the receipt and in the lists of the bundle are those of the glossary in %s',
    (language) => {
      const { agreed, purposes, sources, portals, corrections, categories } = bundled;
      const lists = { agreed, purposes, sources, portals, corrections, categories };
      const said = textsOf(lists).filter(({ at }) => at.endsWith(`.${language}`));
      expect(said.length).toBeGreaterThan(90);
      expect(strangeWords(language, [...said, ...textsOf(receiptPhrases(language))])).toEqual([]);
    },
  );

  test('are all said somewhere', () => {
    const code = codeBelow(fileURLToPath(new URL('../', import.meta.url))).join('\n');
    const begun = [...code.matchAll(/say\(\s*`([\w.]+)\$\{/g)].map(([, start]) => start ?? '');
    const isSaid = (key: string): boolean => code.includes(`'${key}'`) || begun.some((start) => key.startsWith(start));
    expect(Object.keys(WORDS.nl).filter((key) => !isSaid(key))).toEqual([]);
  });
});

/** The app's code, without its words and tests. */
function codeBelow(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'words' ? [] : codeBelow(path);
    return /(?<!\.test)\.tsx?$/.test(entry.name) ? [readFileSync(path, 'utf8')] : [];
  });
}

describe('a sentence', () => {
  test('is filled with what it is given', () => {
    expect(sayIn('nl')('who.title', { provider: 'Oefenbank' })).toBe('Vraag je iets aan bij Oefenbank?');
    expect(sayIn('en')('app.stop')).toBe('Stop');
  });

  test('begins with a capital where it begins with a portal', () => {
    expect(fill('{portal} werkt weer. Ga naar {portal}.', { portal: 'je bank' })).toBe(
      'Je bank werkt weer. Ga naar je bank.',
    );
  });

  test('takes the word that fits a number', () => {
    expect(fill('{n|dag|dagen}', { n: 1 })).toBe('1 dag');
    expect(fill('{n|dag|dagen}', { n: 0 })).toBe('0 dagen');
  });
});
