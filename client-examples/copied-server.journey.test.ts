import { readFile } from 'node:fs/promises';
import postgres from 'postgres';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { memoryClaims } from '../sealing/claims.ts';
import { openDatabase } from '../server/database/open.ts';
import { type PostgresServer, startPostgres } from '../server/database/postgres.process.ts';
import { describeOnPostgresql } from '../server/database/testing.ts';
import { filesBelow } from '../server/practice.testing.ts';
import { brokerKeys, lenderHas, type Played, readableIn, retrieveSealed, unwrappedBy } from './backups.testing.ts';
import { holderOf, withdraw } from './device/kept-share.ts';
import { STOP } from './device/operations.ts';
import { review } from './device/review.ts';
import { share } from './device/share.ts';
import { needlesOf, searchFor } from './needles.testing.ts';
import { retrieve } from './provider/shares.ts';
import { advance, collectedWalk, openPlace, type Place } from './walk.testing.ts';
import { call } from './wire/call.ts';

const ASKED = { document: '{ applicant { identity { fullName birthDate } } }', retentionDays: 30 };

describeOnPostgresql('a PostgreSQL server that was stopped and copied, folder and write-ahead log', () => {
  let server: PostgresServer;
  let copied: PostgresServer;
  let place: Place;
  const walks = new Map<'stopped' | 'withdrawn' | 'expired', Played>();
  beforeAll(async () => {
    server = await startPostgres();
    const admin = postgres(server.urlOf('postgres'), { max: 1 });
    await admin.unsafe('create database zegel');
    await admin.end();
    place = await openPlace('POSTGRESQL', { at: server.urlOf('zegel') });
    walks.set('stopped', await collectedWalk(place, 'kees', ASKED));
    for (const [end, days] of [
      ['withdrawn', 30],
      ['expired', 1],
    ] as const) {
      const walk = await collectedWalk(place, 'kees', ASKED);
      const { kept } = await share(walk.joined, await review(walk.joined), 'nl', new Set(), days);
      walks.set(end, { ...walk, kept });
    }
    await server.halt();
    copied = await server.copy();
    await server.resume();
  }, 90_000);
  afterAll(async () => {
    await place?.close();
    await server?.remove();
    await copied?.remove();
  });

  const walk = (end: 'stopped' | 'withdrawn' | 'expired'): Played => walks.get(end) ?? expect.fail('it was played');
  const sharedBy = ({ kept }: Played) => kept ?? expect.fail('it was kept');

  /** What it gives away, with every key the broker has now. */
  async function readable(): Promise<readonly number[]> {
    const open = await openDatabase({ url: copied.urlOf('zegel') });
    try {
      return [
        (await readableIn(open, place, walk('stopped'))).length,
        (await readableIn(open, place, walk('withdrawn'))).length,
        (await readableIn(open, place, walk('expired'))).length,
      ];
    } finally {
      await open.close();
    }
  }

  it('gives away what is still open to who has the keys, and nothing any more once it has ended', async () => {
    expect(await readable()).toEqual([1, 1, 1]);
    await call(walk('stopped').joined.caller, STOP, {});
    const { shareId, recoverySecret } = sharedBy(walk('withdrawn'));
    const opened = await retrieve(place.lender.caller, shareId, walk('withdrawn').invitation.record, memoryClaims());
    const kept = await Promise.all([walk('withdrawn'), walk('expired')].map((one) => retrieveSealed(place, one)));
    const has = kept.map(lenderHas);
    await withdraw(holderOf(place.device, recoverySecret));
    await advance(place, 25 * 3600);
    expect(await readable()).toEqual([0, 0, 0]);
    // What the lender opened before stays with the lender; none of it is in any file of the copy.
    const { identity } = opened.data.applicant as { readonly identity: Readonly<Record<string, string>> };
    expect(Object.keys(identity)).toEqual(['birthDate', 'fullName']);
    const keys = [...(await brokerKeys(place)), ...has.flatMap((one) => one.keys)];
    const open = await openDatabase({ url: copied.urlOf('zegel') });
    expect(await unwrappedBy(open, keys)).toEqual({ rows: 3 + 2, unwrapped: 0 });
    await open.close();
    const search = searchFor(needlesOf(Object.assign({ ...identity }, ...has.map(({ pieces }) => pieces))));
    for (const file of await filesBelow(copied.dataFolder)) expect(search.findIn(await readFile(file))).toEqual([]);
  });
});
