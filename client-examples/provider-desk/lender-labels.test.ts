import { expect, it } from 'vitest';
import bundled from '../device/texts.generated.json' with { type: 'json' };
import { lenderLabel } from './lender-labels.ts';

it.each([
  ['nl', /\b(je|jij|jou|jouw)\b/i],
  ['en', /\b(you|your)\b/i],
] as const)('calls nobody “you” over what somebody else shared, in %s', (language, you) => {
  const read = Object.entries(bundled.fields).map(
    ([coordinate, words]) => lenderLabel(coordinate, language) ?? words[language][0] ?? '',
  );
  expect(read.filter((label) => you.test(label))).toEqual([]);
});
