import { setImmediate as turn } from 'node:timers/promises';
import type { After } from './after.ts';
import type { PracticeWorld } from './practice/world.ts';

interface Bell {
  readonly at: number;
  readonly rung: 'DEADLINE' | 'WAIT';
  readonly ring: () => void;
}

/**
 * Stands still until it is moved. Both sides of a connection count by it: whoever asks a source (`after`), and the source
 * that takes its time (`wait`).
 */
export class StandingClock {
  #now = 0;
  readonly #bells = new Set<Bell>();
  readonly #hopes = new Set<{ readonly isTrue: () => boolean; readonly tell: () => void }>();

  readonly after: After = (milliseconds, ring) => this.#set({ at: this.#now + milliseconds, rung: 'DEADLINE', ring });

  readonly wait: PracticeWorld['wait'] = (milliseconds, signal) =>
    new Promise((resolve, reject) => {
      signal?.throwIfAborted();
      const callOff = this.#set({ at: this.#now + milliseconds, rung: 'WAIT', ring: resolve });
      signal?.addEventListener('abort', () => {
        callOff();
        reject(signal.reason);
      });
    });

  /** What is due by then happens in its order, each with all that follows from it at once. */
  async advance(milliseconds: number): Promise<void> {
    const end = this.#now + milliseconds;
    for (let next = this.#next(end); next; next = this.#next(end)) {
      this.#now = next.at;
      this.#forget(next);
      next.ring();
      await turn();
    }
    this.#now = end;
  }

  /** Every source that was asked, and there is one, takes its time. */
  everySourceWaits(): Promise<void> {
    return this.#once(() => this.#count('WAIT') > 0 && this.#count('WAIT') === this.#count('DEADLINE'));
  }

  /** No source waits any more: each answered, or saw that whoever asked hung up. */
  noSourceWaits(): Promise<void> {
    return this.#once(() => this.#count('WAIT') === 0);
  }

  /**
   * Moves on by that much, all sources waiting. @returns what has become of the work a millisecond before, where it ended
   * too soon, and what at the end
   */
  async around(milliseconds: number, work: Promise<string>): Promise<readonly [before: string, at: string]> {
    let outcome = 'WAITED_FOR';
    void work.then((ended) => {
      outcome = ended;
    });
    await this.everySourceWaits();
    await this.advance(milliseconds - 1);
    const before = outcome;
    await this.advance(1);
    return [before, await work];
  }

  /** Does the work, and lets time pass wherever it would stand still for the sources. */
  async letPass<T>(work: Promise<T>): Promise<T> {
    let isDone = false;
    const done = work.then(
      () => undefined,
      () => undefined,
    );
    void done.then(() => {
      isDone = true;
    });
    for (;;) {
      await Promise.race([done, this.everySourceWaits()]);
      if (isDone) return work;
      await this.advance((this.#next()?.at ?? this.#now) - this.#now);
    }
  }

  #set(bell: Bell): () => void {
    this.#bells.add(bell);
    this.#look();
    return () => this.#forget(bell);
  }

  #forget(bell: Bell): void {
    this.#bells.delete(bell);
    this.#look();
  }

  #next(until = Number.POSITIVE_INFINITY): Bell | undefined {
    return [...this.#bells].filter(({ at }) => at <= until).toSorted((a, b) => a.at - b.at)[0];
  }

  #count(kind: Bell['rung']): number {
    return [...this.#bells].filter(({ rung }) => rung === kind).length;
  }

  #once(isTrue: () => boolean): Promise<void> {
    return new Promise((tell) => {
      this.#hopes.add({ isTrue, tell });
      this.#look();
    });
  }

  #look(): void {
    for (const hope of this.#hopes) {
      if (!hope.isTrue()) continue;
      this.#hopes.delete(hope);
      hope.tell();
    }
  }
}
