import { eq, lt, sql } from 'drizzle-orm';
import type { Database } from '../database/database.ts';
import { attemptCount } from './attempt.tables.ts';

/** Counts one attempt, unless there were as many as may be. One statement, so that instances count as one. */
export async function countAttempt(db: Database, digest: string, most: number, endsAt: Date): Promise<boolean> {
  const counted = await db
    .insert(attemptCount)
    .values({ digest, count: 1, endsAt })
    .onConflictDoUpdate({
      target: attemptCount.digest,
      set: { count: sql`${attemptCount.count} + 1` },
      setWhere: lt(attemptCount.count, most),
    })
    .returning({ count: attemptCount.count });
  return counted.length === 1;
}

/** Takes one attempt back. */
export async function uncountAttempt(db: Database, digest: string): Promise<void> {
  await db
    .update(attemptCount)
    .set({ count: sql`${attemptCount.count} - 1` })
    .where(eq(attemptCount.digest, digest));
}

/** Clocks of instances differ; another one may still be counting in a stretch that is over here. */
const otherClocksMilliseconds = 120_000;

/** Forgets stretches that are over. @param now by the machine's clock */
export async function sweepAttempts(db: Database, now: Date): Promise<void> {
  await db.delete(attemptCount).where(lt(attemptCount.endsAt, new Date(now.valueOf() - otherClocksMilliseconds)));
}
