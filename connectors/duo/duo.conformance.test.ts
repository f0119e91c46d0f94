import { readFileSync } from 'node:fs';
import express from 'express';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listen } from '../loopback.testing.ts';
import { PEOPLE } from '../practice/people.ts';
import type { Script } from '../practice/script.ts';
import { answering, exchangedIn, TODAY, told, wantedOf, worldOfToday } from '../suwi/suwi.testing.ts';
import {
  inEnvelope,
  SPECS_MISSING,
  type SuwiSchemas,
  sample,
  sampleNames,
  suwiSchemas,
} from '../suwi/suwi-schema.testing.ts';
import { duo } from './duo.connector.ts';
import { duoSimulator } from './duo.simulator.ts';
import { DUO_SPECIFICATION } from './duo.testing.ts';

const CONTENT = '/soap:Envelope/soap:Body/*';
const FOUT = '/soap:Envelope/soap:Body/soap:Fault/detail/fwi:Fout';
const TIMESTAMP = '//wsu:Timestamp';
const OWN_SAMPLE = new URL('../../../shared/specs/duo/own-sample.PROPOSED.json', import.meta.url);
const why = SPECS_MISSING ? ` (${SPECS_MISSING})` : '';
const now = new Date(`${TODAY}T09:00:00Z`);
const access = { baseUrl: 'http://127.0.0.1' };

describe.skipIf(SPECS_MISSING)(`by the official schemas${why}`, () => {
  const world = worldOfToday();
  let schemas: SuwiSchemas;
  let origin: string;
  let close: () => Promise<void>;

  beforeAll(async () => {
    schemas = suwiSchemas(DUO_SPECIFICATION);
    ({ origin, close } = await listen(express().use(duoSimulator(world))));
  });
  afterAll(async () => {
    schemas.close();
    await close();
  });

  const exchanged = (bsn: string, script: Script) =>
    exchangedIn({ connector: duo, source: 'DUO', world, origin, bsn, script, wanted: wantedOf('education') });

  it.each(PEOPLE.map(({ login, bsn }) => [login, bsn] as const))(
    '%s: the question, and each answer a script gives',
    async (_, bsn) => {
      for (const script of ['goed', 'error_PARTIAL', 'error_SUBJECT_UNKNOWN', 'error_PERSON_MISMATCH'] as const) {
        const { request, response } = await exchanged(bsn, script);
        expect(schemas.wrong('request', request, CONTENT)).toBeUndefined();
        expect(schemas.wrong('wsu', request, TIMESTAMP)).toBeUndefined();
        expect(schemas.wrong('answer', response, CONTENT)).toBeUndefined();
        expect(schemas.wrong('wsu', response, TIMESTAMP)).toBeUndefined();
      }
    },
  );

  it('a refusal carries a valid fwi:Fout, and the malformed answer is malformed', async () => {
    const refused = await exchanged('999990184', 'error_SOURCE_REFUSED');
    expect(schemas.wrong('fwi', refused.response, FOUT)).toBeUndefined();
    const malformed = await exchanged('999990184', 'error_SOURCE_MALFORMED');
    expect(schemas.wrong('answer', malformed.response, CONTENT)).toContain('ClientSuwi');
  });
});

describe.skipIf(SPECS_MISSING)(`the official sample answers${why}`, () => {
  const names = sampleNames(DUO_SPECIFICATION);
  const bsnIn = (name: string) => /<Burgerservicenr>(\d{9})</.exec(sample(name))?.[1] ?? '';

  interface Told {
    readonly education?: { readonly diplomas: readonly unknown[]; readonly enrolments: readonly unknown[] };
  }
  async function mapped(name: string): Promise<Told> {
    const { record } = await duo.fetch({
      access,
      loggedIn: { bsn: bsnIn(name) },
      wanted: wantedOf('education'),
      http: answering(inEnvelope(sample(name))),
      now,
    });
    return told(record) as Told;
  }

  it('are eight, of which the schema accepts three', () => {
    const schemas = suwiSchemas(DUO_SPECIFICATION);
    const valid = names.filter((name) => !schemas.wrong('answer', inEnvelope(sample(name)), CONTENT));
    schemas.close();
    expect([names.length, valid.length]).toEqual([8, 3]);
  });

  it.each(names)(
    '%s becomes a record with every diploma of it, PARTIAL where an outcome is not known, without its BSN',
    async (name) => {
      const { education } = await mapped(name);
      const outcomes = [...sample(name).matchAll(/<CdResultaatExamen>(.)</g)].map(([, code = '']) => code);
      const passed = outcomes.filter((code) => /[GC]/.test(code));
      const isFound = sample(name).includes('<ClientSuwi>');
      const diplomas = education?.diplomas.filter((diploma) => diploma !== 'PARTIAL') ?? [];
      expect([education !== undefined, diplomas.length]).toEqual([isFound, passed.length]);
      if (passed.length < outcomes.length) expect(education?.diplomas.at(-1)).toBe('PARTIAL');
      expect(JSON.stringify(education ?? {})).not.toContain(bsnIn(name) || 'nobody');
    },
  );

  it('make one enrolment of years in a row', async () => {
    const { education } = await mapped('DUODossierPersoonGSD_DUOPersoonsInfo_111111110.xml');
    expect(education).toMatchObject({
      diplomas: [],
      enrolments: [{ course: 'Praktijkonderwijs', from: '2012-09-25', until: '2019-07-31' }],
    });
    expect(education?.enrolments).toHaveLength(1);
  });
});

describe.skipIf(SPECS_MISSING)(`the sample of the proposed interface${why}`, () => {
  it('becomes a debt with every term of it', async () => {
    const bsn = '999993847';
    const http = answering(readFileSync(OWN_SAMPLE), 200, 'application/json');
    const { record } = await duo.fetch({ access, loggedIn: { bsn }, wanted: wantedOf('studentDebt'), http, now });
    const euros = (amount: string) => ({ amount, currency: 'EUR' });
    expect(told(record)).toEqual({
      studentDebt: {
        total: euros('14320.55'),
        loans: [
          {
            asOf: '2026-11-23',
            kind: { code: 'SF15-oud', label: 'Terugbetalen in 15 jaar, oude regels', list: 'DUO soort lening' },
            repaymentRule: { code: 'SF15', label: 'Terugbetalen in 15 jaar', list: 'DUO terugbetalingsregel' },
            originalPrincipal: euros('21780.00'),
            currentPrincipal: euros('14320.55'),
            arrears: euros('0.00'),
            interestPercentage: '2.33',
            interestFixedUntil: '2029-12-31',
            repaymentFrom: '2009-01-01',
            termMonths: 180,
            remainingMonths: 62,
            paymentFreeMonthsLeft: 60,
            statutoryMonthlyAmount: euros('142.31'),
            monthlyAmount: euros('142.31'),
            isMeansTested: false,
            extraRepayments: [{ paidOn: '2022-03-01', amount: euros('1500.00') }],
          },
        ],
      },
    });
  });
});
