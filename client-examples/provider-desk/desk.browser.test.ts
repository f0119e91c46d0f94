import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeInBrowser, startBrowser, watch } from '../browser.testing.ts';
import { collect, type Portal } from '../device/collect.ts';
import { type Joined, join as joinByLink } from '../device/join.ts';
import { holderOf, requestErasure, withdraw } from '../device/kept-share.ts';
import { review } from '../device/review.ts';
import { share } from '../device/share.ts';
import { type Lookout, lookoutOf, photographForReadme } from '../looks.testing.ts';
import { visitPortal } from '../practice-visitor.ts';
import { fromNode } from '../wire/connection.node.ts';
import { askDesk, type DeskStage, openDeskStage } from './desk.testing.ts';
import type { ShownCase, ShownVisit } from './shown-case.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** `npm test` builds the pages before it runs; a single file may be run without. */
async function buildIfMissing(): Promise<void> {
  const built = join(root, 'dist/provider-desk');
  if (existsSync(join(built, 'index.html'))) return;
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  const pages = join(root, 'client-examples/provider-desk/pages');
  const env = { ...process.env, NODE_ENV: 'production' };
  await promisify(execFile)(process.execPath, [vite, 'build', pages, '--outDir', built, '--logLevel', 'error'], {
    env,
  });
}

describeInBrowser('the lender’s desk, in the browser', () => {
  let stage: DeskStage;
  let browser: Browser;
  let context: BrowserContext;
  let office: Page;
  let visit: Page;
  let joined: Joined;
  const problems: (readonly string[])[] = [];
  const lookouts = new Map<Page, Lookout>();

  beforeAll(async () => {
    await buildIfMissing();
    stage = await openDeskStage();
    browser = await startBrowser();
    context = await browser.newContext({
      locale: 'nl-NL',
      colorScheme: 'light',
      viewport: { width: 1180, height: 820 },
    });
    context.setDefaultTimeout(10_000);
    office = await context.newPage();
    problems.push(watch(office));
  });
  afterAll(async () => {
    await browser?.close();
    await stage?.close();
  });

  /** Wide, as in an office; then narrow, as on a phone. */
  async function look(page: Page, name: string): Promise<void> {
    const on = lookouts.get(page) ?? lookoutOf(page, 'provider-desk');
    lookouts.set(page, on);
    const wide = page.viewportSize() ?? { width: 1180, height: 820 };
    await on.lookCloser(name);
    await page.setViewportSize({ width: 320, height: 720 });
    await on.look(`${name}-narrow`);
    await page.setViewportSize(wide);
  }
  const heading = (page: Page, text: string) => page.getByRole('heading', { level: 1, name: text }).waitFor();
  const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

  it('starts empty, and offers templates', async () => {
    await office.goto(stage.origin);
    await office.getByText('Er zijn nog geen aanvragen').waitFor();
    await look(office, 'empty');
    await office.getByRole('link', { name: 'Nieuwe aanvraag' }).click();
    await heading(office, 'Nieuwe aanvraag');
    await office.getByLabel('Inkomen').check();
  });

  it('shows beforehand what the applicant reads, and what the policy refuses', async () => {
    await press(office, 'Bekijk vooraf');
    await office.getByText('Je inkomen per jaar › Geregistreerd inkomen', { exact: true }).waitFor();
    await look(office, 'preview');
    const document = office.getByLabel('Wat je vraagt');
    const asked = await document.inputValue();
    await document.fill('{ applicant { bank { transactions(period: {last: "P9M"}) { description } } } }');
    await press(office, 'Bekijk vooraf');
    await office.getByText('goes back further').waitFor();
    await look(office, 'refused');
    await document.fill(asked);
  });

  it('creates a request, whose page at the desk has link, QR code and short code', async () => {
    await office.getByLabel('Jullie kenmerk').fill('H-2026-17');
    await office.getByLabel('Hoeveel dagen').fill('999');
    await press(office, 'Maak de aanvraag');
    await office.locator('input:invalid:focus').waitFor();
    await office.getByLabel('Hoeveel dagen').fill('0');
    await press(office, 'Maak de aanvraag');
    await heading(office, 'Aanvraag H-2026-17');
    await office.getByText('Vernieuw of stop deze aanvraag').click();
    await look(office, 'case');
    [visit] = await Promise.all([
      context.waitForEvent('page'),
      office.getByRole('link', { name: 'Open de pagina van de aanvrager' }).click(),
    ]);
    problems.push(watch(visit));
    await heading(visit, 'Deel je gegevens met Oefenbank Hypotheken.');
    await visit.getByRole('img', { name: 'QR-code' }).waitFor();
    await press(visit, 'Toon een code');
    await visit.getByText('Deze code werkt 5 minuten').waitFor();
    await photographForReadme(visit, 'lender');
    await look(visit, 'visit');
  });

  it('takes a typed code to the full link, and says when it is wrong', async () => {
    const code = (await visit.locator('.short-code').textContent()) ?? '';
    const phone = await context.newPage();
    await phone.goto(`${stage.origin}/code`);
    await phone.getByLabel('Code van 8 tekens').fill('AAAA-AAAA');
    await press(phone, 'Ga verder');
    await phone.getByText('Deze code werkt niet').waitFor();
    await look(phone, 'code');
    await phone.getByLabel('Code van 8 tekens').fill(code);
    const [leading] = await Promise.all([
      phone.waitForRequest((request) => request.url().startsWith(`${stage.practice.appOrigin}/i/`)),
      press(phone, 'Ga verder'),
    ]);
    expect(leading.isNavigationRequest()).toBe(true);
    await phone.close();
  });

  it('tells the app from which site a visit on one device comes, and not which visit', async () => {
    const tab = await context.newPage();
    await tab.goto(visit.url());
    const [leaving] = await Promise.all([
      tab.waitForRequest((request) => request.url().startsWith(`${stage.practice.appOrigin}/i/`)),
      tab.getByRole('link', { name: 'Begin op dit toestel' }).click(),
    ]);
    expect(leaving.headers().referer).toBe(`${stage.origin}/`);
    await tab.close();
  });

  it('mirrors the phone without a reload, and pairs by the code that the phone shows', async () => {
    const link = (await visit.getByRole('link', { name: 'Begin op dit toestel' }).getAttribute('href')) ?? '';
    joined = await joinByLink(fromNode(`${stage.practice.origin}/graphql`), link);
    await heading(visit, 'Ga verder op je telefoon.');
    await office.getByText('Geopend').waitFor();
    const field = visit.getByLabel('Code van 4 cijfers');
    await field.fill(joined.pairing.code === '0000' ? '1111' : '0000');
    await press(visit, 'Bevestig');
    await visit.getByText('Je kunt nog 2 keer proberen.').waitFor();
    await look(visit, 'wrong-code');
    await press(visit, 'English');
    await visit.getByText('You have 2 tries left.').waitFor();
    await press(visit, 'Nederlands');
    await field.fill(joined.pairing.code);
    await press(visit, 'Bevestig');
    await heading(visit, 'Bezig: je haalt je gegevens op.');
    await look(visit, 'busy');
  });

  it('shows what was shared: opened, with source, day and gaps, in both languages', async () => {
    for (const { portal } of joined.session.tasks)
      await collect(joined, portal as Portal, (url) => visitPortal(url, stage.practice.appOrigin, { name: 'kees' }));
    await share(joined, await review(joined), 'nl');
    await heading(visit, 'Klaar. We hebben je gegevens.');
    await look(visit, 'shared');
    await visit.goto(`${stage.origin}/back`);
    await heading(visit, 'Klaar. We hebben je gegevens.');
    await office.getByRole('link', { name: 'Bekijk gegevens' }).waitFor();
    await look(office, 'case-received');
    await office.getByRole('link', { name: 'Bekijk gegevens' }).click();
    await heading(office, 'Ontvangen gegevens');
    await office.locator('dd', { hasText: 'Kees Hendrik de Wit' }).waitFor();
    await look(office, 'result');
    await press(office, 'English');
    await heading(office, 'Received details');
    await look(office, 'result-en');
    await press(office, 'Nederlands');
    await office.getByRole('link', { name: 'Terug naar de aanvraag' }).click();
    await press(office, 'Bewaar en bevestig');
    await office.getByText('Bevestigd').waitFor();
  }, 90_000);

  it('lists its cases', async () => {
    await office.getByRole('link', { name: 'Alle aanvragen' }).click();
    await office.getByRole('link', { name: 'H-2026-17' }).waitFor();
    await look(office, 'cases');
  });

  it('covers a secret address, moves along when a consent is withdrawn, and asks before it erases for good', async () => {
    const form = {
      document: '{ applicant { identity { fullName address { street isSecret } } } }',
      reference: 'H-2026-18',
      purpose: 'MORTGAGE',
      subjects: ['APPLICANT'],
      retentionDays: 30,
      pickupHours: 6,
    };
    const { id, visitUrl } = (await askDesk(stage, '/requests', form)).body as ShownCase;
    const visitPath = `/visits/${basename(visitUrl)}`;
    const { link } = (await askDesk(stage, visitPath)).body as ShownVisit;
    const device = fromNode(`${stage.practice.origin}/graphql`);
    const other = await joinByLink(device, link ?? '');
    await askDesk(stage, `${visitPath}/pair`, { code: other.pairing.code, subject: 'APPLICANT' });
    await collect(other, 'MIJNOVERHEID', (url) => visitPortal(url, stage.practice.appOrigin, { name: 'anja' }));
    const { kept } = await share(other, await review(other), 'nl', new Set(), 30);
    const holder = holderOf(device, kept?.recoverySecret ?? new Uint8Array());
    await office.goto(`${stage.origin}/requests/${id}`);
    await office.getByText('Klaar om op te halen').waitFor();
    await press(office, 'Haal op');
    const opened = office.getByRole('link', { name: 'Bekijk gegevens' });
    await opened.click();
    await heading(office, 'Ontvangen gegevens');
    const street = office.getByText('Nieuwstraat');
    expect(await street.isVisible()).toBe(false);
    await office.getByText('Toon het adres').click();
    await office.getByText('Dit adres is geheim').waitFor();
    await street.waitFor();
    await withdraw(holder);
    await office.getByText('Ingetrokken: dit is niet meer op te halen.').waitFor();
    await requestErasure(holder);
    await office.getByRole('link', { name: 'Terug naar de aanvraag' }).click();
    await press(office, 'Wis en bevestig');
    await office.getByText('Weet je het zeker?').waitFor();
    await lookouts.get(office)?.look('erasing');
    await press(office, 'Ja, wis nu');
    await office.getByText(/^Gewist op /).waitFor();
    await office.locator('.progress', { hasText: 'Gewist' }).waitFor();
  });

  it('shows each of two people a way in of their own, and the partner theirs for as long as they have not begun', async () => {
    const document = '{ applicant { identity { fullName } } partner { identity { fullName } } }';
    const form = { document, reference: '', purpose: 'MORTGAGE', retentionDays: 0, pickupHours: 6 };
    const couple = await askDesk(stage, '/requests', { ...form, subjects: ['APPLICANT', 'PARTNER'] });
    await visit.goto((couple.body as ShownCase).visitUrl);
    await visit.getByText('Liever ieder op een eigen toestel?').click();
    await look(visit, 'visit-couple');
    const own = (name: string) => visit.getByRole('link', { name }).getAttribute('href');
    const device = fromNode(`${stage.practice.origin}/graphql`);
    await joinByLink(device, (await own('Begin hier als aanvrager')) ?? '');
    await heading(visit, 'Ga verder op je telefoon.');
    await visit.getByRole('img', { name: 'QR-code voor de partner' }).waitFor();
    await look(visit, 'visit-partner');
    await joinByLink(device, (await own('Begin hier als partner')) ?? '', 'PARTNER');
    await visit.getByRole('img', { name: 'QR-code voor de partner' }).waitFor({ state: 'detached' });
  });

  it('refuses to pair a device whose visit did not begin in this browser', async () => {
    const stranger = await (await browser.newContext({ locale: 'nl-NL' })).newPage();
    await stranger.goto(`${stage.origin}/back?zegel_request=${joined.request.id}&zegel_pairing=AAAA`);
    await heading(stranger, 'Je begon niet in deze browser.');
    await look(stranger, 'other-visit');
    expect(stranger.url()).toBe(`${stage.origin}/back`);
    await stranger.goto(`${stage.origin}/back`);
    await heading(stranger, 'Je bent terug bij Oefenbank Hypotheken.');
    await lookouts.get(stranger)?.look('back');
  });

  it('asked nobody but this machine, and nothing went wrong on it', () => {
    expect(problems.flat().filter((line) => !/status of 409/.test(line))).toEqual([]);
  });
});
