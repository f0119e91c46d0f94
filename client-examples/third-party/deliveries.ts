import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { type Access, CallFailed, codeOf, dpopProof, resourceOf } from './access.ts';
import { DELIVERIES, type DeliveryEvent } from './operations.ts';

/** Closings after which a client connects again, with the last cursor (section 3.4). */
const CONNECT_AGAIN: readonly number[] = [1001, 1006, 4403, 4408, 4500];
const LONGEST_WAIT_MS = 30_000;

/**
 * The provider's one stream of deliveries, over however many sockets it takes. An event counts as seen when the next
 * one is asked for.
 *
 * @param after the last cursor kept; null from the beginning
 * @throws CallFailed when the broker refuses the subscription
 */
export async function* watchDeliveries(
  access: Access,
  token: () => Promise<string>,
  after: string | null,
): AsyncGenerator<DeliveryEvent, void, undefined> {
  let cursor = after;
  let failures = 0;
  for (;;) {
    try {
      for await (const event of oneSocket(access, token, cursor)) {
        failures = 0;
        yield event;
        cursor = event.cursor;
      }
      return;
    } catch (cause) {
      if (!CONNECT_AGAIN.includes(closeCodeOf(cause))) throw cause;
      await later(Math.min(LONGEST_WAIT_MS, 100 * 2 ** failures));
      failures += 1;
    }
  }
}

async function* oneSocket(
  access: Access,
  token: () => Promise<string>,
  after: string | null,
): AsyncGenerator<DeliveryEvent, void, undefined> {
  const address = resourceOf(access.issuer);
  const client = createClient({
    url: address.replace(/^http/, 'ws'),
    webSocketImpl: WebSocket,
    retryAttempts: 0,
    connectionParams: async () => {
      const accessToken = await token();
      return { accessToken, dpop: await dpopProof(access, { method: 'GET', address, token: accessToken }) };
    },
  });
  try {
    for await (const { data, errors } of client.iterate({ query: DELIVERIES.query, variables: { after } })) {
      if (errors) throw new CallFailed(200, codeOf(errors));
      yield DELIVERIES.answer(data);
    }
  } finally {
    await client.dispose();
  }
}

const closeCodeOf = (cause: unknown): number =>
  typeof cause === 'object' && cause !== null && 'code' in cause ? Number(cause.code) : 0;

const later = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));
