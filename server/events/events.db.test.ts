import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { secureRandom } from '../../sealing/primitives.ts';
import { mintId } from '../database/ids.ts';
import { rows } from '../database/rows.ts';
import {
  describeOnEachEngine,
  describeOnPostgresql,
  openTestDatabase,
  type TestDatabase,
} from '../database/testing.ts';
import { append } from './append.ts';
import { readAfter } from './follow.ts';
import { readCursor, type Stream, sessionStream, writeCursor } from './stream.ts';
import { subscription } from './subscription.ts';

const now = new Date('2026-11-24T10:00:00Z');
const newStream = (): Stream => sessionStream(mintId('ses', secureRandom));

function follow(open: TestDatabase, stream: Stream, after?: string) {
  return subscription(open, stream, after, ({ kind }, { cursor }) => ({ kind, cursor }));
}

describeOnEachEngine('a stream of events', (engine) => {
  let open: TestDatabase;
  beforeAll(async () => {
    open = await openTestDatabase(engine);
  });
  afterAll(() => open.close());

  const tell = (stream: Stream, kind: string) =>
    open.db.transaction((tx) => append(tx, open.bell, stream, now, { kind, data: {} }));

  it('numbers events without gaps, each stream by itself', async () => {
    const [one, other] = [newStream(), newStream()];
    await tell(one, 'A');
    await tell(other, 'X');
    await tell(one, 'B');
    expect((await readAfter(open.db, one, 0)).map(({ number, kind }) => [number, kind])).toEqual([
      [1, 'A'],
      [2, 'B'],
    ]);
  });

  it('leaves no number behind when its transaction is rolled back', async () => {
    const stream = newStream();
    await tell(stream, 'A');
    await open.db
      .transaction(async (tx) => {
        await append(tx, open.bell, stream, now, { kind: 'NEVER', data: {} });
        throw new Error('rolled back');
      })
      .catch(() => {});
    await tell(stream, 'B');
    expect((await readAfter(open.db, stream, 0)).map(({ number, kind }) => [number, kind])).toEqual([
      [1, 'A'],
      [2, 'B'],
    ]);
  });

  it('is replayed from a cursor and then followed live, each event once', async () => {
    const stream = newStream();
    await tell(stream, 'A');
    await tell(stream, 'B');
    const first = follow(open, stream);
    const { value: a } = await first.next();
    await first.return?.();
    const again = follow(open, stream, a?.cursor);
    expect((await again.next()).value?.kind).toBe('B');
    const live = again.next();
    await tell(stream, 'C');
    expect((await live).value?.kind).toBe('C');
    await again.return?.();
  });

  it('lets go at once when a follower leaves while it waits', async () => {
    const waiting = follow(open, newStream());
    const pending = waiting.next();
    await waiting.return?.();
    expect((await pending).done).toBe(true);
  });

  it('refuses a cursor of another stream', () => {
    const [one, other] = [newStream(), newStream()];
    expect(() => follow(open, one, writeCursor(other, 3))).toThrow('This cursor is not of this subscription.');
    expect(readCursor(one, writeCursor(one, 3))).toBe(3);
    expect(readCursor(one, 'garbage')).toBeUndefined();
  });
});

/** Whether a connection of this database waits for a lock that another one holds. */
async function someoneWaits({ db }: TestDatabase): Promise<boolean> {
  const waiting = sql`select 1 from pg_locks join pg_stat_activity using (pid)
    where datname = current_database() and not granted`;
  return (await rows(db, waiting)).length > 0;
}

describeOnPostgresql('a late commit', () => {
  it('is never skipped, whether one follows from the beginning, from a cursor, or comes back with one', async () => {
    const one = await openTestDatabase('POSTGRESQL');
    const two = await openTestDatabase('POSTGRESQL', { share: one });
    const stream = newStream();
    await one.db.transaction((tx) => append(tx, one.bell, stream, now, { kind: 'OLD', data: {} }));
    const live = follow(two, stream, writeCursor(stream, 1));
    const told = live.next();

    let commit: () => void = () => {};
    const held = new Promise<void>((resolve) => {
      commit = resolve;
    });
    let appended: () => void = () => {};
    const started = new Promise<void>((resolve) => {
      appended = resolve;
    });
    const slow = one.db.transaction(async (tx) => {
      await append(tx, one.bell, stream, now, { kind: 'SLOW', data: {} });
      appended();
      await held;
    });
    await started;
    const fast = two.db.transaction((tx) => append(tx, two.bell, stream, now, { kind: 'FAST', data: {} }));
    const fastEnded = vi.fn();
    void fast.then(fastEnded);
    await expect.poll(async () => (await someoneWaits(one)) || fastEnded.mock.calls.length > 0).toBe(true);
    expect(fastEnded).not.toHaveBeenCalled();
    expect(await readAfter(two.db, stream, 1)).toEqual([]);

    commit();
    await Promise.all([slow, fast]);
    const earlier = (await told).value;
    expect(earlier?.kind).toBe('SLOW');
    expect((await live.next()).value?.kind).toBe('FAST');
    await live.return?.();
    const back = follow(one, stream, earlier?.cursor);
    expect((await back.next()).value?.kind).toBe('FAST');
    await back.return?.();
    const fromBeginning = follow(one, stream);
    for (const kind of ['OLD', 'SLOW', 'FAST']) expect((await fromBeginning.next()).value?.kind).toBe(kind);
    await fromBeginning.return?.();
    await two.close();
    await one.close();
  });
});
