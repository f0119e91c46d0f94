import { randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { Router } from 'express';
import type { Operator } from '../sealing/receipt-parties.ts';
import { oauthServer } from './access/oauth.ts';
import { sweepJtis } from './access/replay.store.ts';
import { apiSchema } from './api.schema.ts';
import { openCheckpoints } from './audit/checkpoint.file.ts';
import type { CollectorPool } from './collecting/pool.ts';
import { domainNow } from './database/clock.ts';
import type { OpenDatabase } from './database/database.ts';
import { serve } from './http.ts';
import { openFolderKeyring } from './keyring/folder-keyring.ts';
import { openServerKeys } from './keyring/server-keys.ts';
import type { Log } from './log.ts';
import { REVIEWED_UNTIL, securityTxt } from './security-txt.ts';
import { sweepSessions } from './sessions/expired.store.ts';
import type { PortalDesk } from './sessions/portal-desk.ts';
import { ReservedFiles } from './sessions/reserved-files.ts';
import { sweepDeliveries } from './shares/lapse.ts';
import { sweepShares } from './shares/sweep-shares.ts';

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
  readonly desk: PortalDesk;
  readonly pool: CollectorPool;
  /** More routes on the same port; practice has some. */
  readonly extra?: Router;
  readonly introspection: boolean;
  readonly allowedOrigins: readonly string[];
  readonly tokenSeconds: number;
  /** How often what has ended is swept; state on read never waits for it. 0 = never, for tests. */
  readonly sweepMs: number;
  readonly clock: () => Date;
  readonly log: Log;
}

export interface Broker {
  readonly port: number;
  /** Ends and erases whatever has passed its deadline. */
  readonly sweep: () => Promise<void>;
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
  const resource = `${origin}/graphql`;
  const running = new Set<Promise<void>>();
  const backlog = {
    add(work: Promise<void>) {
      running.add(work);
      void work.finally(() => running.delete(work));
    },
  };
  const sessions = {
    db,
    bell,
    keyring,
    random,
    keys,
    operator: options.operator,
    issuer: origin,
    resource,
    clock,
    pool: options.pool,
    files: new ReservedFiles(options.pool),
    desk: options.desk,
    log,
  };
  const schema = apiSchema({
    requests: { db, bell, random, schema: apiSchema(undefined), issuer: origin, sectionKey: keys.section.publicJwk },
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
    introspection: options.introspection,
    allowedOrigins: options.allowedOrigins,
  });
  await new Promise<void>((resolve, reject) => {
    door.server.once('error', reject);
    door.server.listen(options.listen.port, options.listen.host, resolve);
  });

  const sweep = async (): Promise<void> => {
    const now = await domainNow(db);
    // One that fails keeps none of the others from erasing.
    const done = await Promise.allSettled([
      sweepSessions(sessions, now),
      sweepDeliveries({ db, bell, keyring }, now),
      sweepShares({ db, bell, keyring }, now),
      sweepJtis(db, clock()),
      checkpoints.keep(),
    ]);
    for (const part of done) if (part.status === 'rejected') throw part.reason;
  };
  let sweeping: Promise<void> = Promise.resolve();
  const timer =
    options.sweepMs > 0
      ? setInterval(() => {
          sweeping = sweeping
            .then(sweep)
            .catch((error: unknown) => log('sweep.failed', { error: error instanceof Error ? error.name : 'unknown' }));
        }, options.sweepMs)
      : undefined;
  return {
    port: (door.server.address() as AddressInfo).port,
    sweep,
    close: async () => {
      clearInterval(timer);
      await door.close();
      await Promise.allSettled([...running, sweeping]);
      await checkpoints
        .keep('always')
        .catch((error: unknown) =>
          log('checkpoint.failed', { error: error instanceof Error ? error.name : 'unknown' }),
        );
    },
  };
}
