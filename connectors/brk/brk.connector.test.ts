import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { castPerson, failureIn, type Practice, told, wantedOf } from '../haal-centraal/practice.testing.ts';
import { PEOPLE } from '../practice/people.ts';
import type { Script } from '../practice/script.ts';
import { BRK_FIELDS, brkOf, practiseBrk } from './brk.testing.ts';

const kees = castPerson('kees');
let practice: Practice;

beforeAll(async () => {
  practice = await practiseBrk();
});
afterAll(() => practice.close());
afterEach(() => {
  for (const { bsn } of PEOPLE) practice.world.setScript(bsn, ['BRK'], 'goed');
});

async function propertiesOf(login: string, fields: readonly string[] = BRK_FIELDS) {
  const http = practice.http();
  const { baseUrl } = practice;
  const answer = await brkOf(castPerson(login).bsn, http, { baseUrl, wanted: wantedOf(fields) });
  return { answer, properties: told(answer.record.properties), exchanges: http.exchanges };
}

const fetchKees = (http = practice.http(), baseUrl = practice.baseUrl) => brkOf(kees.bsn, http, { baseUrl });

describe('The BRK connector, over HTTP', () => {
  it('fetches a home that two partners own, with what it stands security for', async () => {
    const { properties } = await propertiesOf('kees');
    expect(properties).toEqual([
      {
        designation: 'Loosduinen H 4879',
        kind: 'PLOT',
        addresses: [
          {
            street: 'King Olivereiland',
            houseNumber: '64',
            postcode: '2551JV',
            city: "'s-Gravenhage",
            country: { code: '6030', label: 'Nederland', list: 'BRP tabel 34 Landen' },
            lines: undefined,
          },
        ],
        rights: [
          {
            kind: { code: 'eigenaar', label: 'Eigendom', list: 'BRK TypeGerechtigde' },
            part: { numerator: 1, denominator: 2 },
            jointPart: undefined,
            since: '2009-04-15',
            civilStatusThen: { code: '3', label: 'Gehuwd', list: 'Kadaster waardelijst BurgerlijkeStaat' },
            groundRent: undefined,
          },
        ],
        areaSquareMetres: 148,
        buildingUse: { code: '11', label: 'Wonen', list: 'Kadaster waardelijst AardCultuur' },
        landUse: undefined,
        purchasePrice: { amount: '289500.00', currency: 'EUR' },
        purchaseYear: 2009,
        isPriceForMoreProperties: false,
        isLapsed: false,
        mortgageInscriptions: [
          {
            securedSum: { amount: '371000.00', currency: 'EUR' },
            holders: ['Hypotheekbank De Sleutel'],
            onRight: {
              code: '2',
              label: 'Eigendom (recht van)',
              list: 'Kadaster waardelijst AardZakelijkRecht',
            },
            onPart: undefined,
          },
        ],
        attachments: [],
      },
    ]);
  });

  it('fetches an apartment on leased land: the ground rent, two mortgages, and not whose land it is', async () => {
    const { properties } = await propertiesOf('sanne');
    expect(properties).toMatchObject([
      {
        designation: 'Charlois F 3107 A7',
        kind: 'APARTMENT',
        areaSquareMetres: undefined,
        rights: [
          {
            kind: { code: 'erfpachter', label: 'Erfpacht' },
            part: { numerator: 1, denominator: 1 },
            groundRent: {
              perYear: { amount: '412.00', currency: 'EUR' },
              kind: { code: '1' },
              paidOffUntil: undefined,
              coversMoreProperties: false,
            },
          },
        ],
        mortgageInscriptions: [
          { securedSum: { amount: '434000.00' }, onRight: { label: 'Erfpacht (recht van)' } },
          { securedSum: { amount: '25000.00' } },
        ],
      },
    ]);
  });

  it('fetches two properties, an attachment, and of somebody who lent no name', async () => {
    const { properties } = await propertiesOf('groot');
    expect(properties).toMatchObject([
      {
        addresses: [{ street: 'Atatürkstraat' }],
        mortgageInscriptions: [
          { holders: ['Hypotheekbank De Sleutel'] },
          { securedSum: { amount: '45000.00' }, holders: ['PARTIAL'] },
        ],
        attachments: [],
      },
      {
        addresses: [{ houseNumber: '12 A' }],
        mortgageInscriptions: [],
        attachments: [
          {
            kind: { code: '2', label: 'Executoriaal beslag' },
            claim: { amount: '12840.50', currency: 'EUR' },
            claimants: ['Incassobureau Stroomlijn'],
          },
        ],
      },
    ]);
  });

  it.each(['mo', 'fatima', 'daan', 'lotte', 'igor', 'anja', 'leeg', 'fout'])(
    '%s owns nothing: an empty record',
    async (login) => {
      const { answer, exchanges } = await propertiesOf(login);
      expect(answer.record).toEqual({});
      expect(exchanges).toHaveLength(1);
    },
  );

  it('asks and delivers no more than what is wanted: of a city, the city and whose it is', async () => {
    const { properties, exchanges } = await propertiesOf('kees', ['properties.addresses.city']);
    expect(properties).toEqual([{ addresses: [{ city: "'s-Gravenhage" }] }]);
    expect(exchanges.map(({ request }) => [request.method, request.url.slice(practice.baseUrl.length)])).toEqual([
      ['POST', '/kadastraalonroerendezaken'],
      [
        'GET',
        '/kadastraalonroerendezaken/90000487910000/zakelijkgerechtigden?fields=persoon.identificatie%2Cpersoon.type',
      ],
    ]);
    expect(JSON.parse(exchanges[0]?.request.body ?? '')).toEqual({
      burgerservicenummer: kees.bsn,
      fields: 'adressen.woonplaats,identificatie,indicatieVervallen',
    });
  });

  it('asks about mortgages and attachments only where they are wanted and there are any', async () => {
    const listsIn = ({ exchanges }: Awaited<ReturnType<typeof propertiesOf>>) =>
      exchanges.flatMap(({ request }) => /\/(hypotheken|beslagen)\?/.exec(request.url)?.[1] ?? []);
    expect(listsIn(await propertiesOf('groot', ['properties.mortgageInscriptions.securedSum']))).toEqual([
      'hypotheken',
    ]);
    expect(listsIn(await propertiesOf('groot', ['properties.attachments.kind']))).toEqual(['beslagen']);
    expect(listsIn(await propertiesOf('groot', ['properties.kind']))).toEqual([]);
  });

  it('asks no number of whoever lent or claims', async () => {
    const { exchanges } = await propertiesOf('groot');
    const claims = exchanges.filter(({ request }) => /hypotheken|beslagen/.test(request.url));
    expect(claims).toHaveLength(2);
    for (const { response } of claims) expect(response.body.toString()).not.toMatch(/"identificatie":"7/);
  });

  it('delivers nothing of co-owners, partners and lenders, no number, and puts none in a URL', async () => {
    for (const { login } of PEOPLE) {
      const { answer, properties, exchanges } = await propertiesOf(login);
      expect(JSON.stringify([properties, answer.references])).not.toMatch(
        /9999\d{5}|Buitenhof|de Wit|Ravenhorst|Gemeente Rotterdam/,
      );
      expect(exchanges.map(({ request }) => request.url).join()).not.toMatch(/9999\d{5}/);
    }
  });

  it('asserts the number that logged in, and refers to a register without a day of its own', async () => {
    const { answer } = await propertiesOf('kees');
    expect(answer.person).toEqual({ bsn: kees.bsn });
    expect(answer.references).toEqual([
      { path: ['properties'], source: 'BRK', referenceDate: null, broughtByConsumer: false },
    ]);
    expect(answer.onward).toBeUndefined();
  });
});

describe('What Kadaster cannot or will not do', () => {
  it.each<[Script, string, string]>([
    ['error_SOURCE_UNAVAILABLE', 'UNREACHABLE', 'BRK answered 503 notAvailable'],
    ['error_SOURCE_REFUSED', 'REFUSED', 'BRK answered 403 autorisation'],
    ['error_SOURCE_BUSY', 'BUSY', 'BRK answered 429'],
    ['error_SOURCE_MALFORMED', 'MALFORMED', '_embedded.kadastraalOnroerendeZaken is not a list'],
    ['error_PERSON_MISMATCH', 'MALFORMED', 'BRK answered about somebody else'],
  ])('%s becomes %s', async (script, code, detail) => {
    practice.world.setScript(kees.bsn, ['BRK'], script);
    expect(await failureIn(fetchKees())).toMatchObject({ code, detail });
  });

  it('somebody else is noticed whatever is wanted', async () => {
    practice.world.setScript(kees.bsn, ['BRK'], 'error_PERSON_MISMATCH');
    const failure = await failureIn(propertiesOf('kees', ['properties.addresses.city']));
    expect(failure.detail).toBe('BRK answered about somebody else');
  });

  it('a key that is not good is REFUSED', async () => {
    const failure = await failureIn(brkOf(kees.bsn, practice.http(), { baseUrl: practice.baseUrl, apiKey: '' }));
    expect(failure).toMatchObject({ code: 'REFUSED', detail: 'BRK answered 401 authentication' });
  });

  it.each<Script>(['slow_15s', 'drip'])('%s comes in the end, whole', async (script) => {
    practice.world.setScript(kees.bsn, ['BRK'], script);
    expect(told((await fetchKees()).record)).toMatchObject({ properties: [{ purchaseYear: 2009 }] });
  });

  it('error_SUBJECT_UNKNOWN is an empty record', async () => {
    practice.world.setScript(kees.bsn, ['BRK'], 'error_SUBJECT_UNKNOWN');
    expect((await fetchKees()).record).toEqual({});
  });

  it('error_PARTIAL is a purchase nobody knows and a mortgage that is announced and not delivered', async () => {
    practice.world.setScript(kees.bsn, ['BRK'], 'error_PARTIAL');
    expect(told((await fetchKees()).record)).toMatchObject({
      properties: [
        { purchasePrice: undefined, isPriceForMoreProperties: undefined, mortgageInscriptions: ['PARTIAL'] },
      ],
    });
  });

  it('a login without a BSN is no login for this source', async () => {
    expect((await failureIn(brkOf(undefined, practice.http()))).code).toBe('LOGIN_FAILED');
    expect((await failureIn(brkOf('12345', practice.http()))).code).toBe('LOGIN_FAILED');
  });
});
