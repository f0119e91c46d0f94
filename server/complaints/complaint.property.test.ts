import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ComplaintFacts, complaintState, dueAfter, erasedFrom, keptUntil } from './complaint.state.ts';

const START = new Date('2026-03-01T12:00:00Z');
const HOUR = 3_600_000;
const DAY = 24;
const afterHours = (hours: number): Date => new Date(START.valueOf() + hours * HOUR);
const made: ComplaintFacts = { at: START, dueAt: dueAfter(START), answeredAt: null };

describe('a complaint', () => {
  it.each<[what: string, answeredAfter: number | null, hours: number, state: string, isKept: boolean]>([
    ['at once', null, 0, 'RECEIVED', true],
    ['just before thirty days', null, 30 * DAY - 1, 'RECEIVED', true],
    ['at thirty days', null, 30 * DAY, 'OVERDUE', true],
    ['answered in time', 3, 30 * DAY, 'ANSWERED', true],
    ['answered late', 40 * DAY, 40 * DAY, 'ANSWERED', true],
    ['ninety days after its answer', 3, 90 * DAY + 3, 'ANSWERED', false],
    ['unanswered, just before a year', null, 365 * DAY - 1, 'OVERDUE', true],
    ['unanswered, after a year', null, 365 * DAY, 'OVERDUE', false],
  ])('%s', (_what, answeredAfter, hours, state, isKept) => {
    const facts = { ...made, answeredAt: answeredAfter === null ? null : afterHours(answeredAfter) };
    expect([complaintState(facts, afterHours(hours)), afterHours(hours) < keptUntil(facts)]).toEqual([state, isKept]);
  });

  const anyStep = fc.oneof(
    fc.record({ does: fc.constant('WAIT' as const), hours: fc.integer({ min: 1, max: 120 * DAY }) }),
    fc.constant({ does: 'ANSWER' as const, hours: 0 }),
  );

  it('follows, whoever does what and however the clock jumps, a model that only remembers', () => {
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 20 }), (steps) => {
        let hours = 0;
        let facts = made;
        const model = { state: 'RECEIVED', answeredFor: 0, isGone: false };
        for (const step of steps) {
          hours += step.hours;
          if (step.does === 'ANSWER') {
            // What was erased cannot be read, so it cannot be answered; the first answer stands.
            if (model.isGone || model.state === 'ANSWERED') continue;
            facts = { ...facts, answeredAt: afterHours(hours) };
            model.state = 'ANSWERED';
          } else if (model.state === 'ANSWERED') model.answeredFor += step.hours;
          else if (hours >= 30 * DAY) model.state = 'OVERDUE';
          model.isGone ||= model.state === 'ANSWERED' ? model.answeredFor >= 90 * DAY : hours >= 365 * DAY;
          expect([complaintState(facts, afterHours(hours)), afterHours(hours) >= keptUntil(facts)]).toEqual([
            model.state,
            model.isGone,
          ]);
          const { receivedBy, answeredBy } = erasedFrom(afterHours(hours));
          const isSwept = facts.answeredAt ? facts.answeredAt <= answeredBy : facts.at <= receivedBy;
          expect(isSwept).toBe(model.isGone);
        }
      }),
    );
  });
});
