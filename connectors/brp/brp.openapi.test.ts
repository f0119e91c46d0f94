import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PEOPLE as CAST } from '../practice/people.ts';
import { SCRIPTS } from '../practice/script.ts';
import { brp } from './brp.connector.ts';
import { ASKABLE, isDeliveredUnasked } from './fields.simulator.ts';
import { openApi, SPECS_MISSING, specText } from './openapi.testing.ts';
import { ada, PEOPLE } from './people.testing.ts';
import { persoonOf } from './persoon.simulator.ts';
import { BRP_FIELDS, TODAY, wantedOf } from './wanted.testing.ts';
import { type Practice, practise } from './world.testing.ts';

describe.skipIf(SPECS_MISSING)(`Against personen-openapi.yaml 2.7.0 (${SPECS_MISSING ?? 'as published'})`, () => {
  const people = [...PEOPLE, ...CAST];
  let practice: Practice;
  let wrongIn: ReturnType<typeof openApi>;
  let wrongInHistory: ReturnType<typeof openApi>;
  let wrongInOccupancy: ReturnType<typeof openApi>;

  beforeAll(async () => {
    practice = await practise({ people });
    wrongIn = openApi();
    wrongInHistory = openApi('historie/openapi.yaml');
    wrongInOccupancy = openApi('bewoning/openapi.yaml');
  });
  afterAll(() => practice.close());

  /** Every request made and every answer got for these leaves, checked. */
  async function wrongWith(bsn: string, leaves: readonly string[]): Promise<readonly string[]> {
    const http = practice.http();
    const access = { baseUrl: practice.baseUrl, apiKey: 'a key' };
    const wanted = wantedOf(leaves);
    await brp.fetch({ access, loggedIn: { bsn }, wanted, http, now: practice.world.now() }).catch(() => undefined);
    return http.exchanges.flatMap(({ request, response }) => {
      const asked: unknown = JSON.parse(request.body ?? '');
      const answered: unknown = JSON.parse(response.body.toString());
      const isGood = response.status === 200;
      switch (request.url.slice(practice.baseUrl.length)) {
        case '/personen':
          return [
            ...wrongIn('RaadpleegMetBurgerservicenummer', asked),
            ...wrongIn(schemaOf(response.status), answered),
          ];
        case '/verblijfplaatshistorie':
          return [
            ...wrongInHistory('RaadpleegMetPeriode', asked),
            ...wrongInHistory(isGood ? 'VerblijfplaatshistorieQueryResponse' : 'Foutbericht', answered),
          ];
        case '/bewoningen':
          return [
            ...wrongInOccupancy('BewoningMetPeildatum', asked),
            ...wrongInOccupancy(isGood ? 'BewoningenQueryResponse' : 'Foutbericht', answered),
          ];
        default:
          return [`asked ${request.url}`];
      }
    });
  }

  const schemaOf = (status: number): string => {
    if (status === 200) return 'RaadpleegMetBurgerservicenummerResponse';
    return status === 400 ? 'BadRequestFoutbericht' : 'Foutbericht';
  };

  it.each([
    ['a date without its text', { geboorte: { datum: { type: 'JaarDatum', jaar: 1970 } } }],
    ['a new kind of date', { geboorte: { datum: { type: 'Ooit', langFormaat: 'ooit' } } }],
    ['a code that is a number', { geslacht: { code: 1 } }],
    ['a house number in letters', { verblijfplaats: { type: 'Adres', verblijfadres: { huisnummer: 'zes' } } }],
  ])('the check sees %s', (_, persoon) => {
    const type = 'RaadpleegMetBurgerservicenummer';
    expect(wrongIn(`${type}Response`, { type, personen: [persoon] })).not.toEqual([]);
    expect(wrongIn(type, { type, burgerservicenummer: ['12'], fields: ['naam'] })).not.toEqual([]);
  });

  it.each(people)('$login: all that can be wanted is asked and answered as specified', async ({ bsn }) => {
    expect(await wrongWith(bsn, BRP_FIELDS)).toEqual([]);
  });

  it('each leaf alone is asked and answered as specified', async () => {
    for (const leaf of BRP_FIELDS) expect(await wrongWith(ada.bsn, [leaf]), leaf).toEqual([]);
  });

  it.each(SCRIPTS.filter((script) => !/TIMEOUT|MALFORMED/.test(script)))(
    'script %s answers as specified',
    async (script) => {
      practice.world.setScript(ada.bsn, ['BRP'], script);
      expect(await wrongWith(ada.bsn, BRP_FIELDS)).toEqual([]);
      practice.world.setScript(ada.bsn, ['BRP'], 'goed');
    },
  );

  it('script error_SOURCE_MALFORMED does not', async () => {
    practice.world.setScript(ada.bsn, ['BRP'], 'error_SOURCE_MALFORMED');
    expect(await wrongWith(ada.bsn, BRP_FIELDS)).toContain('/personen must be array');
    practice.world.setScript(ada.bsn, ['BRP'], 'goed');
  });

  it('the simulator takes exactly the published paths, and delivers nothing beside them but what comes unasked', () => {
    const [, ...lines] = specText('fields-Persoon.csv').split(/\r?\n/).filter(Boolean);
    const published = new Set(lines);
    expect([...ASKABLE.keys()].sort()).toEqual([...published].sort());
    const delivered = people.flatMap((person) => pathsIn(persoonOf(person, TODAY), ''));
    expect(delivered.filter((path) => !published.has(path) && !isDeliveredUnasked(path))).toEqual([]);
  });
});

/** Every path of what is delivered, without the places in lists. */
function pathsIn(value: unknown, at: string): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((element) => pathsIn(element, at));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) => [`${at}${name}`, ...pathsIn(member, `${at}${name}.`)]);
}
