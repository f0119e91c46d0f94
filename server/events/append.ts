import { sql } from 'drizzle-orm';
import type { Bell } from '../database/bell.ts';
import type { Transaction } from '../database/database.ts';
import { event, streamCounter } from './event.tables.ts';
import type { Stream } from './stream.ts';

/** What is appended: a kind and ids or codes; never a value of a person. */
export interface NewEvent {
  readonly kind: string;
  readonly data: Readonly<Record<string, string>>;
}

/**
 * Gives an event the next number of its stream, in the transaction of the facts it tells of. The counter row is locked
 * until commit: a later number can never be seen before an earlier one.
 */
export async function append(
  tx: Transaction,
  bell: Bell,
  stream: Stream,
  now: Date,
  { kind, data }: NewEvent,
): Promise<void> {
  const [row] = await tx
    .insert(streamCounter)
    .values({ stream, number: 1 })
    .onConflictDoUpdate({ target: streamCounter.stream, set: { number: sql`${streamCounter.number} + 1` } })
    .returning({ number: streamCounter.number });
  if (!row) throw new Error('the stream gave no number');
  await tx.insert(event).values({ stream, number: row.number, kind, data, at: now });
  await bell.ring(tx, stream);
}
