import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { describeInBrowser } from '../browser.testing.ts';
import { collect } from '../device/collect.ts';
import { join } from '../device/join.ts';
import { readSession } from '../device/keep-session.ts';
import { START_LOGIN } from '../device/operations.ts';
import { review } from '../device/review.ts';
import { share } from '../device/share.ts';
import { visitPortal } from '../practice-visitor.ts';
import { pair } from '../walk.testing.ts';
import { call } from '../wire/call.ts';
import { fromNode } from '../wire/connection.node.ts';
import { type AppStage, isForEverybody, logIn, openAppStage, type Phone, takePhone } from './consumer-app.testing.ts';
import { type AppWalk, walkOf } from './consumer-app.walk.testing.ts';

const WORK = '{ applicant { employment { employers(period: {last: "P12M"}) { name } } } }';
/** A portal lets nobody begin more often in one session. */
const MOST_LOGINS = 40;

// A source that gives no answer takes its time.
vi.setConfig({ testTimeout: 240_000 });

describeInBrowser('what goes wrong at a portal, at its sources, and at the very end', () => {
  let stage: AppStage;
  let phone: Phone;
  let walk: AppWalk;

  beforeAll(async () => {
    stage = await openAppStage();
    phone = await takePhone(stage, { viewport: { width: 320, height: 640 }, locale: 'en-GB' });
    walk = walkOf(stage, phone);
  });
  afterAll(async () => {
    await phone?.close();
    await stage?.close();
  });

  const field = (name: string) => phone.page.locator(`[name="${name}"]`);
  const tap = (value: string) => phone.page.locator(`[value="${value}"]`).click();
  const reads = (words: string | RegExp, timeout = 60_000) => phone.page.getByText(words).first().waitFor({ timeout });
  const goTo = async (portal: string): Promise<void> => {
    await phone.press(new RegExp(`^(Start with|Try again at) ${portal}$`));
    await phone.press(`Go to ${portal}`);
    await field('name').waitFor();
  };
  const type = async (name: string, password: string): Promise<void> => {
    await field('name').fill(name);
    await field('password').fill(password);
    await tap('login');
  };
  /** The same device, as in what could be another window of it. */
  const elsewhere = async () => {
    const kept = await phone.page.evaluate(() => sessionStorage.getItem('zegel.tab') ?? '{}');
    return readSession(
      fromNode(`${stage.practice.origin}/graphql`),
      (JSON.parse(kept) as { readonly session: string }).session,
    );
  };

  it('a wrong password is told on the portal’s page: the name stays, and the field to fill again has the focus', async () => {
    await walk.begin({ document: WORK });
    await walk.pressAll('Go on', 'I have it all');
    await goTo('Mijn UWV');
    await type('kees', 'error_CREDENTIALS_INVALID');
    await reads('Your name or password is wrong. You have 2 tries left.');
    await isForEverybody(phone.page);
    expect([await field('name').inputValue(), await field('password').inputValue()]).toEqual(['kees', '']);
    expect(await field('password').evaluate((one) => one === document.activeElement)).toBe(true);
  });

  it('a name that tried too often is told until when, and the way back leads to the others', async () => {
    await type('noor', 'error_SOURCE_LOCKED');
    await reads(/^Too many tries\. Try again at \d\d:\d\d\. You can do the others now\.$/);
    await isForEverybody(phone.page);
    await tap('cancel');
    await reads('You stopped at Mijn UWV. Nothing was fetched.');
  });

  it('a login without an SMS check ends on a page that says how to get one', async () => {
    await goTo('Mijn UWV');
    await type('kees', 'error_NO_SMS');
    await reads('You need an SMS code here.');
    await isForEverybody(phone.page);
    await tap('back');
    await reads('You stopped at Mijn UWV. Nothing was fetched.');
  });

  it.each([
    ['error_SOURCE_MALFORMED', 'gives no usable answer now. Try later. Or share without.'],
    ['error_SOURCE_REFUSED', 'gives no usable answer now. Try later. Or share without.'],
    ['error_SOURCE_BUSY', 'gives no usable answer now. Try later. Or share without.'],
    ['error_SOURCE_TIMEOUT', 'does not answer. It did not work. Try again later.'],
  ])('after %s the portal %s', async (password, words) => {
    await goTo('Mijn UWV');
    await logIn(phone, 'kees', password);
    await reads(`Mijn UWV ${words}`, 120_000);
    await phone.look(`fail-${password}`);
  });

  it('an SMS code that has expired is followed by a new one, with which it goes on', async () => {
    await goTo('Mijn UWV');
    await type('kees', 'goed');
    await field('code').fill('999999');
    await tap('verify');
    await reads('The code expired. We sent a new one.');
    await isForEverybody(phone.page);
    await field('code').fill('123456');
    await tap('verify');
    await phone.arrive('Done: Mijn UWV');
  });

  it('what was shared in another window of this device is told as shared', async () => {
    await phone.press('See your details');
    const same = await elsewhere();
    await share(same, await review(same), 'en');
    await phone.arrive('You have shared already');
    await phone.look('ended-approved');
  });

  it('a portal that was begun at too often says so', async () => {
    await walk.begin({ document: WORK });
    await walk.pressAll('Go on', 'I have it all');
    const { caller } = await elsewhere();
    for (let times = 0; times < MOST_LOGINS; times += 1) await call(caller, START_LOGIN, { input: { portal: 'UWV' } });
    await phone.press(/(Start with|Try again at) Mijn UWV/);
    await phone.press('Go to Mijn UWV');
    await reads('You cannot begin again at Mijn UWV now.');
    await phone.look('fail-too-busy');
    await walk.pressAll('Stop', 'Yes, stop');
  });

  it('who leaves out all there is has nothing to share, and reads what can be done', async () => {
    await walk.begin({ document: '{ applicant { identity @optional(reason: "Wie je bent.") { fullName } } }' });
    await walk.collectAs('kees');
    await phone.press('See your details');
    await phone.page.getByLabel(/Share this too/).uncheck();
    await phone.press('Go to sharing');
    await phone.arrive('There is nothing to share');
    await reads('Collect something first. Or stop.');
    expect(await phone.page.getByText(/They travel locked|By sharing you agree|can collect them/).count()).toBe(0);
    await phone.look('share-nothing');
    await phone.press('Don’t share');
    await phone.arrive('Stopped. Nothing was shared.');
  });

  it('a bank tells who one is by iDIN, on its own page, and no balance', async () => {
    const document = '{ applicant { idin { familyName is18OrOver } } }';
    await walk.begin({ document, purpose: 'IDENTIFICATION' });
    await walk.pressAll('Go on', 'I have it all');
    await phone.press(/^Start with/);
    await phone.press('Testbank Noord');
    await phone.arrive('Log in at Testbank Noord');
    await phone.look('idin-bank');
    await phone.press('Go to Testbank Noord');
    await field('name').waitFor();
    await isForEverybody(phone.page);
    await type('kees', 'goed');
    await phone.page.locator('[value="agree"]').waitFor();
    await isForEverybody(phone.page);
    await tap('agree');
    await phone.arrive(/^Done: /);
    await walk.pressAll('Stop', 'Yes, stop');
  });

  it('who shared first and comes back to the page is told that both are done', async () => {
    const couple = await walk.begin({
      document: '{ applicant { identity { fullName } } partner { identity { fullName } } }',
      subjects: ['APPLICANT', 'PARTNER'],
    });
    await walk.collectAs('kees');
    await walk.pressAll('See your details', 'Go to sharing', 'Share');
    await reads('You are done. Oefenbank Hypotheken can go on once your partner shares too.');
    const device = fromNode(`${stage.practice.origin}/graphql`);
    const partner = await join(device, couple.link, 'PARTNER');
    await pair({ ...stage, device }, partner);
    await collect(partner, 'MIJNOVERHEID', (url) => visitPortal(url, stage.origin, { name: 'noor' }));
    await share(partner, await review(partner), 'nl');
    await phone.page.evaluate(() => window.dispatchEvent(new Event('focus')));
    await reads('You are both done.');
    await phone.look('both-done');
  });

  it('asked nobody but this machine, and nothing went wrong on it', () => {
    // A portal answers what is wrong with 422, as a form does.
    expect(phone.problems.filter((line) => !line.includes('422'))).toEqual([]);
  });
});
