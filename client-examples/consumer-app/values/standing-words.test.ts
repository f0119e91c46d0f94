import { expect, test } from 'vitest';
import type { Session } from '../visit/seen.ts';
import { meaningOf } from './standing-words.ts';

const DOWN = { word: 'outage', sentence: 'fail.UNAVAILABLE' } as const;
const sessionWith = (...others: readonly Session['tasks'][number]['state'][]): Session => ({
  ...{ id: 'ses_1', subject: 'APPLICANT', state: 'COLLECTING', now: '', deadline: '', isComplete: false },
  tasks: [
    { portal: 'BANK', state: 'WAITING', failure: null },
    ...others.map((state) => ({ portal: 'UWV', state, failure: null }) as const),
  ],
});
const around = (session: Session, sections = 0) => ({
  language: 'nl' as const,
  session,
  review: { sections: new Array(sections), notes: null, person: 'SAME', persons: [], now: '' } as never,
  tried: { portal: 'BANK', bank: 'Testbank Storing' } as const,
});

test('an outage names the bank that was tried, and sends nobody to others where there are none', () => {
  const told = 'Testbank Storing heeft een storing, dus inloggen kan nu niet.';
  const meaningWith = (session: Session, sections?: number) => meaningOf(DOWN, 'BANK', around(session, sections));
  expect(meaningWith(sessionWith('WAITING'))).toMatch(`${told} Doe eerst de andere bronnen.`);
  expect(meaningWith(sessionWith('SEALED'), 1)).toBe(`${told} Probeer het straks opnieuw, of deel zonder.`);
  expect(meaningWith(sessionWith())).toBe(`${told} Probeer het straks opnieuw, of ga later verder.`);
});

test('what begins with a portal begins with a capital, and no other bank’s name is said', () => {
  const elsewhere = { ...around(sessionWith()), tried: null };
  expect(meaningOf(DOWN, 'BANK', elsewhere)).toMatch(/^Je bank heeft een storing/);
  expect(meaningOf({ word: 'left', sentence: 'fail.LOGIN_FAILED' }, 'BANK', elsewhere)).toMatch('gestopt bij je bank');
  expect(meaningOf({ word: 'sealed' }, 'BANK', elsewhere)).toBeUndefined();
});
