import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';

/** The header by which the bench says what a call is; the broker does not know it. */
export const OPERATION = 'x-bench-operation';

/** What is told of one answered call: its name and the milliseconds from its headers read to its answer handed over. */
export interface RequestTime {
  readonly operation: string;
  readonly ms: number;
}

/**
 * Loaded into the broker's process by the bench (`--import`): tells the parent how long each named call took there, so
 * that the time the bench itself needs on the same two cores is not in it.
 */
const began = new WeakMap<IncomingMessage, number>();

function on(name: string, hear: (request: IncomingMessage) => void): void {
  subscribe(name, (message) => hear((message as { readonly request: IncomingMessage }).request));
}

on('http.server.request.start', (request) => began.set(request, performance.now()));
on('http.server.response.finish', (request) => {
  const operation = request.headers[OPERATION];
  const start = began.get(request);
  if (typeof operation === 'string' && start !== undefined)
    process.send?.({ operation, ms: performance.now() - start } satisfies RequestTime);
});
