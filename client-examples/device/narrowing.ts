import type { PlannedLeaf, PlannedSection } from '../../sealing/plan.ts';
import { type Language, labelOf, nameOf } from './plan.ts';

const DAY = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;

const NL = {
  tag: 'nl-NL',
  from: (from: string, to: string) => `van ${from} tot en met ${to}`,
  categories: (names: string) => `alleen ${names}`,
} as const;

const EN: { readonly [P in keyof typeof NL]: (typeof NL)[P] extends string ? string : (typeof NL)[P] } = {
  tag: 'en-GB',
  from: (from, to) => `from ${from} to ${to}`,
  categories: (names) => `only ${names}`,
};

/**
 * What of a list is asked, in plain words: `Je bank › Betalingen: alleen Huur, van 27 augustus 2026 tot en met …`. What an
 * argument says of how it is asked, and not of what (`per`), is left out.
 */
export function narrowedIn({ leaves }: PlannedSection, language: Language): readonly string[] {
  const told = leaves.flatMap((leaf) =>
    Object.entries(leaf.arguments).flatMap(([path, given]) => {
      const words = wordsOf(given, language);
      return words === '' ? [] : [`${labelOf(fieldAt(leaf, path), language) ?? path}: ${words}`];
    }),
  );
  return [...new Set(told)];
}

/** The field that an argument narrows: as many names from the person down as its response path has. */
function fieldAt({ field }: PlannedLeaf, path: string): string {
  const [, ...below] = path.split('.');
  return field.split('.').slice(0, below.length).join('.');
}

function wordsOf(given: unknown, language: Language): string {
  const say = language === 'nl' ? NL : EN;
  if (typeof given !== 'object' || given === null) return '';
  const { period, categories, ...others } = given as Readonly<Record<string, unknown>>;
  const names = Array.isArray(categories) ? categories.map((code) => nameOf('categories', String(code), language)) : [];
  const bounds = Object.values(others).filter((value) => typeof value === 'number');
  return [
    ...(names.length > 0 ? [say.categories(names.join(', '))] : []),
    ...(isPeriod(period) ? [say.from(dayIn(period.from, say.tag), dayIn(period.to, say.tag))] : []),
    ...bounds.map(String),
  ].join(', ');
}

function isPeriod(value: unknown): value is { readonly from: string; readonly to: string } {
  const { from, to } = Object(value) as Readonly<Record<string, unknown>>;
  return typeof from === 'string' && typeof to === 'string';
}

const dayIn = (day: string, tag: string): string => new Intl.DateTimeFormat(tag, DAY).format(new Date(day));
