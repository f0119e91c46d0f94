import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';
import { holdToVectors } from '../verifiers.testing.ts';

const folder = new URL('.', import.meta.url);
const classes = mkdtempSync(join(tmpdir(), 'zegel-java-'));
afterAll(() => rmSync(classes, { recursive: true }));

const sources = readdirSync(folder).filter((name) => name.endsWith('.java'));
const compiled = spawnSync('javac', ['-Xlint:all,-serial', '-Werror', '-d', classes, ...sources], {
  cwd: fileURLToPath(folder),
  encoding: 'utf8',
});
const isMissing = compiled.error !== undefined;
if (!isMissing && compiled.status !== 0) throw new Error(compiled.stderr);

holdToVectors({
  language: 'Java',
  folder,
  interpreters: isMissing ? [] : [['java', '-cp', classes]],
  probe: ['-version'],
  // `open_delivery` is the class `OpenDelivery`.
  fileOf: (program) => program.replace(/(?:^|_)(\w)/g, (_, letter: string) => letter.toUpperCase()),
  debianPackage: 'a JDK, 17 or later,',
});
