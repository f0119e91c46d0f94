import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Period } from '../../schema/period.ts';
import { dayNumber, dayText } from '../days.ts';
import { SourceFailure } from '../source-failure.ts';
import {
  answer,
  answerOf,
  client,
  element,
  fault,
  legal,
  months,
  natural,
  period,
  relation,
  SUBJECT,
} from '../suwi/answer.testing.ts';
import { uwv } from './uwv.connector.ts';
import { answering, TODAY, told, wantedOf } from './uwv.testing.ts';

const now = new Date(`${TODAY}T09:00:00Z`);
/** Of processor time, which other processes do not add to. */
const MOST_MILLISECONDS = 3000;

const DATA = [
  answerOf(
    relation({ rows: months('202511', 11, 402_500) }),
    relation({ sequence: '2', kind: '33', payer: legal('UWV', '800050011L01'), rows: months('202601', 3, 150_000) }),
    relation({
      sequence: '3',
      payer: natural('T. Rietveen Hoveniers', '999950046L01'),
      periods: period('20190300', { term: 'B' }),
    }),
  ),
  answer(
    client(
      relation({
        begins: '66660101',
        ends: '20261000',
        rows: [{ from: '20260115' }, { from: '20260101', to: '20251231' }],
      }),
    ),
    element('PeriodeGegevensleveringIko', '<DatBPeriode>20260101</DatBPeriode>'),
    '<fwi:FWI><Waarschuwing><Code>1</Code></Waarschuwing></fwi:FWI>',
  ),
];

const WITHOUT_DATA = [answer('<fwi:NietsGevonden/>'), fault('s:Server-SUWIML-0000')];

/** What is put into an answer: what breaks parsers, and the one number that may never come out. */
const INSERTS = [
  SUBJECT,
  `999.990.184 ${SUBJECT}`,
  `${SUBJECT}L01`,
  `${SUBJECT}00`,
  '-1',
  '00000000',
  '20261399',
  '99999999999999999999',
  'NaN',
  '<',
  '</ClientSuwi>',
  '<!--',
  '<![CDATA[',
  ']]>',
  '<?x ?>',
  '&amp;',
  '&lt;',
  '&#0;',
  '&e;',
  '<!DOCTYPE x>',
  ' xmlns=""',
  ' xmlns:smls="urn:x"',
  '\u0000',
  '\ud800',
  'é',
  '__proto__',
  '<constructor/>',
];

const ODD_DATES = [
  '00000000',
  '20260100',
  '20260000',
  '20261399',
  '66660101',
  '99991230',
  '00010101',
  '20231123',
  '20260915',
];

/** Values that are of the type of their element, as far as a reader can tell, and strange all the same. */
const FITTING: readonly (readonly [name: RegExp, values: readonly string[]])[] = [
  [/^Dat/, ODD_DATES],
  [/^Waarde/, ['0', '1', '9999999999', SUBJECT, `${SUBJECT}0`, '0099']],
  [/^CdPositief/, ['+', '-']],
  [/^Cd/, ['15', '33', '56', '99', 'O', 'B', '999']],
  [/^Loonheff|^FiNr/, [SUBJECT, `${SUBJECT}L01`, '123456782', '123456782L01', '']],
  [/^Naam|^Signif/, [SUBJECT, `Zorg ${SUBJECT} BV`, '999.990.184', '999 990184', '999993847', 'Bakker &amp; Zn', '']],
  [/^Volgnr/, ['1', '01', SUBJECT, '']],
];

interface Edit {
  readonly how: 'FITTING' | 'VALUE' | 'XML';
  readonly at: number;
  readonly take: number;
  readonly put: string;
  readonly pick: number;
}

const edit: fc.Arbitrary<Edit> = fc.record({
  how: fc.oneof(
    { weight: 14, arbitrary: fc.constant('FITTING' as const) },
    { weight: 1, arbitrary: fc.constantFrom('VALUE' as const, 'XML' as const) },
  ),
  at: fc.double({ min: 0, max: 0.999, noNaN: true }),
  take: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.integer({ min: 1, max: 60 })),
  put: fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...INSERTS) }, fc.string({ maxLength: 12 })),
  pick: fc.nat(1000),
});

function changed(text: string, { how, at, take, put, pick }: Edit): string {
  const values = [...text.matchAll(/<(\w+)>([^<>]*)</g)];
  const value = values[Math.floor(at * values.length)];
  if (how === 'XML' || !value) {
    const from = Math.floor(at * text.length);
    return text.slice(0, from) + put + text.slice(from + take);
  }
  const [whole, name = '', old = ''] = value;
  const fitting = FITTING.find(([pattern]) => pattern.test(name))?.[1] ?? [old];
  const strange = how === 'FITTING' ? fitting[pick % fitting.length] : put;
  const end = value.index + whole.length - 1;
  return text.slice(0, end - old.length) + strange + text.slice(end);
}

const hostileAnswer = fc
  .record({
    text: fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...DATA) }, fc.constantFrom(...WITHOUT_DATA)),
    edits: fc.array(edit, { minLength: 1, maxLength: 8 }),
    status: fc.oneof({ weight: 9, arbitrary: fc.constant(200) }, fc.constant(500)),
  })
  .map(({ text, edits, status }) => ({ status, text: edits.reduce(changed, text) }));

const day = fc.integer({ min: dayNumber('2019-01-01'), max: dayNumber(TODAY) }).map(dayText);
const anyPeriod = fc
  .tuple(day, day)
  .map(([one, other]): Period => (one < other ? { from: one, to: other } : { from: other, to: one }));

/** The JSON of everything a record could deliver, or the failure. */
async function outcome(text: string, status: number, asked: Period): Promise<string | SourceFailure> {
  const wanted = wantedOf(asked);
  const http = answering(text, status);
  try {
    const { record, references } = await uwv.fetch({
      access: { baseUrl: 'http://127.0.0.1' },
      loggedIn: { bsn: SUBJECT },
      wanted,
      http,
      now,
    });
    return JSON.stringify([told(record, asked), references]);
  } catch (failure) {
    if (failure instanceof SourceFailure) return failure;
    throw failure;
  }
}

describe('whatever UWV answers', () => {
  it('there is a record without the BSN, or a named failure without it', async () => {
    let records = 0;
    await fc.assert(
      fc.asyncProperty(hostileAnswer, anyPeriod, async ({ text, status }, asked) => {
        const found = await outcome(text, status, asked);
        if (typeof found === 'string') records += 1;
        expect(typeof found === 'string' ? found : found.message).not.toContain(SUBJECT);
      }),
      { numRuns: 2000 },
    );
    expect(records, 'records among the answers').toBeGreaterThan(200);
  });

  it('any bytes at all become a record or a named failure', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 400 }),
        fc.constantFrom('text/xml', 'text/xml; charset=utf-16le'),
        async (bytes, type) => {
          const http = {
            send: async () => ({ status: 200, headers: { 'content-type': type }, body: Buffer.from(bytes) }),
          };
          const input = {
            access: { baseUrl: '' },
            loggedIn: { bsn: SUBJECT },
            wanted: wantedOf({ from: TODAY, to: TODAY }),
            http,
            now,
          };
          await expect(uwv.fetch(input)).rejects.toBeInstanceOf(SourceFailure);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('a large answer takes a bounded time', () => {
  const many = (count: number, make: (index: number) => string) =>
    Array.from({ length: count }, (_, index) => make(index)).join('');
  const row = '<Inkomstenopgave><DatBIko>20260101</DatBIko><DatEIko>20260131</DatEIko></Inkomstenopgave>';
  const one = '<Inkomstenperiode><DatBIkp>20260101</DatBIkp></Inkomstenperiode>';

  it.each([
    ['of relations with the same numbers', answerOf(many(1000, () => relation({})))],
    ['of relations with other numbers', answerOf(many(1000, (index) => relation({ sequence: String(index) })))],
    [
      'of rows and periods in one relation',
      answerOf(element('Inkomstenverhouding', many(600, () => one) + many(600, () => row))),
    ],
    [
      'of more rows than a relation may have',
      answerOf(
        element(
          'Inkomstenverhouding',
          many(9000, () => row),
        ),
      ),
    ],
    ['of tags that never end', `${answerOf().slice(0, 300)}${'<a '.repeat(200_000)}`],
    ['of attributes', answerOf(`<a ${many(20_000, (index) => ` b${index}="1"`)}/>`)],
    ['of namespaces', answerOf(many(1500, (index) => `<a xmlns:n${index}="urn:${index}"/>`))],
    ['of character references', answerOf(element('a', '&#38;'.repeat(100_000)))],
    ['of opening brackets', '<'.repeat(500_000)],
    ['of white space', `${' '.repeat(1_000_000)}${answerOf()}`],
    ['of digits in a name', answerOf(relation({ payer: legal('1 '.repeat(50_000), '800050011L01') }))],
    ['of years', answerOf(relation({ begins: '00010101', rows: [{ from: '00010101', to: '50001231', svWage: 1 }] }))],
  ])('%s', async (_, text) => {
    const before = process.cpuUsage();
    await outcome(text, 200, { from: '2001-01-01', to: TODAY });
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1000).toBeLessThan(MOST_MILLISECONDS);
  });
});
