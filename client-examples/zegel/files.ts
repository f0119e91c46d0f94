import { link, mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { toBase64url } from '../../sealing/bytes.ts';
import type { Claim } from '../../sealing/claims.ts';
import { secureRandom } from '../../sealing/primitives.ts';

/** What a lender keeps is private to its user: files 0600, folders 0700, on the disk before anything builds on them. */
export async function keepFile(path: string, text: string): Promise<void> {
  const draft = await writeDraft(path, text);
  await rename(draft, path);
}

/** @returns false when there is a file of this name; of twenty at once one makes it */
export async function keepNewFile(path: string, text: string): Promise<boolean> {
  const draft = await writeDraft(path, text);
  try {
    await link(draft, path);
    return true;
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error;
    return false;
  } finally {
    await rm(draft);
  }
}

export async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}

export async function readJson(path: string): Promise<unknown> {
  return JSON.parse(await readFile(path, 'utf8')) as unknown;
}

/**
 * Claims kept in a folder, as `open` asks for them: durable, and atomic because a file is made once. A consent that
 * replaces another is a file named for the one it follows, so that of two which name the same previous one wins.
 */
export function folderClaims(folder: string): Claim {
  return async (request, subject, consent, previous) => {
    while (true) {
      let place = join(folder, `${request}.${subject}.first`);
      let holder: string | undefined;
      for (let found = await readIfThere(place); found !== undefined; found = await readIfThere(place)) {
        holder = found;
        place = join(folder, `${request}.${subject}.after.${found}`);
      }
      if (holder === consent) return true;
      if (holder !== undefined && holder !== previous) return false;
      if (await keepNewFile(place, consent)) return true;
    }
  };
}

async function writeDraft(path: string, text: string): Promise<string> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const draft = `${path}.${toBase64url(secureRandom(9))}.draft`;
  const file = await open(draft, 'wx', 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  return draft;
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && Reflect.get(error, 'code') === code;
}
