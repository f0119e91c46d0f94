import { execFile, spawn } from 'node:child_process';
import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Row } from './row.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
/** Where no practice server is, so that the demo brings its own. */
const NOBODY = 'http://127.0.0.1:1';

/** From a fresh clone of what is committed to the first opened result, by one command: it builds, starts and plays. */
export async function benchFirstResult(): Promise<readonly Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'zegel-bench-clone-'));
  try {
    await promisify(execFile)('git', ['-c', 'safe.directory=*', 'clone', '--quiet', root, folder]);
    await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
    const began = performance.now();
    const demo = [join(folder, 'server/first-run.mjs'), 'demo', '--json', '--at', NOBODY];
    const child = spawn(process.execPath, demo, { cwd: folder, stdio: ['ignore', 'pipe', 'ignore'] });
    const { data } = JSON.parse(await text(child.stdout)) as { readonly data: object };
    const seconds = (performance.now() - began) / 1000;
    return [
      {
        what: 'fresh clone → first opened result',
        measured: seconds,
        against: 60,
        unit: 's',
        good: 'LITTLE',
        how: `n=1, ${Object.keys(data).length} subject; packages are there, the build is in it`,
      },
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
