import { describe } from 'vitest';
import { canRunBrowser } from './chromium.testing.ts';

export { startBrowser, watch } from './chromium.testing.ts';

const NO_BROWSER = 'no Chrome or Chromium is installed, and npm has none for this machine';

/**
 * `describe` where a browser can run; elsewhere skipped, and the title says why.
 *
 * @param lacks - what else this machine has not that the tests need, if anything
 */
export function describeInBrowser(title: string, tests: () => void, lacks?: string): void {
  const why = canRunBrowser ? lacks : NO_BROWSER;
  if (why === undefined) describe(title, tests);
  else describe.skip(`${title} (skipped: ${why})`, tests);
}
