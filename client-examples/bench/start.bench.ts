import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { percentile, type Row } from './row.ts';

const COLLECTOR = fileURLToPath(new URL('../../collector/collector.main.js', import.meta.url));
const RUNS = 10;
const TICK_MS = 10;

/** What it costs to start a collector until it waits for its job, beside what Node itself costs. Linux only. */
export async function benchStart(): Promise<readonly Row[]> {
  if (process.platform !== 'linux') return [];
  const collector: number[] = [];
  const bare: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    collector.push(await cpuOf([COLLECTOR]));
    bare.push(await cpuOf(['-e', 'process.stdin.resume()']));
  }
  const how = `median of ${RUNS}, user and system; bare Node ${percentile(bare, 0.5).toFixed(0)} ms in the same run`;
  return [
    {
      what: 'collector start, CPU',
      measured: percentile(collector, 0.5),
      against: 100,
      unit: 'ms',
      good: 'LITTLE',
      how,
    },
  ];
}

/** CPU of a process that has come to rest, from /proc: ticks of a hundredth of a second. */
async function cpuOf(args: readonly string[]): Promise<number> {
  const child = spawn(process.execPath, args, { env: {}, stdio: ['pipe', 'ignore', 'ignore'] });
  let last = -1;
  let now = 0;
  while (last !== now || now === 0) {
    await new Promise((resolve) => setTimeout(resolve, 150));
    last = now;
    const fields = (await readFile(`/proc/${child.pid}/stat`, 'utf8')).split(') ')[1]?.split(' ') ?? [];
    now = (Number(fields[11]) + Number(fields[12])) * TICK_MS;
  }
  child.kill('SIGKILL');
  return now;
}
