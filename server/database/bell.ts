import { sql } from 'drizzle-orm';
import type { Transaction } from './database.ts';
import { rows } from './rows.ts';

/** Hears which stream has news; `null` means rings may have been missed: read every stream again. */
export type OnRing = (stream: string | null) => void;

/**
 * Wakes those who wait for a stream, on every instance that shares the database. The bell only wakes: it carries no
 * news, may ring for nothing, and the table is read again each time.
 */
export interface Bell {
  /** Rings when `tx` commits, and never when it does not. A stream name is at most 200 characters. */
  readonly ring: (tx: Transaction, stream: string) => Promise<void>;
  /** Resolves once rings are heard; read the table after that. The answer stops this listener. */
  readonly listen: (onRing: OnRing) => Promise<() => void>;
}

export const bellChannel = 'zegel';
const longestStreamName = 200;

export async function ring(tx: Transaction, stream: string): Promise<void> {
  if (stream.length === 0 || stream.length > longestStreamName)
    throw new RangeError('stream name: 1 to 200 characters');
  await rows(tx, sql`select pg_notify(${bellChannel}, ${stream})`);
}

/** One ear on the channel for any number of listeners. `hear` starts the engine's own listening, once. */
export function bellOf(hear: (onRing: OnRing) => Promise<void>): Bell {
  const listeners = new Set<OnRing>();
  let hearing: Promise<void> | undefined;
  const tellAll: OnRing = (stream) => {
    for (const listener of [...listeners]) listener(stream);
  };
  return {
    ring,
    listen: async (onRing) => {
      const listener: OnRing = (stream) => onRing(stream);
      listeners.add(listener);
      hearing ??= hear(tellAll);
      try {
        await hearing;
      } catch (error) {
        hearing = undefined;
        listeners.delete(listener);
        throw error;
      }
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
