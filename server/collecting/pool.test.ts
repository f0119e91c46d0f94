import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { bankJob } from './job.fixture.ts';
import type { CollectJob } from './job.ts';
import { type CollectorPool, collectorPool, type PoolOptions } from './pool.ts';

const FAILED = { ok: false, failure: 'MALFORMED', detail: 'the collector ended without a result' };

/** What every program here begins with: its key, and how to answer. */
const PROLOGUE = `
import { text } from 'node:stream/consumers';
process.stdout.write('${'k'.repeat(43)}\\n');
const answer = (detail) => process.stdout.write(JSON.stringify({ ok: false, failure: 'BUSY', detail }));
`;
const ECHO = `const job = JSON.parse(await text(process.stdin)); answer(job.personKey);`;
const OWN_NUMBER = `await text(process.stdin); answer(String(process.pid));`;

describe('the pool of collectors', () => {
  let job: CollectJob;
  let folder: string | undefined;
  let pool: CollectorPool | undefined;
  beforeAll(async () => {
    ({ job } = await bankJob({ document: '{ applicant { bank { accounts { kind } } } }' }));
  });
  afterEach(async () => {
    await pool?.close();
    if (folder) await rm(folder, { recursive: true, force: true });
    folder = undefined;
  });

  /** A pool whose collector is this program. */
  async function poolOf(program: string, options: Partial<PoolOptions> = {}): Promise<CollectorPool> {
    folder = await mkdtemp(join(tmpdir(), 'zegel-pool-'));
    const collector = join(folder, 'collector.mjs');
    await writeFile(collector, PROLOGUE + program);
    pool = collectorPool({ collector, waiting: 0, deadlineMs: 20_000, ...options });
    return pool;
  }

  it('hands the job to a process of its own and gives its answer back', async () => {
    expect(await (await poolOf(ECHO)).runJob(job)).toEqual({ ok: false, failure: 'BUSY', detail: job.personKey });
  });

  it('serves one job per process, those that waited included', async () => {
    const { runJob } = await poolOf(OWN_NUMBER, { waiting: 2 });
    const results = await Promise.all([runJob(job), runJob(job), runJob(job), runJob(job)]);
    const numbers = results.map((result) => (result.ok ? '' : result.detail));
    expect(new Set(numbers).size).toBe(4);
    expect(numbers).not.toContain(String(process.pid));
  });

  it('gives a collector nothing of its own environment', async () => {
    process.env.ZEGEL_POOL_TEST = 'secret';
    try {
      const environment = `await text(process.stdin); answer(JSON.stringify(Object.keys(process.env)));`;
      expect(await (await poolOf(environment)).runJob(job)).toMatchObject({ detail: '[]' });
    } finally {
      delete process.env.ZEGEL_POOL_TEST;
    }
  });

  it('ends a job that does not finish in time, and its process with it', async () => {
    const marks = join(tmpdir(), `zegel-pool-mark-${process.pid}`);
    const lingering = `
      import { writeFileSync } from 'node:fs';
      writeFileSync(${JSON.stringify(marks)}, String(process.pid));
      setInterval(() => {}, 1000);`;
    const { runJob } = await poolOf(lingering, { deadlineMs: 1500 });
    expect(await runJob(job)).toMatchObject({ ok: false, failure: 'TIMEOUT' });
    const number = Number(await readFile(marks, 'utf8'));
    await rm(marks);
    expect(() => process.kill(number, 0)).toThrow('ESRCH');
  });

  it.each([
    ['crashes', 'process.abort();'],
    ['throws', 'throw new Error("secret");'],
    ['ends at once', 'process.exit(0);'],
    ['writes no JSON', 'await text(process.stdin); process.stdout.write("secret");'],
    ['writes half an answer', `await text(process.stdin); process.stdout.write('{"ok":true,"sections":[');`],
    ['writes null', 'await text(process.stdin); process.stdout.write("null");'],
    ['writes an answer without sections', `await text(process.stdin); process.stdout.write('{"ok":true}');`],
    [
      'writes sections of another form',
      `await text(process.stdin); process.stdout.write('{"ok":true,"plaintextMs":1,"detail":"","sections":[{}]}');`,
    ],
    [
      'fails with a word of its own',
      `await text(process.stdin); process.stdout.write('{"ok":false,"failure":"SECRET","detail":""}');`,
    ],
    [
      'tells of a login in a word of its own',
      `await text(process.stdin); process.stdout.write('{"ok":false,"failure":"BUSY","detail":"","logins":["SECRET"]}');`,
    ],
  ])('calls a job malformed, in its own words, when the collector %s', async (_, program) => {
    expect(await (await poolOf(program)).runJob(job)).toEqual(FAILED);
  });

  it('stops a collector that writes without end', async () => {
    const pouring = `
      await text(process.stdin);
      const megabyte = 'x'.repeat(2 ** 20);
      const pour = () => { while (process.stdout.write(megabyte)); process.stdout.once('drain', pour); };
      pour();`;
    expect(await (await poolOf(pouring)).runJob(job)).toMatchObject({
      failure: 'MALFORMED',
      detail: 'the collector wrote too much',
    });
  });

  it('names a collector that cannot be started at all', async () => {
    const { runJob } = collectorPool({ collector: '/nowhere/collector.mjs', waiting: 1, deadlineMs: 20_000 });
    expect(await runJob(job)).toEqual(FAILED);
  });

  it('sets one apart for a file, tells its key, and gives it that one job', async () => {
    const { reserve, runJob } = await poolOf(OWN_NUMBER, { waiting: 1 });
    const reserved = await reserve();
    expect(reserved?.fileKey).toBe('k'.repeat(43));
    const [own, other] = await Promise.all([reserved?.runJob(job), runJob(job)]);
    expect(own).toMatchObject({ failure: 'BUSY' });
    expect(own).not.toEqual(other);
  });

  it('ends a reserved one whose file never comes', async () => {
    const { reserve } = await poolOf('setInterval(() => {}, 1000);');
    const reserved = await reserve();
    reserved?.release();
    expect(await reserved?.runJob(job)).toEqual(FAILED);
  });

  it('reserves none that tells no key', async () => {
    const { reserve } = collectorPool({ collector: '/nowhere/collector.mjs', waiting: 0, deadlineMs: 20_000 });
    expect(await reserve()).toBeUndefined();
  });

  it('ends all of them when it closes, waiting or at work, and takes no job after', async () => {
    const { runJob, close } = await poolOf('setInterval(() => {}, 1000);', { waiting: 2 });
    const running = runJob(job);
    await close();
    expect(await running).toEqual(FAILED);
    expect(await runJob(job)).toMatchObject({ ok: false, failure: 'UNREACHABLE' });
  });
});
