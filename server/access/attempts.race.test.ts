import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GraphQLError } from 'graphql';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { secureRandom } from '../../sealing/primitives.ts';
import { describeOnEachEngine, openTestDatabase, type TestDatabase } from '../database/testing.ts';
import { openServerKeys, type ServerKeys } from '../keyring/server-keys.ts';
import { sweepAttempts } from './attempt.store.ts';
import { attemptCount } from './attempt.tables.ts';
import { ATTEMPT_LIMITS, type Attempts, openAttempts } from './attempts.ts';

const LIMITS = { ...ATTEMPT_LIMITS, REDEEM: { most: 5, seconds: 600 } };
const START = new Date('2026-03-01T12:00:00Z');
const later = (seconds: number): Date => new Date(START.valueOf() + seconds * 1000);

describeOnEachEngine('attempts', (engine) => {
  let folder: string;
  let keys: ServerKeys;
  let first: TestDatabase;
  let second: TestDatabase;
  let now: Date;
  let one: Attempts;
  let other: Attempts;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'zegel-attempts-'));
    keys = await openServerKeys(folder, secureRandom);
    first = await openTestDatabase(engine);
    second = await openTestDatabase(engine, { share: first });
    const on = ({ db }: TestDatabase): Attempts =>
      openAttempts({ db, derive: keys.derive, clock: () => now, limits: LIMITS });
    [one, other] = [on(first), on(second)];
  });
  beforeEach(async () => {
    now = START;
    await first.db.delete(attemptCount);
  });
  afterAll(async () => {
    await second.close();
    await first.close();
    await rm(folder, { recursive: true });
  });

  async function twenty(who: string): Promise<readonly unknown[]> {
    const tried = Array.from({ length: 20 }, (_, at) => (at % 2 === 0 ? one : other).take('REDEEM', who));
    const done = await Promise.allSettled(tried);
    return done.flatMap((attempt) => (attempt.status === 'rejected' ? [attempt.reason] : []));
  }

  it('are let through as often as may be, when twenty come at once on two instances', async () => {
    const refused = await twenty('192.0.2.7');
    expect(refused).toHaveLength(15);
    expect(refused.every((error) => error instanceof GraphQLError)).toBe(true);
  });

  it('that come too soon are told when to come again', async () => {
    now = later(570.5);
    const [refused] = await twenty('192.0.2.7');
    expect(refused).toMatchObject({
      extensions: { code: 'RATE_LIMITED', retryAfterMs: 29_500, http: { status: 429 } },
    });
    expect(refused).toHaveProperty('extensions.http.headers', new Map([['retry-after', '30']]));
  });

  it('are of one caller and one kind: nobody uses up another’s', async () => {
    await twenty('192.0.2.7');
    await one.take('REDEEM', '192.0.2.8');
    await other.take('ASK', '192.0.2.7');
  });

  it('may come again when the stretch is over', async () => {
    await twenty('192.0.2.7');
    now = later(600);
    await one.take('REDEEM', '192.0.2.7');
  });

  it('given back do not count', async () => {
    for (let count = 0; count < 8; count += 1) await (await one.take('REDEEM', '192.0.2.7')).giveBack();
    expect(await twenty('192.0.2.7')).toHaveLength(15);
  });

  it('leave a digest that no two stretches share, and nothing of the caller; then not even that', async () => {
    await one.take('REDEEM', '192.0.2.7');
    now = later(600);
    await one.take('REDEEM', '192.0.2.7');
    const kept = await first.db.select().from(attemptCount);
    expect(new Set(kept.map(({ digest }) => digest)).size).toBe(2);
    expect(kept).toEqual(
      [600, 1200].map((ends) => ({
        digest: expect.stringMatching(/^[\w-]{43}$/),
        count: 1,
        endsAt: later(ends),
      })),
    );
    await sweepAttempts(first.db, later(721));
    expect(await first.db.select().from(attemptCount)).toHaveLength(1);
  });
});
