import { setTimeout as wait } from 'node:timers/promises';
import type postgres from 'postgres';
import { bellChannel, type OnRing } from './bell.ts';

/** What the ear's one connection tells: a notification came, or it was lost. */
export interface EarEvents {
  readonly onnotify: (channel: string, payload: string) => void;
  readonly onclose: () => void;
}

const retryMilliseconds = 500;

/**
 * Listens on a connection of its own, and again on a new one whenever that is lost, for as long as it takes; then
 * rings `null`. The driver's own `listen` tries again once and is deaf for good when the server is not back by then.
 * Resolves when the first listening has begun.
 * @returns what ends it
 */
export async function listenForEver(
  connect: (events: EarEvents) => postgres.Sql,
  onRing: OnRing,
): Promise<() => Promise<void>> {
  const ending = new AbortController();
  let onLost = (): void => {};
  const connection = connect({ onnotify: (_channel, stream) => onRing(stream), onclose: () => onLost() });

  const begin = async (): Promise<{ readonly lost: Promise<void> }> => {
    const lost = new Promise<void>((resolve) => {
      onLost = resolve;
    });
    await connection.unsafe(`listen ${bellChannel}`);
    return { lost };
  };

  const keepListening = async (first: Promise<void>): Promise<void> => {
    for (let lost = first; ; ) {
      await lost;
      if (ending.signal.aborted) return;
      try {
        ({ lost } = await begin());
        onRing(null);
      } catch {
        lost = wait(retryMilliseconds, undefined, { signal: ending.signal, ref: false }).catch(() => undefined);
      }
    }
  };

  const end = (): Promise<void> => connection.end({ timeout: 0 });
  const { lost } = await begin().catch(async (error: unknown) => {
    await end();
    throw error;
  });
  const listening = keepListening(lost);
  return async () => {
    ending.abort();
    await end();
    await listening;
  };
}
