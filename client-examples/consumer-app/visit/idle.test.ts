import { expect, test } from 'vitest';
import type { Place } from '../flow/place.ts';
import { memoryOf } from '../memory/memory.ts';
import { storage } from '../memory/storage.fixture.ts';
import { minutesLeft, tick } from './idle.ts';
import { NOTHING_SEEN, type Session } from './seen.ts';
import { Visit } from './visit.ts';

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

test('who is asked whether to go on is asked until the broker tells of the session, whatever the clock shows', () => {
  let now = 0;
  const machine = { endpoint: '', memory: memoryOf(storage(), storage()), now: () => now, leave: () => undefined };
  const visit = new Visit(machine, at({ at: 'PORTALS' }, 0).seen);
  const session = {
    state: 'COLLECTING',
    now: new Date(0).toISOString(),
    deadline: new Date(10 * minute).toISOString(),
  };
  visit.told(session as Session);
  const asked = [0, 8.5 * minute, 9.5 * minute, minute].map((moment) => {
    now = moment;
    tick(visit);
    return visit.seen.minutesLeft;
  });
  expect(asked).toEqual([null, 1, 0, 0]);
  visit.told(session as Session);
  expect(visit.seen.minutesLeft).toBeNull();
});
