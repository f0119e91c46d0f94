import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { camtFile } from '../../connectors/bank/statements/camt.simulator.ts';
import { PEOPLE } from '../../connectors/practice/people.ts';
import { practiceWorld } from '../../connectors/practice/world.ts';
import { uwvReport } from '../../connectors/uwv/uwv.report.simulator.ts';
import { memoryClaims } from '../../sealing/claims.ts';
import { describeInBrowser } from '../browser.testing.ts';
import { bringFile } from '../device/bring-file.ts';
import { readSession } from '../device/keep-session.ts';
import type { Ask, Invitation } from '../provider/invite.ts';
import { DELIVERIES, REJECT } from '../provider/operations.ts';
import { answerErasure, retrieve } from '../provider/shares.ts';
import { call } from '../wire/call.ts';
import { fromNode } from '../wire/connection.node.ts';
import { follow } from '../wire/follow.ts';
import { type AppStage, fillStorage, openAppStage, type Phone, takePhone } from './consumer-app.testing.ts';
import { type AppWalk, walkOf } from './consumer-app.walk.testing.ts';

const world = practiceWorld({ people: PEOPLE, now: () => new Date() });
const kees = world.personByLogin('kees');
if (!kees) throw new Error('kees is of the cast');
const days = { from: world.today().replace(/^\d+/, (year) => String(Number(year) - 1)), to: world.today() };
const REPORT = { name: 'bericht.pdf', mimeType: 'application/pdf', buffer: Buffer.from(uwvReport(world, kees)) };
const STATEMENT = {
  name: 'afschrift.xml',
  mimeType: 'application/xml',
  buffer: Buffer.from(camtFile(world, { person: kees, accounts: kees.accounts, days })),
};
const NONSENSE = { name: 'niets.txt', mimeType: 'text/plain', buffer: Buffer.from('niets') };

const WORK = '{ applicant { employment { employers(period: {last: "P12M"}) { name } } } }';
const WORK_AND_BANK = `{ applicant {
  identity { fullName }
  employment { employers(period: {last: "P12M"}) { name } }
  bank { accounts { iban } sums(period: {last: "P3M"}) { category total { amount } } }
} }`;

const HOUR = 3_600;
const TOLD = {
  CONFIRMED: 'Oefenbank Hypotheken erased your details.',
  REFUSED: 'The reason: a law requires it to keep them.',
  OVERDUE: 'Oefenbank Hypotheken’s answer is overdue.',
} as const;
type Answer = keyof typeof TOLD;
const ANSWERS: readonly Answer[] = process.env.ZEGEL_LONG === '1' ? ['CONFIRMED', 'REFUSED', 'OVERDUE'] : ['REFUSED'];

vi.setConfig({ testTimeout: 120_000 });

describeInBrowser('sharing, when not all goes by itself', () => {
  let stage: AppStage;
  let phone: Phone;
  let walk: AppWalk;
  let newest: string | null = null;

  beforeAll(async () => {
    stage = await openAppStage();
    phone = await takePhone(stage, { viewport: { width: 320, height: 640 }, locale: 'en-GB' });
    walk = walkOf(stage, phone);
  });
  afterAll(async () => {
    await phone?.close();
    await stage?.close();
  });

  const bring = (file: typeof REPORT) => phone.page.locator('input[type="file"]').setInputFiles(file);
  const offline = (isOffline: boolean) => phone.page.context().setOffline(isOffline);
  /** Up to the question whether to share, with a report that was downloaded before. */
  const collected = async (ask: Partial<Ask> = {}): Promise<Invitation> => {
    const invitation = await walk.begin({ document: WORK, ...ask });
    await walk.pressAll('Go on', 'I have it all', 'Start with Mijn UWV');
    await bring(REPORT);
    await phone.arrive('Done: Mijn UWV');
    await walk.pressAll('See your details', 'Go to sharing');
    return invitation;
  };

  /** The newest delivery that became this. */
  const deliveryThat = async (became: string) => {
    const told = follow(stage.lender.caller, DELIVERIES, { after: newest }, (result) => result.deliveries);
    for await (const event of told) {
      newest = event.cursor;
      if (event.became === became) return event.delivery;
    }
    throw new Error('the deliveries ended');
  };
  const answered = async (answer: Answer): Promise<void> => {
    const { share } = await deliveryThat('ERASURE_REQUESTED');
    const about = { erasureId: share?.erasure?.id ?? '', shareId: share?.id ?? '' };
    const signer = { ...stage.lender.signer, broker: stage.practice.origin };
    const ground = answer === 'REFUSED' ? 'LEGAL_OBLIGATION' : null;
    if (answer === 'OVERDUE') await walk.advanceClock(31 * 24 * HOUR);
    else await answerErasure(stage.lender.caller, signer, about, ground, new Date());
  };

  it('takes files instead of logins, says when one is none, and marks what was brought', async () => {
    await walk.begin({ document: WORK_AND_BANK });
    await walk.pressAll('Go on', 'I have it all', 'Start with Mijn UWV');
    await phone.page.getByText('I already have a file from Mijn UWV').click();
    await phone.lookCloser('look-file');
    await bring(NONSENSE);
    await phone.page.getByText('We cannot read this file.').waitFor();
    await phone.look('look-file-none');
    await phone.press('Try again at Mijn UWV');
    await bring(REPORT);
    await phone.arrive('Done: Mijn UWV');
    await phone.press('To the overview');
    await phone.press(/^Start with your bank/);
    await phone.page.getByRole('searchbox').fill('nergens');
    await phone.page.getByText('We find no bank of that name.').waitFor();
    await phone.look('look-no-bank');
    await bring(STATEMENT);
    await phone.arrive(/^Done: your bank/i);
    await walk.pressAll('To the overview', 'Start with MijnOverheid', 'Skip', 'Yes, skip it', 'See your details');
    await phone.page.getByText('(Brought by you)').first().waitFor();
    await phone.lookCloser('look-brought');
    await phone.press('View as chart');
    await phone.lookCloser('look-money');
    await phone.press('View as table');
    await phone.lookCloser('look-money-table');
  });

  it('carries on when the internet is back', async () => {
    await walk.pressAll('Back', 'Go to sharing');
    await phone.page.getByText('You skipped MijnOverheid.').waitFor();
    await phone.look('look-skipped');
    await offline(true);
    await phone.page.getByText('You have no internet.').waitFor();
    await phone.look('look-approve-offline');
    await offline(false);
    await phone.page.getByText('You have no internet.').waitFor({ state: 'hidden' });
  });

  it('shares nothing that cannot be recorded, and shares it later', async () => {
    await stage.practice.database.asOwner(sql`revoke insert on audit_entry from zegel_app`);
    await phone.press('Share');
    await phone.page.getByText('Sharing does not work now. Your details are locked.').waitFor();
    await phone.look('look-unrecorded');
    await stage.practice.database.asOwner(sql`grant insert on audit_entry to zegel_app`);
  });

  it('does not share what is newer than what was seen: it is looked at first', async () => {
    const session = await phone.page.evaluate(
      () => (JSON.parse(sessionStorage.getItem('zegel.tab') ?? '{}') as { readonly session: string }).session,
    );
    await offline(true);
    await phone.press('Share');
    await phone.page.getByText('Did sharing work? We are checking. Don’t share again.').waitFor();
    await phone.look('look-uncertain');
    // The same device fetches anew, in what could be another window of it.
    const elsewhere = readSession(fromNode(`${stage.practice.origin}/graphql`), session);
    await bringFile(elsewhere, 'UWV', new Uint8Array(REPORT.buffer));
    await offline(false);
    await phone.arrive('These are your details');
    await phone.page.getByText('Something new was just fetched.').waitFor();
    await phone.look('look-changed');
    await phone.press('View Work and income');
    await phone.page.getByText('Something new was just fetched.').waitFor();
    await walk.pressAll('Back', 'Go to sharing');
  });

  it('finds out by itself whether sharing worked, and shares once', async () => {
    await offline(true);
    await phone.press('Share');
    await phone.page.getByText('Did sharing work?').waitFor();
    await offline(false);
    await phone.arrive('Ready');
    await phone.lookCloser('look-shared');
  });

  it('tells that the recipient could not open it', async () => {
    const { id } = await deliveryThat('PENDING');
    await call(stage.lender.caller, REJECT, { input: { deliveryId: id, code: 'NOT_OPENED' } });
    await phone.arrive('Not opened');
    await phone.look('look-not-opened');
  });

  it.each(ANSWERS)('has the recipient asked to erase what it collected: %s', async (answer) => {
    const { record } = await collected({ retentionDays: 30 });
    await walk.pressAll('Share', 'Yes, 30 days');
    await phone.arrive('Ready');
    const kept = (await deliveryThat('PENDING')).share?.id ?? '';
    await retrieve(stage.lender.caller, kept, record, memoryClaims());
    await phone.press('My shared data');
    await phone.page.getByRole('button', { name: 'View Oefenbank Hypotheken' }).first().click();
    await walk.pressAll('Withdraw', 'Yes, withdraw', 'Send erasure request');
    await phone.page.getByText('Your erasure request was sent.').waitFor();
    await phone.look(`look-erasure-${answer}-asked`);
    await answered(answer);
    await walk.pressAll('Close', 'My shared data');
    await phone.page.getByRole('button', { name: 'View Oefenbank Hypotheken' }).first().click();
    await phone.page.getByText(TOLD[answer]).waitFor();
    await phone.look(`look-erasure-${answer}`);
    await phone.press('Take off this list');
    await phone.arrive('My shared data');
    await phone.look('look-shares');
  });

  it('tells that the recipient did not collect it in time', async () => {
    await collected();
    await phone.press('Share');
    await phone.arrive('Ready');
    await walk.advanceClock(7 * HOUR);
    await phone.arrive('Not collected');
    await phone.look('look-lapsed');
  });

  it('tells the same of what was kept for it, and nobody came for', async () => {
    await collected({ retentionDays: 30 });
    await walk.pressAll('Share', 'Yes, 30 days');
    await phone.arrive('Ready');
    await walk.advanceClock(31 * 24 * HOUR);
    await phone.press('My shared data');
    await phone.page.getByText('Not collected').waitFor();
    await phone.look('look-shares-lapsed');
    await phone.press('View Oefenbank Hypotheken');
    await phone.page.getByText('Oefenbank Hypotheken did not collect your details.').waitFor();
    await phone.look('look-sharing-lapsed');
  });

  it('keeps what withdraws where there is no room for the receipt as well, and says so', async () => {
    await collected({ retentionDays: 30 });
    await phone.press('Share');
    await fillStorage(phone, 4_500);
    await phone.press('Yes, 30 days');
    await phone.arrive('Ready');
    await phone.page.getByText('This device has no room for your receipt.').waitFor();
    await phone.look('look-no-room-for-receipt');
    await walk.pressAll('Keep your withdrawal code', 'Back', 'My shared data');
    await phone.page.getByRole('button', { name: 'View Oefenbank Hypotheken' }).first().click();
    await phone.page.getByText('Your receipt is not on this device.').waitFor();
    await walk.pressAll('Withdraw', 'Yes, withdraw');
    await phone.arrive(/^Withdrawn on/);
    await phone.page.evaluate(() => localStorage.removeItem('filled'));
  });

  it('does not pause, nor leave for a login, what would be lost', async () => {
    await walk.begin({ document: WORK });
    await walk.pressAll('Go on', 'I have it all');
    await fillStorage(phone, 0);
    await walk.pressAll('Continue later', 'Yes, continue later');
    await phone.page.getByText('So this was not done.').waitFor();
    await phone.page.evaluate(() => localStorage.removeItem('filled'));
    await phone.press('Back');
    await fillStorage(phone, 0, 'sessionStorage');
    await walk.pressAll('Start with Mijn UWV', 'Go to Mijn UWV');
    await phone.page.getByText('So this was not done.').waitFor();
    await phone.arrive('Log in at Mijn UWV');
    await phone.page.evaluate(() => sessionStorage.removeItem('filled'));
    await phone.press('Go to Mijn UWV');
    await phone.page.locator('[name="name"]').waitFor();
  });

  it('asked nobody but this machine, and nothing went wrong on it', () => {
    const isOffline = (line: string): boolean => line.includes('net::ERR_INTERNET_DISCONNECTED');
    expect(phone.problems.filter((line) => !isOffline(line))).toEqual([]);
  });
});
