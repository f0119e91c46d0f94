import { EN } from './desk-words.en.ts';
import { NL } from './desk-words.nl.ts';

/** Every word of the desk's pages: Dutch sets the list, English follows it. */
export type DeskWords = Widened<typeof NL>;

type Widened<Words> = {
  readonly [Name in keyof Words]: Words[Name] extends (...given: infer Given) => string
    ? (...given: Given) => string
    : Words[Name] extends string
      ? string
      : Widened<Words[Name]>;
};

export const deskWords = (language: 'nl' | 'en'): DeskWords => (language === 'nl' ? NL : EN);
