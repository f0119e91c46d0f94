import type { ErasureAnswer } from '../../sealing/erasure-answer.ts';
import type { ShareEnd } from './share.tables.ts';

export const SHARE_STATES = ['ACTIVE', 'WITHDRAWN', 'EXPIRED', 'REJECTED'] as const;
export type ShareState = (typeof SHARE_STATES)[number];

export const ERASURE_STATES = ['REQUESTED', 'CONFIRMED', 'REFUSED', 'OVERDUE'] as const;
export type ErasureState = (typeof ERASURE_STATES)[number];

/** All that a share's state follows from. */
export interface ShareFacts {
  readonly until: Date;
  readonly end: { readonly reason: ShareEnd; readonly at: Date } | null;
}

/** All that the state of an erasure request follows from. */
export interface ErasureFacts {
  readonly dueAt: Date;
  readonly answer: Pick<ErasureAnswer, 'answer' | 'ground'> | null;
}

const DAY_MS = 86_400_000;

/** A provider has this long to answer an erasure request. */
export const ERASURE_DAYS = 30;
/** The holder is told this long before a share ends, where it lasts longer than that. */
export const WARNING_DAYS = 7;

/** The state of a share at a moment: past its last day it has expired, whether or not anybody has said so yet. */
export function shareState({ until, end }: ShareFacts, now: Date): ShareState {
  if (end) return end.reason;
  return now >= until ? 'EXPIRED' : 'ACTIVE';
}

/** Days left, each begun one counted; 0 once it has ended. */
export function daysLeft(facts: ShareFacts, now: Date): number {
  if (shareState(facts, now) !== 'ACTIVE') return 0;
  return Math.ceil((facts.until.valueOf() - now.valueOf()) / DAY_MS);
}

/** A late answer still counts. */
export function erasureState({ dueAt, answer }: ErasureFacts, now: Date): ErasureState {
  if (answer) return answer.answer;
  return now >= dueAt ? 'OVERDUE' : 'REQUESTED';
}

/** A moment so many days later. */
export function daysAfter(moment: Date, days: number): Date {
  return new Date(moment.valueOf() + days * DAY_MS);
}
