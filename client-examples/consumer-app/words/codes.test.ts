import { expect, test } from 'vitest';
import { fieldTexts } from '../../../schema/consent-text.ts';
import { personalSchema } from '../../../schema/personal-schema.ts';
import { stepsTo } from '../../device/plan.ts';
import { codeIn, inCodeWords } from './codes.ts';

/** Names that are written in capitals. */
const NAMES = /\b(BRIN|EURO|NEDC|WLTP)\b/g;

test('no explanation of a field shows a code to a consumer', () => {
  const fields = [...fieldTexts(personalSchema()).keys()];
  const texts = (['nl', 'en'] as const).flatMap((language) =>
    fields.map((field) => inCodeWords(stepsTo(field, language).at(-1)?.explanation ?? '', language)),
  );
  expect(texts.length).toBeGreaterThan(400);
  expect(texts.filter((text) => /\b[A-Z]{4,}\b/.test(text.replace(NAMES, '')))).toEqual([]);
});

test('codes in a text are read as words, and a code this app does not know stands as it is', () => {
  expect(inCodeWords('MALE, FEMALE or UNKNOWN, as your bank records it.', 'en')).toBe(
    'Male, female or unknown, as your bank records it.',
  );
  expect(codeIn('NEWER', 'en')).toBe('NEWER');
});
