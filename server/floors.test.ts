import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

/** The rules of the house that a machine can check: who may import whom, what stands where, how long a file may be. */

const root = fileURLToPath(new URL('..', import.meta.url));
const listed = ['-c', 'safe.directory=*', 'ls-files', '--cached', '--others', '--exclude-standard'];
const files = execFileSync('git', listed, { cwd: root, encoding: 'utf8' })
  .split('\n')
  .filter((file) => file !== '' && existsSync(root + file));
const code = files.filter((file) => /\.(ts|tsx|mjs)$/.test(file));
const textOf = new Map(code.map((file) => [file, readFileSync(root + file, 'utf8')]));

interface Import {
  readonly by: string;
  /** A file of ours, or the name of a package. */
  readonly of: string;
}
const imports: readonly Import[] = [...textOf].flatMap(([by, text]) =>
  ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => ({
    by,
    of: fileName.startsWith('.') ? posix.join(posix.dirname(by), fileName) : fileName,
  })),
);
const ownImports = imports.filter(({ of }) => textOf.has(of));

const isTest = (file: string): boolean => /\.(test|fixture|testing)\.tsx?$|\/testing(\.\w+)?\.ts$/.test(file);
const inWords = ({ by, of }: Import): string => `${by} imports ${of}`;
const floorOf = (file: string): string => file.split('/')[0] ?? '';

describe('imports', () => {
  const floors: Readonly<Record<string, readonly string[]>> = {
    sealing: ['sealing'],
    schema: ['schema', 'sealing'],
    connectors: ['schema', 'sealing', 'connectors'],
    server: ['schema', 'sealing', 'connectors', 'server'],
    'client-examples': ['sealing', 'client-examples'],
  };
  /** What sets a whole system up, or measures it, stands above all floors. */
  const isAbove = (file: string): boolean =>
    file.startsWith('client-examples/') &&
    (isTest(file) || file.endsWith('.main.ts') || file.startsWith('client-examples/bench/'));

  test('point down the floors only', () => {
    const between = ownImports.filter(({ by }) => by.includes('/') && !isAbove(by));
    expect(between.filter(({ by, of }) => !floors[floorOf(by)]?.includes(floorOf(of))).map(inWords)).toEqual([]);
  });

  const rooms = ['database', 'keyring', 'audit', 'events', 'access', 'collecting', 'posting', 'push'];
  rooms.push('requests', 'sessions', 'shares', 'complaints', 'webhooks', 'approvals', 'operating', 'zegel');
  const roomOf = (file: string): string | undefined => /^server\/([^/]+)\//.exec(file)?.[1];

  test('inside the server point to rooms that stand before', () => {
    const isUpward = ({ by, of }: Import): boolean => {
      const [from, to] = [roomOf(by), roomOf(of)];
      if (from === undefined || isTest(by) || floorOf(of) !== 'server' || from === to) return false;
      return to === undefined || rooms.indexOf(to) > rooms.indexOf(from);
    };
    expect(ownImports.filter(isUpward).map(inWords)).toEqual([]);
    expect(code.map(roomOf).filter((room) => room !== undefined && !rooms.includes(room))).toEqual([]);
  });

  const isPractice = (file: string): boolean =>
    file.endsWith('.simulator.ts') || file.startsWith('connectors/practice/') || /^server\/practice[^/]*$/.test(file);

  test('of what is not real are made by practice and tests only', () => {
    const mayPractise = (by: string): boolean => isPractice(by) || isTest(by) || isAbove(by);
    expect(ownImports.filter(({ by, of }) => isPractice(of) && !mayPractise(by)).map(inWords)).toEqual([]);
  });

  test.each(['server/main.ts', 'server/collecting/collector.main.ts'])('never lead from %s to a simulator', (entry) => {
    const reached = new Set([entry]);
    for (const file of reached) {
      for (const { by, of } of ownImports) if (by === file) reached.add(of);
    }
    expect(textOf.has(entry)).toBe(true);
    expect([...reached].filter(isPractice)).toEqual([]);
  });

  test('of tweetnacl are made in one place', () => {
    const importers = imports.filter(({ of }) => of === 'tweetnacl').map(({ by }) => by);
    expect(new Set(importers)).toEqual(new Set(['sealing/primitives.ts']));
  });
});

test('the environment is read in one place', () => {
  const mayRead = (file: string): boolean =>
    isTest(file) || file.endsWith('.mjs') || ['server/config.ts', 'vitest.config.ts'].includes(file);
  const reads = [...textOf].filter(
    ([file, text]) =>
      /process\s*\.\s*env\b|import\s+(?:\{[^}]*\benv\b[^}]*\}|\w+|\*[^;]*)\s+from ['"]node:process['"]/.test(text) &&
      !mayRead(file),
  );
  expect(reads.map(([file]) => file)).toEqual([]);
});

test('the top level holds what is known, nothing else', () => {
  const known = `package.json package-lock.json tsconfig.json biome.json drizzle.config.ts vitest.config.ts
    README.md LICENSE ARCHITECTURE.md PROTOCOL.md SECURITY.md CONTRIBUTING.md HOLDINGS.md PROCESSING.md DPIA.md THIRD-PARTY.md .gitignore .npmrc .ci
    schema sealing connectors server migrations client-examples`.split(/\s+/);
  expect([...new Set(files.map(floorOf))].filter((entry) => !known.includes(entry))).toEqual([]);
});

describe('files', () => {
  const written = code.filter((file) => !file.includes('.generated.'));
  const linesOf = (file: string): number => (textOf.get(file) ?? '').trimEnd().split('\n').length;

  test('are short: at most 250 lines, tests 300, half of them 90', () => {
    const tooLong = written.filter((file) => linesOf(file) > (isTest(file) ? 300 : 250));
    expect(tooLong.map((file) => `${file}: ${linesOf(file)} lines`)).toEqual([]);
    const lengths = written
      .filter((file) => !isTest(file))
      .map(linesOf)
      .sort((a, b) => a - b);
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(90);
  });

  test('are named for what they are for', () => {
    const attic = /(^|[/.])(utils?|commons?|libs?|helpers?|services?)([/.]|$)/;
    expect(files.filter((file) => attic.test(file))).toEqual([]);
  });
});
