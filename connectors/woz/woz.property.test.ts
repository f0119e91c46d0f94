import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isDay } from '../../schema/date.ts';
import { mutated, RUNS } from '../haal-centraal/mutated.testing.ts';
import { answering, homeOf, type Practice, told, wantedOf } from '../haal-centraal/practice.testing.ts';
import { SourceFailure } from '../source-failure.ts';
import type { SourceHttp } from '../source-http.ts';
import { WOZ_FIELDS } from './woz.fields.ts';
import { loggedInAs, practiseWoz, wozOf } from './woz.testing.ts';

const LOGINS = ['kees', 'sanne', 'groot', 'mo'];
let practice: Practice;
let answers: readonly { readonly login: string; readonly answer: unknown }[];

beforeAll(async () => {
  practice = await practiseWoz();
  answers = await Promise.all(
    LOGINS.map(async (login) => {
      const http = practice.http();
      await wozOf(loggedInAs(login), http, { baseUrl: practice.baseUrl });
      return { login, answer: JSON.parse(http.exchanges[0]?.response.body.toString() ?? '') };
    }),
  );
});
afterAll(() => practice.close());

/** What the connector makes of an answer: a text of all it gave, or the failure. Anything else is thrown on. */
async function outcomeOf(login: string, http: SourceHttp, fields: readonly string[] = WOZ_FIELDS) {
  try {
    const { record, references } = await wozOf(loggedInAs(login), http, { wanted: wantedOf(fields) });
    return JSON.stringify([told(record), references]);
  } catch (error) {
    if (error instanceof SourceFailure) return error;
    throw error;
  }
}

describe('Whatever comes back from the WOZ register', () => {
  it('bytes of any kind with any status make a named failure', async () => {
    const status = fc.oneof(fc.constant(200), fc.integer({ min: 201, max: 599 }));
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), status, async (body, code) => {
        expect(
          await outcomeOf(
            'kees',
            answering(() => body, code),
          ),
        ).toBeInstanceOf(SourceFailure);
      }),
      { numRuns: RUNS },
    );
  });

  it('any value in one place of a good answer makes a record or a named failure, without anybody’s number', async () => {
    const kinds = new Set<string>();
    const others = ['999990184', '2020-02-30', 'natuurlijk_persoon', homeOf('groot')];
    await fc.assert(
      fc.asyncProperty(mutated(answers, others), async ({ login, answer }) => {
        const known = LOGINS.includes(login) ? login : 'kees';
        const outcome = await outcomeOf(
          known,
          answering(() => answer),
        );
        kinds.add(typeof outcome);
        expect(outcome instanceof SourceFailure ? outcome.message : outcome).not.toMatch(/9999\d{5}/);
      }),
      { numRuns: RUNS * 2 },
    );
    expect([...kinds].sort()).toEqual(['object', 'string']);
  });

  it('an answer about one home is never believed of another', async () => {
    for (const { login, answer } of answers)
      for (const other of LOGINS.filter((one) => one !== login)) {
        const outcome = await outcomeOf(
          other,
          answering(() => answer),
        );
        expect(outcome).toMatchObject({ code: 'MALFORMED', detail: 'WOZ answered about somebody else' });
      }
  });

  it('of any raw values at most one comes out per date, newest date first', async () => {
    const day = fc.integer({ min: 2018, max: 2025 }).map((year) => `${year}-01-01`);
    const status = fc.constantFrom('beschikking_genomen', 'beschikking_vernietigd', 'bezwaar_ingediend', 'iets_nieuws');
    const value = fc.record({
      vastgesteldeWaarde: fc.nat(2_000_000),
      waardepeildatum: day,
      ingangsdatum: fc.option(day, { nil: undefined }),
      beschikkingsStatussen: fc.array(status, { maxLength: 3 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(value, { maxLength: 12 }), async (waarden) => {
        const object = { identificatie: '051800631274', adresseerbaarObjectIdentificaties: [homeOf('kees')], waarden };
        const http = answering(() => ({ _embedded: { wozObjecten: [object] } }));
        const { record } = await wozOf(loggedInAs('kees'), http);
        const [home] = told(record.homeValues, { from: '2000-01-01', to: '2026-01-01' }) as [
          { values: { valuationDate: string }[] },
        ];
        const days = home.values.map(({ valuationDate }) => valuationDate);
        expect(days.every(isDay)).toBe(true);
        expect(days).toEqual([...new Set(days)].sort().reverse());
        const counting = waarden.filter(
          ({ beschikkingsStatussen: all }) => all.length === 0 || all.some((one) => one !== 'beschikking_vernietigd'),
        );
        expect(new Set(days)).toEqual(new Set(counting.map(({ waardepeildatum }) => waardepeildatum)));
      }),
      { numRuns: RUNS },
    );
  });

  it('a record has nothing that is not wanted', async () => {
    await fc.assert(
      fc.asyncProperty(fc.subarray([...WOZ_FIELDS], { minLength: 1 }), fc.nat(), async (fields, at) => {
        const { login, answer } = answers[at % answers.length] ?? { login: 'kees', answer: {} };
        const wanted = wantedOf(fields);
        const { record } = await wozOf(
          loggedInAs(login),
          answering(() => answer),
          { wanted },
        );
        for (const path of fieldsIn(told(record), '')) expect(wanted.wants(path), path).toBe(true);
      }),
      { numRuns: RUNS },
    );
  });
});

/** The places of a record down to what the schema calls a field; the members of a code or sum are one with it. */
function fieldsIn(value: unknown, at: string): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((element) => fieldsIn(element, at));
  if (typeof value !== 'object' || value === null || 'list' in value || 'currency' in value) return [];
  return Object.entries(value).flatMap(([name, member]) => {
    const path = at === '' ? name : `${at}.${name}`;
    return [path, ...fieldsIn(member, path)];
  });
}
