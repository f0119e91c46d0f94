import { aliasedTable, and, desc, eq, gt, isNotNull, isNull, notExists, or, type SQL, sql } from 'drizzle-orm';
import type { Bell } from '../database/bell.ts';
import type { Database } from '../database/database.ts';
import type { ProviderId, WebhookId } from '../database/ids.ts';
import { rows } from '../database/rows.ts';
import { event } from '../events/event.tables.ts';
import { type PostFacts, type PostState, postState } from './post.state.ts';
import { postedStream } from './posted.ts';
import {
  type PostedStream,
  webhook,
  webhookAttempt,
  webhookEnd,
  webhookOutcome,
  webhookReplay,
} from './webhook.tables.ts';

/** Which event, to which webhook. */
export interface PostPlace {
  readonly webhookId: WebhookId;
  readonly stream: PostedStream;
  readonly number: number;
}

/** Its place in the list of a provider's posts. */
export interface ListedPlace extends PostPlace {
  /** When it happened. */
  readonly happenedAt: Date;
}

/** An event that was posted, by its latest attempt. */
export interface StoredPost extends ListedPlace, PostFacts {
  readonly providerId: ProviderId;
  readonly url: string;
  readonly attempt: number;
  readonly startedAt: Date;
  readonly status: number | null;
  readonly state: PostState;
}

/** A page of what was posted to a provider's webhooks, newest event first. */
export function postsOf(
  db: Database,
  providerId: ProviderId,
  {
    failedOnly,
    behind,
    limit,
  }: { readonly failedOnly: boolean; readonly behind?: ListedPlace; readonly limit: number },
): Promise<StoredPost[]> {
  return latest(
    db,
    and(
      eq(webhook.providerId, providerId),
      failedOnly ? isFailed() : undefined,
      behind &&
        sql`(${event.at}, ${webhookAttempt.stream}, ${webhookAttempt.number}, ${webhookAttempt.webhookId})
          < (${behind.happenedAt.toISOString()}::timestamptz, ${behind.stream}, ${behind.number}::int, ${behind.webhookId})`,
    ),
    limit,
  );
}

/** One event at one webhook of this provider; a foreign one is not there. */
export async function postOf(db: Database, providerId: ProviderId, place: PostPlace): Promise<StoredPost | undefined> {
  const isIt = and(
    eq(webhook.providerId, providerId),
    eq(webhookAttempt.webhookId, place.webhookId),
    eq(webhookAttempt.stream, place.stream),
    eq(webhookAttempt.number, place.number),
  );
  return (await latest(db, isIt, 1))[0];
}

/** What `postState` calls failed. */
function isFailed(): SQL | undefined {
  const isOver = and(isNotNull(webhookOutcome.code), isNull(webhookOutcome.retryAt), isNull(webhookReplay.webhookId));
  return and(sql`${webhookOutcome.code} is distinct from 'DELIVERED'`, or(isNotNull(webhookEnd.webhookId), isOver));
}

async function latest(db: Database, which: SQL | undefined, limit: number): Promise<StoredPost[]> {
  const later = aliasedTable(webhookAttempt, 'later');
  const isSameAs = (other: typeof webhookOutcome | typeof webhookReplay): SQL | undefined =>
    and(
      eq(other.webhookId, webhookAttempt.webhookId),
      eq(other.stream, webhookAttempt.stream),
      eq(other.number, webhookAttempt.number),
      eq(other.attempt, webhookAttempt.attempt),
    );
  const isOfIt = and(
    sql`${event.stream} = lower(${webhookAttempt.stream}) || ':' || ${webhook.providerId}`,
    eq(event.number, webhookAttempt.number),
  );
  const isSuperseded = db
    .select({ number: later.number })
    .from(later)
    .where(
      and(
        eq(later.webhookId, webhookAttempt.webhookId),
        eq(later.stream, webhookAttempt.stream),
        eq(later.number, webhookAttempt.number),
        gt(later.attempt, webhookAttempt.attempt),
      ),
    );
  const found = await db
    .select({
      webhookId: webhook.id,
      providerId: webhook.providerId,
      url: webhook.url,
      stream: webhookAttempt.stream,
      number: webhookAttempt.number,
      happenedAt: event.at,
      attempt: webhookAttempt.attempt,
      startedAt: webhookAttempt.at,
      code: webhookOutcome.code,
      status: webhookOutcome.status,
      retryAt: webhookOutcome.retryAt,
      isReplayed: sql<boolean>`${webhookReplay.webhookId} is not null`,
      isEnded: sql<boolean>`${webhookEnd.webhookId} is not null`,
    })
    .from(webhookAttempt)
    .innerJoin(webhook, eq(webhook.id, webhookAttempt.webhookId))
    .innerJoin(event, isOfIt)
    .leftJoin(webhookOutcome, isSameAs(webhookOutcome))
    .leftJoin(webhookReplay, isSameAs(webhookReplay))
    .leftJoin(webhookEnd, eq(webhookEnd.webhookId, webhook.id))
    .where(and(which, notExists(isSuperseded)))
    .orderBy(desc(event.at), desc(webhookAttempt.stream), desc(webhookAttempt.number), desc(webhookAttempt.webhookId))
    .limit(limit);
  return found.map((post) => ({ ...post, state: postState(post) }));
}

/** Asks for an event again, behind its latest attempt: the schedule begins anew. Asking twice is asking once. */
export async function insertReplay(
  { db, bell }: { readonly db: Database; readonly bell: Bell },
  { webhookId, stream, number, attempt, providerId }: StoredPost,
  now: Date,
): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.insert(webhookReplay).values({ webhookId, stream, number, attempt, at: now }).onConflictDoNothing();
    // Nothing is new in the stream; the senders of all instances look again.
    await rows(tx, sql`select ${bell.ringing(postedStream(stream, providerId))}`);
  });
}
