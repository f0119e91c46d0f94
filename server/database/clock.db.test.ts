import { expect, test } from 'vitest';
import { domainNow, moveClock } from './clock.ts';
import { describeOnEachEngine, openTestDatabase } from './testing.ts';

const day = 86_400_000;

describeOnEachEngine('domain time', (engine) => {
  test('is the time of the database while nobody moved it', async () => {
    const { db, close } = await openTestDatabase(engine);
    const before = Date.now();
    const now = (await domainNow(db)).getTime();
    expect(now).toBeGreaterThanOrEqual(before - 1000);
    expect(now).toBeLessThanOrEqual(Date.now() + 1000);
    await close();
  });

  test('runs ahead by all moves together, for every broker of the database', async () => {
    const one = await openTestDatabase(engine);
    const other = await openTestDatabase(engine, { share: one });
    const start = (await domainNow(one.db)).getTime();
    await moveClock(one.db, 89 * day);
    await moveClock(other.db, day);
    for (const { db } of [one, other]) {
      const ahead = (await domainNow(db)).getTime() - start;
      expect(ahead).toBeGreaterThanOrEqual(90 * day);
      expect(ahead).toBeLessThan(90 * day + 60_000);
    }
    await other.close();
    await one.close();
  });

  test('loses no move when twenty come at once', async () => {
    const { db, close } = await openTestDatabase(engine);
    const start = (await domainNow(db)).getTime();
    await Promise.all(Array.from({ length: 20 }, () => moveClock(db, day)));
    expect(Math.floor(((await domainNow(db)).getTime() - start) / day)).toBe(20);
    await close();
  });

  test('neither stands still nor goes back nor moves by part of a millisecond', async () => {
    const { db, close } = await openTestDatabase(engine);
    for (const milliseconds of [0, -1, 0.5, Number.NaN, Number.POSITIVE_INFINITY]) {
      await expect(moveClock(db, milliseconds)).rejects.toThrow(RangeError);
    }
    await close();
  });
});
