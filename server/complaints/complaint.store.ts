import { and, asc, eq, isNull } from 'drizzle-orm';
import { wipe } from '../../sealing/bytes.ts';
import type { Thumbprint } from '../../sealing/keys.ts';
import type { Random } from '../../sealing/primitives.ts';
import { record } from '../audit/audit.store.ts';
import type { Database } from '../database/database.ts';
import { type ComplaintId, mintId } from '../database/ids.ts';
import type { Keyring } from '../keyring/keyring.ts';
import { unwrap, wrap, wrapNonceLength } from '../keyring/wrap.ts';
import { purge } from '../sessions/session.tables.ts';
import { type ComplaintFacts, dueAfter } from './complaint.state.ts';
import { complaint, complaintAnswer, complaintVault } from './complaint.tables.ts';

export interface ComplaintTools {
  readonly db: Database;
  readonly keyring: Keyring;
}

/** A complaint with the facts its state follows from. */
export type StoredComplaint = typeof complaint.$inferSelect & ComplaintFacts & { readonly erasedAt: Date | null };

/** What of a complaint is asked for. */
type Part = (typeof complaintVault.$inferSelect)['part'];

const place = (row: ComplaintId, part: Part) => ({ row, kind: `complaint-${part.toLowerCase()}` });

/**
 * Keeps a complaint under a storage key of its own. The same holder's first complaint stands.
 * @param sealed the note as it came: sealed to the officer
 */
export async function insertComplaint(
  { db, keyring, random }: ComplaintTools & { readonly random: Random },
  holder: Thumbprint,
  sealed: Uint8Array,
  now: Date,
): Promise<StoredComplaint> {
  const row = {
    id: mintId('cmp', random),
    holder,
    storageKeyId: mintId('key', random),
    at: now,
    dueAt: dueAfter(now),
  };
  await keyring.create(row.storageKeyId);
  const key = await keyring.use(row.storageKeyId);
  if (!key) throw new Error('the storage key vanished');
  const wrapped = wrap(key, random(wrapNonceLength), sealed, place(row.id, 'NOTE'));
  wipe(key);
  const isFirst = await db.transaction(async (tx) => {
    const made = await tx.insert(complaint).values(row).onConflictDoNothing().returning({ id: complaint.id });
    if (made.length === 0) return false;
    await tx.insert(complaintVault).values({ complaintId: row.id, part: 'NOTE', wrapped });
    await record(tx, [{ kind: 'COMPLAINT_RECEIVED', ids: { complaint: row.id } }], now);
    return true;
  });
  if (!isFirst) await keyring.destroy(row.storageKeyId);
  const stored = await complaintOfHolder(db, holder);
  if (!stored) throw new Error('a complaint just inserted is there');
  return stored;
}

/** The complaint this key is of: there is one at most. */
export async function complaintOfHolder(db: Database, holder: Thumbprint): Promise<StoredComplaint | undefined> {
  return (await complaintsWhere(db, eq(complaint.holder, holder)))[0];
}

/** A complaint by its id, for the operator. */
export async function complaintById(db: Database, id: ComplaintId): Promise<StoredComplaint | undefined> {
  return (await complaintsWhere(db, eq(complaint.id, id)))[0];
}

/** Complaints that can still be read, oldest first. */
export function keptComplaints(db: Database): Promise<StoredComplaint[]> {
  return complaintsWhere(db, isNull(purge.storageKeyId));
}

async function complaintsWhere(db: Database, which: ReturnType<typeof and>): Promise<StoredComplaint[]> {
  const found = await db
    .select({ complaint, answeredAt: complaintAnswer.at, erasedAt: purge.at })
    .from(complaint)
    .leftJoin(complaintAnswer, eq(complaintAnswer.complaintId, complaint.id))
    .leftJoin(purge, eq(purge.storageKeyId, complaint.storageKeyId))
    .where(which)
    .orderBy(asc(complaint.at));
  return found.map(({ complaint: row, answeredAt, erasedAt }) => ({ ...row, answeredAt, erasedAt }));
}

/** The sealed note or answer, or `null` when there is none or its storage key is destroyed. */
export async function sealedPart(
  { db, keyring }: ComplaintTools,
  { id, storageKeyId }: Pick<StoredComplaint, 'id' | 'storageKeyId'>,
  part: Part,
): Promise<Uint8Array | null> {
  const [row] = await db
    .select()
    .from(complaintVault)
    .where(and(eq(complaintVault.complaintId, id), eq(complaintVault.part, part)));
  const key = row && (await keyring.use(storageKeyId));
  if (!row || !key) return null;
  try {
    return unwrap(key, row.wrapped, place(id, part));
  } finally {
    wipe(key);
  }
}

/**
 * Keeps the officer's answer; the first one stands.
 * @param sealed to who complained
 * @returns false when it was answered before, or has been erased
 */
export async function insertAnswer(
  { db, keyring, random }: ComplaintTools & { readonly random: Random },
  { id, storageKeyId }: Pick<StoredComplaint, 'id' | 'storageKeyId'>,
  sealed: Uint8Array,
  now: Date,
): Promise<boolean> {
  const key = await keyring.use(storageKeyId);
  if (!key) return false;
  const wrapped = wrap(key, random(wrapNonceLength), sealed, place(id, 'ANSWER'));
  wipe(key);
  return db.transaction(async (tx) => {
    const made = await tx
      .insert(complaintAnswer)
      .values({ complaintId: id, at: now })
      .onConflictDoNothing()
      .returning({ id: complaintAnswer.complaintId });
    if (made.length === 0) return false;
    await tx.insert(complaintVault).values({ complaintId: id, part: 'ANSWER', wrapped });
    await record(tx, [{ kind: 'COMPLAINT_ANSWERED', ids: { complaint: id } }], now);
    return true;
  });
}

/** The officer reads a complaint: no entry in the audit, no reading. */
export async function recordReading(db: Database, id: ComplaintId, now: Date): Promise<void> {
  await db.transaction((tx) => record(tx, [{ kind: 'COMPLAINT_READ', ids: { complaint: id } }], now));
}
