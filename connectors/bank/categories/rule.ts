import type { CATEGORIES, Category } from '../../../schema/category.ts';

/** Which way money goes in a category. */
export type Direction = (typeof CATEGORIES)[Category]['direction'];

/**
 * One rule of categorisation. A phrase is words in a row, lower case without accents; `hypothe*` is any word that
 * begins so, `*verzekering` any that ends so. Of the phrases that fit, the longest wins.
 */
export interface Rule {
  /** Travels with the category, so that a consumer can see why and dispute it. */
  readonly id: string;
  readonly category: Category;
  /** One of these is in the name of the other side. */
  readonly party?: readonly string[];
  /** One of these is in the text; with `party`, both must be, and the name may hold this too. */
  readonly text?: readonly string[];
  /** None of these is in name or text. */
  readonly not?: readonly string[];
  /** `SURE` is asked before all other rules on names and texts, `GUESS` after them. */
  readonly tier?: 'SURE' | 'GUESS';
}

/** Which layer decided, strongest first (sources/categorisation.md). */
export const LAYERS = [
  'OWN_ACCOUNT',
  'CODE',
  'KNOWN_BODY',
  'COUNTERPARTY',
  'TEXT',
  'RECURRENCE',
  'STATISTICS',
  'NONE',
] as const;
export type Layer = (typeof LAYERS)[number];

export interface Categorised {
  readonly category: Category;
  readonly layer: Layer;
  readonly ruleId: string;
  /** 0 (nothing known) to 1 (certain). */
  readonly confidence: number;
}

export function categorised(category: Category, layer: Layer, ruleId: string, confidence: number): Categorised {
  return { category, layer, ruleId, confidence };
}

/** Phrases written in one text, a comma between them. */
export function phrases(written: string): readonly string[] {
  return written
    .split(',')
    .map((phrase) => phrase.trim().replaceAll(/\s+/g, ' '))
    .filter((phrase) => phrase !== '');
}
