import { eq, sql } from 'drizzle-orm';
import { integer, pgTable } from 'drizzle-orm/pg-core';
import { expect, test } from 'vitest';
import type { Database } from './database.ts';
import { counter, fact, vault } from './kinds.ts';
import { openDatabase } from './open.ts';
import { isPrivilegeViolation } from './sqlstate.ts';
import { describeOnEachEngine, openTestDatabase } from './testing.ts';

const number = { number: integer('number').primaryKey() };
const tables = {
  FACT: fact(pgTable('a_fact', number)),
  VAULT: vault(pgTable('a_vault', number)),
  COUNTER: counter(pgTable('a_counter', number)),
  UNMARKED: pgTable('unmarked', number),
};

/** What the app may do with a table, tried out. */
async function rightsOn(db: Database, kind: keyof typeof tables): Promise<string[]> {
  const table = tables[kind];
  const attempts = {
    insert: () => db.insert(table).values({ number: 1 }),
    select: () => db.select().from(table),
    update: () => db.update(table).set({ number: 2 }).where(eq(table.number, 1)),
    delete: () => db.delete(table),
    truncate: () => db.execute(sql`truncate ${table}`),
    drop: () => db.execute(sql`drop table ${table}`),
  };
  const allowed: string[] = [];
  for (const [right, attempt] of Object.entries(attempts)) {
    try {
      await attempt();
      allowed.push(right);
    } catch (error) {
      if (!isPrivilegeViolation(error)) throw error;
    }
  }
  return allowed;
}

describeOnEachEngine('the role of the app', (engine) => {
  test('can add and read facts, never change or remove them; may do more with vault and counters only', async () => {
    const { db, asOwner, close } = await openTestDatabase(engine);
    await asOwner(sql`create table unmarked (number integer primary key)`);
    expect(await rightsOn(db, 'FACT')).toEqual(['insert', 'select']);
    expect(await rightsOn(db, 'VAULT')).toEqual(['insert', 'select', 'update', 'delete']);
    expect(await rightsOn(db, 'COUNTER')).toEqual(['insert', 'select', 'update', 'delete']);
    expect(await rightsOn(db, 'UNMARKED')).toEqual([]);
    await close();
  });

  test('is given exactly its rights again at every opening', async () => {
    const first = await openTestDatabase(engine);
    await first.asOwner(sql`grant all on ${tables.FACT} to zegel_app`);
    expect(await rightsOn(first.db, 'FACT')).toContain('delete');
    if ('url' in first.place) {
      const again = await openDatabase(first.place);
      expect(await rightsOn(again.db, 'FACT')).toEqual(['insert', 'select']);
      await again.close();
    }
    await first.close();
  });
});
