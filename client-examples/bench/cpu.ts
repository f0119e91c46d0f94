import { readdir, readFile } from 'node:fs/promises';

/** Ticks of the kernel's clock in a second, as /proc counts. */
const TICKS = 100;

interface Usage {
  readonly parent: number;
  readonly seconds: number;
}

/** CPU seconds, user and system, that a process and all below it have used, those that ended among them. Linux only. */
export async function cpuOf(pid: number): Promise<number> {
  const usages = new Map<number, Usage>();
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const usage = await usageOf(name);
    if (usage) usages.set(Number(name), usage);
  }
  const isBelow = (one: number): boolean => one === pid || (usages.has(one) && isBelow(usages.get(one)?.parent ?? 0));
  return [...usages].reduce((sum, [one, { seconds }]) => (isBelow(one) ? sum + seconds : sum), 0);
}

async function usageOf(pid: string): Promise<Usage | undefined> {
  // One that has ended meanwhile is counted by its parent.
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined);
  // After the name, which may hold anything: state, parent, …; own and waited-for user and system time are 12 to 15.
  const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ');
  if (!fields) return undefined;
  const ticks = fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
  return { parent: Number(fields[1]), seconds: ticks / TICKS };
}
