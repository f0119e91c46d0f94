import { createWriteStream, mkdirSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { ConfigRefused, configOfProcess } from './config.ts';
import { startConsumerApp } from './consumer-app.ts';
import { FolderInUse } from './database/folder.lock.ts';
import { openDatabase } from './database/open.ts';
import { freePortFrom } from './free-port.ts';
import { startGraphiql } from './graphiql.ts';
import { openLog } from './log.ts';
import { atPlace, LAN_NOTES, type PracticePlace, practicePlace } from './practice.lan.ts';
import { practiceLenderFile } from './practice.lender.ts';
import { startProgram } from './practice.program.ts';
import { startPractice } from './practice.ts';

/** GraphiQL signs in the page, which a browser lets only a page of its own machine or https do. */
const HOST = '127.0.0.1';

/** `npm start`: everything on one machine, with nothing else installed; with `--lan` a phone in its network plays too. */
async function main(): Promise<void> {
  const dist = fileURLToPath(new URL('../', import.meta.url));
  const root = join(dist, '..');
  const config = configOfProcess(root);
  if (config.profile !== 'practice')
    throw new ConfigRefused(['this entry point runs practice; production starts with `node dist/server/main.js`']);
  const place = practicePlace(process.argv.slice(2), networkInterfaces());
  const { host } = place;
  mkdirSync(config.keys, { recursive: true, mode: 0o700 });
  const database = await openDatabase(config.database);
  const port = await freePortFrom(host, config.port);
  const graphiqlPort = await freePortFrom(HOST, 4401, [port]);
  const graphiqlOrigin = `http://${HOST}:${graphiqlPort}`;
  const playerPort = await freePortFrom(HOST, 4404, [port, graphiqlPort]);
  const deskPort = await freePortFrom(host, 4403, [port, graphiqlPort, playerPort]);
  const own = new URL(atPlace(config.appOrigin, place));
  // An app at an address of its own is served by whoever runs it.
  const appPort =
    own.hostname === host
      ? await freePortFrom(host, Number(own.port), [port, graphiqlPort, playerPort, deskPort])
      : undefined;
  const appOrigin = appPort === undefined ? own.origin : `http://${host}:${appPort}`;
  const practice = await startPractice({
    database,
    keys: config.keys,
    host,
    port,
    metrics: { host: config.metrics.host, port: await freePortFrom(config.metrics.host, config.metrics.port) },
    appOrigin,
    deskOrigin: `http://${host}:${deskPort}`,
    collector: join(dist, 'collector', 'collector.main.js'),
    waitingCollectors: 2,
    allowedOrigins: [appOrigin, graphiqlOrigin],
    sweepMs: 5_000,
    log: openLog(createWriteStream(join(config.keys, '..', 'zegel.log'), { flags: 'a', mode: 0o600 })),
  });
  const graphiql = await startGraphiql({
    files: join(dist, 'graphiql'),
    host: HOST,
    port: graphiqlPort,
    endpoint: `${practice.origin}/graphql`,
    player: `http://${HOST}:${playerPort}`,
  });
  const app =
    appPort === undefined
      ? undefined
      : await startConsumerApp({
          files: join(dist, 'consumer-app'),
          host,
          port: appPort,
          endpoint: `${practice.origin}/graphql`,
        });
  const { origin } = practice;
  const programs = join(dist, 'client-examples');
  const stopPlayer = await startProgram({
    program: join(programs, 'practice-player.main.js'),
    named: { at: origin, app: appOrigin, page: graphiqlOrigin, port: String(playerPort) },
  });
  const stopDesk = await startProgram({
    program: join(programs, 'provider-desk', 'desk.main.js'),
    named: {
      at: origin,
      app: appOrigin,
      lender: practiceLenderFile(config.keys),
      folder: join(config.keys, '..', 'desk'),
      host,
      port: String(deskPort),
    },
  });
  process.stdout.write(welcome(practice, { graphiql: graphiqlOrigin, desk: `http://${host}:${deskPort}`, place }));

  let stopping = false;
  const stop = async (): Promise<void> => {
    if (stopping) return;
    stopping = true;
    practice.broker.drain();
    await setTimeout(config.drainMs);
    await Promise.all([stopDesk(), stopPlayer(), app?.close()]);
    await graphiql.close();
    await practice.close();
    await database.close();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop());
}

interface Places {
  readonly graphiql: string;
  readonly desk: string;
  readonly place: PracticePlace;
}

function welcome(practice: Awaited<ReturnType<typeof startPractice>>, { graphiql, desk, place }: Places): string {
  const { origin, appOrigin, origins, lender, people } = practice;
  const { identityProvider: _login, bank: _bank, idin: _idin, ...registers } = origins;
  const sources = Object.entries(registers).map(([name, at]) => `${at.split(':').at(-1)} (${name.toUpperCase()})`);
  return [
    'Zegel is running (practice).',
    '',
    `  broker     ${origin}/graphql   (GraphQL over HTTP and graphql-transport-ws)`,
    `  app        ${appOrigin}   (the consumer's: open an invitation's link, or scan it)`,
    `  GraphiQL   ${graphiql}`,
    `  lender     ${desk}   (the practice lender’s desk: ask, follow, open)`,
    `  metrics    http://127.0.0.1:${practice.broker.metricsPort}/metrics   (Prometheus)`,
    `  practice   ${origin}/practice/graphql   (move the clock, the practice lender's keys)`,
    `  portals    ${origins.identityProvider} (government)   ${origins.bank} (banks)   ${origins.idin} (iDIN)`,
    `  sources    ${sources.join('   ')}`,
    '',
    `  Practice people: ${people.join(', ')}. Password: goed. SMS code: 123456.`,
    `  Practice lender: ${lender.name} (${lender.id}).`,
    '',
    ...(place.isLan ? [...LAN_NOTES, ''] : []),
    `  Now try: open ${desk} and ask something as the lender. Open the applicant’s page from there, on a phone or in`,
    '           another window, and answer as a practice person.',
    `           npm run demo            the whole job as a story, against this server${place.isLan ? ` (with -- --at ${origin})` : ''}`,
    '           npm run demo -- --json  the same, one JSON object',
    '',
    '',
  ].join('\n');
}

main().catch((error: unknown) => {
  const told =
    error instanceof ConfigRefused
      ? error.problems.join('\n')
      : error instanceof FolderInUse
        ? error.message
        : undefined;
  process.stderr.write(`${told ?? (error instanceof Error ? error.stack : String(error))}\n`);
  process.exit(1);
});
