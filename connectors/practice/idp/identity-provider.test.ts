import { compactDecrypt, decodeJwt, decodeProtectedHeader, type JWK } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { oidcPortal } from '../../portals/oidc.portal.ts';
import { redeemCode } from '../../portals/oidc.token.ts';
import { PASSWORDS } from './password.ts';
import { drawLogin, newVisitor, RETURN_TO, type Running, returned, runPractice, walk } from './running.testing.ts';
import type { Shown } from './visitor.testing.ts';

describe('the practice identity provider', () => {
  let running: Running;
  const mijnOverheid = oidcPortal('MIJNOVERHEID');
  const uwv = oidcPortal('UWV');

  beforeAll(async () => {
    running = await runPractice();
  });

  afterAll(() => running.close());

  const loginUrl = async (drawn = drawLogin(), at = mijnOverheid, access = running.mijnOverheid): Promise<string> =>
    (await at.begin(access, drawn, running.http, new Date())).loginUrl;

  const loggedInAs = async (name: string, password: string): Promise<string | undefined> => {
    const drawn = drawLogin();
    const end = await walk(newVisitor(), await loginUrl(drawn), name, password);
    const back = returned(drawn, end);
    return (await mijnOverheid.exchange(running.mijnOverheid, back, running.http, new Date())).bsn;
  };

  const errorAt = (shown: Shown): string | null => new URL(shown.url).searchParams.get('error');

  it.each(['nl', 'en'] as const)('logs somebody in with name, password and SMS code, in %s', async (language) => {
    const drawn = drawLogin(language);
    const visitor = newVisitor();
    const login = await visitor.open(await loginUrl(drawn));
    expect(login.html).toContain(`<html lang="${language}">`);
    const code = await visitor.submit(login, { name: 'kees', password: 'goed', action: 'login' });
    const end = await visitor.submit(code, { code: '123456', action: 'verify' });
    expect(end.url.startsWith(`${RETURN_TO}?`)).toBe(true);
    expect(new URL(end.url).searchParams.get('state')).toBe(drawn.state);
    expect(new URL(end.url).searchParams.get('iss')).toBe(running.issuer);
    const back = returned(drawn, end);
    const loggedIn = await mijnOverheid.exchange(running.mijnOverheid, back, running.http, new Date());
    expect(loggedIn.bsn).toBe('999990184');
  });

  it('shows the practice banner, the portal by name, the practice people and the practice passwords', async () => {
    const shown = await newVisitor().open(await loginUrl(drawLogin(), uwv, running.uwv));
    expect(shown.html).toContain('Oefenomgeving. Vul hier nooit je echte DigiD of bankgegevens in.');
    expect(shown.html).toContain('<h1>Oefenpagina van Mijn UWV</h1>');
    for (const { login } of running.world.people) expect(shown.html).toContain(`<dt>${login}</dt>`);
    for (const password of PASSWORDS) expect(shown.html).toContain(`<dt>${password}</dt>`);
  });

  it('asserts BSN and level in userinfo signed and encrypted as the client asked, and neither in the id_token', async () => {
    for (const [portal, access, alg] of [
      [mijnOverheid, running.mijnOverheid, 'EdDSA'],
      [uwv, running.uwv, 'ES256'],
    ] as const) {
      const drawn = drawLogin();
      const end = await walk(newVisitor(), await loginUrl(drawn, portal, access), 'sanne');
      const back = returned(drawn, end);
      const tokens = await redeemCode(access, back.code ?? '', back, running.http, new Date());
      const answer = await fetch(access.userinfoEndpoint, {
        headers: { authorization: `Bearer ${tokens.accessToken}` },
      });
      const told = await answer.text();
      const userinfo = access.decryptionKey ? await opened(told, access.decryptionKey) : told;
      expect(answer.headers.get('content-type')).toContain('application/jwt');
      expect(answer.headers.get('authentication-method')).toBe('digid_mock');
      expect(decodeProtectedHeader(userinfo).alg).toBe(alg);
      expect(decodeJwt(userinfo)).toMatchObject({
        iss: running.issuer,
        aud: access.clientId,
        bsn: '999991292',
        loa_authn: 'urn:oasis:names:tc:SAML:2.0:ac:classes:MobileTwoFactorContract',
      });
      expect(Object.keys(decodeJwt(tokens.idToken))).not.toContain('bsn');
      expect(decodeJwt(tokens.idToken).sub).toBe(decodeJwt(userinfo).sub);
    }
  });

  it('tells of no way of logging in to who asks with a token that it never gave', async () => {
    const answer = await fetch(running.uwv.userinfoEndpoint, { headers: { authorization: 'Bearer none' } });
    expect([answer.status, answer.headers.get('authentication-method')]).toEqual([401, null]);
  });

  async function opened(told: string, key: JWK): Promise<string> {
    expect(decodeProtectedHeader(told)).toMatchObject({ alg: 'RSA-OAEP', enc: 'A128CBC-HS256' });
    return new TextDecoder().decode((await compactDecrypt(told, key)).plaintext);
  }

  it('gives one person another subject at each portal', async () => {
    const subjectAt = async (portal: typeof uwv, access: typeof running.uwv): Promise<unknown> => {
      const drawn = drawLogin();
      const back = returned(drawn, await walk(newVisitor(), await loginUrl(drawn, portal, access), 'mo'));
      return decodeJwt((await redeemCode(access, back.code ?? '', back, running.http, new Date())).idToken).sub;
    };
    expect(await subjectAt(mijnOverheid, running.mijnOverheid)).not.toBe(await subjectAt(uwv, running.uwv));
  });

  it.each(['error_SOURCE_TIMEOUT', 'error_PARTIAL', 'slow_15s', 'drip', 'goed'])(
    'lets the sources behind the portal play %s, and no others',
    async (password) => {
      const drawn = drawLogin();
      await walk(newVisitor(), await loginUrl(drawn), 'lotte', password);
      expect(running.world.script('999970616', 'BRP')).toBe(password);
      expect(running.world.script('999970616', 'RDW')).toBe(password);
      expect(running.world.script('999970616', 'UWV')).toBe('goed');
    },
  );

  it('asserts somebody else with error_PERSON_MISMATCH: the partner, or the next person in the list', async () => {
    expect(await loggedInAs('kees', 'error_PERSON_MISMATCH')).toBe('999993847');
    expect(await loggedInAs('noor', 'error_PERSON_MISMATCH')).toBe('999990184');
    expect(await loggedInAs('sanne', 'error_PERSON_MISMATCH')).toBe('999993355');
    expect(await loggedInAs('fout', 'error_PERSON_MISMATCH')).toBe('999990184');
  });

  it.each([
    ['the name', 0],
    ['the code', 1],
  ])('brings whoever goes back at %s to the app with access_denied', async (_page, pages) => {
    const drawn = drawLogin();
    const visitor = newVisitor();
    let shown = await visitor.open(await loginUrl(drawn));
    if (pages === 1) shown = await visitor.submit(shown, { name: 'kees', password: 'goed', action: 'login' });
    const end = await visitor.submit(shown, { name: '', password: '', code: '', action: 'cancel' });
    expect(end.url.startsWith(`${RETURN_TO}?`)).toBe(true);
    expect(errorAt(end)).toBe('access_denied');
    expect(new URL(end.url).searchParams.get('state')).toBe(drawn.state);
    expect(new URL(end.url).searchParams.get('iss')).toBe(running.issuer);
  });

  it('keeps the name, clears the password and counts down when name or password is wrong, then locks by the clock', async () => {
    const visitor = newVisitor();
    const shown = await visitor.open(await loginUrl());
    const wrong = { name: 'daan', password: 'fout', action: 'login' };
    const first = await visitor.submit(shown, wrong);
    expect(first.status).toBe(422);
    expect(first.html).toContain('<title>Fout: Oefenpagina van MijnOverheid</title>');
    expect(first.html).toContain('Je naam of wachtwoord klopt niet. Je kunt nog 2 keer proberen.');
    expect(first.html).toContain('value="daan"');
    expect(first.html).not.toContain('value="fout"');
    expect((await visitor.submit(shown, wrong)).html).toContain('Je kunt nog 1 keer proberen.');
    expect((await visitor.submit(shown, wrong)).html).toMatch(
      /Je hebt te vaak geprobeerd. Probeer het om \d\d:\d\d opnieuw/,
    );
    const right = { ...wrong, password: 'goed' };
    expect((await visitor.submit(shown, right)).html).toContain('Je hebt te vaak geprobeerd.');

    const atUwv = newVisitor();
    const other = await atUwv.open(await loginUrl(drawLogin(), uwv, running.uwv));
    expect((await atUwv.submit(other, right)).html).toContain('Vul de sms-code in');

    running.forward(15 * 60_000);
    expect((await visitor.submit(shown, right)).html).toContain('Vul de sms-code in');
  });

  it('answers an unknown name as a wrong password', async () => {
    const visitor = newVisitor();
    const shown = await visitor.open(await loginUrl());
    const unknown = await visitor.submit(shown, { name: 'nobody', password: 'goed', action: 'login' });
    expect(unknown.html).toContain('Je naam of wachtwoord klopt niet. Je kunt nog 2 keer proberen.');
  });

  it('refuses as wrong with error_CREDENTIALS_INVALID and locks at once with error_SOURCE_LOCKED', async () => {
    const visitor = newVisitor();
    const shown = await visitor.open(await loginUrl(drawLogin('en')));
    const invalid = await visitor.submit(shown, {
      name: 'anja',
      password: 'error_CREDENTIALS_INVALID',
      action: 'login',
    });
    expect(invalid.html).toContain('Your name or password is wrong. You have 2 tries left.');
    const locked = await visitor.submit(shown, { name: 'anja', password: 'error_SOURCE_LOCKED', action: 'login' });
    expect(locked.html).toMatch(/Too many tries. Try again at \d\d:\d\d. You can do the others now./);
  });

  it('tells a wrong and an expired SMS code, sends a new one after 30 seconds, and takes a code with spaces', async () => {
    const visitor = newVisitor();
    const login = await visitor.open(await loginUrl());
    const code = await visitor.submit(login, { name: 'fatima', password: 'goed', action: 'login' });
    expect(code.html).toContain('Nieuwe code over 30 s');
    expect((await visitor.submit(code, { code: '000000', action: 'verify' })).html).toContain('Deze code klopt niet.');
    expect((await visitor.submit(code, { code: '', action: 'resend' })).html).toContain('Wacht 30 seconden.');
    running.forward(31_000);
    expect((await visitor.open(code.url)).html).toContain('>Nieuwe code</button>');
    expect((await visitor.submit(code, { code: '', action: 'resend' })).html).toContain('We stuurden een nieuwe code.');
    expect((await visitor.submit(code, { code: '999999', action: 'verify' })).html).toContain('De code is verlopen.');
    expect((await visitor.submit(code, { code: ' 123 456 ', action: 'verify' })).url).toContain(`${RETURN_TO}?code=`);
  });

  it.each([
    ['nl', 'Hier heb je een sms-code nodig. Zet dat aan in Mijn DigiD. Dat duurt 3 werkdagen, met een brief.'],
    ['en', 'You need an SMS code here. Turn it on in Mijn DigiD. That takes 3 working days, by letter.'],
  ] as const)(
    'says in %s where an SMS check is set up, and ends the login of an account without',
    async (language, text) => {
      const visitor = newVisitor();
      const login = await visitor.open(await loginUrl(drawLogin(language)));
      const told = await visitor.submit(login, { name: 'mo', password: 'error_NO_SMS', action: 'login' });
      expect(told.status).toBe(422);
      expect(told.html).toContain(text);
      expect(told.html).not.toContain('name="code"');
      const end = await visitor.submit(told, { code: '123456', action: 'verify' });
      expect(errorAt(end)).toBe('unmet_authentication_requirements');
      expect(new URL(end.url).searchParams.get('code')).toBeNull();
    },
  );

  it('lets an account without an SMS check in where no SMS code is asked', async () => {
    const url = new URL(await loginUrl());
    url.searchParams.set('acr_values', 'urn:oasis:names:tc:SAML:2.0:ac:classes:Smartcard');
    const end = await walk(newVisitor(), url.href, 'mo', 'error_NO_SMS');
    expect(end.url).toContain(`${RETURN_TO}?code=`);
  });

  it('remembers the name where asked, on its own pages only, and forgets it where not', async () => {
    const visitor = newVisitor();
    const login = await visitor.open(await loginUrl());
    await visitor.submit(login, { name: 'kees', password: 'goed', remember: 'yes', action: 'login' });
    const kept = [...visitor.cookies.values()].filter(({ value }) => value.includes('kees'));
    expect(
      kept.map(({ path, attributes }) => ({ path, isPrivate: /HttpOnly.*SameSite=Lax/i.test(attributes) })),
    ).toEqual([{ path: '/login', isPrivate: true }]);
    const again = await visitor.open(await loginUrl());
    expect(again.html).toContain('value="kees"');
    expect(again.html).toMatch(/name="remember"[^>]* checked/);
    await visitor.submit(again, { name: 'kees', password: 'goed', action: 'login' });
    expect((await visitor.open(await loginUrl())).html).not.toContain('value="kees"');
  });

  it('gives Basis without an SMS code where only that is asked, and refuses levels it cannot give', async () => {
    const asking = async (level: string): Promise<string> => {
      const url = new URL(await loginUrl());
      url.searchParams.set('acr_values', `urn:oasis:names:tc:SAML:2.0:ac:classes:${level}`);
      return url.href;
    };
    const visitor = newVisitor();
    const basic = await visitor.open(await asking('PasswordProtectedTransport'));
    const end = await visitor.submit(basic, { name: 'kees', password: 'goed', action: 'login' });
    expect(end.url).toContain(`${RETURN_TO}?code=`);
    for (const level of ['Unspecified', 'NoSuchLevel']) {
      expect(errorAt(await newVisitor().open(await asking(level)))).toBe('unmet_authentication_requirements');
    }
  });
});
