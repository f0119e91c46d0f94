import { defineConfig } from 'vite';

/** The app as static files; every address leads to its one page, so what it loads is named from the root. */
export default defineConfig({
  base: '/',
  build: { target: 'es2022', reportCompressedSize: false, modulePreload: { polyfill: false } },
});
