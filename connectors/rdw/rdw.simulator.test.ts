import express from 'express';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listen } from '../loopback.testing.ts';
import { pathOf } from '../suwi/suwi.operation.ts';
import { suwiEnvelope } from '../suwi/suwi.request.ts';
import { MY_RDW_SERVICE_PATH } from './my-rdw.simulator.ts';
import { OPEN_DATA_SERVICE_PATH } from './open-data.simulator.ts';
import { liableOn, OWNERSHIP_OPERATION } from './ownership.request.ts';
import { rdwSimulator } from './rdw.simulator.ts';
import { NOW, TODAY, worldOfToday } from './rdw.testing.ts';

const KEES = '999990184';
const IGOR = '999991073';
const OWNERSHIP_PATH = pathOf(OWNERSHIP_OPERATION);

let origin: string;
let close: () => Promise<void>;
beforeAll(async () => {
  ({ origin, close } = await listen(express().use(rdwSimulator(worldOfToday()))));
});
afterAll(() => close());

const question = (bsn = KEES, day = TODAY) =>
  suwiEnvelope({
    operation: OWNERSHIP_OPERATION,
    bsn,
    more: liableOn(day),
    to: origin + OWNERSHIP_PATH,
    messageId: 'urn:uuid:1',
    now: NOW,
  });

async function post(path: string, body: string, headers: Record<string, string>) {
  const response = await fetch(origin + path, { method: 'POST', body, headers });
  return { status: response.status, type: response.headers.get('content-type'), text: await response.text() };
}

const ask = (body: string, headers: Record<string, string> = {}) =>
  post(OWNERSHIP_PATH, body, { 'content-type': 'text/xml; charset=utf-8', soapaction: '""', ...headers });

describe('the ownership service of practice', () => {
  it('answers a question by number, relating to it', async () => {
    const { status, type, text } = await ask(question());
    expect([status, type]).toEqual([200, 'text/xml; charset=utf-8']);
    expect(text).toContain('<wsa:RelatesTo>urn:uuid:1</wsa:RelatesTo>');
    expect(text.match(/<KentekenVoertuig>(\w+)/g)).toEqual(['<KentekenVoertuig>8QAU41', '<KentekenVoertuig>48WQAE']);
  });

  it('tells who was liable in the period that is asked', async () => {
    const { text } = await ask(question(IGOR, '2020-01-01'));
    expect(text).toContain('<DatEAansprakelijkheid>20220920</DatEAansprakelijkheid>');
    expect((await ask(question(IGOR))).text).not.toContain('Aansprakelijke>');
  });

  const from = '<DatBPeilperiodeAansprakelijkheid>';
  const broken: readonly (readonly [what: string, edit: (message: string) => string, rule: string])[] = [
    ['no XML', () => 'vraag', 'XML'],
    ['a DOCTYPE', (message) => message.replace('<soapenv:Env', '<!DOCTYPE x><soapenv:Env'), 'XML'],
    ['tags that do not match', (message) => message.replace('</soapenv:Body>', '</soapenv:Bode>'), 'XML'],
    [
      'another SOAP',
      (message) => message.replace('schemas.xmlsoap.org/soap/envelope/', 'example.com/'),
      'wsa:MessageID',
    ],
    ['no header', (message) => message.replace(/<soapenv:Header>.*<\/soapenv:Header>/, ''), 'wsa:MessageID'],
    ['no message id', (message) => message.replaceAll('MessageID', 'MessageId'), 'wsa:MessageID'],
    ['another action', (message) => message.replace('/VoertuigbezitInfoPersoon<', '/KentekenInfo<'), 'wsa:Action'],
    ['no address', (message) => message.replace(/<wsa:To .*<\/wsa:To>/, ''), 'wsa:To'],
    ['no timestamp', (message) => message.replace(/<wsu:Timestamp.*<\/wsu:Timestamp>/, ''), 'wsu:Created'],
    ['a header of its own', (message) => message.replace('<wsa:To', '<x xmlns="urn:x"/><wsa:To'), 'Header'],
    [
      'another operation',
      (message) => message.replaceAll('smls:Voertuigbezit', 'smls:Kenteken'),
      'VoertuigbezitInfoPersoon',
    ],
    ['no first day', (message) => message.replace(/<DatB\w+>\d+<\/\w+>/, ''), 'VoertuigbezitInfoPersoon'],
    [
      'qualified children',
      (message) => message.replaceAll(/(<\/?)Burger/g, '$1smls:Burger'),
      'VoertuigbezitInfoPersoon',
    ],
    ['a short number', (message) => message.replace(KEES, '12345678'), 'Burgerservicenr'],
    [
      'a day that does not exist',
      (message) => message.replace(`${from}20261124`, `${from}20260230`),
      'PeilperiodeAansprakelijkheid',
    ],
    [
      'a period that ends before it begins',
      (message) => message.replace(`${from}20261124`, `${from}20261125`),
      'PeilperiodeAansprakelijkheid',
    ],
  ];

  it.each(broken)('refuses %s with a fault of the sender', async (_, edit, rule) => {
    const { status, text } = await ask(edit(question()));
    expect(status).toBe(500);
    expect(text).toContain('<faultcode>soapenv:Client</faultcode>');
    expect(text).toContain(`Verzoek voldoet niet: ${rule}<`);
    expect(text).not.toContain('Aansprakelijke');
  });

  it('refuses what is not sent as SOAP 1.1, and more than it reads', async () => {
    expect((await ask(question(), { soapaction: 'x' })).text).toContain('voldoet niet: HTTP');
    expect((await ask(question(), { 'content-type': 'application/soap+xml' })).text).toContain('voldoet niet: HTTP');
    expect((await ask(question() + ' '.repeat(70_000))).text).toContain('voldoet niet: XML');
  });
});

describe('the holder service of practice', () => {
  const mine = (body: unknown) =>
    post(MY_RDW_SERVICE_PATH, typeof body === 'string' ? body : JSON.stringify(body), {
      'content-type': 'application/json',
    });
  const answer = async (...onderdelen: readonly string[]) =>
    JSON.parse((await mine({ burgerservicenummer: KEES, onderdelen })).text);

  it('answers with the parts that are asked, history too, and no other', async () => {
    expect(Object.keys(await answer('vaartuigen'))).toEqual(['peildatum', 'burgerservicenummer', 'vaartuigen']);
    expect(await answer('voertuigHistorie')).toMatchObject({
      voertuigHistorie: [{ kenteken: '41QAE3', datumTenaamstelling: '2009-02-11', datumEinde: '2019-06-13' }],
    });
    expect(await answer('voertuigen', 'rijbewijs')).toMatchObject({
      peildatum: TODAY,
      voertuigen: [
        { kenteken: '8QAU41', rolTenaamgestelde: 'eigenaar_houder', meldcode: '4417', geschorst: false },
        { kenteken: '48WQAE' },
      ],
      rijbewijs: {
        rijbewijsnummer: '5990000011',
        ongeldig: false,
        categorieen: [{ categorie: 'AM', beperkingen: [] }, {}, {}, {}],
      },
    });
  });

  it.each([
    ['no JSON', '{'],
    ['nothing', {}],
    ['a list', []],
    ['a number of one too few', { burgerservicenummer: '12345678', onderdelen: ['rijbewijs'] }],
    ['no parts', { burgerservicenummer: KEES, onderdelen: [] }],
    ['an unknown part', { burgerservicenummer: KEES, onderdelen: ['boetes'] }],
    ['a part twice', { burgerservicenummer: KEES, onderdelen: ['rijbewijs', 'rijbewijs'] }],
    ['a member nobody knows', { burgerservicenummer: KEES, onderdelen: ['rijbewijs'], meer: 1 }],
  ])('refuses %s', async (_, body) => {
    expect((await mine(body)).status).toBe(400);
  });
});

describe('open data of practice', () => {
  async function open(query: string, id = 'm9d7-ebf2') {
    const response = await fetch(`${origin}${OPEN_DATA_SERVICE_PATH}/${id}.json${query}`);
    return { status: response.status, body: await response.json() };
  }

  it('selects columns and rows, in text only, and leaves out what is empty', async () => {
    expect(await open('?kenteken=QM4117&$select=kenteken,catalogusprijs,massa_rijklaar')).toEqual({
      status: 200,
      body: [{ kenteken: 'QM4117', massa_rijklaar: '1050' }],
    });
    expect((await open('?kenteken=QE512K', '8ys7-d773')).body).toHaveLength(2);
    expect((await open('?$limit=2&$offset=1&$select=kenteken')).body).toEqual([
      { kenteken: '48WQAE' },
      { kenteken: '41QAE3' },
    ]);
  });

  it('finds a plate by its capitals without dashes only', async () => {
    for (const plate of ['8qau41', '8-QAU-41', 'XX000X']) expect((await open(`?kenteken=${plate}`)).body).toEqual([]);
  });

  it('refuses in the words of Socrata', async () => {
    expect(await open('?$select=kleur')).toMatchObject({
      status: 400,
      body: { code: 'query.soql.no-such-column', error: true },
    });
    expect(await open('?eigenaar=1')).toMatchObject({ status: 400, body: { code: 'query.soql.no-such-column' } });
    expect(await open('?$where=1=1')).toMatchObject({ status: 400, body: { error: true } });
    expect(await open('', 'aaaa-bbbb')).toMatchObject({ status: 404, body: { code: 'dataset.missing' } });
  });
});
