import type { ConsentDiff } from './consent-diff.ts';
import { type Language, labelOf, nameOf } from './plan.ts';

const NL = {
  same: 'Dit is hetzelfde als de vorige keer.',
  added: (line: string) => `Nieuw: ${line}.`,
  removed: (line: string) => `Niet meer gevraagd: ${line}.`,
  window: (line: string, now: number, before: number) => `${line}: nu over ${now} maanden, eerder ${before}.`,
  differently: (line: string) => `Anders gevraagd: ${line}.`,
  nowRequired: (line: string) => `Dit kun je niet meer weglaten: ${line}.`,
  nowOptional: (line: string) => `Dit mag je nu weglaten: ${line}.`,
  purpose: (now: string, before: string) => `Waarvoor: ${now}. Eerder: ${before}.`,
  retention: (now: number, before: number) =>
    now === 0
      ? `Bewaren: nu niet. Jij koos eerder ${before} dagen.`
      : `Bewaren: nu hoogstens ${now} dagen. Jij koos eerder ${before}.`,
  pickup: (now: number, before: number) => `Ophalen: nu binnen ${now} uur, eerder ${before}.`,
  newRecipient: (name: string) => `Gaat nu ook naar ${name}.`,
  formerRecipient: (name: string) => `Gaat niet meer naar ${name}.`,
} as const;

type Phrases = {
  readonly [P in keyof typeof NL]: (typeof NL)[P] extends (...given: infer G) => string
    ? (...given: G) => string
    : string;
};

const EN: Phrases = {
  same: 'This is the same as last time.',
  added: (line) => `New: ${line}.`,
  removed: (line) => `No longer asked: ${line}.`,
  window: (line, now, before) => `${line}: now over ${now} months, ${before} before.`,
  differently: (line) => `Asked differently: ${line}.`,
  nowRequired: (line) => `You can no longer leave this out: ${line}.`,
  nowOptional: (line) => `You may leave this out now: ${line}.`,
  purpose: (now, before) => `Why: ${now}. Before: ${before}.`,
  retention: (now, before) =>
    now === 0
      ? `Keeping: not now. You chose ${before} days before.`
      : `Keeping: now at most ${now} days. You chose ${before} before.`,
  pickup: (now, before) => `Collecting: now within ${now} hours, ${before} before.`,
  newRecipient: (name) => `Now also goes to ${name}.`,
  formerRecipient: (name) => `No longer goes to ${name}.`,
};

/** A diff in plain words, what matters most first; one sentence when nothing changed. */
export function diffWords(diff: ConsentDiff, language: Language): readonly string[] {
  const say: Phrases = language === 'nl' ? NL : EN;
  const label = (field: string): string => labelOf(field, language) ?? field;
  const lines = (fields: readonly string[], phrase: (line: string) => string) =>
    [...new Set(fields.map(label))].map(phrase);
  const { purpose, retention, pickup } = diff;
  const told = [
    ...(purpose
      ? [say.purpose(nameOf('purposes', purpose.now, language), nameOf('purposes', purpose.before, language))]
      : []),
    ...lines(diff.added, say.added),
    ...diff.windows.map(({ field, now, before }) => say.window(label(field), now, before)),
    ...lines(diff.differently, say.differently),
    ...lines(diff.nowRequired, say.nowRequired),
    ...diff.newRecipients.map(say.newRecipient),
    ...(retention ? [say.retention(retention.now, retention.before)] : []),
    ...(pickup ? [say.pickup(pickup.now, pickup.before)] : []),
    ...lines(diff.nowOptional, say.nowOptional),
    ...lines(diff.removed, say.removed),
    ...diff.formerRecipients.map(say.formerRecipient),
  ];
  return told.length === 0 ? [say.same] : [...new Set(told)];
}
