import { expect, test } from 'vitest';
import { portalHealth } from './portal-health.ts';

const at = (time: string): Date => new Date(`2026-11-27T${time}Z`);

test('a portal where nobody logged in of late is unknown, and so is one where one person alone failed', () => {
  expect(portalHealth(undefined).state).toBe('UNKNOWN');
  expect(portalHealth({ workedAt: null, failingSince: at('12:10:41'), failingSessions: 1 }).state).toBe('UNKNOWN');
});

test('a portal that gave somebody their data works, also while one person fails there', () => {
  const working = { state: 'WORKING', since: null };
  expect(portalHealth({ workedAt: at('12:00:00'), failingSince: null, failingSessions: 0 })).toEqual(working);
  expect(portalHealth({ workedAt: at('12:00:00'), failingSince: at('12:10:41'), failingSessions: 1 })).toEqual(working);
});

test.each([null, at('12:00:00')])('a portal where two failed since it last worked (%o) is disturbed', (workedAt) => {
  expect(portalHealth({ workedAt, failingSince: at('12:10:41.123'), failingSessions: 2 })).toEqual({
    state: 'DISTURBED',
    since: at('12:10:00'),
  });
});
