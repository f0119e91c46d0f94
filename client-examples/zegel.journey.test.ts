import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { join as joinSession } from './device/join.ts';
import { review } from './device/review.ts';
import { share } from './device/share.ts';
import { SMALL_ASK } from './lender.testing.ts';
import { login, openPlace, type Place } from './walk.testing.ts';

const ZEGEL = fileURLToPath(new URL('../dist/client-examples/zegel.main.js', import.meta.url));

describe('a lender’s engineer at the terminal', () => {
  let place: Place;
  let folder: string;

  beforeAll(async () => {
    place = await openPlace('EMBEDDED');
    folder = await mkdtemp(join(tmpdir(), 'zegel-test-terminal-'));
  });
  afterAll(async () => {
    await place?.close();
    await rm(folder, { recursive: true, force: true });
  });

  /** One command, as a process of its own. */
  async function zegel(...args: readonly string[]) {
    const child = spawn(process.execPath, [ZEGEL, ...args], {
      cwd: folder,
      env: {},
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
    const [out, problem, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
    return { out: out.trim(), problem: problem.trim(), code };
  }
  const practice = () => ['--practice', '--at', place.practice.origin];
  const modeOf = async (file: string): Promise<string> => ((await stat(file)).mode & 0o777).toString(8);

  it('asks, pairs the device, listens, opens, acknowledges, and opens again to the same', {
    timeout: 60_000,
  }, async () => {
    await writeFile(join(folder, 'file.graphql'), SMALL_ASK.document);
    const ask = ['--document', 'file.graphql', '--purpose', 'MORTGAGE', '--record', 'record.json', '--json'];
    const created = await zegel('request', 'create', ...practice(), ...ask);
    expect(created).toMatchObject({ problem: '', code: 0 });
    const { link, request } = JSON.parse(created.out) as { readonly link: string; readonly request: string };

    const joined = await joinSession(place.device, link);
    const paired = await zegel('request', 'pair', joined.pairing.code, ...practice(), '--record', 'record.json');
    expect(paired).toEqual({ out: 'paired', problem: '', code: 0 });
    for (const portal of ['MIJNOVERHEID', 'UWV'] as const)
      expect(await login(joined, portal, { name: 'kees' })).toEqual({ state: 'SEALED' });
    await share(joined, await review(joined), 'nl');

    const kept = ['--record', 'record.json', '--save', 'sealed', '--cursor', 'cursor', '--once'];
    const listened = await zegel('listen', ...practice(), ...kept, '--open', '--ack');
    expect(listened).toMatchObject({ problem: '', code: 0 });
    const event = JSON.parse(listened.out) as {
      readonly cursor: string;
      readonly delivery: { readonly id: string };
      readonly opened: object;
    };
    expect(event).toMatchObject({
      delivery: { requestId: request, state: 'PENDING' },
      opened: { data: { applicant: { identity: { isOver: true } } } },
    });
    expect(await readFile(join(folder, 'cursor'), 'utf8')).toBe(event.cursor);

    const opened = await zegel('open', join('sealed', `${event.delivery.id}.json`), '--record', 'record.json');
    expect(JSON.parse(opened.out)).toEqual(event.opened);

    const claims = await readdir(join(folder, 'record.json.claims'));
    expect(claims).toEqual([`${request}.APPLICANT.first`]);
    const files = ['record.json', 'cursor', join('sealed', `${event.delivery.id}.json`)];
    for (const file of [...files, join('record.json.claims', claims[0] ?? '')])
      expect([file, await modeOf(join(folder, file))]).toEqual([file, '600']);
    for (const made of ['sealed', 'record.json.claims']) expect(await modeOf(join(folder, made))).toBe('700');
  });

  it('is told by the exit code what came of it: 1 for what is not there, 2 for what was not understood', async () => {
    const noFile = await zegel('open', 'nothing.json', '--record', 'record.json');
    expect([noFile.code, noFile.out]).toEqual([1, '']);
    const taken = ['--document', 'file.graphql', '--purpose', 'MORTGAGE', '--record', 'record.json'];
    expect(await zegel('request', 'create', ...practice(), ...taken)).toEqual({
      out: '',
      problem: 'record.json is there already: a record opens what was asked with it, so give another name',
      code: 1,
    });
    expect((await zegel('request', 'create', '--retention', 'long')).code).toBe(2);
    expect(JSON.parse((await zegel('purposes', '--json')).out)).toHaveProperty('MORTGAGE.retentionDays', 90);
  });

  it('is told by `holdings` of every table that HOLDINGS.md lists', async () => {
    const page = await readFile(new URL('../HOLDINGS.md', import.meta.url), 'utf8');
    const listed = [...page.matchAll(/^\| `(\w+)`/gm)].map(([, table]) => table);
    // What the commands load, in a process that has loaded nothing else.
    const [commands, room] = ['zegel', 'database/holdings'].map((file) => join(ZEGEL, `../../server/${file}.js`));
    const program = `await import('${commands}'); const { holdings } = await import('${room}');
      console.log(holdings().map(({ table }) => table).join());`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    expect((await text(child.stdout)).trim().split(',')).toEqual(listed);
  });
});
