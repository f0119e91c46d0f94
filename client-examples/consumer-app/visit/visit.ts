import { CallFailed } from '../../wire/call.ts';
import { type Happening, next, placeOf } from '../flow/flow.ts';
import type { Memory } from '../memory/memory.ts';
import { NoRoom } from '../memory/room.ts';
import type { Problem, Seen, Session } from './seen.ts';

/** What the app may touch of the machine it runs on. */
export interface Machine {
  readonly endpoint: string;
  readonly memory: Memory;
  /** Milliseconds since 1970, by the machine's clock. */
  readonly now: () => number;
  /** Leaves for another page. */
  readonly leave: (url: string) => void;
}

/** One visit of a consumer: what is seen, and the ways to change it. */
export class Visit {
  readonly machine: Machine;
  #seen: Seen;
  /** When the session ends if nothing is called, by this machine's clock. */
  #ends = Number.POSITIVE_INFINITY;
  #lastCall = 0;
  #turn: Promise<unknown> = Promise.resolve();
  readonly #watchers = new Set<() => void>();

  constructor(machine: Machine, seen: Seen) {
    this.machine = machine;
    this.#seen = seen;
  }

  get seen(): Seen {
    return this.#seen;
  }

  /** When the session ends by itself, and when the broker was last called; milliseconds by this machine's clock. */
  get clock(): { readonly ends: number; readonly lastCall: number } {
    return { ends: this.#ends, lastCall: this.#lastCall };
  }

  readonly watch = (watcher: () => void): (() => void) => {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  };

  readonly look = (): Seen => this.#seen;

  see(part: Partial<Seen>): void {
    this.#seen = { ...this.#seen, ...part };
    for (const watcher of this.#watchers) watcher();
  }

  happen(happening: Happening): void {
    const flow = next(this.#seen.flow, happening);
    if (flow === this.#seen.flow) return;
    const hasMoved = placeOf(flow) !== placeOf(this.#seen.flow);
    this.see({ flow, ...(hasMoved ? { problem: null } : {}) });
  }

  /** The broker told how the session stands: its clock began anew with this call. */
  told(session: Session | null | undefined): void {
    if (!session) return;
    const now = this.machine.now();
    this.#ends = now + Date.parse(session.deadline) - Date.parse(session.now);
    this.#lastCall = now;
    this.see({ session, minutesLeft: null });
    this.happen({ did: 'TOLD', session });
  }

  /** The session is over: its clock no longer counts. */
  over(): void {
    this.#ends = Number.POSITIVE_INFINITY;
    this.see({ minutesLeft: null });
  }

  /** Does this once what was to be done in turn before it is done, whatever came of it. */
  inTurn<Result>(deed: () => Promise<Result>): Promise<Result> {
    const done = this.#turn.then(deed);
    this.#turn = done.catch(() => undefined);
    return done;
  }

  /** Does one thing at a time; what goes wrong on the way is said at the screen one is on. */
  async act(deed: () => Promise<void>): Promise<void> {
    if (this.#seen.isBusy) return;
    this.see({ isBusy: true, problem: null });
    try {
      await deed();
    } catch (error) {
      this.see({ problem: problemOf(error, this.#seen.isOnline) });
    } finally {
      this.see({ isBusy: false });
    }
  }
}

function problemOf(error: unknown, isOnline: boolean): Problem {
  if (error instanceof CallFailed) return error.status >= 500 ? 'UNREACHABLE' : 'WRONG';
  // What `fetch` throws where nobody answers.
  if (error instanceof TypeError) return isOnline ? 'UNREACHABLE' : 'OFFLINE';
  return error instanceof NoRoom ? 'NO_ROOM' : 'WRONG';
}
