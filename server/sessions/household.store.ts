import { and, eq, isNull, ne } from 'drizzle-orm';
import type { Subject } from '../../sealing/subject.ts';
import type { Database, Transaction } from '../database/database.ts';
import type { RequestId } from '../database/ids.ts';
import { dataRequest, invitation, requestEnd } from '../requests/request.tables.ts';
import { session, sessionEnd } from './session.tables.ts';

/** One of those a request asks: whether the invitation was redeemed, and how that session ended. */
export interface InvitedFacts {
  readonly subject: Subject;
  readonly session: typeof session.$inferSelect | null;
  readonly end: typeof sessionEnd.$inferSelect | null;
}

/** Everybody a request asks, in the order of their names. */
export async function household(db: Database, id: RequestId): Promise<readonly InvitedFacts[]> {
  return db
    .select({ subject: invitation.subject, session, end: sessionEnd })
    .from(invitation)
    .leftJoin(session, and(eq(session.requestId, invitation.requestId), eq(session.subject, invitation.subject)))
    .leftJoin(sessionEnd, eq(sessionEnd.sessionId, session.id))
    .where(eq(invitation.requestId, id))
    .orderBy(invitation.subject);
}

/** True once everybody a request asks has shared (design D17). */
export function isComplete(facts: readonly InvitedFacts[]): boolean {
  return facts.every(({ end }) => end?.reason === 'APPROVED');
}

/** Whether somebody else whom the request asks may still share: not ended, and invited still or in a session. */
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
    .where(
      and(eq(invitation.requestId, row.requestId), ne(invitation.subject, row.subject), isNull(sessionEnd.sessionId)),
    );
  return awaited.some((other) => other.session !== null || (other.ended === null && now < other.expiresAt));
}
