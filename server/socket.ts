import type { IncomingMessage, Server } from 'node:http';
import {
  type ExecutionArgs,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  parse,
  specifiedRules,
  validate,
} from 'graphql';
import type { ServerOptions } from 'graphql-ws';
import { useServer as serveOver } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import { AccessRefused } from './access/access.refusals.ts';
import { admitSocket, type Caller, readmit, type SocketCredentials } from './access/caller.ts';
import type { Gate } from './access/gate.ts';
import { CALL_LIMITS, limitsRule } from './limits.ts';
import type { DeliveryTools } from './shares/delivery.store.ts';
import { told } from './told.ts';

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
}

type Extra = {
  caller?: Caller;
  readonly socket: { close(code: number, reason: string): void };
  readonly request: IncomingMessage;
};

/** Expired or not allowed: clients fetch a new token and come back. 4401 would stop them for good. */
const FORBIDDEN = 4403;

/**
 * Subscriptions over `graphql-transport-ws`, and no other subprotocol: the older one skips `connection_init` and with it
 * admission. Who connects is looked at again before every event, and when its token ends.
 */
export function serveSockets(server: Server, door: SocketDoor): { readonly close: () => Promise<void> } {
  const wss = new WebSocketServer({
    server,
    path: '/graphql',
    maxPayload: CALL_LIMITS.bytes,
    handleProtocols: (protocols) => (protocols.has('graphql-transport-ws') ? 'graphql-transport-ws' : false),
    verifyClient: ({ origin }: { origin?: string }, done) => {
      const known = origin === undefined || origin === '' || door.allowedOrigins.includes(origin);
      done(known, 403);
    },
  });
  const disposable = serveOver<SocketCredentials & Record<string, unknown>, Extra>(
    {
      connectionInitWaitTimeout: 5_000,
      onConnect: async (context) => {
        const caller = await admitted(door, context.connectionParams ?? {});
        if (!caller) return false;
        context.extra.caller = caller;
        closeAtExpiry(caller, context.extra, door.clock());
        return true;
      },
      onSubscribe: (context, _id, payload) => prepare(door, context.extra, payload),
      onNext: async (context) => {
        if (!(await stillAdmitted(door, context.extra.caller))) context.extra.socket.close(FORBIDDEN, 'Forbidden');
      },
      onError: (_context, _id, _payload, errors) => errors.map((error) => told(error.toJSON(), error, door)),
    } satisfies ServerOptions<SocketCredentials & Record<string, unknown>, Extra>,
    wss,
  );
  return { close: async () => void (await disposable.dispose()) };
}

async function admitted(
  { gate, clock }: SocketDoor,
  params: Readonly<Record<string, unknown>>,
): Promise<Caller | undefined> {
  const { accessToken, dpop } = params;
  const credentials = {
    ...(typeof accessToken === 'string' ? { accessToken } : {}),
    ...(typeof dpop === 'string' ? { dpop } : {}),
  };
  try {
    return await admitSocket(gate, credentials, gate.resource.replace(/^http/, 'ws'), clock());
  } catch (error) {
    if (error instanceof AccessRefused) return undefined;
    throw error;
  }
}

async function stillAdmitted({ gate, clock }: SocketDoor, caller: Caller | undefined): Promise<boolean> {
  if (!caller) return false;
  try {
    await readmit(gate, caller, clock());
    return true;
  } catch (error) {
    if (error instanceof AccessRefused) return false;
    throw error;
  }
}

/** setTimeout counts in 31 bits. */
const LONGEST_TIMER = 2 ** 31 - 1;

function closeAtExpiry(caller: Caller, extra: Extra, now: Date): void {
  if (!('tokenExpiresAt' in caller)) return;
  const left = Math.min(Math.max(caller.tokenExpiresAt.valueOf() - now.valueOf(), 0), LONGEST_TIMER);
  setTimeout(() => extra.socket.close(FORBIDDEN, 'Forbidden'), left).unref();
}

/** The same rules as over HTTP, and subscriptions only: one proof opened this socket, and a change needs its own. */
function prepare(
  door: SocketDoor,
  extra: Extra,
  payload: {
    readonly query: string;
    readonly operationName?: string | null | undefined;
    readonly variables?: Record<string, unknown> | null | undefined;
  },
): ExecutionArgs | readonly GraphQLError[] {
  try {
    const document = parse(payload.query, { maxTokens: CALL_LIMITS.tokens });
    const invalid = validate(door.schema, document, [...specifiedRules, limitsRule]);
    if (invalid.length > 0) return invalid;
    if (getOperationAST(document, payload.operationName)?.operation !== 'subscription') {
      return [
        new GraphQLError('A socket carries subscriptions; ask and change over HTTP.', {
          extensions: { code: 'FORBIDDEN' },
        }),
      ];
    }
    return {
      schema: door.schema,
      document,
      operationName: payload.operationName ?? null,
      variableValues: payload.variables ?? null,
      contextValue: { caller: extra.caller ?? { kind: 'ANONYMOUS' }, address: '', books: door.books },
    };
  } catch (error) {
    if (error instanceof GraphQLError) return [error];
    throw error;
  }
}
