import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

interface Vectors {
  readonly granted: object;
  readonly record: object;
  readonly opened: object;
  readonly tampered: readonly { readonly check: string; readonly changes: object }[];
}

const cwd = fileURLToPath(new URL('.', import.meta.url));
const { granted, record, opened, tampered } = JSON.parse(
  readFileSync(new URL('../../sealing/grant-vectors.json', import.meta.url), 'utf8'),
) as Vectors;
// Debian's package belongs to the one in /usr/bin.
const python = ['python3', '/usr/bin/python3'].find(
  (command) => spawnSync(command, ['-B', '-c', 'import nacl']).status === 0,
);
const reason = python ? '' : ' (skipped: python3-nacl is not installed)';

describe.skipIf(python === undefined)(`Python programs that share no code with ours${reason}`, () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'zegel-grants-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  const run = (program: string, args: readonly string[], input = '') =>
    spawnSync(python ?? '', ['-B', program, ...args], { cwd, input, encoding: 'utf8', maxBuffer: 2 ** 26 });

  it('open the grant of the vectors as our library does', async () => {
    const files = [join(folder, 'record.json'), join(folder, 'granted.json')] as const;
    await writeFile(files[0], JSON.stringify(record));
    await writeFile(files[1], JSON.stringify(granted));
    const { status, stdout } = run('open_grant.py', files);
    expect(status).toBe(0);
    const { receipt: _, ...theirs } = JSON.parse(stdout) as Record<string, unknown>;
    const sorted = ({ gaps, ...rest }: Record<string, unknown>) => ({
      ...rest,
      gaps: (gaps as readonly unknown[]).map((gap) => JSON.stringify(gap)).sort(),
    });
    expect(sorted(theirs)).toEqual(sorted({ ...opened }));
    expect(run('open_grant.py', [files[1], files[0]])).toMatchObject({ status: 1, stdout: '' });
  });

  it('refuse every tampered twin for its own reason', () => {
    const lines = [{ granted, record }, ...tampered.map(({ changes }) => changes)].map((line) => JSON.stringify(line));
    const { stdout } = run('check_twins.py', [], lines.join('\n'));
    expect(stdout.trimEnd().split('\n')).toEqual(['opened', ...tampered.map(({ check }) => check)]);
  });
});
