import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePortFrom } from '../../server/free-port.ts';
import { startTestPractice, type TestPractice } from '../../server/practice.testing.ts';
import type { PracticeOptions } from '../../server/practice.ts';
import { type DeskServer, startDesk } from './desk.server.ts';
import { parseLender } from './lender.parse.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** A practice broker and the lender's desk beside it, for one test file. */
export interface DeskStage {
  readonly practice: TestPractice;
  readonly origin: string;
  /** The desk's own folder. */
  readonly folder: string;
  /** Ends the desk and starts it again on its folder. */
  readonly restart: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export async function openDeskStage(options: Partial<PracticeOptions> = {}): Promise<DeskStage> {
  const host = options.host ?? '127.0.0.1';
  const port = await freePortFrom(host, 0);
  const origin = `http://${host}:${port}`;
  const practice = await startTestPractice('EMBEDDED', { deskOrigin: origin, ...options });
  const folder = await mkdtemp(join(tmpdir(), 'zegel-test-desk-'));
  const problems: unknown[] = [];
  const start = (): Promise<DeskServer> =>
    startDesk({
      broker: practice.origin,
      app: practice.appOrigin,
      // As from its file.
      lender: parseLender(JSON.parse(JSON.stringify(practice.lender))),
      folder,
      origin,
      host,
      port,
      pages: join(root, 'dist/provider-desk'),
      now: () => new Date(),
      failed: (problem) => void problems.push(problem),
    });
  let desk = await start();
  return {
    practice,
    origin,
    folder,
    restart: async () => {
      await desk.close();
      desk = await start();
    },
    close: async () => {
      await desk.close();
      await practice.close();
      await rm(folder, { recursive: true, force: true });
      if (problems.length > 0) throw problems[0];
    },
  };
}

/** What the desk answers to one call of its API. */
export interface DeskAnswer {
  readonly status: number;
  readonly body: unknown;
}

/** One call of the desk's own API, as its pages make it. */
export async function askDesk(
  { origin }: Pick<DeskStage, 'origin'>,
  path: string,
  body?: object,
  headers: Readonly<Record<string, string>> = {},
): Promise<DeskAnswer> {
  const response = await fetch(`${origin}/api${path}`, {
    ...(body ? { method: 'POST', body: JSON.stringify(body) } : {}),
    headers: { ...(body ? { 'content-type': 'application/json' } : {}), ...headers },
  });
  const text = await response.text();
  return { status: response.status, body: text === '' ? undefined : JSON.parse(text) };
}
