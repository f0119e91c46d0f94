import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { startConsumerApp } from '../server/consumer-app.ts';
import { freePortFrom } from '../server/free-port.ts';
import { describeInBrowser, startBrowser, watch } from './browser.testing.ts';
import { BUILT, buildIfMissing, logIn, type Phone, takePhone } from './consumer-app/consumer-app.testing.ts';
import { type DeskStage, openDeskStage } from './provider-desk/desk.testing.ts';

const root = fileURLToPath(new URL('../', import.meta.url));

vi.setConfig({ testTimeout: 120_000 });

/** A newcomer plays the lender in one window and the consumer in another, by what the pages say and nothing else. */
describeInBrowser('two windows', () => {
  let stage: DeskStage;
  let app: Awaited<ReturnType<typeof startConsumerApp>>;
  let browser: Browser;
  let office: Page;
  let phone: Phone;
  let problems: readonly string[];

  beforeAll(async () => {
    await buildIfMissing();
    const port = await freePortFrom('127.0.0.1', 0);
    const appOrigin = `http://127.0.0.1:${port}`;
    stage = await openDeskStage({ appOrigin, allowedOrigins: [appOrigin], sweepMs: 500 });
    const endpoint = `${stage.practice.origin}/graphql`;
    app = await startConsumerApp({ files: BUILT, host: '127.0.0.1', port, endpoint });
    browser = await startBrowser();
    office = await (await browser.newContext({ locale: 'nl-NL', viewport: { width: 1180, height: 820 } })).newPage();
    office.setDefaultTimeout(60_000);
    problems = watch(office);
    phone = await takePhone({ browser });
  });
  afterAll(async () => {
    await browser?.close();
    await app?.close();
    await stage?.close();
  });

  const picture = (name: string) =>
    office.screenshot({ path: join(root, `.test-artefacts/two-windows/${name}.png`), fullPage: true });

  it('on one device: from the lender’s page to the app, back to be paired, and on by itself', async () => {
    await office.goto(stage.origin);
    await office.getByRole('link', { name: 'Nieuwe aanvraag' }).click();
    await office.getByLabel('Inkomen').check();
    await office.getByLabel('Jullie kenmerk').fill('W-2026-3');
    await office.getByRole('button', { name: 'Maak de aanvraag' }).click();
    const visit = await office.getByRole('link', { name: 'Open de pagina van de aanvrager' }).getAttribute('href');
    await phone.page.goto(new URL(visit ?? '', stage.origin).href);
    await phone.page.getByRole('link', { name: 'Begin op dit toestel' }).click();
    await phone.arrive('Vraag je iets aan bij Oefenbank Hypotheken?');
    await phone.press('Ja, ga verder');
    await phone.arrive(/^Even langs/);
    await phone.page.getByRole('button', { name: /^Ga (naar|langs)/ }).click();
    await phone.arrive('Dit vraagt Oefenbank Hypotheken');
  });

  it('in the other language, half-way, with nothing lost', async () => {
    await phone.press('English');
    await phone.arrive('This is what Oefenbank Hypotheken asks');
    expect(await phone.page.locator('html').getAttribute('lang')).toBe('en');
    await phone.press('Nederlands');
    await phone.arrive('Dit vraagt Oefenbank Hypotheken');
    await phone.press('Verder');
    await phone.press('Ik heb alles');
    await phone.arrive('Haal je gegevens op');
  });

  it('a wrong SMS code is told on the portal’s own page, and tried again', async () => {
    await phone.page
      .getByRole('button', { name: /^Begin bij/ })
      .first()
      .click();
    await phone.page.getByRole('button', { name: /^Ga naar/ }).click();
    const { page } = phone;
    await page.locator('[name="name"]').fill('kees');
    await page.locator('[name="password"]').fill('goed');
    await page.locator('[value="login"]').click();
    await page.locator('[name="code"]').fill('000000');
    await page.locator('[value="verify"]').click();
    await page.getByText(/code klopt niet/).waitFor();
    await page.locator('[name="code"]').fill('123456');
    await page.locator('[value="verify"]').click();
    await phone.arrive(/lukt: /);
  });

  it('shared here, it is there without a reload: opened, and the same', async () => {
    while (await phone.page.getByRole('button', { name: 'Volgende' }).isVisible()) {
      await phone.press('Volgende');
      await phone.page.getByRole('button', { name: /^Ga naar/ }).click();
      await logIn(phone, 'kees');
      await phone.arrive(/lukt: /);
    }
    await phone.press('Bekijk je gegevens');
    await phone.arrive('Dit zijn je gegevens');
    await phone.press('Naar delen');
    await phone.arrive('Wil je deze gegevens delen met Oefenbank Hypotheken?');
    await phone.press('Delen');
    await phone.arrive('Klaargezet');
    await office.getByRole('link', { name: 'Bekijk gegevens' }).click();
    await office.getByText('Haagse Installatietechniek BV').first().waitFor();
    await picture('result');
    await office.getByRole('link', { name: 'Terug naar de aanvraag' }).click();
    await office.getByRole('button', { name: 'Bewaar en bevestig' }).click();
    await phone.arrive('Ontvangen');
    await phone.picture('c18-received-one-device');
    // The portal answers a wrong code with 422, as a form does.
    expect([...problems, ...phone.problems].filter((line) => !line.includes('422'))).toEqual([]);
  });
});
