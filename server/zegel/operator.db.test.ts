import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { jwkThumbprint, makeSigningKey } from '../../sealing/keys.ts';
import { makeTestProvider, random } from '../access/caller.fixture.ts';
import { complaint, complaintVault } from '../complaints/complaint.tables.ts';
import { domainNow, moveClock } from '../database/clock.ts';
import { holdings } from '../database/holdings.ts';
import { mintId } from '../database/ids.ts';
import { openTestDatabase, type TestDatabase } from '../database/testing.ts';
import { insertOwnedSession } from '../http.owned.fixture.ts';
import { openFolderKeyring } from '../keyring/folder-keyring.ts';
import { IDLE_MS } from '../sessions/session.state.ts';
import { purge } from '../sessions/session.tables.ts';
import { healthCommand } from './health.ts';
import { holdingsCommand } from './holdings.ts';
import { keysCommand } from './keys.ts';
import { CommandFailed, type OperatedBroker, type Operator } from './operator.ts';
import { providerCommand } from './provider.ts';
import { purgeCommand } from './purge.ts';
import { sessionsCommand } from './sessions.ts';

describe('an operator', () => {
  let folder: string;
  let database: TestDatabase;
  let broker: OperatedBroker;
  let told: string[];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'zegel-test-operator-'));
    database = await openTestDatabase('EMBEDDED');
    const keys = join(folder, 'keys');
    broker = { isPractice: false, database: { memory: true }, keys, collector: folder, portals: undefined };
  });
  afterAll(async () => {
    await database?.close();
    await rm(folder, { recursive: true, force: true });
  });

  /** Runs one command line and gives the lines it told. */
  async function zegel(...args: readonly string[]): Promise<readonly string[]> {
    told = [];
    const operator: Operator = {
      broker: () => broker,
      withDatabase: (work) => work(database, broker),
      say: (line) => void told.push(line),
      now: () => new Date(),
    };
    const all = new Command();
    const commands = [providerCommand, keysCommand, sessionsCommand, purgeCommand, healthCommand, holdingsCommand];
    for (const command of commands) all.addCommand(command(operator));
    await all.parseAsync([...args], { from: 'user' });
    return told;
  }
  const json = async (...args: readonly string[]): Promise<unknown> =>
    JSON.parse((await zegel(...args, '--json')).join('\n')) as unknown;
  const keyFile = (use: string, of = 'first') => join(folder, of, `${use}.public.jwk.json`);

  it('makes keys whose private halves only their owner reads', async () => {
    await zegel('keys', join(folder, 'first'));
    for (const name of await readdir(join(folder, 'first')))
      if (name.includes('private')) expect((await stat(join(folder, 'first', name))).mode & 0o777).toBe(0o600);
    await expect(zegel('keys', join(folder, 'first'))).rejects.toThrow('EEXIST');
  });

  it('registers a provider, gives it a second key, ends the first and revokes the provider', async () => {
    const [, old] = (await json('keys', join(folder, 'old'))) as readonly { readonly thumbprint: string }[];
    const [, fresh] = (await json('keys', join(folder, 'fresh'))) as readonly { readonly thumbprint: string }[];
    const what = [
      '--name',
      'Kredietbank Noord',
      '--domain',
      'noord.example',
      '--kvk',
      '12345678',
      '--address',
      'Kade 1, 9700 AA Groningen',
    ];
    const help = ['--phone', '+31201234567', '--email', 'help@noord.example', '--page', 'https://noord.example/help'];
    const hours = ['--hours', 'Mo-Fr 09:00-17:00', '--return-origin', 'https://noord.example'];
    const keys = ['--client-key', keyFile('client', 'old'), '--identity-key', keyFile('identity', 'old')];
    const { id } = (await json('provider', 'add', ...what, ...help, ...hours, ...keys)) as { readonly id: string };
    expect(await zegel('provider', 'list')).toEqual([`${id}  active   noord.example  Kredietbank Noord`]);

    await zegel('provider', 'add-key', id, 'identity', keyFile('identity', 'fresh'));
    await zegel('provider', 'retire-key', id, '--', old?.thumbprint ?? '');
    const shown = (await json('provider', 'show', id)) as { readonly keys: readonly object[] };
    expect(shown.keys.filter((key) => Reflect.get(key, 'use') === 'identity')).toEqual(
      expect.arrayContaining([
        { use: 'identity', thumbprint: old?.thumbprint, status: 'RETIRED' },
        { use: 'identity', thumbprint: fresh?.thumbprint, status: 'ACTIVE' },
      ]),
    );
    await zegel('provider', 'add-origin', id, 'https://www.noord.example');
    await expect(zegel('provider', 'add-origin', id, 'https://zuid.example')).rejects.toThrow(
      'on the provider’s own domain',
    );
    expect(await json('provider', 'show', id)).toMatchObject({
      returnOrigins: ['https://noord.example', 'https://www.noord.example'],
    });
    await zegel('provider', 'revoke', id);
    expect(await zegel('provider', 'list')).toEqual([`${id}  revoked  noord.example  Kredietbank Noord`]);
    await expect(zegel('provider', 'revoke-key', id, 'A'.repeat(43))).rejects.toThrow(CommandFailed);
  });

  it('counts sessions by state, purges what is past its end, and is told nothing of anybody', async () => {
    const { session } = await insertOwnedSession({ database }, await makeTestProvider(database.db, 'Linde'));
    const keyring = await openFolderKeyring(join(broker.keys, 'storage'), random);
    await keyring.create(session.storageKeyId);
    const counted = {
      PAIRING: 1,
      COLLECTING: 0,
      REVIEW: 0,
      PAUSED: 0,
      APPROVED: 0,
      STOPPED: 0,
      DECLINED: 0,
      EXPIRED: 0,
    };
    expect(await json('sessions')).toEqual(counted);
    await moveClock(database.db, IDLE_MS + 60_000);
    expect(await json('sessions')).toEqual({ ...counted, PAIRING: 0, EXPIRED: 1 });
    expect(await readdir(join(broker.keys, 'storage'))).toEqual([`${session.storageKeyId}.key`]);
    expect(await json('purge')).toEqual({ purged: true });
    expect(await readdir(join(broker.keys, 'storage'))).toEqual([]);
    expect(await database.db.select().from(purge)).toMatchObject([{ storageKeyId: session.storageKeyId }]);
    expect(await json('sessions')).toEqual({ ...counted, PAIRING: 0, EXPIRED: 1 });
  });

  it('is told how much of each table is held and since when, never what is in it', async () => {
    const { db } = database;
    const now = await domainNow(db);
    await db.insert(complaint).values({
      id: mintId('cmp', random),
      holder: jwkThumbprint(makeSigningKey(random).publicJwk),
      storageKeyId: mintId('key', random),
      at: now,
      dueAt: new Date(now.valueOf() + 1_000),
    });
    const [made] = await db.select().from(complaint);
    await db
      .insert(complaintVault)
      .values({ complaintId: made?.id ?? expect.fail('one was'), part: 'NOTE', wrapped: random(40) });
    const held = (await json('holdings')) as readonly { readonly table: string }[];
    const oldest = now.toISOString();
    expect(held).toContainEqual({
      table: 'complaint',
      kind: 'FACT',
      contents: ['ID', 'DIGEST', 'MOMENT'],
      rows: 1,
      oldest,
    });
    const note = { table: 'complaint_vault', kind: 'VAULT', contents: ['ID', 'CODE', 'WRAPPED'], rows: 1, oldest };
    expect(held).toContainEqual(note);
    expect(held).toContainEqual(expect.objectContaining({ table: 'pairing', rows: 0, oldest: null }));
    expect(held.map(({ table }) => table)).toEqual(holdings().map(({ table }) => table));
    const lines = await zegel('holdings');
    expect(lines).toContainEqual(expect.stringMatching(/^complaint_vault +VAULT +1 {2}\S{19} {2}ID CODE WRAPPED$/));
    expect(lines.at(-1)).toBe('Sealed bytes: 1 rows. No other table holds a value of a person.');
  });

  it('sees what a broker stands on, and which of it is not well', async () => {
    expect(await json('health')).toEqual({ database: true, keyring: true, collector: true });
    broker = { ...broker, collector: join(folder, 'nothing') };
    await expect(zegel('health')).rejects.toThrow(CommandFailed);
    expect(told).toEqual(['database    well', 'keyring     well', 'collector   NOT WELL']);
  });
});
