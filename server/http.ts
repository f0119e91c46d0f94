import { createServer, type Server } from 'node:http';
import { MIMEType } from 'node:util';
import { ApolloServer, type ApolloServerPlugin, HeaderMap } from '@apollo/server';
import {
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer';
import { expressMiddleware } from '@as-integrations/express5';
import express, { type ErrorRequestHandler, type RequestHandler, type Response, type Router } from 'express';
import { GraphQLError, type GraphQLFormattedError, type GraphQLSchema } from 'graphql';
import helmet from 'helmet';
import { REFUSALS, type RefusalCode } from '../schema/refusals.ts';
import { AccessRefused } from './access/access.refusals.ts';
import type { Context } from './access/context.ts';
import type { Gate } from './access/gate.ts';
import { agreedPages } from './agreed.pages.ts';
import { callerOf, readJson } from './http.body.ts';
import { noteAsked, tellCalls } from './http.calls.ts';
import { CALL_LIMITS, isNestedWithin, readDocument, tooMuch } from './limits.ts';
import type { Meter } from './operating/meter.ts';
import type { Readiness } from './operating/readiness.ts';
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
  /** Addresses or subnets of what stands in front, whose `X-Forwarded-For` says who calls; nobody else's does. */
  readonly proxies: readonly string[];
  readonly clock: () => Date;
  readonly log: (event: string, facts: Readonly<Record<string, string | number>>) => void;
  readonly meter: Pick<Meter, 'answered' | 'socketOpened' | 'socketClosed'>;
  readonly readiness: Pick<Readiness, 'reasons'>;
  /** How long a socket may stay without `connection_init`, in milliseconds. */
  readonly initWaitMs?: number;
}

export interface OpenDoor {
  readonly server: Server;
  /** Tells every socket to come back elsewhere (1001), takes no new connection, and waits for the answers under way. */
  readonly close: () => Promise<void>;
}

/** How long calls that came in before the door closed may take to be answered. */
const ANSWERS_MS = 10_000;

/**
 * One port for everything: GraphQL over HTTP (POST), GraphQL over WebSocket, and the token endpoint. Bytes become one
 * operation or one socket; what cannot is refused here with a 4xx or a close code.
 */
export async function serve(door: Door): Promise<OpenDoor> {
  const app = express();
  app.disable('etag');
  app.set('trust proxy', door.proxies);
  app.use(helmet());
  app.use(crossOrigin(door.allowedOrigins));
  app.get('/health', (_request, response) => void response.json({ ok: true }));
  app.use(agreedPages());
  app.get('/ready', async (_request, response) => {
    const reasons = await door.readiness.reasons();
    response
      .status(reasons.length === 0 ? 200 : 503)
      .set('Cache-Control', 'no-store')
      .json({ ready: reasons.length === 0, reasons });
  });
  app.use(tellCalls(door));
  app.use(door.oauth);

  // Idle connections are kept longer than clients keep them: else one may be closed under the next request.
  const server = createServer({ requestTimeout: 30_000, headersTimeout: 15_000, keepAliveTimeout: 65_000 }, app);
  const sockets = serveSockets(server, door);
  const apollo = apolloOf(door, server, sockets.close);
  await apollo.start();
  app.post(
    '/graphql',
    onlyJson,
    readJson(door),
    onlyWithinLimits(door),
    expressMiddleware(apollo, { context: ({ req }) => contextOf(req, door) }),
  );
  app.all('/graphql', (_request, response) => {
    response.set('Allow', 'POST');
    refuse(response, 405, problem('MALFORMED', 'GraphQL is asked by POST.'));
  });
  app.use(door.extra);
  app.use((_request, response) => refuse(response, 404, problem('NOT_FOUND', 'There is nothing here.')));
  app.use(badRequest(door));
  return {
    server,
    close: () => apollo.stop(),
  };
}

function apolloOf(door: Door, httpServer: Server, drainServer: () => Promise<void>): ApolloServer<Context> {
  const failed = (error: unknown): void =>
    door.log('error.http', { error: error instanceof Error ? error.name : 'unknown', at: placeOf(error) });
  return new ApolloServer<Context>({
    schema: door.schema,
    introspection: door.introspection,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: !door.introspection,
    stopOnTerminationSignals: false,
    formatError: (formatted, error) => told(formatted, error, door),
    // Its own sentences repeat what was sent; what must be known reaches the log through `told` and `failed`.
    logger: { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} },
    plugins: [
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      {
        serverWillStart: async () => ({ drainServer }),
        unexpectedErrorProcessingRequest: async ({ error }) => failed(error),
      },
      // After the sockets, which it would cut off before they are told to come back.
      ApolloServerPluginDrainHttpServer({ httpServer, stopGracePeriodMillis: ANSWERS_MS }),
      onePostOneAnswer,
    ],
  });
}

/** Subscriptions are for sockets; and who must show a token is told which kind (RFC 9449 section 7.1). */
const onePostOneAnswer: ApolloServerPlugin<Context> = {
  requestDidStart: async () => ({
    didResolveOperation: async ({ operation }) => {
      if (operation?.operation === 'subscription') {
        throw new GraphQLError('Subscriptions are followed over a socket.', {
          extensions: { code: 'MALFORMED', http: { status: 400 } },
        });
      }
    },
    willSendResponse: async ({ response: { http } }) => {
      if (http.status === 401) http.headers.set('www-authenticate', 'DPoP algs="EdDSA ES256"');
    },
  }),
};

async function contextOf(request: express.Request, { gate, clock }: Door): Promise<Context> {
  try {
    const caller = await callerOf(request, gate, clock());
    return { caller, address: request.ip ?? '' };
  } catch (error) {
    if (!(error instanceof AccessRefused)) throw error;
    const headers = new HeaderMap([['www-authenticate', error.challenge]]);
    throw new GraphQLError(error.message, { extensions: { code: 'UNAUTHENTICATED', http: { status: 401, headers } } });
  }
}

/** GraphQL's two media types, as Apollo writes them. */
const ANSWERS = ['application/json; charset=utf-8', 'application/graphql-response+json; charset=utf-8'];

/**
 * What a form or a page of another origin can send without asking first is not even read, and what could not be answered
 * is not carried out.
 */
const onlyJson: RequestHandler = (request, response, next) => {
  if (!isJson(request.headers['content-type'] ?? ''))
    refuse(response, 415, problem('MALFORMED', 'GraphQL is asked as application/json in UTF-8.'));
  else if (!request.accepts(ANSWERS))
    refuse(response, 406, problem('MALFORMED', 'GraphQL is answered as application/json in UTF-8.'));
  else next();
};

function isJson(contentType: string): boolean {
  try {
    const { essence, params } = new MIMEType(contentType);
    return essence === 'application/json' && (params.get('charset') ?? 'utf-8').toLowerCase() === 'utf-8';
  } catch {
    return false;
  }
}

/** Before admission and validation, since both cost more than counting. */
function onlyWithinLimits(door: Door): RequestHandler {
  return ({ body }, response, next) => {
    const query: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, 'query') : undefined;
    const read = typeof query === 'string' ? readDocument(door.schema, query) : undefined;
    if (read && !(read instanceof GraphQLError)) noteAsked(response, door.schema, read, body);
    const error = isNestedWithin(body, CALL_LIMITS.nesting) ? read : tooMuch('levels', CALL_LIMITS.nesting);
    if (error instanceof GraphQLError) refuse(response, 400, told(error.toJSON(), error, door));
    else next();
  };
}

const problem = (code: RefusalCode, message: string = REFUSALS[code].happened): GraphQLFormattedError => ({
  message,
  extensions: { code },
});

/** Answers with an error in the media type the caller prefers, where it is one of GraphQL's two. */
function refuse(response: Response, status: number, error: GraphQLFormattedError): void {
  const type = response.req.accepts(ANSWERS) || 'application/json';
  response
    .status(status)
    .set('Cache-Control', 'no-store')
    .type(type)
    .send(JSON.stringify({ errors: [error] }));
}

const CODES: ReadonlyMap<number, RefusalCode> = new Map([
  [413, 'TOO_LARGE'],
  [429, 'RATE_LIMITED'],
]);

/** What body-parser or Express refuse: a 4xx in our words, never a stack trace. */
function badRequest({ log }: Door): ErrorRequestHandler {
  return (error: unknown, request, response, _next) => {
    const status = typeof error === 'object' && error !== null ? Number(Reflect.get(error, 'status')) : Number.NaN;
    const isTheirs = status >= 400 && status < 500;
    if (!isTheirs) log('error.http', { error: error instanceof Error ? error.name : 'unknown', at: placeOf(error) });
    if (response.headersSent) request.destroy();
    else if (isTheirs) refuse(response, status, problem(CODES.get(status) ?? 'MALFORMED'));
    else refuse(response, 500, problem('INTERNAL'));
  };
}

/** Fetch's CORS protocol for the pages that may call: no cookies, so no credentials. */
function crossOrigin(allowed: readonly string[]): RequestHandler {
  return (request, response, next) => {
    const { origin } = request.headers;
    response.vary('Origin');
    if (origin !== undefined && allowed.includes(origin)) {
      response.set('Access-Control-Allow-Origin', origin);
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
