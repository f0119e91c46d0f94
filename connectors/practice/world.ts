import { setTimeout as sleep } from 'node:timers/promises';
import type { SourceId } from '../../schema/source.ts';
import { payslipsOf } from './payslips.ts';
import type { Payslip, PracticeJob, PracticePerson } from './person.ts';
import type { Script } from './script.ts';

export type { Script } from './script.ts';

/** All that simulators and practice portals know: the people, the practice clock, and what each source is to play. */
export interface PracticeWorld {
  readonly people: readonly PracticePerson[];
  person(bsn: string): PracticePerson | undefined;
  /** By the practice name typed at a portal, such as `kees`; capitals and spaces around it do not matter. */
  personByLogin(login: string): PracticePerson | undefined;
  /**
   * Every payslip paid on or before `asOf`, oldest first: what the bank received. The source of wages knows them later
   * only: it leaves out those whose `to` lies after `reportedUntil(today)`.
   */
  payslips(job: PracticeJob, asOf: string): readonly Payslip[];
  /** The practice day, `YYYY-MM-DD` (UTC, as every day the broker counts). */
  today(): string;
  now(): Date;
  /** `goed` until a portal was given another word for this person and source. */
  script(bsn: string, source: SourceId): Script;
  /** Called by a practice portal at login, for the sources behind it. */
  setScript(bsn: string, sources: readonly SourceId[], script: Script): void;
  /** One source plays this for this person from now on, whatever is typed at logins, until it is given `goed`. */
  overrideScript(bsn: string, source: SourceId, script: Script): void;
  /** What goes before everything typed, if anything does. */
  overriding(bsn: string, source: SourceId): Script | undefined;
  /** Waits on the machine's clock; `signal` ends it early, with an AbortError. */
  wait(milliseconds: number, signal?: AbortSignal): Promise<void>;
}

/**
 * @param given.now - the practice clock: the machine's, plus the offset it was moved by
 * @param given.wait - replaced in tests, so that nothing waits
 */
export function practiceWorld(given: {
  readonly people: readonly PracticePerson[];
  readonly now: () => Date;
  readonly wait?: PracticeWorld['wait'];
}): PracticeWorld {
  const byBsn = new Map(given.people.map((person) => [person.bsn, person]));
  const byLogin = new Map(given.people.map((person) => [person.login, person]));
  const scripts = new Map<string, Script>();
  const overrides = new Map<string, Script>();
  const key = (bsn: string, source: SourceId): string => `${bsn} ${source}`;

  return {
    people: given.people,
    person: (bsn) => byBsn.get(bsn),
    personByLogin: (login) => byLogin.get(login.trim().toLowerCase()),
    payslips: (job, asOf) => payslipsOf(job, asOf),
    today: () => given.now().toISOString().slice(0, 10),
    now: given.now,
    script: (bsn, source) => overrides.get(key(bsn, source)) ?? scripts.get(key(bsn, source)) ?? 'goed',
    setScript(bsn, sources, script) {
      for (const source of sources) scripts.set(key(bsn, source), script);
    },
    overrideScript(bsn, source, script) {
      scripts.delete(key(bsn, source));
      if (script === 'goed') overrides.delete(key(bsn, source));
      else overrides.set(key(bsn, source), script);
    },
    overriding: (bsn, source) => overrides.get(key(bsn, source)),
    wait: given.wait ?? ((milliseconds, signal) => sleep(milliseconds, undefined, signal ? { signal } : {})),
  };
}
