import { desc, sql } from 'drizzle-orm';
import { clockOffset } from './clock.tables.ts';
import type { Database, Transaction } from './database.ts';
import { rows } from './rows.ts';

/**
 * The moment it is in the domain: the database's time plus the one offset that practice may set, to the millisecond,
 * the same for every instance. Ask once per operation and hand the answer down. Tokens and TLS use the machine's clock.
 */
export async function domainNow(db: Database): Promise<Date> {
  const [row] = await rows<{ now: number }>(
    db,
    sql`select (extract(epoch from clock_timestamp()) * 1000 + coalesce(
      (select ${clockOffset.milliseconds} from ${clockOffset} order by ${clockOffset.number} desc limit 1), 0
    ))::float8 as now`,
  );
  if (row === undefined) throw new Error('the database told no time');
  return new Date(Math.floor(row.now));
}

/**
 * Moves domain time forward for everyone, by whole milliseconds; moves add up. For practice only.
 * @throws RangeError when asked to stand still or go back: facts would then lie in the future.
 */
export async function moveClock(db: Database, milliseconds: number): Promise<void> {
  if (!Number.isSafeInteger(milliseconds) || milliseconds <= 0) throw new RangeError('the clock only moves forward');
  await db.transaction(async (tx) => {
    await oneMoveAtATime(tx);
    const [latest] = await tx.select().from(clockOffset).orderBy(desc(clockOffset.number)).limit(1);
    await tx.insert(clockOffset).values({
      number: (latest?.number ?? 0) + 1,
      milliseconds: (latest?.milliseconds ?? 0) + milliseconds,
      movedAt: await domainNow(tx),
    });
  });
}

async function oneMoveAtATime(tx: Transaction): Promise<void> {
  await rows(tx, sql`select pg_advisory_xact_lock(hashtext('zegel clock'))`);
}
