import { GLOSSARY } from './glossary.testing.ts';

/** The languages that people are spoken to in. */
export const LANGUAGES = ['nl', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

export const MOST_WORDS = 15;

/** Words that are not ours (the word list of PROTOCOL), and words of officials, of engineers and of fear. */
export const BANNED: Readonly<Record<Language, RegExp>> = {
  nl: /\b(tevens|derhalve|middels|dient|dienen|indien|u|uw|geacht|conform|inzake|betreffende|teneinde|ingevolge|autoriseren|authenticatie|token|server|error|sandbox|dossiers?|klant(en)?)\b/i,
  en: /\b(utili[sz]e|pursuant|hereby|herein|shall|authenticate|authorise|token|server|error|sandbox|dossiers?|customers?|users?|relying part(y|ies)|please)\b/i,
};

/** One text with the place it stands at, such as `visit.title`. */
export interface PlacedText {
  readonly at: string;
  readonly text: string;
}

/** Every text of a list of words, however deep; one that is made of what it is given, once for one and once for many. */
export function textsOf(words: unknown, at = ''): readonly PlacedText[] {
  if (typeof words === 'string') return [{ at, text: words }];
  if (typeof words === 'function')
    return [1, 2].map((given) => ({ at, text: String(Reflect.apply(words, undefined, [given, given, given])) }));
  if (typeof words !== 'object' || words === null) return [];
  return Object.entries(words).flatMap(([name, part]) => textsOf(part, at === '' ? name : `${at}.${name}`));
}

/** A colon ends a sentence too: what follows it is read on its own. */
export const sentencesOf = (text: string): readonly string[] => text.split(/(?<=[.!?;])\s+|:\s+/);

export const countWords = (sentence: string): number =>
  sentence.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

const beginsWith = (word: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}])(?:${word})`, 'iu');

/** Every word for which the glossary has another. */
export function strangeWords(language: Language, texts: readonly PlacedText[]): readonly string[] {
  return GLOSSARY.flatMap(({ [language]: { word, never } }) =>
    never.flatMap((strange) =>
      texts
        .filter(({ text }) => beginsWith(strange).test(text))
        .map(({ at, text }) => `${at} says ${strange}, our word is ${word}: ${text}`),
    ),
  );
}

/** Hard words of the glossary that nobody explains where they stand first. @param texts - in the order of reading */
export function unexplained(language: Language, texts: readonly PlacedText[]): readonly string[] {
  return GLOSSARY.flatMap(({ [language]: { word, told } }) => {
    const first = told && texts.find(({ text }) => beginsWith(word).test(text));
    return first && !told.test(first.text) ? [`${first.at} leaves ${word} unexplained: ${first.text}`] : [];
  });
}

/** What is wrong with texts for people: a sentence too long, a word that is banned or not ours, nothing said, or space around it. */
export function wordFaults(language: Language, texts: readonly PlacedText[]): readonly string[] {
  const faults = texts.flatMap(({ at, text }) => [
    ...sentencesOf(text).flatMap((sentence) =>
      countWords(sentence) > MOST_WORDS ? [`${at} is long: ${sentence}`] : [],
    ),
    ...(BANNED[language].test(text) ? [`${at} has a banned word: ${text}`] : []),
    ...(text.trim() === '' || text.trim() !== text ? [`${at} is empty, or has space around it`] : []),
  ]);
  return [...faults, ...strangeWords(language, texts)];
}
