import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gapReason } from '../../schema/gap.ts';
import type { Identity } from '../../schema/identity.type.ts';
import type { PastAddress } from '../../schema/past-address.type.ts';
import type { Period } from '../../schema/period.ts';
import { PEOPLE } from '../practice/people.ts';
import type { SourceHttp, SourceRequest } from '../source-http.ts';
import { brp } from './brp.connector.ts';
import { addressHistoryOf } from './history.mapping.ts';
import { parseHistory } from './history.wire.ts';
import { parseOccupancy } from './occupancy.wire.ts';
import { TODAY, wantedOf } from './wanted.testing.ts';
import { type Practice, practise } from './world.testing.ts';

const bsnOf = (login: string): string => PEOPLE.find((person) => person.login === login)?.bsn ?? '';
const HOME = '0518010000631274';
const HISTORY = ['street', 'city', 'country', 'from', 'until'].map((name) => `identity.addressHistory.${name}`);

describe('Beside the person the BRP tells', () => {
  let practice: Practice;
  beforeAll(async () => {
    practice = await practise({ people: PEOPLE });
  });
  afterAll(() => practice.close());

  const ask = (
    login: string,
    fields: readonly string[],
    given: { readonly through?: (http: SourceHttp) => SourceHttp; readonly onwardTo?: readonly 'WOZ'[] } = {},
  ) => {
    const http = practice.http();
    return brp.fetch({
      access: { baseUrl: practice.baseUrl, apiKey: 'a key' },
      loggedIn: { bsn: bsnOf(login) },
      wanted: wantedOf(fields),
      http: given.through ? given.through(http) : http,
      now: practice.world.now(),
      onwardTo: given.onwardTo ?? [],
    });
  };
  const historyOf = async (login: string, period: Period) => {
    const { record } = await ask(login, HISTORY);
    const history = (record.identity as Identity).addressHistory;
    return typeof history === 'function' ? history({ period }) : history;
  };

  it('where somebody lived in a period, newest first, each until the next began', async () => {
    expect(await historyOf('igor', { from: '2021-11-24', to: TODAY })).toEqual([
      expect.objectContaining({ country: expect.anything(), from: '2022-10-01', until: undefined, street: undefined }),
      expect.objectContaining({ street: 'Oudegracht', city: 'Utrecht', from: '2011-02-14', until: '2022-10-01' }),
    ]);
  });

  it('no address that ended before the period, nor one that began after it', async () => {
    expect(await historyOf('igor', { from: '2022-10-01', to: TODAY })).toHaveLength(1);
    expect(await historyOf('lotte', { from: '2018-01-01', to: '2018-12-31' })).toEqual([
      expect.objectContaining({ city: 'Delft', from: '2014-09', until: '2019-10-12' }),
    ]);
  });

  it('of the present address that it is in doubt, and that somebody was found not to live there', async () => {
    const doubts = ['isUnderInvestigation', 'isFoundNotToLiveThere'].map((name) => `identity.addressHistory.${name}`);
    const historyWithDoubts = async (login: string) => {
      const history = ((await ask(login, [...doubts])).record.identity as Identity).addressHistory;
      return typeof history === 'function' ? history({ period: { from: '2025-11-24', to: TODAY } }) : history;
    };
    expect(await historyWithDoubts('fout')).toEqual([{ isUnderInvestigation: true, isFoundNotToLiveThere: true }]);
    expect(await historyWithDoubts('kees')).toEqual([{ isUnderInvestigation: false, isFoundNotToLiveThere: false }]);
  });

  it.each([
    ['kees', 4],
    ['mo', 1],
    ['daan', 3],
    ['lotte', 3],
  ])('how many are registered at the home of %s: %i, and who they are to nobody', async (login, residents) => {
    const { record } = await ask(login, ['household.numberOfResidents']);
    expect(record.household).toEqual({ numberOfResidents: residents });
    expect(JSON.stringify(record)).not.toMatch(/Terpstra|\d{9}/);
  });

  it('of a home abroad no residents', async () => {
    expect((await ask('igor', ['household.numberOfResidents'])).record.household).toEqual({
      numberOfResidents: undefined,
    });
  });

  it('nothing that was not asked: a name needs one question, without the home', async () => {
    const asked: SourceRequest[] = [];
    const heard = (http: SourceHttp): SourceHttp => ({
      send: (request) => {
        asked.push(request);
        return http.send(request);
      },
    });
    const { onward } = await ask('kees', ['identity.familyName'], { through: heard });
    expect(asked.map(({ url }) => url)).toEqual([`${practice.baseUrl}/personen`]);
    expect(asked[0]?.body).not.toContain('adresseerbaarObject');
    expect(onward).toEqual({});
  });

  it('the home, to a source behind the same login that is asked by it', async () => {
    const { onward, record } = await ask('kees', ['identity.familyName'], { onwardTo: ['WOZ'] });
    expect(onward).toEqual({ homeObject: HOME });
    expect(JSON.stringify(record)).not.toContain(HOME);
  });

  it.each(['verblijfplaatshistorie', 'bewoningen'])(
    'a gap where %s fails, and the person all the same',
    async (name) => {
      const failing = (http: SourceHttp): SourceHttp => ({
        send: async (request) =>
          request.url.endsWith(name) ? { status: 503, headers: {}, body: Buffer.alloc(0) } : http.send(request),
      });
      const fields = [...HISTORY, 'identity.familyName', 'household.numberOfResidents'];
      const { record } = await ask('kees', fields, { through: failing });
      const found = { identity: record.identity as Identity, household: record.household as object };
      expect(found.identity.familyName).toBe('Wit');
      const gone = name === 'bewoningen' ? found.household : found.identity;
      expect(Object.values(gone).map(gapReason)).toContain('UNAVAILABLE');
    },
  );
});

describe('An answer about a home', () => {
  const body = (bewoning: object): Uint8Array =>
    Buffer.from(JSON.stringify({ bewoningen: [{ adresseerbaarObjectIdentificatie: HOME, ...bewoning }] }));

  it('counts who is and who may be registered there', () => {
    expect(parseOccupancy(body({ bewoners: [{}, {}], mogelijkeBewoners: [{}] }), HOME)).toEqual({
      bewoners: 2,
      mogelijkeBewoners: 1,
      veelBewoners: false,
    });
    expect(parseOccupancy(Buffer.from('{"bewoningen":[]}'), HOME)).toBeUndefined();
  });

  it.each([
    ['another home', body({ adresseerbaarObjectIdentificatie: '0518010000631275' })],
    ['residents that are no list', body({ bewoners: {} })],
    ['no answer at all', Buffer.from('{}')],
    [
      'two days',
      Buffer.from(
        `{"bewoningen":[{"adresseerbaarObjectIdentificatie":"${HOME}"},{"adresseerbaarObjectIdentificatie":"${HOME}"}]}`,
      ),
    ],
  ])('is malformed when it tells %s', (_, bytes) => {
    expect(() => parseOccupancy(bytes, HOME)).toThrow(expect.objectContaining({ code: 'MALFORMED' }));
  });
});

describe('An answer of the history', () => {
  it.each([
    ['no list', '{"verblijfplaatsen":"x"}'],
    ['nothing', '{}'],
    ['a place of no kind', '{"verblijfplaatsen":[{"datumVan":{"type":"JaarDatum","jaar":2000}}]}'],
    [
      'a day that is none',
      '{"verblijfplaatsen":[{"type":"VerblijfplaatsOnbekend","datumTot":{"type":"Datum","datum":"x"}}]}',
    ],
  ])('is malformed when it holds %s', (_, text) => {
    expect(() => parseHistory(Buffer.from(text))).toThrow(expect.objectContaining({ code: 'MALFORMED' }));
  });

  it('with days nobody knows has gaps for them, and counts as any day', () => {
    const unknown = '{"type":"DatumOnbekend","onbekend":true}';
    const history = parseHistory(
      Buffer.from(
        `{"verblijfplaatsen":[{"type":"VerblijfplaatsOnbekend","datumVan":${unknown},"datumTot":${unknown}}]}`,
      ),
    );
    const told = addressHistoryOf(history, wantedOf(HISTORY));
    if (typeof told !== 'function') throw new Error('a history is asked by period');
    for (const year of ['1900', '2026']) {
      const [place] = told({ period: { from: `${year}-01-01`, to: `${year}-12-31` } }) as readonly PastAddress[];
      expect([gapReason(place?.from), gapReason(place?.until)]).toEqual(['UNAVAILABLE', 'UNAVAILABLE']);
    }
  });
});
