import express from 'express';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listen } from '../loopback.testing.ts';
import type { SourceRequest, SourceResponse } from '../source-http.ts';
import { holding, mine, PLATE, row, SUBJECT } from './answers.testing.ts';
import { type RdwAccess, rdw, rdwConnector } from './rdw.connector.ts';
import { rdwSimulator } from './rdw.simulator.ts';
import { answering, NOW, RDW_FIELDS, type RunningRdw, runningRdw, told, wantedOf } from './rdw.testing.ts';

const BASE = 'https://rdw.invalid';

/** What is asked, in short, when the person has one vehicle: each address without its origin. */
async function asked(fields: readonly string[], access: Partial<RdwAccess> = {}): Promise<readonly SourceRequest[]> {
  const http = answering({ ownership: holding({}), mine: mine(), open: () => row() });
  const given = { access: { baseUrl: BASE, ...access }, loggedIn: { bsn: SUBJECT }, wanted: wantedOf(fields) };
  await rdw.fetch({ ...given, http, now: NOW });
  return http.asked;
}

const pathsOf = (requests: readonly SourceRequest[]) => requests.map(({ url }) => url.replace(BASE, ''));
const OWNERSHIP = '/suwibroker/soap/RDWDossierGSD-v0200';
const MINE = '/mijn-rdw/v1/gegevens';

describe('what RDW is asked', () => {
  it.each([
    [['vehicles.licencePlate'], [OWNERSHIP]],
    [['vehicles.registeredSince', 'vehicles.state'], [OWNERSHIP]],
    [['vehicles.role'], [OWNERSHIP, MINE]],
    [['vehicles.odometer.reading'], [OWNERSHIP, MINE]],
    [['drivingLicence'], [MINE]],
    [['vessels.kind'], [MINE]],
    [['vehicles.make'], [OWNERSHIP, `/resource/m9d7-ebf2.json?kenteken=${PLATE}&$select=kenteken,merk`]],
    [
      ['vehicles.odometer.year', 'vehicles.listPrice'],
      [
        OWNERSHIP,
        `/resource/m9d7-ebf2.json?kenteken=${PLATE}&$select=kenteken,jaar_laatste_registratie_tellerstand,catalogusprijs`,
      ],
    ],
    [
      ['vehicles.fuels.kind'],
      [
        OWNERSHIP,
        `/resource/8ys7-d773.json?kenteken=${PLATE}&$select=kenteken,brandstof_volgnummer,brandstof_omschrijving`,
      ],
    ],
    [[], []],
  ])('for %j is %j', async (fields, expected) => {
    expect(pathsOf(await asked(fields))).toEqual(expected);
  });

  it.each([
    [['drivingLicence'], ['rijbewijs']],
    [
      ['vessels', 'vehicles.isSuspended'],
      ['voertuigen', 'vaartuigen'],
    ],
    [['vehicles.role', 'vehicles.odometer.unit'], ['voertuigen']],
  ])('of the holder service for %j are the parts %j', async (fields, onderdelen) => {
    const question = (await asked(fields)).find(({ url }) => url.endsWith(MINE));
    expect(JSON.parse(question?.body ?? '')).toEqual({ burgerservicenummer: SUBJECT, onderdelen });
  });

  it('has the BSN in the bodies of the two private services, and in no address or open question', async () => {
    const requests = await asked(RDW_FIELDS);
    const withBsn = requests.filter((request) => JSON.stringify(request).includes(SUBJECT));
    expect(withBsn.map(({ url, body = '' }) => [url, body.split(SUBJECT).length])).toEqual([
      [BASE + OWNERSHIP, 2],
      [BASE + MINE, 2],
    ]);
    expect(requests.filter(({ url }) => url.includes(SUBJECT))).toEqual([]);
  });

  it('is who is liable on the day of asking, and no earlier', async () => {
    const [{ body } = { body: '' }] = await asked(['vehicles.licencePlate']);
    expect(body).toContain('<DatBPeilperiodeAansprakelijkheid>20261124</DatBPeilperiodeAansprakelijkheid>');
    expect(body).toContain('<DatEPeilperiodeAansprakelijkheid>20261124</DatEPeilperiodeAansprakelijkheid>');
  });

  it('carries the application token to open data only', async () => {
    const requests = await asked(RDW_FIELDS, { apiKey: 'token-of-zegel' });
    expect(requests.map(({ headers }) => headers?.['x-app-token'])).toEqual([
      undefined,
      undefined,
      'token-of-zegel',
      'token-of-zegel',
    ]);
    expect(requests.slice(0, 2).map((request) => JSON.stringify(request).includes('token-of-zegel'))).toEqual([
      false,
      false,
    ]);
  });

  it('goes to the origin of open data where that is another', async () => {
    const requests = await asked(RDW_FIELDS, { openDataUrl: 'https://opendata.invalid' });
    expect(requests.map(({ url }) => new URL(url).origin)).toEqual([
      BASE,
      BASE,
      'https://opendata.invalid',
      'https://opendata.invalid',
    ]);
  });

  it.each([undefined, '', '12345678', '99999018x'])('is nothing for a login that gave BSN %s', async (bsn) => {
    const http = answering({});
    const loggedIn = bsn === undefined ? {} : { bsn };
    const given = { access: { baseUrl: BASE }, loggedIn, wanted: wantedOf(), http, now: NOW };
    await expect(rdw.fetch(given)).rejects.toMatchObject({ code: 'LOGIN_FAILED' });
    expect(http.asked).toEqual([]);
  });

  it('is made fit for its line before it goes, with an id of its own', async () => {
    const http = answering({ ownership: holding(), mine: mine(), open: () => '[]' });
    const live = rdwConnector({
      newMessageId: () => 'urn:uuid:1',
      secure: (envelope, { signing }) => envelope.replace('<wsa:To', `<!--${signing?.certificate}--><wsa:To`),
    });
    const access: RdwAccess = { baseUrl: BASE, signing: { certificate: 'certificate', privateKey: 'key' } };
    await live.fetch({ access, loggedIn: { bsn: SUBJECT }, wanted: wantedOf(['vehicles.role']), http, now: NOW });
    expect(http.asked[0]?.body).toContain('<!--certificate-->');
    expect(http.asked[0]?.body).toContain('>urn:uuid:1</wsa:MessageID>');
    const ids = [...(http.asked[0]?.body ?? '').matchAll(/wsu:Id="(\w+)"/g)].map(([, id]) => id);
    expect(ids).toEqual(['Action', 'To', 'MessageID', 'Timestamp', 'Body']);
  });
});

describe('many vehicles', () => {
  const plates = Array.from({ length: 30 }, (_, index) => `Q${String(index).padStart(3, '0')}AE`);

  it('are asked about by plate, one at a time each, never more than four at once', async () => {
    let now = 0;
    let most = 0;
    const inner = answering({
      ownership: holding(...plates.map((plate) => ({ plate }))),
      open: (url) => JSON.stringify([{ kenteken: new URL(url).searchParams.get('kenteken'), merk: 'KIEVIT' }]),
    });
    const http = {
      async send(request: SourceRequest): Promise<SourceResponse> {
        now += 1;
        most = Math.max(most, now);
        const response = await inner.send(request);
        await new Promise(setImmediate);
        now -= 1;
        return response;
      },
    };
    const wanted = wantedOf(['vehicles.make']);
    const { record } = await rdw.fetch({
      access: { baseUrl: BASE },
      loggedIn: { bsn: SUBJECT },
      wanted,
      http,
      now: NOW,
    });
    expect(told(record)).toEqual({ vehicles: plates.map(() => ({ make: 'KIEVIT' })) });
    expect(most).toBe(4);
    const questions = inner.asked.slice(1).map(({ url }) => new URL(url).searchParams.getAll('kenteken'));
    expect(questions).toEqual(plates.map((plate) => [plate]));
  });
});

describe('over HTTP', () => {
  let running: RunningRdw;
  beforeAll(async () => {
    running = await runningRdw();
  });
  afterAll(() => running.close());

  it.each(RDW_FIELDS)('%s alone is delivered alone', async (field) => {
    const { answer } = await running.fetch('sanne', { fields: [field] });
    const [part = ''] = field.split('.');
    expect(Object.keys(answer.record)).toEqual([part]);
    expect([...leavesIn(told(answer.record), '')].filter((leaf) => leaf !== field && leaf !== '')).toEqual([]);
    expect(answer.references.map(({ path }) => path)).toEqual([[part]]);
  });

  it('open data may live elsewhere', async () => {
    const elsewhere = await listen(express().use(rdwSimulator(running.world)));
    const access = { openDataUrl: elsewhere.origin };
    const { answer, sent } = await running.fetch('kees', {
      access,
      origins: [elsewhere.origin],
      fields: ['vehicles.make'],
    });
    await elsewhere.close();
    expect(told(answer.record)).toEqual({ vehicles: [{ make: 'KIEVIT' }, { make: 'LEPELAAR' }] });
    expect(sent.filter(({ request }) => request.url.startsWith(elsewhere.origin))).toHaveLength(2);
  });

  /** Places of the leaves; the members of a code or an amount are one with it. */
  function leavesIn(value: unknown, at: string): ReadonlySet<string> {
    if (Array.isArray(value)) return new Set(value.flatMap((element) => [...leavesIn(element, at)]));
    if (typeof value !== 'object' || value === null || 'list' in value || 'currency' in value) return new Set([at]);
    return new Set(
      Object.entries(value).flatMap(([name, part]) => [...leavesIn(part, at === '' ? name : `${at}.${name}`)]),
    );
  }
});
