import type { IncomingMessage, Server } from 'node:http';
import {
  type ExecutionArgs,
  type FormattedExecutionResult,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  specifiedRules,
  validate,
} from 'graphql';
import { CloseCode, makeServer, parseMessage, type SubscribePayload } from 'graphql-ws';
import { type RawData, type WebSocket, WebSocketServer } from 'ws';
import type { Caller } from './access/caller.ts';
import type { Gate } from './access/gate.ts';
import { CALL_LIMITS, isNestedWithin, readDocument, tooMuch } from './limits.ts';
import type { Meter } from './operating/meter.ts';
import type { DeliveryTools } from './shares/delivery.store.ts';
import { admitted, isStillAdmitted } from './socket.caller.ts';
import { placeOf, told } from './told.ts';

/** What subscriptions read. */
export type Books = DeliveryTools;

export interface SocketDoor {
  readonly schema: GraphQLSchema;
  readonly gate: Gate;
  readonly books: Books;
  readonly introspection: boolean;
  readonly allowedOrigins: readonly string[];
  readonly clock: () => Date;
  readonly log: (event: string, facts: Readonly<Record<string, string | number>>) => void;
  readonly meter: Pick<Meter, 'socketOpened' | 'socketClosed'>;
  /** How long a socket may stay without `connection_init`, in milliseconds. */
  readonly initWaitMs?: number;
}

/** One socket. */
interface Line {
  readonly socket: WebSocket;
  readonly address: string;
  /** Ids of its operations, until the last trace of each is gone. */
  readonly running: Set<string>;
  caller?: Caller;
  expiry?: NodeJS.Timeout;
}

const INIT_WAIT_MS = 5_000;
const KEEP_ALIVE_MS = 12_000;
/** How long a peer may take to answer a close. */
const CLOSE_MS = 2_000;
/** What a peer may leave unread before it is cut off. */
const UNREAD_BYTES = 16 * 1024 * 1024;
/** setTimeout counts in 31 bits. */
const LONGEST_TIMER = 2 ** 31 - 1;

/**
 * Subscriptions over `graphql-transport-ws`, and no other subprotocol: the older one skips `connection_init` and with it
 * admission. Who connects is looked at again before every event, and when its token ends: closed with 4403, upon which
 * clients fetch a new token and come back; 4401 would stop them for good.
 */
export function serveSockets(server: Server, door: SocketDoor): { readonly close: () => Promise<void> } {
  const options = {
    noServer: true,
    path: '/graphql',
    maxPayload: CALL_LIMITS.bytes,
    closeTimeout: CLOSE_MS,
    handleProtocols: (protocols: Set<string>) =>
      protocols.has('graphql-transport-ws') ? 'graphql-transport-ws' : (false as const),
    verifyClient: ({ origin }: { origin?: string }, done: (isKnown: boolean, otherwise: number) => void) =>
      done(!origin || door.allowedOrigins.includes(origin), 403),
  };
  const sockets = new WebSocketServer(options);
  const protocol = protocolOf(door);
  const silent = new WeakSet<WebSocket>();
  server.on('upgrade', (request, stream, head) => {
    sockets.handleUpgrade(request, stream, head, (socket) => {
      door.meter.socketOpened();
      socket.once('close', door.meter.socketClosed);
      socket.on('pong', () => silent.delete(socket));
      carry(protocol, socket, request, door);
    });
  });
  const heartbeat = setInterval(() => {
    for (const socket of sockets.clients) {
      if (silent.has(socket)) socket.terminate();
      else socket.ping();
      silent.add(socket);
    }
  }, KEEP_ALIVE_MS);
  return {
    close: async () => {
      clearInterval(heartbeat);
      for (const socket of sockets.clients) socket.close(1001, 'Going away');
      await new Promise<void>((resolve) => sockets.close(() => resolve()));
    },
  };
}

function protocolOf(door: SocketDoor) {
  return makeServer<Record<string, unknown>, Line>({
    connectionInitWaitTimeout: door.initWaitMs ?? INIT_WAIT_MS,
    onConnect: async ({ connectionParams, extra }) => {
      const caller = await admitted(door, connectionParams ?? {});
      if (!caller) return false;
      extra.caller = caller;
      closeAtExpiry(caller, extra, door.clock());
      return true;
    },
    onSubscribe: ({ extra }, _id, payload) => prepare(door, extra, payload),
    onNext: async (
      { extra },
      _id,
      _payload,
      _args,
      { data, errors },
    ): Promise<FormattedExecutionResult | undefined> => {
      if (!(await isStillAdmitted(door, extra.caller))) extra.socket.close(CloseCode.Forbidden, 'Forbidden');
      if (!errors) return undefined;
      return {
        ...(data === undefined ? {} : { data }),
        errors: errors.map((error) => told(error.toJSON(), error, door)),
      };
    },
    onError: (_context, _id, _payload, errors) => errors.map((error) => told(error.toJSON(), error, door)),
  });
}

/** Carries the messages of one socket to the protocol and back. What is no message for a server closes with 4400. */
function carry(
  protocol: ReturnType<typeof protocolOf>,
  socket: WebSocket,
  request: IncomingMessage,
  { log }: SocketDoor,
): void {
  const line: Line = { socket, address: request.socket.remoteAddress ?? '', running: new Set() };
  const failed = (error: unknown): void => {
    log('error.socket', { error: error instanceof Error ? error.name : 'unknown', at: placeOf(error) });
    socket.close(CloseCode.InternalServerError, 'Internal error');
  };
  const closed = protocol.opened(
    {
      protocol: socket.protocol,
      send: (text) =>
        new Promise((resolve) => {
          if (socket.readyState === socket.OPEN) socket.send(text, () => resolve());
          else resolve();
        }),
      close: (code, reason) => socket.close(code, reason),
      onMessage: (take) => socket.on('message', (data, isBinary) => hear(line, data, isBinary, take).catch(failed)),
    },
    line,
  );
  // Frames that break the WebSocket protocol: ws itself has sent the right code by now.
  socket.on('error', () => {});
  socket.once('close', (code, reason) => {
    clearTimeout(line.expiry);
    closed(code, String(reason)).catch(failed);
  });
}

/** Hands a message on, unless it is one the protocol's own code would break on: a server's, or an id in use. */
async function hear(
  { socket, running }: Line,
  data: RawData,
  isBinary: boolean,
  take: (text: string) => Promise<void>,
): Promise<void> {
  if (socket.readyState !== socket.OPEN) return;
  if (socket.bufferedAmount > UNREAD_BYTES) return socket.terminate();
  const text = String(data);
  const message = isBinary ? undefined : messageIn(text);
  switch (message?.type) {
    case 'connection_init':
    case 'ping':
    case 'pong':
    case 'complete':
      return take(text);
    case 'subscribe': {
      const { id } = message;
      if (running.has(id)) return socket.close(CloseCode.SubscriberAlreadyExists, 'Subscriber already exists');
      running.add(id);
      return take(text).finally(() => running.delete(id));
    }
    default:
      return socket.close(CloseCode.BadRequest, 'Bad message');
  }
}

function messageIn(text: string): ReturnType<typeof parseMessage> | undefined {
  try {
    return parseMessage(text);
  } catch {
    return undefined;
  }
}

function closeAtExpiry(caller: Caller, line: Line, now: Date): void {
  const { socket } = line;
  if (!('tokenExpiresAt' in caller) || socket.readyState !== socket.OPEN) return;
  const left = Math.min(Math.max(caller.tokenExpiresAt.valueOf() - now.valueOf(), 0), LONGEST_TIMER);
  line.expiry = setTimeout(() => socket.close(CloseCode.Forbidden, 'Forbidden'), left);
}

/** The same rules as over HTTP, and subscriptions only: one proof opened this socket, and a change needs its own. */
function prepare(
  { schema, introspection, books }: SocketDoor,
  { caller, address, running }: Line,
  { query, operationName, variables }: SubscribePayload,
): ExecutionArgs | readonly GraphQLError[] {
  if (running.size > CALL_LIMITS.subscriptions) return [tooMuch('subscriptions', CALL_LIMITS.subscriptions)];
  if (!isNestedWithin(variables, CALL_LIMITS.nesting)) return [tooMuch('levels', CALL_LIMITS.nesting)];
  const document = readDocument(schema, query);
  if (document instanceof GraphQLError) return [document];
  const operation = getOperationAST(document, operationName);
  if (!operation) return [refused('MALFORMED', 'The document has no operation of this name.')];
  if (operation.operation !== 'subscription')
    return [refused('FORBIDDEN', 'A socket carries subscriptions; ask and change over HTTP.')];
  const invalid = validate(schema, document, specifiedRules, { hideSuggestions: !introspection });
  if (invalid.length > 0) return invalid;
  return {
    schema,
    document,
    operationName: operationName ?? null,
    variableValues: variables ?? null,
    contextValue: { caller: caller ?? { kind: 'ANONYMOUS' }, address, books },
  };
}

const refused = (code: 'MALFORMED' | 'FORBIDDEN', message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code } });
