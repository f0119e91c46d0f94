import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { describeInBrowser } from '../browser.testing.ts';
import { START_LOGIN } from '../device/operations.ts';
import { ANSWER_TEXT, officerOf } from '../officer.testing.ts';
import { type Place, pairedWalk } from '../walk.testing.ts';
import { call } from '../wire/call.ts';
import { fromNode } from '../wire/connection.node.ts';
import { type AppStage, logIn, openAppStage, type Phone, takePhone } from './consumer-app.testing.ts';
import { type AppWalk, walkOf } from './consumer-app.walk.testing.ts';

/** A login each for what does not come, what is old, what lacks a part, and what is not there. */
const FOUR_LOGINS = `{ applicant {
  pension { oldAge { from { years } } }
  employment { employers(period: {last: "P12M"}) { name wages(period: {last: "P12M"}) { from svWage { amount } } } }
  studentDebt { loans { currentPrincipal { amount } } }
  vehicles { licencePlate }
} }`;

const BANK = '{ applicant { bank { accounts { kind } } } }';

/** A session goes on as often as one says so: ten times at least (WCAG 2.2.1). */
const EXTENSIONS = 10;

// A login is four pages and a collector's work: on a busy machine that takes longer than a test usually may.
vi.setConfig({ testTimeout: 120_000 });

describeInBrowser('waiting, and what one waited for', () => {
  let stage: AppStage;
  let phone: Phone;
  let walk: AppWalk;
  let place: Place;

  beforeAll(async () => {
    stage = await openAppStage();
    phone = await takePhone(stage, { viewport: { width: 320, height: 640 }, locale: 'en-GB' });
    walk = walkOf(stage, phone);
    place = { ...stage, device: fromNode(`${stage.practice.origin}/graphql`) };
    await phone.page.clock.install();
  });
  afterAll(async () => {
    await phone?.close();
    await stage?.close();
  });

  /** The page's timers run ahead; then its clock shows the broker's time again, which proofs are dated by. */
  const runAhead = async (by: string | number): Promise<void> => {
    await phone.page.clock.fastForward(by);
    await phone.page.clock.setSystemTime(Date.now());
  };
  const visit = async (portal: string, name: string, password = 'goed'): Promise<void> => {
    await phone.press(`Start with ${portal}`);
    await phone.press(`Go to ${portal}`);
    await logIn(phone, name, password);
  };
  const reads = (words: string) => phone.page.getByText(words).first().waitFor();
  const saysNow = (words: string) => phone.page.getByRole('status').getByText(words).waitFor();

  it('says after a second and after ten that it goes on, and after half a minute what can be done meanwhile', async () => {
    await walk.begin({ document: FOUR_LOGINS });
    await walk.pressAll('Go on', 'I have it all');
    await visit('Mijnpensioenoverzicht', 'daan', 'drip');
    await phone.arrive('Collecting from Mijnpensioenoverzicht');
    await runAhead(1_100);
    await saysNow('One moment. You don’t need to do anything.');
    await runAhead(9_000);
    await saysNow('This takes longer than usual. You don’t need to do anything.');
    await phone.look('waiting-long');
    await runAhead(20_000);
    await saysNow('This still takes a while. You can do the next one meanwhile.');
    await phone.look('waiting-offer');
    await phone.press('Next one meanwhile');
    await phone.arrive('Collect your details');
    await saysNow('Busy');
  });

  it('says what lacks a part, what is not there and what is old, each in its own words', async () => {
    await visit('Mijn DUO', 'daan', 'error_PARTIAL');
    await phone.arrive('Partly done: Mijn DUO');
    await reads('We do not have everything. Missing: Student loans. You can still share.');
    await phone.look('result-partly');
    await phone.press('To the overview');
    await visit('Mijn RDW', 'daan');
    await phone.arrive('Done: Mijn RDW');
    await reads('RDW, vehicle register has nothing for you. We share exactly that: nothing known.');
    await phone.look('result-empty');
    await phone.press('To the overview');
    await visit('Mijn UWV', 'daan');
    await phone.arrive('Done: Mijn UWV');
    await reads('Newer ones are not there yet.');
    await phone.look('result-stale');
    await phone.press('See your details');
    await phone.lookCloser('overview-states');
  });

  it.each([
    ['Work and income', /^These details are from .* Newer ones are not there yet\.$/],
    ['Study', 'This is not complete.'],
    ['Vehicles', 'Nothing known. We share exactly that.'],
  ])('says so at the group %s too', async (group, words) => {
    await phone.press(`View ${group}`);
    await phone.arrive(group);
    await phone.page.getByText(words).waitFor();
    await phone.look(`group-${group.split(' ')[0]?.toLowerCase()}`);
    await phone.press('Back');
    await phone.arrive('These are your details');
  });

  it('asks whether to go on until that is answered, and then one is where one was', async () => {
    const dialog = phone.page.getByRole('dialog');
    const opener = phone.page.getByRole('button', { name: 'View Vehicles' });
    /** Within the question, at what the browser itself has around a page, or on the page beneath. */
    const focusIs = () =>
      phone.page.evaluate(() => {
        const { activeElement } = document;
        return activeElement?.closest('dialog') ? 'asked' : activeElement === document.body ? 'browser' : 'beneath';
      });
    await opener.focus();
    await runAhead('08:30');
    await dialog.waitFor();
    expect(await focusIs()).toBe('asked');
    for (const key of ['Tab', 'Shift+Tab']) {
      const places = new Set<string>();
      for (let tabs = 0; tabs < 4; tabs += 1) {
        await phone.page.keyboard.press(key);
        places.add(await focusIs());
      }
      expect([...places].sort()).toEqual(['asked', 'browser']);
    }
    await phone.page.context().setOffline(true);
    for (const _often of [1, 2]) await phone.page.keyboard.press('Escape');
    await dialog.getByText('You have no internet.').waitFor();
    await phone.look('idle-offline');
    await phone.page.context().setOffline(false);
    await dialog.getByText('You have no internet.').waitFor({ state: 'hidden' });
    await phone.page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    expect(await opener.evaluate((button) => button === document.activeElement)).toBe(true);
    for (let times = 1; times < EXTENSIONS; times += 1) {
      await runAhead('08:30');
      await phone.press('Yes, carry on');
      await dialog.waitFor({ state: 'hidden' });
    }
    expect(await opener.evaluate((button) => button === document.activeElement)).toBe(true);
  });

  it('tells of a bank that is down before anybody is sent there, and once somebody else found it so, since when', async () => {
    await walk.pressAll('Stop', 'Yes, stop');
    await phone.arrive('Stopped. Nothing was shared.');
    await walk.begin({ document: BANK });
    await walk.pressAll('Go on', 'I have it all', 'Start with your bank', 'Testbank Storing');
    await phone.arrive('You will choose the accounts at Testbank Storing');
    await phone.press('Go to Testbank Storing');
    await reads('Testbank Storing has an outage, so you cannot log in now. Try again soon, or continue later.');
    await phone.look('down-portals');

    const { joined } = await pairedWalk(place, { document: BANK });
    await call(joined.caller, START_LOGIN, { input: { portal: 'BANK', bank: 'storing' } });

    // Kept by the broker, so that it is told still when the page was loaded again.
    await phone.page.reload();
    await phone.arrive('Collect your details');
    await saysNow('Outage');
    await phone.press('Try again at your bank');
    await phone.arrive('Which bank are you with?');
    await phone.page.getByText(/^Outage since \d\d:\d\d$/).waitFor();
    await phone.look('down-banks');
  });

  it('says that the time is over, when nobody went on', async () => {
    await walk.advanceClock(700);
    await phone.arrive('Time is up');
    await phone.look('ended');
  });

  it('takes a complaint to the privacy officer, sealed, and has the answer when one comes back', async () => {
    await walk.pressAll('Help', 'Write your complaint', 'Send your complaint');
    await reads('Nothing is here yet.');
    await phone.look('complain-empty');
    await phone.page.getByRole('textbox').fill('Het duurde te lang.');
    await phone.press('Send your complaint');
    await reads('You get an answer before');
    await phone.look('complain-sent');
    const kept = await phone.page.evaluate(() => localStorage.getItem('zegel.complaints') ?? '');
    expect(kept).not.toContain('Het duurde');
    await officerOf(place)('answer', /"id":"([^"]+)"/.exec(kept)?.[1] ?? '');
    await walk.pressAll('Back', 'Write your complaint');
    await reads(ANSWER_TEXT);
    await phone.lookCloser('complain-answered');
  });

  it('asked nobody but this machine, and nothing went wrong on it', () => {
    // What was asked without internet could not be asked.
    const isOffline = (line: string): boolean => line.includes('net::ERR_INTERNET_DISCONNECTED');
    expect(phone.problems.filter((line) => !isOffline(line))).toEqual([]);
  });
});
