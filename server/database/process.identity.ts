import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** A process told apart from every other, also from a later one under the same number. */
export interface ProcessIdentity {
  readonly pid: number;
  readonly began: string;
}

/** Who runs under this number now; null when nobody does. Linux and macOS. */
export function processIdentity(pid: number): ProcessIdentity | null {
  const began = process.platform === 'linux' ? beganOnLinux(pid) : beganByPs(pid);
  return began === null ? null : { pid, began };
}

/** Clock ticks since the machine booted (proc(5), `stat` field 22), with the boot they are counted from. */
function beganOnLinux(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    // The name in field 2 may hold spaces and brackets; what follows its last bracket does not.
    const [state, ...after] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const ticks = after[18];
    if (state === 'Z' || state === 'X' || ticks === undefined) return null;
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'latin1').trim()} ${ticks}`;
  } catch {
    return null;
  }
}

function beganByPs(pid: number): string | null {
  try {
    const began = execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim();
    return began === '' ? null : began;
  } catch {
    return null;
  }
}
