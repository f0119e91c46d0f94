import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type OpenApi, openApi, SPECS_MISSING, specText } from '../haal-centraal/openapi.testing.ts';
import { answering, castPerson, homeOf, type Practice, told, wantedOf } from '../haal-centraal/practice.testing.ts';
import { PEOPLE } from '../practice/people.ts';
import { SCRIPTS } from '../practice/script.ts';
import { OBJECT_PATHS } from './object.simulator.ts';
import { WOZ_FIELDS } from './woz.fields.ts';
import { WOZ_PATH } from './woz.simulator.ts';
import { loggedInAs, practiseWoz, wozOf } from './woz.testing.ts';

describe.skipIf(SPECS_MISSING)(`Against WOZ bevragen 1.0.0 (${SPECS_MISSING ?? 'as published'})`, () => {
  let practice: Practice;
  let api: OpenApi;

  beforeAll(async () => {
    practice = await practiseWoz();
    api = openApi('woz');
  });
  afterAll(() => practice.close());
  afterEach(() => {
    for (const { bsn } of PEOPLE) practice.world.setScript(bsn, ['WOZ'], 'goed');
  });

  /** Every request made and every answer got for these leaves, checked. */
  async function wrongWith(login: string, leaves: readonly string[]): Promise<readonly string[]> {
    const http = practice.http();
    const options = { baseUrl: practice.baseUrl, wanted: wantedOf(leaves) };
    await wozOf(loggedInAs(login), http, options).catch(() => undefined);
    return http.exchanges.flatMap(({ request, response }) => api.wrongIn(WOZ_PATH, request, response));
  }

  /** What a caller is told; the answer checked, and not the request, which may be wrong on purpose. */
  async function asked(path: string, headers: Record<string, string> = {}) {
    const url = `${practice.baseUrl}${path}`;
    const response = await practice.http().send({ method: 'GET', url, headers: { 'x-api-key': 'a key', ...headers } });
    const good = path.split('?')[0]?.replace(/\/[^/]*$/, (last) => (last === '/wozobjecten' ? last : '/051800631274'));
    const wrong = api.wrongIn(WOZ_PATH, { method: 'GET', url: `${practice.baseUrl}${good}` }, response);
    return { wrong, status: response.status, headers: response.headers, body: JSON.parse(response.body.toString()) };
  }

  it.each(PEOPLE)('$login: all that can be wanted is asked and answered as specified', async ({ login }) => {
    expect(await wrongWith(login, WOZ_FIELDS)).toEqual([]);
  });

  it('each leaf alone is asked and answered as specified', async () => {
    for (const leaf of WOZ_FIELDS) expect(await wrongWith('kees', [leaf]), leaf).toEqual([]);
  });

  it.each(SCRIPTS.filter((script) => !/TIMEOUT|MALFORMED/.test(script)))(
    'script %s answers as specified',
    async (script) => {
      practice.world.setScript(castPerson('kees').bsn, ['WOZ'], script);
      expect(await wrongWith('kees', WOZ_FIELDS)).toEqual([]);
    },
  );

  it('script error_SOURCE_MALFORMED does not', async () => {
    practice.world.setScript(castPerson('kees').bsn, ['WOZ'], 'error_SOURCE_MALFORMED');
    expect(await wrongWith('kees', WOZ_FIELDS)).toEqual(['/_embedded/wozObjecten must be array']);
  });

  it('the simulator takes exactly the published paths, and delivers no other member', async () => {
    expect([...OBJECT_PATHS].sort()).toEqual([...api.pathsOf('WozObject')].sort());
    for (const login of ['kees', 'sanne', 'mo']) {
      const { body, wrong } = await asked(`/wozobjecten?adresseerbaarObjectIdentificatie=${homeOf(login)}`);
      const [{ _links, ...object }] = body._embedded.wozObjecten;
      expect(wrong).toEqual([]);
      expect(pathsIn(object, '').filter((path) => !OBJECT_PATHS.has(path))).toEqual([]);
      expect((await asked(`/wozobjecten/${object.identificatie}`)).body).toEqual({ ...object, _links });
    }
  });

  it('nothing found is an empty _embedded, and by number 404', async () => {
    const path = `/wozobjecten?adresseerbaarObjectIdentificatie=${homeOf('leeg')}`;
    const nothing = await asked(path);
    expect(nothing).toMatchObject({ status: 200, wrong: [] });
    expect(nothing.headers['content-type']).toMatch(/^application\/hal\+json/);
    expect(nothing.body).toEqual({ _links: { self: { href: `${practice.baseUrl}${path}` } }, _embedded: {} });
    expect(await asked('/wozobjecten/123456789012')).toMatchObject({
      status: 404,
      wrong: [],
      body: { code: 'notFound', detail: "Er bestaat geen wozobject met identificatie '123456789012'" },
    });
  });

  const WRONG = 'Een of meerdere parameters zijn niet correct.';
  const NONE = 'Ten minste één parameter moet worden opgegeven.';
  const HALF = 'Minimale combinatie van parameters moet worden opgegeven.';
  const invalid = (...pairs: readonly (readonly [string, string])[]) =>
    pairs.map(([name, reason]) => ({ name, reason }));
  it.each([
    ['', NONE, undefined],
    ['?bestaatniet=123456789', NONE, undefined],
    ['?rsin=', WRONG, invalid(['rsin', 'geen waarde opgegeven'])],
    ['?rsin=&fields=', WRONG, invalid(['rsin', 'geen waarde opgegeven'], ['fields', 'geen waarde opgegeven'])],
    ['?rsin=857567433&fields=bestaatniet', WRONG, invalid(['fields', "ongeldige waarde: 'bestaatniet' opgegeven"])],
    ['?rsin=857567433&fields=a,waarden,b', WRONG, invalid(['fields', "ongeldige waarden: 'a', 'b' opgegeven"])],
    ['?postcode=1234AA&huisnummer=A', WRONG, invalid(['huisnummer', "waarde 'A' is geen getal tussen 1 en 99999"])],
    [
      '?postcode=8000GB&huisnummer=1&page=0',
      WRONG,
      invalid(['page', "waarde '0' is kleiner dan de toegestane minimum waarde (1)"]),
    ],
    [
      '?postcode=8000GB&huisnummer=1&pageSize=101',
      WRONG,
      invalid(['pageSize', "waarde '101' is groter dan de toegestane maximum waarde (100)"]),
    ],
    ['?rsin=857567433&kvkNummer=68727720', 'De combinatie van opgegeven parameters is niet toegestaan.', undefined],
    ['?postcode=1234AA', HALF, invalid(['huisnummer', 'parameter is verplicht'])],
    ['?huisnummer=1', HALF, invalid(['postcode', 'parameter is verplicht'])],
    [
      '?rsin=abc&fields=bestaatniet',
      WRONG,
      invalid(
        ['rsin', "waarde 'abc' is geen 9 cijferig getal"],
        ['fields', "ongeldige waarde: 'bestaatniet' opgegeven"],
      ),
    ],
    ['/1234567890123', WRONG, invalid(['identificatie', "waarde '1234567890123' is geen 12 cijferig getal"])],
    ['/A1234@567890', WRONG, invalid(['identificatie', "waarde 'A1234@567890' is geen 12 cijferig getal"])],
  ])('/wozobjecten%s is refused in the words of fout-meldingen.feature', async (query, title, invalidParams) => {
    const { status, wrong, body } = await asked(`/wozobjecten${query}`);
    expect({ status, wrong, title: body.title, invalidParams: body.invalidParams }).toEqual({
      status: 400,
      wrong: [],
      title,
      invalidParams,
    });
  });

  it('a caller without a key, or who takes no HAL, is refused as specified', async () => {
    expect(await asked('/wozobjecten', { 'x-api-key': '' })).toMatchObject({ status: 401, wrong: [] });
    expect(await asked('/wozobjecten', { accept: 'text/html' })).toMatchObject({ status: 406, wrong: [] });
  });

  it('the check sees what is wrong', () => {
    const object = (member: object) => ({ _embedded: { wozObjecten: [member] } });
    expect(api.wrongAs('WozObjectHalCollectie', object({ waarden: [{ vastgesteldeWaarde: 1.5 }] }))).toHaveLength(1);
    expect(api.wrongAs('WozObjectHalCollectie', object({ waarden: [{ beschikkingsStatussen: ['x'] }] }))).toHaveLength(
      1,
    );
  });

  it('a home with values that the proxy has filtered goes through the connector', async () => {
    const sample: unknown = JSON.parse(specText('woz/own-sample.wozobject-response.json'));
    const http = answering(() => ({ _embedded: { wozObjecten: [sample] } }));
    const { record } = await wozOf(loggedInAs('kees'), http);
    expect(told(record)).toMatchObject({
      homeValues: [
        {
          role: 'OWNER_AND_OCCUPIER',
          values: [
            { value: { amount: '468000.00' }, isDisputed: false },
            { value: { amount: '441000.00' }, isDisputed: false },
            { value: { amount: '419000.00' }, isDisputed: true },
          ],
        },
      ],
    });
    expect(JSON.stringify(told(record))).not.toMatch(/9999\d{5}|Maassen/);
  });
});

/** Every path of what is delivered, without the places in lists. */
function pathsIn(value: unknown, at: string): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((element) => pathsIn(element, at));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) => [`${at}${name}`, ...pathsIn(member, `${at}${name}.`)]);
}
