import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';

/** The collector has compiled the request with it before it loads any connector. */
const THERE_ALREADY = 'node_modules/graphql/';

describe('a collector that loads a connector', () => {
  it.each(['brk/brk.connector.ts', 'woz/woz.connector.ts'])(
    'loads with %s no package that is not there already',
    async (file) => {
      const { metafile } = await build({
        entryPoints: [fileURLToPath(new URL(`../${file}`, import.meta.url))],
        bundle: true,
        write: false,
        metafile: true,
        platform: 'node',
        format: 'esm',
        logLevel: 'silent',
      });
      const [bundle] = Object.values(metafile.outputs);
      const loaded = Object.entries(bundle?.inputs ?? {}).filter(([, { bytesInOutput }]) => bytesInOutput > 0);
      const others = loaded.map(([path]) => path).filter((path) => !path.includes(THERE_ALREADY));
      expect(others.length).toBeGreaterThan(8);
      expect(others.filter((path) => /node_modules|simulator|practice|testing/.test(path))).toEqual([]);
    },
  );
});
