import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';

describe('the bundle of a collector', () => {
  it('holds no decorators and no GraphQL server: loading them would be most of its start', async () => {
    const { metafile } = await build({
      entryPoints: [fileURLToPath(new URL('./collector.main.ts', import.meta.url))],
      outdir: 'nowhere',
      bundle: true,
      splitting: true,
      format: 'esm',
      platform: 'node',
      write: false,
      metafile: true,
      logLevel: 'silent',
    });
    const packages = Object.keys(metafile.inputs).flatMap((file) => {
      const [, name] = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file) ?? [];
      return name === undefined ? [] : [name];
    });
    const known = ['graphql', 'tweetnacl', '@noble/hashes', 'jose', 'fast-xml-parser'];
    expect(packages).toEqual(expect.arrayContaining(known));
    const tooMuch =
      /^(type-graphql|reflect-metadata|class-validator|graphql-scalars|@apollo|express|drizzle-orm|undici)/;
    expect(packages.filter((name) => tooMuch.test(name))).toEqual([]);
  });
});
