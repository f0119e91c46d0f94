import axe from 'axe-core';
import type { Frame, Page } from 'playwright-core';

/**
 * What axe-core finds wrong on a page, or within one part of it, and what does not fit: wider than the screen, or cut off.
 * A line per place. Its script comes into the page from outside, past the page's own policy, which stays.
 */
export async function faultsOf(page: Page | Frame, within = 'html'): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const wrong = await page.evaluate(async (part) => {
    const runner: { readonly run: (part: string, options: object) => Promise<axe.AxeResults> } = Reflect.get(
      globalThis,
      'axe',
    );
    const { violations } = await runner.run(part, {
      resultTypes: ['violations'],
      // Of WCAG 2.2, and not among what axe looks at by itself.
      rules: { 'target-size': { enabled: true } },
    });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
    );
  }, within);
  return [...wrong, ...(await misfitsOf(page, within))];
}

/** What does not fit once its reader has set lines, letters, words and paragraphs further apart (WCAG 1.4.12). */
export async function spacingFaultsOf(page: Page): Promise<readonly string[]> {
  const space = (rules: string): Promise<void> =>
    page.evaluate((given) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(given);
      document.adoptedStyleSheets = [sheet];
    }, rules);
  await space(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
    p { margin-block-end: 2em !important; }`);
  const faults = await misfitsOf(page);
  await space('');
  return faults;
}

/** What does not fit on the screen: it must be scrolled sideways, or text of it is cut off. */
export function misfitsOf(page: Page | Frame, within = 'html'): Promise<readonly string[]> {
  return page.evaluate((part) => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const cuts = (element: Element): boolean => {
      const { overflowX, overflowY, clipPath } = getComputedStyle(element);
      // For screen readers only: there is nothing to see.
      if (clipPath !== 'none' || element.clientWidth <= 1) return false;
      const hides = (overflow: string): boolean => overflow === 'hidden' || overflow === 'clip';
      return (
        (hides(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
        (hides(overflowY) && element.scrollHeight > element.clientHeight + 1)
      );
    };
    // A field scrolls what is typed in it.
    const cut = [...document.querySelectorAll(`${part} :not(input, textarea, select)`)].filter(cuts);
    return [
      ...(scrollWidth > clientWidth ? [`wider than the screen: ${scrollWidth}`] : []),
      ...cut.map((element) => `cut off: ${element.outerHTML.slice(0, 160)}`),
    ];
  }, within);
}
