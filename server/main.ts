import { readFile } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseOperator } from '../sealing/receipt-parties.ts';
import { ATTEMPT_LIMITS } from './access/attempts.ts';
import { startBroker } from './broker.ts';
import { collectorPool } from './collecting/pool.ts';
import { ConfigRefused, configOfProcess } from './config.ts';
import { openDatabase } from './database/open.ts';
import { type DeskOptions, portalDesk } from './desk.ts';
import { openLog } from './log.ts';
import { refuseWhatNobodySigns } from './portals.config.ts';

/** The production broker: no practice portal, person, clock or lender is in reach of this file. */
async function main(): Promise<void> {
  const root = fileURLToPath(new URL('../../', import.meta.url));
  const config = configOfProcess(root);
  if (config.profile !== 'production' || !config.origin || !config.portals || !config.operator) {
    throw new ConfigRefused(['this entry point runs with ZEGEL_PROFILE=production; `npm start` runs practice']);
  }
  const log = openLog(process.stdout);
  const portals = JSON.parse(await readFile(config.portals, 'utf8')) as Pick<DeskOptions, 'portals' | 'banks'>;
  refuseWhatNobodySigns(portals);
  const operator = parseOperator(JSON.parse(await readFile(config.operator, 'utf8')));
  const desk = portalDesk({ ...portals, redirectUri: `${config.appOrigin}/login-return`, allowLoopback: false });
  const database = await openDatabase(config.database);
  const pool = collectorPool({
    collector: fileURLToPath(new URL('../collector/collector.main.js', import.meta.url)),
    waiting: 4,
    deadlineMs: 30_000,
  });
  const broker = await startBroker({
    database,
    keys: config.keys,
    origin: config.origin,
    operator,
    listen: { host: config.host, port: config.port },
    metrics: config.metrics,
    desk,
    pool,
    introspection: false,
    allowedOrigins: [config.appOrigin],
    proxies: config.proxies,
    attempts: ATTEMPT_LIMITS,
    tokenSeconds: 600,
    postsToLoopback: false,
    sweepMs: 5_000,
    clock: () => new Date(),
    log,
  });
  log('started', { port: broker.port, engine: database.engine });
  const stop = async (): Promise<void> => {
    log('draining', {});
    broker.drain();
    await setTimeout(config.drainMs);
    await broker.close();
    await pool.close();
    await database.close();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void stop().then(() => process.exit(0)));
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof ConfigRefused ? error.problems.join('\n') : String(error)}\n`);
  process.exit(1);
});
