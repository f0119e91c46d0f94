import { mkdtemp, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { secureRandom } from '../../sealing/primitives.ts';
import { mintId, type StorageKeyId } from '../database/ids.ts';
import { openFolderKeyring } from './folder-keyring.ts';
import { KeyExists, type Keyring } from './keyring.ts';

let folder: string;
let keyring: Keyring;
let id: StorageKeyId;
beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'zegel-keyring-')), 'keys');
  keyring = await openFolderKeyring(folder, secureRandom);
  id = mintId('key', secureRandom);
});
afterEach(() => rm(join(folder, '..'), { recursive: true }));

const modeOf = async (path: string): Promise<string> => ((await stat(path)).mode & 0o777).toString(8);

describe('a folder of storage keys', () => {
  test('keeps a key of 32 bytes until it is destroyed', async () => {
    await keyring.create(id);
    const key = await keyring.use(id);
    expect(key).toHaveLength(32);
    expect(await keyring.use(id)).toEqual(key);
    await keyring.destroy(id);
    expect(await keyring.use(id)).toBeNull();
  });

  test('gives a copy: wiping it wipes nothing that is kept', async () => {
    await keyring.create(id);
    (await keyring.use(id))?.fill(0);
    expect(await keyring.use(id)).not.toEqual(new Uint8Array(32));
  });

  test('makes every key another one', async () => {
    const other = mintId('key', secureRandom);
    await keyring.create(id);
    await keyring.create(other);
    expect(await keyring.use(id)).not.toEqual(await keyring.use(other));
  });

  test('knows nothing of a key that was never made, and destroys it without complaint', async () => {
    expect(await keyring.use(id)).toBeNull();
    await keyring.destroy(id);
    await keyring.destroy(id);
    expect(await readdir(folder)).toEqual([]);
  });

  test('refuses to make a key twice, and keeps the first', async () => {
    await keyring.create(id);
    const key = await keyring.use(id);
    await expect(keyring.create(id)).rejects.toThrow(KeyExists);
    expect(await keyring.use(id)).toEqual(key);
    expect(await readdir(folder)).toEqual([`${id}.key`]);
  });

  test('lists the keys there are, and nothing else that lies in the folder', async () => {
    const other = mintId('key', secureRandom);
    for (const each of [id, other]) await keyring.create(each);
    await writeFile(join(folder, 'server-keys.json'), '{}');
    await writeFile(join(folder, 'notes.key'), '');
    expect([...(await keyring.list())].sort()).toEqual([id, other].sort());
    await keyring.destroy(id);
    expect(await keyring.list()).toEqual([other]);
  });

  test('is closed to other users, key by key and as a whole', async () => {
    await keyring.create(id);
    expect(await modeOf(folder)).toBe('700');
    expect(await modeOf(join(folder, `${id}.key`))).toBe('600');
  });

  test('never makes a path of what is no id', async () => {
    const wrong = '../../outside' as StorageKeyId;
    await expect(keyring.create(wrong)).rejects.toThrow(TypeError);
    await expect(keyring.use(wrong)).rejects.toThrow(TypeError);
    await expect(keyring.destroy(wrong)).rejects.toThrow(TypeError);
  });

  test('overwrites a key before it removes the file', async () => {
    await keyring.create(id);
    const stillOpen = await open(join(folder, `${id}.key`), 'r');
    await keyring.destroy(id);
    const { buffer, bytesRead } = await stillOpen.read(new Uint8Array(64), 0, 64, 0);
    await stillOpen.close();
    expect(buffer.subarray(0, bytesRead)).toEqual(new Uint8Array(64));
    expect(await readdir(folder)).toEqual([]);
  });

  test('reads a file that is damaged, or being overwritten at this moment, as no key', async () => {
    await keyring.create(id);
    const path = join(folder, `${id}.key`);
    const content = new Uint8Array(await readFile(path));
    for (const damaged of [
      content.slice().fill(0, 0, 5),
      content.subarray(0, 40),
      new Uint8Array(64),
      new Uint8Array(),
    ]) {
      await writeFile(path, damaged);
      expect(await keyring.use(id)).toBeNull();
    }
  });
});

describe('several instances on one folder', () => {
  test('share their keys, and a key destroyed by one is gone for all', async () => {
    const second = await openFolderKeyring(folder, secureRandom);
    await keyring.create(id);
    expect(await second.use(id)).toEqual(await keyring.use(id));
    await second.destroy(id);
    expect(await keyring.use(id)).toBeNull();
  });

  test('that make one key at once make it once', async () => {
    const second = await openFolderKeyring(folder, secureRandom);
    const made = await Promise.allSettled(
      Array.from({ length: 20 }, (_, at) => (at % 2 === 0 ? keyring : second).create(id)),
    );
    expect(made.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await readdir(folder)).toEqual([`${id}.key`]);
  });

  test('that destroy one key at once all find it gone', async () => {
    const second = await openFolderKeyring(folder, secureRandom);
    await keyring.create(id);
    const destroyed = Array.from({ length: 20 }, async (_, at) => {
      await (at % 2 === 0 ? keyring : second).destroy(id);
      expect(await keyring.use(id)).toBeNull();
    });
    await Promise.all(destroyed);
    expect(await readdir(folder)).toEqual([]);
  });

  test('finish a destroy that a crash cut short', async () => {
    await keyring.create(id);
    // What a crash leaves between the first step of a destroy and the last.
    await rename(join(folder, `${id}.key`), join(folder, `${id}.destroyed`));
    expect(await keyring.use(id)).toBeNull();
    await openFolderKeyring(folder, secureRandom);
    expect(await readdir(folder)).toEqual([]);
  });
});
