import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPartialDate } from '../../schema/date.ts';
import { gapReason } from '../../schema/gap.ts';
import { SourceFailure } from '../source-failure.ts';
import type { SourceHttp } from '../source-http.ts';
import { brp } from './brp.connector.ts';
import { toPerson } from './brp.mapping.ts';
import { apiLayout } from './gba-layout.testing.ts';
import { persons } from './official.testing.ts';
import { PEOPLE } from './people.testing.ts';
import { BSN, bodyOf, persoon } from './personen.testing.ts';
import { persoonOf } from './persoon.simulator.ts';
import { BRP_FIELDS, TODAY, wantedOf } from './wanted.testing.ts';

const everything = wantedOf(BRP_FIELDS);

/** What the connector makes of an answer: a text of all it gave, or the failure. Anything else is thrown on. */
async function outcomeOf(body: Uint8Array, status = 200, wanted = everything): Promise<string | SourceFailure> {
  const http: SourceHttp = { send: async () => ({ status, headers: {}, body: Buffer.from(body) }) };
  const access = { baseUrl: 'https://brp.invalid' };
  try {
    const answer = await brp.fetch({ access, loggedIn: { bsn: BSN }, wanted, http, now: new Date(TODAY) });
    const { identity } = answer.record;
    const isOver =
      identity && 'isOver' in identity && typeof identity.isOver === 'function' ? identity.isOver : undefined;
    return JSON.stringify([answer.record, isOver?.({ age: 18 })]);
  } catch (error) {
    if (error instanceof SourceFailure) return error;
    throw error;
  }
}

/** People of practice, and the official ones. */
const samples: readonly object[] = [
  ...PEOPLE.map((person) => persoonOf({ ...person, bsn: BSN }, TODAY)),
  ...persons.map((gba) => apiLayout({ ...gba, burgerservicenummer: BSN })),
];

/** A sample in which one place holds something else. */
const mutated = fc
  .tuple(fc.constantFrom(...samples), fc.nat(), fc.oneof(fc.jsonValue(), fc.constantFrom('', '0', 'Datum', -1, 1e99)))
  .map(([sample, at, value]) => {
    const copy: unknown = JSON.parse(JSON.stringify(sample));
    const places = placesIn(copy);
    const place = places[at % places.length];
    if (place) place.holder[place.member] = value;
    return copy;
  });

interface Place {
  readonly holder: Record<string, unknown>;
  readonly member: string;
}

function placesIn(value: unknown): readonly Place[] {
  if (typeof value !== 'object' || value === null) return [];
  const holder = value as Record<string, unknown>;
  return Object.keys(holder).flatMap((member) => [{ holder, member }, ...placesIn(holder[member])]);
}

describe('Whatever comes back from the BRP', () => {
  it('bytes of any kind with any status make a record or a named failure', async () => {
    const status = fc.oneof(fc.constant(200), fc.integer({ min: 201, max: 599 }));
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), status, async (body, code) => {
        expect(await outcomeOf(body, code)).toBeInstanceOf(SourceFailure);
      }),
    );
  });

  it('any JSON makes a record or a named failure', async () => {
    await fc.assert(
      fc.asyncProperty(fc.json(), async (text) => {
        expect(await outcomeOf(Buffer.from(text))).toBeInstanceOf(SourceFailure);
      }),
    );
  });

  it('any JSON in the place of one value of a good answer makes a record or a named failure', async () => {
    const kinds = new Set<string>();
    await fc.assert(
      fc.asyncProperty(mutated, async (sample) => {
        const outcome = await outcomeOf(bodyOf(sample));
        kinds.add(typeof outcome);
      }),
      { numRuns: 2000 },
    );
    expect([...kinds].sort()).toEqual(['object', 'string']);
  });

  it('a failure says where it went wrong, and nothing of what was there', async () => {
    const secret = 'GEHEIM5551';
    await fc.assert(
      fc.asyncProperty(mutated, fc.boolean(), async (sample, asNumber) => {
        const text = JSON.stringify(sample).replaceAll(
          /"(?:[^"\\]|\\.)*"(?=[,}\]])/g,
          asNumber ? '5551' : `"${secret}"`,
        );
        const outcome = await outcomeOf(Buffer.from(`{"type":"RaadpleegMetBurgerservicenummer","personen":[${text}]}`));
        if (outcome instanceof SourceFailure) expect(outcome.message).not.toMatch(/GEHEIM|5551|\d{9}/);
      }),
    );
  });

  it('dates come out as far as they were known, or as a gap', () => {
    const year = fc.integer({ min: 1, max: 9999 });
    const date = fc.oneof(
      fc.record({ type: fc.constant('JaarDatum'), jaar: year }),
      fc.record({ type: fc.constant('JaarMaandDatum'), jaar: year, maand: fc.integer({ min: 1, max: 12 }) }),
      fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }).map((day) => ({
        type: 'Datum',
        datum: day.toISOString().slice(0, 10),
      })),
      fc.constant({ type: 'DatumOnbekend', onbekend: true }),
    );
    fc.assert(
      fc.property(date, (datum) => {
        const { identity } = toPerson(persoon({ geboorte: { datum } }), wantedOf(['identity.birthDate']));
        const { birthDate } = identity as { birthDate?: unknown };
        expect(isPartialDate(birthDate) || gapReason(birthDate) === 'UNAVAILABLE').toBe(true);
      }),
    );
  });

  it('a record has nothing that is not wanted', () => {
    fc.assert(
      fc.property(fc.subarray([...BRP_FIELDS], { minLength: 1 }), fc.constantFrom(...samples), (fields, sample) => {
        const wanted = wantedOf(fields);
        for (const path of fieldsIn(toPerson(persoon(sample), wanted), '')) expect(wanted.wants(path), path).toBe(true);
      }),
    );
  });
});

/** The places of a record down to what the schema calls a field; the members of a Code are one with it. */
function fieldsIn(value: unknown, at: string): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((element) => fieldsIn(element, at));
  if (typeof value !== 'object' || value === null || 'list' in value) return [];
  return Object.entries(value).flatMap(([name, member]) => {
    const path = at === '' ? name : `${at}.${name}`;
    return [path, ...fieldsIn(member, path)];
  });
}
