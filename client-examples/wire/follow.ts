import type { TadaDocumentNode } from 'gql.tada';
import { print } from 'graphql';
import { createClient } from 'graphql-ws/client';
import type { Caller } from './call.ts';
import { dpopProof } from './dpop.ts';

/** An event of a subscription with the cursor behind which to carry on. */
interface WithCursor {
  readonly cursor: string;
}

/**
 * Follows a subscription for good: over `graphql-transport-ws`, with a fresh token and proof for every connection, and
 * behind the last event seen after every break. Each event comes once.
 *
 * @param take - the event in a result
 * @param signal - ends it, at whatever it waits for
 */
export async function* follow<Result, Variables extends { readonly after?: string | null }, Event extends WithCursor>(
  caller: Caller,
  document: TadaDocumentNode<Result, Variables>,
  variables: Variables,
  take: (result: Result) => Event,
  signal?: AbortSignal,
): AsyncGenerator<Event, void, void> {
  const socketUrl = caller.endpoint.replace(/^http/, 'ws');
  let after = variables.after ?? null;
  let pause = 50;
  while (!signal?.aborted) {
    const client = createClient({
      url: socketUrl,
      ...(caller.webSocket === undefined ? {} : { webSocketImpl: caller.webSocket }),
      retryAttempts: 0,
      onNonLazyError: () => {},
      connectionParams: async () => {
        const accessToken = await caller.accessToken?.();
        const proof = dpopProof(
          caller.key,
          { method: 'GET', url: caller.endpoint, now: new Date(), ...(accessToken ? { accessToken } : {}) },
          caller.primitives,
        );
        return { ...(accessToken ? { accessToken } : {}), dpop: proof };
      },
    });
    const stop = (): void => void client.dispose();
    signal?.addEventListener('abort', stop, { once: true });
    try {
      const results = client.iterate({
        query: print(document),
        variables: { ...variables, after } as Record<string, unknown>,
      });
      for await (const { data, errors } of results) {
        if (errors || !data) throw new Error(errors?.[0]?.message ?? 'no data');
        const event = take(data as Result);
        after = event.cursor;
        pause = 50;
        yield event;
      }
      return;
    } catch (error) {
      if (signal?.aborted) return;
      if (!isClose(error)) throw error;
      await pauseFor(pause, signal);
      pause = Math.min(pause * 2, 5_000);
    } finally {
      signal?.removeEventListener('abort', stop);
      await client.dispose();
    }
  }
}

function pauseFor(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    signal?.addEventListener('abort', done);
  });
}

/** The connection broke or its token ended (4403): come back. Anything fatal is the caller's to see. */
function isClose(error: unknown): boolean {
  const code: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, 'code') : undefined;
  return code !== 4400 && code !== 4401 && code !== 4406 && code !== 4429;
}
