import type { PortalId } from '../../../schema/source.ts';
import type { PracticePerson } from '../person.ts';
import type { Script } from '../script.ts';
import type { PracticeWorld } from '../world.ts';
import { meaningOf, type PasswordMeaning } from './password.ts';

const TRIES = 3;
const LOCKED_MILLISECONDS = 15 * 60_000;
const RESEND_SECONDS = 30;
const KEPT_MILLISECONDS = 60 * 60_000;

const CODE_WORKS = '123456';
const CODE_EXPIRED = '999999';

/** Who a visitor proved to be: the person whose data will be asserted, and what the sources play for them. */
export interface Admitted {
  readonly person: PracticePerson;
  readonly script: Script;
  /** The account has no SMS check: where one is asked, the login ends. */
  readonly lacksSms?: true;
}

export type PasswordOutcome =
  | { readonly kind: 'ADMITTED'; readonly admitted: Admitted }
  | { readonly kind: 'WRONG'; readonly triesLeft: number }
  | { readonly kind: 'LOCKED'; readonly until: Date };

export type CodeOutcome = 'RIGHT' | 'WRONG' | 'EXPIRED';

/** How far one visit to the login pages is. */
interface Visit {
  readonly begunAt: number;
  admitted?: Admitted;
  codeSentAt: number;
}

/**
 * The visits to the login pages of one identity provider, on the practice clock. Tries are counted per portal and known
 * name (of an unknown name per visit), so that a lock at one portal leaves the others open.
 */
export class Visits {
  readonly #world: PracticeWorld;
  readonly #visits = new Map<string, Visit>();
  readonly #failures = new Map<string, { count: number; at: number }>();

  constructor(world: PracticeWorld) {
    this.#world = world;
  }

  tryPassword(visitId: string, portal: PortalId, name: string, password: string): PasswordOutcome {
    this.#forgetOld();
    const person = this.#world.personByLogin(name);
    const counted = person ? `${portal} ${person.login}` : visitId;
    const locked = this.#lockedUntil(counted);
    if (locked) return { kind: 'LOCKED', until: locked };
    const meaning = meaningOf(password);
    if (meaning.kind === 'LOCK') return this.#fail(counted, TRIES);
    if (!person || meaning.kind === 'WRONG') return this.#fail(counted, 1);
    this.#failures.delete(counted);
    const admitted = this.#admittedBy(meaning, person);
    this.#visits.set(visitId, { begunAt: this.#now(), admitted, codeSentAt: this.#now() });
    return { kind: 'ADMITTED', admitted };
  }

  /** Who came past the first page of this visit, if anybody did. */
  admitted(visitId: string): Admitted | undefined {
    return this.#visits.get(visitId)?.admitted;
  }

  tryCode(visitId: string, code: string): CodeOutcome {
    const digits = code.replace(/\s/g, '');
    if (digits === CODE_WORKS) return 'RIGHT';
    if (digits !== CODE_EXPIRED) return 'WRONG';
    this.#send(visitId);
    return 'EXPIRED';
  }

  /** Seconds until a new code may be asked. */
  secondsToResend(visitId: string): number {
    const sentAt = this.#visits.get(visitId)?.codeSentAt ?? 0;
    return Math.max(0, Math.ceil(RESEND_SECONDS - (this.#now() - sentAt) / 1000));
  }

  /** True when a new code was sent; false when it is too early. */
  resend(visitId: string): boolean {
    if (this.secondsToResend(visitId) > 0) return false;
    this.#send(visitId);
    return true;
  }

  end(visitId: string): void {
    this.#visits.delete(visitId);
  }

  #send(visitId: string): void {
    const visit = this.#visits.get(visitId);
    if (visit) visit.codeSentAt = this.#now();
  }

  #fail(counted: string, by: number): PasswordOutcome {
    const count = (this.#failures.get(counted)?.count ?? 0) + by;
    this.#failures.set(counted, { count, at: this.#now() });
    const until = this.#lockedUntil(counted);
    return until ? { kind: 'LOCKED', until } : { kind: 'WRONG', triesLeft: TRIES - count };
  }

  #lockedUntil(counted: string): Date | undefined {
    const failures = this.#failures.get(counted);
    if (!failures || failures.count < TRIES) return undefined;
    const until = failures.at + LOCKED_MILLISECONDS;
    if (until > this.#now()) return new Date(until);
    this.#failures.delete(counted);
    return undefined;
  }

  #admittedBy(
    meaning: Exclude<PasswordMeaning, { readonly kind: 'WRONG' | 'LOCK' }>,
    person: PracticePerson,
  ): Admitted {
    switch (meaning.kind) {
      case 'PLAY':
        return { person, script: meaning.script };
      case 'NO_SMS':
        return { person, script: 'goed', lacksSms: true };
      case 'SOMEBODY_ELSE':
        return { person: this.#somebodyElse(person), script: 'goed' };
      default: {
        const never: never = meaning;
        return never;
      }
    }
  }

  /** The partner where the partner can log in too, else whoever comes next in the list. */
  #somebodyElse(person: PracticePerson): PracticePerson {
    const { people } = this.#world;
    const partner = person.partnership && this.#world.person(person.partnership.partner.bsn);
    return partner ?? people[(people.indexOf(person) + 1) % people.length] ?? person;
  }

  #forgetOld(): void {
    const before = this.#now() - KEPT_MILLISECONDS;
    for (const [id, { begunAt }] of this.#visits) if (begunAt < before) this.#visits.delete(id);
    for (const [id, { at }] of this.#failures) if (at < before) this.#failures.delete(id);
  }

  #now(): number {
    return this.#world.now().valueOf();
  }
}
