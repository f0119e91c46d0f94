import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { print } from 'graphql';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { memoryClaims } from '../../sealing/claims.ts';
import { filesBelow } from '../../server/practice.testing.ts';
import { describeInBrowser } from '../browser.testing.ts';
import { MORTGAGE } from '../lender.ts';
import { photographForReadme } from '../looks.testing.ts';
import { acknowledge, watchDeliveries } from '../provider/deliveries.ts';
import type { Invitation } from '../provider/invite.ts';
import { CONFIRM_PAIRING } from '../provider/operations.ts';
import { call } from '../wire/call.ts';
import {
  type AppStage,
  agreedNotice,
  BUILT,
  isForEverybody,
  logIn,
  openAppStage,
  type Phone,
  shownNotice,
  takePhone,
} from './consumer-app.testing.ts';

// A login is four pages and a collector's work: on a busy machine that takes longer than a test usually may.
vi.setConfig({ testTimeout: 120_000 });

/** What the consumer says of their address. */
const NOTE = 'Ik ben in mei verhuisd.';

describeInBrowser('the consumer app', () => {
  let stage: AppStage;
  let phone: Phone;
  let invitation: Invitation;
  /** How many items were announced, and how many were told of each login that came back. */
  let announced = 0;
  const collected: number[] = [];
  const itemsOn = async (): Promise<number> =>
    [...(await phone.page.locator('main').innerText()).matchAll(/(\d+) (?:gegeven|gegevens)\b(?! is| zijn)/g)].reduce(
      (sum, [, count]) => sum + Number(count),
      0,
    );

  beforeAll(async () => {
    stage = await openAppStage();
    phone = await takePhone(stage);
    invitation = await stage.lender.invite({
      document: print(MORTGAGE),
      variables: { history: { last: 'P24M' }, year: { last: 'P12M' } },
      retentionDays: 0,
      reference: 'Aanvraag 2026-0042',
    });
  });
  afterAll(async () => {
    await phone?.close();
    await stage?.close();
  });

  it('opens a link: who asks, told from the registry, and the secret leaves the address bar', async () => {
    await phone.page.goto(invitation.link);
    await phone.arrive('Vraag je iets aan bij Oefenbank Hypotheken?');
    expect(phone.page.url()).toBe(`${stage.origin}/`);
    await phone.picture('c2-requester');
    await photographForReadme(phone.page, 'consumer');
  });

  it('shows the code for the provider’s page, and goes on once it was typed there', async () => {
    await phone.press('Ja, ga verder');
    await phone.arrive('Vul deze code in op de pagina van Oefenbank Hypotheken');
    await phone.picture('c3-pairing');
    const code = (await phone.page.locator('.code').innerText()).replace(/\D/g, '');
    await call(stage.lender.caller, CONFIRM_PAIRING, { input: { requestId: invitation.record.request, code } });
    await phone.arrive('Dit vraagt Oefenbank Hypotheken');
    await phone.page.getByText('Aanvraag 2026-0042 (van Oefenbank Hypotheken)').waitFor();
    announced = await itemsOn();
    await phone.page.getByText('Bekijk alle gegevens').click();
    expect(await phone.page.locator('main section li').count()).toBe(announced);
    await phone.picture('c4-asked');
  });

  it('says what to have at hand, and lists the portals', async () => {
    await phone.press('Verder');
    await phone.arrive('Dit heb je nodig');
    await phone.picture('c5-ready');
    await phone.press('Ik heb alles');
    await phone.arrive('Haal je gegevens op');
    await phone.picture('c6-portals');
  });

  it('hands over to a portal and takes up where it was', async () => {
    await phone.press('Begin bij MijnOverheid');
    await phone.arrive('Log in bij MijnOverheid');
    await phone.picture('c7-portal');
    await phone.press('Ga naar MijnOverheid');
    await logIn(phone, 'kees');
    await phone.arrive(/^(We halen je gegevens op bij|Gelukt:)/);
    await phone.picture('c10-fetching');
    await phone.arrive('Gelukt: MijnOverheid');
    collected.push(await itemsOn());
    await phone.picture('c11-result');
  });

  it.each(['Mijn UWV', 'Mijnpensioenoverzicht'])('collects at %s', async (portal) => {
    await phone.press(`Volgende: ${portal}`);
    await phone.arrive(`Log in bij ${portal}`);
    await phone.press(`Ga naar ${portal}`);
    await logIn(phone, 'kees');
    await phone.arrive(new RegExp(`lukt: ${portal}`));
    collected.push(await itemsOn());
  });

  it('lets a bank be chosen, and its accounts on its own page', async () => {
    await phone.press('Volgende: je bank');
    await phone.arrive('Bij welke bank zit je?');
    await phone.picture('c8-banks');
    await phone.press('Testbank Gezond');
    await phone.arrive('Je kiest straks bij Testbank Gezond welke rekeningen');
    await phone.picture('c9-accounts');
    await phone.press('Ga naar Testbank Gezond');
    await logIn(phone, 'kees', 'goed', isForEverybody);
    await phone.page.locator('[value="agree"]').waitFor();
    await isForEverybody(phone.page);
    await phone.page.locator('[value="agree"]').click();
    await phone.arrive(/lukt: je bank/);
    collected.push(await itemsOn());
    expect(collected.reduce((sum, count) => sum + count, 0)).toBe(announced);
    await phone.press('Bekijk je gegevens');
  });

  it('shows every value, explained, and what it adds up to', async () => {
    await phone.arrive('Dit zijn je gegevens');
    await phone.picture('c12-overview');
    await phone.press('Bekijk Over jou');
    await phone.arrive('Over jou');
    // Nobody asked whether the address is secret, so that it is shown to who asks to see it.
    const street = phone.page.getByText('Olivereiland').first();
    await phone.page.getByText('Toon het adres').first().waitFor();
    expect(await street.isVisible()).toBe(false);
    await phone.page.getByText('Toon het adres').first().click();
    await street.waitFor();
    await phone.picture('c13-group');
    await phone.press('Klopt dit niet?');
    await phone.arrive('Klopt er iets niet?');
    await phone.picture('c15-wrong');
    await phone.press('Terug naar je gegevens');
    await phone.arrive('Dit zijn je gegevens');
    await phone.press('Bekijk Bank');
    await phone.picture('c13-bank');
    await phone.press('Terug');
    await phone.press('Bekijk als grafiek');
    await phone.arrive('Je inkomsten en vaste lasten');
    await phone.look('c14-money');
    await phone.press('Bekijk als tabel');
    await phone.look('c14-table');
    await phone.press('Terug');
  });

  it('takes a note on what is not right, which may be changed and stays as typed until it can be shared', async () => {
    const field = phone.page.getByLabel('Je opmerking voor Oefenbank Hypotheken');
    await phone.press('Bekijk Over jou');
    await phone.press('Klopt dit niet?');
    await phone.page.getByRole('link', { name: 'www.rvig.nl' }).waitFor();
    await field.fill('Ik woon hier niet meer. \u202e');
    await phone.press('Voeg opmerking toe');
    await phone.page.getByText('Gebruik alleen gewone tekst.').waitFor();
    await phone.look('c15-note-refused');
    expect(await field.inputValue()).toBe('Ik woon hier niet meer. \u202e');
    await field.fill('Ik woon hier niet meer.');
    // Whoever goes back without adding it is told, and finds it as it was typed.
    await phone.page.goBack();
    await phone.press('Terug');
    await phone.page.getByText('Deze opmerking is nog niet toegevoegd').waitFor();
    await phone.look('c12-note-not-added');
    await phone.press('Ga naar deze opmerking');
    expect(await field.inputValue()).toBe('Ik woon hier niet meer.');
    await phone.press('Voeg opmerking toe');
    await phone.press('Wijzig opmerking');
    await field.fill(NOTE);
    await phone.press('Voeg opmerking toe');
    await phone.page.getByText(`Je opmerking: “${NOTE}”`).waitFor();
    await phone.look('c15-note');
    await phone.press('Terug naar je gegevens');
    await phone.arrive('Dit zijn je gegevens');
    await phone.page.getByText(`“${NOTE}”`).waitFor();
  });

  it('keeps keys and proofs on the device, and no value', async () => {
    const kept = await phone.page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
    expect(kept).toContain('zegel.tab');
    for (const value of ['Olivereiland', 'Kees', '1975', NOTE, 'NL91', 'goed', invitation.link.split('#')[1] ?? ''])
      expect(kept).not.toContain(value);
  });

  it('leaves out what the consumer switches off, shares, and tells when it is received', async () => {
    await phone.page.getByLabel(/Deel dit ook: Mijnpensioenoverzicht/).uncheck();
    await phone.press('Naar delen');
    await phone.arrive('Wil je deze gegevens delen met Oefenbank Hypotheken?');
    await phone.page.getByText('Aanvraag 2026-0042 (van').waitFor();
    await phone.page.getByText(`“${NOTE}”`).waitFor();
    await phone.page.getByText('Je opmerking gaat ook op slot.').waitFor();
    expect(await phone.page.locator('.nl-paragraph--lead').innerText()).toMatch(
      `${announced - (collected[2] ?? 0)} gegevens`,
    );
    await phone.page.getByText('Hier zeg je ja op').click();
    await phone.picture('c16-approve');
    const shown = await shownNotice(phone);
    expect(shown.text).toMatch(/^Waarvoor: Een hypotheek.*Niet bewaard: .*Je eigen opmerking gaat mee\.$/ms);
    expect(shown.text).not.toContain('Mijnpensioenoverzicht');
    const deliveries = watchDeliveries(stage.lender.caller, async () => invitation.record, memoryClaims());
    const received = deliveries.next();
    await phone.press('Delen');
    await phone.arrive('Klaargezet');
    await phone.picture('c18-ready');
    expect(await agreedNotice(phone)).toBe(shown.digest);
    const { value } = await received;
    expect(JSON.stringify(value?.opened.data)).toContain('Olivereiland');
    expect(value?.opened.notes.map(({ text }) => text)).toEqual([NOTE]);
    expect(value?.opened.gaps).toContainEqual({ path: ['applicant', 'pension', 'totals'], reason: 'NOT_SHARED' });
    await acknowledge(stage.lender.caller, value?.deliveryId ?? '');
    await deliveries.return();
    await phone.arrive('Ontvangen');
    await phone.picture('c18-received');
    await phone.press('Lees het bewijs');
    await phone.picture('receipt');
  });

  it('tells a browser that cannot run it which ones can, in both languages', async () => {
    const old = await takePhone(stage, { javaScriptEnabled: false });
    await old.page.goto(invitation.link);
    await old.page.getByText('Dan is je browser te oud om veilig te delen').waitFor();
    await old.page.getByText('Then your browser is too old to share safely').waitFor();
    expect(await old.page.getByRole('listitem').allInnerTexts()).toEqual(['Chrome', 'Edge', 'Firefox', 'Safari']);
    await old.picture('too-old');
    await old.close();
  });

  it('asked nobody but this machine, and nothing went wrong on it', () => {
    expect(phone.problems).toEqual([]);
  });

  it('comes in less than 200 kB, but for what is loaded when it is needed: the reader of QR codes, and screens few open', async () => {
    const first = (await filesBelow(BUILT)).filter((file) =>
      /\/(index\.html|assets\/(index|rolldown-runtime)-[^/]+\.(js|css))$/.test(file),
    );
    const sizes = await Promise.all(first.map(async (file) => gzipSync(await readFile(file)).length));
    expect(first).toHaveLength(4);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(200_000);
  });
});
