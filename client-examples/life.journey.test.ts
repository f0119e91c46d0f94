import { spawn, spawnSync } from 'node:child_process';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { secureRandom } from '../sealing/primitives.ts';
import { verifyCountersignature, verifyReceipt } from '../sealing/receipt.ts';
import { engineAtHand } from '../server/database/testing.ts';
import { vaultRows } from '../server/database/vault-rows.ts';
import { practiceAdviser } from '../server/practice.lender.ts';
import { TEST_APP } from '../server/practice.testing.ts';
import { type Life, playLife } from './life.ts';
import { advance, openPlace, type Place } from './walk.testing.ts';

const PYTHON = fileURLToPath(new URL('python/', import.meta.url));
/** Debian's package belongs to the one in /usr/bin. */
const python = ['python3', '/usr/bin/python3'].find(
  (command) => spawnSync(command, ['-B', '-c', 'import nacl']).status === 0,
);

const DEMO = fileURLToPath(new URL('../dist/client-examples/demo.main.js', import.meta.url));

/** What `npm run demo -- --life --json` prints. */
async function lifeOfDemo(): Promise<Life> {
  const child = spawn(process.execPath, [DEMO, '--life', '--json'], { env: {}, stdio: ['ignore', 'pipe', 'inherit'] });
  return JSON.parse(await text(child.stdout)) as Life;
}

/** The demo's own process, which brings its own stage, in the long form only. */
const WAYS = process.env.ZEGEL_LONG === '1' ? (['here', 'by the demo'] as const) : (['here'] as const);

describe.each(WAYS)('the life of data after approval, played %s', (way) => {
  let place: Place | undefined;
  let life: Life;
  const told: string[] = [];
  beforeAll(async () => {
    if (way === 'by the demo') {
      life = await lifeOfDemo();
      return;
    }
    const here = await openPlace(engineAtHand());
    place = here;
    const { origin, lender, database, keys } = here.practice;
    const held = async () => (await vaultRows(database.db)) + (await readdir(join(keys, 'storage'))).length;
    const adviser = await practiceAdviser(database.db, TEST_APP, secureRandom);
    life = await playLife(
      { origin, appOrigin: TEST_APP, lender, adviser },
      { advanceDays: (days) => advance(here, days * 86_400), held },
      (line) => told.push(line),
    );
  }, 90_000);
  afterAll(() => place?.close());

  it('of a couple: kept by an adviser, granted to a lender, told, withdrawn, asked back, expired, and nothing is left', () => {
    expect(life.held).toEqual({ kept: 4, granted: 8, atLast: 0 });
    expect(life.afterTheEnd).toEqual(Array.from({ length: 4 }, () => 'CONSENT_WITHDRAWN'));
    expect(life.couple).toMatchObject([
      { subject: 'APPLICANT', state: 'EXPIRED', grant: { state: 'EXPIRED' }, erasure: null },
      { subject: 'PARTNER', state: 'WITHDRAWN', grant: { state: 'ENDED' }, erasure: 'CONFIRMED' },
    ]);
    // The adviser: delivered, to ask, to grant, and the first one's once more. The lender: one each, and once more.
    expect(life.couple.map(({ accesses, grant }) => [accesses.length, grant.accesses.length])).toEqual([
      [4, 2],
      [3, 1],
    ]);
    if (way === 'here') expect(told.at(-1)).toContain('91 days later');
  });

  it('leaves receipts that verify here', () => {
    for (const { receipt } of life.couple) {
      const verified = verifyReceipt(receipt.receipt);
      expect(verifyCountersignature(receipt.countersignature, life.brokerKeys)).toEqual(verified.bytes);
      expect(verified.receipt.retention_days).toBe(30);
    }
  });

  it.skipIf(python === undefined)(
    'leaves receipts that each verify in Python (skipped without python3-nacl)',
    async () => {
      const folder = await mkdtemp(join(tmpdir(), 'zegel-life-'));
      const fileOf = async (name: string, content: unknown): Promise<string> => {
        await writeFile(join(folder, name), JSON.stringify(content));
        return join(folder, name);
      };
      try {
        const keys = await fileOf('keys.json', life.brokerKeys);
        for (const { subject, receipt } of life.couple) {
          const file = await fileOf('receipt.json', receipt);
          const { status, stdout } = spawnSync(python ?? '', ['-B', 'verify_receipt.py', file, keys], {
            cwd: PYTHON,
            encoding: 'utf8',
          });
          expect(status).toBe(0);
          expect(JSON.parse(stdout)).toMatchObject({ receipt: { subject, retention_days: 30 } });
        }
      } finally {
        await rm(folder, { recursive: true });
      }
    },
  );
});
