import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

/** The page as static files: everything it needs is in them, the editor's workers and fonts too. */
export default defineConfig({
  base: './',
  resolve: {
    // The provider's library makes its ids with Node's crypto; a browser has the same function elsewhere.
    alias: { 'node:crypto': fileURLToPath(new URL('./node-crypto.browser.ts', import.meta.url)) },
  },
  worker: { format: 'es' },
  build: { target: 'es2022', chunkSizeWarningLimit: 8_000, reportCompressedSize: false },
});
