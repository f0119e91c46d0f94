import unhomoglyph from 'unhomoglyph';

/**
 * What a provider's name looks like at a glance. Two names with one skeleton may be taken for each other, and the
 * second one is refused at registration (design D8).
 *
 * In this order: compatibility forms become plain (NFKC: `Ｂａｎｋ`, `ﬁ`); letters of other scripts become the Latin letter
 * they are drawn like; capitals and accents go; a legal form at the end goes (`B.V.`); spaces, punctuation and symbols go;
 * what is drawn alike becomes one (`0` and `o`; `1`, `l`, `i`; `rn` and `m`; `vv` and `w`…). Which letters are drawn like
 * Latin ones, Unicode says (UTS 39); for Greek and Cyrillic in a name we go further, where a hurried reader would too.
 * It is a net, not a proof: whoever registers a provider looks at name and domain as well.
 */
export function nameSkeleton(name: string): string {
  const letters = inLatin(inLatin(name).normalize('NFKC'));
  const plain = letters.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
  const words = plain.replace(/[^\p{L}\p{N}\s]/gu, '').trim();
  return [...unaccentable, ...alike].reduce(
    (text, [look, as]) => text.replaceAll(look, as),
    words.replace(LEGAL_FORMS, '').replace(/\s+/g, ''),
  );
}

/** Before compatibility forms too: of some, NFKC makes another letter than they are drawn like. */
const inLatin = (text: string): string => Array.from(text, latinOf).join('');

/** ASCII stays: of `m`, Unicode makes `rn`, and legal forms are found by their letters. */
const latinOf = (letter: string): string =>
  drawnLike.get(letter) ?? (letter <= '\u007f' ? letter : unhomoglyph(letter));

/** Dutch legal forms at the end, one or more, also spaced or in full; and one that is being set up. */
const LEGAL_FORMS =
  /(?:\s+(?:b ?v|n ?v|v ?o ?f|c ?v|u ?a|b ?a|w ?a|i ?o|besloten vennootschap|naamloze vennootschap|vennootschap onder firma|in oprichting))+$/;

/** Capital and small letters of Greek and Cyrillic beside the Latin letters they are drawn like, in the same order. */
const lookalikes: readonly (readonly [string, string])[] = [
  ['ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ', 'ABEZHIKMNOPTYX'],
  ['αβγεηικνοπρστυχω', 'abyeniknonpotuxw'],
  ['АВЕЗКМНОРСТУХІЇЈЅЬԌԚԜЀЁ', 'ABE3KMHOPCTYXIIJSBGQWEE'],
  ['авегиклмнопрстухіїјѕьһԁԛԝѐё', 'aberuknmhonpctyxiijsbhdqwee'],
];

const drawnLike = new Map(
  lookalikes.flatMap(([theirs, latin]) => [...theirs].map((letter, at) => [letter, latin.charAt(at)] as const)),
);

/** Latin letters that NFD does not take apart. */
const unaccentable: readonly (readonly [string, string])[] = [
  ['ı', 'i'],
  ['ł', 'l'],
  ['ø', 'o'],
  ['đ', 'd'],
  ['ħ', 'h'],
  ['ŧ', 't'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ß', 'b'],
];

/** Drawn alike, after lower case: `I`, `l`, `1` and `i` are one, so are the pairs that run together. */
const alike: readonly (readonly [string, string])[] = [
  ['0', 'o'],
  ['1', 'i'],
  ['l', 'i'],
  ['2', 'z'],
  ['3', 'e'],
  ['5', 's'],
  ['8', 'b'],
  ['rn', 'm'],
  ['vv', 'w'],
  ['ci', 'd'],
];
