import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { expect } from 'vitest';
import { digestOf } from '../../sealing/digest.ts';
import { verifyReceipt } from '../../sealing/receipt.ts';
import { startConsumerApp } from '../../server/consumer-app.ts';
import { freePortFrom } from '../../server/free-port.ts';
import { startTestPractice, type TestPractice } from '../../server/practice.testing.ts';
import { faultsOf, misfitsOf } from '../axe.testing.ts';
import { startBrowser, watch } from '../browser.testing.ts';
import { type TestLender, testLender } from '../lender.testing.ts';
import { type Lookout, lookoutOf, photograph } from '../looks.testing.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
export const BUILT = join(root, 'dist/consumer-app');

/** The app on its own origin, a broker with practice portals, a lender, and a browser. */
export interface AppStage {
  readonly practice: TestPractice;
  readonly lender: TestLender;
  readonly origin: string;
  readonly browser: Browser;
  readonly close: () => Promise<void>;
}

/** `npm test` builds the app before it runs; a single file may be run without. */
export async function buildIfMissing(): Promise<void> {
  if (existsSync(join(BUILT, 'index.html'))) return;
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  const args = [vite, 'build', join(root, 'client-examples/consumer-app'), '--outDir', BUILT, '--logLevel', 'error'];
  await promisify(execFile)(process.execPath, args, { env: { ...process.env, NODE_ENV: 'production' } });
}

/** @param args - of the browser, beside the usual ones */
export async function openAppStage(args: readonly string[] = []): Promise<AppStage> {
  await buildIfMissing();
  const port = await freePortFrom('127.0.0.1', 0);
  const origin = `http://127.0.0.1:${port}`;
  const practice = await startTestPractice('EMBEDDED', { allowedOrigins: [origin], appOrigin: origin, sweepMs: 500 });
  const endpoint = `${practice.origin}/graphql`;
  const app = await startConsumerApp({ files: BUILT, host: '127.0.0.1', port, endpoint });
  const browser = await startBrowser(args);
  return {
    practice,
    lender: testLender({ origin: practice.origin, appOrigin: origin, lender: practice.lender }),
    origin,
    browser,
    close: async () => {
      await browser.close();
      await app.close();
      await practice.close();
    },
  };
}

/** A consumer's phone: a browser of its own, and what goes wrong in it. */
export interface Phone extends Lookout {
  readonly page: Page;
  readonly problems: readonly string[];
  readonly press: (name: string | RegExp) => Promise<void>;
  /** Waits for the screen with this heading. */
  readonly arrive: (title: string | RegExp) => Promise<void>;
  /** A picture of a screen, on which nothing is cut off or scrolls sideways. */
  readonly picture: (name: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

export async function takePhone(
  { browser }: Pick<AppStage, 'browser'>,
  options: BrowserContextOptions = {},
): Promise<Phone> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    locale: 'nl-NL',
    reducedMotion: 'reduce',
    ...options,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  return {
    page,
    ...lookoutOf(page, 'consumer-app'),
    problems: watch(page),
    press: (name) => page.getByRole('button', { name, exact: typeof name === 'string' }).click(),
    arrive: (title) => page.getByRole('heading', { level: 1, name: title, exact: typeof title === 'string' }).waitFor(),
    picture: async (name) => {
      await photograph(page, join(root, `.test-artefacts/consumer-app/${name}.png`));
      expect([name, await misfitsOf(page)]).toEqual([name, []]);
    },
    close: () => context.close(),
  };
}

/** Nothing on a portal's own page keeps anybody out, or is cut off. */
export async function isForEverybody(page: Page): Promise<void> {
  expect([await page.title(), await faultsOf(page)]).toEqual([await page.title(), []]);
}

/**
 * What the consumer types at a practice portal's own pages: name and password, then the SMS code where one is asked.
 *
 * @param look - at each page, before anything is typed on it
 */
export async function logIn(
  { page }: Pick<Phone, 'page'>,
  name: string,
  password = 'goed',
  look?: (page: Page) => Promise<void>,
): Promise<void> {
  await page.locator('[name="name"]').waitFor();
  await look?.(page);
  await page.locator('[name="name"]').fill(name);
  await page.locator('[name="password"]').fill(password);
  await page.locator('[value="login"]').click();
  const field = page.locator('[name="code"]');
  await field.waitFor();
  await look?.(page);
  await field.fill('123456');
  await page.locator('[value="verify"]').click();
}

/** What the screen says one agrees to, letter for letter, and its hash. */
export async function shownNotice({ page }: Pick<Phone, 'page'>) {
  const text = (await page.locator('.verbatim').textContent()) ?? '';
  return { text, digest: digestOf(text) };
}

/** The hash in the receipt that this tab keeps of what was shared. */
export async function agreedNotice({ page }: Pick<Phone, 'page'>): Promise<string> {
  const kept = await page.evaluate(() => sessionStorage.getItem('zegel.tab') ?? '');
  return verifyReceipt(/"signed":"([^"]+)"/.exec(kept)?.[1] ?? '').receipt.notice;
}

/** Fills what this browser keeps for the app, on the device or for this tab, up to so many characters. */
export async function fillStorage(
  { page }: Pick<Phone, 'page'>,
  free: number,
  storage: 'localStorage' | 'sessionStorage' = 'localStorage',
): Promise<void> {
  await page.evaluate(
    ([of, left]) => {
      const kept = window[of];
      kept.removeItem('filled');
      let length = 0;
      for (let more = 2 ** 23; more >= 1; more /= 2)
        try {
          kept.setItem('filled', 'x'.repeat(length + more));
          length += more;
        } catch {}
      kept.setItem('filled', 'x'.repeat(length - left));
    },
    [storage, free] as const,
  );
}
