export const COMPLAINT_STATES = ['RECEIVED', 'ANSWERED', 'OVERDUE'] as const;
export type ComplaintState = (typeof COMPLAINT_STATES)[number];

/** All that a complaint's state follows from. */
export interface ComplaintFacts {
  readonly at: Date;
  readonly dueAt: Date;
  readonly answeredAt: Date | null;
}

const DAY_MS = 86_400_000;

/** The officer has this long to answer. */
export const COMPLAINT_DAYS = 30;
/** Note and answer can be read this long after the answer. */
export const ANSWER_KEPT_DAYS = 90;
/** A note that nobody answers is erased after this long. */
export const UNANSWERED_KEPT_DAYS = 365;

const daysAfter = (moment: Date, days: number): Date => new Date(moment.valueOf() + days * DAY_MS);

/** By when a complaint made now must be answered. */
export const dueAfter = (at: Date): Date => daysAfter(at, COMPLAINT_DAYS);

/** The state of a complaint at a moment. A late answer still counts. */
export function complaintState({ dueAt, answeredAt }: ComplaintFacts, now: Date): ComplaintState {
  if (answeredAt) return 'ANSWERED';
  return now >= dueAt ? 'OVERDUE' : 'RECEIVED';
}

/** From this moment nobody reads note or answer any more, whether or not they have been erased yet. */
export function keptUntil({ at, answeredAt }: ComplaintFacts): Date {
  return answeredAt ? daysAfter(answeredAt, ANSWER_KEPT_DAYS) : daysAfter(at, UNANSWERED_KEPT_DAYS);
}

/** Received at or before these moments, or answered, a complaint is erased at `now`. */
export function erasedFrom(now: Date): { readonly receivedBy: Date; readonly answeredBy: Date } {
  return { receivedBy: daysAfter(now, -UNANSWERED_KEPT_DAYS), answeredBy: daysAfter(now, -ANSWER_KEPT_DAYS) };
}
