import type { CollectJob, CollectResult } from '../collecting/job.ts';
import type { CollectorPool } from '../collecting/pool.ts';
import type { Meter } from './meter.ts';

/** A pool whose jobs are timed: how long, at which portal, and how long plaintext lived. */
export function measuredPool(pool: CollectorPool, meter: Pick<Meter, 'collected'>): CollectorPool {
  const timed = async (job: CollectJob, run: (job: CollectJob) => Promise<CollectResult>): Promise<CollectResult> => {
    const began = performance.now();
    const result = await run(job);
    meter.collected(job.portal, performance.now() - began, result.ok ? result.plaintextMs : undefined);
    return result;
  };
  return {
    runJob: (job) => timed(job, (given) => pool.runJob(given)),
    async reserve() {
      const reserved = await pool.reserve();
      return reserved && { ...reserved, runJob: (job) => timed(job, (given) => reserved.runJob(given)) };
    },
    close: () => pool.close(),
  };
}
