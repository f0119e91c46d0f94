import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express, { type ErrorRequestHandler, type Router } from 'express';
import { practiceIdentityProvider } from './idp/identity-provider.ts';
import type { IdentityProviderKeys } from './idp/keys.ts';
import type { PracticeClient } from './idp/provider.configuration.ts';
import type { PracticeWorld } from './world.ts';

/** Each practice origin has a port of its own; where it is taken the next free one is used. */
export const PRACTICE_PORTS = { identityProvider: 4410, uwv: 4411, brp: 4412, bank: 4413 } as const;

export type PracticeOrigin = keyof typeof PRACTICE_PORTS;
export type SimulatedOrigin = Exclude<PracticeOrigin, 'identityProvider'>;

const HOST = '127.0.0.1';
const HIGHEST_PORT = 65_535;

export interface PracticeServers {
  /** Such as `http://127.0.0.1:4410`. */
  readonly origins: Readonly<Record<PracticeOrigin, string>>;
  /** Ends every connection, the answers that never come included. */
  close(): Promise<void>;
}

/**
 * Starts the practice identity provider and the simulators, each on an origin of its own on 127.0.0.1.
 *
 * @param given.simulators - what answers at each origin; told the origin, because links lead back to it
 * @param given.ports - 0 for any free port, as in tests; the documented ones when left out
 */
export async function startPracticeServers(given: {
  readonly world: PracticeWorld;
  readonly clients: readonly PracticeClient[];
  readonly keys: IdentityProviderKeys;
  readonly simulators: Readonly<Record<SimulatedOrigin, (origin: string) => Router>>;
  readonly ports?: Readonly<Record<PracticeOrigin, number>>;
}): Promise<PracticeServers> {
  const handlers: Readonly<Record<PracticeOrigin, (origin: string) => RequestListener | Promise<RequestListener>>> = {
    identityProvider: (issuer) => practiceIdentityProvider({ ...given, issuer }),
    uwv: (origin) => sourceApp(given.simulators.uwv(origin)),
    brp: (origin) => sourceApp(given.simulators.brp(origin)),
    bank: (origin) => sourceApp(given.simulators.bank(origin)),
  };
  const ports = given.ports ?? PRACTICE_PORTS;
  const servers: Server[] = [];
  const close = async (): Promise<void> => {
    await Promise.all(servers.map(closed));
  };
  const start = async (name: PracticeOrigin): Promise<string> => {
    const server = createServer();
    servers.push(server);
    const origin = await listening(server, ports[name]);
    // Asked for while it still loads: the request waits for it.
    const handler = Promise.resolve(handlers[name](origin));
    server.on('request', (req, res) => void handler.then((answer) => answer(req, res)));
    await handler;
    return origin;
  };

  try {
    // One after the other: a port that is taken moves to the next, which must not be another's.
    const identityProvider = await start('identityProvider');
    const uwv = await start('uwv');
    const brp = await start('brp');
    const bank = await start('bank');
    return { origins: { identityProvider, uwv, brp, bank }, close };
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
  app.use(bareFailure);
  return app;
}

const bareFailure: ErrorRequestHandler = (_error, _req, res, _next) => {
  if (res.headersSent) res.destroy();
  else res.status(500).end();
};

async function listening(server: Server, port: number): Promise<string> {
  try {
    await listen(server, port);
  } catch (error) {
    const isTaken = error instanceof Error && Reflect.get(error, 'code') === 'EADDRINUSE';
    if (!isTaken || port === 0 || port >= HIGHEST_PORT) throw error;
    return listening(server, port + 1);
  }
  return `http://${HOST}:${(server.address() as AddressInfo).port}`;
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, HOST, () => {
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
