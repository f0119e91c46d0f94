import { randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { Router } from 'express';
import type { Operator } from '../sealing/receipt-parties.ts';
import { type AttemptLimits, openAttempts } from './access/attempts.ts';
import { oauthServer } from './access/oauth.ts';
import { apiSchema } from './api.schema.ts';
import { openCheckpoints } from './audit/checkpoint.file.ts';
import type { CollectorPool } from './collecting/pool.ts';
import { domainNow } from './database/clock.ts';
import type { OpenDatabase } from './database/database.ts';
import { serve } from './http.ts';
import { openFolderKeyring } from './keyring/folder-keyring.ts';
import { openServerKeys } from './keyring/server-keys.ts';
import type { Log } from './log.ts';
import { measuredPool } from './operating/measured-pool.ts';
import { openMeter } from './operating/meter.ts';
import { openMetricsDoor } from './operating/metrics-door.ts';
import { openReadiness } from './operating/readiness.ts';
import { sweepAll } from './operating/sweep.ts';
import { REVIEWED_UNTIL, securityTxt } from './security-txt.ts';
import type { PortalDesk } from './sessions/portal-desk.ts';
import { ReservedFiles } from './sessions/reserved-files.ts';
import { startSender } from './webhooks/sender.ts';

/** What a broker is started with. */
export interface BrokerOptions {
  readonly database: OpenDatabase;
  /** Folder of the keyring and the server keys, outside the database; instances share it. */
  readonly keys: string;
  /** How the outside reaches it, without a path: `https://broker.example`. */
  readonly origin: string;
  /** Who runs it. */
  readonly operator: Operator;
  readonly listen: { readonly host: string; readonly port: number };
  /** Where `/metrics` is served: never where the outside comes in. Port 0 for any free one. */
  readonly metrics: { readonly host: string; readonly port: number };
  readonly desk: PortalDesk;
  readonly pool: CollectorPool;
  /** More routes on the same port; practice has some. */
  readonly extra?: Router;
  readonly introspection: boolean;
  readonly allowedOrigins: readonly string[];
  /** Addresses or subnets of what stands in front, whose `X-Forwarded-For` says who calls. */
  readonly proxies: readonly string[];
  readonly attempts: AttemptLimits;
  readonly tokenSeconds: number;
  /** Practice only: webhooks may be posted to this machine, over http. */
  readonly webhooksToLoopback: boolean;
  /** How often what has ended is swept; state on read never waits for it. 0 = never, for tests. */
  readonly sweepMs: number;
  readonly clock: () => Date;
  readonly log: Log;
}

export interface Broker {
  readonly port: number;
  readonly metricsPort: number;
  /** Ends and erases whatever has passed its deadline; webhooks that are due begin to be posted. */
  readonly sweep: () => Promise<void>;
  /** Answers `/ready` with DRAINING from here on, and all else as before: a balancer then sends its calls elsewhere. */
  readonly drain: () => void;
  /** Lets calls and collectors under way finish, each within its own deadline; sockets come back at another instance. */
  readonly close: () => Promise<void>;
}

/** Puts a broker together and opens its door. The caller closes it, then its database and pool. */
export async function startBroker(options: BrokerOptions): Promise<Broker> {
  const { database, origin, clock, log } = options;
  const { db, bell } = database;
  const random = (length: number): Uint8Array => new Uint8Array(randomBytes(length));
  const keyring = await openFolderKeyring(join(options.keys, 'storage'), random);
  const keys = await openServerKeys(join(options.keys, 'server'), random);
  const checkpoints = await openCheckpoints({
    db,
    keys: options.keys,
    sectionKey: keys.section,
    issuer: origin,
    clock,
  });
  const meter = openMeter();
  const readiness = openReadiness({ db, keyring, random, ticks: () => performance.now() });
  const pool = measuredPool(options.pool, meter);
  const resource = `${origin}/graphql`;
  const running = new Set<Promise<void>>();
  const backlog = {
    add(work: Promise<void>) {
      running.add(work);
      void work.finally(() => running.delete(work));
    },
  };
  const attempts = openAttempts({ db, derive: keys.derive, clock, limits: options.attempts });
  const sessions = {
    db,
    bell,
    keyring,
    random,
    attempts,
    keys,
    operator: options.operator,
    issuer: origin,
    resource,
    clock,
    pool,
    files: new ReservedFiles(pool),
    desk: options.desk,
    log,
  };
  const schema = apiSchema({
    requests: {
      db,
      bell,
      random,
      attempts,
      schema: apiSchema(undefined),
      issuer: origin,
      sectionKey: keys.section.publicJwk,
    },
    sessions,
    backlog,
  });
  const oauth = await oauthServer({
    db,
    issuer: origin,
    resource,
    tokenKey: keys.token,
    clock,
    tokenSeconds: options.tokenSeconds,
    report: (event) =>
      log(
        'oauth',
        'refused' in event
          ? { refused: event.refused }
          : { failed: event.failed instanceof Error ? event.failed.name : 'unknown' },
      ),
  });
  const gate = { db, issuer: origin, resource, tokenKey: keys.token.publicJwk };
  const extra = options.extra ?? Router();
  extra.get('/.well-known/security.txt', (_request, response) => {
    response.type('text/plain').send(securityTxt(options.operator, origin, REVIEWED_UNTIL));
  });
  const door = await serve({
    schema,
    gate,
    books: { db, bell, keyring },
    oauth,
    extra,
    clock,
    log,
    meter,
    readiness,
    introspection: options.introspection,
    allowedOrigins: options.allowedOrigins,
    proxies: options.proxies,
  });
  await new Promise<void>((resolve, reject) => {
    door.server.once('error', reject);
    door.server.listen(options.listen.port, options.listen.host, resolve);
  });
  const metrics = await openMetricsDoor(options.metrics, meter, db);

  const sweep = async (): Promise<void> => {
    const now = await domainNow(db);
    const [failed] = await sweepAll(sessions, now, clock());
    // What has ended is erased whether or not this can be kept.
    await checkpoints.keep();
    if (failed !== undefined) throw failed;
  };
  const failed = (at: string) => (error: unknown) =>
    log(at, { error: error instanceof Error ? error.name : 'unknown' });
  const sender = await startSender({
    db,
    bell,
    keyring,
    random,
    clock,
    allowLoopback: options.webhooksToLoopback,
    failed: failed('webhook.failed'),
  });
  let sweeping: Promise<void> = Promise.resolve();
  const timer =
    options.sweepMs > 0
      ? setInterval(() => {
          sender.wake();
          sweeping = sweeping.then(sweep).catch(failed('sweep.failed'));
        }, options.sweepMs)
      : undefined;
  return {
    port: (door.server.address() as AddressInfo).port,
    metricsPort: metrics.port,
    sweep: async () => {
      await sweep();
      sender.wake();
    },
    drain: readiness.drain,
    close: async () => {
      clearInterval(timer);
      readiness.drain();
      await door.close();
      await Promise.allSettled([...running, sweeping, sender.close()]);
      await checkpoints.keep('always').catch(failed('checkpoint.failed'));
      await metrics.close();
      meter.close();
    },
  };
}
