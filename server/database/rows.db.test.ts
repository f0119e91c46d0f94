import { eq, sql } from 'drizzle-orm';
import { integer, pgTable } from 'drizzle-orm/pg-core';
import { expect, test } from 'vitest';
import { clockOffset } from './clock.tables.ts';
import { bytes, instant } from './columns.ts';
import { vault } from './kinds.ts';
import { rows } from './rows.ts';
import { isPrivilegeViolation, isUniqueViolation, sqlStateOf } from './sqlstate.ts';
import { describeOnEachEngine, openTestDatabase } from './testing.ts';

const sample = vault(
  pgTable('sample', {
    number: integer('number').primaryKey(),
    box: bytes('box').notNull(),
    at: instant('at').notNull(),
  }),
);

describeOnEachEngine('raw SQL', (engine) => {
  test('answers in one shape, whichever driver ran it', async () => {
    const { db, close } = await openTestDatabase(engine);
    const answer = await rows(
      db,
      sql`select 1::int4 as int4, 9007199254740993::int8 as int8, 1.50::numeric as numeric, 1.5::float8 as float8,
        'é'::text as text, true as bool, null as nothing, '\\x00ff'::bytea as bytes, '{"a":[1]}'::jsonb as json,
        '2026-02-03'::date as day, '2026-02-03T04:05:06.789Z'::timestamptz(3) at time zone 'UTC' as moment,
        ${'given'}::text as given`,
    );
    expect(answer).toEqual([
      {
        int4: 1,
        int8: '9007199254740993',
        numeric: '1.50',
        float8: 1.5,
        text: 'é',
        bool: true,
        nothing: null,
        bytes: new Uint8Array([0, 255]),
        json: { a: [1] },
        day: '2026-02-03',
        moment: '2026-02-03 04:05:06.789',
        given: 'given',
      },
    ]);
    await close();
  });

  test('is the same row by row for bytes and moments of the query builder', async () => {
    const { db, close } = await openTestDatabase(engine);
    const row = { number: 1, box: new Uint8Array([1, 2, 254]), at: new Date('2026-11-24T01:02:03.456Z') };
    await db.insert(sample).values(row);
    expect(await db.select().from(sample)).toEqual([row]);
    expect(await db.select().from(sample).where(eq(sample.at, row.at))).toHaveLength(1);
    await close();
  });
});

describeOnEachEngine('what the database refuses', (engine) => {
  test('is told apart by its SQLSTATE', async () => {
    const { db, close } = await openTestDatabase(engine);
    const row = { number: 1, milliseconds: 1, movedAt: new Date(0) };
    const failureOf = (query: PromiseLike<unknown>): Promise<unknown> => Promise.resolve(query).catch((error) => error);
    await db.insert(clockOffset).values(row);
    const twice = await failureOf(db.insert(clockOffset).values(row));
    const changed = await failureOf(db.delete(clockOffset));
    const misspelt = await failureOf(db.execute(sql`selec 1`));
    expect([isUniqueViolation(twice), isPrivilegeViolation(twice)]).toEqual([true, false]);
    expect([isUniqueViolation(changed), isPrivilegeViolation(changed)]).toEqual([false, true]);
    expect(sqlStateOf(misspelt)).toBe('42601');
    expect(sqlStateOf(new Error('ours'))).toBeNull();
    await close();
  });
});
