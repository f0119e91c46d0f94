import express from 'express';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Wanted } from '../connector.ts';
import { listen } from '../loopback.testing.ts';
import { PEOPLE } from '../practice/people.ts';
import { SCRIPTS } from '../practice/script.ts';
import type { PracticeWorld, Script } from '../practice/world.ts';
import { answering, type Fetched, fetchedOf, TODAY, told, wantedOf, worldOfToday } from '../suwi/suwi.testing.ts';
import { svb } from './svb.connector.ts';
import { svbSimulator } from './svb.simulator.ts';
import { ALL_TIME, answerOf, relation, SUBJECT, wantedOver, YEAR } from './svb.testing.ts';

let world: PracticeWorld;
let origin: string;
let close: () => Promise<void>;

beforeAll(async () => {
  const app = express().use((request, response, next) => svbSimulator(world)(request, response, next));
  ({ origin, close } = await listen(app));
});
afterAll(() => close());
beforeEach(() => {
  world = worldOfToday();
});

function fetched(login: string, script: Script = 'goed', wanted: Wanted = wantedOver(YEAR)) {
  return fetchedOf({ connector: svb, source: 'SVB', world, origin, login, wanted, script });
}

interface Told {
  readonly statePension: readonly Record<string, unknown>[];
  readonly childBenefit: readonly Record<string, unknown>[];
}
async function payments(login: string, script?: Script, period = YEAR): Promise<Told | undefined> {
  const { record } = await fetched(login, script, wantedOver(period));
  return told(record.socialInsurance, { period }) as Told | undefined;
}

describe('over HTTP, with the practice people', () => {
  it.each(['fatima', 'groot'])('%s gets the state pension that arrives at the bank', async (login) => {
    const found = await payments(login);
    const job = world.personByLogin(login)?.jobs.find(({ incomeKind }) => incomeKind === '22');
    const paid = job ? world.payslips(job, TODAY).filter(({ to }) => to >= YEAR.from) : [];
    const euros = (cents: number) => ({ amount: (cents / 100).toFixed(2), currency: 'EUR' });
    expect(paid).toHaveLength(13);
    expect(found?.statePension).toEqual(
      paid.map(({ from, to, taxableWage, net }) => ({
        from,
        to,
        term: { code: '1', label: undefined, list: 'SGR CdUitkeringsperiode' },
        gross: euros(taxableWage),
        net: euros(net),
        percentage: '100.00',
        hasPartnerAllowance: false,
      })),
    );
    expect(found?.childBenefit).toEqual([]);
  });

  it.each([
    ['noor', '631.24'],
    ['lotte', '576.40'],
  ])('%s gets the child benefit that arrives at the bank, each quarter', async (login, amount) => {
    const found = await payments(login);
    expect(found?.statePension).toEqual([]);
    expect(found?.childBenefit.map(({ from, to }) => `${from} ${to}`)).toEqual([
      '2025-10-01 2025-12-31',
      '2026-01-01 2026-03-31',
      '2026-04-01 2026-06-30',
      '2026-07-01 2026-09-30',
    ]);
    expect(found?.childBenefit[0]).toMatchObject({ amount: { amount, currency: 'EUR' }, term: { code: '3' } });
  });

  it('kees is known for his children and is paid nothing: the benefit is paid to noor', async () => {
    expect(await payments('kees')).toEqual({ statePension: [], childBenefit: [] });
  });

  it.each(['leeg', 'sanne', 'mo', 'daan', 'igor', 'anja', 'fout'])(
    '%s is not known: an empty record',
    async (login) => {
      const { record, person } = await fetched(login);
      expect([record, person]).toEqual([{}, { bsn: world.personByLogin(login)?.bsn }]);
    },
  );

  it('says who it is about, and the last day it speaks of', async () => {
    const { person, references } = await fetched('fatima');
    expect(person).toEqual({ bsn: SUBJECT, familyName: 'Haddou', birthDate: '1948-01-04' });
    expect(references).toEqual([
      { path: ['socialInsurance'], source: 'SVB', referenceDate: '2026-11-30', broughtByConsumer: false },
    ]);
  });

  it('gives the payments of the period that is asked, and no other', async () => {
    const one = await payments('fatima', 'goed', { from: '2026-03-15', to: '2026-04-15' });
    expect(one?.statePension.map(({ from }) => from)).toEqual(['2026-03-01', '2026-04-01']);
    expect((await payments('fatima', 'goed', ALL_TIME))?.statePension).toHaveLength(71);
  });

  it('gives what is wanted, asks nothing where nothing is, and nothing of the children', async () => {
    const { record } = await fetched('noor', 'goed', wantedOver(YEAR, 'socialInsurance.childBenefit.amount'));
    const found = told(record, { period: YEAR }) as { socialInsurance: Told };
    expect(found.socialInsurance.childBenefit[0]).toEqual({ amount: { amount: '631.24', currency: 'EUR' } });
    expect(Object.keys(found.socialInsurance)).toEqual(['childBenefit']);
    const nothing = await fetched('noor', 'goed', wantedOf('employment'));
    expect([nothing.record, nothing.exchanges]).toEqual([{}, []]);
  });
});

describe('a script', () => {
  it.each([
    ['error_SOURCE_UNAVAILABLE', 'UNREACHABLE: HTTP 503'],
    ['error_SOURCE_MALFORMED', 'MALFORMED: Burgerservicenr'],
    ['error_SOURCE_REFUSED', 'REFUSED: SOAP fault'],
    ['error_SOURCE_BUSY', 'BUSY: HTTP 429'],
    ['error_PERSON_MISMATCH', 'MALFORMED: answered about somebody else'],
  ] as const)('%s fails with %s', async (script, message) => {
    await expect(fetched('fatima', script)).rejects.toMatchObject({ name: 'SourceFailure', message });
  });

  it('error_SUBJECT_UNKNOWN is an empty record', async () => {
    expect((await fetched('fatima', 'error_SUBJECT_UNKNOWN')).record).toEqual({});
  });

  it('error_PARTIAL gives the younger half, and every list says so', async () => {
    const found = await payments('fatima', 'error_PARTIAL', ALL_TIME);
    expect([found?.statePension.length, found?.statePension.at(-1)]).toEqual([36, 'PARTIAL']);
    expect(found?.childBenefit).toEqual(['PARTIAL']);
  });

  it.each(['slow_15s', 'drip'] as const)('%s gives the same in the end', async (script) => {
    expect(await payments('kees', script)).toEqual(await payments('kees'));
  });

  it('never brings the BSN, or anybody else, into what is delivered or asked by address', async () => {
    const others = PEOPLE.flatMap(({ bsn, children }) => [bsn, ...children.map((child) => child.bsn)]);
    const names = PEOPLE.flatMap(({ children }) => children.map(({ firstNames }) => firstNames));
    for (const { login } of PEOPLE) {
      for (const script of SCRIPTS.filter((word) => word !== 'error_SOURCE_TIMEOUT' && word !== 'drip')) {
        const found = await fetched(login, script).catch((failure: Error): Fetched | Error => failure);
        const { record, references, exchanges = [] } = found instanceof Error ? ({} as Partial<Fetched>) : found;
        const message = found instanceof Error ? found.message : '';
        const urls = exchanges.map(({ request }) => request.url);
        const seen = JSON.stringify([told(record, { period: ALL_TIME }), references, message, urls]);
        expect([...others, ...names].filter((word) => seen.includes(word))).toEqual([]);
      }
    }
  });
});

describe('who an answer is about', () => {
  const person = async (...parts: readonly string[]) => {
    const http = answering(answerOf(...parts, relation([])));
    const input = { access: { baseUrl: 'http://127.0.0.1' }, loggedIn: { bsn: SUBJECT }, now: new Date(TODAY) };
    return (await svb.fetch({ ...input, wanted: wantedOver(YEAR), http })).person;
  };
  const name = '<SignificantDeelVanDeAchternaam>Haddou</SignificantDeelVanDeAchternaam>';

  it('is told by name and birth date together, or by number alone', async () => {
    expect(await person(name, '<Geboortedat>19480104</Geboortedat>')).toMatchObject({ birthDate: '1948-01-04' });
    expect(await person(name, '<Geboortedat>19480100</Geboortedat>')).toEqual({ bsn: SUBJECT });
    expect(await person('<Geboortedat>19480104</Geboortedat>')).toEqual({ bsn: SUBJECT });
  });

  it.each([undefined, '', '12345678'])('is never asked for a login that gave BSN %s', async (bsn) => {
    const loggedIn = bsn === undefined ? {} : { bsn };
    const input = {
      access: { baseUrl: '' },
      loggedIn,
      wanted: wantedOver(YEAR),
      http: answering(''),
      now: new Date(TODAY),
    };
    await expect(svb.fetch(input)).rejects.toMatchObject({ code: 'LOGIN_FAILED' });
  });
});
