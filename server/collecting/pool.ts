import { type CollectorProcess, startCollector } from './collector.process.ts';
import type { CollectJob, CollectResult } from './job.ts';

/** Runs jobs, each in a process of its own. */
export interface CollectorPool {
  runJob(job: CollectJob): Promise<CollectResult>;
  /** Sets one collector apart for a file that is still to be brought; `undefined` while the broker stops. */
  reserve(): Promise<ReservedCollector | undefined>;
  /** Ends every collector, waiting or at work. */
  close(): Promise<void>;
}

/** One collector that waits for the file of one login. */
export interface ReservedCollector {
  /** base64url, X25519: what the device seals the file to. */
  readonly fileKey: string;
  runJob(job: CollectJob): Promise<CollectResult>;
  /** The file never came. */
  release(): void;
}

export interface PoolOptions {
  /** Path of the bundled collector. */
  readonly collector: string;
  /** How many collectors wait, started and loaded. */
  readonly waiting: number;
  /** After this a job is `TIMEOUT` and its process is killed. */
  readonly deadlineMs: number;
}

/**
 * Collectors start before they are needed, because starting is most of their cost. A collector serves one job and
 * exits: what one person's login brought is gone before the next one's begins.
 */
export function collectorPool({ collector, waiting: kept, deadlineMs }: PoolOptions): CollectorPool {
  const waiting: CollectorProcess[] = [];
  const alive = new Set<CollectorProcess>();
  let closed = false;

  const start = (): CollectorProcess => {
    const started = startCollector(collector);
    alive.add(started);
    void started.ended.then(() => {
      alive.delete(started);
      const place = waiting.indexOf(started);
      if (place >= 0) waiting.splice(place, 1);
    });
    return started;
  };
  const refill = (): void => {
    while (!closed && waiting.length < kept) waiting.push(start());
  };
  const take = (): CollectorProcess => {
    const taken = waiting.shift() ?? start();
    setImmediate(refill);
    return taken;
  };
  refill();

  return {
    async runJob(job) {
      if (closed) return { ok: false, failure: 'UNREACHABLE', detail: 'the broker is stopping' };
      return take().run(job, deadlineMs);
    },
    async reserve() {
      if (closed) return undefined;
      const taken = take();
      const timer = setTimeout(() => taken.kill(), deadlineMs);
      try {
        const fileKey = await taken.fileKey();
        return { fileKey, runJob: (job) => taken.run(job, deadlineMs), release: () => taken.kill() };
      } catch {
        taken.kill();
        return undefined;
      } finally {
        clearTimeout(timer);
      }
    },
    async close() {
      closed = true;
      for (const started of alive) started.kill();
      await Promise.all([...alive].map(({ ended }) => ended));
    },
  };
}
