import { readdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { concat, equalBytes, toBase64url, wipe } from '../../sealing/bytes.ts';
import { native } from '../../sealing/primitives.node.ts';
import type { Random } from '../../sealing/primitives.ts';
import { isId, type StorageKeyId } from '../database/ids.ts';
import { KeyExists, type Keyring, storageKeyLength } from './keyring.ts';
import { createPrivateFile, eraseFile, hasCode, makePrivateFolder, readIfThere } from './private-file.ts';

const keyFile = '.key';
const dyingFile = '.destroyed';

/**
 * Opens a keyring that is a folder: one file per key, shared by all processes on this machine. A destroy that a crash
 * cut short is finished first.
 *
 * A file holds key ‖ SHA-256(key), so that a file being overwritten at this moment reads as no key, not as a wrong one.
 */
export async function openFolderKeyring(folder: string, random: Random): Promise<Keyring> {
  await makePrivateFolder(folder);
  for (const name of await readdir(folder)) if (name.endsWith(dyingFile)) await eraseFile(join(folder, name));

  return {
    create: async (id) => {
      const key = random(storageKeyLength);
      const content = concat(key, native.sha256(key));
      const draft = join(folder, `${toBase64url(random(16))}.draft`);
      try {
        if (!(await createPrivateFile(pathOf(folder, id), content, draft))) throw new KeyExists();
      } finally {
        wipe(key, content);
      }
    },
    use: async (id) => {
      const content = await readIfThere(pathOf(folder, id));
      return content === null ? null : keyIn(content);
    },
    destroy: async (id) => {
      const dying = join(folder, `${id}${dyingFile}`);
      try {
        // From here no `use` finds it, also when a crash leaves the rest to whoever opens the folder next.
        await rename(pathOf(folder, id), dying);
      } catch (error) {
        if (!hasCode(error, 'ENOENT')) throw error;
      }
      await eraseFile(dying);
    },
    list: async () => {
      const names = await readdir(folder);
      return names
        .filter((name) => name.endsWith(keyFile))
        .map(idOf)
        .filter((name) => isId('key', name));
    },
  };
}

const idOf = (name: string): string => name.slice(0, -keyFile.length);

/** The id becomes a file name: one that is no id must not become a path. */
function pathOf(folder: string, id: StorageKeyId): string {
  if (!isId('key', id)) throw new TypeError('not the id of a storage key');
  return join(folder, `${id}${keyFile}`);
}

function keyIn(content: Uint8Array): Uint8Array | null {
  const key = content.slice(0, storageKeyLength);
  if (equalBytes(content.subarray(storageKeyLength), native.sha256(key))) return key;
  wipe(key);
  return null;
}
