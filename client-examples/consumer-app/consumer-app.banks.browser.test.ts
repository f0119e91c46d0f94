import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { faultsOf } from '../axe.testing.ts';
import { describeInBrowser } from '../browser.testing.ts';
import { CONFIRM_PAIRING } from '../provider/operations.ts';
import { call } from '../wire/call.ts';
import { type AppStage, logIn, openAppStage, type Phone, takePhone } from './consumer-app.testing.ts';

vi.setConfig({ testTimeout: 120_000 });

describeInBrowser('who has several banks', () => {
  let stage: AppStage;
  let phone: Phone;
  beforeAll(async () => {
    stage = await openAppStage();
  });
  beforeEach(async () => {
    phone = await takePhone(stage, { viewport: { width: 320, height: 640 } });
  });
  afterEach(() => phone?.close());
  afterAll(() => stage?.close());

  /** Chooses a bank and, on the bank's own page, its accounts. */
  const visitBank = async (bank: string, isMore: boolean): Promise<void> => {
    await phone.press(bank);
    await phone.arrive(`Je kiest straks bij ${bank} welke rekeningen`);
    if (isMore) await phone.page.getByLabel('Ik heb ook een andere bank').check();
    expect(await faultsOf(phone.page)).toEqual([]);
    await phone.picture(`c9-accounts-${isMore ? 'more' : 'last'}`);
    await phone.press(`Ga naar ${bank}`);
    await logIn(phone, 'kees');
    await phone.page.locator('[value="agree"]').click();
  };

  /** From a new link to the choice of a bank. */
  const toBanks = async (): Promise<void> => {
    const document = '{ applicant { bank { accounts { kind } } } }';
    const invitation = await stage.lender.invite({ document });
    await phone.page.goto(invitation.link);
    await phone.press('Ja, ga verder');
    const code = (await phone.page.locator('.code').innerText()).replace(/\D/g, '');
    const input = { requestId: invitation.record.request, code, subject: 'APPLICANT' as const };
    await call(stage.lender.caller, CONFIRM_PAIRING, { input });
    for (const press of ['Verder', 'Ik heb alles', /^Begin bij/]) await phone.press(press);
  };

  it('may leave the other one, and go on with the first after all', async () => {
    await toBanks();
    await visitBank('Testbank Gezond', true);
    await phone.press('Testbank Traag');
    await phone.press('Ga naar Testbank Traag');
    await phone.page.locator('[value="cancel"]').click();
    await phone.arrive('Haal je gegevens op');
    await phone.press(/^Opnieuw bij/);
    await phone.press('Ga verder met Testbank Gezond');
    await phone.arrive(/lukt: /);
  });

  it('logs in at one after the other, and has them collected together', async () => {
    await toBanks();
    await visitBank('Testbank Gezond', true);
    await phone.arrive('Bij welke bank zit je nog meer?');
    await phone.page.getByText('Je logde in bij Testbank Gezond.').waitFor();
    expect(await faultsOf(phone.page)).toEqual([]);
    await phone.picture('c8-other-bank');
    await visitBank('Testbank Traag', false);
    await phone.arrive(/lukt: /);
    expect(phone.problems).toEqual([]);
  });
});
