import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';

const ROOT = new URL('../../', import.meta.url);
const LARGEST_BUNDLE = 200_000;

/** A package and all it depends on. */
function withDependencies(name: string, known: ReadonlySet<string> = new Set()): ReadonlySet<string> {
  if (known.has(name)) return known;
  const manifest = readFileSync(new URL(`node_modules/${name}/package.json`, ROOT), 'utf8');
  const { dependencies = {} } = JSON.parse(manifest) as { readonly dependencies?: Readonly<Record<string, string>> };
  return Object.keys(dependencies).reduce<ReadonlySet<string>>(
    (all, dependency) => withDependencies(dependency, all),
    new Set([...known, name]),
  );
}

describe('a collector that loads a connector over SuwiML', () => {
  it.each(['uwv', 'duo', 'svb'])('loads what reads XML and no other package: %s', async (source) => {
    const { metafile } = await build({
      entryPoints: [fileURLToPath(new URL(`connectors/${source}/${source}.connector.ts`, ROOT))],
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
    const expected = withDependencies('fast-xml-parser');
    expect(packages).not.toEqual([]);
    expect(packages.filter((name) => !expected.has(name))).toEqual([]);
    expect(bundle?.bytes).toBeLessThan(LARGEST_BUNDLE);
  });
});
