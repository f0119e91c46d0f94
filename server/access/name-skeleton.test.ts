import { describe, expect, test } from 'vitest';
import { nameSkeleton } from './name-skeleton.ts';

describe('names that may be taken for each other have one skeleton', () => {
  test.each([
    ['capitals', 'Linde Hypotheken', 'LINDE HYPOTHEKEN'],
    ['spaces and punctuation', 'Linde Hypotheken', 'Linde-Hypotheken.'],
    ['accents', 'Linde Hypotheken', 'Lïnde Hýpothekèn'],
    ['nought and o', 'Noord Krediet', 'N00rd Krediet'],
    ['one, l and i', 'Linde Hypotheken', '1inde Hypotheken'],
    ['capital i and l', 'Linde Hypotheken', 'Iinde Hypotheken'],
    ['r with n and m', 'Molen Krediet', 'rnolen Krediet'],
    ['two v and w', 'Wilg Wonen', 'VVilg vvonen'],
    ['c with l and d', 'Duin Lease', 'cluin Lease'],
    ['five and s', 'Esdoorn', 'E5doorn'],
    ['a legal form at the end', 'Linde Hypotheken', 'Linde Hypotheken B.V.'],
    ['a legal form with spaces', 'Linde Hypotheken', 'Linde Hypotheken B. V.'],
    ['a legal form in full', 'Linde Hypotheken', 'Linde Hypotheken Besloten Vennootschap'],
    ['a legal form being set up', 'Linde Hypotheken', 'Linde Hypotheken B.V. i.o.'],
    ['wide letters', 'Linde Hypotheken', 'Ｌｉｎｄｅ Hypotheken'],
    ['a ligature', 'Fijn Wonen', 'Fĳn Wonen'],
    ['Cyrillic letters', 'Ahorn Bank', 'Аhоrn Ваnк'],
    ['Greek letters', 'Ahorn Bank', 'Αhοrn Βαηκ'],
    ['letters of phonetic alphabets', 'Vergeet Lease', 'Verɡeet Leɑse'],
    ['small capitals', 'Over Wonen', 'Oᴠer Wᴏnen'],
    ['rare Cyrillic letters', 'Vast Wonen', 'ѵast Wonҽn'],
    ['rare Greek letters', 'Jacht Krediet', 'ϳaϲht Krediet'],
    ['letters that carry a stroke', 'Molen', 'Mołen'],
    ['a letter without its dot', 'Linde', 'Lınde'],
    ['an accent put behind a letter', 'Linde', 'Linde\u0301'],
    ['a letter of no width', 'Linde', 'Lin\u200bde'],
  ])('%s', (_title, one, other) => {
    expect(nameSkeleton(other)).toBe(nameSkeleton(one));
  });
});

test('names that only begin or end alike have skeletons of their own', () => {
  const names = [
    'Linde Hypotheken',
    'Linde Krediet',
    'Lindenhof Hypotheken',
    'Hypotheken Linde',
    'Wilg',
    'Esdoorn',
    'BV Noord',
    'Noord',
  ];
  expect(new Set(names.map(nameSkeleton)).size).toBe(names.length);
});
