import type { CollectorPool, ReservedCollector } from '../collecting/pool.ts';
import type { SessionId, TaskId } from '../database/ids.ts';

/** A collector that waits for the file of one task. */
export type WaitingCollector = Pick<ReservedCollector, 'fileKey' | 'runJob'>;

/**
 * The collectors set apart for files that consumers are about to bring. They live in this process alone: a file sealed
 * to a collector of another instance finds none here, and the device begins again.
 */
export class ReservedFiles {
  #starting = 0;
  readonly #held = new Map<
    string,
    { readonly task: TaskId; readonly collector: ReservedCollector; readonly timer: NodeJS.Timeout }
  >();

  /**
   * @param pool - where collectors come from
   * @param limits.most - how many may wait at once
   * @param limits.waitMs - after this one is given up; a login lasts no longer either (design D15)
   */
  constructor(
    private readonly pool: Pick<CollectorPool, 'reserve'>,
    private readonly limits: { readonly most: number; readonly waitMs: number } = { most: 24, waitMs: 20 * 60_000 },
  ) {}

  /** One per session and portal: a second begin gives the first one up. @returns `undefined` when too many wait */
  async hold(session: SessionId, portal: string, task: TaskId): Promise<WaitingCollector | undefined> {
    const place = `${session} ${portal}`;
    this.#giveUp(place);
    if (this.#held.size + this.#starting >= this.limits.most) return undefined;
    this.#starting += 1;
    const collector = await this.pool.reserve().finally(() => {
      this.#starting -= 1;
    });
    if (!collector) return undefined;
    this.#giveUp(place);
    const timer = setTimeout(() => this.#giveUp(place), this.limits.waitMs);
    timer.unref();
    this.#held.set(place, { task, collector, timer });
    return collector;
  }

  /** The collector of exactly this task, once. */
  take(session: SessionId, portal: string, task: TaskId): WaitingCollector | undefined {
    const place = `${session} ${portal}`;
    const held = this.#held.get(place);
    if (held?.task !== task) return undefined;
    clearTimeout(held.timer);
    this.#held.delete(place);
    return held.collector;
  }

  /** Nothing will be brought at that portal. @param task - of this task alone; of whichever waits, when left out */
  release(session: SessionId, portal: string, task?: TaskId): void {
    const place = `${session} ${portal}`;
    if (task === undefined || this.#held.get(place)?.task === task) this.#giveUp(place);
  }

  /** The session has ended. */
  releaseAll(session: SessionId): void {
    for (const place of [...this.#held.keys()]) if (place.startsWith(`${session} `)) this.#giveUp(place);
  }

  #giveUp(place: string): void {
    const held = this.#held.get(place);
    if (!held) return;
    clearTimeout(held.timer);
    this.#held.delete(place);
    held.collector.release();
  }
}
