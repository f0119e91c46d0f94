import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const MAIN = fileURLToPath(new URL('./categorise.main.ts', import.meta.url));

/** The command as it is run, with this on stdin. */
function run(input: string): Promise<{ readonly code: number | null; readonly out: string; readonly err: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', 'tsx', MAIN], { stdio: 'pipe' });
    let [out, err] = ['', ''];
    child.stdout.on('data', (chunk: Buffer) => {
      out += chunk.toString();
    });
    child.stderr.on('data', (chunk: Buffer) => {
      err += chunk.toString();
    });
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, out, err }));
    child.stdin.end(input);
  });
}

describe('npm run categorise', () => {
  test('prints one result per booked transaction, and nothing else', async () => {
    const booked = [
      {
        transactionId: 'a',
        debtorName: 'UWV',
        remittanceInformationUnstructured: 'WW 09-2026',
        transactionAmount: { amount: '1311.80', currency: 'EUR' },
      },
      { entryReference: 'b', creditorName: 'Zwerfkei Holding', transactionAmount: { amount: '-2', currency: 'EUR' } },
    ];
    const { code, out, err } = await run(JSON.stringify({ ownAccounts: [], transactions: { booked } }));
    expect([code, err]).toEqual([0, '']);
    expect(JSON.parse(out)).toEqual([
      { transactionId: 'a', category: 'UNEMPLOYMENT_BENEFIT', rule: 'uwv.unemployment', confidence: 0.93 },
      { transactionId: 'b', category: 'OTHER_EXPENSE', rule: 'none', confidence: 0 },
    ]);
  });

  test.each([
    ['', 'The input is not JSON.\n'],
    ['{"transactions":', 'The input is not JSON.\n'],
    ['{"ownAccounts":[],"transactions":[]}', 'transactions.booked is not a list of transactions.\n'],
  ])('tells what is wrong with its input in one sentence and prints nothing: %j', async (input, sentence) => {
    expect(await run(input)).toEqual({ code: 1, out: '', err: sentence });
  });
});
