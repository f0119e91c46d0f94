import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type ProcessIdentity, processIdentity } from './process.identity.ts';

/** Another process, or another part of this one, has the folder open. */
export class FolderInUse extends Error {
  constructor(
    readonly folder: string,
    readonly pid: number,
  ) {
    super(`The database folder ${folder} is in use by process ${pid}: stop it, or let both use PostgreSQL.`);
  }
}

type Taken = { readonly release: () => Promise<void> } | { readonly heldBy: number };

const pauseMilliseconds = 50;
/** A file that names nobody is being written at this moment; after so many looks its writer must have died. */
const looksAtNameless = 10;

/**
 * Takes the folder for this process by a file that names it; what a dead process left behind is taken over.
 * @returns what gives the folder back
 * @throws FolderInUse while the process named in the file is alive
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const taken = await takeFile(join(folder, 'process.lock'));
  if ('heldBy' in taken) throw new FolderInUse(folder, taken.heldBy);
  return taken.release;
}

async function takeFile(path: string): Promise<Taken> {
  const own = JSON.stringify(processIdentity(process.pid));
  for (let look = 0; ; look++) {
    if (await createdAlone(path, own)) return { release: () => rm(path, { force: true }) };
    const text = await readFile(path, 'utf8').catch(() => null);
    const holder = parseHolder(text ?? '');
    if (holder !== null && processIdentity(holder.pid)?.began === holder.began) return { heldBy: holder.pid };
    if (text !== null && (holder !== null || look >= looksAtNameless)) await removeStale(path, text);
    else await wait(pauseMilliseconds);
  }
}

/** Of those who find a stale file one removes it, and only what it found: the next file there may be a good one. */
async function removeStale(path: string, stale: string): Promise<void> {
  const taken = await takeFile(`${path}.takeover`);
  if ('heldBy' in taken) return wait(pauseMilliseconds);
  if ((await readFile(path, 'utf8').catch(() => null)) === stale) await rm(path, { force: true });
  await taken.release();
}

async function createdAlone(path: string, text: string): Promise<boolean> {
  try {
    await writeFile(path, text, { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if (error instanceof Error && Reflect.get(error, 'code') === 'EEXIST') return false;
    throw error;
  }
}

function parseHolder(text: string): ProcessIdentity | null {
  try {
    const holder: unknown = JSON.parse(text);
    if (typeof holder !== 'object' || holder === null) return null;
    const { pid, began } = holder as Partial<Record<string, unknown>>;
    return typeof pid === 'number' && typeof began === 'string' ? { pid, began } : null;
  } catch {
    return null;
  }
}
