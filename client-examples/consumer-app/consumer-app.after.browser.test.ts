import type { Page } from 'playwright-core';
import { extractText } from 'unpdf';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { memoryClaims } from '../../sealing/claims.ts';
import { faultsOf } from '../axe.testing.ts';
import { describeInBrowser } from '../browser.testing.ts';
import { collect } from '../device/collect.ts';
import { OPERATOR } from '../device/complaint.operations.ts';
import { drawUp, give, propose, recipientOf } from '../grants.testing.ts';
import { otherLender } from '../other-lender.testing.ts';
import { visitPortal } from '../practice-visitor.ts';
import type { Invitation } from '../provider/invite.ts';
import { CONFIRM_PAIRING } from '../provider/operations.ts';
import { retrieve } from '../provider/shares.ts';
import { openPushService } from '../push-service.testing.ts';
import { type Place, pairedWalk } from '../walk.testing.ts';
import { call } from '../wire/call.ts';
import { fromNode } from '../wire/connection.node.ts';
import { type AppStage, logIn, openAppStage, type Phone, takePhone } from './consumer-app.testing.ts';

/** Of the app itself: no answer of the broker, no address of a link or a login. */
const OWN_FILE = /^http:\/\/127\.0\.0\.1:\d+\/(assets\/[\w.-]+|config\.json|app\.webmanifest|seal[\w-]*\.\w+)?$/;

const WHO_AND_WORK =
  '{ applicant { identity { fullName } employment { employers(period: {last: "P12M"}) { name } } } }';
const BANK = 'Bank aan de Gracht';

vi.setConfig({ testTimeout: 120_000 });

describeInBrowser('the consumer app, after sharing', () => {
  let stage: AppStage;
  let phone: Phone;
  let invitation: Invitation;
  let place: Place;

  beforeAll(async () => {
    stage = await openAppStage();
    place = { ...stage, device: fromNode(`${stage.practice.origin}/graphql`) };
    phone = await takePhone(stage, { viewport: { width: 320, height: 640 }, colorScheme: 'dark' });
  });
  afterAll(async () => {
    await phone?.close();
    await stage?.close();
  });

  let isDark = true;
  /** Keeps nobody out and cuts nothing off, by turns in the dark and in the light. */
  const isForEverybody = async (name: string): Promise<void> => {
    isDark = !isDark;
    await phone.page.emulateMedia({ colorScheme: isDark ? 'dark' : 'light' });
    await phone.picture(`after-${name}`);
    expect(await faultsOf(phone.page)).toEqual([]);
  };

  /** What is kept on this phone, and so available to the lender. */
  const shareKept = async (): Promise<string> => {
    const shares = await phone.page.evaluate(() => localStorage.getItem('zegel.shares') ?? '');
    return /"shareId":"([^"]+)"/.exec(shares)?.[1] ?? '';
  };

  /** Somebody else, on a device of their own, tries to log in at UWV. */
  const tryElsewhere = async (password: string): Promise<void> => {
    const { joined } = await pairedWalk(place, {
      document: '{ applicant { employment { employers(period: {last: "P12M"}) { name } } } }',
    });
    await collect(joined, 'UWV', (url) => visitPortal(url, stage.origin, { name: 'noor', password }));
  };
  const goTo = async (portal: string, password: string): Promise<void> => {
    await phone.press(`Ga naar ${portal}`);
    await logIn(phone, 'kees', password);
  };

  it('tells of an outage before one logs in, and when it is over', async () => {
    const uwvDown = 'error_SOURCE_UNAVAILABLE';
    for (const _person of ['first', 'second']) await tryElsewhere(uwvDown);
    invitation = await stage.lender.invite({ document: WHO_AND_WORK, retentionDays: 30 });
    await phone.page.goto(invitation.link);
    await phone.press('Ja, ga verder');
    const code = (await phone.page.locator('.code').innerText()).replace(/\D/g, '');
    await call(stage.lender.caller, CONFIRM_PAIRING, { input: { requestId: invitation.record.request, code } });
    for (const press of ['Verder', 'Ik heb alles']) await phone.press(press);
    await phone.page.getByText(/^Mijn UWV heeft een storing, sinds \d\d:\d\d\./).waitFor();
    await isForEverybody('outage');
    await phone.press('Begin bij Mijn UWV');
    await phone.page.getByText(/^Mijn UWV heeft een storing, sinds/).waitFor();
    await isForEverybody('outage-portal');
    await goTo('Mijn UWV', uwvDown);
    await phone.page.getByRole('button', { name: 'Laat het me weten' }).waitFor();
    await isForEverybody('outage-tell');
    await tryElsewhere('goed');
    await phone.page.getByText('Mijn UWV werkt weer.').waitFor();
    await isForEverybody('outage-over');
  });

  it('tells what happened to a share, asks before it is passed on, and has news to tell while it is closed', async () => {
    await phone.press('Begin bij MijnOverheid');
    await goTo('MijnOverheid', 'goed');
    for (const press of ['Naar het overzicht', 'Bekijk je gegevens', 'Download pdf']) await phone.press(press);
    await phone.arrive('Al je gegevens op een rij');
    await isForEverybody('paper');
    expect(await printed(phone.page)).toMatch(/Kees .*Basisregistratie|Basisregistratie.*Kees /s);
    await phone.press('Terug');
    for (const press of ['Naar delen', 'Delen', 'Ja, 30 dagen']) await phone.press(press);
    await phone.arrive('Klaargezet');
    await phone.press('Mijn gedeelde gegevens');
    await phone.page.getByText('Actief').waitFor();
    expect(await phone.page.getByText('Er is nieuws').count()).toBe(0);

    const shareId = await shareKept();
    const claim = memoryClaims();
    const opened = await retrieve(stage.lender.caller, shareId, invitation.record, claim);
    await phone.press('Sluiten');
    await phone.press('Mijn gedeelde gegevens');
    await phone.page.getByText('Er is nieuws').waitFor();
    await isForEverybody('news');
    await phone.press('Bekijk Oefenbank Hypotheken');
    await phone.page.getByText(/^Je zette je gegevens klaar/).waitFor();

    const bank = await recipientOf(place, await otherLender(stage.practice, BANK, 'gracht.example'), BANK, [
      stage.lender,
    ]);
    const signed = await drawUp(place, { shareId, opened }, bank, ['applicant-brp-required']);
    await propose(place, signed);
    await phone.page.getByRole('heading', { name: `Mag Oefenbank Hypotheken dit doorgeven aan ${BANK}?` }).waitFor();
    await isForEverybody('grant-asked');
    await phone.press('Toestaan');
    const holds = phone.page.getByRole('button', { name: `Trek in voor ${BANK}` });
    await holds.waitFor();
    const { id, approval } = await propose(place, signed);
    await give(place, { invitation, claim }, signed, approval);
    await bank.open(id);
    await phone.page.getByText(new RegExp(`^${BANK} heeft je gegevens opgehaald op`)).waitFor();
    await isForEverybody('grant-live');
    await holds.click();
    await phone.page.getByText(new RegExp(`^${BANK}: niet of niet meer toegestaan`)).waitFor();
    await isForEverybody('grant-over');
    await phone.page
      .getByRole('button', { name: /^Dit klopt niet/ })
      .first()
      .click();
    await phone.arrive('Help');
    await phone.page.getByRole('heading', { name: `Hulp van ${BANK}` }).waitFor();
    await isForEverybody('help');
    expect(phone.problems).toEqual([]);
    await isToldOfNews();
    await opensOffline();
  });

  /** By one fixed sentence, while the app is closed. */
  const isToldOfNews = async (): Promise<void> => {
    const { page } = phone;
    await phone.press('Mijn gedeelde gegevens');
    await phone.press('Bekijk Oefenbank Hypotheken');
    await phone.press('Laat het me weten');
    await page.getByText('Je browser mag geen meldingen tonen.').waitFor();
    await isForEverybody('tell-denied');

    // The one thing that is not on this machine is the push service of the browser's maker: ours takes its place.
    const service = await openPushService();
    await page.context().grantPermissions(['notifications']);
    await page.evaluate((made) => {
      Reflect.set(PushManager.prototype, 'subscribe', async () => ({ toJSON: () => made }));
    }, service.subscription);
    await phone.press('Laat het me weten');
    await phone.press('Stuur geen bericht meer');
    await phone.press('Laat het me weten');
    await page.getByText('Je krijgt een bericht op dit toestel.').waitFor();
    await isForEverybody('tell-on');
    await retrieve(stage.lender.caller, await shareKept(), invitation.record, memoryClaims());
    const { operator } = await call(stage.lender.caller, OPERATOR, {});
    const { text } = await service.nextPush(operator.pushKey);
    await service.close();
    expect(await shownFor(page, text)).toEqual(['Zegel', 'Er is nieuws over je gegevens.']);
    expect(await shownFor(page, 'Lees dit op http://anders.example')).toEqual([
      'Zegel',
      'Er is nieuws over je gegevens.',
    ]);
  };
  const opensOffline = async (): Promise<void> => {
    const { page } = phone;
    expect(await installabilityFaults(page)).toEqual([]);
    // As in a tab of its own: what a session leaves in this one is not looked for.
    await page.evaluate(() => sessionStorage.clear());
    await page.context().setOffline(true);
    await page.goto(`${stage.origin}/`);
    await phone.arrive('Deel je gegevens, op slot');
    // Chromium tells a page that it is offline when that changes, not one that was opened so by its tools.
    await page.context().setOffline(false);
    await page.context().setOffline(true);
    await page.getByText('Je hebt geen internet.').waitFor();
    await isForEverybody('offline');
    for (const url of await copied(page)) expect(url).toMatch(OWN_FILE);
  };
});

/**
 * What the app's worker shows when its browser hands it a push: title and text. A browser without a screen refuses every
 * notification, so the call that would show one is caught in the worker itself.
 */
async function shownFor(page: Page, data: string): Promise<readonly string[]> {
  const [worker] = page.context().serviceWorkers();
  if (!worker) throw new Error('the app has no worker');
  const shown = worker.evaluate(
    () =>
      new Promise<readonly string[]>((resolve) => {
        const registration: ServiceWorkerRegistration = Reflect.get(globalThis, 'registration');
        registration.showNotification = async (title, options) => resolve([title, options?.body ?? '']);
      }),
  );
  const browser = await page.context().newCDPSession(page);
  const registered = new Promise<string>((resolve) => {
    browser.on('ServiceWorker.workerRegistrationUpdated', ({ registrations: [first] }) => {
      if (first) resolve(first.registrationId);
    });
  });
  await browser.send('ServiceWorker.enable');
  const origin = new URL(page.url()).origin;
  await browser.send('ServiceWorker.deliverPushMessage', { origin, registrationId: await registered, data });
  const told = await shown;
  await browser.detach();
  return told;
}

/** Why the browser would not let the app be installed. */
async function installabilityFaults(page: Page): Promise<readonly string[]> {
  const browser = await page.context().newCDPSession(page);
  const { installabilityErrors } = await browser.send('Page.getInstallabilityErrors');
  await browser.detach();
  return installabilityErrors.map(({ errorId }) => errorId);
}

/** What stands on the page when it is saved as a PDF. */
async function printed(page: Page): Promise<string> {
  const { text } = await extractText(new Uint8Array(await page.pdf({ format: 'A4', tagged: true })), {
    mergePages: true,
  });
  return text;
}

/** The addresses of all that the app's worker keeps. */
const copied = (page: Page): Promise<readonly string[]> =>
  page.evaluate(async () => {
    const names = await caches.keys();
    const kept = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return kept.flat().map(({ url }) => url);
  });
