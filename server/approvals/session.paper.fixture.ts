import { SUBJECTS, type Subject } from '../../sealing/subject.ts';
import type { PaperRequest } from './request.paper.fixture.ts';

/**
 * Session and task as a reader of PROTOCOL.md sections 6 and 7 would keep them on paper: whole minutes, no database, no
 * sweeper needed for anything but telling. Shares no code with the rooms it is held against.
 */

const IDLE = 10;
const LOGIN = 20;
const COLLECT = 3;
const HOUR = 60;
const LONGEST = 96 * HOUR;

export class PaperSession {
  calledAt: number;
  isPaired = false;
  wrongCodes = 0;
  pausedUntil: number | null = null;
  login: { readonly at: number; returnedAt: number | null; outcome: 'SEALED' | 'FAILED' | null } | null = null;
  isSkipped = false;
  sections = 0;
  shared = 0;
  /** Why it is over; the moment counts, whoever has been told. */
  ended: string | null = null;
  isCarriedOut = false;
  readonly told: string[] = ['STARTED'];

  constructor(
    readonly request: PaperRequest,
    readonly subject: Subject,
    readonly device: number,
    readonly startedAt: number,
  ) {
    this.calledAt = startedAt;
  }

  /** The clock has moved: the deadline ends it by itself. */
  pass(): void {
    const { now } = this;
    const longest = this.startedAt + LONGEST;
    const deadline = Math.min(this.pausedUntil ?? this.idleUntil(), longest);
    if (now >= deadline) this.ended ??= this.pausedUntil !== null || now >= longest ? 'EXPIRED' : 'IDLE';
  }

  private idleUntil(): number {
    const login = this.isLoggingIn ? (this.login?.at ?? 0) + LOGIN : 0;
    return Math.max(this.calledAt + IDLE, login);
  }

  private get isLoggingIn(): boolean {
    return this.login !== null && this.login.returnedAt === null && !this.isSkipped;
  }

  task(): string {
    const { now } = this;
    if (this.isSkipped) return 'SKIPPED';
    if (!this.login) return 'WAITING';
    const { at, returnedAt, outcome } = this.login;
    if (outcome) return outcome;
    if (returnedAt !== null) return now < returnedAt + COLLECT ? 'BUSY' : 'FAILED';
    return now < at + LOGIN ? 'LOGIN' : 'FAILED';
  }

  state(): string {
    if (this.ended !== null) return this.shared > 0 ? 'APPROVED' : (STATE_OF_END[this.ended] ?? 'STOPPED');
    if (this.pausedUntil !== null) return 'PAUSED';
    if (!this.isPaired) return 'PAIRING';
    return ['SEALED', 'SKIPPED'].includes(this.task()) ? 'REVIEW' : 'COLLECTING';
  }

  get isOpen(): boolean {
    return this.ended === null && this.pausedUntil === null;
  }

  /** It is over, for this reason unless it was before; the device is told, and the provider unless it has data of it. */
  end(how: string): void {
    this.ended ??= how;
    this.carryOut();
  }

  carryOut(): void {
    if (this.ended === null || this.isCarriedOut) return;
    this.isCarriedOut = true;
    this.told.push(`ENDED ${this.ended}`);
    if (this.shared === 0) this.tell(['IDLE', 'EXPIRED'].includes(this.ended) ? 'EXPIRED' : 'STOPPED');
  }

  tell(what: string): void {
    this.request.told[this.subject].push(what);
  }

  /** The device calls; a call after the end changes nothing. */
  private call(): void {
    if (this.ended === null) this.calledAt = this.now;
  }

  private get now(): number {
    return this.request.provider.now;
  }

  // What each operation is answered, by the code of its refusal or DONE.

  pair(isRight: boolean): string {
    if (this.isPaired) return 'PAIRED';
    if (!this.isOpen) return 'SESSION_EXPIRED null';
    if (isRight) {
      this.isPaired = true;
      this.told.push('PAIRED');
      this.tell('PAIRED');
      return 'PAIRED';
    }
    this.wrongCodes += 1;
    if (this.wrongCodes === 3) this.end('NOT_PAIRED');
    return `PAIRING_FAILED ${3 - this.wrongCodes}`;
  }

  private whyNot(): string | null {
    if (!this.isOpen) return 'SESSION_EXPIRED';
    if (!this.isPaired) return 'PAIRING_REQUIRED';
    return this.task() === 'BUSY' ? 'SOURCE_BUSY' : null;
  }

  startLogin(): string {
    this.call();
    if (this.request.provider.isRevoked) return 'KEY_REVOKED';
    const barred = this.whyNot();
    if (barred) return barred;
    this.told.push('TASK LOGIN');
    if (!this.login) this.tell('COLLECTING');
    this.login = { at: this.now, returnedAt: null, outcome: null };
    this.isSkipped = false;
    return 'DONE';
  }

  leaveLogin(): string {
    this.call();
    if (!this.isOpen) return 'SESSION_EXPIRED';
    if (!this.login || this.login.returnedAt !== null) return 'NOT_FOUND';
    this.login.returnedAt = this.now;
    this.login.outcome = 'FAILED';
    this.told.push('TASK BUSY', 'TASK FAILED');
    return 'LOGIN_CANCELLED';
  }

  /** Only what the page says may be done is done: the rest is a collector's own. @returns whether it may */
  bringLogin(): boolean {
    if (!this.isOpen || !this.login || this.login.returnedAt !== null) return false;
    this.call();
    this.login.returnedAt = this.now;
    this.told.push('TASK BUSY');
    return true;
  }

  /** @returns whether a collector may be done now */
  seal(): boolean {
    const { login } = this;
    if (this.ended !== null || !login || login.returnedAt === null || login.outcome !== null) return false;
    if (this.now >= login.returnedAt + COLLECT) return false;
    login.outcome = 'SEALED';
    this.sections = 1;
    this.told.push('TASK SEALED', 'SECTION');
    return true;
  }

  skip(): string {
    this.call();
    const barred = this.whyNot();
    if (barred) return barred;
    this.isSkipped = true;
    this.told.push('TASK SKIPPED');
    return 'DONE';
  }

  pause(hours: number): string {
    this.call();
    if (!this.isOpen) return 'SESSION_EXPIRED';
    this.pausedUntil = this.now + hours * HOUR;
    this.told.push('PAUSED');
    this.tell('PAUSED');
    return 'DONE';
  }

  resume(): string {
    this.call();
    if (this.ended !== null || this.pausedUntil === null) return 'SESSION_EXPIRED';
    this.pausedUntil = null;
    this.told.push('RESUMED');
    this.tell('COLLECTING');
    return 'DONE';
  }

  extend(): string {
    this.call();
    return this.isOpen ? 'DONE' : 'SESSION_EXPIRED';
  }

  stop(how: 'STOPPED' | 'DECLINED'): string {
    this.call();
    if (this.ended !== null) return 'SESSION_EXPIRED';
    this.end(how);
    return 'DONE';
  }

  look(): string {
    this.call();
    return `${this.state()} ${this.isOpen ? this.sections : 0}`;
  }

  /** @returns null when there is nothing to share, or nobody may yet */
  share(stayOpen: boolean): string | null {
    if (!['COLLECTING', 'REVIEW'].includes(this.state())) return null;
    this.call();
    if (this.shared > 0 && this.request.ended) return 'REQUEST_ENDED';
    this.tell('SHARED');
    if (!stayOpen) {
      this.ended = 'APPROVED';
      this.isCarriedOut = true;
      this.told.push('ENDED APPROVED');
    }
    if (SUBJECTS.some((other) => other !== this.subject && this.request.isExpected(other)))
      this.tell('WAITING_FOR_PARTNER');
    if (this.shared > 0) this.told.push('DELIVERY SUPERSEDED');
    this.told.push('DELIVERY PENDING');
    this.shared += 1;
    return 'DONE';
  }
}

const STATE_OF_END: Readonly<Record<string, string>> = { DECLINED: 'DECLINED', IDLE: 'EXPIRED', EXPIRED: 'EXPIRED' };
