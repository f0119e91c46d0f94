import { eq, inArray } from 'drizzle-orm';
import { AuditUnavailable, record } from '../audit/audit.store.ts';
import type { Bell } from '../database/bell.ts';
import type { Database, Transaction } from '../database/database.ts';
import type { SessionId } from '../database/ids.ts';
import type { Keyring } from '../keyring/keyring.ts';
import type { ReservedFiles } from './reserved-files.ts';
import { insertEnd } from './session.store.ts';
import {
  type EndReason,
  login,
  loginKeep,
  notesVault,
  purge,
  sectionVault,
  type session,
  sessionEnd,
} from './session.tables.ts';

/** What erasing needs. */
export interface Eraser {
  readonly db: Database;
  readonly bell: Bell;
  readonly keyring: Keyring;
  /** Where collectors may wait for a file of the session. */
  readonly files?: Pick<ReservedFiles, 'releaseAll'>;
}

/**
 * Ends a session and erases what it collected: the fact first, which takes effect on read; then the storage key, which
 * turns every copy into noise; then the rows, and the fact that the key is gone. A crash in between is finished by the
 * sweeper, and so is one that the audit could not take up. Safe to repeat. A session that was approved meanwhile keeps its delivery: there is one end.
 */
export async function endAndErase(
  eraser: Eraser,
  row: Pick<typeof session.$inferSelect, 'id' | 'requestId' | 'subject' | 'storageKeyId'>,
  reason: Exclude<EndReason, 'APPROVED'>,
  now: Date,
): Promise<void> {
  const isEnded = await eraser.db.transaction(async (tx) => {
    if (await insertEnd(tx, eraser.bell, row, reason, now)) return true;
    const [end] = await tx
      .select({ reason: sessionEnd.reason })
      .from(sessionEnd)
      .where(eq(sessionEnd.sessionId, row.id));
    return end?.reason !== 'APPROVED';
  });
  eraser.files?.releaseAll(row.id);
  if (!isEnded) return;
  await destroyHeld(eraser, row);
  try {
    await recordErased(eraser, row, now);
  } catch (error) {
    if (!(error instanceof AuditUnavailable)) throw error;
  }
}

type Erased = Pick<typeof session.$inferSelect, 'id' | 'storageKeyId'>;

/** Destroys a session's storage key and everything wrapped under it in this room. Waits for no audit. */
export async function destroyHeld({ db, keyring }: Eraser, { id, storageKeyId }: Erased): Promise<void> {
  await keyring.destroy(storageKeyId);
  await db.transaction((tx) => emptyVault(tx, id));
}

/** The fact that the key is gone, and its entry in the audit. Once. @throws AuditUnavailable */
export async function recordErased({ db }: Eraser, { id, storageKeyId }: Erased, now: Date): Promise<void> {
  await db.transaction(async (tx) => {
    const purged = await tx.insert(purge).values({ storageKeyId, at: now }).onConflictDoNothing().returning();
    if (purged.length > 0) await record(tx, [{ kind: 'SESSION_ERASED', ids: { session: id } }], now);
  });
}

/** Removes all that a session holds in this room's vault: its sections, its notes, and what portals were to see again. */
export async function emptyVault(tx: Transaction, sessionId: SessionId): Promise<void> {
  await tx.delete(sectionVault).where(eq(sectionVault.sessionId, sessionId));
  await tx.delete(notesVault).where(eq(notesVault.sessionId, sessionId));
  const tasks = tx.select({ taskId: login.taskId }).from(login).where(eq(login.sessionId, sessionId));
  await tx.delete(loginKeep).where(inArray(loginKeep.taskId, tasks));
}
