import type { FailureCode } from '../../connectors/source-failure.ts';
import type { PortalId } from '../../schema/source.ts';
import type { TaskId } from '../database/ids.ts';
import type { EndReason } from './session.tables.ts';

/** Why a request stops all its sessions at once. */
export type StopReason = Extract<EndReason, 'WITHDRAWN' | 'SUPERSEDED' | 'REVOKED'>;

/** All that a session's state follows from: facts, and when the device last called (design D12, D15). */
export interface SessionFacts {
  readonly startedAt: Date;
  readonly lastCallAt: Date;
  readonly pairedAt: Date | null;
  /** When it first shared; a session that stays open may add to it. */
  readonly sharedAt: Date | null;
  readonly end: { readonly reason: EndReason; readonly at: Date } | null;
  /** What stops every session of its request: told by the provider, or its key or the provider itself was revoked. */
  readonly stop: { readonly reason: StopReason; readonly at: Date } | null;
  readonly pauses: readonly { readonly at: Date; readonly until: Date; readonly resumedAt: Date | null }[];
  /** The portals of the plan for this subject, in its order. */
  readonly portals: readonly PortalId[];
  readonly logins: readonly LoginFacts[];
  readonly skips: readonly { readonly portal: PortalId; readonly at: Date }[];
}

export interface LoginFacts {
  readonly taskId: TaskId;
  readonly portal: PortalId;
  readonly at: Date;
  readonly returnedAt: Date | null;
  readonly outcome: { readonly failure: TaskFailure | null; readonly at: Date } | null;
}

/** What the broker may see of a failed task; the source's own reason stays in the operator's log. */
export type TaskFailure = FailureCode | 'OTHER_BROWSER';

export const SESSION_STATES = [
  'PAIRING',
  'COLLECTING',
  'REVIEW',
  'PAUSED',
  'APPROVED',
  'DECLINED',
  'STOPPED',
  'EXPIRED',
] as const;
export type SessionState = (typeof SESSION_STATES)[number];

export type TaskState =
  | { readonly state: 'WAITING' | 'LOGIN' | 'BUSY' | 'SEALED' | 'SKIPPED' }
  | { readonly state: 'FAILED'; readonly failure: TaskFailure };

const MINUTE = 60_000;
/** Without a call by the device the session ends after this. */
export const IDLE_MS = 10 * MINUTE;
/** The idle clock stands still during a login, this long at most. */
export const LOGIN_MS = 20 * MINUTE;
/** A collector that has not answered by then is gone. */
export const COLLECT_MS = 3 * MINUTE;
/** The longest pause a consumer may choose. */
export const PAUSE_MS = 72 * 60 * MINUTE;
/** No session lives longer, pauses included (ASVS 5.0 7.3.2). */
export const SESSION_MS = 96 * 60 * MINUTE;

/**
 * The state of a session at a moment, and when it will end if nobody calls. A pure function: a deadline that has passed
 * ends the session here, before any sweeper has said so. One that has shared is APPROVED at its end, whatever ended it.
 */
export function sessionState(
  facts: SessionFacts,
  now: Date,
): { readonly state: SessionState; readonly deadline: Date } {
  const end = facts.end ?? unrecordedEnd(facts, now);
  if (end) return { state: facts.sharedAt ? 'APPROVED' : stateOfEnd(end.reason), deadline: end.at };
  const deadline = deadlineOf(facts, now);
  if (openPause(facts)) return { state: 'PAUSED', deadline };
  if (!facts.pairedAt) return { state: 'PAIRING', deadline };
  const settled = facts.portals.every((portal) => ['SEALED', 'SKIPPED'].includes(taskState(facts, portal, now).state));
  return { state: settled ? 'REVIEW' : 'COLLECTING', deadline };
}

/**
 * The end that facts and clock have given a session and nobody has recorded yet: of a stop and a deadline, the first. Null
 * while it is open or paused.
 */
export function unrecordedEnd(
  facts: SessionFacts,
  now: Date,
): { readonly reason: StopReason | 'IDLE' | 'EXPIRED'; readonly at: Date } | null {
  const { stop } = facts;
  const until = stop && stop.at < now ? stop.at : now;
  const deadline = deadlineOf(facts, until);
  if (until < deadline) return stop;
  const isByClock = openPause(facts) !== undefined || deadline.valueOf() === longestOf(facts);
  return { reason: isByClock ? 'EXPIRED' : 'IDLE', at: deadline };
}

/** True while the device may act: paired or not, not paused, not ended. */
export function isOpen(state: SessionState): boolean {
  return state === 'PAIRING' || state === 'COLLECTING' || state === 'REVIEW';
}

/** Of the logins at a portal the one that something happened to last. */
function speakingLogin({ logins }: SessionFacts, portal: PortalId): LoginFacts | undefined {
  const there = logins.filter((found) => found.portal === portal);
  return there.reduce((last, next) => (happenedAt(next) >= happenedAt(last) ? next : last), there[0]);
}

/** When the last thing happened to a login. */
function happenedAt(login: LoginFacts | undefined): number {
  return (login?.outcome?.at ?? login?.returnedAt ?? login?.at)?.valueOf() ?? 0;
}

/**
 * The state of the one task at a portal: of the login there that something happened to last, or that it was skipped
 * since. Several may be open at once, at several banks.
 */
export function taskState(facts: SessionFacts, portal: PortalId, now: Date): TaskState {
  const login = speakingLogin(facts, portal);
  const begun = facts.logins.findLast((found) => found.portal === portal);
  const skip = facts.skips.findLast((found) => found.portal === portal);
  if (skip && (!begun || skip.at >= begun.at)) return { state: 'SKIPPED' };
  if (!login) return { state: 'WAITING' };
  if (login.outcome)
    return login.outcome.failure === null ? { state: 'SEALED' } : { state: 'FAILED', failure: login.outcome.failure };
  if (login.returnedAt)
    return before(now, login.returnedAt, COLLECT_MS) ? { state: 'BUSY' } : { state: 'FAILED', failure: 'TIMEOUT' };
  return before(now, login.at, LOGIN_MS) ? { state: 'LOGIN' } : { state: 'FAILED', failure: 'LOGIN_FAILED' };
}

function deadlineOf(facts: SessionFacts, now: Date): Date {
  const longest = longestOf(facts);
  const pause = openPause(facts);
  if (pause) return new Date(Math.min(pause.until.valueOf(), longest));
  const idle = facts.lastCallAt.valueOf() + IDLE_MS;
  const logins = facts.portals.filter((portal) => taskState(facts, portal, now).state === 'LOGIN');
  const began = logins.map((portal) => speakingLogin(facts, portal)?.at.valueOf() ?? 0);
  return new Date(Math.min(Math.max(idle, ...began.map((at) => at + LOGIN_MS)), longest));
}

const longestOf = ({ startedAt }: SessionFacts): number => startedAt.valueOf() + SESSION_MS;

function openPause(facts: SessionFacts): { readonly until: Date } | undefined {
  const last = facts.pauses.at(-1);
  return last && !last.resumedAt ? last : undefined;
}

function before(now: Date, from: Date, milliseconds: number): boolean {
  return now.valueOf() < from.valueOf() + milliseconds;
}

/** What an end makes of a session that has shared nothing. */
export function stateOfEnd(reason: EndReason): SessionState {
  switch (reason) {
    case 'APPROVED':
      return 'APPROVED';
    case 'DECLINED':
      return 'DECLINED';
    case 'STOPPED':
    case 'OTHER_PERSON':
    case 'WITHDRAWN':
    case 'SUPERSEDED':
    case 'REVOKED':
    case 'NOT_PAIRED':
      return 'STOPPED';
    case 'IDLE':
    case 'EXPIRED':
      return 'EXPIRED';
    default: {
      const never: never = reason;
      return never;
    }
  }
}
