import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** How the practice lender's desk is started. */
export interface PracticeDeskOptions {
  /** The desk's entry point. */
  readonly program: string;
  /** The broker's origin: all the desk knows of it. */
  readonly broker: string;
  readonly app: string;
  /** File with the practice lender's id and private keys. */
  readonly lender: string;
  readonly folder: string;
  readonly host: string;
  readonly port: number;
}

export interface PracticeDesk {
  readonly origin: string;
  readonly close: () => Promise<void>;
}

/**
 * Starts the practice lender's desk as a process of its own, as a lender's would be: it shares nothing with the broker
 * but the wire.
 *
 * @throws Error when it ends before it listens; it says why on stderr
 */
export async function startPracticeDesk(options: PracticeDeskOptions): Promise<PracticeDesk> {
  const { program, broker, app, lender, folder, host, port } = options;
  const named = { at: broker, app, lender, folder, host, port: String(port) };
  const args = Object.entries(named).flatMap(([name, value]) => [`--${name}`, value]);
  const child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'inherit'], env: {} });
  const ended = once(child, 'exit');
  const isReady = await Promise.race([once(child.stdout, 'data').then(() => true), ended.then(() => false)]);
  if (!isReady) throw new Error('the practice lender’s desk did not start');
  return {
    origin: `http://${host}:${port}`,
    close: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
