import { eq, sql } from 'drizzle-orm';
import type { Bell } from '../database/bell.ts';
import type { Transaction } from '../database/database.ts';
import { rows } from '../database/rows.ts';
import { event, streamCounter } from './event.tables.ts';
import type { Stream } from './stream.ts';

/** What is appended: a kind and ids or codes; never a value of a person. */
export interface NewEvent {
  readonly kind: string;
  readonly data: Readonly<Record<string, string>>;
}

/**
 * Gives an event the next number of its stream, in the transaction of the facts it tells of. The counter row is locked
 * until commit: a later number can never be seen before an earlier one. One statement, because every change of a
 * session pays for it.
 */
export async function append(
  tx: Transaction,
  bell: Bell,
  stream: Stream,
  now: Date,
  { kind, data }: NewEvent,
): Promise<void> {
  const counted = sql`insert into ${streamCounter} (stream, number) values (${stream}, 1)
    on conflict (stream) do update set number = ${streamCounter.number} + 1 returning number`;
  const written = sql`insert into ${event} (stream, number, kind, data, at)
    select ${stream}, number, ${kind}, ${JSON.stringify(data)}::text::jsonb, ${now.toISOString()}::timestamptz from counted`;
  await rows(
    tx,
    sql`with counted as (${counted}), written as (${written}) select ${bell.ringing(stream)} from counted`,
  );
}

/** Holds a stream until commit: whatever else appends to it comes before all of this transaction, or after it. */
export async function hold(tx: Transaction, stream: Stream): Promise<void> {
  await tx.select().from(streamCounter).where(eq(streamCounter.stream, stream)).for('update');
}
