import { expect, test } from 'vitest';
import { describeOnEachEngine, openTestDatabase } from '../database/testing.ts';
import { claimJti, sweepJtis } from './replay.store.ts';
import { usedJti } from './replay.tables.ts';

const maker = 'thumbprint of a key';
const later = new Date('2026-03-01T12:01:00Z');

describeOnEachEngine('the one use of a signed message', (engine) => {
  test('goes to one of twenty that ask at once, on two instances', async () => {
    const first = await openTestDatabase(engine);
    const second = await openTestDatabase(engine, { share: first });
    for (let round = 0; round < 10; round += 1) {
      const asked = Array.from({ length: 20 }, (_, at) =>
        claimJti((at % 2 === 0 ? first : second).db, maker, `jti ${round}`, later),
      );
      expect((await Promise.all(asked)).filter((won) => won)).toHaveLength(1);
    }
    await second.close();
    await first.close();
  });

  test('is of one maker: the same jti of another is another message', async () => {
    const { db, close } = await openTestDatabase(engine);
    expect(await claimJti(db, 'one', 'two three', later)).toBe(true);
    expect(await claimJti(db, 'one', 'two three', later)).toBe(false);
    expect(await claimJti(db, 'another', 'two three', later)).toBe(true);
    expect(await claimJti(db, 'one two', 'three', later)).toBe(true);
    await close();
  });

  test('is remembered two minutes longer than the message can be used, then forgotten', async () => {
    const { db, close } = await openTestDatabase(engine);
    await claimJti(db, maker, 'old', later);
    await claimJti(db, maker, 'new', new Date('2026-03-01T12:05:00Z'));
    await sweepJtis(db, new Date('2026-03-01T12:03:00Z'));
    expect(await claimJti(db, maker, 'old', later)).toBe(false);
    await sweepJtis(db, new Date('2026-03-01T12:03:01Z'));
    expect(await db.select().from(usedJti)).toHaveLength(1);
    expect(await claimJti(db, maker, 'new', later)).toBe(false);
    await close();
  });

  test('keeps nothing of maker or jti but a hash', async () => {
    const { db, close } = await openTestDatabase(engine);
    await claimJti(db, maker, 'a jti of the caller’s own choice', later);
    expect(await db.select().from(usedJti)).toEqual([
      { digest: expect.stringMatching(/^[\w-]{43}$/), expiresAt: later },
    ]);
    await close();
  });
});
