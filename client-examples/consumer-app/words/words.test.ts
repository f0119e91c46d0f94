import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { fill, sayIn, WORDS } from './words.ts';

const MOST_WORDS = 15;

/** Words of officials, of engineers and of fear; where a plain one exists. */
const BANNED: Readonly<Record<'nl' | 'en', RegExp>> = {
  nl: /\b(tevens|derhalve|middels|dient|dienen|indien|u|uw|geacht|conform|inzake|autoriseren|authenticatie|token|server|error|sandbox|dossier|klant)\b/i,
  en: /\b(utilise|pursuant|hereby|herein|authenticate|authorise|token|server|error|sandbox|dossier|customer|relying party|please)\b/i,
};

const texts = (['nl', 'en'] as const).flatMap((language) =>
  Object.entries(WORDS[language]).map(([key, text]) => ({ language, key, text })),
);

const namesIn = (text: string): readonly string[] =>
  [...text.matchAll(/\{(\w+)[^}]*\}/g)].map(([, name]) => name ?? '').sort();

/** A name put into a sentence counts as one word; so does a number with its word as two. */
const sentencesOf = (text: string): readonly string[] =>
  text
    .replace(/\{\w+\|[^|}]*\|([^}]*)\}/g, '1 $1')
    .replace(/\{\w+\}/g, 'x')
    .split(/(?<=[.!?])\s+|:\s+/);

describe('the words of the app', () => {
  test('are the same sentences in both languages, with the same names in them', () => {
    expect(Object.keys(WORDS.en).sort()).toEqual(Object.keys(WORDS.nl).sort());
    const differ = texts.filter(
      ({ key, text }) => namesIn(text).join() !== namesIn(WORDS.nl[key as keyof typeof WORDS.nl]).join(),
    );
    expect(differ).toEqual([]);
  });

  test('keep to fifteen words a sentence', () => {
    const long = texts.flatMap(({ language, key, text }) =>
      sentencesOf(text)
        .filter((sentence) => sentence.split(/\s+/).length > MOST_WORDS)
        .map((sentence) => `${language} ${key}: ${sentence}`),
    );
    expect(long).toEqual([]);
  });

  test('are plain: no word of officials or engineers', () => {
    expect(texts.filter(({ language, text }) => BANNED[language].test(text))).toEqual([]);
  });

  test('are all said somewhere', () => {
    const code = codeBelow(fileURLToPath(new URL('../', import.meta.url))).join('\n');
    const begun = [...code.matchAll(/say\(\s*`([\w.]+)\$\{/g)].map(([, start]) => start ?? '');
    const isSaid = (key: string): boolean => code.includes(`'${key}'`) || begun.some((start) => key.startsWith(start));
    expect(Object.keys(WORDS.nl).filter((key) => !isSaid(key))).toEqual([]);
  });

  test('are never empty, and stand without space around them', () => {
    expect(texts.filter(({ text }) => text.trim() !== text || text === '')).toEqual([]);
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

  test('takes the word that fits a number', () => {
    expect(fill('{n|dag|dagen}', { n: 1 })).toBe('1 dag');
    expect(fill('{n|dag|dagen}', { n: 0 })).toBe('0 dagen');
  });
});
