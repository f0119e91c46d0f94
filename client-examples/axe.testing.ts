import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Axe {
  readonly run: (within: string) => Promise<{
    readonly violations: readonly {
      readonly id: string;
      readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
    }[];
  }>;
}

/** What axe-core finds wrong on a page, or within one part of it, a line per place; the page's own policy stays. */
export async function accessibilityProblems(page: Page, within = 'html'): Promise<readonly string[]> {
  await page.evaluate(source);
  return page.evaluate(async (part) => {
    const { violations } = await (Reflect.get(window, 'axe') as Axe).run(part);
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
    );
  }, within);
}
