import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { domainNow } from './clock.ts';
import { openDatabase } from './open.ts';
import { startPostgres } from './postgres.process.ts';
import { rows } from './rows.ts';
import { describeOnEachEngine, describeOnPostgresql, openTestDatabase } from './testing.ts';

/** Keeps what was heard, in order; `next` waits for it. */
function heard(): { readonly onRing: (stream: string | null) => void; readonly next: () => Promise<string | null> } {
  const rings: (string | null)[] = [];
  let wake = (): void => {};
  return {
    onRing: (stream) => {
      rings.push(stream);
      wake();
    },
    next: async () => {
      while (rings.length === 0) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      return rings.shift() ?? null;
    },
  };
}

describeOnEachEngine('the bell', (engine) => {
  test('rings at every broker of the database when the transaction commits', async () => {
    const one = await openTestDatabase(engine);
    const other = await openTestDatabase(engine, { share: one });
    const [atOne, atOther] = [heard(), heard()];
    await one.bell.listen(atOne.onRing);
    await other.bell.listen(atOther.onRing);
    await one.db.transaction((tx) => rows(tx, sql`select ${one.bell.ringing('session:1')}`));
    expect(await atOne.next()).toBe('session:1');
    expect(await atOther.next()).toBe('session:1');
    await other.close();
    await one.close();
  });

  test('is silent about a transaction that was rolled back', async () => {
    const { db, bell, close } = await openTestDatabase(engine);
    const rings = heard();
    await bell.listen(rings.onRing);
    const failing = db.transaction(async (tx) => {
      await rows(tx, sql`select ${bell.ringing('undone')}`);
      throw new Error('undone');
    });
    await expect(failing).rejects.toThrow('undone');
    await db.transaction((tx) => rows(tx, sql`select ${bell.ringing('done')}`));
    expect(await rings.next()).toBe('done');
    await close();
  });

  test('lets a listener read the database at once, and stop', async () => {
    const { db, bell, close } = await openTestDatabase(engine);
    const rings = heard();
    const stopped = heard();
    const readings: Promise<Date>[] = [];
    await bell.listen((stream) => {
      readings.push(domainNow(db));
      rings.onRing(stream);
    });
    (await bell.listen(stopped.onRing))();
    await db.transaction((tx) => rows(tx, sql`select ${bell.ringing('now')}`));
    expect(await rings.next()).toBe('now');
    expect(await Promise.all(readings)).toEqual([expect.any(Date)]);
    const silence = Symbol('silence');
    expect(await Promise.race([stopped.next(), Promise.resolve(silence)])).toBe(silence);
    await close();
  });

  test('refuses a stream name of impossible length', async () => {
    const { db, bell, close } = await openTestDatabase(engine);
    for (const stream of ['', 'x'.repeat(201)]) {
      await expect(db.transaction((tx) => rows(tx, sql`select ${bell.ringing(stream)}`))).rejects.toThrow(RangeError);
    }
    await close();
  });
});

describeOnPostgresql('the bell', () => {
  test('says that everything must be read again when its connection was cut', async () => {
    const broker = await openTestDatabase('POSTGRESQL');
    const rings = heard();
    await broker.bell.listen(rings.onRing);
    await broker.asOwner(sql`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and query = 'listen zegel'`);
    expect(await rings.next()).toBeNull();
    await broker.db.transaction((tx) => rows(tx, sql`select ${broker.bell.ringing('after')}`));
    expect(await rings.next()).toBe('after');
    await broker.close();
  });

  test('comes back after the server was away for seconds', async () => {
    const server = await startPostgres();
    const broker = await openDatabase({ url: server.urlOf('postgres') });
    const rings = heard();
    await broker.bell.listen(rings.onRing);
    await server.halt();
    // Longer than the first attempt to listen again, after which the driver's own `listen` would give up.
    await wait(1500);
    await server.resume();
    expect(await rings.next()).toBeNull();
    await broker.db.transaction((tx) => rows(tx, sql`select ${broker.bell.ringing('after')}`));
    expect(await rings.next()).toBe('after');
    await broker.close();
    await server.remove();
  });
});
