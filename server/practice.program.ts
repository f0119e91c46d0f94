import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** A program beside the broker that practice starts: it shares nothing with it but the wire. */
export interface PracticeProgram {
  /** Its entry point; it says one line on stdout when it listens, and ends on SIGTERM. */
  readonly program: string;
  /** Its arguments by name, such as `port`. */
  readonly named: Readonly<Record<string, string>>;
}

/**
 * Starts one as a process of its own, without the environment of this one.
 *
 * @returns ends it
 * @throws Error when it ends before it listens; it says why on stderr
 */
export async function startProgram({ program, named }: PracticeProgram): Promise<() => Promise<void>> {
  const args = Object.entries(named).flatMap(([name, value]) => [`--${name}`, value]);
  const child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'inherit'], env: {} });
  const ended = once(child, 'exit');
  const isReady = await Promise.race([once(child.stdout, 'data').then(() => true), ended.then(() => false)]);
  if (!isReady) throw new Error(`${program} did not start`);
  return async () => {
    child.kill('SIGTERM');
    await ended;
  };
}
