import { createServer, type Server } from 'node:http';
import { ApolloServer, HeaderMap } from '@apollo/server';
import { expressMiddleware } from '@as-integrations/express5';
import express, { type ErrorRequestHandler, type Router } from 'express';
import { GraphQLError, type GraphQLSchema } from 'graphql';
import helmet from 'helmet';
import { REFUSALS } from '../schema/refusals.ts';
import { AccessRefused } from './access/access.refusals.ts';
import { callOf } from './access/call.ts';
import { admit } from './access/caller.ts';
import type { Context } from './access/context.ts';
import type { Gate } from './access/gate.ts';
import { CALL_LIMITS, limitsRule } from './limits.ts';
import { type Books, serveSockets } from './socket.ts';
import { placeOf, told } from './told.ts';

/** What the door needs. */
export interface Door {
  readonly schema: GraphQLSchema;
  readonly gate: Gate;
  readonly books: Books;
  /** OAuth endpoints and metadata, at the root. */
  readonly oauth: Router;
  /** More routes on this port. */
  readonly extra: Router;
  /** Practice tells everybody its schema; production keeps introspection for nobody: the SDL is in the repository. */
  readonly introspection: boolean;
  /** Origins whose pages may call; none needed for servers and apps. */
  readonly allowedOrigins: readonly string[];
  readonly clock: () => Date;
  readonly log: (event: string, facts: Readonly<Record<string, string | number>>) => void;
}

export interface OpenDoor {
  readonly server: Server;
  readonly close: () => Promise<void>;
}

/**
 * One port for everything: GraphQL over HTTP (POST), GraphQL over WebSocket, and the token endpoint. Bytes become one
 * operation or one socket; what cannot is refused here with a 4xx or a close code.
 */
export async function serve(door: Door): Promise<OpenDoor> {
  const app = express();
  app.disable('x-powered-by');
  app.use(helmet());
  app.use(crossOrigin(door.allowedOrigins));
  app.use(door.oauth);
  app.get('/health', (_request, response) => void response.json({ ok: true }));

  const server = createServer({ requestTimeout: 30_000, headersTimeout: 15_000 }, app);
  const sockets = serveSockets(server, door);
  const apollo = new ApolloServer<Context>({
    schema: door.schema,
    introspection: door.introspection,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: !door.introspection,
    stopOnTerminationSignals: false,
    validationRules: [limitsRule],
    parseOptions: { maxTokens: CALL_LIMITS.tokens },
    formatError: (formatted, error) => told(formatted, error, door),
    plugins: [{ serverWillStart: async () => ({ drainServer: () => sockets.close() }) }],
  });
  await apollo.start();
  app.post(
    '/graphql',
    express.json({ limit: CALL_LIMITS.bytes, type: ['application/json', 'application/graphql-response+json'] }),
    expressMiddleware(apollo, { context: ({ req }) => contextOf(req, door) }),
  );
  app.all(
    '/graphql',
    (_request, response) =>
      void response.status(405).set('Allow', 'POST').json(problem('MALFORMED', 'GraphQL is asked by POST.')),
  );
  app.use(door.extra);
  app.use((_request, response) => void response.status(404).json(problem('NOT_FOUND', 'There is nothing here.')));
  app.use(badRequest(door));
  return {
    server,
    close: async () => {
      await apollo.stop();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

async function contextOf(request: express.Request, { gate, clock }: Door): Promise<Context> {
  try {
    const caller = await admit(gate, callOf(request, gate.resource, clock()));
    return { caller, address: request.socket.remoteAddress ?? '' };
  } catch (error) {
    if (!(error instanceof AccessRefused)) throw error;
    const headers = new HeaderMap([['www-authenticate', error.challenge]]);
    throw new GraphQLError(error.message, { extensions: { code: 'UNAUTHENTICATED', http: { status: 401, headers } } });
  }
}

function problem(code: keyof typeof REFUSALS, message: string) {
  return { errors: [{ message, extensions: { code } }] };
}

/** What body-parser or Express refuse: a 4xx in our words, never a stack trace. */
function badRequest({ log }: Door): ErrorRequestHandler {
  return (error: unknown, _request, response, next) => {
    if (response.headersSent) return next(error);
    const status = typeof error === 'object' && error !== null ? Number(Reflect.get(error, 'status')) : Number.NaN;
    if (status >= 400 && status < 500) {
      const code = status === 413 ? 'TOO_LARGE' : 'MALFORMED';
      response.status(status).json(problem(code, REFUSALS[code].happened));
      return;
    }
    log('error.http', { error: error instanceof Error ? error.name : 'unknown', at: placeOf(error) });
    response.status(500).json(problem('INTERNAL', REFUSALS.INTERNAL.happened));
  };
}

/** Fetch's CORS protocol for the pages that may call: no cookies, so no credentials. */
function crossOrigin(allowed: readonly string[]): express.RequestHandler {
  return (request, response, next) => {
    const { origin } = request.headers;
    if (origin !== undefined && allowed.includes(origin)) {
      response.set({ 'Access-Control-Allow-Origin': origin, Vary: 'Origin' });
      if (request.method === 'OPTIONS') {
        response.set({
          'Access-Control-Allow-Methods': 'POST',
          'Access-Control-Allow-Headers': 'content-type, authorization, dpop, apollo-require-preflight',
          'Access-Control-Max-Age': '600',
        });
        response.status(204).end();
        return;
      }
    }
    next();
  };
}
