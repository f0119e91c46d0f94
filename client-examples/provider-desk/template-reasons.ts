import type { Language } from '../device/plan.ts';

/**
 * Why a template asks an optional part. The applicant reads such a sentence as it stands in the document, which holds one
 * language only: so the desk writes it in theirs.
 */
const REASONS: readonly Readonly<Record<Language, string>>[] = [
  { nl: 'Je pensioen laat zien wat je later kunt betalen.', en: 'Your pension tells what you can pay later.' },
  { nl: 'Laat zien dat je je huur op tijd betaalt.', en: 'Shows that you pay your rent on time.' },
];

/** The document with the reasons of our templates in this language; a reason of somebody's own stays as it is. */
export function inLanguageOf(document: string, language: Language): string {
  return REASONS.reduce(
    (text, { nl, en, [language]: own }) => text.replaceAll(quoted(nl), quoted(own)).replaceAll(quoted(en), quoted(own)),
    document,
  );
}

const quoted = (reason: string): string => `"${reason}"`;
