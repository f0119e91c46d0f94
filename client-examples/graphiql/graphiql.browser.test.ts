import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { TEST_APP, type TestPractice } from '../../server/practice.testing.ts';
import { faultsOf } from '../axe.testing.ts';
import { describeInBrowser } from '../browser.testing.ts';
import { collect, type Portal } from '../device/collect.ts';
import { join as joinByLink } from '../device/join.ts';
import { review } from '../device/review.ts';
import { share } from '../device/share.ts';
import { visitPortal } from '../practice-visitor.ts';
import { playStory } from '../story.ts';
import { fromNode } from '../wire/connection.node.ts';
import { type GraphiqlStage, openGraphiqlStage } from './graphiql.testing.ts';

/** The tabs, and what only this one's variables hold. */
const EXAMPLE_TABS = [
  ['WhatALenderAsks', 'P24M'],
  ['PreviewARequest', 'pickupHours'],
  ['FollowDeliveries', 'after'],
  ['WhoMayAskWhat', '{}'],
  ['MyRequests', 'first'],
  ['ADeviceJoins', 'redeemToken'],
] as const;
const TAB_NAMES = EXAMPLE_TABS.map(([name]) => name);

/** The page's next socket is admitted: what comes after comes live. */
function isConnected(page: Page): Promise<void> {
  return new Promise((resolve) => {
    page.once('websocket', (socket) =>
      socket.on('framereceived', ({ payload }) => String(payload).includes('connection_ack') && resolve()),
    );
  });
}

describeInBrowser('the GraphiQL page', () => {
  let stage: GraphiqlStage;
  let practice: TestPractice;
  let page: Page;

  beforeAll(async () => {
    stage = await openGraphiqlStage();
    ({ practice, page } = stage);
  });
  afterAll(() => stage?.close());

  const tabs = () => page.getByRole('tab').allInnerTexts();
  const seat = (name: string) => page.getByRole('radio', { name });
  const variables = (text: string) => page.locator('.graphiql-editor-tool', { hasText: text });
  const open = (tab: string) => page.getByRole('tab', { name: tab }).click();
  const run = () => page.locator('.graphiql-execute-button').click();
  const answer = () => page.locator('.graphiql-response .view-lines');
  const isAnswered = (text: string) => answer().filter({ hasText: text }).waitFor();
  const picture = (name: string) => stage.picture(name);

  it('opens with examples for every kind of caller, each with its variables', async () => {
    await page.getByRole('tab').first().waitFor();
    expect(await page.title()).toBe('Zegel GraphiQL');
    expect(await tabs()).toEqual(TAB_NAMES);
    await page.locator('.graphiql-query-editor', { hasText: 'CONSENT_REQUIRED' }).waitFor();
    await picture('light');
    for (const [tab, own] of EXAMPLE_TABS) {
      await open(tab);
      await variables(own).waitFor();
    }
  });

  it('answers anybody what each purpose may ask, and refuses a device that is none', async () => {
    await open('WhoMayAskWhat');
    await run();
    await isAnswered('"historyMonths"');
    await open('ADeviceJoins');
    await run();
    await isAnswered('UNAUTHENTICATED');
    await open('WhatALenderAsks');
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
    await open('MyRequests');
    await run();
    await isAnswered('"hasNextPage"');
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
  }, 90_000);

  it('finds tabs and variables again after a reload, and no key: nobody asks', async () => {
    await seat('Practice lender').check();
    await page.getByTitle(practice.lender.name).waitFor();
    const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
    expect(kept).toContain('FollowDeliveries');
    expect(kept).not.toContain(practice.lender.clientKey.d);
    expect(kept).not.toContain('eyJ');
    await page.reload();
    await variables('after').waitFor();
    expect(await tabs()).toEqual(TAB_NAMES);
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

  const plugin = (title: string) => page.getByRole('button', { name: title }).click();
  const pane = () => page.locator('.zegel-plugin');
  const frame = () => page.frameLocator('iframe[title=Unseal]');
  let link: string;

  it('previews what a consumer reads, and what the policy refuses', async () => {
    await page.emulateMedia({ colorScheme: 'light' });
    await open('WhatALenderAsks');
    await plugin('Consent preview');
    await pane().getByRole('button', { name: 'Preview' }).click();
    await pane().getByText('logins.').waitFor();
    await pane().getByText('Je werk › Werkgevers › Werkgever').first().waitFor();
    await pane().getByLabel('en', { exact: true }).check();
    await pane().getByText('Your work › Employers › Employer').first().waitFor();
    await picture('consent-preview');
    expect(await faultsOf(page, '.zegel-plugin')).toEqual([]);
    await pane().getByLabel('Purpose').selectOption('IDENTIFICATION');
    await pane().getByRole('button', { name: 'Preview' }).click();
    await pane().getByText('does not allow this field').first().waitFor();
    await picture('consent-refused');
  });

  it('executes a document on a practice person, and shows what a lender would read', async () => {
    await open('WhatALenderAsks');
    await plugin('Practice people');
    await pane().getByLabel('Person').selectOption('sanne');
    await pane().getByRole('button', { name: 'Execute on sanne' }).click();
    await pane().getByText('"fullName"').waitFor({ timeout: 60_000 });
    expect(await pane().locator('pre').textContent()).toContain('Sanne');
    await picture('practice-people');
    expect(await faultsOf(page, '.zegel-plugin')).toEqual([]);
  }, 90_000);

  it('signs and creates a request, draws its QR code, pairs and watches it', async () => {
    await plugin('Request builder');
    await pane().getByRole('button', { name: 'Sign and create' }).click();
    await pane().getByRole('img', { name: 'QR code' }).waitFor();
    link = (await pane().getByRole('link', { name: 'Open as the consumer' }).getAttribute('href')) ?? '';
    await pane().getByText('APPLICANT INVITED').waitFor();
    const joined = await joinByLink(fromNode(`${practice.origin}/graphql`), link);
    await pane().getByText('APPLICANT OPENED').waitFor();
    await pane().getByLabel('Code on the device').fill(joined.pairing.code);
    await pane().getByRole('button', { name: 'Pair' }).click();
    await pane().getByText('APPLICANT PAIRED').waitFor();
    for (const { portal } of joined.session.tasks)
      await collect(
        joined,
        portal as Portal,
        (url) => visitPortal(url, TEST_APP, { name: 'kees' }),
        portal === 'BANK' ? 'gezond' : undefined,
      );
    await share(joined, await review(joined), 'nl');
    await pane().getByText('APPLICANT SHARED').waitFor();
    await picture('request-builder');
    expect(await faultsOf(page, '.zegel-plugin')).toEqual([]);
  }, 90_000);

  it('opens what was shared in a frame that can connect nowhere, with practice keys only', async () => {
    await plugin('Unseal');
    await frame().getByRole('button', { name: 'Open' }).click();
    await frame().getByText('Opened and verified').waitFor();
    await frame().getByText('Kees Hendrik de Wit').waitFor();
    await picture('unseal');
    const [, inner] = page.frames();
    expect(await inner?.evaluate(() => origin)).toBe('null');
    expect(inner && (await faultsOf(inner))).toEqual([]);
    expect(inner && (await triesOut(inner, practice.origin))).toEqual(['connect-src', 'connect-src', 'img-src']);
    const record = frame().getByLabel('Record of the request');
    const other = { ...JSON.parse(await record.inputValue()), provider: 'prv_AAAAAAAAAAAAAAAAAAAAAA' };
    await record.fill(JSON.stringify(other));
    await frame().getByRole('button', { name: 'Open' }).click();
    await frame().getByText('npm run zegel -- open <delivery>').waitFor();
    expect(await record.inputValue()).toBe('');
    // Nor can it take what it holds along to another address.
    await inner?.evaluate((url) => location.assign(url), `${practice.origin}/health`);
    await expect.poll(() => stage.problems.some((line) => line.includes('"frame-src \'self\'"'))).toBe(true);
    expect(page.frames().filter((one) => one.url().startsWith(practice.origin))).toEqual([]);
    await plugin('Unseal');
  });

  it('asked nobody but this machine, and nothing went wrong on it', () => {
    const refused = 'Failed to load resource: the server responded with a status of 401 (Unauthorized)';
    // What the sandboxed frame was made to try, and could not.
    const held = (line: string): boolean => /Content Security Policy|Refused to connect|\/health /.test(line);
    expect(stage.problems.filter((line) => !held(line))).toEqual([refused, refused]);
    expect(stage.problems.some(held)).toBe(true);
  });

  it('says so where there is no practice lender', async () => {
    const other = await stage.openWithoutPractice();
    await other.getByRole('radio', { name: 'Practice lender' }).click();
    await other.getByText('This broker has no practice lender').waitFor();
    expect(await other.getByRole('radio', { name: 'Nobody' }).isChecked()).toBe(true);
    await stage.picture('no-lender', other);
  });
});

/** What the policy refuses of all the ways a page has to send something out, by directive. */
function triesOut(frame: Frame, to: string): Promise<readonly string[]> {
  return frame.evaluate(
    (broker) =>
      new Promise<readonly string[]>((resolve) => {
        const refused: string[] = [];
        document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
          refused.push(effectiveDirective);
          if (refused.length === 3) resolve(refused.sort());
        });
        fetch(broker).catch(() => undefined);
        new WebSocket(broker.replace(/^http/, 'ws'));
        new Image().src = `${broker}/health`;
      }),
    to,
  );
}
