import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ada, fay, gus } from './people.testing.ts';
import { type Practice, practise } from './world.testing.ts';

let practice: Practice;
beforeAll(async () => {
  practice = await practise();
});
afterAll(() => practice.close());

const CONSULT = { type: 'RaadpleegMetBurgerservicenummer', burgerservicenummer: [ada.bsn], fields: ['geslacht'] };
const HEADERS = { 'x-api-key': 'a key', 'content-type': 'application/json' };

interface Told {
  readonly status: number;
  readonly type: string | null;
  readonly body: Record<string, unknown>;
}

async function post(body: unknown, headers: Record<string, string> = HEADERS): Promise<Told> {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const response = await fetch(`${practice.baseUrl}/personen`, { method: 'POST', headers, body: Buffer.from(text) });
  const type = response.headers.get('content-type');
  return { status: response.status, type, body: (await response.json()) as Record<string, unknown> };
}

async function delivered(fields: readonly string[], bsn: string = ada.bsn): Promise<unknown> {
  const { body } = await post({ ...CONSULT, burgerservicenummer: [bsn], fields });
  return (body.personen as readonly unknown[])[0];
}

/** What comes of the secret, guarded ada whatever is asked. */
const unasked = { geheimhoudingPersoonsgegevens: true };

describe('The simulated BRP delivers what `fields` asks', () => {
  it('one value, and what is never asked', async () => {
    expect(await delivered(['burgerservicenummer'])).toEqual({ ...unasked, burgerservicenummer: ada.bsn });
  });

  it('a group as a whole, or members of it', async () => {
    expect(await delivered(['naam.geslachtsnaam', 'naam.voornamen'])).toEqual({
      ...unasked,
      naam: { geslachtsnaam: 'Brug-Ørsted', voornamen: 'Ada Sofie' },
    });
    expect(await delivered(['naam', 'naam.voornamen'])).toEqual({
      ...unasked,
      naam: {
        voornamen: 'Ada Sofie',
        voorletters: 'A.S.',
        voorvoegsel: 'van der',
        geslachtsnaam: 'Brug-Ørsted',
        volledigeNaam: 'Ada Sofie van der Brug-Ørsted',
        aanduidingNaamgebruik: { code: 'E', omschrijving: 'eigen geslachtsnaam' },
      },
    });
  });

  it('a whole date or table value, whichever part of it is named', async () => {
    const birth = { datum: { type: 'Datum', datum: '1984-02-29', langFormaat: '29 februari 1984' } };
    expect(await delivered(['geboorte.datum.jaar'])).toEqual({ ...unasked, geboorte: birth });
    expect(await delivered(['geslacht.omschrijving'])).toEqual({
      ...unasked,
      geslacht: { code: 'V', omschrijving: 'vrouw' },
    });
  });

  it('dates as far as they are known', async () => {
    const date = async (bsn: string): Promise<unknown> => delivered(['geboorte.datum'], bsn);
    expect(await date('999980051')).toMatchObject({
      geboorte: { datum: { type: 'JaarDatum', jaar: 1970, langFormaat: '1970' } },
    });
    expect(await date(fay.bsn)).toMatchObject({
      geboorte: { datum: { type: 'JaarMaandDatum', jaar: 1975, maand: 5, langFormaat: 'mei 1975' } },
    });
  });

  it('an age only where the birth date tells it', async () => {
    expect(await delivered(['leeftijd'])).toEqual({ ...unasked, leeftijd: 42 });
    expect(await delivered(['leeftijd'], fay.bsn)).toMatchObject({ leeftijd: 51 });
    expect(await delivered(['leeftijd'], '999980051')).not.toHaveProperty('leeftijd');
  });

  it('nothing of a group in which nothing is known', async () => {
    expect(await delivered(['naam.adellijkeTitelPredicaat', 'verblijfstitel'])).toEqual(unasked);
  });

  it('a child or partner of whom nothing asked is known, as an empty one', async () => {
    expect(await delivered(['kinderen.naam.voornamen', 'partners.geslacht'])).toEqual({
      ...unasked,
      kinderen: [{ naam: { voornamen: 'Cas' } }, {}],
      partners: [{}],
    });
  });

  it('the kind of residence with anything asked of it, and doubt about what is asked only', async () => {
    const began = { type: 'Datum', datum: '2026-01-01', langFormaat: '1 januari 2026' };
    expect(await delivered(['verblijfplaats.verblijfadres.postcode'])).toEqual({
      ...unasked,
      verblijfplaats: {
        type: 'Adres',
        inOnderzoek: { type: true, datumIngangOnderzoek: began },
        verblijfadres: { postcode: '1234AB', inOnderzoek: { postcode: true, datumIngangOnderzoek: began } },
      },
    });
    expect(await delivered(['verblijfplaats.verblijfadres.regel1'])).toMatchObject({
      verblijfplaats: { type: 'Adres' },
    });
  });

  it('an address in the country alone, asked as verblijfplaatsBinnenland', async () => {
    const here = ['verblijfplaatsBinnenland.datumVan'];
    expect(await delivered(here)).toMatchObject({ verblijfplaats: { datumVan: { jaar: 2011, maand: 6 } } });
    expect(await delivered(here, fay.bsn)).not.toHaveProperty('verblijfplaats');
  });

  it('suspension and the non-residents part unasked', async () => {
    const suspended = {
      opschortingBijhouding: {
        reden: { code: 'E', omschrijving: 'emigratie' },
        datum: { type: 'Datum', datum: '2014-07-02', langFormaat: '2 juli 2014' },
      },
    };
    expect(await delivered(['burgerservicenummer'], fay.bsn)).toEqual({ burgerservicenummer: fay.bsn, ...suspended });
    expect(await delivered(['burgerservicenummer'], gus.bsn)).toMatchObject({ rni: [{ categorie: 'Persoon' }] });
  });

  it('several people at once, of one municipality when that is asked, and nobody for a number it does not know', async () => {
    const asked = { ...CONSULT, fields: ['burgerservicenummer'] };
    const of = async (more: object): Promise<unknown> => (await post({ ...asked, ...more })).body.personen;
    const both = { burgerservicenummer: [ada.bsn, fay.bsn, '999980099'] };
    expect(await of(both)).toHaveLength(2);
    expect(await of({ ...both, gemeenteVanInschrijving: '0518' })).toMatchObject([{ burgerservicenummer: ada.bsn }]);
    expect(await of({ burgerservicenummer: ['999980099'] })).toEqual([]);
  });
});

describe('The simulated BRP refuses as the API does', () => {
  const without = (name: string): object => ({ ...CONSULT, [name]: undefined });

  it.each<[string, unknown, string, string, string]>([
    ['no type', {}, 'type', 'required', 'Parameter is verplicht.'],
    ['no JSON', '{"type"', 'type', 'required', 'Parameter is verplicht.'],
    ['an unknown type', { type: 'Iets' }, 'type', 'value', 'Waarde is geen geldig zoek type.'],
    ['no fields', without('fields'), 'fields', 'required', 'Parameter is verplicht.'],
    ['no number', without('burgerservicenummer'), 'burgerservicenummer', 'required', 'Parameter is verplicht.'],
    ['an empty list', { ...CONSULT, fields: [] }, 'fields', 'minItems', 'Array bevat minder dan 1 items.'],
    ['a text for a list', { ...CONSULT, fields: 'naam,geslacht' }, 'fields', 'array', 'Parameter is geen array.'],
    [
      'too many fields',
      { ...CONSULT, fields: Array(131).fill('naam') },
      'fields',
      'maxItems',
      'Array bevat meer dan 130 items.',
    ],
    [
      'a short number',
      { ...CONSULT, burgerservicenummer: [ada.bsn, '12'] },
      'burgerservicenummer[1]',
      'pattern',
      'Waarde voldoet niet aan patroon ^[0-9]{9}$.',
    ],
    [
      'a strange path',
      { ...CONSULT, fields: ['a*b'] },
      'fields[0]',
      'pattern',
      'Waarde voldoet niet aan patroon ^[a-zA-Z0-9\\._]{1,200}$.',
    ],
    [
      'a path that is not there',
      { ...CONSULT, fields: ['naam', 'anummer'] },
      'fields[1]',
      'fields',
      'Parameter bevat een niet bestaande veldnaam.',
    ],
    [
      'a path that comes unasked',
      { ...CONSULT, fields: ['partners.inOnderzoek'] },
      'fields[0]',
      'fields',
      'Parameter bevat een niet toegestane veldnaam.',
    ],
    [
      'a municipality in letters',
      { ...CONSULT, gemeenteVanInschrijving: 'x' },
      'gemeenteVanInschrijving',
      'pattern',
      'Waarde voldoet niet aan patroon ^[0-9]{4}$.',
    ],
    [
      'an unknown parameter',
      { ...CONSULT, voornamen: 'Ada' },
      'voornamen',
      'unknownParam',
      'Parameter is niet verwacht.',
    ],
  ])('%s', async (_, question, name, code, reason) => {
    const told = await post(question);
    expect(told.type).toMatch(/^application\/problem\+json/);
    expect(told).toMatchObject({
      status: 400,
      body: {
        type: 'https://datatracker.ietf.org/doc/html/rfc7231#section-6.5.1',
        title: 'Een of meerdere parameters zijn niet correct.',
        status: 400,
        code: 'paramsValidation',
        detail: `De foutieve parameter(s) zijn: ${name}.`,
        instance: '/haalcentraal/api/brp/personen',
        invalidParams: [{ name, code, reason }],
      },
    });
  });

  it('all wrong parameters in one answer', async () => {
    const { body } = await post({ ...CONSULT, fields: ['x', 'naam', 'y'], iets: 1 });
    expect(body.detail).toBe('De foutieve parameter(s) zijn: fields[0], fields[2], iets.');
  });

  it.each<[string, Record<string, string>, number, string]>([
    ['without a key', { 'content-type': 'application/json' }, 401, 'authentication'],
    ['with another kind of body', { ...HEADERS, 'content-type': 'text/csv' }, 415, 'unsupportedMediaType'],
    [
      'in another charset',
      { ...HEADERS, 'content-type': 'application/json; charset=cp1252' },
      415,
      'unsupportedMediaType',
    ],
    ['that accepts XML only', { ...HEADERS, accept: 'application/xml' }, 406, 'notAcceptable'],
  ])('a question %s', async (_, headers, status, code) => {
    const told = await post(CONSULT, headers);
    expect(told).toMatchObject({ status, body: { status, code } });
    expect(told.type).toMatch(/^application\/problem\+json/);
  });

  it.each(['application/json; charset=UTF-8', 'application/json;charset=utf-8', '*/*'])(
    'no question that accepts %s',
    async (accept) => {
      expect((await post(CONSULT, { ...HEADERS, accept })).status).toBe(200);
    },
  );

  it('a search, for which it has no authorisation', async () => {
    expect(await post({ type: 'ZoekMetPostcodeEnHuisnummer' })).toMatchObject({
      status: 403,
      body: { code: 'autorisation' },
    });
  });
});
