import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { type CollectJob, type CollectResult, parseResult } from './job.ts';

/** Runs jobs, each in a process of its own. */
export interface CollectorPool {
  runJob(job: CollectJob): Promise<CollectResult>;
  /** Ends every collector, waiting or at work. */
  close(): Promise<void>;
}

export interface PoolOptions {
  /** Path of the bundled collector. */
  readonly collector: string;
  /** How many collectors wait, started and loaded. */
  readonly waiting: number;
  /** After this a job is `TIMEOUT` and its process is killed. */
  readonly deadlineMs: number;
}

/** The largest result a collector may write: eleven sections of 4 MiB in base64url. */
const RESULT_BYTES = 64 * 1024 * 1024;

/**
 * Collectors start before they are needed, because starting is most of their cost. A collector serves one job and
 * exits: what one person's login brought is gone before the next one's begins.
 */
export function collectorPool(options: PoolOptions): CollectorPool {
  const waiting: ChildProcessWithoutNullStreams[] = [];
  const alive = new Set<ChildProcessWithoutNullStreams>();
  let closed = false;

  const start = (): ChildProcessWithoutNullStreams => {
    const child = spawn(process.execPath, ['--max-old-space-size=512', options.collector], { env: {}, stdio: 'pipe' });
    alive.add(child);
    child.stderr.resume();
    child.stdin.on('error', () => {});
    child.on('error', () => alive.delete(child));
    child.once('exit', () => {
      alive.delete(child);
      const place = waiting.indexOf(child);
      if (place >= 0) waiting.splice(place, 1);
    });
    return child;
  };
  const refill = (): void => {
    while (!closed && waiting.length < options.waiting) waiting.push(start());
  };
  refill();

  return {
    async runJob(job) {
      if (closed) return { ok: false, failure: 'UNREACHABLE', detail: 'the broker is stopping' };
      const child = waiting.shift() ?? start();
      const result = serve(child, job, options.deadlineMs);
      setImmediate(refill);
      return result;
    },
    async close() {
      closed = true;
      const ended = [...alive].map((child) => new Promise<void>((resolve) => child.once('exit', () => resolve())));
      for (const child of alive) child.kill('SIGKILL');
      await Promise.all(ended);
    },
  };
}

const NO_RESULT: CollectResult = { ok: false, failure: 'MALFORMED', detail: 'the collector ended without a result' };

function serve(child: ChildProcessWithoutNullStreams, job: CollectJob, deadlineMs: number): Promise<CollectResult> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    let failure: CollectResult | undefined;
    const give = (code: 'TIMEOUT' | 'MALFORMED', detail: string): void => {
      failure ??= { ok: false, failure: code, detail };
      child.kill('SIGKILL');
    };
    const timer = setTimeout(() => give('TIMEOUT', 'the collector did not finish'), deadlineMs);
    child.stdout.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > RESULT_BYTES) give('MALFORMED', 'the collector wrote too much');
      else chunks.push(chunk);
    });
    child.once('close', () => {
      clearTimeout(timer);
      resolve(failure ?? parseResult(Buffer.concat(chunks).toString('utf8')) ?? NO_RESULT);
    });
    child.stdin.end(JSON.stringify(job));
  });
}
