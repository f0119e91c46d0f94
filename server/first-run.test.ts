import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, cp, mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const server = fileURLToPath(new URL('./', import.meta.url));

/** Stands for npm: it says much, and is done when the test lets it; what it installs is a compiler of one command. */
const NPM = `#!/bin/sh
echo "$@" >> installs
echo "much that npm says"
while [ ! -e done ]; do sleep 0.05; done
mkdir -p node_modules/typescript/bin
cp tsc node_modules/typescript/bin/tsc
`;
const TSC = `
const { mkdirSync, writeFileSync } = require('node:fs');
console.log('much that a compiler says');
mkdirSync('dist/client-examples', { recursive: true });
writeFileSync('dist/client-examples/zegel.main.js', 'console.log("told", process.argv[2])');
`;

describe('the first command in a fresh clone', () => {
  let clone: string;
  beforeEach(async () => {
    clone = await mkdtemp(join(tmpdir(), 'zegel-test-clone-'));
    await mkdir(join(clone, 'server'));
    for (const file of await readdir(server))
      if (/^first-run.*\.mjs$/.test(file)) await cp(join(server, file), join(clone, 'server', file));
    await writeFile(join(clone, 'package.json'), '{}');
    await writeFile(join(clone, 'package-lock.json'), '{}');
    await mkdir(join(clone, 'bin'));
    await writeFile(join(clone, 'bin/npm'), NPM);
    await chmod(join(clone, 'bin/npm'), 0o755);
    await writeFile(join(clone, 'tsc'), TSC);
  });
  afterEach(() => rm(clone, { recursive: true, force: true }));

  function run(...args: readonly string[]) {
    const child = spawn(process.execPath, [join(clone, 'server/first-run.mjs'), ...args], {
      env: { PATH: `${join(clone, 'bin')}:${process.env.PATH}` },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
    const out = text(child.stdout);
    return { child, end: async () => ({ code: await ended, out: await out }) };
  }
  const letNpmEnd = () => writeFile(join(clone, 'done'), '');
  const installs = async () => (await readFile(join(clone, 'installs'), 'utf8')).trim().split('\n');
  const lock = () => join(clone, 'dist/.first-run.lock');

  it('installs and builds once when two are given at once, and leaves stdout to the commands', async () => {
    const both = [run('zegel', 'one'), run('zegel', 'two')];
    const oneWaits = new Promise<void>((resolve) => {
      for (const { child } of both)
        child.stderr.on('data', (said) => String(said).includes('waiting for it') && resolve());
    });
    await oneWaits;
    await letNpmEnd();
    expect(await Promise.all(both.map(({ end }) => end()))).toEqual([
      { code: 0, out: 'told one\n' },
      { code: 0, out: 'told two\n' },
    ]);
    expect(await installs()).toEqual(['ci --include=dev --no-audit --no-fund']);
    expect(existsSync(lock())).toBe(false);
  });

  it.each([
    ['of a process that is gone', () => spawnSync(process.execPath, ['-e', '']).pid, 0],
    ['that gave no sign of life for a minute, whatever runs under its number', () => process.pid, 60],
  ])('takes over the turn %s', async (_, holder, secondsAgo) => {
    await letNpmEnd();
    await mkdir(lock(), { recursive: true });
    await writeFile(join(lock(), 'pid'), String(holder()));
    const then = new Date(Date.now() - secondsAgo * 1000);
    await utimes(lock(), then, then);
    const { child, end } = run('build');
    child.stderr.resume();
    expect(await end()).toEqual({ code: 0, out: '' });
    expect(await installs()).toHaveLength(1);
    expect(existsSync(lock())).toBe(false);
  });
});
