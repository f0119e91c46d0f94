import { desc, eq } from 'drizzle-orm';
import { fromUtf8, utf8, wipe } from '../../sealing/bytes.ts';
import { digestOf } from '../../sealing/digest.ts';
import type { Random } from '../../sealing/primitives.ts';
import type { ManifestedSection } from '../collecting/manifest.ts';
import type { Bell } from '../database/bell.ts';
import type { Database } from '../database/database.ts';
import type { SessionId } from '../database/ids.ts';
import { append } from '../events/append.ts';
import { sessionStream } from '../events/stream.ts';
import type { Keyring } from '../keyring/keyring.ts';
import { unwrap, wrap, wrapNonceLength } from '../keyring/wrap.ts';
import { holdOpen, type LoadedSession } from './session.store.ts';
import { notes, notesVault } from './session.tables.ts';

interface Tools {
  readonly db: Database;
  readonly bell: Bell;
  readonly keyring: Keyring;
  readonly random: Random;
}

/** More than anybody changes their mind: each is a row that stays. */
const MOST_VERSIONS = 100;

/**
 * Keeps notes as the device sealed them, wrapped before their first write, in the place of earlier ones.
 * @returns ENDED when the session has ended or its storage key is gone
 */
export async function insertNotes(
  { db, bell, keyring, random }: Tools,
  { row }: LoadedSession,
  sealed: ManifestedSection,
  now: Date,
): Promise<'KEPT' | 'ENDED' | 'TOO_OFTEN'> {
  const key = await keyring.use(row.storageKeyId);
  if (!key) return 'ENDED';
  const wrapped = (kind: Part, bytes: Uint8Array) => wrap(key, random(wrapNonceLength), bytes, label(row.id, kind));
  const vaulted = {
    sessionId: row.id,
    section: sealed.section,
    manifest: wrapped('manifest', utf8(sealed.manifest)),
    ciphertext: wrapped('ciphertext', sealed.ciphertext),
    keyForDevice: wrapped('keyForDevice', sealed.keyForDevice),
  };
  wipe(key);
  return db.transaction(async (tx) => {
    if (!(await holdOpen(tx, row.id))) return 'ENDED';
    const [newest] = await tx
      .select({ number: notes.number })
      .from(notes)
      .where(eq(notes.sessionId, row.id))
      .orderBy(desc(notes.number))
      .limit(1);
    const number = (newest?.number ?? 0) + 1;
    if (number > MOST_VERSIONS) return 'TOO_OFTEN';
    await tx.insert(notes).values({ sessionId: row.id, number, manifestDigest: digestOf(sealed.manifest), at: now });
    await tx.delete(notesVault).where(eq(notesVault.sessionId, row.id));
    await tx.insert(notesVault).values(vaulted);
    await append(tx, bell, sessionStream(row.id), now, { kind: 'SECTION', data: { section: sealed.section } });
    return 'KEPT';
  });
}

/** Takes a session's notes out of the vault. Again changes nothing. @returns ENDED when the session has ended */
export async function deleteNotes(
  { db, bell }: Pick<Tools, 'db' | 'bell'>,
  { row }: LoadedSession,
  now: Date,
): Promise<'GONE' | 'ENDED'> {
  return db.transaction(async (tx) => {
    if (!(await holdOpen(tx, row.id))) return 'ENDED';
    const gone = await tx
      .delete(notesVault)
      .where(eq(notesVault.sessionId, row.id))
      .returning({ section: notesVault.section });
    for (const { section } of gone)
      await append(tx, bell, sessionStream(row.id), now, { kind: 'SECTION', data: { section } });
    return 'GONE';
  });
}

/** The notes of a session, unwrapped under its storage key. */
export async function notesOf(
  db: Database,
  key: Uint8Array,
  sessionId: SessionId,
): Promise<readonly ManifestedSection[]> {
  const stored = await db.select().from(notesVault).where(eq(notesVault.sessionId, sessionId));
  return stored.map((row) => {
    const bytes = (kind: Part) => unwrap(key, row[kind], label(sessionId, kind));
    return {
      section: row.section,
      manifest: fromUtf8(bytes('manifest'), 'manifest'),
      ciphertext: bytes('ciphertext'),
      keyForDevice: bytes('keyForDevice'),
    };
  });
}

type Part = 'manifest' | 'ciphertext' | 'keyForDevice';

const label = (sessionId: SessionId, kind: Part) => ({ row: `${sessionId} notes`, kind });
