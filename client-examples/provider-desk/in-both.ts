import { type Language, nameOf } from '../device/plan.ts';

/** A name in both languages. */
export type InBoth = Readonly<Record<Language, string>>;

/** What this bundle calls a purpose, a source or a portal. */
export const inBoth = (kind: 'purposes' | 'sources' | 'portals', code: string): InBoth => ({
  nl: nameOf(kind, code, 'nl'),
  en: nameOf(kind, code, 'en'),
});
