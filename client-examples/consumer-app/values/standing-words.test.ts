import { expect, test } from 'vitest';
import { meaningOf } from './standing-words.ts';

const bank = { portal: 'BANK', language: 'en' } as const;
const down = { word: 'outage', sentence: 'fail.UNREACHABLE' } as const;

test('an outage leads to the other portals, and where there is no other, to later', () => {
  expect(meaningOf(down, { ...bank, isAlone: false })).toMatch(/^Your bank has an outage. Do the others first./);
  expect(meaningOf(down, { ...bank, isAlone: true })).toBe(
    'Your bank has an outage. Try again soon, or continue later.',
  );
});

test('what is plain needs no sentence, and what is no outage is said alike', () => {
  expect(meaningOf({ word: 'sealed' }, { ...bank, isAlone: true })).toBeUndefined();
  expect(meaningOf({ word: 'failed', sentence: 'fail.LOGIN_FAILED' }, { ...bank, isAlone: true })).toBe(
    'You stopped at your bank. Nothing was fetched.',
  );
});
