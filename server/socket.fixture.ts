import { once } from 'node:events';
import type { ClientRequest, IncomingMessage } from 'node:http';
import { type ClientOptions, WebSocket } from 'ws';

/** A socket of a client that obeys nothing. */
export interface RawSocket {
  readonly socket: WebSocket;
  /** Sends an object as JSON, anything else as it is. */
  readonly send: (message: object | string) => void;
  /** The next message that came, parsed. */
  readonly next: () => Promise<Record<string, unknown>>;
  /** Everything that came and was not asked for yet. */
  readonly unread: () => readonly Record<string, unknown>[];
  readonly closed: Promise<{ readonly code: number; readonly reason: string }>;
}

export const SUBPROTOCOL = 'graphql-transport-ws';

/** Opens a socket and waits for the handshake. */
export async function openSocket(
  origin: string,
  { protocols = [SUBPROTOCOL], ...options }: ClientOptions & { readonly protocols?: string[] } = {},
): Promise<RawSocket> {
  const socket = new WebSocket(`${origin.replace(/^http/, 'ws')}/graphql`, protocols, options);
  const messages: Record<string, unknown>[] = [];
  let wake = (): void => {};
  socket.on('message', (data) => {
    messages.push(JSON.parse(String(data)) as Record<string, unknown>);
    wake();
  });
  const closed = once(socket, 'close').then(([code, reason]) => ({ code: code as number, reason: String(reason) }));
  await once(socket, 'open');
  socket.on('error', () => {});
  return {
    socket,
    send: (message) => socket.send(typeof message === 'string' ? message : JSON.stringify(message)),
    unread: () => messages,
    closed,
    next: async () => {
      while (messages.length === 0) {
        if (socket.readyState === socket.CLOSED) throw new Error('the socket closed');
        await Promise.race([closed, new Promise<void>((resolve) => (wake = resolve))]);
      }
      return messages.shift() ?? {};
    },
  };
}

/** The status with which a handshake is refused. */
export async function refusedHandshake(url: string, protocols: string[], options: ClientOptions): Promise<number> {
  const socket = new WebSocket(url, protocols, options);
  const [request, response] = (await once(socket, 'unexpected-response')) as [ClientRequest, IncomingMessage];
  response.resume();
  request.destroy();
  return response.statusCode ?? 0;
}

/** Opens a socket and has it admitted. */
export async function openAdmitted(origin: string, payload: object = {}): Promise<RawSocket> {
  const raw = await openSocket(origin);
  raw.send({ type: 'connection_init', payload });
  const first = await raw.next();
  if (first.type !== 'connection_ack') throw new Error(`not admitted: ${JSON.stringify(first)}`);
  return raw;
}

export const subscribe = (id: string, query: string, variables: object = {}): object => ({
  id,
  type: 'subscribe',
  payload: { query, variables },
});
