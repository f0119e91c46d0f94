import { sql } from 'drizzle-orm';
import { digestOf } from '../../sealing/digest.ts';
import { secureRandom } from '../../sealing/primitives.ts';
import { makeTestProvider, type TestProvider } from '../../server/access/caller.fixture.ts';
import type { OpenDatabase } from '../../server/database/database.ts';
import { mintId } from '../../server/database/ids.ts';
import { openDatabase } from '../../server/database/open.ts';
import { append } from '../../server/events/append.ts';
import { sessionStream } from '../../server/events/stream.ts';
import { insertRequest } from '../../server/requests/request.store.ts';
import { percentile, type Row } from './row.ts';
import { postgresAtHand } from './stage.ts';

const TIMES = 300;
/** The design speaks of ten million; they take minutes and gigabytes of disk, so who wants them asks: `--rows 10000000`. */
export const USUAL_ROWS = 1_000_000;

/** What an event and a stored request cost in tables of so many rows, beside what they cost in empty ones. */
export async function benchGrowth(count: number): Promise<readonly Row[]> {
  const postgres = await postgresAtHand();
  const open = await openDatabase(postgres ? { url: postgres.urlOf('postgres') } : { memory: true });
  try {
    const provider = await makeTestProvider(open.db, 'Linde');
    const works = [
      ['an event', () => appendEvent(open)],
      ['a stored request', () => storeRequest(open, provider)],
    ] as const;
    const empty = [];
    for (const [, work] of works) {
      await medianOf(work);
      empty.push(await medianOf(work));
    }
    await fill(open, provider, count);
    const rows: Row[] = [];
    for (const [place, [what, work]] of works.entries())
      rows.push({
        what: `${what} among ${count.toExponential(0)} rows, against none`,
        measured: await medianOf(work),
        against: empty[place] ?? Number.NaN,
        unit: 'ms',
        good: 'LITTLE',
        how: `median of ${TIMES}, ${postgres ? 'PostgreSQL' : 'embedded'}; the ratio is the flatness`,
      });
    return rows;
  } finally {
    await open.close();
    await postgres?.remove();
  }
}

/** As many events as requests, twenty to a stream, and an invitation of each request. Their texts are short. */
async function fill({ db }: OpenDatabase, { id }: TestProvider, count: number): Promise<void> {
  await db.execute(
    sql.raw(`insert into event (stream, number, kind, data, at)
      select 'session:ses_' || (n / 20), n % 20 + 1, 'TASK', '{}', now() from generate_series(1, ${count}) n`),
  );
  await db.execute(
    sql.raw(`insert into data_request (id, provider_id, idempotency_key, input_digest, identity_key, signed_request,
        document, variables, plan, purpose, retention_days, pickup_hours, return_url, created_at, expires_at)
      select 'req_' || n, '${id}', 'filled-' || n, 'digest-' || n, 'key', 'signed', '{ a }', '{}', '{}', 'MORTGAGE', 0, 6,
        null, now(), now() + interval '1 hour' from generate_series(1, ${count}) n`),
  );
  await db.execute(
    sql.raw(`insert into invitation (request_id, subject, redeem_hash)
      select 'req_' || n, 'APPLICANT', 'hash-' || n from generate_series(1, ${count}) n`),
  );
  // As the server does by itself within a minute: until then it plans for tables that are empty.
  await db.transaction(async (tx) => {
    await tx.execute(sql`set local role none`);
    await tx.execute(sql`analyze event, data_request, invitation`);
  });
}

async function medianOf(work: () => Promise<void>): Promise<number> {
  const times: number[] = [];
  for (let n = 0; n < TIMES; n += 1) {
    const began = performance.now();
    await work();
    times.push(performance.now() - began);
  }
  return percentile(times, 0.5);
}

async function appendEvent({ db, bell }: OpenDatabase): Promise<void> {
  const stream = sessionStream(mintId('ses', secureRandom));
  await db.transaction((tx) => append(tx, bell, stream, new Date(), { kind: 'TASK', data: {} }));
}

async function storeRequest({ db, bell }: OpenDatabase, { id, identityKey }: TestProvider): Promise<void> {
  const request = mintId('req', secureRandom);
  const now = new Date();
  const row = {
    id: request,
    providerId: id,
    idempotencyKey: request,
    inputDigest: digestOf(request),
    identityKey: identityKey.thumbprint,
    signedRequest: 'signed',
    document: '{ a }',
    variables: {},
    plan: '{}',
    purpose: 'MORTGAGE',
    retentionDays: 0,
    pickupHours: 6,
    returnUrl: null,
    createdAt: now,
    expiresAt: new Date(now.valueOf() + 3_600_000),
  } as const;
  await insertRequest(db, bell, { row, redeem: [{ subject: 'APPLICANT', hash: digestOf(request) }] });
}
