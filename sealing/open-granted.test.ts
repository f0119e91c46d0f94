import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { failedCheck, GRANT_CHECKS, OpenRefused } from './checks.ts';
import { signGrantKey, verifyGrantKey } from './grant-key.ts';
import { makeGrantVectors } from './grant-vectors.generate.ts';
import { GRANT_KEYS, makeGranted, SERVICER } from './granted.fixture.ts';
import { GRANT_TAMPERINGS } from './granted-tampering.fixture.ts';
import { openGranted } from './open-granted.ts';
import { portable } from './primitives.ts';
import { NOW } from './request.fixture.ts';
import { native } from './sodium.fixture.ts';

const refusalOf = (granted: unknown, record: Parameters<typeof openGranted>[1]): unknown => {
  try {
    return openGranted(granted, record, native);
  } catch (error) {
    return error;
  }
};

describe('a grant of a grant', () => {
  it('opens to the granted sections, the others NOT_SHARED, and says through whose hands they came', () => {
    const { granted, record } = makeGranted();
    const opened = openGranted(granted, record, portable);
    expect(opened.data).toMatchObject({
      applicant: {
        identity: { familyName: 'de Graaf' },
        employment: { employers: [{ name: 'Haagse Installatietechniek BV' }], benefits: null },
      },
    });
    const gaps = Object.fromEntries(opened.gaps.map(({ path, reason }) => [path.join('.'), reason]));
    expect(gaps['applicant.employment.benefits']).toBe('NOT_SHARED');
    expect(opened.grants.map(({ iss, recipient }) => `${iss} to ${recipient}`)).toEqual([
      'provider-1 to provider-2',
      'provider-2 to provider-3',
    ]);
    expect(opened.person).toBe('MATCH');
    expect(openGranted(granted, record, native)).toEqual(opened);
  });

  it('needs no approval where the receipt has the recipient’s registered name, to the letter', () => {
    const named = makeGranted({ last: (made) => ({ ...made, recipient_name: SERVICER.name.toUpperCase() }) });
    expect(refusalOf(named.granted, named.record)).toMatchObject({ [failedCheck]: 'grant.allowed' });
  });

  it.each(GRANT_TAMPERINGS)('is refused by $check: $title', ({ check, twist, below }) => {
    const { granted, record } = makeGranted(twist, below);
    const refusal = refusalOf(granted, record);
    expect(refusal).toBeInstanceOf(OpenRefused);
    expect((refusal as OpenRefused)[failedCheck]).toBe(check);
  });

  it('has a tampering for every check', () => {
    const seen = new Set<string>(GRANT_TAMPERINGS.map(({ check }) => check));
    expect(Object.keys(GRANT_CHECKS).filter((check) => !seen.has(check))).toEqual([]);
  });
});

describe('a recipient’s word for its key', () => {
  const stated = {
    v: 1,
    iss: 'p',
    aud: 'b',
    iat: NOW,
    exp: NOW + 60,
    key: 'CQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
  } as const;
  const jws = signGrantKey(stated, GRANT_KEYS.bank);

  it('holds under its own identity key until its end, and under no other', () => {
    const keys = [GRANT_KEYS.stranger.publicJwk, GRANT_KEYS.bank.publicJwk];
    expect(verifyGrantKey(jws, keys, NOW)).toEqual(stated);
    expect(() => verifyGrantKey(jws, keys, NOW + 60)).toThrow('past its end');
    expect(() => verifyGrantKey(jws, keys.slice(0, 1), NOW)).toThrow('not signed by a key');
    expect(() => verifyGrantKey(jws, [], NOW)).toThrow('not signed by a key');
  });

  it('is never of a key of small order', () => {
    expect(() => signGrantKey({ ...stated, key: 'A'.repeat(43) }, GRANT_KEYS.bank)).toThrow('small order');
  });
});

describe('the vectors of grants', () => {
  const text = readFileSync(new URL('./grant-vectors.json', import.meta.url), 'utf8');

  it('are what the generator makes today', () => {
    expect(`${JSON.stringify(makeGrantVectors(), null, 1)}\n`).toBe(text);
  });

  it('have twins that each differ from the honest one', () => {
    const { tampered } = JSON.parse(text) as ReturnType<typeof makeGrantVectors>;
    expect(tampered.filter(({ changes }) => Object.keys(changes).length === 0)).toEqual([]);
  });
});
