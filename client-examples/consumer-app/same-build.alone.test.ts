import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, mkdtemp, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { filesBelow } from '../../server/practice.testing.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
/** What the app is made from, besides packages. */
const SOURCES = ['package.json', 'tsconfig.json', 'schema', 'sealing', 'client-examples'];

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zegel-same-build-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Builds the app of this project, and tells the SHA-256 of every file of it. */
async function built(project: string, out: string): Promise<Readonly<Record<string, string>>> {
  const vite = join(project, 'node_modules/vite/bin/vite.js');
  const args = [vite, 'build', join(project, 'client-examples/consumer-app'), '--outDir', out, '--logLevel', 'error'];
  await promisify(execFile)(process.execPath, args, { env: { ...process.env, NODE_ENV: 'production' } });
  const files = (await filesBelow(out)).sort();
  const digests = files.map(async (file) => [
    relative(out, file),
    createHash('sha256')
      .update(await readFile(file))
      .digest('hex'),
  ]);
  return Object.fromEntries(await Promise.all(digests)) as Readonly<Record<string, string>>;
}

it('the app is built to the same bytes, in whichever folder its sources lie', async () => {
  const copy = join(folder, 'copy');
  for (const source of SOURCES) await cp(join(root, source), join(copy, source), { recursive: true });
  await symlink(join(root, 'node_modules'), join(copy, 'node_modules'));
  const here = await built(root, join(folder, 'here'));
  expect(Object.keys(here)).toContain('index.html');
  expect(await built(copy, join(folder, 'there'))).toEqual(here);
}, 300_000);
