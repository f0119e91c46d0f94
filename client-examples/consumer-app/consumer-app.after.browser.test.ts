import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { WebSocket } from 'ws';
import { memoryClaims } from '../../sealing/claims.ts';
import { describeInBrowser } from '../browser.testing.ts';
import { drawUp, give, propose, recipientOf } from '../grants.testing.ts';
import { otherLender } from '../other-lender.testing.ts';
import { CONFIRM_PAIRING } from '../provider/operations.ts';
import { retrieve } from '../provider/shares.ts';
import { call } from '../wire/call.ts';
import { type AppStage, faultsOf, logIn, openAppStage, type Phone, takePhone } from './consumer-app.testing.ts';

const BANK = 'Bank aan de Gracht';

vi.setConfig({ testTimeout: 120_000 });

describeInBrowser('the consumer app, after sharing', () => {
  let stage: AppStage;
  let phone: Phone;

  beforeAll(async () => {
    stage = await openAppStage();
    phone = await takePhone(stage, { viewport: { width: 320, height: 640 }, colorScheme: 'dark' });
  });
  afterAll(async () => {
    await phone?.close();
    await stage?.close();
  });

  const isForEverybody = async (name: string): Promise<void> => {
    await phone.picture(`after-${name}`);
    expect(await faultsOf(phone)).toEqual([]);
  };

  it('tells what happened to a share, asks before it is passed on, and takes that back', async () => {
    const invitation = await stage.lender.invite({
      document: '{ applicant { identity { fullName } } }',
      retentionDays: 30,
    });
    await phone.page.goto(invitation.link);
    await phone.press('Ja, ga verder');
    const code = (await phone.page.locator('.code').innerText()).replace(/\D/g, '');
    await call(stage.lender.caller, CONFIRM_PAIRING, { input: { requestId: invitation.record.request, code } });
    for (const press of ['Verder', 'Ik heb alles', 'Begin bij MijnOverheid', 'Ga naar MijnOverheid'])
      await phone.press(press);
    await logIn(phone, 'kees');
    for (const press of ['Bekijk je gegevens', 'Naar delen', 'Delen', 'Ja, 30 dagen']) await phone.press(press);
    await phone.arrive('Klaargezet');
    await phone.press('Mijn gedeelde gegevens');
    await phone.page.getByText('Actief').waitFor();
    expect(await phone.page.getByText('Er is nieuws').count()).toBe(0);

    const shares = await phone.page.evaluate(() => localStorage.getItem('zegel.shares') ?? '');
    const shareId = /"shareId":"([^"]+)"/.exec(shares)?.[1] ?? '';
    const claim = memoryClaims();
    const opened = await retrieve(stage.lender.caller, shareId, invitation.record, claim);
    await phone.press('Sluiten');
    await phone.press('Mijn gedeelde gegevens');
    await phone.page.getByText('Er is nieuws').waitFor();
    await isForEverybody('news');
    await phone.press('Bekijk Oefenbank Hypotheken');
    await phone.page.getByText(/^Je zette je gegevens klaar/).waitFor();

    const place = {
      ...stage,
      device: { endpoint: `${stage.practice.origin}/graphql`, webSocket: WebSocket },
    };
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
  });
});
