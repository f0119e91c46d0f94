import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SourceFailure } from '../source-failure.ts';
import { fault } from '../suwi/answer.testing.ts';
import { changed, edit } from '../suwi/hostile.testing.ts';
import { TODAY, told } from '../suwi/suwi.testing.ts';
import { duo } from './duo.connector.ts';
import {
  agreement,
  answer,
  answerOf,
  debtAnswer,
  EVERYTHING,
  OTHER,
  result,
  SUBJECT,
  twoServices,
} from './duo.testing.ts';

const now = new Date(`${TODAY}T09:00:00Z`);
const numRuns = process.env.ZEGEL_LONG === '1' ? 20_000 : 200;
/** Of processor time, which other processes do not add to. */
const MOST_MILLISECONDS = 3000;

const EDUCATION = [
  answerOf(
    agreement([
      { from: '20130801', until: '20140731', more: '<CdOnderwijsvorm>VOLTIJD</CdOnderwijsvorm>' },
      { from: '20140801' },
    ]),
    result({ on: '20180613', year: '2018', kind: 'DIPLOMA' }),
    result({ on: '20240705', level: 'HBO-BA', schools: ['95RN', '95WD'], outcome: 'C' }),
  ),
  answer('<fwi:NietsGevonden/>'),
  fault('s:Server-SUWIML-0000'),
];

const DEBT = [
  debtAnswer({
    extraAflossingen: [{ datum: '2022-03-01', bedrag: 1500 }],
    rentepercentage: 2.33,
    looptijdMaanden: 180,
  }),
  debtAnswer({ soort: 'SF15-oud' }, { onvolledig: true }),
];

/** Values that fit their element, and strange all the same. */
const FITTING: readonly (readonly [name: RegExp, values: readonly string[]])[] = [
  [/^Dat/, ['00000000', '20260100', '20261399', '66660101', '99991230', '00010101']],
  [/^Jaar/, ['1000', '9999', '0000', SUBJECT]],
  [/^Brin/, ['95RN', '95RN01', SUBJECT]],
  [/^Cd/, ['G', 'VO-HAVO', SUBJECT, `9999.71.141`, `__proto__`]],
  [/^Naam/, [SUBJECT, `Havo ${SUBJECT}`, '999 971 141', OTHER, 'A &amp; B', '']],
  [/^Burgerservicenr/, [OTHER, SUBJECT, '']],
];

const mutated = (samples: readonly string[]) =>
  fc
    .tuple(fc.constantFrom(...samples), fc.array(edit(SUBJECT), { maxLength: 6 }))
    .map(([text, edits]) => edits.reduce((before, one) => changed(before, one, FITTING), text));

/** The JSON of everything that could be delivered, or the failure. */
async function outcome(education: string, debt: string, status = 200): Promise<string | SourceFailure> {
  const http = twoServices({ education, debt, status: { education: status } });
  try {
    const access = { baseUrl: 'http://127.0.0.1' };
    const { record, references } = await duo.fetch({
      access,
      loggedIn: { bsn: SUBJECT },
      wanted: EVERYTHING,
      http,
      now,
    });
    return JSON.stringify([told(record), references]);
  } catch (failure) {
    if (failure instanceof SourceFailure) return failure;
    throw failure;
  }
}

describe('whatever DUO answers', () => {
  it('there is a record without the BSN, or a named failure without it, and never of somebody else', async () => {
    let records = 0;
    await fc.assert(
      fc.asyncProperty(
        mutated(EDUCATION),
        mutated(DEBT),
        fc.constantFrom(200, 200, 200, 500),
        async (xml, json, status) => {
          const found = await outcome(xml, json, status);
          if (typeof found === 'string') records += 1;
          const text = typeof found === 'string' ? found : found.message;
          expect(text).not.toContain(SUBJECT);
          expect(text).not.toContain(OTHER);
        },
      ),
      { numRuns },
    );
    expect(records, 'records among the answers').toBeGreaterThan(numRuns / 10);
  });

  it('any JSON at all becomes a record or a named failure', async () => {
    const anything = fc.jsonValue({ maxDepth: 4 }).map((value) => {
      const given = typeof value === 'object' && value !== null ? value : {};
      return JSON.stringify({ burgerservicenummer: SUBJECT, studieschuld: { leningen: [given] } });
    });
    await fc.assert(
      fc.asyncProperty(anything, async (json) => {
        expect(await outcome(EDUCATION[0] ?? '', json)).toEqual(expect.anything());
      }),
      { numRuns: 50 },
    );
  });

  it('any bytes at all become a named failure', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ maxLength: 300, unit: 'binary' }), async (bytes) => {
        expect(await outcome(bytes, bytes)).toBeInstanceOf(SourceFailure);
      }),
      { numRuns: 50 },
    );
  });
});

describe('a large answer takes a bounded time', () => {
  const many = (count: number, make: (index: number) => string) =>
    Array.from({ length: count }, (_, index) => make(index)).join('');

  it.each([
    ['of results', answerOf(many(300, () => result({ on: '20180613' }))), debtAnswer()],
    [
      'of years that follow each other',
      answerOf(many(10, () => agreement(Array.from({ length: 300 }, () => ({}))))),
      debtAnswer(),
    ],
    ['of schools', answerOf(result({ schools: Array.from({ length: 9000 }, () => '95RN') })), debtAnswer()],
    ['of digits in a name', answerOf(result({ course: '1 '.repeat(80) }).repeat(300)), debtAnswer()],
    ['of tags that never end', `${answerOf().slice(0, 300)}${'<a '.repeat(200_000)}`, debtAnswer()],
    ['of brackets', answerOf(), '['.repeat(500_000)],
    ['of loans', answerOf(), debtAnswer({}, { leningen: Array.from({ length: 20_000 }, () => ({})) })],
    ['of a number', answerOf(), debtAnswer({ actueleHoofdsom: '1'.repeat(500_000) })],
  ])('%s', async (_, education, debt) => {
    const before = process.cpuUsage();
    await outcome(education, debt);
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1000).toBeLessThan(MOST_MILLISECONDS);
  });
});
