import { and, eq, inArray, isNull, ne } from 'drizzle-orm';
import type { Subject } from '../../sealing/subject.ts';
import type { Database, Transaction } from '../database/database.ts';
import type { RequestId } from '../database/ids.ts';
import { dataRequest, invitation, requestEnd } from '../requests/request.tables.ts';
import { approval } from './approval.tables.ts';
import { session, sessionEnd } from './session.tables.ts';

/** One of those a request asks: whether the invitation was redeemed, and when that session first shared. */
export interface InvitedFacts {
  readonly subject: Subject;
  readonly session: typeof session.$inferSelect | null;
  readonly sharedAt: Date | null;
}

/** Everybody that each of these requests asks, in the order of their names. */
export async function households(
  db: Database,
  ids: readonly RequestId[],
): Promise<ReadonlyMap<RequestId, readonly InvitedFacts[]>> {
  const found = await db
    .select({ requestId: invitation.requestId, subject: invitation.subject, session, sharedAt: approval.at })
    .from(invitation)
    .leftJoin(session, and(eq(session.requestId, invitation.requestId), eq(session.subject, invitation.subject)))
    .leftJoin(approval, and(eq(approval.sessionId, session.id), eq(approval.number, 1)))
    .where(inArray(invitation.requestId, ids))
    .orderBy(invitation.subject);
  return new Map(ids.map((id) => [id, found.filter(({ requestId }) => requestId === id)]));
}

/** True once everybody a request asks has shared (design D17). */
export function isComplete(facts: readonly InvitedFacts[]): boolean {
  return facts.every(({ sharedAt }) => sharedAt !== null);
}

/**
 * Whether somebody else whom the request asks may still share for the first time: invited still, or in a session of which
 * the provider was told no end.
 */
export async function isOtherAwaited(
  tx: Transaction,
  row: { readonly requestId: RequestId; readonly subject: Subject },
  now: Date,
): Promise<boolean> {
  const awaited = await tx
    .select({ session: session.id, expiresAt: dataRequest.expiresAt, ended: requestEnd.reason })
    .from(invitation)
    .innerJoin(dataRequest, eq(dataRequest.id, invitation.requestId))
    .leftJoin(requestEnd, eq(requestEnd.requestId, invitation.requestId))
    .leftJoin(session, and(eq(session.requestId, invitation.requestId), eq(session.subject, invitation.subject)))
    .leftJoin(sessionEnd, eq(sessionEnd.sessionId, session.id))
    .leftJoin(approval, and(eq(approval.sessionId, session.id), eq(approval.number, 1)))
    .where(
      and(
        eq(invitation.requestId, row.requestId),
        ne(invitation.subject, row.subject),
        isNull(sessionEnd.sessionId),
        isNull(approval.id),
      ),
    );
  return awaited.some((other) => other.session !== null || (other.ended === null && now < other.expiresAt));
}
