import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import type { Programs } from './verifiers.testing.ts';

interface Vectors {
  readonly granted: object;
  readonly record: object;
  readonly opened: object;
  readonly tampered: readonly { readonly check: string; readonly changes: object }[];
}

const { granted, record, opened, tampered } = JSON.parse(
  readFileSync(new URL('../sealing/grant-vectors.json', import.meta.url), 'utf8'),
) as Vectors;

/** Gaps stand in any order. */
const inOrder = ({ gaps, ...rest }: Record<string, unknown>): object => ({
  ...rest,
  gaps: (gaps as readonly unknown[]).map((gap) => JSON.stringify(gap)).sort(),
});

/** Holds `open_grant` and `check_twins` of one language to the vectors of grants. */
export function holdToGrantVectors({ language, folder, fileOf, interpreters, probe, debianPackage }: Programs): void {
  const interpreter = interpreters.find(
    ([command, ...options]) => spawnSync(command, [...options, ...probe]).status === 0,
  );
  const [command = '', ...options] = interpreter ?? [];
  const reason = interpreter === undefined ? ` (skipped: ${debianPackage} is not installed)` : '';
  const cwd = fileURLToPath(folder);
  const files = mkdtempSync(join(tmpdir(), 'zegel-grants-'));
  afterAll(() => rmSync(files, { recursive: true }));
  const run = (program: string, args: readonly string[], input = '') =>
    spawnSync(command, [...options, fileOf(program), ...args], {
      cwd,
      input,
      encoding: 'utf8',
      maxBuffer: 2 ** 26,
    });

  describe.skipIf(interpreter === undefined)(`${language} programs for grants${reason}`, () => {
    it('open the grant of the vectors as our library does', () => {
      const [own, given] = [join(files, 'record.json'), join(files, 'granted.json')];
      writeFileSync(own, JSON.stringify(record));
      writeFileSync(given, JSON.stringify(granted));
      const { status, stdout } = run('open_grant', [own, given]);
      expect(status).toBe(0);
      const { receipt: _, ...theirs } = JSON.parse(stdout) as Record<string, unknown>;
      expect(inOrder(theirs)).toEqual(inOrder({ ...opened }));
      expect(run('open_grant', [given, own])).toMatchObject({
        status: 1,
        stdout: '',
        stderr: 'The grant was not opened.\n',
      });
    });

    it('refuse every tampered twin for its own reason', () => {
      const lines = [{ granted, record }, ...tampered.map(({ changes }) => changes)].map((line) =>
        JSON.stringify(line),
      );
      const { stdout } = run('check_twins', [], lines.join('\n'));
      expect(stdout.trimEnd().split('\n')).toEqual(['opened', ...tampered.map(({ check }) => check)]);
    });
  });
}
