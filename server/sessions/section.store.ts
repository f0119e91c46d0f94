import { and, desc, eq } from 'drizzle-orm';
import { fromUtf8, utf8, wipe } from '../../sealing/bytes.ts';
import { digestOf } from '../../sealing/digest.ts';
import type { Random } from '../../sealing/primitives.ts';
import type { ManifestedSection } from '../collecting/manifest.ts';
import type { Database, Transaction } from '../database/database.ts';
import type { SessionId, StorageKeyId, TaskId } from '../database/ids.ts';
import type { Keyring } from '../keyring/keyring.ts';
import { unwrap, wrap, wrapNonceLength } from '../keyring/wrap.ts';
import { notesOf } from './notes.store.ts';
import { section, sectionVault, session } from './session.tables.ts';

/** Sections wrapped before their first write; `undefined` when the storage key is gone, because the session ended. */
export async function wrapSections(
  { keyring, random }: { readonly keyring: Keyring; readonly random: Random },
  of: { readonly storageKeyId: StorageKeyId; readonly taskId: TaskId; readonly sessionId: SessionId },
  sections: readonly ManifestedSection[],
): Promise<readonly (typeof sectionVault.$inferInsert)[] | undefined> {
  const key = await keyring.use(of.storageKeyId);
  if (!key) return undefined;
  try {
    return sections.map((found) => {
      const sealed = (kind: string, bytes: Uint8Array) =>
        wrap(key, random(wrapNonceLength), bytes, { row: `${of.taskId} ${found.section}`, kind });
      return {
        taskId: of.taskId,
        section: found.section,
        sessionId: of.sessionId,
        manifest: sealed('manifest', utf8(found.manifest)),
        ciphertext: sealed('ciphertext', found.ciphertext),
        keyForDevice: sealed('keyForDevice', found.keyForDevice),
      };
    });
  } finally {
    wipe(key);
  }
}

/** A collected section: a fact without content, and its wrapped bytes. */
export async function insertSection(
  tx: Transaction,
  row: typeof sectionVault.$inferInsert,
  manifest: string,
  now: Date,
): Promise<void> {
  await tx.insert(section).values({
    taskId: row.taskId,
    section: row.section,
    sessionId: row.sessionId,
    manifestDigest: digestOf(manifest),
    at: now,
  });
  await tx.insert(sectionVault).values(row);
}

/** The newest of each collected section of a session and its notes, unwrapped; none once its storage key is destroyed. */
export async function sessionPart(
  { db, keyring }: { readonly db: Database; readonly keyring: Keyring },
  id: SessionId,
): Promise<readonly ManifestedSection[]> {
  const [owner] = await db.select({ storageKeyId: session.storageKeyId }).from(session).where(eq(session.id, id));
  const key = owner && (await keyring.use(owner.storageKeyId));
  if (!key) return [];
  try {
    const stored = await db
      .select({ vault: sectionVault })
      .from(sectionVault)
      .innerJoin(section, and(eq(section.taskId, sectionVault.taskId), eq(section.section, sectionVault.section)))
      .where(eq(sectionVault.sessionId, id))
      .orderBy(desc(section.at));
    const newest = new Map<string, ManifestedSection>();
    for (const { vault } of stored) {
      if (newest.has(vault.section)) continue;
      const bytes = (kind: 'manifest' | 'ciphertext' | 'keyForDevice') =>
        unwrap(key, vault[kind], { row: `${vault.taskId} ${vault.section}`, kind });
      newest.set(vault.section, {
        section: vault.section,
        manifest: fromUtf8(bytes('manifest'), 'manifest'),
        ciphertext: bytes('ciphertext'),
        keyForDevice: bytes('keyForDevice'),
      });
    }
    return [...newest.values(), ...(await notesOf(db, key, id))];
  } finally {
    wipe(key);
  }
}
