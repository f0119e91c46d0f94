import type { Browser, Page } from 'playwright-core';
import { canRunBrowser, startBrowser } from '../chromium.testing.ts';
import { type TestLender, testLender } from '../lender.testing.ts';
import { CONFIRM_PAIRING } from '../provider/operations.ts';
import { call } from '../wire/call.ts';
import { percentile, type Row } from './row.ts';
import type { BenchStage } from './stage.ts';

const RUNS = 3;
/** Longer than this the page does not answer a finger. */
const MOST_MS = 100;
/** A quarter of a year of one who has four accounts: 3,000 payments. */
const PAYMENTS = `{ applicant { bank {
  transactions(period: {last: "P3M"}) { bookedOn amount { amount currency } description counterpartyName category }
} } }`;

/** What a page took, in milliseconds: until what was waited for is there, and its longest task without a pause. */
interface Took {
  readonly shown: number;
  readonly longest: number;
}

/** The consumer's app in a real browser: its first screen, and a scroll through 3,000 payments. */
export async function benchConsumerApp({ stage }: BenchStage): Promise<readonly Row[]> {
  if (!canRunBrowser) return [];
  const browser = await startBrowser();
  try {
    const empty = await timesOf(() => firstLook(browser, `${stage.appOrigin}/config.json`, 'pre'));
    const first = await timesOf(() => firstLook(browser, stage.appOrigin, 'h1'));
    const { rows, scrolled } = await payments(browser, testLender(stage));
    const how = (at: string) =>
      `median of ${RUNS}, ${at}; an empty page of the same server ${empty.shown.toFixed(0)} ms`;
    return [
      { what: 'app, first screen', measured: first.shown, against: empty.shown, ...LITTLE, how: how('no cache') },
      {
        what: 'app, first screen, longest task',
        measured: first.longest,
        against: MOST_MS,
        ...LITTLE,
        how: how('no cache'),
      },
      {
        what: 'app, scroll through payments, longest task',
        measured: scrolled.longest,
        against: MOST_MS,
        ...LITTLE,
        how: how(`${rows} payments, ${scrolled.shown.toFixed(0)} ms to the last one`),
      },
    ];
  } finally {
    await browser.close();
  }
}

const LITTLE = { unit: 'ms', good: 'LITTLE' } as const;

async function timesOf(run: () => Promise<Took>): Promise<Took> {
  const took: Took[] = [];
  for (let done = 0; done < RUNS; done += 1) took.push(await run());
  const median = (of: (one: Took) => number): number => percentile(took.map(of), 0.5);
  return { shown: median(({ shown }) => shown), longest: median(({ longest }) => longest) };
}

/** Opens a page nobody opened before; its own clock says when the part is there. */
async function firstLook(browser: Browser, url: string, part: string): Promise<Took> {
  const page = await browser.newPage();
  await watchTasks(page);
  await page.goto(url);
  await page.locator(part).first().waitFor();
  const shown = await page.evaluate(() => performance.now());
  const longest = await longestTask(page);
  await page.close();
  return { shown, longest };
}

/** From the invitation to the bank's group, as a consumer goes there; then all the way down it. */
async function payments(browser: Browser, lender: TestLender): Promise<{ rows: number; scrolled: Took }> {
  const page = await (await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'en-GB' })).newPage();
  page.setDefaultTimeout(60_000);
  await watchTasks(page);
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  const { link, record } = await lender.invite({ document: PAYMENTS });
  await page.goto(link);
  await press('Yes, go on');
  const code = (await page.locator('.code').innerText()).replace(/\D/g, '');
  await call(lender.caller, CONFIRM_PAIRING, { input: { requestId: record.request, code } });
  for (const name of ['Go on', 'I have it all', 'Start with your bank', 'Testbank Gezond', 'Go to Testbank Gezond'])
    await press(name);
  await page.locator('[name="name"]').fill('groot');
  await page.locator('[name="password"]').fill('goed');
  await page.locator('[value="login"]').click();
  await page.locator('[name="code"]').fill('123456');
  await page.locator('[value="verify"]').click();
  for (const account of await page.getByRole('checkbox').all()) await account.check();
  await page.locator('[value="agree"]').click();
  await press('See your details');
  let rows = 0;
  const scrolled = await timesOf(async () => {
    await longestTask(page);
    const began = await page.evaluate(() => performance.now());
    await press('View Bank');
    const more = page.getByRole('button', { name: /^Show \d+ more/ });
    await page.locator('.row').first().waitFor();
    while ((await more.count()) > 0) {
      await more.click();
      await page.mouse.wheel(0, 20_000);
    }
    await page.locator('.row').last().scrollIntoViewIfNeeded();
    rows = await page.locator('.row').count();
    const shown = (await page.evaluate(() => performance.now())) - began;
    const longest = await longestTask(page);
    await press('Back');
    return { shown, longest };
  });
  await page.context().close();
  return { rows, scrolled };
}

/** Keeps the lengths of the page's tasks that are long enough to be told, from its beginning. */
async function watchTasks(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const lengths: number[] = [];
    Reflect.set(globalThis, 'taskLengths', lengths);
    new PerformanceObserver((list) => lengths.push(...list.getEntries().map(({ duration }) => duration))).observe({
      type: 'longtask',
      buffered: true,
    });
  });
}

/** The longest since this was last asked; the browser tells none below 50 ms, which count as nothing. */
function longestTask(page: Page): Promise<number> {
  return page.evaluate(async () => {
    // What was just done is told a frame later.
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    return Math.max(0, ...(Reflect.get(globalThis, 'taskLengths') as number[]).splice(0));
  });
}
