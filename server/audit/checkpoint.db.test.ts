import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { makeSigningKey } from '../../sealing/keys.ts';
import { secureRandom } from '../../sealing/primitives.ts';
import { mintId } from '../database/ids.ts';
import { describeOnEachEngine, openTestDatabase, type TestDatabase } from '../database/testing.ts';
import { lastEntry, record, wholeChain } from './audit.store.ts';
import { AuditRolledBack, checkpointFile, checkpointsIn, openCheckpoints } from './checkpoint.file.ts';
import { verifyChain } from './verify.ts';

const began = Date.parse('2026-03-01T12:00:00Z');
const SECOND = 1_000;

describeOnEachEngine('checkpoints of the audit', (engine) => {
  const sectionKey = makeSigningKey(secureRandom);
  let database: TestDatabase;
  let keys: string;
  let now: number;
  beforeAll(async () => {
    database = await openTestDatabase(engine);
  });
  beforeEach(async () => {
    keys = await mkdtemp(join(tmpdir(), 'zegel-checkpoints-'));
    now = began;
  });
  afterEach(async () => {
    await database.asOwner(sql`delete from audit_entry`);
    await rm(keys, { recursive: true });
  });
  afterAll(() => database.close());

  const issuer = 'https://broker.example';
  const openOn = (db = database.db) => openCheckpoints({ db, keys, sectionKey, issuer, clock: () => new Date(now) });
  const add = (count: number) =>
    database.db.transaction((tx) =>
      record(
        tx,
        Array.from({ length: count }, () => ({
          kind: 'PROVIDER_ADDED',
          ids: { provider: mintId('prv', secureRandom) },
        })),
        new Date(now),
      ),
    );
  const kept = async (key = sectionKey) => checkpointsIn(await readFile(checkpointFile(keys), 'utf8'), key.publicJwk);
  const indexes = async () => (await kept()).map(({ index }) => index);

  test('are signed: the last entry, by the key that signs sections, in a file nobody else reads', async () => {
    await add(3);
    await (await openOn()).keep('always');
    const last = await lastEntry(database.db);
    expect(await kept()).toEqual([{ v: 1, iss: issuer, index: 2, hash: last?.hash, at: new Date(now).toISOString() }]);
    expect(await kept(makeSigningKey(secureRandom))).toEqual([]);
    expect((await stat(checkpointFile(keys))).mode & 0o077).toBe(0);
  });

  test('are made when the last one is a minute or a hundred entries old, never twice of one entry', async () => {
    const checkpoints = await openOn();
    await checkpoints.keep('always');
    await add(1);
    await checkpoints.keep();
    await checkpoints.keep('always');
    await add(99);
    now += 59 * SECOND;
    await checkpoints.keep();
    expect(await indexes()).toEqual([0]);
    await add(1);
    await checkpoints.keep();
    expect(await indexes()).toEqual([0, 100]);
    await add(1);
    await checkpoints.keep();
    now += 60 * SECOND;
    await checkpoints.keep();
    expect(await indexes()).toEqual([0, 100, 101]);
  });

  test('are gone on with by the next start, and kept side by side by two brokers', async () => {
    await add(1);
    await (await openOn()).keep();
    const [one, other] = await Promise.all([openOn(), openOn()]);
    await one.keep('always');
    expect(await indexes()).toEqual([0]);
    await add(1);
    await Promise.all([one.keep('always'), other.keep('always')]);
    expect(await indexes()).toEqual([0, 1, 1]);
    await openOn();
    expect(await verifyChain(wholeChain(database.db), await kept())).toMatchObject({ ok: true, count: 2 });
  });

  test.each([
    ['was rolled back', sql`delete from audit_entry where index = 4`],
    ['is another one', sql`delete from audit_entry`],
    ['had that entry rewritten', sql`update audit_entry set hash = previous where index = 4`],
  ])('are held against the database at the start: one that %s is not started on', async (_, tampering) => {
    await add(5);
    await (await openOn()).keep();
    await database.asOwner(tampering);
    await expect(openOn()).rejects.toThrow(new AuditRolledBack(4, checkpointFile(keys)));
  });

  test('are read past a line that a crash cut short, or somebody else signed', async () => {
    await add(2);
    await (await openOn()).keep();
    const [, whole = ''] = (await readFile(checkpointFile(keys), 'utf8')).split('\n');
    await writeFile(checkpointFile(keys), `${whole}\n${whole.slice(0, -9)}`);
    await add(1);
    await (await openOn()).keep('always');
    expect(await indexes()).toEqual([1, 2]);
  });
});
