import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as sealing from './index.ts';

const folder = new URL('./', import.meta.url);
/** All but `primitives.node.ts`, which is for servers and which no other file of the folder may import. */
const sources = readdirSync(folder)
  .filter((name) => name.endsWith('.ts') && !/\.(test|fixture|generate|node)\.ts$/.test(name))
  .map((name) => ({ name, text: readFileSync(new URL(name, folder), 'utf8') }));

function importsOf(text: string): readonly string[] {
  const froms = text.matchAll(
    /\bfrom\s+'([^']+)'|\bimport\s*\(?\s*['"]([^'"]+)['"]|\brequire\s*\(\s*['"]([^'"]+)['"]/g,
  );
  return Array.from(froms, ([, one, two, three]) => one ?? two ?? three ?? '');
}

/** Code without its comments, so that a comment may name what the code does not use. */
function codeOf(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/(^|\s)\/\/.*$/gm, '');
}

describe('the files of sealing/', () => {
  it('are all here', () => {
    expect(sources.length).toBeGreaterThan(30);
  });

  it.each(sources)('$name imports its siblings, @noble/hashes and tweetnacl only', ({ name, text }) => {
    for (const from of importsOf(text)) {
      const isSibling = /^\.\/[a-z-]+\.ts$/.test(from);
      const isLibrary = name === 'primitives.ts' && (from === 'tweetnacl' || from.startsWith('@noble/hashes/'));
      expect(isSibling || isLibrary, from).toBe(true);
      expect(from).not.toMatch(/\.(test|fixture|generate|node)\.ts$/);
    }
  });

  it.each(sources)('$name uses nothing that only Node or only a secure page has', ({ text }) => {
    const forbidden =
      /\bBuffer\b|['"]node:|\bprocess\.|\bcrypto\.|\bsubtle\b|\bglobalThis\b|\bwindow\b|\bself\.|\brequire\b/g;
    expect(codeOf(text).match(forbidden)).toBeNull();
  });

  it.each(sources)('$name reaches for no clock and no randomness of its own', ({ name, text }) => {
    const reached = /\bDate\.now\b|new Date\(\)|\bMath\.random\b|\bperformance\b/;
    expect(codeOf(text).match(reached)).toBeNull();
    if (name !== 'primitives.ts' && name !== 'index.ts') expect(codeOf(text).match(/\bsecureRandom\b/)).toBeNull();
  });

  it('has no way to unverified data among its public names', () => {
    const names = Object.keys(sealing);
    for (const inner of ['splitJws', 'verifySplitJws', 'openContent', 'openSection', 'openKeyBox', 'parsePayload']) {
      expect(names).not.toContain(inner);
    }
  });
});
