import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SourceFailure } from '../source-failure.ts';
import { answering, TODAY, told, wantedOf } from '../tax-years.testing.ts';
import { bri } from './bri.connector.ts';

const SUBJECT = '999990184';
const PERIOD = { from: '2020-01-01', to: TODAY };
const numRuns = process.env.ZEGEL_LONG === '1' ? 10_000 : 200;

/** The JSON of everything that could be delivered, or the failure. */
async function outcomeOf(body: string | Uint8Array, status = 200): Promise<string | SourceFailure> {
  try {
    const { record, references } = await bri.fetch({
      access: { baseUrl: 'http://127.0.0.1' },
      loggedIn: { bsn: SUBJECT },
      wanted: wantedOf(['income.registered'], PERIOD),
      http: answering(body, status, 'application/json'),
      now: new Date(`${TODAY}T09:00:00Z`),
    });
    return JSON.stringify([told(record, PERIOD), references]);
  } catch (failure) {
    if (failure instanceof SourceFailure) return failure;
    throw failure;
  }
}

const odd = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom<unknown>('', SUBJECT, Number(SUBJECT), -1, 1e99, 2025, '2026-06-14', 'verzamelinkomen', null),
);

const income = fc.record(
  {
    belastingjaar: fc.oneof({ weight: 6, arbitrary: fc.integer({ min: 2018, max: 2026 }) }, odd),
    soortInkomen: fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom('verzamelinkomen', 'belastbaarLoon', SUBJECT) },
      odd,
    ),
    bedrag: fc.oneof({ weight: 6, arbitrary: fc.integer({ min: -99_999, max: 999_999 }) }, odd),
    statusAanslag: fc.oneof({ weight: 6, arbitrary: fc.constantFrom('voorlopig', 'definitief', SUBJECT) }, odd),
    vaststellingsdatum: fc.oneof({ weight: 6, arbitrary: fc.constantFrom('2024-07-01', '2025-09-02') }, odd),
    inOnderzoek: fc.oneof({ weight: 6, arbitrary: fc.boolean() }, odd),
  },
  { requiredKeys: ['belastingjaar'] },
);

const answer = fc.record({
  burgerservicenummer: fc.oneof({ weight: 12, arbitrary: fc.constant(SUBJECT) }, odd),
  geregistreerdeInkomens: fc.oneof({ weight: 12, arbitrary: fc.array(income, { maxLength: 4 }) }, odd),
});

describe('whatever the register answers', () => {
  it('there is a record without the BSN, or a named failure without it', async () => {
    let records = 0;
    await fc.assert(
      fc.asyncProperty(answer, async (body) => {
        const outcome = await outcomeOf(JSON.stringify(body));
        if (typeof outcome === 'string') records += 1;
        expect(typeof outcome === 'string' ? outcome : outcome.message).not.toContain(SUBJECT);
      }),
      { numRuns },
    );
    expect(records).toBeGreaterThan(numRuns / 20);
  });

  it('bytes and statuses of any kind are a named failure', async () => {
    const bytes = fc.oneof(fc.uint8Array({ maxLength: 200 }), fc.json());
    await fc.assert(
      fc.asyncProperty(bytes, fc.integer({ min: 200, max: 599 }), async (body, status) => {
        expect(await outcomeOf(body, status)).toBeInstanceOf(SourceFailure);
      }),
      { numRuns },
    );
  });

  it('an answer about another person is never delivered', async () => {
    const other = fc.integer({ min: 100_000_000, max: 999_999_999 }).map(String);
    await fc.assert(
      fc.asyncProperty(other, fc.array(income, { maxLength: 2 }), async (bsn, incomes) => {
        fc.pre(bsn !== SUBJECT);
        const body = JSON.stringify({ burgerservicenummer: bsn, geregistreerdeInkomens: incomes });
        expect(await outcomeOf(body)).toBeInstanceOf(SourceFailure);
      }),
      { numRuns },
    );
  });
});
