import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { faultsOf, misfitsOf } from './axe.testing.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const isLong = process.env.ZEGEL_LONG === '1';

/** One way to show a screen: light or dark, and in the language one has or in the other. */
interface Look {
  readonly theme: 'light' | 'dark';
  readonly isTranslated: boolean;
}

const LOOKS: readonly Look[] = [
  { theme: 'dark', isTranslated: false },
  { theme: 'light', isTranslated: true },
  { theme: 'light', isTranslated: false },
  { theme: 'dark', isTranslated: true },
];

/** A window of 1280 × 720 enlarged to twice its size has so many pixels left. */
const ENLARGED = { width: 640, height: 360 };

/** A picture of the whole page. A bar that stays in sight would lie over the text there, so it stands below it meanwhile. */
export async function photograph(page: Page, path: string): Promise<void> {
  const place = (position: string): Promise<void> =>
    page.evaluate((to) => {
      for (const bar of document.querySelectorAll<HTMLElement>('.actions')) bar.style.position = to;
    }, position);
  await place('static');
  await page.screenshot({ path, fullPage: true });
  await place('');
}

/** One of the two pictures that README opens with, as `CONTRIBUTING.md` says: what the window shows, by day. */
export async function photographForReadme(page: Page, name: 'lender' | 'consumer'): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.screenshot({ path: join(root, `.test-artefacts/readme/${name}.png`) });
}

/** Looks at a screen: a picture of it to look at afterwards, and nothing on it that keeps anybody out. */
export interface Lookout {
  /** The next way to show a screen, in turn; every way in the long form. */
  readonly look: (name: string) => Promise<void>;
  /** The same, and enlarged to 200%: nothing is cut off, and nothing scrolls sideways. */
  readonly lookCloser: (name: string) => Promise<void>;
}

/** @param folder - of the pictures, in `.test-artefacts` */
export function lookoutOf(page: Page, folder: string): Lookout {
  let turn = 0;
  const picture = (name: string) => photograph(page, join(root, `.test-artefacts/${folder}/${name}.png`));
  const enlarged = async (name: string): Promise<void> => {
    const size = page.viewportSize() ?? ENLARGED;
    await page.setViewportSize(ENLARGED);
    await picture(`${name}-200`);
    expect([name, 'at 200%', await misfitsOf(page)]).toEqual([name, 'at 200%', []]);
    await page.setViewportSize(size);
  };
  const look = async (name: string, isCloser = isLong): Promise<void> => {
    const looks = isLong ? LOOKS : LOOKS.slice(turn % LOOKS.length).slice(0, 1);
    turn += 1;
    for (const { theme, isTranslated } of looks) {
      await page.emulateMedia({ colorScheme: theme });
      // While a question lies over the page, the button for the other language is out of reach.
      const translates = isTranslated && !(await page.locator('dialog[open]').count());
      if (translates) await otherLanguage(page);
      await picture(isLong ? `${name}-${theme}${translates ? '-other' : ''}` : name);
      expect([name, theme, await faultsOf(page)]).toEqual([name, theme, []]);
      if (isCloser) await enlarged(name);
      if (translates) await otherLanguage(page);
    }
  };
  return { look: (name) => look(name), lookCloser: (name) => look(name, true) };
}

/** To the language the page is not in, by its own button. */
async function otherLanguage(page: Page): Promise<void> {
  const before = await page.locator('html').getAttribute('lang');
  await page.locator('header button[lang]').click();
  await page.locator(`html:not([lang="${before}"])`).waitFor({ state: 'attached' });
}
