import type { FieldKind } from '../../sealing/build-receipt.ts';
import { digestOf } from '../../sealing/digest.ts';
import type { PlannedLeaf } from '../../sealing/plan.ts';
import type { AgreedText } from '../../sealing/receipt-processing.ts';
import bundled from './texts.generated.json' with { type: 'json' };

export type Language = 'nl' | 'en';

interface FieldWords {
  readonly type?: string;
  readonly nl: readonly string[];
  readonly en: readonly string[];
  readonly sensitivity?: string;
  readonly specialCategory?: boolean;
}

const FIELDS: Readonly<Record<string, FieldWords>> = bundled.fields;
const SENSITIVITIES = ['ORDINARY', 'FINANCIAL', 'HIGH'] as const;
/** An amount is read as the wage it is of. */
const SILENT: ReadonlySet<string> = new Set(['Money', 'Code', 'Fraction']);

/** The version of the texts in this bundle: the receipt names it. */
export const TEXT_VERSION: string = bundled.version;

/** How close a field comes to a person, by this bundle: what is said higher up holds below, until a field says otherwise. */
export function kindOf(field: string): FieldKind {
  return wordsTo(field).reduce<FieldKind>(
    (around, { words }) => ({
      sensitivity: SENSITIVITIES.find((known) => known === words.sensitivity) ?? around.sensitivity,
      specialCategory: around.specialCategory || words.specialCategory === true,
    }),
    { sensitivity: 'ORDINARY', specialCategory: false },
  );
}

/** What this bundle calls a purpose or a source; its code where it is newer than the bundle. */
export function nameOf(
  kind: 'purposes' | 'sources' | 'portals' | 'categories',
  code: string,
  language: Language,
): string {
  const names: Readonly<Record<string, Readonly<Record<Language, string>>>> = bundled[kind];
  return names[code]?.[language] ?? code;
}

/** Which way money of a category goes, and whether it goes every month whatever one does. */
export function flowOf(category: string): { readonly direction: string; readonly fixedCost: boolean } {
  const known: Readonly<Record<string, { readonly direction: string; readonly fixedCost: boolean }>> =
    bundled.categories;
  return known[category] ?? { direction: 'OUT', fixedCost: false };
}

/** A step on the way from a person to a value: what it is called, and what that means. */
export interface FieldStep {
  readonly label: string;
  readonly explanation: string;
  /** False for what says nothing of its own: an amount is read as the wage it is of. */
  readonly isSpoken: boolean;
}

/** The words on the way to a field, by its path from the person down. @throws Error when the bundle is older than the schema */
export function stepsTo(field: string, language: Language): readonly FieldStep[] {
  return wordsTo(field).map(({ type, words }) => ({
    label: words[language][0] ?? '',
    explanation: words[language][1] ?? '',
    isSpoken: !SILENT.has(type),
  }));
}

/** The text of this bundle that a consumer agrees to, as a receipt names it. */
export function agreedText(name: keyof typeof bundled.agreed, language: Language): AgreedText {
  const { version, [language]: text } = bundled.agreed[name];
  return { version, digest: digestOf(text) };
}

/** The words on the way to a leaf: `Je werk › Werkgevers › Naam`. @throws Error when the bundle is older than the schema */
export function lineOf({ field }: PlannedLeaf, language: Language): string {
  return lineThrough(wordsTo(field), language);
}

/** The same of a field that this bundle may not know: one of an earlier schema, or a later one. */
export function labelOf(field: string, language: Language): string | null {
  const words = knownWordsTo(field);
  return words && lineThrough(words, language);
}

function lineThrough(words: readonly WordsOnTheWay[], language: Language): string {
  return words.flatMap(({ type, words }) => (SILENT.has(type) ? [] : [words[language][0] ?? ''])).join(' › ');
}

interface WordsOnTheWay {
  readonly type: string;
  readonly words: FieldWords;
}

function wordsTo(field: string): readonly WordsOnTheWay[] {
  const words = knownWordsTo(field);
  if (!words) throw new Error(`this app is too old for ${field}`);
  return words;
}

function knownWordsTo(field: string): readonly WordsOnTheWay[] | null {
  let type = 'Person';
  const steps: WordsOnTheWay[] = [];
  for (const name of field.split('.')) {
    const words = FIELDS[`${type}.${name}`];
    if (!words) return null;
    steps.push({ type, words });
    type = words.type ?? '';
  }
  return steps;
}
