import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { jwkThumbprint, makeSigningKey } from '../../sealing/keys.ts';
import { readLink, writeLink } from '../../sealing/link.ts';
import { secureRandom } from '../../sealing/primitives.ts';
import { revokeIdentityKey } from '../../server/access/provider-key.store.ts';
import { startConsumerApp } from '../../server/consumer-app.ts';
import { domainNow } from '../../server/database/clock.ts';
import { freePortFrom } from '../../server/free-port.ts';
import { describeInBrowser } from '../browser.testing.ts';
import { cameraShowing, showToCamera } from '../camera.testing.ts';
import { join } from '../device/join.ts';
import { STATE } from '../device/operations.ts';
import { SMALL_ASK } from '../lender.testing.ts';
import { type Invitation, refresh } from '../provider/invite.ts';
import { CONFIRM_PAIRING, WITHDRAW } from '../provider/operations.ts';
import { call } from '../wire/call.ts';
import { fromNode } from '../wire/connection.node.ts';
import { type AppStage, BUILT, logIn, openAppStage, type Phone, takePhone } from './consumer-app.testing.ts';
import { type AppWalk, walkOf } from './consumer-app.walk.testing.ts';

const PHONE = { viewport: { width: 320, height: 640 }, locale: 'en-GB' };
/** Longer than a pause lasts, and than a link is valid. */
const LATER_S = 74 * 3600;

vi.setConfig({ testTimeout: 120_000 });

describeInBrowser('links that open nothing, and sessions that others end', () => {
  let stage: AppStage;
  let phone: Phone;
  let walk: AppWalk;
  let other: Phone;
  let opened: Invitation;
  let folder: string;
  /** What a camera of this browser sees, where a page may use it. */
  let film: string;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'zegel-camera-'));
    film = path.join(folder, 'qr.y4m');
    stage = await openAppStage(cameraShowing(film));
    [phone, other] = [await takePhone(stage, PHONE), await takePhone(stage, PHONE)];
    walk = walkOf(stage, phone);
  });
  afterAll(async () => {
    await phone?.close();
    await other?.close();
    await stage?.close();
    await rm(folder, { recursive: true, force: true });
  });

  const confirm = (
    { record }: Pick<Invitation, 'record'>,
    code: string,
    subject: 'APPLICANT' | 'PARTNER' = 'APPLICANT',
  ) => call(stage.lender.caller, CONFIRM_PAIRING, { input: { requestId: record.request, code, subject } });

  it('a link that is none says what to do now', async () => {
    await phone.page.goto(`${stage.origin}/`);
    await phone.arrive('Share your details, locked');
    await phone.lookCloser('look-start');
    await phone.press('Scan the QR code');
    await phone.arrive('Scan the QR code');
    await phone.look('look-scan');
    await phone.page.goto(`${stage.origin}/i/req_unknown#v=1`);
    await phone.arrive('This code does not work');
    await phone.look('look-invalid');
  });

  it('a stranger who opens the link first is paired by nobody, and is out after three wrong codes', async () => {
    opened = await stage.lender.invite();
    await other.page.goto(opened.link);
    await other.press('Yes, go on');
    const code = (await other.page.locator('.code').innerText()).replace(/\D/g, '');
    await other.lookCloser('look-pairing');
    for (const _try of [1, 2, 3]) await confirm(opened, code === '0000' ? '1111' : '0000');
    await other.arrive('The code was wrong three times');
    await other.look('look-not-paired');
  });

  it('a forwarded link opens on no second device, and the first one is not disturbed', async () => {
    const invitation = await walk.begin();
    await other.page.goto(invitation.link);
    await other.arrive('This code does not work');
    await other.look('look-forwarded');
    await phone.press('Go on');
    await phone.arrive('Have these ready');
  });

  it('of a link for two the second device begins as the partner', async () => {
    const { link, record } = await stage.lender.invite({
      document: '{ applicant { identity { fullName } } partner { identity { fullName } } }',
      subjects: ['APPLICANT', 'PARTNER'],
    });
    const applicant = await join(fromNode(`${stage.practice.origin}/graphql`), link);
    await other.page.goto(link);
    await other.arrive('This code does not work');
    await other.look('look-for-two');
    await other.press('I am the partner');
    await other.press('Yes, go on');
    await confirm({ record }, (await other.page.locator('.code').innerText()).replace(/\D/g, ''), 'PARTNER');
    await other.arrive('This is what Oefenbank Hypotheken asks');
    expect((await call(applicant.caller, STATE, {})).session).toMatchObject({ state: 'PAIRING', subject: 'APPLICANT' });
    await call(stage.lender.caller, WITHDRAW, { input: { requestId: record.request } });
    await other.arrive('Oefenbank Hypotheken stopped the request');
  });

  it('a second link in the same window says what is going on there, and leads back to it', async () => {
    const { link } = await stage.lender.invite();
    await phone.page.goto(link);
    await phone.arrive('You are busy already');
    await phone.look('look-busy');
    await phone.press('Carry on with Oefenbank Hypotheken');
    await phone.arrive('Collect your details');
  });

  it('a login that ended in another browser hands over nothing', async () => {
    await phone.press('Start with MijnOverheid');
    const [login] = await Promise.all([
      phone.page.waitForRequest((request) => request.isNavigationRequest() && !request.url().startsWith(stage.origin)),
      phone.press('Go to MijnOverheid'),
    ]);
    await phone.page.locator('[name="name"]').waitFor();
    await phone.page.goBack();
    await other.page.goto(login.url());
    await logIn(other, 'kees');
    await other.arrive('You started somewhere else');
    await other.look('look-elsewhere');
  });

  it('the lender stops the request: nothing was shared, and what was collected is erased', async () => {
    await phone.arrive('Collect your details');
    const requestId = await phone.page.evaluate(
      () => /requestId\\":\\"([^"\\]+)/.exec(sessionStorage.getItem('zegel.tab') ?? '')?.[1],
    );
    await call(stage.lender.caller, WITHDRAW, { input: { requestId: requestId ?? '' } });
    await phone.arrive('Oefenbank Hypotheken stopped the request');
    await phone.look('look-withdrawn-request');
    expect(await phone.page.evaluate(() => sessionStorage.length)).toBe(0);
  });

  it('a window that was closed leaves word of what can still be done', async () => {
    const { link } = await walk.openLink();
    await phone.page.evaluate(() => sessionStorage.clear());
    await phone.page.goto(`${stage.origin}/`);
    await phone.page.getByRole('heading', { name: 'Were you busy with Oefenbank Hypotheken?' }).waitFor();
    await phone.lookCloser('look-begun');
    await phone.page.goto(link);
    await phone.arrive('You opened this link already');
    await phone.look('look-begun-link');
  });

  it('a link whose signer is not the one it names is stopped before anything is shown', async () => {
    const { link } = await stage.lender.invite();
    const stranger = jwkThumbprint(makeSigningKey(secureRandom).publicJwk);
    await phone.page.goto(writeLink({ ...readLink(link), thumbprint: stranger }));
    await phone.arrive('The security check failed');
    await phone.look('look-wrong-key');
  });

  it('a new link takes the place of one that is open', async () => {
    const { record } = await walk.openLink();
    await phone.lookCloser('look-requester');
    await refresh(stage.lender.caller, stage.lender.signer, SMALL_ASK, record.request);
    await phone.arrive('There is a new link');
    await phone.look('look-superseded');
  });

  it('a QR code is read by the camera, and leads to the question who asks', async () => {
    const { link } = await stage.lender.invite();
    await showToCamera(film, link);
    const seeing = await takePhone(stage, { ...PHONE, permissions: ['camera'] });
    await seeing.page.goto(`${stage.origin}/`);
    await seeing.press('Scan the QR code');
    await seeing.arrive('Are you applying at Oefenbank Hypotheken?');
    expect(seeing.problems).toEqual([]);
    await seeing.close();
  });

  it('where no broker answers, a link is not lost: it may be tried again', async () => {
    const [host, port, nobody] = ['127.0.0.1', await freePortFrom('127.0.0.1', 0), await freePortFrom('127.0.0.1', 0)];
    const lonely = await startConsumerApp({ files: BUILT, host, port, endpoint: `http://${host}:${nobody}/graphql` });
    const far = await takePhone(stage, PHONE);
    const { link } = await stage.lender.invite();
    await far.page.goto(link.replace(stage.origin, `http://${host}:${port}`));
    await far.arrive('We cannot connect');
    await far.look('look-unreachable');
    await far.close();
    await lonely.close();
  });

  it('without internet a link waits, and opens by itself when it is back', async () => {
    const { link } = await stage.lender.invite();
    // Without its film the camera cannot be had: the code is typed, or the link pasted.
    await rm(film, { force: true });
    const blind = await takePhone(stage, PHONE);
    await blind.page.goto(`${stage.origin}/`);
    await blind.press('Scan the QR code');
    await blind.page.getByText('We may not use your camera.').waitFor();
    await blind.page.getByText('Or paste the whole link').first().click();
    await blind.page.getByRole('textbox').fill('https://example.org/');
    await blind.press('Open the link');
    await blind.page.getByText('This is no invitation.').waitFor();
    await blind.look('look-paste-wrong');
    await blind.page.getByRole('textbox').fill(link);
    await blind.page.context().setOffline(true);
    await blind.press('Open the link');
    await blind.page.getByText('You have no internet.').waitFor();
    await blind.look('look-offline');
    await blind.page.context().setOffline(false);
    await blind.arrive('Are you applying at Oefenbank Hypotheken?');
    await blind.press('Stop');
    await blind.press('Yes, stop');
    await blind.arrive('Stopped. Nothing was shared.');
    await blind.close();
  });

  it('a provider that may ask no more gets nothing, and a pause that is over kept nothing', async () => {
    await walk.begin();
    await walk.pressAll('Go on', 'I have it all', 'Continue later', 'Yes, continue later');
    await phone.arrive(/^Paused until/);
    const { db } = stage.practice.database;
    const begun = await stage.lender.invite();
    await other.page.goto(begun.link);
    await other.press('Yes, go on');
    await confirm(begun, (await other.page.locator('.code').innerText()).replace(/\D/g, ''));
    await other.arrive('This is what Oefenbank Hypotheken asks');
    const { providerId, identityKey } = stage.lender.signer;
    await revokeIdentityKey(db, providerId as never, identityKey.thumbprint, await domainNow(db));
    // The sweeper ends what is open; the app tells so wherever one is.
    await other.arrive('Oefenbank Hypotheken may not ask anything now');
    await other.look('look-revoked');
    await walk.advanceClock(LATER_S);
    await phone.press('Carry on now');
    await phone.arrive('The pause is over');
    await phone.look('look-pause-over');
  });

  it('a link that was opened here says that its time is over', async () => {
    await other.page.goto('about:blank');
    // The phone's clock follows the practice clock once its proof is dated, which goes by the machine's.
    await other.page.route(`${stage.practice.origin}/graphql`, async (route) => {
      await other.page.clock.setFixedTime(Date.now() + LATER_S * 1000);
      await route.continue();
    });
    await other.page.goto(opened.link);
    await other.arrive('This invitation has expired');
    await other.page.getByRole('region', { name: 'Help from Oefenbank Hypotheken' }).waitFor();
    await other.page.getByRole('button', { name: 'Ask Oefenbank Hypotheken for a new link' }).waitFor();
    await other.page.unrouteAll();
    await other.look('look-expired');
  });

  it('asked nobody but this machine, and nothing went wrong on it', () => {
    // What was asked without internet could not be asked.
    const isOffline = (line: string): boolean => line.includes('net::ERR_INTERNET_DISCONNECTED');
    expect([...phone.problems, ...other.problems].filter((line) => !isOffline(line))).toEqual([]);
  });
});
