import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';

/** What serves, checks or signs: none of it is needed to ask. */
const HEAVY = /^(express|zod|@xmldom.*|xml-crypto|@peculiar.*|jose|type-graphql|drizzle-orm)$/;

describe('a collector that loads the connector of RDW', () => {
  it('loads what reads XML and no package that serves, checks or signs', async () => {
    const { metafile } = await build({
      entryPoints: [fileURLToPath(new URL('rdw.connector.ts', import.meta.url))],
      bundle: true,
      write: false,
      metafile: true,
      platform: 'node',
      format: 'esm',
      logLevel: 'silent',
    });
    const [bundle] = Object.values(metafile.outputs);
    const loaded = Object.entries(bundle?.inputs ?? {}).filter(([, { bytesInOutput }]) => bytesInOutput > 0);
    const packages = loaded.flatMap(([path]) => /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? []);
    expect(packages).toContain('fast-xml-parser');
    expect(packages.filter((name) => HEAVY.test(name))).toEqual([]);
  });
});
