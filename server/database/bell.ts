import { type SQL, sql } from 'drizzle-orm';

/** Hears which stream has news; `null` means rings may have been missed: read every stream again. */
export type OnRing = (stream: string | null) => void;

/**
 * Wakes those who wait for a stream, on every instance that shares the database. The bell only wakes: it carries no
 * news, may ring for nothing, and the table is read again each time.
 */
export interface Bell {
  /**
   * What a statement selects so that the bell rings when its transaction commits, and never when it does not. A stream
   * name is 1 to 200 characters. @throws RangeError
   */
  readonly ringing: (stream: string) => SQL;
  /** Resolves once rings are heard; read the table after that. The answer stops this listener. */
  readonly listen: (onRing: OnRing) => Promise<() => void>;
}

export const bellChannel = 'zegel';
const longestStreamName = 200;

export function ringing(stream: string): SQL {
  if (stream.length === 0 || stream.length > longestStreamName)
    throw new RangeError('stream name: 1 to 200 characters');
  return sql`pg_notify(${bellChannel}, ${stream})`;
}

/** One ear on the channel for any number of listeners. `hear` starts the engine's own listening, once. */
export function bellOf(hear: (onRing: OnRing) => Promise<void>): Bell {
  const listeners = new Set<OnRing>();
  let hearing: Promise<void> | undefined;
  const tellAll: OnRing = (stream) => {
    for (const listener of [...listeners]) listener(stream);
  };
  return {
    ringing,
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
