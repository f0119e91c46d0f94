import { expect, test } from 'vitest';
import type { Place } from '../flow/place.ts';
import { minutesLeft } from './idle.ts';
import { NOTHING_SEEN } from './seen.ts';

const at = (place: Place, ends: number) => ({
  clock: { ends, lastCall: 0 },
  seen: { ...NOTHING_SEEN, language: 'nl', isOnline: true, flow: { trail: [place], asides: [] } } as const,
});
const minute = 60_000;

test.each([
  [10 * minute, null],
  [2 * minute, 2],
  [90_000, 1],
  [1_000, 0],
  [-1_000, 0],
  [-2_000, 'OVER'],
] as const)('%i ms before the end: %s', (left, found) => {
  expect(minutesLeft(at({ at: 'PORTALS' }, left), 0)).toBe(found);
});

test('nobody is asked to go on with what is over', () => {
  expect(minutesLeft(at({ at: 'DONE' }, 0), 0)).toBeNull();
  expect(minutesLeft(at({ at: 'START' }, 0), 0)).toBeNull();
});
