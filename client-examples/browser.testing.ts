import { describe } from 'vitest';
import { canRunBrowser } from './chromium.testing.ts';

export { startBrowser, watch } from './chromium.testing.ts';

/** `describe` where a browser can run; elsewhere skipped, and the title says why. */
export function describeInBrowser(title: string, tests: () => void): void {
  if (canRunBrowser) describe(title, tests);
  else
    describe.skip(`${title} (skipped: no Chrome or Chromium is installed, and npm has none for this machine)`, tests);
}
