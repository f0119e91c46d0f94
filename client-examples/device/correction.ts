import type { Language } from './plan.ts';
import bundled from './texts.generated.json' with { type: 'json' };

/** Where a wrong value is put right: in words, and the official page where there is one. */
export interface Correction {
  readonly text: string;
  readonly address: string | null;
}

const ROUTES: Readonly<Record<string, Readonly<Record<Language, string>> & { readonly address: string | null }>> =
  bundled.corrections;

/** Who corrects what a source says, by this bundle; `null` for a source that is newer than the bundle. */
export function correctionOf(source: string, language: Language): Correction | null {
  const route = ROUTES[source];
  return route ? { text: route[language], address: route.address } : null;
}
