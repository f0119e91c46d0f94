const NOT_ASCII = /[\u0080-\uffff]/;
const MARKS = /\p{M}+/gu;
const WORD = /[a-z0-9]+/g;
/** `H&M` and `P+R` are one word, unlike the initials of a person. */
const LETTERS_JOINED = /\b([a-z])\s?[&+]\s?([a-z])\b/gi;
/** A town, and nobody's pay. */
const TOWN_OF_PAY = /\bloon op zand\b/g;
const NO_WORDS: readonly string[] = [];

/** The words of a bank's text: lower case, without accents, cut at everything but letters and digits. */
export function wordsOf(text: string): readonly string[] {
  const plain = NOT_ASCII.test(text) ? text.normalize('NFD').replace(MARKS, '') : text;
  const joined = /[&+]/.test(plain) ? plain.replace(LETTERS_JOINED, '$1$2') : plain;
  return joined.toLowerCase().replace(TOWN_OF_PAY, 'loonopzand').match(WORD) ?? NO_WORDS;
}
