import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysAfter, daysLeft, erasureState, shareState } from './share.state.ts';
import { SHARE_ENDS } from './share.tables.ts';

const kept = new Date('2026-03-01T12:00:00Z');
const until = daysAfter(kept, 90);
const active = { until, end: null };
const HOUR = 3_600_000;

describe('a share', () => {
  it.each<[days: number, state: string, left: number]>([
    [0, 'ACTIVE', 90],
    [0.5, 'ACTIVE', 90],
    [1, 'ACTIVE', 89],
    [89.99, 'ACTIVE', 1],
    [90, 'EXPIRED', 0],
    [90.01, 'EXPIRED', 0],
  ])('of ninety days is after %d days %s, with %d days left', (days, state, left) => {
    const now = daysAfter(kept, days);
    expect([shareState(active, now), daysLeft(active, now)]).toEqual([state, left]);
  });

  it('lasts whole days of 24 hours, across a change of summer time too', () => {
    expect(until.valueOf() - kept.valueOf()).toBe(90 * 24 * HOUR);
  });

  it('that ended stays as it ended, and has no days left, whatever the clock says', () => {
    const anyReason = fc.constantFrom(...SHARE_ENDS);
    fc.assert(
      fc.property(anyReason, fc.integer({ min: -200, max: 200 }), (reason, days) => {
        const ended = { until, end: { reason, at: kept } };
        const now = daysAfter(kept, days);
        expect([shareState(ended, now), daysLeft(ended, now)]).toEqual([reason, 0]);
      }),
    );
  });

  it('has days left exactly while it is active, and fewer as time goes on', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 120 * 24 }), fc.nat(48), (hours, more) => {
        const [now, later] = [hours, hours + more].map((after) => new Date(kept.valueOf() + after * HOUR));
        if (!now || !later) throw new Error('two moments');
        expect(daysLeft(active, now) > 0).toBe(shareState(active, now) === 'ACTIVE');
        expect(daysLeft(active, later)).toBeLessThanOrEqual(daysLeft(active, now));
      }),
    );
  });
});

describe('an erasure request', () => {
  const dueAt = daysAfter(kept, 30);

  it('is overdue after thirty days without an answer, and a late answer still counts', () => {
    expect(erasureState({ dueAt, answer: null }, daysAfter(kept, 29.99))).toBe('REQUESTED');
    expect(erasureState({ dueAt, answer: null }, dueAt)).toBe('OVERDUE');
    expect(erasureState({ dueAt, answer: { answer: 'CONFIRMED', ground: null } }, daysAfter(kept, 60))).toBe(
      'CONFIRMED',
    );
    expect(erasureState({ dueAt, answer: { answer: 'REFUSED', ground: 'LEGAL_CLAIMS' } }, kept)).toBe('REFUSED');
  });
});
