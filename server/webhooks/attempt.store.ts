import { and, eq, sql } from 'drizzle-orm';
import type { Database } from '../database/database.ts';
import type { WebhookId } from '../database/ids.ts';
import { rows } from '../database/rows.ts';
import { event } from '../events/event.tables.ts';
import { postedStream } from './posted.ts';
import type { StoredWebhook } from './webhook.store.ts';
import { type PostedStream, webhookAttempt, webhookOutcome, webhookReplay } from './webhook.tables.ts';

/** One post of one event. */
export interface Attempt {
  readonly webhookId: WebhookId;
  readonly stream: PostedStream;
  readonly number: number;
  readonly attempt: number;
}

const BATCH = 20;
/** Longer than any post lasts: whoever claimed it is gone. By the database's own clock, which practice does not move. */
const CUT_SHORT = sql`interval '60 seconds'`;

/**
 * The attempts that are due, the oldest event of each stream first. New events follow behind the last one claimed; events are independent
 * of each other, so that one that fails for days holds up none behind it.
 */
export async function dueAttempts(db: Database, hook: StoredWebhook, now: Date): Promise<Attempt[]> {
  const at = sql`${now.toISOString()}::timestamptz`;
  const found = await rows<Omit<Attempt, 'webhookId'>>(
    db,
    sql`select stream, number, attempt from (
      ${newEvents(hook, 'DELIVERIES', hook.after)}
      union
      ${newEvents(hook, 'GRANTS', hook.grantsAfter)}
      union
      select o.stream, o.number, o.attempt + 1 from ${webhookOutcome} o
        where o.webhook_id = ${hook.id} and o.retry_at <= ${at} and ${nobodyBehind(sql`o`)}
      union
      select r.stream, r.number, r.attempt + 1 from ${webhookReplay} r where r.webhook_id = ${hook.id} and ${nobodyBehind(sql`r`)}
        and exists (select 1 from ${webhookOutcome} o
          where o.webhook_id = r.webhook_id and o.stream = r.stream and o.number = r.number and o.attempt = r.attempt)
    ) as due order by number, attempt, stream limit ${BATCH}`,
  );
  return found.map((due) => ({ webhookId: hook.id, ...due }));
}

/** Behind the last one of this stream that was claimed. */
const newEvents = (hook: StoredWebhook, stream: PostedStream, after: number) => sql`(
  select ${stream}::text as stream, ${event.number} as number, 1 as attempt from ${event}
  where ${event.stream} = ${postedStream(stream, hook.providerId)} and ${event.number} > greatest(${after}::int,
    (select coalesce(max(a.number), 0) from ${webhookAttempt} a where a.webhook_id = ${hook.id} and a.stream = ${stream}))
  order by ${event.number} limit ${BATCH})`;

const nobodyBehind = (of: ReturnType<typeof sql>) => sql`not exists (select 1 from ${webhookAttempt} a
  where a.webhook_id = ${of}.webhook_id and a.stream = ${of}.stream and a.number = ${of}.number and a.attempt > ${of}.attempt)`;

/** Attempts that were claimed and never ended: a crash came between. */
export async function cutShort(db: Database, hook: StoredWebhook): Promise<Attempt[]> {
  const found = await rows<Omit<Attempt, 'webhookId'>>(
    db,
    sql`select a.stream, a.number, a.attempt from ${webhookAttempt} a where a.webhook_id = ${hook.id}
      and a.claimed_at <= clock_timestamp() - ${CUT_SHORT}
      and not exists (select 1 from ${webhookOutcome} o
        where o.webhook_id = a.webhook_id and o.stream = a.stream and o.number = a.number and o.attempt = a.attempt)
      order by a.number limit ${BATCH}`,
  );
  return found.map((lost) => ({ webhookId: hook.id, ...lost }));
}

/** Takes an attempt for this instance. @returns false when another one has it */
export async function claim(db: Database, attempt: Attempt, now: Date): Promise<boolean> {
  const inserted = await db
    .insert(webhookAttempt)
    .values({ ...attempt, at: now, claimedAt: sql`clock_timestamp()` })
    .onConflictDoNothing()
    .returning({ number: webhookAttempt.number });
  return inserted.length === 1;
}

/** How many attempts there were up to this one, since the first or the last replay before it. */
export async function triedBy(db: Database, { webhookId, stream, number, attempt }: Attempt): Promise<number> {
  const replays = await db
    .select({ attempt: webhookReplay.attempt })
    .from(webhookReplay)
    .where(
      and(eq(webhookReplay.webhookId, webhookId), eq(webhookReplay.stream, stream), eq(webhookReplay.number, number)),
    );
  return attempt - Math.max(0, ...replays.map((replay) => replay.attempt).filter((before) => before < attempt));
}

export type OutcomeFacts = Pick<typeof webhookOutcome.$inferSelect, 'code' | 'status' | 'retryAt'>;

/** The first word on an attempt stands. */
export async function insertOutcome(db: Database, attempt: Attempt, facts: OutcomeFacts, now: Date): Promise<void> {
  await db
    .insert(webhookOutcome)
    .values({ ...attempt, ...facts, at: now })
    .onConflictDoNothing();
}
