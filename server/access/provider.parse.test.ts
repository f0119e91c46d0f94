import { beforeAll, describe, expect, test } from 'vitest';
import { makeSigningKey } from '../../sealing/keys.ts';
import { makeTestKey, productionRules, random, registrationOf, type TestKey } from './caller.fixture.ts';
import { parseRegistration } from './provider.parse.ts';
import { RegistrationRefused } from './provider.refusals.ts';

const identityKey = makeSigningKey(random).publicJwk;
let clientKey: TestKey;
let good: ReturnType<typeof registrationOf>;
beforeAll(async () => {
  clientKey = await makeTestKey('ES256');
  good = registrationOf('Linde', clientKey.jwk, identityKey);
});

/** Everything that is wrong with a good registration so changed. */
function wrongWith(value: unknown, rules = productionRules): readonly string[] {
  try {
    parseRegistration(value, rules);
    return [];
  } catch (error) {
    if (error instanceof RegistrationRefused) return error.codes;
    throw error;
  }
}

describe('a registration', () => {
  test('is read into names, addresses and checked keys', () => {
    expect(parseRegistration(good, productionRules)).toEqual({
      name: 'Linde Hypotheken',
      domain: 'linde.example',
      kvk: '90000018',
      address: 'Lindelaan 1, 1234 AB Lindedorp',
      helpdesk: good.helpdesk,
      returnOrigins: ['https://www.linde.example'],
      clientKey: expect.objectContaining({ algorithm: 'ES256', thumbprint: clientKey.thumbprint }),
      identityKey,
    });
  });

  test.each(['Bank & Zoon', 'L’Étoile (Lease)', 'Ångström 24/7', 'Τράπεζα', 'Ипотека-2', 'A.B.C. + D, E'])(
    'may be of a name like %s',
    (name) => {
      expect(wrongWith({ ...good, name })).toEqual([]);
    },
  );

  test('tells everything that is wrong at once', () => {
    expect(wrongWith({})).toEqual([
      'NAME_LENGTH',
      'NAME_CHARACTERS',
      'DOMAIN_FORM',
      'KVK_FORM',
      'ADDRESS_FORM',
      'HELPDESK_PHONE',
      'HELPDESK_EMAIL',
      'HELPDESK_PAGE',
      'HELPDESK_HOURS',
      'RETURN_ORIGIN',
      'CLIENT_KEY',
      'IDENTITY_KEY',
    ]);
    expect(wrongWith(null)).toEqual(wrongWith({}));
  });
});

describe('a registration is refused', () => {
  test.each([
    ['NAME_LENGTH', ['x', 'Lange '.repeat(11).trim()]],
    [
      'NAME_CHARACTERS',
      [
        'Linde\u202eHypotheken',
        'Linde  Hypotheken',
        ' Linde',
        'Linde\n',
        'Linde™',
        'Linde😀',
        'Ｌｉｎｄｅ',
        '<b>Linde',
        '银行银行',
        '--',
      ],
    ],
    ['NAME_MIXED_SCRIPTS', ['Lindе Hypotheken', 'Ахорн Bank', 'Αhorn']],
  ])('%s', (code, names) => {
    for (const name of names) expect(wrongWith({ ...good, name }), name).toContain(code);
  });

  test.each([
    'example',
    'Linde.example',
    'linde.example.',
    'https://linde.example',
    'linde.example/a',
    'linde.example:8443',
    '-linde.example',
    'xn--lnde-vpa.example',
    'lïnde.example',
    '127.0.0.1',
    `${'a'.repeat(64)}.example`,
  ])('DOMAIN_FORM: %s', (domain) => {
    expect(wrongWith({ ...good, domain })).toContain('DOMAIN_FORM');
  });

  test.each(['9000001', '900000180', '9000 018', 'NL900000', 90000018])('KVK_FORM: %s', (kvk) => {
    expect(wrongWith({ ...good, kvk })).toEqual(['KVK_FORM']);
  });

  test.each(['', 'Thuis', ' Lindelaan 1, Lindedorp', 'Lindelaan 1\n1234 AB Lindedorp', 'L'.repeat(201), 7])(
    'ADDRESS_FORM: %j',
    (address) => {
      expect(wrongWith({ ...good, address })).toEqual(['ADDRESS_FORM']);
    },
  );

  test.each([
    ['HELPDESK_PHONE', { phone: 'bel ons' }],
    ['HELPDESK_EMAIL', { email: 'help at linde.example' }],
    ['HELPDESK_EMAIL', { email: 'help@linde.example@evil.example' }],
    ['HELPDESK_PAGE', { page: 'http://linde.example/help' }],
    ['HELPDESK_PAGE', { page: 'https://evil-linde.example/help' }],
    ['HELPDESK_PAGE', { page: 'https://linde.example@evil.example/' }],
    ['HELPDESK_PAGE', { page: 'https://help@www.linde.example/' }],
    ['HELPDESK_PAGE', { page: 'javascript:alert(1)' }],
    ['HELPDESK_HOURS', { hours: 'altijd\u0000' }],
    ['HELPDESK_HOURS', { hours: 'ma-vr 9-17 uur' }],
  ])('%s', (code, change) => {
    expect(wrongWith({ ...good, helpdesk: { ...good.helpdesk, ...change } })).toEqual([code]);
  });

  test.each([
    [[]],
    [['https://www.linde.example/']],
    [['https://www.linde.example/return']],
    [['http://www.linde.example']],
    [['https://linde.example.evil.example']],
    [['https://www.linde.example', 'https://evil.example']],
    [['http://127.0.0.1:4001']],
    [[1]],
    [Array.from({ length: 11 }, (_, at) => `https://www${at}.linde.example`)],
  ])('RETURN_ORIGIN: %j', (returnOrigins) => {
    expect(wrongWith({ ...good, returnOrigins })).toEqual(['RETURN_ORIGIN']);
  });

  test('RETURN_ORIGIN on this machine is for practice, which allows it', () => {
    const returnOrigins = ['http://127.0.0.1:4001'];
    expect(wrongWith({ ...good, returnOrigins }, { allowLoopback: true })).toEqual([]);
    expect(wrongWith({ ...good, returnOrigins: ['http://10.0.0.1:4001'] }, { allowLoopback: true })).toEqual([
      'RETURN_ORIGIN',
    ]);
  });

  test('CLIENT_KEY: a private key, a small-order key, an RSA key', () => {
    const small = { kty: 'OKP', crv: 'Ed25519', x: Buffer.alloc(32).toString('base64url') };
    for (const key of [clientKey.privateJwk, small, { kty: 'RSA', n: 'AQAB', e: 'AQAB' }, 'key']) {
      expect(wrongWith({ ...good, clientKey: key })).toEqual(['CLIENT_KEY']);
    }
  });

  test('IDENTITY_KEY: a key of small order, or of another kind', () => {
    const small = { kty: 'OKP', crv: 'Ed25519', x: Buffer.alloc(32).toString('base64url') };
    for (const key of [small, clientKey.jwk])
      expect(wrongWith({ ...good, identityKey: key })).toEqual(['IDENTITY_KEY']);
  });

  test('KEY_TAKEN: one key for both uses', () => {
    expect(wrongWith({ ...good, clientKey: identityKey })).toEqual(['KEY_TAKEN']);
  });
});
