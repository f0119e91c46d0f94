import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { freePortFrom } from '../../server/free-port.ts';
import { startGraphiql } from '../../server/graphiql.ts';
import { startTestPractice, TEST_APP, type TestPractice } from '../../server/practice.testing.ts';
import { describeInBrowser, startBrowser, watch } from '../browser.testing.ts';
import { playStory } from '../story.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const built = join(root, 'dist/graphiql');

const EXAMPLE_TABS = ['WhatALenderAsks', 'PreviewARequest', 'FollowDeliveries'];

/** `npm test` builds the page before it runs; a single file may be run without. */
async function buildIfMissing(): Promise<void> {
  if (existsSync(join(built, 'index.html'))) return;
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  const args = [vite, 'build', join(root, 'client-examples/graphiql'), '--outDir', built, '--logLevel', 'error'];
  await promisify(execFile)(process.execPath, args, { env: { ...process.env, NODE_ENV: 'production' } });
}

/** The page's next socket is admitted: what comes after comes live. */
function isConnected(page: Page): Promise<void> {
  return new Promise((resolve) => {
    page.once('websocket', (socket) =>
      socket.on('framereceived', ({ payload }) => String(payload).includes('connection_ack') && resolve()),
    );
  });
}

describeInBrowser('the GraphiQL page', () => {
  let practice: TestPractice;
  let graphiql: Awaited<ReturnType<typeof startGraphiql>>;
  let browser: Browser;
  let page: Page;
  let problems: readonly string[];

  beforeAll(async () => {
    const port = await freePortFrom('127.0.0.1', 0);
    const origin = `http://127.0.0.1:${port}`;
    await buildIfMissing();
    practice = await startTestPractice('EMBEDDED', { allowedOrigins: [origin] });
    const endpoint = `${practice.origin}/graphql`;
    graphiql = await startGraphiql({ files: built, host: '127.0.0.1', port, endpoint });
    browser = await startBrowser();
    page = await browser.newPage({ viewport: { width: 1280, height: 800 }, colorScheme: 'light' });
    problems = watch(page);
    await page.goto(origin);
  });
  afterAll(async () => {
    await browser?.close();
    await graphiql?.close();
    await practice?.close();
  });

  const tabs = () => page.getByRole('tab').allInnerTexts();
  const seat = (name: string) => page.getByRole('radio', { name });
  const variables = (text: string) => page.locator('.graphiql-editor-tool', { hasText: text });
  const open = (tab: string) => page.getByRole('tab', { name: tab }).click();
  const run = () => page.locator('.graphiql-execute-button').click();
  const answer = () => page.locator('.graphiql-response .view-lines');
  const isAnswered = (text: string) => answer().filter({ hasText: text }).waitFor();
  const picture = (name: string) => page.screenshot({ path: join(root, `.test-artefacts/graphiql/${name}.png`) });

  it('opens with three examples, each with its variables', async () => {
    await page.getByRole('tab').first().waitFor();
    expect(await page.title()).toBe('Zegel GraphiQL');
    expect(await tabs()).toEqual(EXAMPLE_TABS);
    await page.locator('.graphiql-query-editor', { hasText: 'CONSENT_REQUIRED' }).waitFor();
    await variables('P24M').waitFor();
    await picture('light');
  });

  it('answers CONSENT_REQUIRED to nobody who asks personal data', async () => {
    await run();
    await isAnswered('CONSENT_REQUIRED');
    await picture('asked');
  });

  it('previews a request for the practice lender, and not for nobody', async () => {
    await open('PreviewARequest');
    await run();
    await isAnswered('UNAUTHENTICATED');
    await seat('Practice lender').check();
    await page.getByTitle(practice.lender.name).waitFor();
    await run();
    await isAnswered('"logins"');
    await picture('preview');
  });

  it('follows deliveries live, until somebody else asks', async () => {
    await open('FollowDeliveries');
    const connected = isConnected(page);
    await run();
    await connected;
    const { origin, lender } = practice;
    await playStory({ origin, appOrigin: TEST_APP, lender }, { name: 'kees', bank: 'gezond' }, () => {});
    await isAnswered('ACKNOWLEDGED');
    await picture('live');
    await page.locator('.graphiql-execute-button[aria-label^="Stop"]').waitFor();
    await seat('Nobody').check();
    await page.locator('.graphiql-execute-button[aria-label^="Execute"]').waitFor();
    await run();
    await isAnswered('UNAUTHENTICATED');
  });

  it('finds tabs and variables again after a reload, and no key: nobody asks', async () => {
    await seat('Practice lender').check();
    await page.getByTitle(practice.lender.name).waitFor();
    const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
    expect(kept).toContain('FollowDeliveries');
    expect(kept).not.toContain(practice.lender.clientKey.d);
    expect(kept).not.toContain('eyJ');
    await page.reload();
    await variables('after').waitFor();
    expect(await tabs()).toEqual(EXAMPLE_TABS);
    expect(await seat('Nobody').isChecked()).toBe(true);
  });

  it('is dark for who prefers dark, also while it is open', async () => {
    expect(await page.locator('.monaco-editor.vs-dark').count()).toBe(0);
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.locator('.monaco-editor.vs-dark').first().waitFor();
    await page.reload();
    await page.locator('.monaco-editor.vs-dark').first().waitFor();
    await page.getByRole('button', { name: 'Documentation Explorer' }).click();
    await page.getByText('Root Types').waitFor();
    await picture('dark');
  });

  it('asked nobody but this machine, and nothing went wrong on it', () => {
    const refused = 'Failed to load resource: the server responded with a status of 401 (Unauthorized)';
    expect(problems).toEqual([refused]);
  });

  it('says so where there is no practice lender', async () => {
    await page.route('**/practice/graphql', (route) =>
      route.fulfill({ status: 404, headers: { 'access-control-allow-origin': '*' } }),
    );
    await seat('Practice lender').click();
    await page.getByText('This broker has no practice lender').waitFor();
    expect(await seat('Nobody').isChecked()).toBe(true);
    await picture('no-lender');
  });
});
