import { type ChildProcess, spawn } from 'node:child_process';
import { hkdfSync } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { toBase64url } from '../../sealing/bytes.ts';
import { signJws, verifyJws } from '../../sealing/jws.ts';
import { secureRandom } from '../../sealing/primitives.ts';
import { openServerKeys } from './server-keys.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zegel-server-keys-'));
});
afterEach(() => rm(folder, { recursive: true }));

const openKeys = () => openServerKeys(folder, secureRandom);

describe('the keys of a broker', () => {
  test('are made at the first start, and the same at every start after it', async () => {
    const first = await openKeys();
    const again = await openKeys();
    expect(again.section).toEqual(first.section);
    expect(again.token).toEqual(first.token);
    expect(again.derive('login-state', 'a')).toEqual(first.derive('login-state', 'a'));
    expect(first.section.thumbprint).not.toBe(first.token.thumbprint);
  });

  test('sign what their public halves verify', async () => {
    const { section } = await openKeys();
    const jws = signJws('section+jwt', new TextEncoder().encode('{}'), section);
    expect(verifyJws('section+jwt', jws, [section.publicJwk]).kid).toBe(section.thumbprint);
  });

  test('lie in one file that nobody else may read', async () => {
    await openKeys();
    expect(await readdir(folder)).toEqual(['server-keys.json']);
    expect((await stat(join(folder, 'server-keys.json'))).mode & 0o777).toBe(0o600);
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
  });

  test('are never replaced when the file is damaged: the broker does not start', async () => {
    await openKeys();
    const path = join(folder, 'server-keys.json');
    const whole = await readFile(path, 'utf8');
    const other = await otherKeys();
    const damaged = [whole.slice(0, -1), `${whole}\n`, '', '{}', whole.replace(/"d":"[^"]+"/, `"d":"${other}"`)];
    for (const content of damaged) {
      await writeFile(path, content);
      await expect(openKeys()).rejects.toThrow();
      expect(await readFile(path, 'utf8')).toBe(content);
    }
  });

  const otherKeys = async (): Promise<string> => toBase64url(secureRandom(32));

  test('are one set for four processes that start at once', async () => {
    const answers = await Promise.all(Array.from({ length: 4 }, () => thumbprintsSeenBy(startInstance(folder))));
    const { section, token } = await openKeys();
    for (const answer of answers) expect(answer).toEqual([section.thumbprint, token.thumbprint]);
    expect(await readdir(folder)).toEqual(['server-keys.json']);
  });

  test('are one set for twenty that start at once in one process', async () => {
    const all = await Promise.all(Array.from({ length: 20 }, openKeys));
    expect(new Set(all.map(({ section }) => section.thumbprint)).size).toBe(1);
    expect(await readdir(folder)).toEqual(['server-keys.json']);
  });
});

describe('a derived secret', () => {
  test('is HKDF of the broker’s secret with label and parts, each preceded by its length', async () => {
    const { derive } = await openKeys();
    const { secret } = JSON.parse(await readFile(join(folder, 'server-keys.json'), 'utf8')) as { secret: string };
    const info = '\0\0\0\x15zegel/1/pkce-verifier\0\0\0\x04task\0\0\0\x06device';
    const expected = hkdfSync('sha256', Buffer.from(secret, 'base64url'), '', info, 32);
    expect(derive('pkce-verifier', 'task', 'device')).toEqual(new Uint8Array(expected));
  });

  test('is another for another label, another part, or parts divided otherwise', async () => {
    const { derive } = await openKeys();
    const derived = [
      derive('pkce-verifier', 'ab', 'c'),
      derive('pkce-verifier', 'a', 'bc'),
      derive('pkce-verifier', 'abc'),
      derive('pkce-verifier', 'ab', 'c', ''),
      derive('pkce-verifier'),
      derive('login-state', 'ab', 'c'),
      derive('pairing-code', 'ab', 'c'),
    ];
    expect(new Set(derived.map(toBase64url)).size).toBe(derived.length);
    expect(derive('login-state', new TextEncoder().encode('ab'))).toEqual(derive('login-state', 'ab'));
  });

  test('is another at another broker', async () => {
    const one = (await openKeys()).derive('login-state', 'a');
    await rm(join(folder, 'server-keys.json'));
    expect((await openKeys()).derive('login-state', 'a')).not.toEqual(one);
  });
});

/** An instance of its own process that opens the keys and prints their thumbprints. */
function startInstance(keyFolder: string): ChildProcess {
  const module = (path: string): string => JSON.stringify(new URL(path, import.meta.url).href);
  const script = `
    const { openServerKeys } = await import(${module('./server-keys.ts')});
    const { secureRandom } = await import(${module('../../sealing/primitives.ts')});
    const { section, token } = await openServerKeys(${JSON.stringify(keyFolder)}, secureRandom);
    process.stdout.write(JSON.stringify([section.thumbprint, token.thumbprint]));`;
  const options = ['--import', 'tsx', '--input-type=module', '--eval', script];
  return spawn(process.execPath, options, {
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

async function thumbprintsSeenBy(instance: ChildProcess): Promise<unknown> {
  if (instance.stdout === null) throw new Error('no output');
  const [printed] = await Promise.all([text(instance.stdout), once(instance, 'exit')]);
  return JSON.parse(printed);
}
