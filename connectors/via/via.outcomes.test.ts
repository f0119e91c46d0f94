import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { LoggedIn } from '../connector.ts';
import { answering, TODAY, told, wantedOf, worldOn } from '../tax-years.testing.ts';
import { instanceOf, SUBJECT } from './instance.testing.ts';
import { PracticeTaxOffice } from './practice.testing.ts';
import { via } from './via.connector.ts';

let office: PracticeTaxOffice;
beforeAll(() => {
  office = new PracticeTaxOffice();
});
afterAll(() => office.close());
beforeEach(() => {
  office.world = worldOn();
});

describe('a return that is not there', () => {
  const wages = { lists: ['income.wagesPerYear'] };

  it('of the running year lacks in no list, and alone is UNAVAILABLE', async () => {
    const { income } = await office.told('kees', { ...wages, period: { from: '2025-01-01', to: TODAY } });
    expect(income?.wagesPerYear).toEqual([expect.objectContaining({ year: 2025 })]);
    expect(await office.told('kees', { ...wages, period: { from: '2026-01-01', to: TODAY } })).toEqual({
      income: { wagesPerYear: 'UNAVAILABLE' },
    });
  });

  it('is UNAVAILABLE before March of the next year, and there from then on', async () => {
    const lastYear = { from: '2025-01-01', to: '2025-12-31' };
    office.world = worldOn('2026-02-27');
    expect(await office.told('kees', { ...wages, period: lastYear, asOf: '2026-02-27' })).toEqual({
      income: { wagesPerYear: 'UNAVAILABLE' },
    });
    office.world = worldOn('2026-03-01');
    expect(await office.told('kees', { ...wages, period: lastYear, asOf: '2026-03-01' })).toMatchObject({
      income: { wagesPerYear: [{ year: 2025 }] },
    });
  });

  it('of a later year is EMPTY when there is none at all', async () => {
    expect(await office.told('igor', wages)).toEqual({ income: { wagesPerYear: 'EMPTY' } });
  });
});

describe('scripts', () => {
  it.each([
    ['error_SOURCE_UNAVAILABLE', 'UNREACHABLE: HTTP 503'],
    ['error_SOURCE_MALFORMED', 'MALFORMED: xbrl'],
    ['error_SOURCE_REFUSED', 'REFUSED: HTTP 403'],
    ['error_SOURCE_BUSY', 'BUSY: HTTP 429'],
    ['error_PERSON_MISMATCH', 'MALFORMED: answered about somebody else'],
  ] as const)('%s fails with %s', async (script, message) => {
    await expect(office.fetched('kees', { script })).rejects.toThrow(expect.objectContaining({ message }));
  });

  it('error_SUBJECT_UNKNOWN is empty everywhere', async () => {
    const found = await office.told('kees', { script: 'error_SUBJECT_UNKNOWN' });
    expect(found.assetsAndDebts?.debts).toBe('EMPTY');
  });

  it('error_PARTIAL lacks the older return, and every list says so', async () => {
    const { income, assetsAndDebts } = await office.told('kees', { script: 'error_PARTIAL' });
    expect(income).toMatchObject({ wagesPerYear: [{ year: 2025 }, 'PARTIAL'], benefitsPerYear: ['PARTIAL'] });
    expect(assetsAndDebts).toMatchObject({ debts: [{ year: 2025 }, 'PARTIAL'], privateLoans: ['PARTIAL'] });
  });

  it.each(['slow_15s', 'drip'] as const)('%s gives the same in the end', async (script) => {
    const period = { from: '2025-01-01', to: '2025-12-31' };
    const lists = ['income.wagesPerYear'];
    expect(await office.told('leeg', { script, period, lists })).toEqual(await office.told('leeg', { period, lists }));
    expect(await office.told('daan', { script, period, lists })).toEqual(await office.told('daan', { period, lists }));
  });
});

describe('an answer', () => {
  const period = { from: '2025-01-01', to: '2025-12-31' };
  const none = JSON.stringify({ code: 'geenVooringevuldeAangifte' });
  const problem = 'application/problem+json; charset=utf-8';

  async function outcome(body: string, status: number, type?: string, loggedIn: LoggedIn = { bsn: SUBJECT }) {
    const { record } = await via.fetch({
      access: { baseUrl: 'http://127.0.0.1' },
      loggedIn,
      wanted: wantedOf(['income.wagesPerYear'], period),
      http: answering(body, status, type),
      now: new Date(`${TODAY}T09:00:00Z`),
    });
    return told(record, period);
  }

  it.each([
    [401, 'REFUSED: HTTP 401'],
    [403, 'REFUSED: HTTP 403'],
    [404, 'MALFORMED: HTTP 404'],
    [429, 'BUSY: HTTP 429'],
    [500, 'UNREACHABLE: HTTP 500'],
    [503, 'UNREACHABLE: HTTP 503'],
    [204, 'MALFORMED: HTTP 204'],
    [302, 'MALFORMED: HTTP 302'],
  ])('with status %i fails by it', async (status, message) => {
    await expect(outcome(instanceOf(''), status)).rejects.toThrow(expect.objectContaining({ message }));
  });

  it('says that there is no return by its own problem only: an address that is not there says nothing', async () => {
    expect(await outcome(none, 404, problem)).toEqual({ income: { wagesPerYear: 'EMPTY' } });
    await expect(outcome(none, 404, 'text/html')).rejects.toThrow('HTTP 404');
    await expect(outcome('{"code":"anders"}', 404, problem)).rejects.toThrow('HTTP 404');
    await expect(outcome('<html/>', 404, problem)).rejects.toMatchObject({ code: 'MALFORMED' });
  });

  it.each([undefined, '', '12345678', '99999018x'])('is never asked for a login that gave BSN %s', async (bsn) => {
    const loggedIn = bsn === undefined ? {} : { bsn };
    await expect(outcome('', 200, undefined, loggedIn)).rejects.toMatchObject({ code: 'LOGIN_FAILED' });
  });
});
