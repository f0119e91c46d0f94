import express from 'express';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Period } from '../../schema/period.ts';
import { PEOPLE } from '../practice/people.ts';
import type { Script } from '../practice/world.ts';
import { SPECS_MISSING, type SuwiSchemas, suwiSchemas } from '../suwi/suwi-schema.testing.ts';
import { uwv } from './uwv.connector.ts';
import { uwvSimulator } from './uwv.simulator.ts';
import { listen, recordingHttp, TODAY, TWO_YEARS, UWV_SPECIFICATION, wantedOf, worldOfToday } from './uwv.testing.ts';

const ALL_TIME: Period = { from: '2000-01-01', to: TODAY };
const CONTENT = '/soap:Envelope/soap:Body/*';
const FOUT = '/soap:Envelope/soap:Body/soap:Fault/detail/fwi:Fout';
const TIMESTAMP = '//wsu:Timestamp';
const why = SPECS_MISSING ? ` (${SPECS_MISSING})` : '';

describe.skipIf(SPECS_MISSING)(`by the official schemas${why}`, () => {
  const world = worldOfToday();
  let schemas: SuwiSchemas;
  let origin: string;
  let close: () => Promise<void>;

  beforeAll(async () => {
    schemas = suwiSchemas(UWV_SPECIFICATION);
    ({ origin, close } = await listen(express().use(uwvSimulator(world))));
  });
  afterAll(async () => {
    schemas.close();
    await close();
  });

  /** What the connector said and was told, for one person; a failure is part of the game. */
  async function exchanged(
    bsn: string,
    script: Script,
    period: Period,
  ): Promise<{ request: string; response: string }> {
    world.setScript(bsn, ['UWV'], script);
    const http = recordingHttp(origin);
    const input = { access: { baseUrl: origin }, loggedIn: { bsn }, wanted: wantedOf(period), http, now: world.now() };
    await uwv.fetch(input).catch(() => undefined);
    await http.close();
    return { request: http.sent[0]?.body ?? '', response: http.got[0]?.body.toString() ?? '' };
  }

  /** What the schemas say against a question and its answer. */
  async function wrongIn(bsn: string, script: Script, period: Period): Promise<readonly string[]> {
    const { request, response } = await exchanged(bsn, script, period);
    return [
      schemas.wrong('request', request, CONTENT),
      schemas.wrong('wsu', request, TIMESTAMP),
      schemas.wrong('answer', response, CONTENT),
      schemas.wrong('wsu', response, TIMESTAMP),
    ].filter((wrong) => wrong !== undefined);
  }

  const people = PEOPLE.map(({ login, bsn }) => [login, bsn] as const);
  const scripts = ['goed', 'error_PARTIAL', 'error_SUBJECT_UNKNOWN', 'error_PERSON_MISMATCH'] as const;

  it.each(people)('%s: the question, and each answer a script gives', async (_, bsn) => {
    for (const script of scripts) expect(await wrongIn(bsn, script, ALL_TIME)).toEqual([]);
    expect(await wrongIn(bsn, 'goed', { from: TODAY, to: TODAY })).toEqual([]);
  });

  it('a refusal carries a valid fwi:Fout', async () => {
    const { response } = await exchanged('999990184', 'error_SOURCE_REFUSED', TWO_YEARS);
    expect(schemas.wrong('fwi', response, FOUT)).toBeUndefined();
  });

  it('the malformed answer is malformed', async () => {
    const { response } = await exchanged('999990184', 'error_SOURCE_MALFORMED', TWO_YEARS);
    expect(schemas.wrong('answer', response, CONTENT)).toContain('ClientSuwi');
  });
});
