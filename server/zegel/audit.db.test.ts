import { appendFile, mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { secureRandom } from '../../sealing/primitives.ts';
import { lastEntry, record } from '../audit/audit.store.ts';
import { checkpointFile, openCheckpoints } from '../audit/checkpoint.file.ts';
import { mintId } from '../database/ids.ts';
import { openTestDatabase, type TestDatabase } from '../database/testing.ts';
import { openServerKeys } from '../keyring/server-keys.ts';
import { AuditBroken, auditCommand } from './audit.ts';

const now = new Date('2026-03-01T12:00:00.123Z');
const provider = mintId('prv', (length) => new Uint8Array(length));

describe('zegel audit', () => {
  let database: TestDatabase;
  let keys: string;
  let hash: string | undefined;
  beforeAll(async () => {
    database = await openTestDatabase('EMBEDDED');
    keys = await mkdtemp(join(tmpdir(), 'zegel-audit-'));
    await database.db.transaction((tx) =>
      record(
        tx,
        [
          { kind: 'PROVIDER_ADDED', ids: { provider } },
          { kind: 'PROVIDER_REVOKED', ids: { provider } },
        ],
        now,
      ),
    );
    const { section } = await openServerKeys(join(keys, 'server'), secureRandom);
    const tools = { db: database.db, keys, sectionKey: section, issuer: 'https://broker.example', clock: () => now };
    await (await openCheckpoints(tools)).keep('always');
    hash = (await lastEntry(database.db))?.hash;
  });
  afterAll(async () => {
    await database.close();
    await rm(keys, { recursive: true });
  });

  /** What one command prints; AuditBroken stands last when it says so. */
  async function said(...argv: readonly string[]): Promise<readonly string[]> {
    const lines: string[] = [];
    const command = auditCommand({
      withDatabase: (work) => work(database, { keys }),
      say: (line) => void lines.push(line),
    });
    try {
      await command.parseAsync(argv, { from: 'user' });
    } catch (error) {
      if (!(error instanceof AuditBroken)) throw error;
      lines.push(error.name);
    }
    return lines;
  }

  test('show prints the last entries, in lines or as JSON', async () => {
    expect(await said('show', '--last', '1')).toEqual([
      `1  2026-03-01T12:00:00.123Z  PROVIDER_REVOKED  {"provider":"${provider}"}`,
    ]);
    const [json = ''] = await said('show', '--json');
    expect(JSON.parse(json)).toMatchObject([
      { index: 0, kind: 'PROVIDER_ADDED' },
      { index: 1, hash },
    ]);
  });

  test('verify tells that the chain is whole, how long it is and what it was held against', async () => {
    expect(await said('verify')).toEqual([`whole  2 entries, last hash ${hash}  checkpoints: 1`]);
    await appendFile(checkpointFile(keys), 'not.a.checkpoint\n');
    expect(await said('verify', '--json')).toEqual([
      JSON.stringify({ ok: true, count: 2, last: hash, checkpoints: 1, ignored: 1 }),
    ]);
  });

  test('verify names the entry that is gone, from the broker’s own checkpoints or a copy of them', async () => {
    await database.asOwner(sql`delete from audit_entry where index = 1`);
    const broken = JSON.stringify({ ok: false, index: 1, problem: 'TRUNCATED', checkpoints: 1, ignored: 1 });
    expect(await said('verify', '--json')).toEqual([broken, 'AuditBroken']);
    await rename(checkpointFile(keys), join(keys, 'copy'));
    expect(await said('verify', '--json', '--checkpoints', join(keys, 'copy'))).toEqual([broken, 'AuditBroken']);
    expect(await said('verify')).toEqual([expect.stringMatching(/^whole {2}1 entries.* {2}checkpoints: 0$/)]);
  });

  test('verify names the entry that was altered, in words', async () => {
    await database.asOwner(sql`update audit_entry set at = 'infinity'`);
    expect(await said('verify')).toEqual([
      'broken  entry 0: ALTERED, its content is not the one its hash was made of  checkpoints: 0',
      'AuditBroken',
    ]);
    expect(await said('show')).toEqual([`0  no date  PROVIDER_ADDED  {"provider":"${provider}"}`]);
  });
});
