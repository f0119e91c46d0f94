import { expect, test } from 'vitest';
import { WORDS } from '../words/words.ts';
import { HELP_FOR } from './help-for.ts';

test('help opens at a question of its own wherever something is going on, or went wrong', () => {
  const without = Object.entries(HELP_FOR).flatMap(([place, question]) => (question === null ? [place] : []));
  expect(without).toEqual(['START', 'SCAN', 'OPENING', 'UNREACHABLE', 'PAPER', 'STOPPED', 'PARTNER']);
});

test('each question that help opens at has an answer, in both languages', () => {
  for (const question of Object.values(HELP_FOR))
    for (const words of [WORDS.nl, WORDS.en])
      if (question !== null) expect(Object.keys(words)).toContain(`faq.${question}.a`);
});
