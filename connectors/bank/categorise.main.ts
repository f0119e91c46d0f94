import { text } from 'node:stream/consumers';
import { readStatement, UnreadableStatement } from './categories/statement.reader.ts';
import { categoriseStatement } from './categorise.statement.ts';

/**
 * `npm run --silent categorise < file.json`: reads a statement, prints one line of JSON with a category for every booked
 * transaction. What cannot be read as a whole is told in one sentence on stderr, and then nothing is printed.
 */
async function main(): Promise<void> {
  const input = await text(process.stdin);
  const results = categoriseStatement(readStatement(jsonOf(input)));
  process.stdout.write(`${JSON.stringify(results)}\n`);
}

function jsonOf(input: string): unknown {
  try {
    return JSON.parse(input.replace(/^\uFEFF/, ''));
  } catch {
    throw new UnreadableStatement('The input is not JSON.');
  }
}

main().catch((error: unknown) => {
  if (!(error instanceof UnreadableStatement)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
