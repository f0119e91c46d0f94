import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { memoryClaims } from '../../sealing/claims.ts';
import { describeInBrowser } from '../browser.testing.ts';
import { acknowledge, watchDeliveries } from '../provider/deliveries.ts';
import { CONFIRM_PAIRING } from '../provider/operations.ts';
import { call } from '../wire/call.ts';
import { type AppStage, openAppStage, type Phone, takePhone } from './consumer-app.testing.ts';

/** More than any screen has to pass before what is sought. */
const MOST_TABS = 40;

vi.setConfig({ testTimeout: 120_000 });

describeInBrowser('the consumer app, by the keyboard alone', () => {
  let stage: AppStage;
  let phone: Phone;

  beforeAll(async () => {
    stage = await openAppStage();
    phone = await takePhone(stage, { viewport: { width: 320, height: 640 } });
  });
  afterAll(async () => {
    await phone?.close();
    await stage?.close();
  });

  /** What has the focus: its words, whether it can be seen, and whether the eye is shown that it has it. */
  const focused = () =>
    phone.page.evaluate(() => {
      const element = document.activeElement ?? document.body;
      const { x, y, width, height } = element.getBoundingClientRect();
      const top = document.elementFromPoint(x + width / 2, y + height / 2);
      const label =
        element.closest('label') ?? (element.id ? document.querySelector(`label[for="${element.id}"]`) : null);
      return {
        words: (label ?? element).textContent?.trim() ?? '',
        isHeading: element.tagName === 'H1',
        isInSight: top !== null && (element.contains(top) || top.contains(element)),
        isMarked: getComputedStyle(element).outlineStyle !== 'none' || getComputedStyle(element).boxShadow !== 'none',
      };
    });
  /** Tabs on until what says this has the focus; whatever has it on the way is in sight and marked. */
  const tabTo = async (words: string | RegExp): Promise<void> => {
    for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
      await phone.page.keyboard.press('Tab');
      const at = await focused();
      // Once round: the page itself, before its first link.
      if (at.words.length > 400) continue;
      expect(at).toEqual({ ...at, isInSight: true, isMarked: true });
      if (typeof words === 'string' ? at.words === words : words.test(at.words)) return;
    }
    throw new Error(`no tab leads to ${words}`);
  };
  const press = async (words: string | RegExp, key: 'Enter' | 'Space' = 'Enter'): Promise<void> => {
    await tabTo(words);
    await phone.page.keyboard.press(key);
  };
  /** The new screen's heading has the focus: a screen reader begins there. */
  const arrive = async (title: string | RegExp): Promise<void> => {
    await phone.arrive(title);
    await expect.poll(focused).toMatchObject({ isHeading: true });
  };
  /** A portal's page has its first field focused when it comes. */
  const startsAt = (label: string) => expect.poll(focused).toMatchObject({ words: label, isMarked: true });
  const type = async (label: string, text: string): Promise<void> => {
    await tabTo(label);
    await phone.page.keyboard.type(text);
  };

  it('leads from the link to what was received', async () => {
    const { link, record } = await stage.lender.invite({ document: '{ applicant { identity { fullName } } }' });
    await phone.page.goto(link);
    await arrive('Vraag je iets aan bij Oefenbank Hypotheken?');
    await press('Over dit bedrijf', 'Space');
    await press('Ja, ga verder');
    await arrive(/^Vul deze code in/);
    const code = (await phone.page.locator('.code').innerText()).replace(/\D/g, '');
    await call(stage.lender.caller, CONFIRM_PAIRING, { input: { requestId: record.request, code } });
    await arrive('Dit vraagt Oefenbank Hypotheken');
    await press('Verder', 'Space');
    await arrive('Dit heb je nodig');
    await press('Ik heb alles');
    await arrive('Haal je gegevens op');
    await press('Begin bij MijnOverheid');
    await arrive('Log in bij MijnOverheid');
    await press('Ga naar MijnOverheid');
    await startsAt('Oefennaam');
    await phone.page.keyboard.type('kees');
    await type('Oefenwachtwoord', 'goed');
    await phone.page.keyboard.press('Enter');
    await startsAt('Sms-code');
    await phone.page.keyboard.type('123456');
    await phone.page.keyboard.press('Enter');
    await arrive('Gelukt: MijnOverheid');
    await press('Bekijk je gegevens');
    await arrive('Dit zijn je gegevens');
    await press('Bekijk Over jou');
    await arrive('Over jou');
    await press('Terug', 'Space');
    await arrive('Dit zijn je gegevens');
    await press('Naar delen');
    await arrive(/^Wil je deze gegevens delen/);
    await press('Delen');
    await arrive('Klaargezet');
    const deliveries = watchDeliveries(stage.lender.caller, async () => record, memoryClaims());
    const { value } = await deliveries.next();
    await deliveries.return();
    await acknowledge(stage.lender.caller, value?.deliveryId ?? '');
    await arrive('Ontvangen');
  });

  it('comes round on a screen of help, and back to where it was', async () => {
    await press('Help');
    await arrive('Help');
    await press('English', 'Space');
    await phone.arrive('Help');
    await press('Close');
    await arrive('Received');
    expect(phone.problems).toEqual([]);
  });

  const isLong = process.env.ZEGEL_LONG === '1';
  /** What a screen reader is told of a screen, in its order. */
  const told = () => phone.page.locator('main').ariaSnapshot();
  const logInByKeys = async (): Promise<void> => {
    await startsAt('Oefennaam');
    await phone.page.keyboard.type('kees');
    await type('Oefenwachtwoord', 'goed');
    await phone.page.keyboard.press('Enter');
    await phone.page.locator('[name="code"]:focus').waitFor();
    await phone.page.keyboard.type('123456');
    await phone.page.keyboard.press('Enter');
  };

  if (isLong)
    it('leads past a pause, a bank and what may be left out to what is kept and withdrawn', async () => {
      const { link, record } = await stage.lender.invite({
        document:
          '{ applicant { identity @optional(reason: "Wie je bent.") { fullName } bank { accounts { kind } } } }',
        retentionDays: 30,
      });
      await press('Nederlands');
      await phone.page.goto(link);
      await arrive('Vraag je iets aan bij Oefenbank Hypotheken?');
      expect(await told()).toMatchInlineSnapshot(`
        "- main:
          - heading "Vraag je iets aan bij Oefenbank Hypotheken?" [level=1]
          - paragraph: Begon je op oefenbank.example? Dan klopt het.
          - paragraph: Ken je dit bedrijf niet? Stop dan.
          - paragraph: We controleerden de handtekening. Deze vraag komt echt van Oefenbank Hypotheken.
          - group: Over dit bedrijf
          - group: Meld een probleem"
      `);
      await press('Ja, ga verder');
      await arrive(/^Vul deze code in/);
      const code = (await phone.page.locator('.code').innerText()).replace(/\D/g, '');
      await call(stage.lender.caller, CONFIRM_PAIRING, { input: { requestId: record.request, code } });
      await arrive('Dit vraagt Oefenbank Hypotheken');
      await press('Verder');
      await arrive('Dit heb je nodig');
      await press('Ik heb alles');
      await arrive('Haal je gegevens op');
      expect(await told()).toMatchInlineSnapshot(`
        "- main:
          - button "Terug"
          - heading "Haal je gegevens op" [level=1]
          - paragraph: 0 van 2 klaar.
          - progressbar "0 van 2 klaar."
          - list:
            - listitem:
              - heading "MijnOverheid" [level=2]
              - status: Nog niet begonnen
            - listitem:
              - heading "Je bank" [level=2]
              - status: Nog niet begonnen
              - button "Begin bij je bank""
      `);
      await press('Later verder');
      await arrive('Later verder?');
      await press('Ja, later verder');
      await arrive(/^Je pauzeert tot/);
      await press('Ga nu verder', 'Space');
      await arrive('Haal je gegevens op');
      await press('Begin bij je bank');
      await arrive('Bij welke bank zit je?');
      expect(await told()).toMatchInlineSnapshot(`
        "- main:
          - button "Terug"
          - heading "Bij welke bank zit je?" [level=1]
          - text: Zoek je bank
          - searchbox "Zoek je bank"
          - list "Bij welke bank zit je?":
            - listitem:
              - button "Testbank Gezond"
            - listitem:
              - button "Testbank Traag"
            - listitem:
              - button "Testbank Storing"
            - listitem:
              - button "Testbank Anders"
          - status
          - group: Mijn bank staat er niet bij
          - group: Ik heb al een bestand van je bank"
      `);
      await press('Testbank Gezond');
      await arrive(/^Je kiest straks bij Testbank Gezond/);
      await press('Ga naar Testbank Gezond');
      await logInByKeys();
      await phone.page.locator('[value="agree"]').waitFor();
      await press(/^Akkoord/);
      await arrive(/^Gelukt: je bank/i);
      await press('Naar het overzicht');
      await arrive('Haal je gegevens op');
      await press('Begin bij MijnOverheid');
      await arrive('Log in bij MijnOverheid');
      await press('Ga naar MijnOverheid');
      await logInByKeys();
      await arrive('Gelukt: MijnOverheid');
      await press('Bekijk je gegevens');
      await arrive('Dit zijn je gegevens');
      await press(/^Deel dit ook/, 'Space');
      expect(await phone.page.getByLabel(/^Deel dit ook/).isChecked()).toBe(false);
      await press('Naar delen');
      await arrive(/^Wil je deze gegevens delen/);
      await press('Delen');
      await arrive(/^Mag Oefenbank Hypotheken je gegevens 30 dagen/);
      await press('Ja, 30 dagen');
      await arrive('Klaargezet');
      await press('Mijn gedeelde gegevens');
      await arrive('Mijn gedeelde gegevens');
      await press('Bekijk Oefenbank Hypotheken');
      await arrive('Oefenbank Hypotheken');
      await press('Trek in');
      await arrive('Toestemming intrekken?');
      await press('Ja, trek in');
      await arrive(/^Ingetrokken op/);
      expect(phone.problems).toEqual([]);
    });
});
