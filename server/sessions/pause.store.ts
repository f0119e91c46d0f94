import type { Bell } from '../database/bell.ts';
import type { Database } from '../database/database.ts';
import { append } from '../events/append.ts';
import { requestStream, sessionStream } from '../events/stream.ts';
import type { LoadedSession } from './session.store.ts';
import { sessionPause, sessionResume } from './session.tables.ts';

const HOUR = 3_600_000;

/** The consumer pauses: a fact, told to the provider as a pause and nothing more. Pausing a pause changes nothing. */
export async function insertPause(
  { db, bell }: { readonly db: Database; readonly bell: Bell },
  { row, facts }: LoadedSession,
  hours: number,
  now: Date,
): Promise<void> {
  await db.transaction(async (tx) => {
    const until = new Date(now.valueOf() + hours * HOUR);
    const inserted = await tx
      .insert(sessionPause)
      .values({ sessionId: row.id, number: facts.pauses.length + 1, at: now, until })
      .onConflictDoNothing()
      .returning();
    if (inserted.length === 0) return;
    await append(tx, bell, sessionStream(row.id), now, { kind: 'PAUSED', data: { until: until.toISOString() } });
    await append(tx, bell, requestStream(row.requestId), now, { kind: 'PAUSED', data: { subject: row.subject } });
  });
}

/** The consumer is back. */
export async function insertResume(
  { db, bell }: { readonly db: Database; readonly bell: Bell },
  { row, facts }: LoadedSession,
  now: Date,
): Promise<void> {
  await db.transaction(async (tx) => {
    const inserted = await tx
      .insert(sessionResume)
      .values({ sessionId: row.id, number: facts.pauses.length, at: now })
      .onConflictDoNothing()
      .returning();
    if (inserted.length === 0) return;
    await append(tx, bell, sessionStream(row.id), now, { kind: 'RESUMED', data: {} });
    await append(tx, bell, requestStream(row.requestId), now, { kind: 'COLLECTING', data: { subject: row.subject } });
  });
}
