import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Bell } from '../database/bell.ts';
import type { Database, Transaction } from '../database/database.ts';
import type { RequestId, SessionId } from '../database/ids.ts';
import { append } from '../events/append.ts';
import { requestStream } from '../events/stream.ts';
import { approval } from './approval.tables.ts';
import { isOtherAwaited } from './household.store.ts';
import { session } from './session.tables.ts';

export type StoredApproval = typeof approval.$inferSelect;

/** The approvals of a session, first to newest. */
export function approvalsOf(db: Database | Transaction, id: SessionId): Promise<StoredApproval[]> {
  return db.select().from(approval).where(eq(approval.sessionId, id)).orderBy(asc(approval.number));
}

/** The approvals of many sessions, first to newest. */
export function approvalsOfAll(db: Database, ids: readonly SessionId[]): Promise<StoredApproval[]> {
  return db.select().from(approval).where(inArray(approval.sessionId, ids)).orderBy(asc(approval.number));
}

/** Whether somebody has shared for this request. */
export async function isShared(tx: Transaction, id: RequestId): Promise<boolean> {
  const approved = await tx
    .select({ id: session.id })
    .from(session)
    .innerJoin(approval, and(eq(approval.sessionId, session.id), eq(approval.number, 1)))
    .where(eq(session.requestId, id));
  return approved.length > 0;
}

/** Tells the provider that this subject shared, and whether somebody else may still. */
export async function tellShared(
  tx: Transaction,
  bell: Bell,
  row: Pick<typeof session.$inferSelect, 'requestId' | 'subject'>,
  now: Date,
): Promise<void> {
  const { requestId, subject } = row;
  await append(tx, bell, requestStream(requestId), now, { kind: 'SHARED', data: { subject } });
  if (await isOtherAwaited(tx, row, now))
    await append(tx, bell, requestStream(requestId), now, { kind: 'WAITING_FOR_PARTNER', data: { subject } });
}
