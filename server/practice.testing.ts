import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { FREE_PORTS } from '../connectors/practice/servers.ts';
import type { Engine } from './database/database.ts';
import { openTestDatabase, type TestDatabase } from './database/testing.ts';
import { openLog } from './log.ts';
import { type Practice, type PracticeOptions, startPractice } from './practice.ts';

/** The bundle `npm test` builds before it runs. */
export const COLLECTOR = fileURLToPath(new URL('../dist/collector/collector.main.js', import.meta.url));

/** Nobody listens there: the walk of a login ends at its address. */
export const TEST_APP = 'http://127.0.0.1:9';

/** A whole practice environment of a test's own: real servers on free ports, own database, own keys. */
export interface TestPractice extends Practice {
  readonly database: TestDatabase;
  /** Folder of keyring and server keys. */
  readonly keys: string;
  /** Everything logged so far. */
  readonly logged: () => string;
}

/**
 * Starts one; the test closes it.
 *
 * @param options.at - the address of a PostgreSQL database on a server of the test's own
 * @param options.share - another one whose database, keys and portals this broker uses too: a second instance
 */
export async function startTestPractice(
  engine: Engine,
  { share, at, ...options }: Partial<PracticeOptions> & { readonly share?: TestPractice; readonly at?: string } = {},
): Promise<TestPractice> {
  const folder = share ? undefined : await mkdtemp(join(tmpdir(), 'zegel-test-practice-'));
  const keys = share?.keys ?? join(folder ?? '', 'keys');
  const database = await openTestDatabase(engine, {
    ...(share ? { share: share.database } : {}),
    ...(at === undefined ? {} : { at }),
  });
  const lines: string[] = [];
  const sink = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk));
      done();
    },
  });
  const practice = await startPractice({
    database,
    keys,
    host: '127.0.0.1',
    port: 0,
    metrics: { host: '127.0.0.1', port: 0 },
    portals: FREE_PORTS,
    appOrigin: TEST_APP,
    collector: COLLECTOR,
    waitingCollectors: 1,
    allowedOrigins: [],
    sweepMs: 0,
    log: openLog(sink),
    ...(share ? { ground: share.ground } : {}),
    ...options,
  });
  return {
    ...practice,
    database,
    keys,
    logged: () => lines.join(''),
    close: async () => {
      await practice.close();
      await database.close();
      if (folder) await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Every file below a folder. */
export async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}
