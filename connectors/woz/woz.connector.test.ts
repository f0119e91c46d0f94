import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { castPerson, failureIn, homeOf, type Practice, told, wantedOf } from '../haal-centraal/practice.testing.ts';
import { PEOPLE } from '../practice/people.ts';
import type { Script } from '../practice/script.ts';
import { WOZ_FIELDS } from './woz.fields.ts';
import { loggedInAs, practiseWoz, wozOf } from './woz.testing.ts';

const kees = castPerson('kees');
const DUTCH = { code: '6030', label: 'Nederland', list: 'BRP tabel 34 Landen' };
let practice: Practice;

beforeAll(async () => {
  practice = await practiseWoz();
});
afterAll(() => practice.close());
afterEach(() => {
  for (const { bsn } of PEOPLE) practice.world.setScript(bsn, ['WOZ'], 'goed');
});

async function homesOf(login: string, fields: readonly string[] = WOZ_FIELDS) {
  const http = practice.http();
  const answer = await wozOf(loggedInAs(login), http, { baseUrl: practice.baseUrl, wanted: wantedOf(fields) });
  return { answer, homes: told(answer.record.homeValues), exchanges: http.exchanges };
}

const fetchKees = (http = practice.http(), baseUrl = practice.baseUrl) => wozOf(loggedInAs('kees'), http, { baseUrl });

describe('The WOZ connector, over HTTP', () => {
  it('fetches a home with one value per date: none that was annulled, and the objection that is still open', async () => {
    const { homes } = await homesOf('kees');
    expect(homes).toEqual([
      {
        objectNumber: '051800631274',
        address: {
          street: 'King Olivereiland',
          houseNumber: '64',
          postcode: '2551JV',
          city: "'s-Gravenhage",
          country: DUTCH,
          lines: undefined,
        },
        role: 'OWNER_AND_OCCUPIER',
        municipality: { code: '0518', label: "'s-Gravenhage", list: 'BRP tabel 33 Gemeenten' },
        areaSquareMetres: 148,
        values: [
          { value: { amount: '468000.00', currency: 'EUR' }, valuationDate: '2025-01-01', isDisputed: false },
          { value: { amount: '441000.00', currency: 'EUR' }, valuationDate: '2024-01-01', isDisputed: false },
          { value: { amount: '419000.00', currency: 'EUR' }, valuationDate: '2023-01-01', isDisputed: true },
        ],
      },
    ]);
  });

  it('takes of two values for one date the one that took effect last', async () => {
    const { homes, exchanges } = await homesOf('sanne', ['homeValues.values.value', 'homeValues.values.valuationDate']);
    expect(exchanges[0]?.response.body.toString()).toContain('384000');
    expect(homes).toEqual([
      {
        values: [
          { value: { amount: '389000.00', currency: 'EUR' }, valuationDate: '2025-01-01' },
          { value: { amount: '371000.00', currency: 'EUR' }, valuationDate: '2024-01-01' },
        ],
      },
    ]);
  });

  it('gives the values whose date lies in the period that is asked, and no other', async () => {
    const { answer } = await homesOf('kees');
    const period = { from: '2024-01-01', to: '2024-12-31' };
    expect(told(answer.record.homeValues, period)).toMatchObject([{ values: [{ valuationDate: '2024-01-01' }] }]);
    expect(told(answer.record.homeValues, { from: '2025-02-01', to: '2025-12-31' })).toMatchObject([{ values: [] }]);
  });

  it('is STALE, and not empty, where the only date in the period has no value yet', async () => {
    const { answer } = await homesOf('kees');
    const lastYear = { from: '2025-11-24', to: '2026-11-24' };
    expect(told(answer.record.homeValues, lastYear)).toMatchObject([{ values: 'STALE' }]);
    expect(told(answer.record.homeValues, { from: '2026-01-02', to: '2026-11-24' })).toMatchObject([{ values: [] }]);
    expect(told(answer.record.homeValues, { from: '2001-01-01', to: '2002-01-01' })).toMatchObject([{ values: [] }]);
  });

  it('refers to the newest value in the period that is asked, not to a newer one that is not delivered', async () => {
    const dayOf = async (from: string, to: string) => {
      const wanted = { ...wantedOf(['homeValues.values.value']), period: () => ({ from, to }) };
      const { references } = await wozOf(loggedInAs('kees'), practice.http(), { baseUrl: practice.baseUrl, wanted });
      return references.slice(1).map(({ referenceDate }) => referenceDate);
    };
    expect(await dayOf('2023-01-01', '2024-12-31')).toEqual(['2024-01-01']);
    expect(await dayOf('2025-11-24', '2026-11-24')).toEqual([]);
  });

  it('says which role is the person’s, and of a partner whom the register does not name that it is not known', async () => {
    const roleOf = async (login: string) => (await homesOf(login, ['homeValues.role'])).homes;
    expect(await roleOf('sanne')).toEqual([{ role: 'OWNER_AND_OCCUPIER' }]);
    expect(await roleOf('mo')).toEqual([{ role: 'OCCUPIER' }]);
    expect(await roleOf('noor')).toEqual([{ role: 'UNAVAILABLE' }]);
  });

  it.each(['mo', 'fatima', 'lotte', 'anja', 'fout'])('%s rents a home that has a value', async (login) => {
    const { homes } = await homesOf(login);
    expect(homes).toMatchObject([{ role: 'OCCUPIER', values: [{ isDisputed: false }, { isDisputed: false }] }]);
  });

  it.each(['leeg', 'daan'])('%s lives where the register knows no object: an empty record', async (login) => {
    expect((await homesOf(login)).answer.record).toEqual({});
  });

  it('fetches of groot the home, and not what he owns elsewhere: BRP names the home alone', async () => {
    expect((await homesOf('groot', ['homeValues.objectNumber'])).homes).toEqual([{ objectNumber: '059900165822' }]);
  });

  it('asks nobody and says UNAVAILABLE when no home was handed on', async () => {
    const { answer, exchanges } = await homesOf('igor');
    expect(told(answer.record)).toEqual({ homeValues: 'UNAVAILABLE' });
    expect([exchanges, answer.references]).toEqual([[], []]);
    const odd = await wozOf({ bsn: kees.bsn, homeObject: '../geheim' }, practice.http());
    expect(told(odd.record)).toEqual({ homeValues: 'UNAVAILABLE' });
  });

  it('asks and delivers no more than what is wanted: of a city no value and nobody', async () => {
    const { homes, exchanges } = await homesOf('kees', ['homeValues.address.city']);
    expect(homes).toEqual([{ address: { city: "'s-Gravenhage" } }]);
    expect(exchanges).toHaveLength(1);
    const { searchParams, pathname } = new URL(exchanges[0]?.request.url ?? '');
    expect(pathname).toBe('/lvwoz-eto/huidigebevragingen/wozobjecten');
    expect(Object.fromEntries(searchParams)).toEqual({
      adresseerbaarObjectIdentificatie: homeOf('kees'),
      fields: 'aanduiding.woonplaats,adresseerbaarObjectIdentificaties,identificatie',
      pageSize: '100',
    });
    expect(exchanges[0]?.response.body.toString()).not.toMatch(/waarden|belanghebbende/);
  });

  it('never asks a name, and the numbers only to tell the person’s role', async () => {
    const { exchanges } = await homesOf('kees');
    expect(exchanges[0]?.response.body.toString()).not.toMatch(/"naam"|Maassen|de Wit/);
    const withoutRole = await homesOf(
      'kees',
      WOZ_FIELDS.filter((field) => field !== 'homeValues.role'),
    );
    expect(withoutRole.exchanges[0]?.response.body.toString()).not.toContain('belanghebbende');
  });

  it('delivers nothing of others, no number of anybody, no BAG number, and puts no BSN in a URL', async () => {
    for (const { login, address } of PEOPLE) {
      const { answer, homes, exchanges } = await homesOf(login);
      const delivered = JSON.stringify([homes, answer.references]);
      expect(delivered).not.toMatch(/9999\d{5}|Het Anker|Polderzicht/);
      if (address.kind === 'DUTCH') expect(delivered).not.toContain(address.bagObject);
      expect(exchanges.map(({ request }) => request.url).join()).not.toMatch(/9999\d{5}/);
    }
  });

  it('asserts the number that logged in, and refers to each home by the date of its newest value', async () => {
    const { answer } = await homesOf('kees');
    expect(answer.person).toEqual({ bsn: kees.bsn });
    const own = { source: 'WOZ', broughtByConsumer: false };
    expect(answer.references).toEqual([
      { ...own, path: ['homeValues'], referenceDate: null },
      { ...own, path: ['homeValues', 0, 'values'], referenceDate: '2025-01-01' },
    ]);
    expect((await homesOf('kees', ['homeValues.role'])).answer.references).toHaveLength(1);
  });
});

describe('What the WOZ register cannot or will not do', () => {
  it.each<[Script, string, string]>([
    ['error_SOURCE_UNAVAILABLE', 'UNREACHABLE', 'WOZ answered 500 serverError'],
    ['error_SOURCE_REFUSED', 'REFUSED', 'WOZ answered 403 autorisation'],
    ['error_SOURCE_BUSY', 'BUSY', 'WOZ answered 429'],
    ['error_SOURCE_MALFORMED', 'MALFORMED', '_embedded.wozObjecten is not a list'],
    ['error_PERSON_MISMATCH', 'MALFORMED', 'WOZ answered about somebody else'],
  ])('%s becomes %s', async (script, code, detail) => {
    practice.world.setScript(kees.bsn, ['WOZ'], script);
    expect(await failureIn(fetchKees())).toMatchObject({ code, detail });
  });

  it('a key that is not good is REFUSED', async () => {
    const failure = await failureIn(
      wozOf(loggedInAs('kees'), practice.http(), { baseUrl: practice.baseUrl, apiKey: '' }),
    );
    expect(failure).toMatchObject({ code: 'REFUSED', detail: 'WOZ answered 401 authentication' });
  });

  it.each<Script>(['slow_15s', 'drip'])('%s comes in the end, whole', async (script) => {
    practice.world.setScript(kees.bsn, ['WOZ'], script);
    expect(told((await fetchKees()).record)).toMatchObject({ homeValues: [{ areaSquareMetres: 148 }] });
  });

  it('error_SUBJECT_UNKNOWN is an empty record', async () => {
    practice.world.setScript(kees.bsn, ['WOZ'], 'error_SUBJECT_UNKNOWN');
    expect((await fetchKees()).record).toEqual({});
  });

  it('error_PARTIAL is a newest value without an amount, and no area', async () => {
    practice.world.setScript(kees.bsn, ['WOZ'], 'error_PARTIAL');
    expect(told((await fetchKees()).record)).toMatchObject({
      homeValues: [
        { areaSquareMetres: undefined, values: [{ value: undefined, valuationDate: '2025-01-01' }, {}, {}] },
      ],
    });
  });

  it('a login without a BSN is no login for this source', async () => {
    expect((await failureIn(wozOf({ homeObject: homeOf('kees') }, practice.http()))).code).toBe('LOGIN_FAILED');
  });
});
