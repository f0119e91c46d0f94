/**
 * Whose data is it? Each payload carries what its login and source assert of the person, as hashes under a key that the
 * device makes per session and nobody stores (D11): equal within one person and session, useless outside it.
 */
import { assertBytes, toBase64url, utf8 } from './bytes.ts';
import { portable } from './primitives.ts';
import { day } from './shape.ts';

/** HMACs in base64url. Kinds are never compared with one another. */
export interface PersonHashes {
  readonly bsn?: string;
  readonly name?: string;
}

/** What a login and a source assert. All of it ends here. */
export interface PersonAssertion {
  /** 32 bytes, of the device */
  readonly personKey: Uint8Array;
  /** 8 or 9 digits; one that lost its leading zero gets it back */
  readonly bsn?: string | undefined;
  readonly familyName?: string | undefined;
  /** `YYYY-MM-DD`; a partial date makes no hash, because it proves less */
  readonly birthDate?: string | undefined;
}

const PREFIXES = new Set(
  'aan af al am auf aus ben bij bin boven d da dal das de dei del della den der des di die do don dos du el en het i im in la las le les lo los of onder op over s t te ten ter thoe to toe tot uijt uit van ver vom von voor vor zu zum zur'.split(
    ' ',
  ),
);
const FOLDED: readonly (readonly [RegExp, string])[] = [
  [/ß/g, 'ss'],
  [/æ/g, 'ae'],
  [/œ/g, 'oe'],
  [/ø/g, 'o'],
  [/đ|ð/g, 'd'],
  [/ł/g, 'l'],
  [/þ/g, 'th'],
  [/ı/g, 'i'],
];

/** @throws RangeError when the BSN is not 8 or 9 digits, or the key not 32 bytes; TypeError */
export function assertPerson({ personKey, bsn, familyName, birthDate }: PersonAssertion): PersonHashes {
  assertBytes(personKey, 'personKey', 32);
  if (bsn !== undefined && !/^\d{8,9}$/.test(bsn)) throw new RangeError('bsn must be 8 or 9 digits');
  const name = familyName === undefined ? '' : normaliseName(familyName);
  const keyed = (text: string): string => toBase64url(portable.hmacSha256(personKey, utf8(text)));
  return {
    ...(bsn === undefined ? {} : { bsn: keyed(`zegel/1/person/bsn${bsn.padStart(9, '0')}`) }),
    ...(name !== '' && birthDate !== undefined && isWholeDate(birthDate)
      ? { name: keyed(`zegel/1/person/name${name}|${birthDate}`) }
      : {}),
  };
}

/**
 * A family name as sources with different habits may agree on it: no diacritics (NFKD), lower case, no prefixes
 * (van, de, 't …), letters only. A name that consists of prefixes keeps them.
 */
export function normaliseName(familyName: string): string {
  let name = familyName.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  for (const [letter, folded] of FOLDED) name = name.replace(letter, folded);
  const words = name.split(/[^\p{L}]+/u).filter((word) => word !== '');
  const own = words.filter((word) => !PREFIXES.has(word));
  return (own.length === 0 ? words : own).join('');
}

/** How sections are known to be of one person, from best to worst. */
export type PersonWord = 'MATCH' | 'NAME_MATCH' | 'NOT_CHECKABLE' | 'MISMATCH';

export interface PersonComparison {
  /** the word for the whole set */
  readonly result: PersonWord;
  /** a word per section, in the given order */
  readonly sections: readonly PersonWord[];
}

/**
 * Compares sections that should be of one person.
 *
 * - `MISMATCH`: two sections share a kind and differ in it. That is a hard stop: they are never merged.
 * - Otherwise a section is `MATCH` when another has its BSN, else `NAME_MATCH` when another has its name and birth
 *   date, else `NOT_CHECKABLE`.
 * - The set has the worst word of its sections, and is `NOT_CHECKABLE` when nothing joins those known by BSN to those
 *   known by name only. One section alone has nothing to be compared with: `NOT_CHECKABLE`.
 */
export function comparePersons(persons: readonly PersonHashes[]): PersonComparison {
  const having = {
    bsn: persons.filter(({ bsn }) => bsn !== undefined),
    name: persons.filter(({ name }) => name !== undefined),
  };
  const differs = {
    bsn: new Set(having.bsn.map(({ bsn }) => bsn)).size > 1,
    name: new Set(having.name.map(({ name }) => name)).size > 1,
  };
  const sections = persons.map((person): PersonWord => {
    const kinds = (['bsn', 'name'] as const).filter((kind) => person[kind] !== undefined);
    if (kinds.some((kind) => differs[kind])) return 'MISMATCH';
    if (kinds.includes('bsn') && having.bsn.length > 1) return 'MATCH';
    if (kinds.includes('name') && having.name.length > 1) return 'NAME_MATCH';
    return 'NOT_CHECKABLE';
  });
  const isJoined =
    having.bsn.length === 0 || having.name.length === 0 || having.bsn.some(({ name }) => name !== undefined);
  return { result: worst(isJoined ? sections : [...sections, 'NOT_CHECKABLE']), sections };
}

function worst(words: readonly PersonWord[]): PersonWord {
  const order = ['MISMATCH', 'NOT_CHECKABLE', 'NAME_MATCH', 'MATCH'] as const;
  return order.find((word) => words.includes(word)) ?? 'NOT_CHECKABLE';
}

function isWholeDate(date: string): boolean {
  try {
    return day(date, 'birthDate') === date;
  } catch {
    return false;
  }
}
