import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { idinPortal } from '../portals/idin.portal.ts';
import { askAcquirer } from './idin.acquirer.wire.ts';
import { issuersOf } from './idin.directory.ts';
import { directoryRequest, transactionRequest } from './idin.request.ts';
import { signed } from './idin.signing.ts';
import { post, type RunningIdin, SOUTH, START, startIdin } from './idin.testing.ts';
import { ALL_FIELDS } from './wanted.testing.ts';

let running: RunningIdin;
beforeAll(async () => {
  running = await startIdin();
});
afterAll(() => running.close());

const begun = async (wanted: readonly string[] = ALL_FIELDS, language: 'nl' | 'en' = 'nl'): Promise<string> => {
  const start = { ...START, wanted, language };
  return (await idinPortal.begin(running.access(), start, running.http, running.now())).loginUrl;
};

describe('the practice acquirers', () => {
  it('list two invented banks, each in a dialect of its own', async () => {
    const banks = [
      { id: 'OEFNNL2X', name: 'Testbank Noord' },
      { id: 'OEFZNL2X', name: 'Testbank Zuid' },
    ];
    expect(await issuersOf(running.access(), running.http, running.now())).toEqual(banks);
    expect(await issuersOf(running.access(SOUTH), running.http, running.now())).toEqual(banks);
    const [one, three] = running.http.exchanges.slice(-2).map(({ response }) => String(response.body));
    expect(one).toContain('<DirectoryRes xmlns=');
    expect(three).toContain('<ns3:DirectoryRes xmlns:ns3=');
    expect(three).toContain('<ns2:Signature');
  });

  const asked = {
    returnUrl: 'https://app.example/login',
    entranceCode: 'abc',
    requestId: 'Aref1',
    serviceId: 64,
    language: 'nl',
  } as const;
  const tampered = (text: string, from: string | RegExp, to: string): string => {
    expect(text.replace(from, to)).not.toBe(text);
    return text.replace(from, to);
  };
  const answerTo = (request: string): Promise<string> => {
    const access = running.access();
    const question = { url: access.transactionUrl, request, answer: 'AcquirerTrxRes' } as const;
    return askAcquirer(question, access, running.http, running.now()).then(
      () => 'accepted',
      (error: unknown) => String(error instanceof Error ? error.message : error),
    );
  };

  it.each<readonly [string, (request: string) => string, string]>([
    ['as it is', (text) => text, 'accepted'],
    ['that was changed', (text) => tampered(text, '>abc<', '>abd<'), 'REFUSED: SE2700'],
    ['without signature', (text) => tampered(text, /<Signature.*<\/Signature>/, ''), 'REFUSED: SE2000'],
    ['of another key name', (text) => tampered(text, /<KeyName>..../, '<KeyName>AAAA'), 'REFUSED: SE2000'],
    ['that is no XML', (text) => text.slice(0, 200), 'REFUSED: IX1000'],
    ['with a DOCTYPE', (text) => tampered(text, '?>', '?><!DOCTYPE x>'), 'REFUSED: IX1000'],
  ])('hold a request %s against the rules', async (_what, change, answer) => {
    const request = transactionRequest(running.access(), asked, running.now());
    expect(await answerTo(change(request))).toBe(answer);
  });

  it.each([
    ['a BSN', { serviceId: 65 }, 'REFUSED: AP1600'],
    ['a lasting number', { serviceId: 16_384 }, 'REFUSED: AP1600'],
    ['a long entrance code', { entranceCode: 'a'.repeat(41) }, 'REFUSED: BR1210'],
    ['an id that is none', { requestId: '1ref' }, 'REFUSED: BR1210'],
    ['a long address', { returnUrl: `https://app.example/${'a'.repeat(512)}` }, 'REFUSED: BR1210'],
  ])('refuse a signed request with %s', async (_what, wrong, answer) => {
    const request = transactionRequest(running.access(), { ...asked, ...wrong }, running.now());
    expect(await answerTo(request)).toBe(answer);
  });

  it.each([
    ['another merchant', '0020000001', '0020000002', 'REFUSED: AP1100'],
    ['another product', 'NL:BVN:BankID:1.0', 'NL:BVN:eMandates:1.0', 'REFUSED: IX1300'],
    ['a day in place of a moment', 'T10:00:00.000Z', '', 'REFUSED: BR1210'],
  ])('refuse a signed request of %s', async (_what, from, to, answer) => {
    const access = running.access();
    const unsigned = directoryRequest(access, running.now()).replace(/<Signature.*<\/Signature>/, '');
    expect(await answerTo(signed(tampered(unsigned, from, to), access))).toBe(answer);
  });

  it('answer another message than was asked for, which is not taken', async () => {
    expect(await answerTo(directoryRequest(running.access(), running.now()))).toMatch(/^MALFORMED: another message/);
  });
});

describe("a practice bank's own pages", () => {
  it('say that they are practice, in two languages, and set no cookie', async () => {
    const address = await begun();
    const page = await fetch(address);
    expect(await page.text()).toContain('Oefenpagina van iDIN. Testbank Noord. Log in.');
    expect(await (await fetch(`${address}?lang=en`)).text()).toContain('Practice page of iDIN.');
    expect(await (await fetch(await begun([], 'en'))).text()).toContain('Practice environment.');
    expect(page.headers.get('set-cookie')).toBeNull();
    expect(page.headers.get('content-security-policy')).toContain("form-action 'self' https://app.example;");
    expect(await (await fetch(`${running.origin}/practice.css`)).text()).toContain('.banner');
  });

  it('refuse a wrong password, lock a name, and lose nobody else', async () => {
    const address = await begun();
    const wrong = await post(address, { name: 'mo', password: 'fout', action: 'login' });
    expect([wrong.status, await wrong.text()]).toEqual([422, expect.stringContaining('nog 2 keer')]);
    const locked = await post(address, { name: 'mo', password: 'error_SOURCE_LOCKED', action: 'login' });
    expect(await locked.text()).toContain('te vaak');
    expect((await post(address, { name: 'daan', password: 'goed', action: 'login' })).status).toBe(303);
  });

  it.each([
    [['idin.is18OrOver'], ['Of je 18 jaar of ouder bent'], ['geboortedatum', 'Je naam']],
    [
      ['idin.birthDate', 'idin.familyName'],
      ['Je geboortedatum', 'Je naam'],
      ['18 jaar', 'Je adres'],
    ],
    [[], ['Alleen dat je klant bent'], ['Je naam', 'Je adres']],
  ])('of %j list what will be given, before it is given', async (wanted, told, untold) => {
    const address = await begun(wanted);
    await post(address, { name: 'kees', password: 'goed', action: 'login' });
    const page = await (await fetch(address)).text();
    for (const words of told) expect(page).toContain(words);
    for (const words of untold) expect(page).not.toContain(words);
  });

  it('are over once the consumer has agreed or left, and are unknown at the other bank', async () => {
    const address = await begun();
    expect((await fetch(address.replace('OEFNNL2X', 'OEFZNL2X'))).status).toBe(410);
    await post(address, { action: 'cancel' });
    expect((await fetch(address)).status).toBe(410);
    expect((await fetch(`${running.origin}/bank/OEFNNL2X/unknown`)).status).toBe(410);
  });

  it('do not agree for somebody who has not logged in', async () => {
    const address = await begun();
    expect((await post(address, { action: 'agree', name: '', password: '' })).status).toBe(422);
  });
});
