import { SUBJECTS, type Subject } from '../../sealing/subject.ts';
import { PaperSession } from './session.paper.fixture.ts';

/** A provider, its requests and their invitations on paper, as the sessions in them (`session.paper.fixture.ts`). */

/** Nobody has a session any more of a request whose invitation expired so long ago: its stream is told nothing. */
const LONGEST = 96 * 60;

type EndOfRequest = 'WITHDRAWN' | 'CLOSED' | 'SUPERSEDED' | 'REVOKED';

export class PaperRequest {
  ended: EndOfRequest | null = null;
  readonly sessions = new Map<Subject, PaperSession>();
  /** What the provider was told, per subject. */
  readonly told: Readonly<Record<Subject, string[]>> = { APPLICANT: ['INVITED'], PARTNER: ['INVITED'] };

  constructor(
    readonly provider: PaperProvider,
    readonly until: number,
  ) {}

  /** @returns the code it is refused with, or the session */
  redeem(subject: Subject, device: number): PaperSession | 'INVITATION_USED' | 'INVITATION_INVALID' {
    const known = this.sessions.get(subject);
    if (known) return known.device === device ? 'INVITATION_USED' : 'INVITATION_INVALID';
    if (this.ended || this.provider.now >= this.until || this.provider.isRevoked) return 'INVITATION_INVALID';
    const made = new PaperSession(this, subject, device, this.provider.now);
    this.sessions.set(subject, made);
    this.told[subject].push('OPENED');
    return made;
  }

  /** Told for everybody who had not redeemed. @returns false when it had ended before */
  end(how: EndOfRequest): boolean {
    if (this.ended) return false;
    this.ended = how;
    for (const subject of SUBJECTS) if (!this.sessions.has(subject)) this.told[subject].push('STOPPED');
    return true;
  }

  /** One that was closed before keeps that word; its sessions stop now. */
  withdraw(): void {
    this.end('WITHDRAWN');
    this.stopSessions('WITHDRAWN');
  }

  refresh(minutes: number): string {
    if (this.provider.isRevoked) return 'KEY_REVOKED';
    if (this.isShared) return 'ALREADY_APPROVED';
    if (!this.end('SUPERSEDED')) return 'REQUEST_ENDED';
    this.stopSessions('SUPERSEDED');
    this.provider.ask(minutes);
    return 'DONE';
  }

  private stopSessions(how: 'WITHDRAWN' | 'SUPERSEDED'): void {
    for (const session of this.sessions.values()) session.end(how);
  }

  private get isShared(): boolean {
    return [...this.sessions.values()].some(({ shared }) => shared > 0);
  }

  /** Whether this one may still share for the first time. */
  isAwaited(subject: Subject): boolean {
    const session = this.sessions.get(subject);
    if (session) return session.shared === 0 && session.ended === null;
    return !this.ended && this.provider.now < this.until && !this.provider.isRevoked;
  }

  /** The same as far as the stream has told: another's session counts as open until its end was. */
  isExpected(subject: Subject): boolean {
    const session = this.sessions.get(subject);
    return session ? session.shared === 0 && !session.isCarriedOut : this.isAwaited(subject);
  }

  /** What `dataRequest { subjects endedAt }` says. */
  shown(): readonly string[] {
    const states = SUBJECTS.map((subject) => {
      const session = this.sessions.get(subject);
      if (session && session.shared > 0)
        return SUBJECTS.some((other) => this.isAwaited(other)) ? 'WAITING_FOR_PARTNER' : 'SHARED';
      if (session) return TOLD_OF[session.state()] ?? 'STOPPED';
      if (this.ended || this.provider.isRevoked) return 'STOPPED';
      return this.provider.now < this.until ? 'INVITED' : 'EXPIRED';
    });
    return [...states, this.ended ? 'ENDED' : 'OPEN'];
  }
}

const TOLD_OF: Readonly<Record<string, string>> = {
  PAIRING: 'OPENED',
  COLLECTING: 'COLLECTING',
  REVIEW: 'COLLECTING',
  PAUSED: 'PAUSED',
  EXPIRED: 'EXPIRED',
};

export class PaperProvider {
  isRevoked = false;
  now = 0;
  readonly requests: PaperRequest[] = [];

  /** Newest first. */
  ask(minutes: number): void {
    this.requests.unshift(new PaperRequest(this, this.now + minutes));
  }

  get sessions(): readonly PaperSession[] {
    return this.requests.flatMap(({ sessions }) => [...sessions.values()]);
  }

  wait(minutes: number): void {
    this.now += minutes;
    for (const session of this.sessions) session.pass();
  }

  /** Counts at once; told by the next sweep. */
  revoke(): void {
    this.isRevoked = true;
    for (const session of this.sessions) session.ended ??= 'REVOKED';
  }

  sweep(): void {
    for (const request of this.requests)
      if (this.isRevoked && this.now < request.until + LONGEST) request.end('REVOKED');
    for (const session of this.sessions) session.carryOut();
  }
}
