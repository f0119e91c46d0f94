import express from 'express';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { SourceAnswer } from '../connector.ts';
import type { PracticeWorld, Script } from '../practice/world.ts';
import { answer, answerOf, client, fault, months, relation, SUBJECT } from '../suwi/answer.testing.ts';
import { type UwvAccess, uwv, uwvConnector } from './uwv.connector.ts';
import { uwvSimulator } from './uwv.simulator.ts';
import { answering, listen, recordingHttp, TODAY, TWO_YEARS, told, wantedOf, worldOfToday } from './uwv.testing.ts';

const now = new Date(`${TODAY}T09:00:00Z`);
const access = { baseUrl: 'http://127.0.0.1' };
const wanted = wantedOf(TWO_YEARS);

describe('over HTTP, with the practice people', () => {
  let world: PracticeWorld;
  let origin: string;
  let close: () => Promise<void>;

  beforeAll(async () => {
    const app = express().use((request, response, next) => uwvSimulator(world)(request, response, next));
    ({ origin, close } = await listen(app));
  });
  afterAll(() => close());
  beforeEach(() => {
    world = worldOfToday();
  });

  async function fetched(login: string, script: Script = 'goed'): Promise<SourceAnswer> {
    const bsn = world.personByLogin(login)?.bsn ?? '';
    world.setScript(bsn, ['UWV'], script);
    const http = recordingHttp(origin);
    try {
      return await uwv.fetch({ access: { baseUrl: origin }, loggedIn: { bsn }, wanted, http, now });
    } finally {
      await http.close();
    }
  }

  it('kees has one job, whose wages are his payslips, the last ones not reported yet', async () => {
    const { record, person, references } = await fetched('kees');
    const kees = world.personByLogin('kees');
    const [job] = kees?.jobs ?? [];
    if (!job) throw new Error('kees works');
    const reported = world.payslips(job, TODAY).filter(({ to }) => to >= TWO_YEARS.from && to <= '2026-10-20');
    expect(told(record, TWO_YEARS)).toMatchObject({
      employment: {
        employers: [
          {
            name: job.employer,
            payrollTaxNumber: job.payrollTaxNumber,
            startedOn: job.startedOn,
            isPermanent: true,
            wages: [...reported.map(({ from, to, hours }) => ({ from, to, hours })), 'STALE'],
          },
        ],
        atLeast: true,
      },
      benefits: [],
    });
    expect(person).toEqual({ bsn: kees?.bsn });
    expect(references).toEqual([
      { path: ['employment'], source: 'UWV', referenceDate: '2026-09-30', broughtByConsumer: false },
      { path: ['benefits'], source: 'UWV', referenceDate: null, broughtByConsumer: false },
    ]);
  });

  it('lotte has a private employer of whom nothing is told, and an unemployment benefit', async () => {
    const { record } = await fetched('lotte');
    const text = JSON.stringify(told(record, TWO_YEARS));
    expect(text).toContain('"name":"UNAVAILABLE","payrollTaxNumber":"UNAVAILABLE"');
    expect(text).toContain('"label":"WW"');
    expect(text).not.toMatch(/Rietveen|999950046/);
  });

  it('fatima has pensions that are no wage, and a state pension among her benefits', async () => {
    const { employment, benefits } = told((await fetched('fatima')).record, TWO_YEARS) as Record<string, unknown>;
    expect(employment).toMatchObject({
      employers: [{ incomeKind: { label: 'Ouderdomspensioen' }, wages: { 0: { svWage: { amount: '0.00' } } } }, {}, {}],
      atLeast: false,
    });
    expect(benefits).toMatchObject({ 0: { kind: { label: 'AOW' }, amount: { currency: 'EUR' } } });
  });

  it('leeg has an empty record, which is no failure', async () => {
    const { record, person } = await fetched('leeg');
    expect([record, person]).toEqual([{}, { bsn: world.personByLogin('leeg')?.bsn }]);
  });

  it.each([
    ['error_SOURCE_UNAVAILABLE', 'UNREACHABLE: HTTP 503'],
    ['error_SOURCE_MALFORMED', 'MALFORMED: Burgerservicenr'],
    ['error_SOURCE_REFUSED', 'REFUSED: SOAP fault'],
    ['error_SOURCE_BUSY', 'BUSY: HTTP 429'],
    ['error_PERSON_MISMATCH', 'MALFORMED: answered about somebody else'],
  ] as const)('script %s fails with %s', async (script, message) => {
    await expect(fetched('kees', script)).rejects.toThrow(expect.objectContaining({ message }));
  });

  it('script error_SUBJECT_UNKNOWN is an empty record', async () => {
    expect((await fetched('kees', 'error_SUBJECT_UNKNOWN')).record).toEqual({});
  });

  it('script error_PARTIAL gives the younger half, and every list says so', async () => {
    const found = told((await fetched('kees', 'error_PARTIAL')).record, TWO_YEARS);
    expect(found).toMatchObject({
      employment: { employers: [{ wages: { length: 12 } }, 'PARTIAL'] },
      benefits: ['PARTIAL'],
    });
  });

  it.each(['slow_15s', 'drip'] as const)('script %s gives the same in the end', async (script) => {
    expect(told((await fetched('kees', script)).record, TWO_YEARS)).toEqual(
      told((await fetched('kees')).record, TWO_YEARS),
    );
  });
});

describe('a question to UWV', () => {
  async function asked(given: Parameters<typeof wantedOf>, more: Partial<Parameters<typeof uwv.fetch>[0]> = {}) {
    const seen: { url: string; body: string }[] = [];
    const http = {
      send: async ({ url, body = '' }: { readonly url: string; readonly body?: string }) => {
        seen.push({ url, body });
        return answering(answer('<fwi:NietsGevonden/>')).send({ method: 'POST', url });
      },
    };
    await uwv.fetch({ access, loggedIn: { bsn: SUBJECT }, wanted: wantedOf(...given), http, now, ...more });
    return seen[0] ?? { url: '', body: '' };
  }

  it('asks for the period that is wanted and no more', async () => {
    const { body } = await asked([{ from: '2026-05-24', to: TODAY }]);
    expect(body).toContain('<DatBPeriode>20260524</DatBPeriode><DatEPeriode>20261124</DatEPeriode>');
  });

  it('asks for one period that covers work and benefits', async () => {
    const periods: Record<string, typeof TWO_YEARS> = {
      employment: { from: '2026-05-24', to: '2026-10-31' },
      benefits: { from: '2026-01-01', to: '2026-03-31' },
    };
    const both = { asOf: TODAY, wants: () => true, period: (field: string) => periods[field] };
    const { body } = await asked([TWO_YEARS], { wanted: both });
    expect(body).toContain('<DatBPeriode>20260101</DatBPeriode><DatEPeriode>20261031</DatEPeriode>');
  });

  it('asks for no period where none is wanted', async () => {
    const { body } = await asked([TWO_YEARS], { wanted: { asOf: TODAY, wants: () => true, period: () => undefined } });
    expect(body).not.toContain('Periode');
  });

  it('has the BSN in its body, once, and not in its URL', async () => {
    const { url, body } = await asked([TWO_YEARS]);
    expect([url.includes(SUBJECT), body.split(SUBJECT).length]).toEqual([false, 2]);
  });

  it('has a message id of its own each time', async () => {
    const id = async () => /<wsa:MessageID[^>]*>(urn:uuid:[\da-f-]{36})</.exec((await asked([TWO_YEARS])).body)?.[1];
    expect(await id()).not.toBe(await id());
  });

  it('is made fit for its line before it goes', async () => {
    const signed = uwvConnector({
      newMessageId: () => 'urn:uuid:1',
      secure: (envelope, { signing }) =>
        envelope.replace('<wsu:Timestamp', `<!--${signing?.certificate}--><wsu:Timestamp`),
    });
    const sent: string[] = [];
    const live: UwvAccess = { ...access, signing: { certificate: 'certificate', privateKey: 'key' } };
    const http = {
      send: async ({ body = '' }: { readonly body?: string }) => {
        sent.push(body);
        return answering(answer('<fwi:NietsGevonden/>')).send({ method: 'POST', url: '' });
      },
    };
    await signed.fetch({ access: live, loggedIn: { bsn: SUBJECT }, wanted, http, now });
    expect(sent[0]).toContain('<!--certificate--><wsu:Timestamp');
    expect(sent[0]).toContain('>urn:uuid:1</wsa:MessageID>');
  });

  it('is never sent unsigned over a line that wants a signature', async () => {
    const live: UwvAccess = { ...access, signing: { certificate: 'certificate', privateKey: 'key' } };
    await expect(asked([TWO_YEARS], { access: live })).rejects.toMatchObject({ code: 'REFUSED' });
  });

  it.each([undefined, '', '12345678', '99999018x'])('is never sent for a login that gave BSN %s', async (bsn) => {
    const loggedIn = bsn === undefined ? {} : { bsn };
    await expect(asked([TWO_YEARS], { loggedIn })).rejects.toMatchObject({ code: 'LOGIN_FAILED' });
  });
});

describe('an answer to a question', () => {
  const fetched = (text: string, status = 200, parts?: readonly string[]) =>
    uwv.fetch({
      access,
      loggedIn: { bsn: SUBJECT },
      wanted: wantedOf(TWO_YEARS, parts),
      http: answering(text, status),
      now,
    });

  it('is cut to what is wanted', async () => {
    const text = answerOf(relation({}), relation({ sequence: '2', kind: '33', rows: months('202609', 1, 1) }));
    const work = await fetched(text, 200, ['employment']);
    const benefits = await fetched(text, 200, ['benefits']);
    expect([Object.keys(work.record), work.references.map(({ path }) => path)]).toEqual([
      ['employment'],
      [['employment']],
    ]);
    expect([Object.keys(benefits.record), benefits.references[0]?.referenceDate]).toEqual([['benefits'], '2026-09-30']);
  });

  it.each([
    [401, '', 'REFUSED: HTTP 401'],
    [403, '', 'REFUSED: HTTP 403'],
    [404, '', 'REFUSED: HTTP 404'],
    [429, fault('s:Server'), 'BUSY: HTTP 429'],
    [500, fault('s:Server-SUWIML-0000'), 'UNREACHABLE: SOAP fault SUWIML-0000'],
    [500, fault('s:Client'), 'REFUSED: SOAP fault'],
    [500, '<html/>', 'UNREACHABLE: HTTP 500'],
    [500, answerOf(relation({})), 'UNREACHABLE: HTTP 500'],
    [502, fault('s:Client'), 'UNREACHABLE: HTTP 502'],
    [204, '', 'MALFORMED: HTTP 204'],
    [200, fault('s:Server'), 'UNREACHABLE: SOAP fault'],
    [200, '', 'MALFORMED: not well-formed XML'],
    [200, answer(client().replace(SUBJECT, '999993847')), 'MALFORMED: answered about somebody else'],
  ])('with status %i fails by what it says', async (status, text, message) => {
    await expect(fetched(text, status)).rejects.toThrow(expect.objectContaining({ name: 'SourceFailure', message }));
  });
});
