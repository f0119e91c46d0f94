import { askForEverything } from '../everything.ts';
import { playStory } from '../story.ts';
import { cpuOf } from './cpu.ts';
import { percentile, type Row } from './row.ts';
import type { BenchStage } from './stage.ts';

const SESSIONS = 12;
const AT_ONCE = 3;

/**
 * Whole practice sessions that ask every source, and how long plaintext stood in a collector. What lender and device use
 * is not counted; practice portals and sources run in the broker's process, so theirs is, and the number is a lower
 * bound: `in-process.bench.ts` has what collecting alone takes. Linux only.
 */
export async function benchThroughput({ stage, pid, engine, logged }: BenchStage): Promise<readonly Row[]> {
  if (process.platform !== 'linux') return [];
  const left = Array.from({ length: SESSIONS });
  const before = await cpuOf(pid);
  const worker = async (): Promise<void> => {
    while (left.pop() !== undefined || left.length > 0) {
      await playStory(stage, { name: 'kees', bank: 'gezond', ask: askForEverything }, () => {});
    }
  };
  left.fill(true);
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  const cpuSeconds = (await cpuOf(pid)) - before;
  const windows = (await logged('collect.sealed')).map(({ plaintextMs }) => Number(plaintextMs));
  return [
    {
      what: 'practice sessions per core-second',
      measured: SESSIONS / cpuSeconds,
      against: 1,
      unit: '/s',
      good: 'MUCH',
      how: `n=${SESSIONS}, 8 portals, a process per login; CPU of broker, collectors, practice portals and sources${engine === 'PostgreSQL' ? ', not the database’s' : ''}`,
    },
    {
      what: 'plaintext window, p99',
      measured: percentile(windows, 0.99),
      against: 250,
      unit: 'ms',
      good: 'LITTLE',
      how: `n=${windows.length} collectors, last source byte to sealed`,
    },
  ];
}
