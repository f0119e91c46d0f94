import { defineConfig } from 'vite';

/** The desk's pages as static files: everything they need is in them. */
export default defineConfig({
  // Nothing inline: the policy allows own files only.
  build: { target: 'es2022', assetsInlineLimit: 0, modulePreload: { polyfill: false }, reportCompressedSize: false },
});
