import express from 'express';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listen } from '../loopback.testing.ts';
import { PEOPLE } from '../practice/people.ts';
import { answering, exchangedIn, TODAY, told, worldOfToday } from '../suwi/suwi.testing.ts';
import {
  inEnvelope,
  SPECS_MISSING,
  type SuwiSchemas,
  sample,
  sampleNames,
  suwiSchemas,
} from '../suwi/suwi-schema.testing.ts';
import { svb } from './svb.connector.ts';
import { svbSimulator } from './svb.simulator.ts';
import { ALL_TIME, SVB_SPECIFICATION, wantedOver } from './svb.testing.ts';

const CONTENT = '/soap:Envelope/soap:Body/*';
const TIMESTAMP = '//wsu:Timestamp';
const why = SPECS_MISSING ? ` (${SPECS_MISSING})` : '';

describe.skipIf(SPECS_MISSING)(`by the official schemas${why}`, () => {
  const world = worldOfToday();
  let schemas: SuwiSchemas;
  let origin: string;
  let close: () => Promise<void>;

  beforeAll(async () => {
    schemas = suwiSchemas(SVB_SPECIFICATION);
    ({ origin, close } = await listen(express().use(svbSimulator(world))));
  });
  afterAll(async () => {
    schemas.close();
    await close();
  });

  it.each(PEOPLE.map(({ login, bsn }) => [login, bsn] as const))(
    '%s: the question, and each answer a script gives',
    async (_, bsn) => {
      for (const script of ['goed', 'error_PARTIAL', 'error_SUBJECT_UNKNOWN', 'error_PERSON_MISMATCH'] as const) {
        const given = {
          connector: svb,
          source: 'SVB',
          world,
          origin,
          bsn,
          script,
          wanted: wantedOver(ALL_TIME),
        } as const;
        const { request, response } = await exchangedIn(given);
        expect(schemas.wrong('request', request, CONTENT)).toBeUndefined();
        expect(schemas.wrong('wsu', request, TIMESTAMP)).toBeUndefined();
        expect(schemas.wrong('answer', response, CONTENT)).toBeUndefined();
        expect(schemas.wrong('wsu', response, TIMESTAMP)).toBeUndefined();
      }
    },
  );
});

describe.skipIf(SPECS_MISSING)(`the official sample answers${why}`, () => {
  const names = sampleNames(SVB_SPECIFICATION);
  const bsnIn = (name: string) => /<Burgerservicenr>(\d{9})</.exec(sample(name))?.[1] ?? '';

  it('are seven, of which the schema accepts none: birth date and gender stand in the other order', () => {
    const schemas = suwiSchemas(SVB_SPECIFICATION);
    const wrong = names.map((name) => schemas.wrong('answer', inEnvelope(sample(name)), CONTENT));
    schemas.close();
    expect([names.length, wrong.filter((one) => one?.includes('Geslacht')).length]).toEqual([7, 7]);
  });

  it.each(names)(
    '%s becomes a record with every payment of state pension, without the BSN it is about',
    async (name) => {
      const { record } = await svb.fetch({
        access: { baseUrl: 'http://127.0.0.1' },
        loggedIn: { bsn: bsnIn(name) },
        wanted: wantedOver(ALL_TIME),
        http: answering(inEnvelope(sample(name))),
        now: new Date(`${TODAY}T09:00:00Z`),
      });
      const relations = sample(name).split('<Uitkeringsverhouding>').slice(1);
      const payments = relations
        .filter((relation) => relation.includes('<CdSzWet>AOW<'))
        .flatMap((relation) => relation.match(/<Uitkeringsperiode>/g) ?? []);
      const found = told(record.socialInsurance, { period: ALL_TIME }) as { statePension: readonly unknown[] };
      expect(found.statePension).toHaveLength(payments.length);
      expect(JSON.stringify(found)).not.toContain(bsnIn(name));
    },
  );
});
