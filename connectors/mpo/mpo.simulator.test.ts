import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PENSION } from '../practice/cast/pension.facts.ts';
import { PEOPLE } from '../practice/people.ts';
import { aowAgeOf, aowOf, FULL_AOW } from './aow.simulator.ts';
import { MPO_JSON_PATH, MPO_XML_PATH } from './mpo.simulator.ts';
import { KEES, type Practice, practise, TODAY, tokenOf } from './mpo.testing.ts';

let practice: Practice;

beforeAll(async () => {
  practice = await practise();
});
afterAll(() => practice.close());

function asked(path: string, authorization?: string) {
  const headers = authorization === undefined ? {} : { authorization };
  return practice.http().send({ method: 'GET', url: `${practice.origin}${path}`, headers });
}

describe('The simulator', () => {
  it('serves both downloads under the names the portal gives them', async () => {
    const bearer = `Bearer ${tokenOf(KEES)}`;
    const [json, xml] = [await asked(MPO_JSON_PATH, bearer), await asked(MPO_XML_PATH, bearer)];
    expect(json.headers).toMatchObject({
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': 'attachment; filename="Pensioenoverzicht-24-11-2026.json"',
      'cache-control': 'no-store',
    });
    expect(xml.headers).toMatchObject({ 'content-disposition': 'attachment; filename="pensioenaanspraken.xml"' });
    expect(json.body.toString()).not.toMatch(/Wit|1975|999990184/);
    expect(xml.body.toString()).toContain('<Naam>K.H. de Wit</Naam><Geboortedatum>1975-03-06</Geboortedatum>');
    expect(xml.body.toString()).toContain('<LevensSituatie>Samenwonend</LevensSituatie>');
  });

  it.each([undefined, '', 'Bearer', `Bearer ${tokenOf('nobody')}`, `Basic ${tokenOf(KEES)}`, `Bearer ${KEES}`])(
    'sends %j to the login',
    async (authorization) => {
      expect([
        (await asked(MPO_JSON_PATH, authorization)).status,
        (await asked(MPO_XML_PATH, authorization)).status,
      ]).toEqual([401, 401]);
    },
  );

  it('names the administrator that did not answer', async () => {
    practice.world.setScript(KEES, ['MPO'], 'error_PARTIAL');
    const bearer = `Bearer ${tokenOf(KEES)}`;
    const json = JSON.parse((await asked(MPO_JSON_PATH, bearer)).body.toString());
    expect(json.OntbrekendePuvsError).toEqual(['Pensioenfonds De Winkelhaak']);
    const puv = '<OntbrekendePuvsError><Puv>Pensioenfonds De Winkelhaak</Puv></OntbrekendePuvsError>';
    expect((await asked(MPO_XML_PATH, bearer)).body.toString()).toContain(puv);
  });
});

describe('AOW as it is played', () => {
  it.each([
    ['1947-12-31', 65, 0],
    ['1948-01-04', 65, 1],
    ['1949-02-02', 65, 2],
    ['1960-12-31', 67, 0],
    ['1961-01-01', 67, 3],
    ['2001-04-03', 67, 3],
  ])('begins for whoever was born on %s at %i years and %i months', (birthDate, years, months) => {
    expect(aowAgeOf(birthDate)).toEqual({ years, months });
  });

  it('is 2% for each of fifty years, and no more', () => {
    expect(aowOf('1948-01-04', {}, TODAY)).toEqual({ reachable: FULL_AOW, accrued: FULL_AOW });
    const tenYears = aowOf('1990-01-01', { from: '2015-01-01', until: '2025-01-01' }, TODAY);
    expect(tenYears.reachable).toEqual(tenYears.accrued);
    expect(tenYears.reachable.alone).toBe(Math.round(FULL_AOW.alone * 0.2));
    expect(aowOf('2015-01-01', {}, TODAY).accrued).toEqual({ together: 0, alone: 0 });
  });
});

describe('The pensions of the cast', () => {
  const person = (login: string) => PEOPLE.find((one) => one.login === login) ?? PEOPLE[0];

  it.each(['fatima', 'groot'])('are for %s what the jobs pay: the funds in payment, twelve times a month', (login) => {
    const paid = person(login)?.jobs.filter(({ incomeKind }) => incomeKind === '56') ?? [];
    const perYear = paid.map((job) => [job.employer, ((job.wage.at(-1)?.cents ?? 0) * 12) / 100]);
    const owed = PENSION[login]?.entitlements.map(({ administrator, accrued }) => [administrator, accrued]);
    expect(owed).toEqual(perYear);
  });

  it.each(['fatima', 'groot'])('of %s begin when the job began that pays them', (login) => {
    const { birthDate = '', jobs = [] } = person(login) ?? {};
    for (const { administrator, from } of PENSION[login]?.entitlements ?? []) {
      const [year = 0, month = 0] = birthDate.split('-').map(Number);
      const begins = new Date(Date.UTC(year + from.years, month - 1 + from.months, 1)).toISOString().slice(0, 10);
      expect(jobs.find(({ employer }) => employer === administrator)?.startedOn).toBe(begins);
    }
  });

  it('pay AOW as the Sociale Verzekeringsbank does, with the holiday allowance', () => {
    const state = person('fatima')?.jobs.find(({ incomeKind }) => incomeKind === '22');
    const perMonth = (state?.wage.at(-1)?.cents ?? 0) / 100;
    expect(FULL_AOW.alone).toBe(Math.round(perMonth * 12 * 1.08));
  });

  it('are owed to everybody but leeg', () => {
    const logins = PEOPLE.map(({ login }) => login).filter((login) => login !== 'leeg');
    expect(Object.keys(PENSION).sort()).toEqual(logins.sort());
  });
});
