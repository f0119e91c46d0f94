import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { memoryClaims } from '../../sealing/claims.ts';
import { spacingFaultsOf } from '../axe.testing.ts';
import { describeInBrowser } from '../browser.testing.ts';
import { acknowledge, watchDeliveries } from '../provider/deliveries.ts';
import type { Invitation } from '../provider/invite.ts';
import { retrieve } from '../provider/shares.ts';
import {
  type AppStage,
  agreedNotice,
  fillStorage,
  isForEverybody,
  logIn,
  openAppStage,
  type Phone,
  shownNotice,
  takePhone,
} from './consumer-app.testing.ts';
import { type AppWalk, walkOf } from './consumer-app.walk.testing.ts';

/** One login more than the next. */
const WHO_AND_WHERE =
  '{ applicant { identity { fullName } employment { employers(period: {last: "P12M"}) { name } } } }';

const PHONE = { viewport: { width: 320, height: 640 }, locale: 'en-GB', acceptDownloads: true };
const CODE_FILE = { name: 'intrekcode.txt', mimeType: 'text/plain' };

// A login is four pages and a collector's work: on a busy machine that takes longer than a test usually may.
vi.setConfig({ testTimeout: 120_000 });

describeInBrowser('the consumer app, at 320 pixels, light and dark, in both languages', () => {
  let stage: AppStage;
  let phone: Phone;
  let walk: AppWalk;
  let kept: Invitation['record'];
  /** The file that withdraws what is kept. */
  let code = '';

  beforeAll(async () => {
    stage = await openAppStage();
    phone = await takePhone(stage, PHONE);
    walk = walkOf(stage, phone);
  });
  afterAll(async () => {
    await phone?.close();
    await stage?.close();
  });

  it('reads well on the way to the first login', async () => {
    kept = (await walk.begin({ retentionDays: 30 })).record;
    await phone.lookCloser('look-asked');
    await phone.press('Go on');
    await phone.arrive('Have these ready');
    await phone.look('look-ready');
    await phone.press('I have it all');
    await phone.arrive('Collect your details');
    await phone.lookCloser('look-portals');
    await phone.press('Help');
    await phone.arrive('Help');
    await phone.look('look-help');
    await phone.press('Close');
    await phone.press('About this app');
    await phone.arrive('About this app');
    await phone.look('look-about');
    await phone.press('Close');
    await phone.arrive('Collect your details');
  });

  it('pauses, and takes the same session up again', async () => {
    await phone.press('Continue later');
    await phone.arrive('Continue later?');
    await phone.look('look-pause');
    await phone.press('Yes, continue later');
    await phone.arrive(/^Paused until/);
    await phone.page.getByText('We do not judge your details. Oefenbank Hypotheken does.').waitFor();
    await phone.look('look-paused');
    await phone.page.goto(`${stage.origin}/`);
    await phone.press('Carry on');
    await phone.arrive('Collect your details');
  });

  it('says that the consumer left a login, and lets it be done again', async () => {
    await phone.press('Start with MijnOverheid');
    await phone.look('look-portal');
    await phone.press('Go to MijnOverheid');
    await phone.page.locator('[value="cancel"]').click();
    await phone.page.getByText('You stopped at MijnOverheid. Nothing was fetched.').waitFor();
    await phone.look('look-left');
    await phone.press('Try again at MijnOverheid');
    await phone.press('Go to MijnOverheid');
    await logIn(phone, 'kees', 'goed', isForEverybody);
    await phone.arrive('Done: MijnOverheid');
    await phone.look('look-result');
  });

  it('keeps it available by a consent of its own, and lists it', async () => {
    await phone.press('See your details');
    await phone.lookCloser('look-overview');
    expect(await spacingFaultsOf(phone.page)).toEqual([]);
    await phone.press('View About you');
    await phone.lookCloser('look-group');
    await phone.press('Back');
    await phone.press('Go to sharing');
    await phone.lookCloser('look-approve');
    expect(await spacingFaultsOf(phone.page)).toEqual([]);
    await phone.press('Share');
    await phone.arrive('May Oefenbank Hypotheken collect your details for 30 days?');
    await phone.page.getByText('This is what you say yes to').click();
    await phone.lookCloser('look-keep');
    const agreed = await shownNotice(phone);
    for (const asked of await phone.page.locator('h1, .nl-paragraph').allInnerTexts())
      expect(agreed.text).toContain(asked);
    await fillStorage(phone, 0);
    await phone.press('Yes, 30 days');
    await phone.page.getByText('Your browser can keep nothing more. So this was not done.').waitFor();
    await phone.look('look-no-room');
    await phone.page.evaluate(() => localStorage.removeItem('filled'));
    await phone.press('Yes, 30 days');
    await phone.arrive('Ready');
    expect(await agreedNotice(phone)).toBe(agreed.digest);
    await phone.lookCloser('look-ready-kept');
    const shares = await phone.page.evaluate(() => localStorage.getItem('zegel.shares') ?? '');
    const shareId = /"shareId":"([^"]+)"/.exec(shares)?.[1] ?? '';
    await retrieve(stage.lender.caller, shareId, kept, memoryClaims());
    await phone.arrive('Collected');
    await phone.look('look-collected');
    await phone.press('Read the receipt');
    await phone.look('look-receipt');
    await phone.press('My shared data');
    await phone.page.getByText('Active').first().waitFor();
    await phone.look('look-shares');
    await phone.press('View Oefenbank Hypotheken');
    await phone.page.getByText(/^Oefenbank Hypotheken collected your details on/).waitFor();
    await phone.lookCloser('look-sharing');
    await phone.press('Keep your withdrawal code');
    await phone.arrive('Your withdrawal code');
    await phone.lookCloser('look-recovery-code');
    const [file] = await Promise.all([phone.page.waitForEvent('download'), phone.press('Keep as a file')]);
    code = await readFile(await file.path(), 'utf8');
  });

  it('withdraws on a device that has the code alone, and says what that reaches', async () => {
    const other = await takePhone(stage, PHONE);
    await other.page.goto(`${stage.origin}/`);
    for (const name of ['My shared data', 'I have a withdrawal code']) await other.press(name);
    await other.page.getByLabel('Your withdrawal code').fill('0008 1018');
    await other.press('Find what I shared');
    await other.page.getByText('This code is not complete.').waitFor();
    await other.look('look-recover');
    await other.page.locator('input[type="file"]').setInputFiles({ ...CODE_FILE, buffer: Buffer.from(code) });
    await other.page.getByText(/^Oefenbank Hypotheken collected your details on/).waitFor();
    await other.look('look-sharing-recovered');
    await other.press('Withdraw');
    await other.arrive('Withdraw consent?');
    await other.look('look-withdraw');
    await other.press('Yes, withdraw');
    await other.arrive(/^Withdrawn on/);
    await other.look('look-withdrawn');
    expect(other.problems).toEqual([]);
    await other.close();
    await walk.pressAll('My shared data', 'Close');
    await phone.arrive('Withdrawn');
  });

  it('says what is asked otherwise than before, and knows a link it opened before', async () => {
    const invitation = await walk.begin({ document: WHO_AND_WHERE });
    await phone.page.getByText(/^New: Your work/).waitFor();
    await phone.look('look-asked-again');
    await phone.press('Stop');
    await phone.arrive('Stop and erase everything?');
    await phone.look('look-stop');
    await phone.press('Yes, stop');
    await phone.arrive('Stopped. Nothing was shared.');
    await phone.look('look-stopped');
    await phone.page.goto('about:blank');
    await phone.page.goto(invitation.link);
    await phone.arrive('You used this code already');
    await phone.page.getByRole('region', { name: 'Help from Oefenbank Hypotheken' }).waitFor();
    await phone.look('look-used');
  });

  it('tells of a source that is down and of a login that is somebody else’s, and does only that one again', async () => {
    await walk.begin({ document: WHO_AND_WHERE });
    await phone.press('Go on');
    await phone.press('I have it all');
    await phone.press('Start with Mijn UWV');
    await phone.press('Go to Mijn UWV');
    await logIn(phone, 'kees', 'error_SOURCE_UNAVAILABLE');
    await phone.page.getByText('Mijn UWV has an outage.').waitFor();
    await phone.lookCloser('look-outage');
    await phone.press('Start with MijnOverheid');
    await phone.press('Go to MijnOverheid');
    await logIn(phone, 'kees');
    await phone.arrive('Done: MijnOverheid');
    await walk.pressAll('To the overview', 'Try again at Mijn UWV', 'Go to Mijn UWV');
    await logIn(phone, 'noor');
    await phone.arrive('These details are someone else’s');
    await phone.look('look-mismatch');
    await phone.press('Skip');
    await phone.arrive('Skip Mijn UWV?');
    await phone.look('look-skip');
    await walk.pressAll('Back', 'Go to Mijn UWV');
    await logIn(phone, 'kees');
    await phone.arrive('Done: Mijn UWV');
    // What was collected elsewhere is still there: only the one that failed was done again.
    await phone.press('See your details');
    await phone.page.getByRole('button', { name: 'View About you' }).waitFor();
    await phone.page.getByRole('button', { name: 'View Work and income' }).waitFor();
    await walk.pressAll('Go to sharing', 'Don’t share');
    await phone.arrive('Stopped. Nothing was shared.');
  });

  it('hands over to a partner, also after a pause, with nothing of the first one left on the screen, and each of both is told that it was received', async () => {
    const couple = await walk.begin({
      document: '{ applicant { identity { fullName } } partner { identity { fullName } } }',
      subjects: ['APPLICANT', 'PARTNER'],
    });
    const deliveries = watchDeliveries(stage.lender.caller, async () => couple.record, memoryClaims());
    const nextName = async (): Promise<string> => {
      const { value } = await deliveries.next();
      await acknowledge(stage.lender.caller, value?.deliveryId ?? '');
      return JSON.stringify(value?.opened.data);
    };
    await walk.pressAll('Go on', 'I have it all', 'Continue later', 'Yes, continue later', 'Carry on now');
    await walk.pressAll('Start with MijnOverheid', 'Go to MijnOverheid');
    await logIn(phone, 'kees');
    await phone.arrive('Done: MijnOverheid');
    await walk.pressAll('See your details', 'Go to sharing', 'Share');
    await phone.arrive('Ready');
    await phone.page.getByText('You are done. Oefenbank Hypotheken can go on once your partner shares too.').waitFor();
    await phone.look('look-partner-waiting');
    expect(await nextName()).toContain('Kees Hendrik de Wit');
    await phone.arrive('Received');
    await phone.press('Now it is your partner’s turn');
    await phone.arrive('Your partner shares separately');
    await phone.look('look-partner');
    await phone.press('Partner is here');
    await phone.arrive('Are you applying at Oefenbank Hypotheken?');
    const left = async (): Promise<string> =>
      (await phone.page.locator('body').innerText()) +
      (await phone.page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }])));
    expect(await left()).not.toContain('Kees');
    await walk.typeCode(couple, 'PARTNER');
    await walk.collectAs('noor');
    await phone.press('See your details');
    await phone.press('View About you');
    await phone.page.getByText('Noor').first().waitFor();
    await phone.look('look-partner-values');
    expect(await left()).not.toContain('Kees');
    await walk.pressAll('Back', 'Go to sharing', 'Share');
    await phone.arrive('Ready');
    expect(await nextName()).toContain('Noor');
    await deliveries.return();
    await phone.arrive('Received');
    await phone.page.getByText('We did not keep your details.').waitFor();
    expect(await phone.page.getByRole('button', { name: 'Now it is your partner’s turn' }).count()).toBe(0);
    await phone.look('look-partner-received');
  });

  it('asked nobody but this machine, and nothing went wrong on it', () => {
    expect(phone.problems).toEqual([]);
  });
});
