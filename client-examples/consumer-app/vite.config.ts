import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const WORKER = 'service-worker';

/** Writes into the service worker which files the app keeps to open without internet, and a name that changes with any of its files. */
function firstFiles(): Plugin {
  return {
    name: 'first-files',
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).flatMap((one) => (one.type === 'chunk' ? [one] : []));
      const worker = chunks.find(({ name }) => name === WORKER);
      const page = chunks.find(({ isEntry, name }) => isEntry && name !== WORKER);
      if (!worker || !page) throw new Error('the app has a page and a service worker');
      if (worker.imports.length > 0) throw new Error('a service worker imports nothing');
      const styles = Object.keys(bundle).filter((name) => /^assets\/index-.+\.css$/.test(name));
      // Screens that few open are small, and may be wanted without internet; the reader of QR codes is neither.
      const screens = page.dynamicImports.filter((name) => !name.includes('jsQR'));
      const first = [page.fileName, ...page.imports, ...screens, ...styles].map((name) => `/${name}`);
      const names = Object.keys(bundle).sort().join();
      const build = createHash('sha256').update(names).update(worker.code).digest('hex').slice(0, 16);
      worker.code = worker.code
        .replace('__FIRST_FILES__', JSON.stringify(first))
        .replace('__BUILD__', JSON.stringify(build));
    },
  };
}

/** The app as static files; every address leads to its one page, so what it loads is named from the root. */
export default defineConfig({
  base: '/',
  plugins: [firstFiles()],
  // Reads and prints documents like the whole of graphql, in a quarter of its size; what binds us to the API brings it.
  resolve: { alias: [{ find: /^graphql$/, replacement: '@0no-co/graphql.web' }] },
  build: {
    target: 'es2022',
    reportCompressedSize: false,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: { index: here('index.html'), [WORKER]: here('worker/service-worker.ts') },
      output: {
        entryFileNames: ({ name }) => (name === WORKER ? `${WORKER}.js` : 'assets/[name]-[hash].js'),
      },
    },
  },
});
