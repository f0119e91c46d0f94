import { cpus } from 'node:os';
import { playStory } from '../story.ts';
import { percentile, type Row } from './row.ts';
import type { BenchStage } from './stage.ts';

const SESSIONS = 12;
const AT_ONCE = 3;

/** Whole practice sessions, everything of them on this machine, and how long plaintext stood in a collector. */
export async function benchThroughput({ stage, logged }: BenchStage): Promise<readonly Row[]> {
  const left = Array.from({ length: SESSIONS });
  const began = performance.now();
  const worker = async (): Promise<void> => {
    while (left.pop() !== undefined || left.length > 0) {
      await playStory(stage, { name: 'kees', bank: 'gezond' }, () => {});
    }
  };
  left.fill(true);
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  const seconds = (performance.now() - began) / 1000;
  const windows = (await logged('collect.sealed')).map(({ plaintextMs }) => Number(plaintextMs));
  return [
    {
      what: 'practice sessions per core-second',
      measured: SESSIONS / seconds / cpus().length,
      against: 1,
      unit: '/s',
      good: 'MUCH',
      how: `n=${SESSIONS}, 3 portals, a process per login; lender, device, portals and sources are in it too`,
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
