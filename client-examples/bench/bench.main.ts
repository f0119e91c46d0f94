import { benchConsumerApp } from './consumer-app.bench.ts';
import { benchFirstResult } from './first-result.bench.ts';
import { benchGrowth, USUAL_ROWS } from './growth.bench.ts';
import { benchInProcess } from './in-process.bench.ts';
import { type Row, ratioOf, shownRow } from './row.ts';
import { benchSection } from './section.bench.ts';
import { benchSessions } from './sessions.bench.ts';
import { type BenchStage, openStage } from './stage.ts';
import { benchStart } from './start.bench.ts';
import { benchSubscriptions } from './subscriptions.bench.ts';
import { benchThroughput } from './throughput.bench.ts';

type Bench = readonly [name: string, measure: () => Promise<readonly Row[]>];
type StagedBench = readonly [name: string, measure: (stage: BenchStage) => Promise<readonly Row[]>];

const STAGED: readonly StagedBench[] = [
  // First, while the broker's memory holds nothing else.
  ['subscriptions', benchSubscriptions],
  ['sessions', benchSessions],
  ['throughput', benchThroughput],
  ['consumer-app', benchConsumerApp],
];

/**
 * `npm run bench`: the table of numbers, each against its target or floor. Exits 0: it measures, it does not judge. One
 * that breaks is named as failed, and the others are measured all the same.
 */
async function main(args: readonly string[]): Promise<void> {
  const only = argument(args, '--only');
  const rows: Row[] = [];
  const failed: string[] = [];
  const say = (line: string): void => void (args.includes('--json') || process.stdout.write(`${line}\n`));
  const run = async ([name, measure]: Bench): Promise<void> => {
    try {
      const found = await measure();
      rows.push(...found);
      for (const row of found) say(shownRow(row));
    } catch (error) {
      failed.push(name);
      say(`${name}: failed`);
      process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    }
  };
  const alone: readonly Bench[] = [
    ['first-result', benchFirstResult],
    ['start', benchStart],
    ['section', benchSection],
    ['growth', () => benchGrowth(Number(argument(args, '--rows') ?? USUAL_ROWS))],
    ['in-process', benchInProcess],
  ];
  const isWanted = ([name]: readonly [string, unknown]): boolean => only === undefined || only === name;
  for (const bench of alone.filter(isWanted)) await run(bench);
  const staged = STAGED.filter(isWanted);
  if (staged.length > 0)
    await run([
      'stage',
      async () => {
        const stage = await openStage();
        try {
          for (const [name, measure] of staged) await run([name, () => measure(stage)]);
        } finally {
          await stage.close();
        }
        return [];
      },
    ]);
  if (args.includes('--json')) {
    const measured = rows.map((row) => ({ ...row, ratio: ratioOf(row) }));
    process.stdout.write(
      `${JSON.stringify([...measured, ...failed.map((what) => ({ what, failed: true }))], null, 2)}\n`,
    );
  }
}

function argument(args: readonly string[], name: string): string | undefined {
  const place = args.indexOf(name);
  return place < 0 ? undefined : args[place + 1];
}

main(process.argv.slice(2)).then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    process.exit(0);
  },
);
