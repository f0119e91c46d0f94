import express from 'express';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Period } from '../../schema/period.ts';
import type { SourceAnswer } from '../connector.ts';
import { listen, type RecordingHttp, recording } from '../loopback.testing.ts';
import { paidInYear, wholeEuros } from '../practice/tax-year.ts';
import type { PracticeWorld, Script } from '../practice/world.ts';
import { sourceHttp } from '../source-http.node.ts';
import { answering, euro, TODAY, told, wantedOf, worldOn } from '../tax-years.testing.ts';
import { bri } from './bri.connector.ts';
import { BRI_PATH, briSimulator } from './bri.simulator.ts';

const THREE_YEARS: Period = { from: '2023-01-01', to: '2025-12-31' };
const TWO_YEARS: Period = { from: '2024-01-01', to: '2025-12-31' };
const SUBJECT = '999990184';

let world: PracticeWorld;
let origin: string;
let close: () => Promise<void>;
let http: RecordingHttp;

beforeAll(async () => {
  const app = express().use((request, response, next) => briSimulator(world)(request, response, next));
  ({ origin, close } = await listen(app));
});
afterAll(() => close());
beforeEach(() => {
  world = worldOn();
});

interface Asking {
  readonly script?: Script;
  readonly parts?: readonly string[];
  readonly period?: Period;
  readonly asOf?: string;
}

async function fetched(login: string, asking: Asking = {}): Promise<SourceAnswer> {
  const bsn = world.personByLogin(login)?.bsn ?? '';
  world.setScript(bsn, ['BRI'], asking.script ?? 'goed');
  const limits = { deadlineMs: 10_000, maxBytes: 100_000 };
  const connections = sourceHttp({ origins: [origin], limits, allowLoopback: true });
  http = recording(connections);
  try {
    return await bri.fetch({
      access: { baseUrl: `${origin}${BRI_PATH}` },
      loggedIn: { bsn },
      wanted: wantedOf(asking.parts ?? ['income.registered'], asking.period ?? THREE_YEARS, asking.asOf ?? TODAY),
      http,
      now: world.now(),
    });
  } finally {
    await connections.close();
  }
}

async function registered(login: string, asking: Asking = {}): Promise<unknown> {
  const { record } = await fetched(login, asking);
  const { income } = told(record, asking.period ?? THREE_YEARS) as { income?: { registered?: unknown } };
  return income?.registered;
}

function paid(login: string, year: number): number {
  const person = world.personByLogin(login);
  return person ? wholeEuros(paidInYear(world, person, year).reduce((sum, part) => sum + part.taxableWage, 0)) : 0;
}

describe('the registered income of the practice people', () => {
  it('kees has three years: two final and the last one provisional', async () => {
    const { references, person } = await fetched('kees');
    expect(await registered('kees')).toEqual([
      expect.objectContaining({ year: 2023, assessment: 'FINAL' }),
      expect.objectContaining({ year: 2024, assessment: 'FINAL' }),
      {
        year: 2025,
        aggregateIncome: euro(paid('kees', 2025) - 4_660),
        assessment: 'PROVISIONAL',
        decidedOn: '2026-06-14',
        isUnderInvestigation: false,
      },
    ]);
    expect(person).toEqual({ bsn: SUBJECT });
    expect(references).toEqual([
      { path: ['income', 'registered'], source: 'BRI', referenceDate: '2026-06-14', broughtByConsumer: false },
    ]);
  });

  it("sanne's year becomes final at another amount; the mark of an objection stays", async () => {
    world = worldOn('2026-10-05');
    const before = await registered('sanne', { period: TWO_YEARS, asOf: '2026-10-05' });
    world = worldOn('2026-10-06');
    const after = await registered('sanne', { period: TWO_YEARS, asOf: '2026-10-06' });
    const wages = paid('sanne', 2025);
    expect(before).toMatchObject([
      { year: 2024, isUnderInvestigation: true },
      { year: 2025, assessment: 'PROVISIONAL', aggregateIncome: euro(wages - 5_900) },
    ]);
    expect(after).toMatchObject([{}, { assessment: 'FINAL', aggregateIncome: euro(wages - 5_654) }]);
  });

  it('mo lost money in the year he started, and lives of his business after', async () => {
    const [first, second, third] = (await registered('mo')) as { aggregateIncome: { amount: string } }[];
    expect(Number(first?.aggregateIncome.amount)).toBeLessThan(0);
    expect(second).toMatchObject({ aggregateIncome: euro(31_840), assessment: 'FINAL' });
    expect(third).toMatchObject({ assessment: 'PROVISIONAL', isUnderInvestigation: true });
  });

  it('daan has no return: his wages are his income, and stand under the wages only', async () => {
    expect(await registered('daan', { period: { from: '2025-01-01', to: '2025-12-31' } })).toEqual([
      {
        year: 2025,
        taxableWage: euro(paid('daan', 2025)),
        assessment: 'NO_RETURN',
        decidedOn: '2026-07-01',
        isUnderInvestigation: false,
      },
    ]);
  });

  it('lotte lacks a year: three are asked, two exist, and the list is PARTIAL', async () => {
    expect(await registered('lotte')).toMatchObject([{ year: 2023 }, { year: 2025 }, 'PARTIAL']);
  });

  it.each(['noor', 'fatima', 'anja', 'groot'])('%s has every year', async (login) => {
    expect(await registered(login)).toMatchObject([{ year: 2023 }, { year: 2024 }, { year: 2025 }]);
  });

  it('igor has none since he left; fout has less than his wages', async () => {
    expect(await registered('igor')).toBe('EMPTY');
    const [, fout] = (await registered('fout', { period: TWO_YEARS })) as { aggregateIncome: { amount: string } }[];
    expect(Number(fout?.aggregateIncome.amount)).toBeLessThan(paid('fout', 2025) / 10);
  });

  it('leeg has nothing, which is no failure', async () => {
    expect(await registered('leeg')).toBe('EMPTY');
  });

  it('neither record nor URL holds the BSN', async () => {
    for (const { login } of world.people) {
      const { record, references } = await fetched(login);
      expect(JSON.stringify([told(record, THREE_YEARS), references])).not.toMatch(/9999\d{5}/);
      for (const { request } of http.exchanges) expect(request.url).not.toMatch(/\d{9}/);
    }
  });
});

describe('what is asked of the register', () => {
  it('is the closed years of the period; nothing lacks by the running one', async () => {
    const period = { from: '2024-11-24', to: TODAY };
    expect(await registered('kees', { period })).toMatchObject([{ year: 2024 }, { year: 2025 }]);
    expect(await registered('kees', { period })).toHaveLength(2);
    expect(http.exchanges.map(({ request }) => request.body)).toEqual([
      `{"burgerservicenummer":"${SUBJECT}","belastingjaren":[2024,2025]}`,
    ]);
  });

  it('is not known of a year before its return can be made: in January and February it is UNAVAILABLE, then EMPTY', async () => {
    const asked = async (today: string) => {
      world = worldOn(today);
      return registered('lotte', { period: { from: '2024-01-01', to: '2024-12-31' }, asOf: today });
    };
    expect(await asked('2025-01-01')).toBe('UNAVAILABLE');
    expect(await asked('2025-02-28')).toBe('UNAVAILABLE');
    expect(await asked('2025-03-01')).toBe('EMPTY');
    world = worldOn('2026-02-28');
    expect(await registered('daan', { period: TWO_YEARS, asOf: '2026-02-28' })).toMatchObject([
      { year: 2024 },
      'UNAVAILABLE',
    ]);
  });

  it('is nothing where only the running year is wanted', async () => {
    expect(await registered('kees', { period: { from: '2026-01-01', to: TODAY } })).toBe('UNAVAILABLE');
    expect(http.exchanges).toEqual([]);
  });

  it('is nothing where it is not wanted', async () => {
    const { record, references } = await fetched('kees', { parts: ['income.wagesPerYear', 'identity'] });
    expect([record, references, http.exchanges]).toEqual([{}, [], []]);
  });

  it('is fifteen years at most; what is older is not known here', async () => {
    const period = { from: '0001-01-01', to: '2025-12-31' };
    expect(await registered('daan', { period })).toMatchObject({ 3: { year: 2025 }, 4: 'PARTIAL' });
    expect(JSON.parse(http.exchanges[0]?.request.body ?? '').belastingjaren).toHaveLength(15);
  });

  it('delivers the wanted members only', async () => {
    const parts = ['income.registered.aggregateIncome.amount', 'income.registered.isUnderInvestigation'];
    const [income] = (await registered('kees', { parts, period: TWO_YEARS })) as object[];
    expect(Object.keys(income ?? {})).toEqual(['aggregateIncome', 'isUnderInvestigation']);
  });

  it.each([undefined, '', '12345678', '99999018x'])('is never sent for a login that gave BSN %s', async (bsn) => {
    const asking = {
      access: { baseUrl: 'http://127.0.0.1' },
      wanted: wantedOf(['income.registered']),
      now: world.now(),
    };
    const loggedIn = bsn === undefined ? {} : { bsn };
    await expect(bri.fetch({ ...asking, loggedIn, http: answering('{}') })).rejects.toMatchObject({
      code: 'LOGIN_FAILED',
    });
  });
});

describe('scripts', () => {
  it.each([
    ['error_SOURCE_UNAVAILABLE', 'UNREACHABLE: HTTP 503'],
    [
      'error_SOURCE_MALFORMED',
      'MALFORMED: geregistreerdeInkomens[0].belastingjaar is not a whole number from 1900 to 9998',
    ],
    ['error_SOURCE_REFUSED', 'REFUSED: HTTP 403'],
    ['error_SOURCE_BUSY', 'BUSY: HTTP 429'],
    ['error_PERSON_MISMATCH', 'MALFORMED: answered about somebody else'],
  ] as const)('%s fails with %s', async (script, message) => {
    await expect(fetched('kees', { script })).rejects.toThrow(expect.objectContaining({ message }));
  });

  it('error_SUBJECT_UNKNOWN is EMPTY, error_PARTIAL lacks the oldest year', async () => {
    expect(await registered('kees', { script: 'error_SUBJECT_UNKNOWN' })).toBe('EMPTY');
    expect(await registered('kees', { script: 'error_PARTIAL' })).toMatchObject([
      { year: 2024 },
      { year: 2025 },
      'PARTIAL',
    ]);
  });

  it.each(['slow_15s', 'drip'] as const)('%s gives the same in the end', async (script) => {
    expect(await registered('kees', { script })).toEqual(await registered('kees'));
  });
});
