import express from 'express';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SourceResponse } from '../source-http.ts';
import { SUBJECT } from '../suwi/answer.testing.ts';
import { requestEnvelope, UWV_PATH } from './uwv.request.ts';
import { uwvSimulator } from './uwv.simulator.ts';
import { listen, recordingHttp, TODAY, TWO_YEARS, worldOfToday } from './uwv.testing.ts';

const world = worldOfToday();
const SOAP_HEADERS = { 'content-type': 'text/xml; charset=utf-8', soapaction: '""' };
let origin: string;
let close: () => Promise<void>;

beforeAll(async () => {
  ({ origin, close } = await listen(express().use(uwvSimulator(world))));
});
afterAll(() => close());

function question(change: (message: string) => string = (message) => message, bsn = SUBJECT): string {
  const now = new Date(`${TODAY}T09:00:00Z`);
  return change(requestEnvelope({ bsn, period: TWO_YEARS, to: `${origin}${UWV_PATH}`, messageId: 'urn:uuid:1', now }));
}

async function send(body: string, headers: Record<string, string> = SOAP_HEADERS): Promise<SourceResponse> {
  const http = recordingHttp(origin);
  try {
    return await http.send({ method: 'POST', url: `${origin}${UWV_PATH}`, headers, body });
  } finally {
    await http.close();
  }
}

describe("the simulator's answer", () => {
  it('names the question it answers, and what it is', async () => {
    const { status, headers, body } = await send(question());
    expect([status, headers['content-type']]).toEqual([200, 'text/xml; charset=utf-8']);
    expect(body.toString()).toContain('<wsa:RelatesTo>urn:uuid:1</wsa:RelatesTo>');
    expect(body.toString()).toContain('-v0200/UWVPersoonsIkvInfoResponse</wsa:Action>');
  });

  it('may be asked for with any prefixes, white space and no period', async () => {
    const other = (message: string) =>
      message
        .replaceAll('smls:', 'v02:')
        .replaceAll(':smls', ':v02')
        .replaceAll('soapenv', 'S')
        .replaceAll('><', '>\n  <')
        .replace(/<PeriodeGegevensvraagIko>[\s\S]*<\/PeriodeGegevensvraagIko>/, '');
    const { status, body } = await send(question(other));
    expect(status).toBe(200);
    expect(body.toString()).toContain('<DatBPeriode>20210101</DatBPeriode><DatEPeriode>20261124</DatEPeriode>');
  });

  it('finds nothing of somebody it does not know', async () => {
    expect((await send(question(undefined, '123456782'))).body.toString()).toContain('fwi:NietsGevonden');
  });

  it('has an empty file of somebody who had no income then', async () => {
    const long = (message: string) => message.replace('20241124', '19900101').replace('>20261124', '>19901231');
    const body = (await send(question(long))).body.toString();
    expect(body).toContain(`<ClientSuwi><Burgerservicenr>${SUBJECT}</Burgerservicenr></ClientSuwi>`);
  });

  it('gives the end of a job together with its last pay period', async () => {
    const lotte = world.personByLogin('lotte');
    const ended = lotte?.jobs.filter(({ endedOn }) => endedOn !== undefined && endedOn >= '2025-01-01') ?? [];
    const body = (await send(question(undefined, lotte?.bsn))).body.toString();
    expect(ended.length).toBeGreaterThan(0);
    for (const { endedOn = '' } of ended) expect(body).toContain(`<DatEIkv>${endedOn.replaceAll('-', '')}</DatEIkv>`);
  });
});

describe('the simulator refuses, with a fault,', () => {
  const replaced = (from: string | RegExp, to: string) => (message: string) => message.replace(from, to);

  it.each([
    ['what is no XML', () => 'Burgerservicenr=999990184', 'XML'],
    ['a DOCTYPE', replaced('<soapenv:Envelope', '<!DOCTYPE x><soapenv:Envelope'), 'XML'],
    ['no message id', replaced(/<wsa:MessageID.*<\/wsa:MessageID>/, ''), 'wsa:MessageID'],
    ['another envelope', replaced('schemas.xmlsoap.org/soap/envelope', 'example.org'), 'wsa:MessageID'],
    ['another action', replaced('UWVPersoonsIkvInfo</wsa:Action>', 'Iets</wsa:Action>'), 'wsa:Action'],
    ['no address', replaced(/<wsa:To .*<\/wsa:To>/, ''), 'wsa:To'],
    ['no timestamp', replaced(/<wsu:Timestamp.*<\/wsu:Timestamp>/, ''), 'wsu:Created'],
    ['a timestamp that ends before it begins', replaced(/(<wsu:Expires>)2026/, '$12025'), 'wsu:Expires'],
    ['a header of its own', replaced('<wsa:To', '<x:Eigen xmlns:x="urn:x"/><wsa:To'), 'Header'],
    ['another service', replaced('GSD/v0200', 'GSD/v0300'), 'UWVPersoonsIkvInfo'],
    ['two questions', replaced(/(<smls:.*<\/smls:UWVPersoonsIkvInfo>)/, '$1$1'), 'UWVPersoonsIkvInfo'],
    ['an element it does not know', replaced('<PeriodeGeg', '<Naam>x</Naam><PeriodeGeg'), 'UWVPersoonsIkvInfo'],
    [
      'elements in another order',
      replaced(/(<Burg.*?<\/Burgerservicenr>)(.*<\/PeriodeGegevensvraagIko>)/, '$2$1'),
      'UWVPersoonsIkvInfo',
    ],
    ['a qualified child', replaced(/(<\/?)(Burgerservicenr)/g, '$1smls:$2'), 'UWVPersoonsIkvInfo'],
    ['an unbound prefix', replaced(/(<\/?)(Burgerservicenr)/g, '$1x:$2'), 'UWVPersoonsIkvInfo'],
    ['a BSN of eight digits', replaced('999990184', '99999018'), 'Burgerservicenr'],
    ['a day that does not exist', replaced('20241124', '20240230'), 'PeriodeGegevensvraagIko'],
    ['a period that ends before it begins', replaced('20241124', '20270101'), 'PeriodeGegevensvraagIko'],
    [
      'a period in another order',
      replaced(/(<DatB.*?<\/DatBPeriode>)(<DatE.*?<\/DatEPeriode>)/, '$2$1'),
      'PeriodeGegevensvraagIko',
    ],
  ])('%s', async (_, change, rule) => {
    const { status, body } = await send(question(change));
    expect(status).toBe(500);
    expect(body.toString()).toContain(`<faultstring>Verzoek voldoet niet: ${rule}</faultstring>`);
    expect(body.toString()).toContain('<faultcode>soapenv:Client</faultcode>');
  });

  it.each([
    ['no SOAPAction', { 'content-type': 'text/xml; charset=utf-8' }],
    ['a SOAPAction that is not empty', { ...SOAP_HEADERS, soapaction: '"UWVPersoonsIkvInfo"' }],
    ['another content type', { ...SOAP_HEADERS, 'content-type': 'application/json' }],
  ])('%s', async (_, headers) => {
    const { status, body } = await send(question(), headers);
    expect([status, body.includes('Verzoek voldoet niet: HTTP')]).toEqual([500, true]);
  });

  it('a message larger than any question', async () => {
    const { status, body } = await send(question((message) => message + ' '.repeat(70_000)));
    expect([status, body.includes('soapenv:Client')]).toEqual([500, true]);
  });
});
