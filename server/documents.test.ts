import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const root = new URL('../', import.meta.url);
const textOf = (file: string): string => readFileSync(new URL(file, root), 'utf8');
const testsIn = (text: string): string[] => [...text.matchAll(/`([\w./-]+\.test\.ts)`/g)].map(([, file = '']) => file);

describe.each(['DPIA.md', 'SECURITY.md'])('%s', (document) => {
  it('names tests that are there', () => {
    const named = testsIn(textOf(document));
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((file) => !existsSync(new URL(file, root)))).toEqual([]);
  });
});

it('every risk of DPIA.md says what is done, what is left, and which tests hold it', () => {
  const [, risks = ''] = textOf('DPIA.md').split('## Risks');
  const rows = risks.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| risk '));
  expect(rows.length).toBeGreaterThan(10);
  const isWhole = (row: string): boolean => {
    const cells = row.split('|').slice(1, -1);
    return cells.length === 5 && cells.every((cell) => cell.trim() !== '') && testsIn(cells[4] ?? '').length > 0;
  };
  expect(rows.filter((row) => !isWhole(row))).toEqual([]);
});
