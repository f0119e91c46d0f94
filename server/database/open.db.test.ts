import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { domainNow, moveClock } from './clock.ts';
import { openDatabase } from './open.ts';
import { rows } from './rows.ts';
import { describeOnEachEngine, openTestDatabase } from './testing.ts';

describeOnEachEngine('an open database', (engine) => {
  test('works under the role of the app, not of the owner', async () => {
    const { db, close } = await openTestDatabase(engine);
    expect(await rows(db, sql`select current_user::text as name`)).toEqual([{ name: 'zegel_app' }]);
    await close();
  });

  test('keeps what a transaction did when it ends well, and nothing when it throws', async () => {
    const { db, close } = await openTestDatabase(engine);
    const start = await domainNow(db);
    await expect(
      db.transaction(async (tx) => {
        await moveClock(tx, 3_600_000);
        throw new Error('changed our mind');
      }),
    ).rejects.toThrow('changed our mind');
    expect((await domainNow(db)).getTime() - start.getTime()).toBeLessThan(60_000);
    await close();
  });

  test('may be closed twice', async () => {
    const { close } = await openTestDatabase(engine);
    await close();
    await close();
  });
});

describe('the embedded engine', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'zegel-folder-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  test('refuses the outer database inside a transaction, instead of waiting for itself', async () => {
    const { db, close } = await openTestDatabase('EMBEDDED');
    await expect(db.transaction(() => domainNow(db))).rejects.toMatchObject({
      cause: { message: 'db was used inside db.transaction(); use the transaction it hands you' },
    });
    expect(await domainNow(db)).toBeInstanceOf(Date);
    await close();
  });

  test('finds in a folder what was put there before', { timeout: 120_000 }, async () => {
    const first = await openDatabase({ folder });
    await moveClock(first.db, 86_400_000);
    const ahead = await domainNow(first.db);
    await first.close();
    const second = await openDatabase({ folder });
    expect((await domainNow(second.db)).getTime()).toBeGreaterThanOrEqual(ahead.getTime());
    await second.close();
  });

  test('lets one process in, names it to the next, and recovers the folder when it was killed', async () => {
    const holder = await openInOtherProcess(folder);
    await expect(openDatabase({ folder })).rejects.toThrow(
      `The database folder ${folder} is in use by process ${holder.pid}: stop it, or let both use PostgreSQL.`,
    );
    holder.kill('SIGKILL');
    await once(holder, 'exit');
    const recovered = await openDatabase({ folder });
    expect((await domainNow(recovered.db)).getTime()).toBeGreaterThan(Date.now() + 80_000_000);
    await recovered.close();
  }, 120_000);
});

/** Opens the folder, moves its clock a day and keeps it open. */
async function openInOtherProcess(folder: string): Promise<ChildProcess> {
  const fileOf = (name: string): string => JSON.stringify(new URL(name, import.meta.url).href);
  const program = `
    const { openDatabase } = await import(${fileOf('./open.ts')});
    const { moveClock } = await import(${fileOf('./clock.ts')});
    const { db } = await openDatabase({ folder: ${JSON.stringify(folder)} });
    await moveClock(db, 86_400_000);
    process.stdout.write('open');
    setInterval(() => {}, 1000);`;
  const options = ['--import', 'tsx', '--input-type=module', '--eval', program];
  const child = spawn(process.execPath, options, { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(child.stdout, 'data');
  return child;
}
