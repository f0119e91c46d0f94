import { CATEGORIES } from '../../../schema/category.ts';
import type { Direction, Rule } from './rule.ts';

/** Finds rules by looking words up: the time does not grow with the number of rules. */
export interface PhraseBook {
  /**
   * All places where a phrase fits, best first: the longest phrase, a second condition before none, then the order of
   * the rules.
   */
  placesIn(words: readonly string[]): readonly Place[];
}

/** A phrase of a rule that fits the words. */
export interface Place {
  readonly rule: Rule;
  readonly direction: Direction;
  readonly phrase: Phrase;
  /** One of these must be in the same words or in those beside. */
  readonly second: Phrases | undefined;
  /** None of these may be in either. */
  readonly not: Phrases;
  /** Letters that fit; a second condition counts for more than any phrase. */
  readonly weight: number;
  readonly order: number;
}

type Phrase = readonly Part[];

/** Many phrases, of which one is looked for: by their first word, and those that begin with part of one. */
interface Phrases {
  readonly byFirstWord: ReadonlyMap<string, readonly Phrase[]>;
  readonly others: readonly Phrase[];
}

interface Part {
  readonly kind: 'WORD' | 'PREFIX' | 'SUFFIX';
  readonly letters: string;
}

/** Words are looked up by this many first or last letters, so a prefix or suffix that opens a phrase has as many. */
const KEY_LENGTH = 3;
const SECOND_CONDITION = 1000;
const IN_FRONT = 6;
const NOWHERE: readonly Place[] = [];

/**
 * @returns a maker of books; each remembers the words it met, so it is made for the payments of one person and let go
 * @throws RangeError when a phrase cannot be looked up
 */
export function phraseBook(rules: readonly Rule[]): () => PhraseBook {
  const byKey = new Map<string, Place[]>();
  rules.forEach((rule, order) => {
    const { direction } = CATEGORIES[rule.category];
    const second = rule.party && rule.text ? phrasesOf(rule.text) : undefined;
    const not = phrasesOf(rule.not ?? []);
    for (const phrase of (rule.party ?? rule.text ?? []).map(phraseOf)) {
      const letters = phrase.reduce((sum, part) => sum + part.letters.length, 0);
      const weight = letters + (second ? SECOND_CONDITION : 0);
      const place: Place = { rule, direction, phrase, second, not, weight, order };
      const key = keyOf(phrase);
      const places = byKey.get(key);
      if (places) places.push(place);
      else byKey.set(key, [place]);
    }
  });
  return () => open(byKey);
}

/**
 * The rule of the best place that holds.
 *
 * @param words - those the places were found in
 * @param beside - the text beside a name, or the name beside a text
 * @param allows - only rules of which this is true
 */
export function ruleAt(
  places: readonly Place[],
  words: readonly string[],
  beside: () => readonly string[],
  allows: (rule: Rule, direction: Direction) => boolean,
): Rule | undefined {
  return places.find(
    ({ rule, direction, second, not }) =>
      allows(rule, direction) &&
      (second === undefined || isAnyIn(second, beside()) || isAnyIn(second, words)) &&
      !isAnyIn(not, words) &&
      !isAnyIn(not, beside()),
  )?.rule;
}

function open(byKey: ReadonlyMap<string, readonly Place[]>): PhraseBook {
  const met = new Map<string, readonly Place[]>();
  const beginningWith = (word: string): readonly Place[] => {
    const known = met.get(word);
    if (known) return known;
    const ends = word.length < KEY_LENGTH ? [] : [`${word.slice(0, KEY_LENGTH)}*`, `*${word.slice(-KEY_LENGTH)}`];
    const places = [word, ...ends]
      .flatMap((key) => byKey.get(key) ?? NOWHERE)
      .filter(({ phrase }) => phrase[0] && partFits(phrase[0], word));
    met.set(word, places.length === 0 ? NOWHERE : places);
    return places;
  };

  return {
    placesIn(words) {
      let found: Place[] | undefined;
      for (let at = 0; at < words.length; at += 1) {
        for (const place of beginningWith(words[at] ?? '')) {
          if (!fitsAt(place.phrase, words, at)) continue;
          // Who it is stands in front; what follows may be a street or a town.
          const placed = at === 0 ? { ...place, weight: place.weight + IN_FRONT } : place;
          if (found) found.push(placed);
          else found = [placed];
        }
      }
      return found?.sort((a, b) => b.weight - a.weight || a.order - b.order) ?? NOWHERE;
    },
  };
}

function phraseOf(written: string): Phrase {
  return written.split(' ').map((part) => {
    if (part.endsWith('*')) return { kind: 'PREFIX', letters: part.slice(0, -1) };
    if (part.startsWith('*')) return { kind: 'SUFFIX', letters: part.slice(1) };
    return { kind: 'WORD', letters: part };
  });
}

function keyOf(phrase: Phrase): string {
  const [first] = phrase;
  if (!first || phrase.some(({ letters }) => !/^[a-z0-9]+$/.test(letters))) throw new RangeError('a phrase is words');
  if (first.kind === 'WORD') return first.letters;
  if (first.letters.length < KEY_LENGTH) throw new RangeError(`too short to look up: ${first.letters}`);
  return first.kind === 'PREFIX' ? `${first.letters.slice(0, KEY_LENGTH)}*` : `*${first.letters.slice(-KEY_LENGTH)}`;
}

function partFits(part: Part, word: string): boolean {
  if (part.kind === 'WORD') return word === part.letters;
  return part.kind === 'PREFIX' ? word.startsWith(part.letters) : word.endsWith(part.letters);
}

function fitsAt(phrase: Phrase, words: readonly string[], at: number): boolean {
  for (let offset = 0; offset < phrase.length; offset += 1) {
    const part = phrase[offset];
    const word = words[at + offset];
    if (part === undefined || word === undefined || !partFits(part, word)) return false;
  }
  return true;
}

function phrasesOf(written: readonly string[]): Phrases {
  const byFirstWord = new Map<string, Phrase[]>();
  const others: Phrase[] = [];
  for (const phrase of written.map(phraseOf)) {
    const [first] = phrase;
    if (first?.kind !== 'WORD') others.push(phrase);
    else byFirstWord.set(first.letters, [...(byFirstWord.get(first.letters) ?? []), phrase]);
  }
  return { byFirstWord, others };
}

function isAnyIn({ byFirstWord, others }: Phrases, words: readonly string[]): boolean {
  return words.some(
    (word, at) =>
      byFirstWord.get(word)?.some((phrase) => fitsAt(phrase, words, at)) === true ||
      others.some((phrase) => fitsAt(phrase, words, at)),
  );
}
