import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { complaintKeys, openComplaintAnswer, sealComplaint } from '../../sealing/complaint.ts';
import { secureRandom } from '../../sealing/primitives.ts';
import { lastEntries } from '../audit/audit.store.ts';
import {
  type ComplaintTools,
  complaintOfHolder,
  insertComplaint,
  type StoredComplaint,
  sealedPart,
} from '../complaints/complaint.store.ts';
import { complaintVault } from '../complaints/complaint.tables.ts';
import { openOfficerKey } from '../complaints/officer-key.ts';
import { sweepComplaints } from '../complaints/sweep-complaints.ts';
import { domainNow, moveClock } from '../database/clock.ts';
import { describeOnEachEngine, openTestDatabase, type TestDatabase } from '../database/testing.ts';
import { openFolderKeyring } from '../keyring/folder-keyring.ts';
import { complaintCommand } from './complaint.ts';
import { CommandFailed, type OperatedBroker, type Operator } from './operator.ts';

const DAY_MS = 86_400_000;
const TEXT = 'Mijn inkomen klopt niet.';

describeOnEachEngine('a privacy officer', (engine) => {
  let folder: string;
  let database: TestDatabase;
  let tools: ComplaintTools;
  let broker: OperatedBroker;
  let answer: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'zegel-test-complaint-'));
    database = await openTestDatabase(engine);
    const keyring = await openFolderKeyring(join(folder, 'keys', 'storage'), secureRandom);
    tools = { db: database.db, keyring };
    broker = {
      isPractice: false,
      database: database.place,
      keys: join(folder, 'keys'),
      collector: '',
      portals: undefined,
    };
    answer = join(folder, 'answer.txt');
    await writeFile(answer, 'Wij hebben het gewist.\n');
    await zegel('keys', join(folder, 'officer'));
  });
  afterAll(async () => {
    await database?.close();
    await rm(folder, { recursive: true, force: true });
  });

  /** Runs one command line and gives the lines it told. */
  async function zegel(...args: readonly string[]): Promise<readonly string[]> {
    const told: string[] = [];
    const operator: Operator = {
      broker: () => broker,
      withDatabase: (work) => work(database, broker),
      say: (line) => void told.push(line),
      now: () => new Date(),
    };
    const all = new Command().addCommand(complaintCommand(operator));
    await all.parseAsync(['complaint', ...args], { from: 'user' });
    return told;
  }
  const key = () => ['--key', join(folder, 'officer', 'officer.private.jwk.json')];

  let keys: ReturnType<typeof complaintKeys>;
  let made: StoredComplaint;
  beforeEach(async () => {
    keys = complaintKeys(secureRandom(32));
    const { publicKey } = await openOfficerKey(join(folder, 'officer'), secureRandom);
    const sealed = sealComplaint({ text: TEXT, answerKey: keys.answer.publicKey }, publicKey, secureRandom);
    const now = await domainNow(database.db);
    made = await insertComplaint({ ...tools, random: secureRandom }, keys.holder.thumbprint, sealed, now);
  });

  /** What the audit says of this complaint. */
  async function audited(): Promise<readonly string[]> {
    const entries = await lastEntries(database.db, 50);
    return entries.filter(({ ids }) => ids.includes(made.id)).map(({ kind }) => kind);
  }
  const kept = async (): Promise<number> => {
    const rows = await database.db.select().from(complaintVault);
    return rows.filter(({ complaintId }) => complaintId === made.id).length;
  };
  async function pass(days: number): Promise<void> {
    await moveClock(database.db, days * DAY_MS);
    await sweepComplaints(tools, await domainNow(database.db));
  }

  it('has a key that only the officer reads, made once', async () => {
    const told = await zegel('keys', join(folder, 'officer'));
    expect((await stat(told[2] ?? '')).mode & 0o777).toBe(0o600);
    expect(told[1]).toMatch(/^[0-9a-f]{4}( [0-9a-f]{4}){7}$/);
    expect(await zegel('keys', join(folder, 'officer'))).toEqual(told);
  });

  it('reads a complaint, which the audit says, and answers it to its sender alone', async () => {
    expect((await zegel('list')).join('\n')).toContain(`${made.id}  RECEIVED`);
    expect(await zegel('read', made.id, ...key())).toEqual([TEXT]);
    await zegel('answer', made.id, answer, ...key());
    const sealed = await sealedPart(tools, made, 'ANSWER');
    expect(sealed && openComplaintAnswer(sealed, made.id, keys)).toBe('Wij hebben het gewist.');
    expect(await audited()).toEqual(['COMPLAINT_RECEIVED', 'COMPLAINT_READ', 'COMPLAINT_READ', 'COMPLAINT_ANSWERED']);
    await expect(zegel('answer', made.id, answer, ...key())).rejects.toThrow('that answer stands');
  });

  it('reads nothing with another key', async () => {
    await openOfficerKey(join(folder, 'other'), secureRandom);
    const other = ['--key', join(folder, 'other', 'officer.private.jwk.json')];
    await expect(zegel('read', made.id, ...other)).rejects.toBeInstanceOf(CommandFailed);
    await expect(zegel('answer', made.id, answer, ...other)).rejects.toBeInstanceOf(CommandFailed);
    await expect(zegel('read', `${made.id.slice(0, -2)}AA`, ...key())).rejects.toThrow('no such complaint');
  });

  it('is late after thirty days, which the audit says once, and may still answer', async () => {
    await pass(30);
    await pass(1);
    expect((await zegel('list')).join('\n')).toContain(`${made.id}  OVERDUE`);
    await zegel('answer', made.id, answer, ...key());
    expect((await zegel('list')).join('\n')).toContain(`${made.id}  ANSWERED`);
    expect((await audited()).filter((kind) => kind === 'COMPLAINT_OVERDUE')).toHaveLength(1);
  });

  it('finds a complaint erased ninety days after its answer, and its key destroyed', async () => {
    await zegel('answer', made.id, answer, ...key());
    await pass(89);
    expect(await kept()).toBe(2);
    await pass(1);
    expect([await kept(), await tools.keyring.use(made.storageKeyId)]).toEqual([0, null]);
    expect((await audited()).at(-1)).toBe('COMPLAINT_ERASED');
    await expect(zegel('read', made.id, ...key())).rejects.toThrow('it has been erased');
    expect((await zegel('list')).join('\n')).not.toContain(made.id);
  });

  it('finds a complaint that nobody answered erased after a year', async () => {
    await pass(364);
    expect(await kept()).toBe(1);
    await pass(1);
    expect(await kept()).toBe(0);
    await expect(zegel('answer', made.id, answer, ...key())).rejects.toThrow('it has been erased');
  });

  it('gets one complaint per holder, however often it is sent', async () => {
    const before = (await tools.keyring.list()).length;
    const again = await insertComplaint(
      { ...tools, random: secureRandom },
      keys.holder.thumbprint,
      new Uint8Array(4144),
      await domainNow(database.db),
    );
    expect(again.id).toBe(made.id);
    expect((await complaintOfHolder(database.db, keys.holder.thumbprint))?.id).toBe(made.id);
    expect(await tools.keyring.list()).toHaveLength(before);
  });
});
