import { defineConfig } from 'vite';

/** The page as static files: everything it needs is in them, the editor's workers and fonts too. */
export default defineConfig({
  base: './',
  worker: { format: 'es' },
  build: { target: 'es2022', chunkSizeWarningLimit: 8_000, reportCompressedSize: false },
});
