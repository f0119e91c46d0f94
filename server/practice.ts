import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { ApolloServer } from '@apollo/server';
import { expressMiddleware } from '@as-integrations/express5';
import express, { Router } from 'express';
import { PASSWORDS } from '../connectors/practice/idp/password.ts';
import { PEOPLE } from '../connectors/practice/people.ts';
import type { PracticeOrigin } from '../connectors/practice/servers.ts';
import { type PracticeWorld, practiceWorld } from '../connectors/practice/world.ts';
import { ATTEMPT_LIMITS, type AttemptLimits } from './access/attempts.ts';
import { type Broker, startBroker } from './broker.ts';
import { collectorPool } from './collecting/pool.ts';
import { openOfficerKey } from './complaints/officer-key.ts';
import { domainNow } from './database/clock.ts';
import type { OpenDatabase } from './database/database.ts';
import { portalDesk } from './desk.ts';
import { freePortFrom } from './free-port.ts';
import type { Log } from './log.ts';
import { practiceSchema } from './practice.api.ts';
import { type PracticeLender, practiceLender } from './practice.lender.ts';
import { practiceOperator } from './practice.operator.ts';
import { type PracticePortals, startPracticePortals } from './practice.portals.ts';

/** What a practice environment is started with; everything it needs it brings itself. */
export interface PracticeOptions {
  readonly database: OpenDatabase;
  readonly keys: string;
  /** Where the broker and the portals' pages listen; sources without pages stay on 127.0.0.1. */
  readonly host: string;
  /** 0 for any free port. */
  readonly port: number;
  /** How the outside reaches it, where something stands in front; made from host and port when left out. */
  readonly origin?: string;
  readonly metrics: { readonly host: string; readonly port: number };
  readonly portals?: Readonly<Record<PracticeOrigin, number>>;
  /** The portals of another instance, which stay its own: both then reach the same ones, as in life. */
  readonly ground?: PracticeGround;
  /** Where the consumer's app will be: every login returns there. */
  readonly appOrigin: string;
  /** Where the practice lender's desk will be, when there is one: one-device visits return there. */
  readonly deskOrigin?: string;
  readonly collector: string;
  readonly waitingCollectors: number;
  readonly allowedOrigins: readonly string[];
  readonly sweepMs: number;
  readonly tokenSeconds?: number;
  readonly attempts?: AttemptLimits;
  readonly log: Log;
}

/** All that is not real beside a broker: people, the portals they log in at, and the clock these go by. */
export interface PracticeGround {
  readonly world: PracticeWorld;
  readonly portals: PracticePortals;
  /** The practice clock was moved, by so many milliseconds. */
  readonly clockMoved: (milliseconds: number) => void;
}

export interface Practice {
  readonly broker: Broker;
  readonly origin: string;
  readonly appOrigin: string;
  readonly origins: Readonly<Record<PracticeOrigin, string>>;
  readonly lender: PracticeLender;
  /** Names to log in with. */
  readonly people: readonly string[];
  readonly ground: PracticeGround;
  readonly close: () => Promise<void>;
}

/** All consumers of practice come from one address. */
const ONE_MACHINE: AttemptLimits = {
  ...ATTEMPT_LIMITS,
  REDEEM: { most: 10_000, seconds: 600 },
  COMPLAIN: { most: 10_000, seconds: 3_600 },
};

/** Starts the broker with practice portals, sources, people, clock and lender. Nothing of it is in production's entry point. */
export async function startPractice(options: PracticeOptions): Promise<Practice> {
  const { database, appOrigin } = options;
  const random = (length: number): Uint8Array => new Uint8Array(randomBytes(length));
  const redirectUri = `${appOrigin}/login-return`;
  const ground = options.ground ?? (await openGround(options, redirectUri));
  const { world, portals } = ground;
  const { origins } = portals.servers;
  const desk = portalDesk({ redirectUri, allowLoopback: true, ...portals.desk });
  const pool = collectorPool({ collector: options.collector, waiting: options.waitingCollectors, deadlineMs: 30_000 });

  const port = options.port === 0 ? await freePortFrom(options.host, 0) : options.port;
  const origin = options.origin ?? `http://${options.host}:${port}`;
  const returnOrigins = [appOrigin, ...(options.deskOrigin ? [options.deskOrigin] : [])];
  const lender = await practiceLender(database.db, options.keys, returnOrigins, random);
  const officer = await openOfficerKey(join(options.keys, 'officer'), random);
  const extra = Router();
  const broker = await startBroker({
    ...options,
    origin,
    operator: practiceOperator(officer.publicKey),
    desk,
    pool,
    extra,
    listen: { host: options.host, port },
    introspection: true,
    postsToLoopback: true,
    proxies: [],
    attempts: options.attempts ?? ONE_MACHINE,
    tokenSeconds: options.tokenSeconds ?? 600,
    clock: () => new Date(),
  });
  const practice = new ApolloServer({
    schema: practiceSchema({
      db: database.db,
      world,
      lender,
      appOrigin,
      passwords: PASSWORDS,
      clockMoved: ground.clockMoved,
      sweep: broker.sweep,
    }),
    introspection: true,
    csrfPrevention: true,
    stopOnTerminationSignals: false,
    includeStacktraceInErrorResponses: false,
  });
  await practice.start();
  extra.post('/practice/graphql', express.json({ limit: 64 * 1024 }), expressMiddleware(practice));
  return {
    broker,
    origin,
    appOrigin,
    origins,
    lender,
    people: PEOPLE.map(({ login }) => login),
    ground,
    close: async () => {
      await broker.close();
      await practice.stop();
      await pool.close();
      if (!options.ground) await portals.servers.close();
    },
  };
}

async function openGround(
  { database, host, portals: ports }: PracticeOptions,
  redirectUri: string,
): Promise<PracticeGround> {
  let offset = (await domainNow(database.db)).valueOf() - Date.now();
  const world = practiceWorld({ people: PEOPLE, now: () => new Date(Date.now() + offset) });
  const portals = await startPracticePortals({ world, redirectUri, pagesHost: host, ...(ports ? { ports } : {}) });
  return {
    world,
    portals,
    clockMoved: (milliseconds) => {
      offset += milliseconds;
    },
  };
}
