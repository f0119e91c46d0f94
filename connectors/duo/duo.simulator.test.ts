import express from 'express';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listen } from '../loopback.testing.ts';
import { PEOPLE } from '../practice/people.ts';
import { sourceHttp } from '../source-http.node.ts';
import type { SourceResponse } from '../source-http.ts';
import { suwiEnvelope } from '../suwi/suwi.request.ts';
import { TODAY, worldOfToday } from '../suwi/suwi.testing.ts';
import { DUO_DEBT_PATH, duoSimulator } from './duo.simulator.ts';
import { SUBJECT } from './duo.testing.ts';
import { EDUCATION_OPERATION } from './education.wire.ts';

const PATH = '/suwibroker/soap/DUODossierPersoonGSD-v0300';
const SOAP = { 'content-type': 'text/xml; charset=utf-8', soapaction: '""' };
const JSON_TYPE = { 'content-type': 'application/json' };
const world = worldOfToday();
let origin: string;
let close: () => Promise<void>;

beforeAll(async () => {
  ({ origin, close } = await listen(express().use(duoSimulator(world))));
});
afterAll(() => close());

async function send(path: string, headers: Record<string, string>, body: string): Promise<SourceResponse> {
  const limits = { deadlineMs: 10_000, maxBytes: 1_000_000 };
  const http = sourceHttp({ origins: [origin], limits, allowLoopback: true });
  try {
    return await http.send({ method: 'POST', url: `${origin}${path}`, headers, body });
  } finally {
    await http.close();
  }
}

function question(change: (message: string) => string = (message) => message, bsn = SUBJECT): string {
  const now = new Date(`${TODAY}T09:00:00Z`);
  const operation = EDUCATION_OPERATION;
  return change(suwiEnvelope({ operation, bsn, to: `${origin}${PATH}`, messageId: 'urn:uuid:1', now }));
}

describe('the simulator of diplomas and enrolments', () => {
  it('names the question it answers, and keeps a row for every school year', async () => {
    const { status, body } = await send(PATH, SOAP, question());
    expect(status).toBe(200);
    expect(body.toString()).toContain('<wsa:RelatesTo>urn:uuid:1</wsa:RelatesTo>');
    expect(body.toString()).toContain('-v0300/DUOPersoonsInfoResponse</wsa:Action>');
    expect(body.toString().match(/<DeelnameOpleidingGeregistrDuo>/g)).toHaveLength(10);
  });

  it('has an empty file of somebody whose diplomas are all older than the register', async () => {
    const fatima = world.personByLogin('fatima')?.bsn ?? '';
    const text = (await send(PATH, SOAP, question(undefined, fatima))).body.toString();
    expect(text).toContain(`<Burgerservicenr>${fatima}</Burgerservicenr><IndStartkwalificatieDuo>2<`);
    expect(text).not.toContain('Resultaat');
  });

  it('finds nothing of somebody it does not know', async () => {
    expect((await send(PATH, SOAP, question(undefined, '123456782'))).body.toString()).toContain('fwi:NietsGevonden');
  });

  const replaced = (from: string | RegExp, to: string) => (message: string) => message.replace(from, to);
  it.each([
    ['what is no XML', () => `Burgerservicenr=${SUBJECT}`, 'XML'],
    ['no message id', replaced(/<wsa:MessageID.*<\/wsa:MessageID>/, ''), 'wsa:MessageID'],
    ['another action', replaced('DUOPersoonsInfo</wsa:Action>', 'Iets</wsa:Action>'), 'wsa:Action'],
    ['another version', replaced('GSD/v0300', 'GSD/v0200'), 'DUOPersoonsInfo'],
    ['a period', replaced('</Burgerservicenr>', '</Burgerservicenr><Periode/>'), 'DUOPersoonsInfo'],
    ['a qualified child', replaced(/(<\/?)(Burgerservicenr)/g, '$1smls:$2'), 'DUOPersoonsInfo'],
    ['a BSN of eight digits', replaced(SUBJECT, '99997114'), 'Burgerservicenr'],
  ])('refuses, with a fault, %s', async (_, change, rule) => {
    const { status, body } = await send(PATH, SOAP, question(change));
    expect(status).toBe(500);
    expect(body.toString()).toContain(`<faultstring>Verzoek voldoet niet: ${rule}</faultstring>`);
  });

  it.each([
    ['no SOAPAction', { 'content-type': 'text/xml' }],
    ['another content type', { ...JSON_TYPE, soapaction: '""' }],
  ])('refuses %s', async (_, headers) => {
    const { status, body } = await send(PATH, headers, question());
    expect([status, body.includes('Verzoek voldoet niet: HTTP')]).toEqual([500, true]);
  });

  it('refuses a message larger than any question', async () => {
    const { status, body } = await send(
      PATH,
      SOAP,
      question((message) => message + ' '.repeat(70_000)),
    );
    expect([status, body.includes('soapenv:Client')]).toEqual([500, true]);
  });
});

describe('the simulator of student debt', () => {
  it.each([
    ['no body', '', JSON_TYPE],
    ['no JSON', '{', JSON_TYPE],
    ['a list', '[]', JSON_TYPE],
    ['no number', '{}', JSON_TYPE],
    ['a number of eight digits', '{"burgerservicenummer":"12345678"}', JSON_TYPE],
    ['a number that is no text', `{"burgerservicenummer":${SUBJECT}}`, JSON_TYPE],
    ['more than the number', `{"burgerservicenummer":"${SUBJECT}","velden":["totaal"]}`, JSON_TYPE],
    ['another content type', `{"burgerservicenummer":"${SUBJECT}"}`, { 'content-type': 'text/plain' }],
  ])('refuses %s', async (_, body, headers) => {
    expect((await send(DUO_DEBT_PATH, headers, body)).status).toBe(400);
  });

  it('has daan pay off his debt in the months he has, with interest', () => {
    const [loan] = world.personByLogin('daan')?.facts.education?.loans ?? [];
    if (!loan) throw new Error('daan has a loan');
    const rate = Number(loan.rate) / 1200;
    const term = (loan.original * rate) / (1 - (1 + rate) ** -loan.months);
    expect(Math.abs(term - loan.statutory)).toBeLessThan(1);
  });

  it('lowers what daan owes with every term, and never below nothing', async () => {
    const owed = async (today: string) => {
      const later = { ...world, today: () => today };
      const app = await listen(express().use(duoSimulator(later)));
      const limits = { deadlineMs: 10_000, maxBytes: 1_000_000 };
      const http = sourceHttp({ origins: [app.origin], limits, allowLoopback: true });
      const body = JSON.stringify({ burgerservicenummer: SUBJECT });
      const answer = await http.send({
        method: 'POST',
        url: `${app.origin}${DUO_DEBT_PATH}`,
        headers: JSON_TYPE,
        body,
      });
      await http.close();
      await app.close();
      return (JSON.parse(answer.body.toString()) as { studieschuld: { totaal: number } }).studieschuld.totaal;
    };
    const amounts = [
      await owed('2024-09-30'),
      await owed('2026-11-22'),
      await owed('2026-11-23'),
      await owed('2070-01-01'),
    ];
    expect(amounts[0]).toBe(31_180);
    expect(amounts.toSorted((one, other) => other - one)).toEqual(amounts);
    expect(amounts.at(-1)).toBeLessThan(1);
  });
});

describe('the practice facts of education', () => {
  const known = PEOPLE.flatMap(({ login, birthDate, facts }) => (facts.education ? [{ login, birthDate, facts }] : []));

  it('are of everybody but leeg', () => {
    expect(PEOPLE.filter(({ facts }) => !facts.education).map(({ login }) => login)).toEqual(['leeg']);
  });

  it.each(known.filter(({ login }) => login !== 'fout'))('make sense for $login', ({ birthDate, facts }) => {
    const { diplomas = [], enrolments = [] } = facts.education ?? {};
    const born = Number(birthDate.slice(0, 4));
    for (const { obtainedOn, course, school } of diplomas) {
      expect(Number(obtainedOn.slice(0, 4)) - born).toBeGreaterThanOrEqual(16);
      expect([course.length <= 40, /^9\d[A-Z]{2}$/.test(school)]).toEqual([true, true]);
    }
    for (const { from, until } of enrolments) {
      expect(Number(from.slice(0, 4)) - born).toBeGreaterThanOrEqual(12);
      expect(from < (until ?? '9999')).toBe(true);
    }
  });
});
