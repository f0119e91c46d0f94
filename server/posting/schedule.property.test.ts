import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LARGEST_JITTER, RETRY_SECONDS, retryAt } from './schedule.ts';

const now = new Date('2026-11-24T10:00:00Z');

test('an event that fails is tried again after ever longer, within the jitter, and after the last time never', () => {
  const random = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 30 }), random, (tried, chance) => {
      const at = retryAt(tried, now, chance);
      const seconds = RETRY_SECONDS[tried - 1];
      if (seconds === undefined) return at === null;
      const delay = ((at?.valueOf() ?? 0) - now.valueOf()) / 1000;
      return delay >= seconds && delay <= seconds * (1 + LARGEST_JITTER);
    }),
  );
  expect([...RETRY_SECONDS].sort((a, b) => a - b)).toEqual(RETRY_SECONDS);
});
