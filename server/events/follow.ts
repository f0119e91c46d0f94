import { and, asc, eq, gt } from 'drizzle-orm';
import type { Bell } from '../database/bell.ts';
import type { Database } from '../database/database.ts';
import { event } from './event.tables.ts';
import type { Stream } from './stream.ts';

export interface StoredEvent {
  readonly number: number;
  readonly kind: string;
  readonly data: Readonly<Record<string, string>>;
  readonly at: Date;
}

const PAGE = 100;
/** The bell is heard in milliseconds; this is for the ring that got lost. */
const REREAD_MS = 60_000;

/**
 * Replays a stream from after a number and then follows it live, each event once and in order. The table is the truth:
 * the bell only says when to read again. Ends when `signal` aborts.
 */
export async function* follow(
  { db, bell }: { readonly db: Database; readonly bell: Bell },
  stream: Stream,
  after: number,
  signal: AbortSignal,
): AsyncGenerator<StoredEvent, void, void> {
  let wake: () => void = () => {};
  let rung = true;
  const onRing = (): void => {
    rung = true;
    wake();
  };
  const stop = await bell.listen((which) => {
    if (which === null || which === stream) onRing();
  });
  signal.addEventListener('abort', onRing);
  try {
    let last = after;
    while (!signal.aborted) {
      rung = false;
      const found = await readAfter(db, stream, last);
      for (const stored of found) {
        if (signal.aborted) return;
        last = stored.number;
        yield stored;
      }
      if (found.length === PAGE || rung) continue;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, REREAD_MS);
        timer.unref();
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
        if (rung || signal.aborted) wake();
      });
    }
  } finally {
    signal.removeEventListener('abort', onRing);
    stop();
  }
}

/** One page of a stream's events after a number, oldest first. */
export async function readAfter(db: Database, stream: Stream, after: number): Promise<StoredEvent[]> {
  return db
    .select({ number: event.number, kind: event.kind, data: event.data, at: event.at })
    .from(event)
    .where(and(eq(event.stream, stream), gt(event.number, after)))
    .orderBy(asc(event.number))
    .limit(PAGE);
}
