import { benchConsumerApp } from './consumer-app.bench.ts';
import { benchEvents } from './events.bench.ts';
import { benchInProcess } from './in-process.bench.ts';
import { type Row, ratioOf, shownRow } from './row.ts';
import { benchSection } from './section.bench.ts';
import { benchSessions } from './sessions.bench.ts';
import { type BenchStage, openStage } from './stage.ts';
import { benchStart } from './start.bench.ts';
import { benchSubscriptions } from './subscriptions.bench.ts';
import { benchThroughput } from './throughput.bench.ts';

const ALONE: readonly (readonly [string, () => Promise<readonly Row[]>])[] = [
  ['start', benchStart],
  ['section', benchSection],
  ['events', benchEvents],
  ['in-process', benchInProcess],
];
const STAGED: readonly (readonly [string, (stage: BenchStage) => Promise<readonly Row[]>])[] = [
  // First, while the broker's memory holds nothing else.
  ['subscriptions', benchSubscriptions],
  ['sessions', benchSessions],
  ['throughput', benchThroughput],
  ['consumer-app', benchConsumerApp],
];

/** `npm run bench`: the table of numbers, each against its target or floor. Exits 0: it measures, it does not judge. */
async function main(args: readonly string[]): Promise<void> {
  const only = args.includes('--only') ? args[args.indexOf('--only') + 1] : undefined;
  const isJson = args.includes('--json');
  const rows: Row[] = [];
  const add = (found: readonly Row[]): void => {
    rows.push(...found);
    if (!isJson) for (const row of found) process.stdout.write(`${shownRow(row)}\n`);
  };
  for (const [name, bench] of ALONE) if (!only || only === name) add(await bench());
  const staged = STAGED.filter(([name]) => !only || only === name);
  if (staged.length > 0) {
    const stage = await openStage();
    try {
      for (const [, bench] of staged) add(await bench(stage));
    } finally {
      await stage.close();
    }
  }
  if (isJson)
    process.stdout.write(
      `${JSON.stringify(
        rows.map((row) => ({ ...row, ratio: ratioOf(row) })),
        null,
        2,
      )}\n`,
    );
}

main(process.argv.slice(2)).then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    process.exit(0);
  },
);
