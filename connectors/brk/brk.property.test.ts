import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mutated, RUNS } from '../haal-centraal/mutated.testing.ts';
import { answering, castPerson, type Practice, told, wantedOf } from '../haal-centraal/practice.testing.ts';
import { SourceFailure } from '../source-failure.ts';
import type { SourceHttp } from '../source-http.ts';
import { BRK_FIELDS, brkOf, practiseBrk } from './brk.testing.ts';

/** All that Kadaster answers about one person, by path. */
type Dossier = Readonly<Record<string, unknown>>;

const OWNERS = ['kees', 'sanne', 'groot'].map(castPerson);
const EVERYBODY = /9999\d{5}/;
let practice: Practice;
let dossiers: readonly { readonly bsn: string; readonly dossier: Dossier }[];

beforeAll(async () => {
  practice = await practiseBrk();
  dossiers = await Promise.all(
    OWNERS.map(async ({ bsn }) => {
      const http = practice.http();
      await brkOf(bsn, http, { baseUrl: practice.baseUrl });
      const answers = http.exchanges.map(({ request, response }) => {
        const path = new URL(request.url).pathname.slice(new URL(practice.baseUrl).pathname.length);
        return [path, JSON.parse(response.body.toString())] as const;
      });
      return { bsn, dossier: Object.fromEntries(answers) };
    }),
  );
});
afterAll(() => practice.close());

/** What the connector makes of these answers: a text of all it gave, or the failure. Anything else is thrown on. */
async function outcomeOf(bsn: string, http: SourceHttp, fields: readonly string[] = BRK_FIELDS) {
  try {
    const { record, references } = await brkOf(bsn, http, { wanted: wantedOf(fields) });
    return JSON.stringify([told(record), references]);
  } catch (error) {
    if (error instanceof SourceFailure) return error;
    throw error;
  }
}

const replay = (dossier: Dossier | null): SourceHttp => answering((path) => dossier?.[path] ?? { _embedded: {} });

describe('Whatever comes back from Kadaster', () => {
  it('bytes of any kind with any status make a named failure', async () => {
    const status = fc.oneof(fc.constant(200), fc.integer({ min: 201, max: 599 }));
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), status, async (body, code) => {
        expect(
          await outcomeOf(
            '999990184',
            answering(() => body, code),
          ),
        ).toBeInstanceOf(SourceFailure);
      }),
      { numRuns: RUNS },
    );
  });

  it('any JSON makes a record or a named failure', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (value) => {
        await outcomeOf(
          '999990184',
          answering(() => value),
        );
      }),
      { numRuns: RUNS },
    );
  });

  it('any value in one place of good answers makes a record or a named failure, without anybody’s number', async () => {
    const kinds = new Set<string>();
    await fc.assert(
      fc.asyncProperty(
        mutated(dossiers, ['999990184', '999993847', 'perceel', '2020-02-30']),
        async ({ bsn, dossier }) => {
          const asked = /^\d{9}$/.test(String(bsn)) ? String(bsn) : '999990184';
          const outcome = await outcomeOf(asked, replay(dossier));
          kinds.add(typeof outcome);
          expect(outcome instanceof SourceFailure ? outcome.message : outcome).not.toMatch(EVERYBODY);
        },
      ),
      { numRuns: RUNS * 2 },
    );
    expect([...kinds].sort()).toEqual(['object', 'string']);
  });

  it('answers about one person are never believed of another', async () => {
    for (const { dossier, bsn } of dossiers)
      for (const other of OWNERS.filter((owner) => owner.bsn !== bsn)) {
        const outcome = await outcomeOf(other.bsn, replay(dossier), ['properties.kind']);
        expect(outcome).toMatchObject({ code: 'MALFORMED', detail: 'BRK answered about somebody else' });
      }
  });

  it('a failure says where it went wrong, and nothing of what was there', async () => {
    const text = fc.constantFrom('GEHEIM5551', 5551, ['GEHEIM5551'], { GEHEIM: 5551 });
    await fc.assert(
      fc.asyncProperty(fc.nat(), text, async (at, secret) => {
        const { bsn, dossier } = dossiers[at % dossiers.length] ?? { bsn: '', dossier: {} };
        const [sample] = fc.sample(mutated([dossier], [secret]), { numRuns: 1, seed: at });
        const outcome = await outcomeOf(bsn, replay(sample ?? {}));
        if (outcome instanceof SourceFailure) expect(outcome.message).not.toMatch(/GEHEIM|5551|(?<!\d)\d{9}(?!\d)/);
      }),
      { numRuns: RUNS },
    );
  });

  it('a record has nothing that is not wanted', async () => {
    await fc.assert(
      fc.asyncProperty(fc.subarray([...BRK_FIELDS], { minLength: 1 }), fc.nat(), async (fields, at) => {
        const { bsn, dossier } = dossiers[at % dossiers.length] ?? { bsn: '', dossier: {} };
        const wanted = wantedOf(fields);
        const { record } = await brkOf(bsn, replay(dossier), { wanted });
        for (const path of fieldsIn(told(record), '')) expect(wanted.wants(path), path).toBe(true);
      }),
      { numRuns: RUNS },
    );
  });
});

const WHOLE = ['list', 'currency', 'numerator'];

/** The places of a record down to what the schema calls a field; the members of a code, sum or part are one with it. */
function fieldsIn(value: unknown, at: string): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((element) => fieldsIn(element, at));
  if (typeof value !== 'object' || value === null || WHOLE.some((member) => member in value)) return [];
  return Object.entries(value).flatMap(([name, member]) => {
    const path = at === '' ? name : `${at}.${name}`;
    return [path, ...fieldsIn(member, path)];
  });
}
