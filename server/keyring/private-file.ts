import { chmod, link, mkdir, open, readFile, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Files of keys: readable by our user alone, whole or not there at all, and on the disk before anybody goes on. */

/** Makes the folder when it is missing, and closes it to everybody else in any case. */
export async function makePrivateFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await chmod(folder, 0o700);
}

/**
 * Writes a new file, durably. Two processes may try at once: one file is made, whole, by one of them.
 * @param draft a name of this attempt's own in the same folder; a crash may leave it behind, with bytes nobody uses
 * @returns whether this call made it; false when the file was there
 */
export async function createPrivateFile(path: string, bytes: Uint8Array, draft: string): Promise<boolean> {
  const file = await open(draft, 'wx', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  try {
    // Unlike rename, link fails when the name is taken, so nobody's key is ever replaced.
    await link(draft, path);
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error;
    return false;
  } finally {
    await rm(draft, { force: true });
  }
  await syncFolder(dirname(path));
  return true;
}

/** The file's bytes, or null when it is not there. */
export async function readIfThere(path: string): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await readFile(path));
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null;
    throw error;
  }
}

/**
 * Overwrites the file with zeros, then removes it, each durably. Not being there is no error: another process may be
 * doing the same. On disks that never write in place (flash, copy-on-write) the old bytes may outlive this until the
 * disk reuses them: encrypt the disk.
 */
export async function eraseFile(path: string): Promise<void> {
  try {
    const file = await open(path, 'r+');
    try {
      const { size } = await file.stat();
      await file.write(new Uint8Array(size), 0, size, 0);
      await file.sync();
    } finally {
      await file.close();
    }
  } catch (error) {
    if (!hasCode(error, 'ENOENT')) throw error;
  }
  await rm(path, { force: true });
  await syncFolder(dirname(path));
}

/** A name is durable once its folder is. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

export const hasCode = (error: unknown, code: string): boolean =>
  error instanceof Error && Reflect.get(error, 'code') === code;
