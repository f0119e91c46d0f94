import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';

const root = new URL('../', import.meta.url);
const text = await readFile(new URL('ARCHITECTURE.md', root), 'utf8');
const stops = [...text.matchAll(/^\| \d+ \| `([^`]+)` \| `([^`]+)` \|$/gm)].map(
  ([, file = '', name = '']) => [file, name] as const,
);

describe('the walk of one request in ARCHITECTURE.md', () => {
  it('has its stops', () => expect(stops.length).toBeGreaterThan(30));

  it.each(stops)('%s has %s', async (file, name) => {
    const source = await readFile(new URL(file, root), 'utf8');
    expect(source).toMatch(new RegExp(`\\b${name}\\b\\s*[(:<=]`));
  });
});
