import { createWriteStream } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FREE_PORTS } from '../connectors/practice/servers.ts';
import { secureRandom } from '../sealing/primitives.ts';
import { moveClock } from '../server/database/clock.ts';
import { openDatabase } from '../server/database/open.ts';
import { vaultRows } from '../server/database/vault-rows.ts';
import { openLog } from '../server/log.ts';
import { practiceAdviser } from '../server/practice.lender.ts';
import { startPractice } from '../server/practice.ts';
import { inWords, resultOf } from './demo.words.ts';
import { askForEverything } from './everything.ts';
import { type Life, playLife, type TimeMachine } from './life.ts';
import { playStory, type Stage } from './story.ts';

const RUNNING = 'http://127.0.0.1:4400';
const APP = 'http://127.0.0.1:4402';

/**
 * `npm run demo`: plays the whole job against a running practice server, or against one it starts itself.
 * `--everything` asks every source, `--person` plays another practice person, `--json` prints one JSON object alone.
 * `--life` plays what comes after approval instead, always on a stage of its own: it moves the clock by months.
 */
async function main(args: readonly string[]): Promise<void> {
  const isJson = args.includes('--json');
  const tell = isJson ? () => {} : (line: string) => void process.stdout.write(`${line}\n`);
  if (args.includes('--life')) {
    const life = await ownLife(tell);
    if (isJson) process.stdout.write(`${JSON.stringify(life, null, 2)}\n`);
    return;
  }
  const found = await runningStage(argument(args, '--at') ?? RUNNING);
  const own = found ? undefined : await ownStage();
  const stage = found ?? own?.stage;
  if (!stage) throw new Error('no stage');
  tell(
    found
      ? `Against the practice server at ${stage.origin}.\n`
      : 'No practice server is running; this demo brings its own.\n',
  );
  try {
    const told = await playStory(
      stage,
      {
        name: argument(args, '--person') ?? 'kees',
        bank: 'gezond',
        ...(args.includes('--everything') ? { ask: askForEverything } : {}),
      },
      tell,
    );
    if (isJson) process.stdout.write(`${JSON.stringify(resultOf(told), null, 2)}\n`);
    else for (const line of inWords(told)) tell(line);
  } finally {
    await own?.close();
  }
}

function argument(args: readonly string[], name: string): string | undefined {
  const place = args.indexOf(name);
  return place < 0 ? undefined : args[place + 1];
}

/** The stage a running practice server offers, if one runs there. */
async function runningStage(origin: string): Promise<Stage | undefined> {
  try {
    const response = await fetch(`${origin}/practice/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ practiceAppOrigin practiceLender { id name clientKey identityKey } }' }),
      signal: AbortSignal.timeout(2_000),
    });
    const { data } = (await response.json()) as {
      readonly data?: { readonly practiceAppOrigin: string; readonly practiceLender: Stage['lender'] };
    };
    return data && { origin, appOrigin: data.practiceAppOrigin, lender: data.practiceLender };
  } catch {
    return undefined;
  }
}

async function ownLife(tell: (line: string) => void): Promise<Life> {
  const own = await ownStage();
  try {
    return await playLife({ ...own.stage, adviser: own.adviser }, own.time, tell);
  } finally {
    await own.close();
  }
}

interface OwnStage {
  readonly stage: Stage;
  readonly adviser: Stage['lender'];
  readonly time: TimeMachine;
  readonly close: () => Promise<void>;
}

async function ownStage(): Promise<OwnStage> {
  const folder = await mkdtemp(join(tmpdir(), 'zegel-demo-'));
  const database = await openDatabase({ memory: true });
  const keys = join(folder, 'keys');
  const practice = await startPractice({
    database,
    keys,
    host: '127.0.0.1',
    port: 0,
    metrics: { host: '127.0.0.1', port: 0 },
    portals: FREE_PORTS,
    appOrigin: APP,
    collector: fileURLToPath(new URL('../collector/collector.main.js', import.meta.url)),
    waitingCollectors: 1,
    allowedOrigins: [],
    sweepMs: 0,
    log: openLog(createWriteStream(join(folder, 'zegel.log'))),
  });
  return {
    stage: { origin: practice.origin, appOrigin: APP, lender: practice.lender },
    adviser: await practiceAdviser(database.db, APP, secureRandom),
    time: {
      async advanceDays(days) {
        await moveClock(database.db, days * 86_400_000);
        await practice.broker.sweep();
      },
      held: async () => (await vaultRows(database.db)) + (await readdir(join(keys, 'storage'))).length,
    },
    close: async () => {
      await practice.close();
      await database.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

main(process.argv.slice(2)).then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    process.exit(1);
  },
);
