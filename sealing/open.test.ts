import { describe, expect, it } from 'vitest';
import { TAMPERINGS } from './all-tampering.fixture.ts';
import { CHECKS, failedCheck, OpenRefused } from './checks.ts';
import { memoryClaims } from './claims.ts';
import { makeDelivery } from './delivery.fixture.ts';
import { KEYS } from './keys.fixture.ts';
import { open } from './open.ts';
import { native } from './sodium.fixture.ts';
import { givenAt, type Tampering } from './tampering.fixture.ts';

async function refusalOf({ twist, shared }: Tampering): Promise<unknown> {
  const { delivery, record } = makeDelivery(twist, shared);
  return open({ delivery, record, claim: memoryClaims(), primitives: native }).catch((error: unknown) => error);
}

describe('an honest delivery', () => {
  it('opens as data in the shape of the document, with a gap for every null', async () => {
    const { delivery, record } = makeDelivery();
    const opened = await open({ delivery, record, claim: memoryClaims() });
    expect(opened.data).toEqual({
      applicant: {
        __typename: 'Person',
        identity: { familyName: 'de Graaf', birthDate: null },
        employment: {
          employers: [{ name: 'Haagse Installatietechniek BV', wages: [{ amount: '4126.50' }, null] }],
          benefits: null,
        },
        education: { diplomas: null },
        vehicles: null,
      },
    });
    expect(Object.fromEntries(opened.gaps.map(({ path, reason }) => [path.join('.'), reason]))).toEqual({
      'applicant.identity.birthDate': 'UNAVAILABLE',
      'applicant.employment.employers.0.wages.1': 'STALE',
      'applicant.employment.benefits': 'EMPTY',
      'applicant.education.diplomas': 'UNAVAILABLE',
      'applicant.vehicles': 'NOT_SHARED',
    });
    expect(opened.references.map(({ source }) => source)).toEqual(['BRP', 'UWV']);
    expect(opened).toMatchObject({ subject: 'APPLICANT', person: 'MATCH', receipt: { purpose: 'MORTGAGE' } });
  });

  it('opens alike with native primitives', async () => {
    const { delivery, record } = makeDelivery();
    const portably = await open({ delivery, record, claim: memoryClaims() });
    expect(await open({ delivery, record, claim: memoryClaims(), primitives: native })).toEqual(portably);
  });

  it('opens again with the same result, from its JSON too', async () => {
    const { delivery, record } = makeDelivery();
    const claim = memoryClaims();
    const first = await open({ delivery, record, claim, primitives: native });
    const stored = JSON.parse(JSON.stringify({ delivery, record })) as { delivery: unknown; record: typeof record };
    expect(await open({ ...stored, claim, primitives: native })).toEqual(first);
  });

  it('opens without the optional sections, which are NOT_SHARED then', async () => {
    const { delivery, record } = makeDelivery({}, ['brp-required']);
    const opened = await open({ delivery, record, claim: memoryClaims(), primitives: native });
    expect(opened.data).toMatchObject({ applicant: { employment: { employers: null, benefits: null } } });
    expect(opened.gaps).toContainEqual({ path: ['applicant', 'employment', 'employers'], reason: 'NOT_SHARED' });
  });
});

describe('the claim', () => {
  const another = (previous: string | null) =>
    makeDelivery({
      receipt: (receipt) => ({ ...givenAt('2026-03-01T13:00:00Z')(receipt), previous: previous as never }),
    });

  it('refuses a second delivery for the same request and subject', async () => {
    const claim = memoryClaims();
    const { delivery, record } = makeDelivery();
    await open({ delivery, record, claim, primitives: native });
    const refused = open({ ...another(null), claim, primitives: native });
    await expect(refused).rejects.toMatchObject({ [failedCheck]: 'claim.first' });
  });

  it('opens a second delivery that names the first as previous, and then no longer the first', async () => {
    const claim = memoryClaims();
    const { delivery, record } = makeDelivery();
    const first = await open({ delivery, record, claim, primitives: native });
    await open({ ...another(first.consentDigest), claim, primitives: native });
    await expect(open({ delivery, record, claim, primitives: native })).rejects.toThrow(OpenRefused);
  });

  it('is asked last, once, and only of a delivery that is right', async () => {
    const asked: unknown[][] = [];
    const claim = (...given: unknown[]) => asked.push(given) > 0;
    const { delivery, record } = makeDelivery();
    const { consentDigest } = await open({ delivery, record, claim, primitives: native });
    expect(asked).toEqual([['request-1', 'APPLICANT', consentDigest, null]]);
    for (const tampering of TAMPERINGS) {
      const { delivery, record } = makeDelivery(tampering.twist, tampering.shared);
      await open({ delivery, record, claim, primitives: native }).catch(() => undefined);
    }
    expect(asked).toHaveLength(1);
  });

  it('may fail by itself, and its own error comes through', async () => {
    const { delivery, record } = makeDelivery();
    const claim = () => Promise.reject(new Error('the store is down'));
    await expect(open({ delivery, record, claim, primitives: native })).rejects.toThrow('the store is down');
  });
});

describe('a tampered delivery is refused', () => {
  it.each(TAMPERINGS)('$check: $title', async (tampering) => {
    const refusal = await refusalOf(tampering);
    expect(refusal).toBeInstanceOf(OpenRefused);
    expect((refusal as OpenRefused)[failedCheck]).toBe(tampering.check);
  });

  it('with one and the same error, whatever the reason', async () => {
    const told = new Set<string>();
    for (const tampering of TAMPERINGS) {
      const { name, message, code, ...rest } = (await refusalOf(tampering)) as OpenRefused;
      told.add(JSON.stringify({ name, message, code, rest }));
    }
    expect(told).toEqual(
      new Set([JSON.stringify({ name: 'OpenRefused', message: 'delivery refused', code: 'OPEN_REFUSED', rest: {} })]),
    );
  });

  it('by every check that open can make', () => {
    const onDeviceOnly = ['section.broker-keys', 'section.planned'];
    const tested = new Set<string>([...TAMPERINGS.map(({ check }) => check), 'claim.first', ...onDeviceOnly]);
    expect(Object.keys(CHECKS).filter((check) => !tested.has(check))).toEqual([]);
  });

  it('when it is no delivery at all', async () => {
    const { record } = makeDelivery();
    for (const delivery of [undefined, null, 0, '', 'delivery', [], {}, new Map()]) {
      await expect(open({ delivery, record, claim: memoryClaims() })).rejects.toThrow(OpenRefused);
    }
  });

  it('when the request key was destroyed or is another', async () => {
    const { delivery, record } = makeDelivery();
    const requestKey = { ...record.requestKey, publicKey: KEYS.broker.publicJwk.x };
    await expect(open({ delivery, record: { ...record, requestKey }, claim: memoryClaims() })).rejects.toThrow(
      OpenRefused,
    );
  });
});
