import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { generatedFiles } from './schema.emit.ts';

describe('what is generated from the schema', () => {
  it.each([...generatedFiles()])('%s is what the code says; run `npm run generate`', async (path, text) => {
    expect(await readFile(new URL(`../${path}`, import.meta.url), 'utf8')).toBe(text);
  });
});
