import type { Bell } from '../database/bell.ts';

/** Posts beside everything else: nobody waits for an address of somebody else's. */
export interface Turns {
  /** Looks now for what is due; returns at once. */
  readonly wake: () => void;
  /** Takes nothing new and ends when the posts under way have. */
  readonly close: () => Promise<void>;
}

/**
 * Gives each address a turn of its own, so that one that hangs delays no other; woken during its turn, it looks once
 * more after it.
 * @param work.isNews whether a ring of this stream may mean that something is due
 * @param work.due whose turn it is; of one stream, or of all when it is null
 * @param work.turn posts what is due to one address; `isClosed` is asked before each batch
 * @param work.failed is told what went wrong here; what went wrong there is an outcome
 */
export async function startTurns<Id extends string>(work: {
  readonly bell: Bell;
  readonly isNews: (stream: string) => boolean;
  readonly due: (stream: string | null) => Promise<readonly Id[]>;
  readonly turn: (id: Id, isClosed: () => boolean) => Promise<void>;
  readonly failed: (error: unknown) => void;
}): Promise<Turns> {
  const turns = new Map<Id, { again: boolean }>();
  const running = new Set<Promise<void>>();
  let closed = false;

  const run = (part: Promise<void>): void => {
    const done = part.catch(work.failed).finally(() => running.delete(done));
    running.add(done);
  };
  const takeTurn = async (id: Id): Promise<void> => {
    const turn = turns.get(id);
    if (turn) {
      turn.again = true;
      return;
    }
    const own = { again: true };
    turns.set(id, own);
    try {
      while (own.again && !closed) {
        own.again = false;
        await work.turn(id, () => closed);
      }
    } finally {
      turns.delete(id);
    }
  };
  const look = (stream: string | null): void => {
    if (closed) return;
    run(
      work.due(stream).then((ids) => {
        for (const id of ids) run(takeTurn(id));
      }),
    );
  };
  const stop = await work.bell.listen((stream) => {
    if (stream === null || work.isNews(stream)) look(stream);
  });
  return {
    wake: () => look(null),
    close: async () => {
      closed = true;
      stop();
      while (running.size > 0) await Promise.all(running);
    },
  };
}
