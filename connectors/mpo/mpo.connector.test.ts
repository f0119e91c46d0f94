import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PEOPLE } from '../practice/people.ts';
import { KEES, type Practice, practise, TODAY, told, wantedOf } from './mpo.testing.ts';

let practice: Practice;

beforeAll(async () => {
  practice = await practise();
});
afterAll(() => practice.close());

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
