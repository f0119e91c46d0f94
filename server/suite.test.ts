import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, connect, createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const config = `
  import { SuiteReporter } from '${root}server/suite.reporter.ts';
  export default {
    test: { name: 'sample', setupFiles: ['${root}server/suite.setup.ts'], reporters: [new SuiteReporter()] },
  };`;

let folder: string;
beforeAll(async () => {
  await mkdir(join(root, '.test-artefacts'), { recursive: true });
  folder = await mkdtemp(join(root, '.test-artefacts', 'suite-'));
  await writeFile(join(folder, 'vitest.config.ts'), config);
});
afterAll(() => rm(folder, { recursive: true }));

/** Runs a test file of this text as a run of its own. */
async function run(
  text: string,
): Promise<{ readonly exitCode: number; readonly lines: string[]; readonly all: string }> {
  const file = join(folder, 'sample.test.ts');
  await writeFile(file, `import { afterAll, describe, expect, test } from 'vitest';\n${text}`);
  const args = [join(root, 'node_modules/vitest/vitest.mjs'), 'run', '--root', folder];
  return new Promise((resolve) => {
    execFile(process.execPath, args, { env: { PATH: process.env.PATH, NO_COLOR: '1' } }, (error, out, err) => {
      const exitCode = typeof error?.code === 'number' ? error.code : 0;
      resolve({ exitCode, lines: out.trimEnd().split('\n'), all: out + err });
    });
  });
}

describe('the last line of a run, and how it ends', () => {
  test('counts what passed and what was skipped, which is named with its reason', async () => {
    const { exitCode, lines } = await run(`
      test('one', () => {});
      describe.skip('two (skipped: no such machine)', () => test('three', () => {}));`);
    expect(lines.at(-1)).toBe('1 passed, 0 failed, 1 skipped');
    expect(lines).toContain('  sample.test.ts: two (skipped: no such machine) > three');
    expect(lines.filter((line) => /^ {2}sample +\d+\.\d$/.test(line))).toHaveLength(1);
    expect(exitCode).toBe(0);
  });

  test.each([
    [
      'a test that fails',
      `test('one', () => expect(1).toBe(2));`,
      '0 passed, 1 failed, 0 skipped',
      'expected 1 to be 2',
    ],
    ['a file that does not load', `throw new Error('broken');`, '0 passed, 1 failed, 0 skipped', 'broken'],
    ['no test at all', `test.skip('one', () => {});`, '0 passed, 0 failed, 1 skipped', 'one'],
    [
      'an error nobody caught',
      `test('one', () => { void Promise.reject(new Error('lost')); });`,
      '1 passed, 1 failed, 0 skipped',
      'lost',
    ],
    [
      'a server left open',
      `import { createServer } from 'node:net';
       test('one', () => new Promise((done) => createServer().listen(0, '127.0.0.1', done)));`,
      '1 passed, 1 failed, 0 skipped',
      'this file left open: 1 TCPServerWrap',
    ],
    [
      'a child left running',
      `import { spawn } from 'node:child_process';
       test('one', () => { spawn(process.execPath, ['--eval', 'setTimeout(() => {}, 5000)'], { stdio: 'ignore' }); });`,
      '1 passed, 1 failed, 0 skipped',
      'this file left open: 1 ProcessWrap',
    ],
  ])('is a failure with %s', async (_, text, lastLine, said) => {
    const { exitCode, lines, all } = await run(text);
    expect(lines.at(-1)).toBe(lastLine);
    expect(all).toContain(said);
    expect(exitCode).toBe(1);
  });
});

test('the network is closed to tests, this machine is not', async () => {
  await expect(fetch('http://192.0.2.1/')).rejects.toMatchObject({
    cause: { message: 'the network is closed in tests: 192.0.2.1' },
  });
  const server = createServer((connection) => connection.end('here')).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  expect(String(await once(connect(port, '127.0.0.1'), 'data'))).toBe('here');
  server.close();
});
