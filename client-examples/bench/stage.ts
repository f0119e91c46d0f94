import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { NoPostgres, startPostgres } from '../../server/database/postgres.process.ts';
import type { Stage } from '../story.ts';
import type { RequestTime } from './request-times.ts';

/** A practice broker in a process of its own, so that its time is not the bench's. */
export interface BenchStage {
  readonly stage: Stage;
  readonly engine: string;
  readonly pid: number;
  /** Milliseconds its process took for each call of this name so far. */
  readonly timesOf: (operation: string) => readonly number[];
  /** What its log says of an event. */
  readonly logged: (event: string) => Promise<readonly Readonly<Record<string, unknown>>[]>;
  readonly close: () => Promise<void>;
}

const dist = fileURLToPath(new URL('../../', import.meta.url));

export async function openStage(): Promise<BenchStage> {
  const folder = await mkdtemp(join(tmpdir(), 'zegel-bench-'));
  const postgres = await postgresAtHand();
  const timer = pathToFileURL(join(dist, 'client-examples/bench/request-times.js')).href;
  const child = spawn(process.execPath, ['--import', timer, join(dist, 'server/practice.main.js')], {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    env: { ZEGEL_DATA: folder, ZEGEL_PORT: '45400', ...(postgres ? { DATABASE_URL: postgres.urlOf('postgres') } : {}) },
  });
  const times = new Map<string, number[]>();
  child.on('message', (message) => {
    const { operation, ms } = message as RequestTime;
    times.set(operation, [...(times.get(operation) ?? []), ms]);
  });
  const origin = await originOf(child);
  const answer = await fetch(`${origin}/practice/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ practiceAppOrigin practiceLender { id name clientKey identityKey } }' }),
  });
  const { data } = (await answer.json()) as {
    readonly data: { readonly practiceAppOrigin: string; readonly practiceLender: Stage['lender'] };
  };
  return {
    stage: { origin, appOrigin: data.practiceAppOrigin, lender: data.practiceLender },
    engine: postgres ? 'PostgreSQL' : 'embedded',
    pid: child.pid ?? 0,
    timesOf: (operation) => times.get(operation) ?? [],
    logged: async (event) => {
      const lines = (await readFile(join(folder, 'zegel.log'), 'utf8')).split('\n').filter(Boolean);
      return lines.map((line) => JSON.parse(line) as Record<string, unknown>).filter((line) => line.event === event);
    },
    close: async () => {
      child.kill('SIGTERM');
      await once(child, 'exit');
      await postgres?.remove();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A PostgreSQL of the bench's own, where one is to be had. */
export function postgresAtHand() {
  return startPostgres().catch((error: unknown) => {
    if (error instanceof NoPostgres) return undefined;
    throw error;
  });
}

async function originOf({ stdout }: ChildProcess): Promise<string> {
  if (!stdout) throw new Error('the broker has no output');
  let text = '';
  for await (const chunk of stdout) {
    text += String(chunk);
    const [, origin] = /broker\s+(http:\/\/\S+)\/graphql/.exec(text) ?? [];
    if (origin && text.includes('Now try')) return origin;
  }
  throw new Error('the broker did not start');
}
