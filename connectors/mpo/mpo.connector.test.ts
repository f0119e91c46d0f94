import { once } from 'node:events';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { PEOPLE } from '../practice/people.ts';
import type { Script } from '../practice/script.ts';
import { mpo } from './mpo.connector.ts';
import {
  answering,
  fetchedFrom,
  KEES,
  NOW,
  type Practice,
  practise,
  TODAY,
  tokenOf,
  told,
  wantedOf,
} from './mpo.testing.ts';

let practice: Practice;

beforeAll(async () => {
  practice = await practise();
});
afterAll(() => practice.close());
beforeEach(() => practice.world.setScript(KEES, ['MPO'], 'goed'));

const euro = (amount: string) => ({ amount, currency: 'EUR' });

describe('The pension connector, over HTTP, with the practice people', () => {
  it('kees has two administrators: the one that pays in both intervals stands in both, and nothing is added up', async () => {
    const { record } = await practice.fetched('kees');
    const trade = {
      administrator: 'Pensioenfonds De Winkelhaak',
      asOf: '2025-12-31',
      reachablePerYear: euro('6412.00'),
      accruedPerYear: euro('6412.00'),
      divorceSettlement: undefined,
    };
    const metal = {
      administrator: 'Pensioenfonds Metaal en Vonk',
      asOf: '2026-01-01',
      reachablePerYear: euro('13920.00'),
      accruedPerYear: euro('4180.00'),
      divorceSettlement: undefined,
    };
    expect(told(record)).toMatchObject({
      pension: {
        oldAge: [
          {
            from: { years: 67, months: 3 },
            until: { years: 68, months: 0 },
            certain: [trade],
            indicative: [],
            forSingles: [],
          },
          { from: { years: 68, months: 0 }, until: { event: 'DEATH' }, certain: [metal, trade] },
        ],
        totals: [{ certainPerYear: euro('6412.00') }, { certainPerYear: euro('20332.00') }],
      },
    });
  });

  it('gives AOW in both variants, with what is built up of it and its own reference date', async () => {
    const { record } = await practice.fetched('kees');
    expect(told(record)).toMatchObject({
      pension: {
        oldAge: [
          {
            statePension: {
              asOf: TODAY,
              reachableTogetherPerYear: euro('13826.00'),
              reachableAlonePerYear: euro('20192.00'),
              accruedTogetherPerYear: euro('9402.00'),
              accruedAlonePerYear: euro('13731.00'),
            },
          },
          {},
        ],
        totals: [
          { statePensionTogetherPerYear: euro('13826.00'), statePensionAlonePerYear: euro('20192.00') },
          { statePensionAlonePerYear: euro('20192.00') },
        ],
      },
    });
  });

  it('gives the partner pension per administrator, before and after retirement', async () => {
    const { record } = await practice.fetched('kees');
    expect(told(record)).toMatchObject({
      pension: {
        partner: [
          {
            from: { event: 'DEATH' },
            until: { event: 'PARTNER_DEATH' },
            entitlements: [
              {
                administrator: 'Pensioenfonds Metaal en Vonk',
                asOf: '2026-01-01',
                insuredPerYear: euro('9744.00'),
                accruedPerYear: euro('2926.00'),
                insuredAfterRetirementPerYear: euro('9744.00'),
                accruedAfterRetirementPerYear: euro('2926.00'),
              },
              { administrator: 'Pensioenfonds De Winkelhaak' },
            ],
          },
        ],
      },
    });
  });

  it('keeps what is certain apart from what is not: sanne', async () => {
    const { record } = await practice.fetched('sanne');
    expect(told(record)).toMatchObject({
      pension: {
        oldAge: [
          { from: { years: 65, months: 0 }, statePension: undefined, certain: [{}], indicative: [] },
          { from: { years: 67, months: 3 }, certain: [] },
          {
            certain: [{ reachablePerYear: euro('19840.00') }],
            indicative: [{ administrator: 'Premiepensioen De Regenboog', reachablePerYear: euro('3150.00') }],
            forSingles: [{ reachablePerYear: euro('640.00') }],
          },
        ],
        partner: [],
      },
    });
  });

  it('passes on how a pension was divided, in the words of the administrator: mo', async () => {
    const { record } = await practice.fetched('mo');
    expect(told(record)).toMatchObject({
      pension: {
        oldAge: [
          {
            certain: [
              { divorceSettlement: { code: 'Verevening', label: undefined, list: 'MPO AfhandelingVerevening' } },
            ],
          },
          {},
        ],
        partner: [{ entitlements: [{ divorceSettlement: { code: 'Bijzonder partnerpensioen' } }] }],
      },
    });
  });

  it('asserts the login and nothing else, because the download names nobody', async () => {
    expect((await practice.fetched('kees')).person).toEqual({ bsn: KEES });
  });

  it('refers to the overview by the day it was made, and to each line by its own', async () => {
    const { references } = await practice.fetched('noor', { wanted: wantedOf('pension.oldAge.certain.administrator') });
    const of = (path: readonly (string | number)[], referenceDate: string) => ({
      path,
      source: 'MPO',
      referenceDate,
      broughtByConsumer: false,
    });
    expect(references).toEqual([
      of(['pension'], TODAY),
      of(['pension', 'oldAge', 1, 'certain', 0], '2026-01-01'),
      of(['pension', 'oldAge', 1, 'certain', 1], '2025-12-31'),
    ]);
  });

  it('delivers no more than what is wanted', async () => {
    const totals = await practice.fetched('kees', { wanted: wantedOf('pension.totals.certainPerYear') });
    expect(told(totals.record)).toEqual({
      pension: { totals: [{ certainPerYear: euro('6412.00') }, { certainPerYear: euro('20332.00') }] },
    });
    const nothing = await practice.fetched('kees', { wanted: wantedOf('bank') });
    expect([nothing.record, nothing.references]).toEqual([{}, []]);
  });

  it('leeg has no pension: an empty record, which is no failure', async () => {
    const { record, person } = await practice.fetched('leeg');
    expect([record, person]).toEqual([{}, { bsn: practice.world.personByLogin('leeg')?.bsn }]);
  });

  it.each(PEOPLE.filter(({ login }) => login !== 'leeg'))('$login has pensions', async ({ login }) => {
    const { pension } = told((await practice.fetched(login)).record) as { pension: { oldAge: readonly unknown[] } };
    expect(pension.oldAge.length).toBeGreaterThan(0);
  });

  it.each(PEOPLE)('of $login no number, name, child or policy number gets out', async ({ login, familyName }) => {
    const http = practice.http();
    const { record, references } = await practice.fetched(login, { http });
    const text = JSON.stringify([told(record), references]);
    expect(text).not.toMatch(/9999\d{5}|ZP-|Wezen|Kind/);
    expect(text).not.toContain(familyName);
    expect(http.exchanges.map(({ request }) => request.url).join()).not.toMatch(/\d{9}/);
    expect(JSON.stringify(http.exchanges.map(({ request }) => request))).not.toContain(
      practice.world.personByLogin(login)?.bsn,
    );
  });
});

describe('What the pension register cannot or will not do', () => {
  it.each<[Script, string]>([
    ['error_SOURCE_UNAVAILABLE', 'UNREACHABLE: HTTP 503'],
    ['error_SOURCE_MALFORMED', 'MALFORMED: neither JSON in UTF-8 nor XML'],
    ['error_SOURCE_REFUSED', 'REFUSED: HTTP 403'],
    ['error_SOURCE_BUSY', 'BUSY: HTTP 429'],
  ])('script %s fails with %s', async (script, message) => {
    practice.world.setScript(KEES, ['MPO'], script);
    await expect(practice.fetched('kees')).rejects.toThrow(expect.objectContaining({ name: 'SourceFailure', message }));
  });

  it('script error_SOURCE_TIMEOUT ends at the deadline', async () => {
    practice.world.setScript(KEES, ['MPO'], 'error_SOURCE_TIMEOUT');
    await expect(practice.fetched('kees', { http: practice.http(100) })).rejects.toMatchObject({ code: 'TIMEOUT' });
  });

  it('script drip ends at the deadline too', async () => {
    const dripping = await practise(
      PEOPLE,
      async (_, signal = AbortSignal.abort()) => void (await once(signal, 'abort')),
    );
    dripping.world.setScript(KEES, ['MPO'], 'drip');
    await expect(dripping.fetched('kees', { http: dripping.http(100) })).rejects.toMatchObject({ code: 'TIMEOUT' });
    await dripping.close();
  });

  it.each<Script>(['slow_15s', 'drip'])('script %s gives the same in the end', async (script) => {
    const before = told((await practice.fetched('kees')).record);
    practice.world.setScript(KEES, ['MPO'], script);
    expect(told((await practice.fetched('kees')).record)).toEqual(before);
  });

  it('script error_SUBJECT_UNKNOWN is an empty record', async () => {
    practice.world.setScript(KEES, ['MPO'], 'error_SUBJECT_UNKNOWN');
    expect((await practice.fetched('kees')).record).toEqual({});
  });

  it('script error_PARTIAL: who answered stands there, every list and every total says that somebody did not', async () => {
    practice.world.setScript(KEES, ['MPO'], 'error_PARTIAL');
    expect(told((await practice.fetched('kees')).record)).toMatchObject({
      pension: {
        totals: [
          { statePensionAlonePerYear: euro('20192.00'), certainPerYear: 'PARTIAL' },
          { certainPerYear: 'PARTIAL', indicativePerYear: 'PARTIAL' },
          'PARTIAL',
        ],
        oldAge: [
          { certain: ['PARTIAL'], indicative: ['PARTIAL'] },
          { certain: [{ administrator: 'Pensioenfonds Metaal en Vonk' }, 'PARTIAL'] },
          'PARTIAL',
        ],
        partner: [{ entitlements: [{}, 'PARTIAL'] }, 'PARTIAL'],
      },
    });
  });

  it('script error_PERSON_MISMATCH cannot be seen in a file that names nobody: only the login says whose it is', async () => {
    practice.world.setScript(KEES, ['MPO'], 'error_PERSON_MISMATCH');
    expect((await practice.fetched('kees')).person).toEqual({ bsn: KEES });
  });

  it('a register that fails says 999 in its own file, which is UNAVAILABLE', async () => {
    const people = PEOPLE.map((one) => ({
      ...one,
      facts: { pension: { entitlements: [], registerFails: true } as const },
    }));
    const failing = await practise(people);
    const { record, references } = await failing.fetched('kees');
    expect([told(record), references.length]).toEqual([{ pension: 'UNAVAILABLE' }, 1]);
    await failing.close();
  });

  it('a token the portal never gave is refused', async () => {
    const loggedIn = { bsn: KEES, accessToken: tokenOf('nobody') };
    const access = { baseUrl: practice.origin };
    await expect(mpo.fetch({ access, loggedIn, wanted: wantedOf(), http: practice.http(), now: NOW })).rejects.toThrow(
      expect.objectContaining({ message: 'REFUSED: HTTP 401' }),
    );
  });

  it.each([
    [{}, 'the login gave no BSN'],
    [{ bsn: '12345678', accessToken: 'abc' }, 'the login gave no BSN'],
    [{ bsn: KEES }, 'the login gave no access token'],
    [{ bsn: KEES, accessToken: '' }, 'the login gave no access token'],
    [{ bsn: KEES, accessToken: 'abc\r\nx: y' }, 'the login gave no access token'],
  ])('a login of %o asks nothing', async (loggedIn, detail) => {
    const http = practice.http();
    const access = { baseUrl: practice.origin };
    const fetching = mpo.fetch({ access, loggedIn, wanted: wantedOf(), http, now: NOW });
    await expect(fetching).rejects.toThrow(expect.objectContaining({ code: 'LOGIN_FAILED', detail }));
    expect(http.exchanges).toEqual([]);
  });

  it.each([
    [204, 'MALFORMED: HTTP 204'],
    [302, 'MALFORMED: HTTP 302'],
    [401, 'REFUSED: HTTP 401'],
    [404, 'MALFORMED: HTTP 404'],
    [500, 'UNREACHABLE: HTTP 500'],
  ])('status %i becomes %s', async (status, message) => {
    await expect(fetchedFrom(answering('{}', status))).rejects.toThrow(expect.objectContaining({ message }));
  });
});
