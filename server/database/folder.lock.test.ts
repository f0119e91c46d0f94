import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { FolderInUse, lockFolder } from './folder.lock.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zegel-lock-'));
});
afterEach(() => rm(folder, { recursive: true }));

const leave = (text: string): Promise<void> => writeFile(join(folder, 'process.lock'), text);

test('a folder is locked once, by a file that names the process, until it is given back', async () => {
  const release = await lockFolder(folder);
  expect(JSON.parse(await readFile(join(folder, 'process.lock'), 'utf8'))).toMatchObject({ pid: process.pid });
  await expect(lockFolder(folder)).rejects.toThrow(FolderInUse);
  await release();
  await (await lockFolder(folder))();
  expect(await readdir(folder)).toEqual([]);
});

test.each([
  ['of a process that is gone', JSON.stringify({ pid: 2 ** 30, began: 'long ago' })],
  ['of an earlier process under a number now used by another', JSON.stringify({ pid: process.pid, began: 'long ago' })],
  ['that was never written out', ''],
  ['that is no lock', '["?"]'],
])('a lock %s is taken over', async (_, text) => {
  await leave(text);
  const release = await lockFolder(folder);
  await expect(lockFolder(folder)).rejects.toThrow(FolderInUse);
  await release();
});

test('of twenty who come at once for a stale lock one gets it', async () => {
  await leave(JSON.stringify({ pid: 2 ** 30, began: 'long ago' }));
  const outcomes = await Promise.allSettled(Array.from({ length: 20 }, () => lockFolder(folder)));
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
});
