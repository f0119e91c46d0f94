import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { secureRandom } from '../../sealing/primitives.ts';
import { ATTEMPT_LIMITS } from '../../server/access/attempts.ts';
import { startBroker } from '../../server/broker.ts';
import { collectorPool } from '../../server/collecting/pool.ts';
import { portalDesk } from '../../server/desk.ts';
import { freePortFrom } from '../../server/free-port.ts';
import { startGraphiql } from '../../server/graphiql.ts';
import { practiceOperator } from '../../server/practice.operator.ts';
import { COLLECTOR, startTestPractice, TEST_APP, type TestPractice } from '../../server/practice.testing.ts';
import { startBrowser, watch } from '../browser.testing.ts';
import { practicePlayer } from '../practice-player.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const built = join(root, 'dist/graphiql');
const host = '127.0.0.1';

/** GraphiQL on its own origin, open in a browser, and the practice it asks. */
export interface GraphiqlStage {
  readonly practice: TestPractice;
  readonly page: Page;
  readonly problems: readonly string[];
  readonly picture: (name: string, of?: Page) => Promise<unknown>;
  /** The same page for a broker that plays nothing; the stage closes both. */
  readonly openWithoutPractice: () => Promise<Page>;
  readonly close: () => Promise<void>;
}

export async function openGraphiqlStage(): Promise<GraphiqlStage> {
  await buildIfMissing();
  const port = await freePortFrom(host, 0);
  const origin = `http://${host}:${port}`;
  const practice = await startTestPractice('EMBEDDED', { allowedOrigins: [origin] });
  const playing = practicePlayer({ broker: practice.origin, app: TEST_APP, page: origin });
  const player: Server = await new Promise((resolve) => {
    const server = playing.listen(0, host, () => resolve(server));
  });
  const graphiql = await startGraphiql({
    files: built,
    host,
    port,
    endpoint: `${practice.origin}/graphql`,
    player: `http://${host}:${(player.address() as AddressInfo).port}`,
  });
  const browser = await startBrowser();
  const page = await openPage(browser);
  const problems = watch(page);
  const others: (() => Promise<void>)[] = [];
  await page.goto(origin);
  return {
    practice,
    page,
    problems,
    picture: (name, of = page) => of.screenshot({ path: join(root, `.test-artefacts/graphiql/${name}.png`) }),
    openWithoutPractice: async () => {
      const where = { host, port: await freePortFrom(host, 0) };
      const own = `http://${host}:${where.port}`;
      const { endpoint, close } = await startPlainBroker(practice, own);
      const other = await startGraphiql({ ...where, files: built, endpoint });
      others.push(other.close, close);
      const opened = await openPage(browser);
      await opened.goto(own);
      return opened;
    },
    close: async () => {
      await browser.close();
      await graphiql.close();
      for (const close of others) await close();
      player.closeAllConnections();
      player.close();
      await practice.close();
    },
  };
}

async function openPage(browser: Browser): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, colorScheme: 'light' });
  page.setDefaultTimeout(20_000);
  return page;
}

/** As production starts it, on the same database: no practice path, no portal, introspection for nobody. */
async function startPlainBroker({ database, keys }: TestPractice, page: string) {
  const port = await freePortFrom(host, 0);
  const origin = `http://${host}:${port}`;
  const pool = collectorPool({ collector: COLLECTOR, waiting: 0, deadlineMs: 1_000 });
  const broker = await startBroker({
    database,
    keys,
    origin,
    operator: practiceOperator(secureRandom(32)),
    listen: { host, port },
    metrics: { host, port: 0 },
    postsToLoopback: false,
    desk: portalDesk({ redirectUri: `${TEST_APP}/login-return`, allowLoopback: false, portals: {}, banks: [] }),
    pool,
    introspection: false,
    allowedOrigins: [page],
    proxies: [],
    attempts: ATTEMPT_LIMITS,
    tokenSeconds: 600,
    sweepMs: 0,
    clock: () => new Date(),
    log: () => {},
  });
  const close = async (): Promise<void> => {
    await broker.close();
    await pool.close();
  };
  return { endpoint: `${origin}/graphql`, close };
}

/** `npm test` builds the page before it runs; a single file may be run without. */
async function buildIfMissing(): Promise<void> {
  if (existsSync(join(built, 'index.html'))) return;
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  const args = [vite, 'build', join(root, 'client-examples/graphiql'), '--outDir', built, '--logLevel', 'error'];
  await promisify(execFile)(process.execPath, args, { env: { ...process.env, NODE_ENV: 'production' } });
}
