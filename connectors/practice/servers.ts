import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express, { type ErrorRequestHandler, type Router } from 'express';
import { practiceIdentityProvider } from './idp/identity-provider.ts';
import type { IdentityProviderKeys } from './idp/keys.ts';
import type { PracticeClient } from './idp/provider.configuration.ts';
import type { PracticeWorld } from './world.ts';

/** Each practice origin has a port of its own; where it is taken the next free one is used. */
export const PRACTICE_PORTS = {
  identityProvider: 4410,
  uwv: 4411,
  brp: 4412,
  bank: 4413,
  brk: 4414,
  woz: 4415,
  bri: 4416,
  via: 4417,
  mpo: 4418,
  duo: 4419,
  rdw: 4420,
  idin: 4421,
  svb: 4422,
} as const;

export type PracticeOrigin = keyof typeof PRACTICE_PORTS;
export type SimulatedOrigin = Exclude<PracticeOrigin, 'identityProvider'>;

const ORIGINS = Object.keys(PRACTICE_PORTS) as readonly PracticeOrigin[];

/** Any free port for each, as tests want it. */
export const FREE_PORTS = Object.fromEntries(ORIGINS.map((name) => [name, 0])) as Readonly<
  Record<PracticeOrigin, number>
>;

/** What a simulator is told of where it stands. */
export interface Standing {
  /** Its own origin: links lead back to it. */
  readonly origin: string;
  /** Whose login an access token of the practice identity provider came from: a BSN. */
  readonly personOf: (accessToken: string) => Promise<string | undefined>;
}

const HOST = '127.0.0.1';
/** Where people come, with a phone too; all others are asked by collectors alone. */
const WITH_PAGES: readonly PracticeOrigin[] = ['identityProvider', 'bank', 'idin'];
const HIGHEST_PORT = 65_535;

export interface PracticeServers {
  /** Such as `http://127.0.0.1:4410`. */
  readonly origins: Readonly<Record<PracticeOrigin, string>>;
  readonly personOf: Standing['personOf'];
  /** Ends every connection, the answers that never come included. */
  close(): Promise<void>;
}

/**
 * Starts the practice identity provider and the simulators, each on an origin of its own on 127.0.0.1.
 *
 * @param given.pagesHost - address at which those with pages for people stand, when it is another
 * @param given.simulators - what answers at each origin
 * @param given.ports - 0 for any free port, as in tests; the documented ones when left out
 */
export async function startPracticeServers(given: {
  readonly world: PracticeWorld;
  readonly clients: readonly PracticeClient[];
  readonly keys: IdentityProviderKeys;
  readonly simulators: Readonly<Record<SimulatedOrigin, (standing: Standing) => Router>>;
  readonly ports?: Readonly<Record<PracticeOrigin, number>>;
  readonly pagesHost?: string;
}): Promise<PracticeServers> {
  const ports = given.ports ?? PRACTICE_PORTS;
  const servers: Server[] = [];
  const close = async (): Promise<void> => {
    await Promise.all(servers.map(closed));
  };
  const start = async (
    name: PracticeOrigin,
    answering: (origin: string) => RequestListener | Promise<RequestListener>,
  ): Promise<string> => {
    // Longer than a client keeps an idle connection: else one may be closed under the next request.
    const server = createServer({ keepAliveTimeout: 65_000 });
    servers.push(server);
    const host = WITH_PAGES.includes(name) ? (given.pagesHost ?? HOST) : HOST;
    const origin = await listening(server, host, ports[name]);
    // Asked for while it still loads: the request waits for it.
    const handler = Promise.resolve(answering(origin));
    server.on('request', (req, res) => void handler.then((answer) => answer(req, res)));
    await handler;
    return origin;
  };

  try {
    let personOf: Standing['personOf'] = async () => undefined;
    const origins: Partial<Record<PracticeOrigin, string>> = {};
    // One after the other: a port that is taken moves to the next, which must not be another's.
    for (const name of ORIGINS) {
      origins[name] =
        name === 'identityProvider'
          ? await start(name, async (issuer) => {
              const identityProvider = await practiceIdentityProvider({ ...given, issuer });
              personOf = identityProvider.personOf;
              return identityProvider.app;
            })
          : await start(name, (origin) =>
              sourceApp(given.simulators[name]({ origin, personOf: (token) => personOf(token) })),
            );
    }
    return {
      origins: origins as Readonly<Record<PracticeOrigin, string>>,
      personOf: (token) => personOf(token),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** A simulator on its own: what it throws ends as a bare 500, never as a stack trace. */
function sourceApp(router: Router): RequestListener {
  const app = express();
  app.disable('x-powered-by');
  app.use(router);
  app.use((_request, response) => void response.status(404).type('text').send('Hier staat niets.\n'));
  app.use(bareFailure);
  return app;
}

const bareFailure: ErrorRequestHandler = (_error, _req, res, _next) => {
  if (res.headersSent) res.destroy();
  else res.status(500).end();
};

async function listening(server: Server, host: string, port: number): Promise<string> {
  try {
    await listen(server, host, port);
  } catch (error) {
    const isTaken = error instanceof Error && Reflect.get(error, 'code') === 'EADDRINUSE';
    if (!isTaken || port === 0 || port >= HIGHEST_PORT) throw error;
    return listening(server, host, port + 1);
  }
  return `http://${host}:${(server.address() as AddressInfo).port}`;
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
