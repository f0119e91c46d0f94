import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const page = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** The pages as static files: everything they need is in them, the editor's workers and fonts too. */
export default defineConfig({
  base: './',
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    chunkSizeWarningLimit: 8_000,
    reportCompressedSize: false,
    // The frame loads without an origin: what it preloads would ask for credentials it does not have.
    modulePreload: false,
    rolldownOptions: { input: [page('index.html'), page('unseal.html')] },
  },
});
