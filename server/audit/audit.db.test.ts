import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { secureRandom } from '../../sealing/primitives.ts';
import { mintId } from '../database/ids.ts';
import { isPrivilegeViolation } from '../database/sqlstate.ts';
import { describeOnEachEngine, openTestDatabase, type TestDatabase } from '../database/testing.ts';
import { AuditUnavailable, lastEntries, record, wholeChain } from './audit.store.ts';
import { auditEntry } from './audit.tables.ts';
import { verifyChain } from './verify.ts';

const now = new Date('2026-03-01T12:00:00.123Z');

describeOnEachEngine('the audit', (engine) => {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await openTestDatabase(engine);
  });
  afterEach(() => database.close());

  const add = (at: TestDatabase = database) =>
    at.db.transaction((tx) =>
      record(tx, [{ kind: 'PROVIDER_ADDED', ids: { provider: mintId('prv', secureRandom) } }], now),
    );
  const verdict = () => verifyChain(wholeChain(database.db));

  test('is one chain without fork or gap when twenty write at once at two brokers', async () => {
    const other = await openTestDatabase(engine, { share: database });
    await Promise.all(Array.from({ length: 20 }, (_, at) => add(at % 2 === 0 ? database : other)));
    const [last] = await lastEntries(database.db, 1);
    expect(await verdict()).toEqual({ ok: true, count: 20, last: last?.hash });
    await other.close();
  });

  test('is neither changed nor deleted by the app', async () => {
    await add();
    for (const attempt of [database.db.update(auditEntry).set({ kind: 'LAPSED' }), database.db.delete(auditEntry)])
      await expect(attempt).rejects.toSatisfy(isPrivilegeViolation);
  });

  test.each([
    ['altered', sql`update audit_entry set kind = 'LAPSED' where index = 2`, 2, 'ALTERED'],
    ['removed', sql`delete from audit_entry where index = 2`, 2, 'MISSING'],
    ['removed at its start', sql`delete from audit_entry where index = 0`, 0, 'MISSING'],
    ['dated where no calendar reaches', sql`update audit_entry set at = 'infinity' where index = 2`, 2, 'ALTERED'],
  ])('that the owner of the tables has %s is found at its index', async (_, tampering, index, problem) => {
    for (let count = 0; count < 4; count += 1) await add();
    await database.asOwner(tampering);
    expect(await verdict()).toEqual({ ok: false, index, problem });
  });

  test('that cannot be written stops the transaction it belongs to', async () => {
    await database.asOwner(sql`revoke insert on audit_entry from zegel_app`);
    await expect(add()).rejects.toBeInstanceOf(AuditUnavailable);
    expect(await verdict()).toMatchObject({ ok: true, count: 0 });
  });
});
