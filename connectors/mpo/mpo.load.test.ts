import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { expect, it } from 'vitest';

const LARGEST_BUNDLE = 200_000;

it('a collector that loads the connector loads what reads XML, no server and no schema library', async () => {
  const { metafile, outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('mpo.connector.ts', import.meta.url))],
    bundle: true,
    write: false,
    metafile: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'silent',
  });
  const packages = Object.keys(metafile.inputs).flatMap(
    (path) => /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? [],
  );
  expect(packages).toContain('fast-xml-parser');
  expect(packages).not.toEqual(expect.arrayContaining([expect.stringMatching(/^(express|graphql|type-graphql|zod)$/)]));
  expect(outputFiles[0]?.contents.length).toBeLessThan(LARGEST_BUNDLE);
});
