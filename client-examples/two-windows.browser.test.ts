import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import jsqr from 'jsqr';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { startConsumerApp } from '../server/consumer-app.ts';
import { freePortFrom } from '../server/free-port.ts';
import { describeInBrowser, startBrowser, watch } from './browser.testing.ts';
import { BUILT, buildIfMissing, logIn, type Phone, takePhone } from './consumer-app/consumer-app.testing.ts';
import { type DeskStage, openDeskStage } from './provider-desk/desk.testing.ts';

const root = fileURLToPath(new URL('../', import.meta.url));

vi.setConfig({ testTimeout: 120_000 });

/** As with `npm start -- --lan`: without https no page of this address is secure. */
const [address] = Object.values(networkInterfaces())
  .flatMap((addresses) => addresses ?? [])
  .filter(({ internal, family }) => !internal && family === 'IPv4')
  .map((own) => own.address);
const host = address ?? '';

/** Without https the browser says that it goes past this header. */
const isOfHttp = (line: string): boolean => line.startsWith('The Cross-Origin-Opener-Policy header has been ignored');

/** A newcomer plays the lender in one window and the consumer in another, by what the pages say and nothing else. */
const walk = (): void => {
  let stage: DeskStage;
  let app: Awaited<ReturnType<typeof startConsumerApp>>;
  let browser: Browser;
  let office: Page;
  let phone: Phone;
  let problems: readonly string[];

  beforeAll(async () => {
    await buildIfMissing();
    const port = await freePortFrom(host, 0);
    const appOrigin = `http://${host}:${port}`;
    stage = await openDeskStage({ host, appOrigin, allowedOrigins: [appOrigin], sweepMs: 500 });
    const endpoint = `${stage.practice.origin}/graphql`;
    app = await startConsumerApp({ files: BUILT, host, port, endpoint });
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

  /** A request for two, by name only; gives the page at the lender for those who share. */
  const askCouple = async (): Promise<Page> => {
    await office.goto(`${stage.origin}/new`);
    await office.getByLabel('Hypotheek voor twee').check();
    await office
      .getByLabel('Wat je vraagt')
      .fill('{ applicant { identity { fullName } } partner { identity { fullName } } }');
    await office.getByRole('button', { name: 'Maak de aanvraag' }).click();
    const [visit] = await Promise.all([
      office.context().waitForEvent('page'),
      office.getByRole('link', { name: 'Open de pagina van de aanvrager' }).click(),
    ]);
    visit.setDefaultTimeout(60_000);
    return visit;
  };
  /** What a phone's camera reads off a screen. */
  const scan = async (screen: Page): Promise<string> => {
    const drawn = screen.getByRole('img', { name: 'QR-code' });
    const side = 480;
    const pixels = await drawn.evaluate((image: HTMLImageElement, size) => {
      const context = Object.assign(document.createElement('canvas'), { width: size, height: size }).getContext('2d');
      context?.drawImage(image, 0, 0, size, size);
      return [...(context?.getImageData(0, 0, size, size).data ?? [])];
    }, side);
    return jsqr.default(Uint8ClampedArray.from(pixels), side, side)?.data ?? '';
  };
  const pairAt = async (screen: Page, who: Phone): Promise<void> => {
    await who.press('Ja, ga verder');
    const code = await who.page.locator('.code').innerText();
    await screen.getByLabel('Code van 4 cijfers').fill(code.replace(/\D/g, ''));
    await screen.getByRole('button', { name: 'Bevestig' }).click();
    await who.arrive('Dit vraagt Oefenbank Hypotheken');
  };
  const shareAs = async (name: string, who: Phone): Promise<void> => {
    for (const press of ['Verder', 'Ik heb alles', 'Begin bij MijnOverheid', 'Ga naar MijnOverheid'])
      await who.press(press);
    await logIn(who, name);
    for (const press of ['Bekijk je gegevens', 'Naar delen', 'Delen']) await who.press(press);
    await who.arrive('Klaargezet');
  };

  const picture = (name: string, of = office) =>
    of.screenshot({ path: join(root, `.test-artefacts/two-windows/${name}.png`), fullPage: true });

  it('says that there is no camera without https, and how to go on', async () => {
    await phone.page.goto(stage.practice.appOrigin);
    await phone.press('Scan de QR-code');
    await phone.page.getByText('De camera werkt niet op deze pagina. Typ de code.').waitFor();
    await phone.picture('c1-no-camera');
  });

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
    await phone.arrive(/^Even terug naar/);
    await phone.look('c3-one-device');
    await phone.page.getByRole('button', { name: /^Ga terug naar/ }).click();
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
    while (await phone.page.getByRole('button', { name: /^Volgende:/ }).isVisible()) {
      await phone.press(/^Volgende:/);
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
    await office.getByText('Verzamelinkomen').first().waitFor();
    await picture('result');
    await office.getByRole('link', { name: 'Terug naar de aanvraag' }).click();
    await office.getByRole('button', { name: 'Bewaar en bevestig' }).click();
    await phone.arrive('Ontvangen');
    await phone.picture('c18-received-one-device');
    // The portal answers a wrong code with 422, as a form does.
    expect([...problems, ...phone.problems].filter((line) => !line.includes('422') && !isOfHttp(line))).toEqual([]);
  });

  it('on two devices: the QR code is scanned, the code typed at the lender, whose page moves along until it is shared', async () => {
    const visit = await askCouple();
    const link = await scan(visit);
    const other = await takePhone({ browser });
    await other.page.goto(link);
    await pairAt(visit, other);
    await visit.getByText('Bezig: je haalt je gegevens op.').or(visit.getByText('Gekoppeld.')).first().waitFor();
    await shareAs('kees', other);
    await visit.getByText('Jij bent klaar. We wachten op je partner.').waitFor();
    await picture('waiting-for-partner', visit);
    if (process.env.ZEGEL_LONG === '1') await sharePartner(visit, other);
    expect(other.problems.filter((line) => !isOfHttp(line))).toEqual([]);
    await other.close();
  });

  /** The other one of the couple, on the same phone. */
  async function sharePartner(visit: Page, other: Phone): Promise<void> {
    await other.press('Nu is je partner aan de beurt');
    await other.press('Partner is hier');
    await pairAt(visit, other);
    await shareAs('noor', other);
    await expect.poll(() => visit.getByText('Klaar. We hebben je gegevens.').count()).toBe(2);
    await visit.getByText('Je kunt deze pagina sluiten.', { exact: true }).waitFor();
    await office.getByRole('link', { name: 'Bekijk gegevens' }).nth(1).waitFor();
    await picture('couple');
  }
};

describeInBrowser(
  `two windows, on http://${host}`,
  walk,
  address === undefined ? 'this machine has no address on a network' : undefined,
);
