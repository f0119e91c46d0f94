import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { PEOPLE } from '../practice/people.ts';
import type { Script } from '../practice/script.ts';
import { mpo } from './mpo.connector.ts';
import { answering, fetchedFrom, KEES, NOW, type Practice, practise, tokenOf, told, wantedOf } from './mpo.testing.ts';

let practice: Practice;

beforeAll(async () => {
  practice = await practise();
});
afterAll(() => practice.close());
beforeEach(() => practice.world.setScript(KEES, ['MPO'], 'goed'));

const euro = (amount: string) => ({ amount, currency: 'EUR' });

describe('What the pension register cannot or will not do', () => {
  it.each<[Script, string]>([
    ['error_SOURCE_UNAVAILABLE', 'UNREACHABLE: HTTP 503'],
    ['error_SOURCE_MALFORMED', 'MALFORMED: neither JSON in UTF-8 nor XML'],
    ['error_SOURCE_REFUSED', 'REFUSED: HTTP 403'],
    ['error_SOURCE_BUSY', 'BUSY: HTTP 429'],
  ])('script %s fails with %s', async (script, message) => {
    practice.world.setScript(KEES, ['MPO'], script);
    await expect(practice.fetched('kees')).rejects.toThrow(expect.objectContaining({ name: 'SourceFailure', message }));
  });

  it.each<Script>(['slow_15s', 'drip'])('script %s gives the same in the end', async (script) => {
    const before = told((await practice.fetched('kees')).record);
    practice.world.setScript(KEES, ['MPO'], script);
    expect(told((await practice.fetched('kees')).record)).toEqual(before);
  });

  it('script error_SUBJECT_UNKNOWN is an empty record', async () => {
    practice.world.setScript(KEES, ['MPO'], 'error_SUBJECT_UNKNOWN');
    expect((await practice.fetched('kees')).record).toEqual({});
  });

  it('script error_PARTIAL: who answered stands there, every list and every total says that somebody did not', async () => {
    practice.world.setScript(KEES, ['MPO'], 'error_PARTIAL');
    expect(told((await practice.fetched('kees')).record)).toMatchObject({
      pension: {
        totals: [
          { statePensionAlonePerYear: euro('20192.00'), certainPerYear: 'PARTIAL' },
          { certainPerYear: 'PARTIAL', indicativePerYear: 'PARTIAL' },
          'PARTIAL',
        ],
        oldAge: [
          { certain: ['PARTIAL'], indicative: ['PARTIAL'] },
          { certain: [{ administrator: 'Pensioenfonds Metaal en Vonk' }, 'PARTIAL'] },
          'PARTIAL',
        ],
        partner: [{ entitlements: [{}, 'PARTIAL'] }, 'PARTIAL'],
      },
    });
  });

  it('script error_PERSON_MISMATCH cannot be seen in a file that names nobody: only the login says whose it is', async () => {
    practice.world.setScript(KEES, ['MPO'], 'error_PERSON_MISMATCH');
    expect((await practice.fetched('kees')).person).toEqual({ bsn: KEES });
  });

  it('a register that fails says 999 in its own file, which is UNAVAILABLE', async () => {
    const people = PEOPLE.map((one) => ({
      ...one,
      facts: { pension: { entitlements: [], registerFails: true } as const },
    }));
    const failing = await practise(people);
    const { record, references } = await failing.fetched('kees');
    expect([told(record), references.length]).toEqual([{ pension: 'UNAVAILABLE' }, 1]);
    await failing.close();
  });

  it('a token the portal never gave is refused', async () => {
    const loggedIn = { bsn: KEES, accessToken: tokenOf('nobody') };
    const access = { baseUrl: practice.origin };
    await expect(mpo.fetch({ access, loggedIn, wanted: wantedOf(), http: practice.http(), now: NOW })).rejects.toThrow(
      expect.objectContaining({ message: 'REFUSED: HTTP 401' }),
    );
  });

  it.each([
    [{}, 'the login gave no BSN'],
    [{ bsn: '12345678', accessToken: 'abc' }, 'the login gave no BSN'],
    [{ bsn: KEES }, 'the login gave no access token'],
    [{ bsn: KEES, accessToken: '' }, 'the login gave no access token'],
    [{ bsn: KEES, accessToken: 'abc\r\nx: y' }, 'the login gave no access token'],
  ])('a login of %o asks nothing', async (loggedIn, detail) => {
    const http = practice.http();
    const access = { baseUrl: practice.origin };
    const fetching = mpo.fetch({ access, loggedIn, wanted: wantedOf(), http, now: NOW });
    await expect(fetching).rejects.toThrow(expect.objectContaining({ code: 'LOGIN_FAILED', detail }));
    expect(http.exchanges).toEqual([]);
  });

  it.each([
    [204, 'MALFORMED: HTTP 204'],
    [302, 'MALFORMED: HTTP 302'],
    [401, 'REFUSED: HTTP 401'],
    [404, 'MALFORMED: HTTP 404'],
    [500, 'UNREACHABLE: HTTP 500'],
  ])('status %i becomes %s', async (status, message) => {
    await expect(fetchedFrom(answering('{}', status))).rejects.toThrow(expect.objectContaining({ message }));
  });
});
