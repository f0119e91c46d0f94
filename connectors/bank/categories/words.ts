const NOT_ASCII = /[\u0080-\uffff]/;
const MARKS = /\p{M}+/gu;
const WORD = /[a-z0-9]+/g;
const NO_WORDS: readonly string[] = [];

/** The words of a bank's text: lower case, without accents, cut at everything but letters and digits. */
export function wordsOf(text: string): readonly string[] {
  const plain = NOT_ASCII.test(text) ? text.normalize('NFD').replace(MARKS, '') : text;
  return plain.toLowerCase().match(WORD) ?? NO_WORDS;
}
