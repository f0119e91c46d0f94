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

/** `npm test` builds the page before it runs; a single file may be run without. */
async function buildIfMissing(): Promise<void> {
  if (existsSync(join(built, 'index.html'))) return;
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  const args = [vite, 'build', join(root, 'client-examples/graphiql'), '--outDir', built, '--logLevel', 'error'];
  await promisify(execFile)(process.execPath, args, { env: { ...process.env, NODE_ENV: 'production' } });
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

  const open = (tab: string) => page.getByRole('tab', { name: tab }).click();
  const run = () => page.locator('.graphiql-execute-button').click();
  const answer = () => page.locator('.graphiql-response .view-lines');
  const isAnswered = (text: string) => answer().filter({ hasText: text }).waitFor();
  const picture = (name: string) => page.screenshot({ path: join(root, `.test-artefacts/graphiql/${name}.png`) });

  it('opens with three examples, the schema and what a lender asks', async () => {
    await page.getByRole('tab').first().waitFor();
    expect(await page.title()).toBe('Zegel GraphiQL');
    expect(await page.getByRole('tab').allInnerTexts()).toEqual([
      'WhatALenderAsks',
      'PreviewARequest',
      'FollowDeliveries',
    ]);
    await page.locator('.graphiql-query-editor', { hasText: 'CONSENT_REQUIRED' }).waitFor();
    await page.locator('.graphiql-editor-tool', { hasText: 'P24M' }).waitFor();
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
    await picture('nobody');
    await page.getByText('Practice lender').click();
    await page.getByRole('radio', { name: 'Practice lender' }).and(page.locator(':enabled')).waitFor();
    await run();
    await isAnswered('"logins"');
    await picture('preview');
  });

  it('follows deliveries live', async () => {
    await open('FollowDeliveries');
    const connected = page.waitForEvent('websocket');
    await run();
    const acknowledged = (await connected).waitForEvent('framereceived', {
      predicate: ({ payload }) => String(payload).includes('connection_ack'),
    });
    await acknowledged;
    await picture('waiting');
    const { origin, lender } = practice;
    await playStory({ origin, appOrigin: TEST_APP, lender }, { name: 'kees', bank: 'gezond' }, () => {});
    await isAnswered('ACKNOWLEDGED');
    await picture('live');
  });

  it('is dark for who prefers dark', async () => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await picture('dark');
  });

  it('asked nobody but this machine, and nothing went wrong on it', () => {
    expect(problems).toEqual([]);
  });
});
