import { and, eq, isNotNull, isNull, lte, or } from 'drizzle-orm';
import { record } from '../audit/audit.store.ts';
import type { Database } from '../database/database.ts';
import type { ComplaintId } from '../database/ids.ts';
import { purge } from '../sessions/session.tables.ts';
import { erasedFrom } from './complaint.state.ts';
import type { ComplaintTools } from './complaint.store.ts';
import { complaint, complaintAnswer, complaintOverdue, complaintVault } from './complaint.tables.ts';

const BATCH = 100;

/** Erases complaints whose time is over, and has the audit say which were not answered in time. */
export async function sweepComplaints(tools: ComplaintTools, now: Date): Promise<void> {
  for (const ended of await endedComplaints(tools.db, now)) await purgeComplaint(tools, ended, now);
  for (const { id } of await lateComplaints(tools.db, now)) await recordOverdue(tools.db, id, now);
}

async function endedComplaints(db: Database, now: Date) {
  const { receivedBy, answeredBy } = erasedFrom(now);
  return db
    .select({ id: complaint.id, storageKeyId: complaint.storageKeyId })
    .from(complaint)
    .leftJoin(complaintAnswer, eq(complaintAnswer.complaintId, complaint.id))
    .leftJoin(purge, eq(purge.storageKeyId, complaint.storageKeyId))
    .where(
      and(
        isNull(purge.storageKeyId),
        or(
          and(isNotNull(complaintAnswer.at), lte(complaintAnswer.at, answeredBy)),
          and(isNull(complaintAnswer.at), lte(complaint.at, receivedBy)),
        ),
      ),
    )
    .limit(BATCH);
}

/** Destroys the key first: erasing waits for no audit, the fact of it does. Safe to repeat. */
async function purgeComplaint(
  { db, keyring }: ComplaintTools,
  { id, storageKeyId }: Pick<typeof complaint.$inferSelect, 'id' | 'storageKeyId'>,
  now: Date,
): Promise<void> {
  await keyring.destroy(storageKeyId);
  await db.transaction(async (tx) => {
    await tx.delete(complaintVault).where(eq(complaintVault.complaintId, id));
    const made = await tx.insert(purge).values({ storageKeyId, at: now }).onConflictDoNothing().returning();
    if (made.length > 0) await record(tx, [{ kind: 'COMPLAINT_ERASED', ids: { complaint: id } }], now);
  });
}

async function lateComplaints(db: Database, now: Date) {
  return db
    .select({ id: complaint.id })
    .from(complaint)
    .leftJoin(complaintAnswer, eq(complaintAnswer.complaintId, complaint.id))
    .leftJoin(complaintOverdue, eq(complaintOverdue.complaintId, complaint.id))
    .where(and(isNull(complaintAnswer.at), isNull(complaintOverdue.at), lte(complaint.dueAt, now)))
    .limit(BATCH);
}

async function recordOverdue(db: Database, id: ComplaintId, now: Date): Promise<void> {
  await db.transaction(async (tx) => {
    const made = await tx
      .insert(complaintOverdue)
      .values({ complaintId: id, at: now })
      .onConflictDoNothing()
      .returning();
    if (made.length > 0) await record(tx, [{ kind: 'COMPLAINT_OVERDUE', ids: { complaint: id } }], now);
  });
}
