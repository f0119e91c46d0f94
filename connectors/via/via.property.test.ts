import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Period } from '../../schema/period.ts';
import { SourceFailure } from '../source-failure.ts';
import { answering, TODAY, told, wantedOf, worldOn } from '../tax-years.testing.ts';
import { fact, instanceOf, money, SUBJECT, tuple } from './instance.testing.ts';
import { returnOf } from './return.simulator.ts';
import { via } from './via.connector.ts';
import { ALL_LISTS } from './via.testing.ts';
import { instance } from './xbrl.simulator.ts';

const IS_LONG = process.env.ZEGEL_LONG === '1';
const PERIOD: Period = { from: '2025-01-01', to: TODAY };
/** Of processor time, which other processes do not add to. */
const MOST_MILLISECONDS = 3000;

/** The return of every practice person, as if it were the subject's. */
const SAMPLES = worldOn().people.flatMap((person) => {
  const facts = person.facts.taxReturn;
  const release = { generation: 'nt20', date: '20251210' };
  if (!facts) return [];
  const parts = returnOf(worldOn(), { ...person, bsn: SUBJECT }, facts, 2025);
  return [instance(release, { bsn: SUBJECT, year: 2025 }, parts)];
});

const INSERTS = [
  SUBJECT,
  `Zorg ${SUBJECT}`,
  '999.990.184',
  '-1',
  '0',
  '1975-00-00',
  '2025-02-30',
  'true',
  'NaN',
  '99999999999999999999',
  '<',
  '</bd-t:PresentWorkSpecification>',
  '<bd-i:DateOfBirth/>',
  '<!--',
  '<![CDATA[',
  '&amp;',
  '&e;',
  '<!DOCTYPE x>',
  ' xmlns=""',
  ' xsi:nil="true"',
  'contextRef="te"',
  '__proto__',
  '\u0000',
  '\ud800',
];

interface Edit {
  readonly how: 'VALUE' | 'CONTEXT' | 'XML';
  readonly at: number;
  readonly take: number;
  readonly put: string;
}

const edit: fc.Arbitrary<Edit> = fc.record({
  how: fc.oneof(
    { weight: 6, arbitrary: fc.constant('VALUE' as const) },
    { weight: 1, arbitrary: fc.constantFrom('CONTEXT' as const, 'XML' as const) },
  ),
  at: fc.double({ min: 0, max: 0.999, noNaN: true }),
  take: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.integer({ min: 1, max: 60 })),
  put: fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...INSERTS) }, fc.string({ maxLength: 12 })),
});

function changed(text: string, { how, at, take, put }: Edit): string {
  if (how === 'CONTEXT') return text.replace(/contextRef="t[be]"/, 'contextRef="d"');
  const values = [...text.matchAll(/<bd-i:[^>]*>([^<>]*)</g)];
  const value = how === 'VALUE' ? values[Math.floor(at * values.length)] : undefined;
  if (!value) {
    const from = Math.floor(at * text.length);
    return text.slice(0, from) + put + text.slice(from + take);
  }
  const end = value.index + value[0].length - 1;
  return text.slice(0, end - (value[1]?.length ?? 0)) + put + text.slice(end);
}

const hostile = fc
  .tuple(fc.constantFrom(...SAMPLES), fc.array(edit, { minLength: 1, maxLength: 3 }))
  .map(([text, edits]) => edits.reduce(changed, text));

/** Nine digits that stand alone, as the practice people's numbers do; a longer run of digits is no number of anybody. */
const NUMBER_OF_SOMEBODY = /(?<!\d)9999[579]\d{4}(?!\d)|999\.990\.184/;

/** The JSON of everything that could be delivered, or the failure. */
async function outcomeOf(body: string | Uint8Array, status = 200, lists = ALL_LISTS): Promise<string | SourceFailure> {
  try {
    const { record, references } = await via.fetch({
      access: { baseUrl: 'http://127.0.0.1' },
      loggedIn: { bsn: SUBJECT },
      wanted: wantedOf(lists, PERIOD),
      http: answering(body, status),
      now: new Date(`${TODAY}T09:00:00Z`),
    });
    return JSON.stringify([told(record, PERIOD), references]);
  } catch (failure) {
    if (failure instanceof SourceFailure) return failure;
    throw failure;
  }
}

describe('whatever the tax office answers', () => {
  it('there is a record without a number of anybody, or a named failure without it', async () => {
    let records = 0;
    const numRuns = IS_LONG ? 5000 : 150;
    await fc.assert(
      fc.asyncProperty(hostile, async (text) => {
        const outcome = await outcomeOf(text);
        if (typeof outcome === 'string') records += 1;
        expect(typeof outcome === 'string' ? outcome : outcome.message).not.toMatch(NUMBER_OF_SOMEBODY);
      }),
      { numRuns },
    );
    expect(records, 'records among the answers').toBeGreaterThan(numRuns / 10);
  });

  it('bytes and statuses of any kind are a named failure', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), fc.integer({ min: 200, max: 599 }), async (body, status) => {
        expect(await outcomeOf(body, status)).toBeInstanceOf(SourceFailure);
      }),
      { numRuns: IS_LONG ? 5000 : 100 },
    );
  });

  it('a return of another person is never delivered', async () => {
    const other = fc.integer({ min: 100_000_000, max: 999_999_999 }).filter((bsn) => String(bsn) !== SUBJECT);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...SAMPLES), other, fc.nat(2), async (text, bsn, which) => {
        let at = 0;
        const mixed = text.replaceAll(/(<xbrli:identifier[^>]*>)\d{9}/g, (whole, open) =>
          at++ === which ? `${open}${bsn}` : whole,
        );
        expect(await outcomeOf(mixed)).toMatchObject({ message: 'MALFORMED: answered about somebody else' });
      }),
      { numRuns: 50 },
    );
  });

  it('a record has the wanted lists and nothing else', async () => {
    await fc.assert(
      fc.asyncProperty(fc.subarray([...ALL_LISTS]), fc.constantFrom(...SAMPLES), async (lists, text) => {
        const outcome = await outcomeOf(text, 200, lists);
        const [record] = JSON.parse(String(outcome)) as [Record<string, Record<string, unknown>>];
        const found = Object.entries(record).flatMap(([part, fields]) =>
          Object.keys(fields).map((field) => `${part}.${field}`),
        );
        expect(found.sort()).toEqual([...lists].sort());
      }),
      { numRuns: 40 },
    );
  });
});

describe('a large answer takes a bounded time', () => {
  const many = (count: number, make: (index: number) => string): string =>
    Array.from({ length: count }, (_, index) => make(index)).join('');
  const deep = 'DebtPositionSpecification';

  it.each([
    ['of rows', instanceOf(many(5000, () => tuple('PresentWorkSpecification', money('PresentWorkWages', 1))))],
    [
      'of facts in one row',
      instanceOf(
        tuple(
          'PresentWorkSpecification',
          many(20_000, () => money('PresentWorkWages', 1)),
        ),
      ),
    ],
    [
      'of positions',
      instanceOf(
        tuple(
          'DebtAccountsSpecification',
          many(5000, () => tuple(deep, '')),
        ),
      ),
    ],
    ['of tuples in tuples', instanceOf(many(500, () => `<t:${deep}>`) + many(500, () => `</t:${deep}>`))],
    ['of contexts', instanceOf('', { contexts: many(5000, (at) => `<xbrli:context id="c${at}"/>`) })],
    [
      'of numbers of others',
      instanceOf(many(3000, (at) => tuple('X', fact('AIdentificationNumber', `9${at}`.padEnd(9, '0'))))),
    ],
    ['of brackets', '<'.repeat(300_000)],
  ])('%s', async (_, text) => {
    const before = process.cpuUsage();
    await outcomeOf(text);
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1000).toBeLessThan(MOST_MILLISECONDS);
  });
});
