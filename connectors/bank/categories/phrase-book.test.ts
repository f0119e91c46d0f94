import { describe, expect, test } from 'vitest';
import { allRules } from './layers.ts';
import { phraseBook, ruleAt } from './phrase-book.ts';
import type { Rule } from './rule.ts';
import { wordsOf } from './words.ts';

const RULES: readonly Rule[] = [
  { id: 'club', category: 'MEMBERSHIP', party: ['anwb', '*vereniging'] },
  { id: 'energy', category: 'ENERGY', party: ['anwb energie', 'stroom*'], not: ['advies'] },
  { id: 'road', category: 'ROAD_TAX', party: ['belastingdienst'], text: ['mrb'] },
  { id: 'tax', category: 'INCOME_TAX', party: ['belastingdienst apeldoorn'] },
  { id: 'back', category: 'TAX_REFUND', party: ['belastingdienst'] },
];

function find(name: string, text = '', direction: 'IN' | 'OUT' = 'OUT'): string | undefined {
  const words = wordsOf(name);
  const places = phraseBook(RULES)().placesIn(words);
  return ruleAt(
    places,
    words,
    () => wordsOf(text),
    (_, its) => its === direction,
  )?.id;
}

describe('a phrase', () => {
  test('is whole words, or the begin or end of one', () => {
    expect(
      ['ANWB B.V.', 'Anwbx', 'Tennisvereniging Set', 'Stroomversnelling', 'De stroom'].map((name) => find(name)),
    ).toEqual(['club', undefined, 'club', 'energy', 'energy']);
  });

  test('that is longer wins, and one with a second condition that holds wins of all', () => {
    expect(find('ANWB Energie')).toBe('energy');
    expect(find('Belastingdienst Apeldoorn')).toBe('tax');
    expect(find('Belastingdienst Apeldoorn', 'MRB 2026')).toBe('road');
  });

  test('does not count beside a word that rules it out, in name or text', () => {
    expect(find('Stroomadvies', 'advies')).toBeUndefined();
    expect(find('Advies over stroom')).toBeUndefined();
  });

  test('counts for one direction only', () => {
    expect([find('Belastingdienst', '', 'IN'), find('Belastingdienst')]).toEqual(['back', undefined]);
  });
});

test('words are without accents, capitals and signs', () => {
  expect(wordsOf("Univé Zorg, 's-Gravenhage: Štěpánek & Zn.")).toEqual([
    'unive',
    'zorg',
    's',
    'gravenhage',
    'stepanek',
    'zn',
  ]);
  expect(wordsOf('')).toEqual([]);
});

describe('the rules', () => {
  const all = allRules();

  test('each have an id of their own, and something to find', () => {
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    expect(all.filter(({ party, text }) => (party ?? text ?? []).length === 0)).toEqual([]);
  });

  test('hold no phrase twice for one category, and none that cannot be looked up', () => {
    const twice = all.flatMap(({ id, party, text }) => {
      const list = party ?? text ?? [];
      return list.filter((phrase, at) => list.indexOf(phrase) !== at).map((phrase) => `${id}: ${phrase}`);
    });
    expect(twice).toEqual([]);
    expect(() => phraseBook(all)).not.toThrow();
    for (const broken of ['', 'a*', 'T-Mobile', 'a*b'])
      expect(() => phraseBook([{ id: 'x', category: 'RENT', party: [broken] }])).toThrow(RangeError);
  });
});
