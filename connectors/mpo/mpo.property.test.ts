import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PEOPLE } from '../practice/people.ts';
import { practiceWorld } from '../practice/world.ts';
import { SourceFailure } from '../source-failure.ts';
import { overviewJson } from './mpo.simulator.ts';
import { answering, fetchedFrom, KEES, NOW, readFrom, told, wantedOf } from './mpo.testing.ts';
import { overviewOf } from './overview.simulator.ts';
import { overviewXml } from './xml.simulator.ts';

const RUNS = process.env.ZEGEL_LONG === '1' ? 2_000 : 100;

const world = practiceWorld({ people: PEOPLE, now: () => NOW });
const SAMPLES = ['kees', 'sanne', 'mo', 'fatima'].map((login) => {
  const person = world.personByLogin(login);
  return { person, overview: overviewOf(world, person, login === 'mo' ? 'ONE_MISSING' : 'WHOLE') };
});
const TEXTS = SAMPLES.flatMap(({ person, overview }) => [overviewJson(overview), overviewXml(overview, person)]);

/** What is put into a download: what breaks parsers, and the one number that may never come out. */
const INSERTS = [
  KEES,
  `"${KEES}"`,
  `9999.90.184 ${KEES}`,
  `-${KEES}`,
  '1e9',
  '-1',
  '00',
  'null',
  '[]',
  '{}',
  '{"__proto__":1}',
  '[[[[',
  '<',
  '</Details>',
  '<Pensioen/>',
  '<![CDATA[',
  ']]>',
  '<!--',
  '&amp;',
  '&#0;',
  '&e;',
  '<!DOCTYPE x>',
  ' xmlns="urn:x"',
  '\u0000',
  '\ud800',
  'é',
  '"',
  ',',
];

/** Values that are of the type of their name, as far as a reader can tell, and strange all the same. */
const FITTING: readonly (readonly [name: RegExp, values: readonly string[]])[] = [
  [/^PensioenU|^Afhandeling|^Herken/, [KEES, `Fonds ${KEES}`, '9999.90.184', '999 990 184', 'é', '__proto__', '']],
  [/^StandPer/, ['0001-01-01', '9999-12-31', '2026-01-01T00:00:00']],
  [/Event$/, [KEES, 'Overlijden', 'Verhuizing']],
  [/^Jaren|^Maanden/, ['0', '11']],
  [/^StatusCode/, ['999', '000']],
  [/./, ['0', '9999999', '-1', '12.5']],
];

const edit = fc.record({
  how: fc.oneof(
    { weight: 8, arbitrary: fc.constant('FITTING' as const) },
    { weight: 1, arbitrary: fc.constantFrom('VALUE' as const, 'TEXT' as const) },
  ),
  at: fc.double({ min: 0, max: 0.999, noNaN: true }),
  take: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 80 })),
  put: fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...INSERTS) }, fc.string({ maxLength: 12 })),
  pick: fc.nat(100),
});
type Edit = typeof edit extends fc.Arbitrary<infer E> ? E : never;

/** Either any place of the text is changed, or exactly one value of it. */
function changed(text: string, { how, at, take, put, pick }: Edit): string {
  const values = [...text.matchAll(/"(?<json>\w+)": (?:"[^"]*"|\d+)|<(?<xml>\w+)>[^<>]+(?=<)/g)];
  const value = values[Math.floor(at * values.length)];
  if (how === 'TEXT' || !value) {
    const from = Math.floor(at * text.length);
    return text.slice(0, from) + put + text.slice(from + take);
  }
  const { json, xml } = value.groups ?? {};
  const fitting = FITTING.find(([name]) => name.test(json ?? xml ?? ''))?.[1] ?? [];
  const held = how === 'VALUE' ? put : (fitting[pick % fitting.length] ?? put);
  const written = json === undefined ? `<${xml}>${held}` : `"${json}": ${JSON.stringify(held)}`;
  return text.slice(0, value.index) + written + text.slice(value.index + value[0].length);
}

const hostile = fc
  .record({ text: fc.constantFrom(...TEXTS), edits: fc.array(edit, { minLength: 1, maxLength: 5 }) })
  .map(({ text, edits }) => edits.reduce(changed, text));

/** The JSON of everything that could be delivered, or the failure; anything else is thrown on. */
async function outcomeOf(make: () => unknown): Promise<string | SourceFailure> {
  try {
    return JSON.stringify(await make());
  } catch (failure) {
    if (failure instanceof SourceFailure) return failure;
    throw failure;
  }
}

const fetchedAs = (body: string | Uint8Array) =>
  outcomeOf(async () => {
    const { record, references, person } = await fetchedFrom(answering(body));
    expect(person).toEqual({ bsn: KEES });
    return [told(record), references];
  });

const readAs = (file: string | Uint8Array) =>
  outcomeOf(() => {
    const { record, references, person } = readFrom(file);
    expect(person.bsn).toBeUndefined();
    return [told(record), references];
  });

describe('Whatever stands in a download', () => {
  it('there is a record about the one who logged in, or a named failure; no number in either', async () => {
    let records = 0;
    await fc.assert(
      fc.asyncProperty(hostile, async (text) => {
        for (const outcome of [await fetchedAs(text), await readAs(text)]) {
          if (typeof outcome === 'string' && outcome.includes('oldAge')) records += 1;
          expect(typeof outcome === 'string' ? outcome : outcome.message).not.toMatch(/9999\D?9\D?0\D?1\D?8\D?4/);
        }
      }),
      { numRuns: RUNS },
    );
    expect(records, 'records among the outcomes').toBeGreaterThan(RUNS / 4);
  });

  it('any bytes and any JSON become a named failure, or nothing', async () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc.json().map((text) => Buffer.from(text)),
      fc.jsonValue().map((value) => Buffer.from(JSON.stringify({ StatusCode: '000', Totalen: value, Details: value }))),
    );
    await fc.assert(
      fc.asyncProperty(bytes, async (body) => {
        const outcome = await readAs(body);
        if (typeof outcome === 'string') expect(JSON.parse(outcome)[0]).toEqual({});
      }),
      { numRuns: RUNS },
    );
  });

  it('a failure says where it went wrong, and nothing of what was there', async () => {
    const secret = fc.constantFrom('GEHEIM5551', '5551.5551', '[5551]');
    const texts = fc.constantFrom(...TEXTS);
    const place = fc.double({ min: 0, max: 0.999, noNaN: true });
    await fc.assert(
      fc.asyncProperty(texts, secret, place, async (text, put, at) => {
        const outcome = await readAs(changed(text, { how: 'VALUE', at, put, take: 0, pick: 0 }));
        if (outcome instanceof SourceFailure) expect(outcome.message).not.toMatch(/GEHEIM|5551/);
      }),
      { numRuns: RUNS },
    );
  });

  it('nothing is delivered that is not wanted', () => {
    const fields = ['totals.from', 'totals.certainPerYear', 'oldAge.certain.asOf', 'oldAge.statePension', 'partner'];
    fc.assert(
      fc.property(fc.subarray(fields, { minLength: 1 }), fc.constantFrom(...TEXTS), (some, text) => {
        const wanted = wantedOf(...some.map((field) => `pension.${field}`));
        const { record, references } = readFrom(text, wanted);
        for (const path of placesIn(told(record), '')) expect(wanted.wants(path), path).toBe(true);
        for (const { path } of references) expect(wanted.wants(namesIn(path).join('.'))).toBe(true);
      }),
      { numRuns: RUNS },
    );
  });

  it('a download with many stages and lines takes a bounded time', async () => {
    const line = { PensioenUitvoerder: 'Fonds', StandPer: '2026-01-01', TeBereiken: 1, Opgebouwd: 1 };
    const Pensioen = Array(60).fill(line);
    const OuderdomsPensioen = Array(60).fill({ Pensioen, IndicatiefPensioen: Pensioen });
    const text = JSON.stringify({ StatusCode: '000', Details: { OuderdomsPensioenDetails: { OuderdomsPensioen } } });
    const before = process.cpuUsage();
    expect(typeof (await readAs(text))).toBe('string');
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1000).toBeLessThan(3000);
  });
});

function namesIn(path: readonly (string | number)[]): readonly string[] {
  return path.filter((step) => typeof step === 'string');
}

function placesIn(value: unknown, at: string): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((element) => placesIn(element, at));
  if (typeof value !== 'object' || value === null || 'currency' in value || 'list' in value) return [];
  return Object.entries(value).flatMap(([name, member]) => {
    const path = at === '' ? name : `${at}.${name}`;
    return [path, ...placesIn(member, path)];
  });
}
