import { and, desc, eq, lt, or, sql } from 'drizzle-orm';
import type { Subject } from '../../sealing/subject.ts';
import { record } from '../audit/audit.store.ts';
import type { Bell } from '../database/bell.ts';
import type { Database, Transaction } from '../database/database.ts';
import type { ProviderId, RequestId } from '../database/ids.ts';
import { isUniqueViolation } from '../database/sqlstate.ts';
import { append } from '../events/append.ts';
import { requestStream } from '../events/stream.ts';
import { dataRequest, invitation, requestEnd } from './request.tables.ts';

export type StoredRequest = typeof dataRequest.$inferSelect & {
  readonly end: { readonly reason: 'WITHDRAWN' | 'CLOSED'; readonly at: Date } | null;
};

export interface NewRequest {
  readonly row: typeof dataRequest.$inferInsert;
  /** SHA-256 of each subject's redeemToken. */
  readonly redeem: readonly { readonly subject: Subject; readonly hash: string }[];
}

/**
 * Inserts a request with its invitations and their events. The same idempotency key gives the same row; with another
 * request under it, `CONFLICT`. A redeem hash that is in use is a conflict too: a link secret belongs to one request.
 */
export async function insertRequest(
  db: Database,
  bell: Bell,
  { row, redeem }: NewRequest,
): Promise<StoredRequest | 'CONFLICT'> {
  const stored = await requestByKey(db, row.providerId, row.idempotencyKey);
  if (stored) return stored.inputDigest === row.inputDigest ? stored : 'CONFLICT';
  try {
    await db.transaction(async (tx) => {
      await tx.insert(dataRequest).values(row);
      await tx
        .insert(invitation)
        .values(redeem.map(({ subject, hash }) => ({ requestId: row.id, subject, redeemHash: hash })));
      for (const { subject } of redeem) {
        await append(tx, bell, requestStream(row.id), row.createdAt, { kind: 'INVITED', data: { subject } });
      }
      const ids = { request: row.id, provider: row.providerId };
      await record(tx, [{ kind: 'REQUEST_CREATED', ids }], row.createdAt);
    });
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
  }
  const inserted = await requestByKey(db, row.providerId, row.idempotencyKey);
  return inserted && inserted.inputDigest === row.inputDigest ? inserted : 'CONFLICT';
}

async function requestByKey(db: Database, providerId: ProviderId, key: string): Promise<StoredRequest | undefined> {
  return first(db, and(eq(dataRequest.providerId, providerId), eq(dataRequest.idempotencyKey, key)));
}

/** A request of this provider; a foreign one is not there. */
export async function requestOf(
  db: Database,
  providerId: ProviderId,
  id: RequestId,
): Promise<StoredRequest | undefined> {
  return first(db, and(eq(dataRequest.id, id), eq(dataRequest.providerId, providerId)));
}

/** A request whoever it is of: for its invitations and sessions, which have their own proof. */
export async function requestById(db: Database, id: RequestId): Promise<StoredRequest | undefined> {
  return first(db, eq(dataRequest.id, id));
}

async function first(db: Database, where: ReturnType<typeof and>): Promise<StoredRequest | undefined> {
  const [found] = await db
    .select({ request: dataRequest, end: { reason: requestEnd.reason, at: requestEnd.at } })
    .from(dataRequest)
    .leftJoin(requestEnd, eq(requestEnd.requestId, dataRequest.id))
    .where(where)
    .limit(1);
  return found && { ...found.request, end: found.end };
}

/** The subject whose redeemToken has this hash, of this request. */
export async function invitedSubject(
  db: Database,
  requestId: RequestId,
  redeemHash: string,
): Promise<Subject | undefined> {
  const [found] = await db
    .select({ subject: invitation.subject })
    .from(invitation)
    .where(and(eq(invitation.requestId, requestId), eq(invitation.redeemHash, redeemHash)));
  return found?.subject;
}

/** Everybody a request invites. */
export async function invitedSubjects(db: Database, requestId: RequestId): Promise<readonly Subject[]> {
  const found = await db
    .select({ subject: invitation.subject })
    .from(invitation)
    .where(eq(invitation.requestId, requestId));
  return found.map(({ subject }) => subject);
}

/** A page of a provider's requests, newest first, `limit` at most, older than the place given. */
export async function requestsOf(
  db: Database,
  providerId: ProviderId,
  limit: number,
  before?: { readonly createdAt: Date; readonly id: RequestId },
): Promise<StoredRequest[]> {
  const older = before
    ? or(
        lt(dataRequest.createdAt, before.createdAt),
        and(eq(dataRequest.createdAt, before.createdAt), lt(dataRequest.id, before.id)),
      )
    : sql`true`;
  const found = await db
    .select({ request: dataRequest, end: { reason: requestEnd.reason, at: requestEnd.at } })
    .from(dataRequest)
    .leftJoin(requestEnd, eq(requestEnd.requestId, dataRequest.id))
    .where(and(eq(dataRequest.providerId, providerId), older))
    .orderBy(desc(dataRequest.createdAt), desc(dataRequest.id))
    .limit(limit);
  return found.map(({ request, end }) => ({ ...request, end }));
}

/** Ends a request; ending it again changes nothing. @returns true when this call ended it */
export async function insertRequestEnd(
  tx: Transaction,
  requestId: RequestId,
  reason: 'WITHDRAWN' | 'CLOSED',
  at: Date,
): Promise<boolean> {
  const inserted = await tx
    .insert(requestEnd)
    .values({ requestId, reason, at })
    .onConflictDoNothing()
    .returning({ requestId: requestEnd.requestId });
  return inserted.length > 0;
}
