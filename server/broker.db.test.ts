import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { secureRandom } from '../sealing/primitives.ts';
import { ATTEMPT_LIMITS } from './access/attempts.ts';
import { record } from './audit/audit.store.ts';
import { checkpointFile, checkpointsIn } from './audit/checkpoint.file.ts';
import { type Broker, startBroker } from './broker.ts';
import { collectorPool } from './collecting/pool.ts';
import { mintId } from './database/ids.ts';
import { describeOnEachEngine, openTestDatabase, type TestDatabase } from './database/testing.ts';
import { portalDesk } from './desk.ts';
import { openServerKeys } from './keyring/server-keys.ts';
import { openLog } from './log.ts';
import { practiceOperator } from './practice.operator.ts';
import { COLLECTOR, TEST_APP } from './practice.testing.ts';

describeOnEachEngine('brokers on one database', (engine) => {
  let database: TestDatabase;
  let keys: string;
  beforeAll(async () => {
    database = await openTestDatabase(engine);
    keys = await mkdtemp(join(tmpdir(), 'zegel-brokers-'));
  });
  afterAll(async () => {
    await database.close();
    await rm(keys, { recursive: true });
  });

  const pool = collectorPool({ collector: COLLECTOR, waiting: 0, deadlineMs: 1_000 });
  const start = (): Promise<Broker> =>
    startBroker({
      database,
      keys,
      origin: 'https://broker.example',
      operator: practiceOperator(secureRandom(32)),
      listen: { host: '127.0.0.1', port: 0 },
      metrics: { host: '127.0.0.1', port: 0 },
      webhooksToLoopback: false,
      desk: portalDesk({ redirectUri: `${TEST_APP}/login-return`, allowLoopback: true, portals: {}, banks: [] }),
      pool,
      introspection: false,
      allowedOrigins: [],
      proxies: [],
      attempts: ATTEMPT_LIMITS,
      tokenSeconds: 600,
      sweepMs: 0,
      clock: () => new Date('2026-03-01T12:00:00Z'),
      log: openLog(new Writable({ write: (_chunk, _encoding, done) => done() })),
    });
  const add = () =>
    database.db.transaction((tx) =>
      record(tx, [{ kind: 'PROVIDER_ADDED', ids: { provider: mintId('prv', secureRandom) } }], new Date()),
    );
  async function signed(): Promise<readonly number[]> {
    const { section } = await openServerKeys(join(keys, 'server'), secureRandom);
    const text = await readFile(checkpointFile(keys), 'utf8');
    return checkpointsIn(text, section.publicJwk).map(({ index }) => index);
  }

  test('sign the last entry of the audit when they sweep, and each when it closes', async () => {
    const [one, other] = await Promise.all([start(), start()]);
    await add();
    await one.sweep();
    expect(await signed()).toEqual([0]);
    await add();
    await one.close();
    expect(await signed()).toEqual([0, 1]);
    await add();
    await other.close();
    expect(await signed()).toEqual([0, 1, 2]);
  });

  test('do not start on a database that was rolled back since, and start on the right one', async () => {
    await database.asOwner(sql`create table put_aside as select * from audit_entry where index = 2`);
    await database.asOwner(sql`delete from audit_entry where index = 2`);
    await expect(start()).rejects.toThrow(/^The database does not hold audit entry 2 as it was signed in /);
    await database.asOwner(sql`insert into audit_entry select * from put_aside`);
    await (await start()).close();
  });
});
