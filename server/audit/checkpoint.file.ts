import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { fromUtf8, utf8 } from '../../sealing/bytes.ts';
import type { PublicJwk, SigningKey } from '../../sealing/keys.ts';
import type { Database } from '../database/database.ts';
import { hasCode, makePrivateFolder } from '../keyring/private-file.ts';
import { entryAt, lastEntry } from './audit.store.ts';
import { type Checkpoint, readCheckpoint, signCheckpoint } from './checkpoint.ts';

/** What checkpoints are kept with. */
export interface CheckpointTools {
  readonly db: Database;
  /** The folder of keyring and server keys: outside the database and its backups. */
  readonly keys: string;
  readonly sectionKey: SigningKey;
  readonly issuer: string;
  /** By the machine's clock. */
  readonly clock: () => Date;
}

export interface Checkpoints {
  /** Signs the last entry, when the last checkpoint is a minute or a hundred entries old; `always` if it is not. */
  readonly keep: (when?: 'always') => Promise<void>;
}

/** The database is older than a checkpoint, or not the one it was made of. */
export class AuditRolledBack extends Error {
  override readonly name = 'AuditRolledBack';

  constructor(index: number, file: string) {
    super(
      `The database does not hold audit entry ${index} as it was signed in ${file}: it was rolled back, or is another one. ` +
        'Put the right database back; or, to go on with this one, keep that file elsewhere as proof of what is lost, and start again.',
    );
  }
}

const MINUTE = 60_000;
const ENTRIES = 100;
/** Enough for some hundred checkpoints: those that instances wrote last, in any order. */
const TAIL_BYTES = 65_536;

/** Where the checkpoints lie: one compact JWS a line. */
export const checkpointFile = (keys: string): string => join(keys, 'audit', 'checkpoints.jws');

/**
 * Begins to keep checkpoints, once the database is found to hold the newest one that was kept.
 * @throws AuditRolledBack when it does not
 */
export async function openCheckpoints({ db, keys, sectionKey, issuer, clock }: CheckpointTools): Promise<Checkpoints> {
  await makePrivateFolder(join(keys, 'audit'));
  const file = checkpointFile(keys);
  const newest = newestOf(checkpointsIn(await readTail(file), sectionKey.publicJwk));
  if (newest && (await entryAt(db, newest.index))?.hash !== newest.hash) throw new AuditRolledBack(newest.index, file);
  let kept = { index: newest?.index ?? -1, at: newest ? new Date(newest.at).valueOf() : 0 };
  return {
    keep: async (when) => {
      const now = clock();
      const last = await lastEntry(db);
      if (!last || last.index <= kept.index) return;
      const isDue = last.index - kept.index >= ENTRIES || now.valueOf() - kept.at >= MINUTE;
      if (!isDue && when !== 'always') return;
      const { index, hash } = last;
      await appendLine(file, signCheckpoint({ v: 1, iss: issuer, index, hash, at: now.toISOString() }, sectionKey));
      kept = { index, at: now.valueOf() };
    },
  };
}

/** The checkpoints among these lines; others are none of this broker's, or were cut short by a crash. */
export function checkpointsIn(text: string, key: PublicJwk): readonly Checkpoint[] {
  return text.split('\n').flatMap((line) => {
    const checkpoint = line === '' ? undefined : readCheckpoint(line, key);
    return checkpoint ? [checkpoint] : [];
  });
}

function newestOf(checkpoints: readonly Checkpoint[]): Checkpoint | undefined {
  return checkpoints.reduce<Checkpoint | undefined>(
    (newest, checkpoint) => (newest && newest.index >= checkpoint.index ? newest : checkpoint),
    undefined,
  );
}

async function readTail(path: string): Promise<string> {
  try {
    const file = await open(path, 'r');
    try {
      const { size } = await file.stat();
      const start = Math.max(0, size - TAIL_BYTES);
      const { buffer, bytesRead } = await file.read(new Uint8Array(size - start), 0, size - start, start);
      return fromUtf8(buffer.subarray(0, bytesRead), 'checkpoints');
    } finally {
      await file.close();
    }
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return '';
    throw error;
  }
}

/** One write at the end of the file, so that instances do not mix; durable. */
async function appendLine(path: string, line: string): Promise<void> {
  const file = await open(path, 'a', 0o600);
  try {
    // It begins its own line, because a crash may have cut the one before short.
    await file.write(utf8(`\n${line}\n`));
    await file.sync();
  } finally {
    await file.close();
  }
}
