import { expect, it } from 'vitest';
import { inLanguageOf } from './template-reasons.ts';
import { readTemplates } from './templates.ts';

const reasonsIn = (document: string): readonly string[] =>
  [...document.matchAll(/@optional\(reason: "([^"]*)"\)/g)].map(([, reason = '']) => reason);

it('tells an applicant in their own language why an optional part is asked, Dutch by itself', async () => {
  for (const { document } of await readTemplates()) {
    const english = inLanguageOf(document, 'en');
    const [nl, en] = [reasonsIn(document), reasonsIn(english)];
    expect(inLanguageOf(document, 'nl')).toBe(document);
    expect(inLanguageOf(english, 'nl')).toBe(document);
    expect(en).toHaveLength(nl.length);
    expect(en.filter((reason) => nl.includes(reason))).toEqual([]);
  }
});

it('leaves a reason that somebody wrote themselves as it is', () => {
  const document = '{ applicant { bank @optional(reason: "Om je huur te zien.") { accounts { iban } } } }';
  expect(inLanguageOf(document, 'en')).toBe(document);
});
