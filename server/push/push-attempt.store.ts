import { type SQL, sql } from 'drizzle-orm';
import type { Database } from '../database/database.ts';
import type { PushEndpointId } from '../database/ids.ts';
import { rows } from '../database/rows.ts';
import { event } from '../events/event.tables.ts';
import { pushAttempt, pushEndpoint, pushEndpointVault, pushOutcome } from './push.tables.ts';

/** One attempt to tell an endpoint of all up to one event of its stream. */
export interface PushAttempt {
  readonly endpointId: PushEndpointId;
  readonly number: number;
  readonly attempt: number;
}

/** Events that somebody else brought about: of its own acts a device need not be told. */
const NEWS = sql.join(
  [
    'PORTAL_BACK',
    'RETRIEVED',
    'EXPIRING',
    'ERASURE_ANSWERED',
    'ERASURE_OVERDUE',
    'GRANT_PROPOSED',
    'GRANT_RETRIEVED',
  ].map((kind) => sql`${kind}`),
  sql`, `,
);

const BATCH = 100;
/** Longer than any post lasts: whoever claimed it is gone. By the database's own clock, which practice does not move. */
const CUT_SHORT = sql`interval '60 seconds'`;

/**
 * What is due, of endpoints not forgotten: news behind the last attempt, told together, or an attempt whose time to be
 * repeated has come and behind which there is no other.
 * @param which a condition on the endpoint `e`
 */
export async function duePushes(db: Database, now: Date, which: SQL = sql`true`): Promise<PushAttempt[]> {
  // By way of the vault, where only those are that still can be told: endpoints that were forgotten stay as facts.
  const live = sql`${pushEndpointVault} v join ${pushEndpoint} e on e.id = v.endpoint_id`;
  return rows<{ endpointId: PushEndpointId; number: number; attempt: number }>(
    db,
    sql`select e.id as "endpointId", max(${event.number})::int as number, 1 as attempt from ${live}
        join ${event} on ${event.stream} = e.stream and ${event.kind} in (${NEWS}) and ${event.number} >
          greatest(e.after, (select coalesce(max(a.number), 0) from ${pushAttempt} a where a.endpoint_id = e.id))
        where ${which} group by e.id
      union
      select e.id, o.number, o.attempt + 1 from ${live} join ${pushOutcome} o on o.endpoint_id = e.id
        where ${which} and o.retry_at <= ${now.toISOString()}::timestamptz
        and not exists (select 1 from ${pushAttempt} a where a.endpoint_id = o.endpoint_id
          and (a.number, a.attempt) > (o.number, o.attempt))
      limit ${BATCH}`,
  );
}

/** Attempts that were claimed and never ended: a crash came between. */
export async function pushesCutShort(db: Database, endpointId: PushEndpointId): Promise<PushAttempt[]> {
  const found = await rows<{ number: number; attempt: number }>(
    db,
    sql`select a.number, a.attempt from ${pushAttempt} a where a.endpoint_id = ${endpointId}
      and a.claimed_at <= clock_timestamp() - ${CUT_SHORT}
      and not exists (select 1 from ${pushOutcome} o
        where o.endpoint_id = a.endpoint_id and o.number = a.number and o.attempt = a.attempt)`,
  );
  return found.map((lost) => ({ endpointId, ...lost }));
}

/** Takes an attempt for this instance. @returns false when another one has it */
export async function claimPush(db: Database, attempt: PushAttempt, now: Date): Promise<boolean> {
  const inserted = await db
    .insert(pushAttempt)
    .values({ ...attempt, at: now, claimedAt: sql`clock_timestamp()` })
    .onConflictDoNothing()
    .returning({ number: pushAttempt.number });
  return inserted.length === 1;
}

/** The first word on an attempt stands. */
export async function insertPushOutcome(
  db: Database,
  attempt: PushAttempt,
  facts: Pick<typeof pushOutcome.$inferSelect, 'code' | 'status' | 'retryAt'>,
  now: Date,
): Promise<void> {
  await db
    .insert(pushOutcome)
    .values({ ...attempt, ...facts, at: now })
    .onConflictDoNothing();
}
