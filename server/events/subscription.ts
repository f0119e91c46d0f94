import { GraphQLError } from 'graphql';
import type { Bell } from '../database/bell.ts';
import type { Database } from '../database/database.ts';
import { follow, type StoredEvent } from './follow.ts';
import { readCursor, type Stream, writeCursor } from './stream.ts';

/** What a subscription sends of a stored event, besides its cursor and moment. */
export interface StreamedEvent {
  readonly cursor: string;
  readonly at: Date;
}

/**
 * A GraphQL subscription on one stream: replays after the cursor given, or from the beginning, then goes live.
 * Ends at once when the client leaves, also while it waits.
 *
 * @param shape - `undefined` leaves an event out
 * @throws GraphQLError `MALFORMED` when the cursor is not of this stream
 */
export function subscription<Event>(
  books: { readonly db: Database; readonly bell: Bell },
  stream: Stream,
  after: string | null | undefined,
  shape: (event: StoredEvent, base: StreamedEvent) => Promise<Event | undefined> | Event | undefined,
): AsyncIterableIterator<Event> {
  const number = after === null || after === undefined ? 0 : readCursor(stream, after);
  if (number === undefined)
    throw new GraphQLError('This cursor is not of this subscription.', { extensions: { code: 'MALFORMED' } });
  const aborted = new AbortController();
  const stored = shaped(follow(books, stream, number, aborted.signal), stream, shape);
  return {
    next: () => stored.next(),
    async return() {
      aborted.abort();
      return stored.return(undefined);
    },
    throw: (error: unknown) => {
      aborted.abort();
      return stored.throw(error);
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

async function* shaped<Event>(
  events: AsyncGenerator<StoredEvent, void, void>,
  stream: Stream,
  shape: (event: StoredEvent, base: StreamedEvent) => Promise<Event | undefined> | Event | undefined,
): AsyncGenerator<Event, undefined, undefined> {
  for await (const event of events) {
    const told = await shape(event, { cursor: writeCursor(stream, event.number), at: event.at });
    if (told !== undefined) yield told;
  }
  return undefined;
}
