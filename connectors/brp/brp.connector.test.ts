import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { gap } from '../../schema/gap.ts';
import type { Identity } from '../../schema/identity.type.ts';
import type { LoggedIn, SourceAnswer } from '../connector.ts';
import type { Script } from '../practice/script.ts';
import { SourceFailure } from '../source-failure.ts';
import type { SourceHttp } from '../source-http.ts';
import { brp } from './brp.connector.ts';
import { ada, dik, fay, gus, PEOPLE } from './people.testing.ts';
import { bodyOf } from './personen.testing.ts';
import { BRP_FIELDS, wantedOf } from './wanted.testing.ts';
import { type Practice, practise } from './world.testing.ts';

const everything = wantedOf(BRP_FIELDS);
let practice: Practice;

beforeAll(async () => {
  practice = await practise();
});
afterAll(() => practice.close());
beforeEach(() => practice.world.setScript(ada.bsn, ['BRP'], 'goed'));

function fetchOf(
  loggedIn: LoggedIn,
  { wanted = everything, http = practice.http() as SourceHttp, apiKey = 'a key', baseUrl = practice.baseUrl } = {},
): Promise<SourceAnswer> {
  const now = practice.world.now();
  return brp.fetch({ access: { baseUrl, apiKey }, loggedIn, wanted, http, now });
}

async function failureOf(fetching: Promise<unknown>): Promise<SourceFailure> {
  const error: unknown = await fetching.catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(SourceFailure);
  return error as SourceFailure;
}

describe('The BRP connector, over HTTP', () => {
  it('fetches a person with every flag, address part, bond and child', async () => {
    const { record } = await fetchOf({ bsn: ada.bsn });
    expect(record.identity).toMatchObject({
      fullName: 'Ada Sofie van der Brug-Ørsted',
      initials: 'A.S.',
      birthDate: '1984-02-29',
      birthPlace: 'Leerdam',
      gender: 'FEMALE',
      nationalities: [{ nationality: { code: '0001' }, since: '1984-02-29' }],
      isUnderGuardianship: true,
      residencePermit: undefined,
      suspension: undefined,
    });
    expect((record.identity as Identity).address).toEqual({
      kind: 'RESIDENTIAL',
      street: 'Laan van de Verzonnen Veldheren',
      houseNumber: '12 bII',
      postcode: '1234AB',
      city: "'s-Verzonnendam",
      country: { code: '6030', label: 'Nederland', list: 'BRP tabel 34 Landen' },
      lines: undefined,
      since: '2011-06',
      isUnderInvestigation: true,
      isFoundNotToLiveThere: false,
      isSecret: true,
    });
    expect(record.household).toEqual({
      civilStatus: 'MARRIED',
      partnership: {
        kind: 'MARRIAGE',
        since: '2010-05-05',
        endedOn: undefined,
        partnerName: "Bo 't Hart",
        partnerBirthDate: '1983-12',
        isUnderInvestigation: false,
      },
      numberOfChildren: 2,
      children: [
        { firstNames: 'Cas', birthDate: '2012-01-31', isUnderInvestigation: false },
        { firstNames: undefined, birthDate: '2014', isUnderInvestigation: false },
      ],
      numberOfResidents: 3,
    });
  });

  it('fetches half-known dates, two kinds of nationality, a permit and a bond that ended', async () => {
    const { record } = await fetchOf({ bsn: dik.bsn });
    expect(record).toMatchObject({
      identity: {
        birthDate: '1970',
        gender: 'UNKNOWN',
        isUnderInvestigation: true,
        nationalities: [
          { nationality: { code: '0149' }, since: undefined },
          { nationality: { code: '0499', label: 'Staatloos' }, since: '1999-09' },
        ],
        residencePermit: { kind: { code: '21' }, from: '2020-01-15', until: '2031-01-15' },
        address: { houseNumber: '9-2', isSecret: false, isUnderInvestigation: true, isFoundNotToLiveThere: true },
      },
      household: { civilStatus: 'DISSOLVED', partnership: { endedOn: '2015-08-15', partnerName: undefined } },
    });
  });

  it('fetches people abroad, and says what the non-residents part does not keep', async () => {
    const emigrated = await fetchOf({ bsn: fay.bsn });
    expect(emigrated.record).toMatchObject({
      identity: {
        address: { kind: 'ABROAD', lines: ['Verzonnenlei 25 bus 3', '2000 Antwerpen'], country: { code: '5010' } },
        suspension: { code: 'E', label: 'emigratie' },
      },
      household: { civilStatus: 'UNMARRIED', children: [] },
    });
    const neverHere = await fetchOf({ bsn: gus.bsn });
    expect(neverHere.record).toMatchObject({
      identity: { isUnderGuardianship: gap('UNAVAILABLE'), suspension: { code: 'R' } },
      household: { civilStatus: gap('UNAVAILABLE'), children: gap('UNAVAILABLE') },
    });
  });

  it('asks and delivers no more than what is wanted', async () => {
    const http = practice.http();
    const { record } = await fetchOf({ bsn: ada.bsn }, { http, wanted: wantedOf(['identity.address.city']) });
    expect(record).toEqual({ identity: { address: { city: "'s-Verzonnendam" } } });
    const [sent] = http.exchanges;
    expect(JSON.parse(sent?.request.body ?? '')).toEqual({
      type: 'RaadpleegMetBurgerservicenummer',
      burgerservicenummer: [ada.bsn],
      fields: [
        'burgerservicenummer',
        'geboorte.datum',
        'naam.geslachtsnaam',
        'naam.voorvoegsel',
        'verblijfplaats.verblijfadres.woonplaats',
      ],
    });
  });

  it('asserts who it was about: the number, and the family name with the birth date', async () => {
    const wanted = wantedOf(['identity.address.city']);
    expect((await fetchOf({ bsn: ada.bsn }, { wanted })).person).toEqual({
      bsn: ada.bsn,
      familyName: 'van der Brug-Ørsted',
      birthDate: '1984-02-29',
    });
    expect((await fetchOf({ bsn: gus.bsn }, { wanted })).person).toEqual({
      bsn: gus.bsn,
      familyName: 'Gansevoort',
      birthDate: '1995-02',
    });
  });

  it('refers to the register without a day of its own, once per wanted part', async () => {
    const wanted = wantedOf(['household.civilStatus']);
    expect((await fetchOf({ bsn: ada.bsn }, { wanted })).references).toEqual([
      { path: ['household'], source: 'BRP', referenceDate: null, broughtByConsumer: false },
    ]);
    const paths = (await fetchOf({ bsn: ada.bsn })).references.map(({ path }) => path);
    expect(paths).toEqual([['identity'], ['household']]);
  });

  it('lets a number of nobody into the record, the references or the URL', async () => {
    for (const { bsn } of PEOPLE) {
      const http = practice.http();
      const { record, references } = await fetchOf({ bsn }, { http });
      expect(JSON.stringify({ record, references })).not.toMatch(/99998\d{4}/);
      expect(http.exchanges[0]?.request.url).not.toMatch(/\d{9}/);
    }
  });

  it('makes an empty record of somebody the register does not know', async () => {
    expect(await fetchOf({ bsn: '999980099' })).toMatchObject({ record: {}, person: { bsn: '999980099' } });
  });
});

describe('What the BRP cannot or will not do', () => {
  it.each<[Script, string, string]>([
    ['error_SOURCE_UNAVAILABLE', 'UNREACHABLE', 'BRP answered 503 notAvailable'],
    ['error_SOURCE_REFUSED', 'REFUSED', 'BRP answered 403 autorisation'],
    ['error_SOURCE_BUSY', 'BUSY', 'BRP answered 429 tooManyRequests'],
    ['error_SOURCE_MALFORMED', 'MALFORMED', 'personen is not a list'],
    ['error_PERSON_MISMATCH', 'MALFORMED', 'BRP answered about somebody else'],
  ])('%s becomes %s', async (script, code, detail) => {
    practice.world.setScript(ada.bsn, ['BRP'], script);
    expect(await failureOf(fetchOf({ bsn: ada.bsn }))).toMatchObject({ code, detail });
  });

  it('a key that is not good is REFUSED', async () => {
    const failure = await failureOf(fetchOf({ bsn: ada.bsn }, { apiKey: '' }));
    expect(failure).toMatchObject({ code: 'REFUSED', detail: 'BRP answered 401 authentication' });
  });

  it.each<Script>(['slow_15s', 'drip'])('%s comes in the end, whole', async (script) => {
    practice.world.setScript(ada.bsn, ['BRP'], script);
    expect((await fetchOf({ bsn: ada.bsn })).record).toMatchObject({ identity: { familyName: 'Brug-Ørsted' } });
  });

  it('error_SUBJECT_UNKNOWN is an empty record', async () => {
    practice.world.setScript(ada.bsn, ['BRP'], 'error_SUBJECT_UNKNOWN');
    expect((await fetchOf({ bsn: ada.bsn })).record).toEqual({});
  });

  it('error_PARTIAL is what the register does know: a year, and that the residence is unknown', async () => {
    practice.world.setScript(ada.bsn, ['BRP'], 'error_PARTIAL');
    expect((await fetchOf({ bsn: ada.bsn })).record).toMatchObject({
      identity: { birthDate: '1984', address: { kind: 'UNKNOWN', street: undefined } },
    });
  });

  it('a login without a BSN is no login for this source', async () => {
    expect((await failureOf(fetchOf({}))).code).toBe('LOGIN_FAILED');
    expect((await failureOf(fetchOf({ bsn: '12345' }))).code).toBe('LOGIN_FAILED');
  });

  it('one person delivered twice is not believed', async () => {
    const body = bodyOf({ burgerservicenummer: ada.bsn }, { burgerservicenummer: ada.bsn });
    const http: SourceHttp = { send: async () => ({ status: 200, headers: {}, body }) };
    expect((await failureOf(fetchOf({ bsn: ada.bsn }, { http }))).code).toBe('MALFORMED');
  });
});
