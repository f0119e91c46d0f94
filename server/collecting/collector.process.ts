import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { type CollectJob, type CollectResult, parseResult } from './job.ts';
import { COLLECTOR_HEAP } from './limits.ts';

/** A collector that was started and waits for its one job. */
export interface CollectorProcess {
  /** base64url of the X25519 key it alone can open: files are sealed to it. Rejects when it ends before it tells. */
  fileKey(): Promise<string>;
  readonly ended: Promise<void>;
  /** @param deadlineMs - after this the job is `TIMEOUT` and the process is killed */
  run(job: CollectJob, deadlineMs: number): Promise<CollectResult>;
  kill(): void;
}

/** The largest output of a collector: its key, and eleven sections of 4 MiB in base64url. */
const OUTPUT_BYTES = 64 * 1024 * 1024;
const FILE_KEY = /^[A-Za-z0-9_-]{43}$/;
const NO_RESULT: CollectResult = { ok: false, failure: 'MALFORMED', detail: 'the collector ended without a result' };

/** Starts one, with nothing of this process's environment. @param path - of the bundled collector */
export function startCollector(path: string): CollectorProcess {
  const child = spawn(process.execPath, [`--max-old-space-size=${COLLECTOR_HEAP}`, path], { env: {}, stdio: 'pipe' });
  child.stderr.resume();
  child.stdin.on('error', () => {});
  const ended = new Promise<void>((resolve) => {
    child.once('close', () => resolve());
    child.once('error', () => resolve());
  });
  const output = outputOf(child, ended);
  return {
    async fileKey() {
      const line = await output.firstLine;
      if (!FILE_KEY.test(line)) throw new Error('the collector told no key');
      return line;
    },
    ended,
    async run(job, deadlineMs) {
      let isLate = false;
      const timer = setTimeout(() => {
        isLate = true;
        child.kill('SIGKILL');
      }, deadlineMs);
      child.stdin.end(JSON.stringify(job));
      await ended;
      clearTimeout(timer);
      if (isLate) return { ok: false, failure: 'TIMEOUT', detail: 'the collector did not finish' };
      if (output.isTooMuch()) return { ok: false, failure: 'MALFORMED', detail: 'the collector wrote too much' };
      return parseResult(output.afterFirstLine()) ?? NO_RESULT;
    },
    kill: () => void child.kill('SIGKILL'),
  };
}

interface Output {
  readonly firstLine: Promise<string>;
  readonly afterFirstLine: () => string;
  readonly isTooMuch: () => boolean;
}

function outputOf(child: ChildProcessWithoutNullStreams, ended: Promise<void>): Output {
  const chunks: Buffer[] = [];
  let size = 0;
  let isFirst = true;
  const text = (): string => Buffer.concat(chunks).toString('utf8');
  const firstLine = new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > OUTPUT_BYTES) {
        child.kill('SIGKILL');
        return;
      }
      chunks.push(chunk);
      if (isFirst && chunk.includes('\n')) {
        isFirst = false;
        resolve(text().split('\n', 1)[0] ?? '');
      }
    });
    void ended.then(() => reject(new Error('the collector ended before it told its key')));
  });
  // Only who waits for a file asks for the key.
  firstLine.catch(() => {});
  return {
    firstLine,
    afterFirstLine: () => text().slice(text().indexOf('\n') + 1),
    isTooMuch: () => size > OUTPUT_BYTES,
  };
}
