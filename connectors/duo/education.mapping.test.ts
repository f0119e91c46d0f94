import { describe, expect, it } from 'vitest';
import { told, wantedOf } from '../suwi/suwi.testing.ts';
import { agreement, answer, answerOf, client, type Row, result, SUBJECT } from './duo.testing.ts';
import { toEducation } from './education.mapping.ts';
import { parseEducation } from './education.wire.ts';

interface Told {
  readonly diplomas: readonly (string | Record<string, unknown>)[];
  readonly enrolments: readonly (string | Record<string, unknown>)[];
}

function mapped(message: string): Told {
  const read = parseEducation(Buffer.from(message), 'text/xml');
  if (!read.found) throw new Error('nothing found');
  return told(toEducation(read, wantedOf('education'))) as Told;
}

/** Secondary school within the years of the register. */
const HAVO = agreement([{ from: '20130801', until: '20180613' }]);
const diplomas = (...results: readonly string[]) => mapped(answerOf(HAVO, ...results)).diplomas;
const enrolments = (rows: readonly Row[], from?: string, until?: string) =>
  mapped(answerOf(HAVO, agreement(rows, from, until))).enrolments.slice(1);

describe('a diploma', () => {
  it.each([
    ['G', 1],
    ['C', 1],
    ['A', 0],
    ['T', 0],
  ])('is a result that ended a course: %s', (outcome, count) => {
    expect(diplomas(result({ on: '20180613', outcome }))).toHaveLength(count);
  });

  it.each(['Z', '', 'constructor'])(
    'may hide in an outcome nobody knows, so that the list is PARTIAL: %j',
    (outcome) => {
      expect(diplomas(result({ on: '20180613', outcome }))).toEqual(['PARTIAL']);
    },
  );

  it('keeps a code nobody knows, without a label', () => {
    expect(diplomas(result({ level: 'WO-PHD', kind: '__proto__', on: '20200101' }))).toMatchObject([
      {
        level: { code: 'WO-PHD', label: undefined, list: 'SGR CdNiveauOpleidingDuo' },
        kind: { code: '__proto__', label: undefined, list: 'SGR CdSrtWaardedocument' },
      },
    ]);
  });

  it('has no school of several', () => {
    expect(diplomas(result({ on: '20200101', level: 'HBO-BA', schools: ['95RN', '95WD'] }))).toMatchObject([
      { institution: 'PARTIAL' },
    ]);
  });

  it('is without the texts in which a number of somebody stands', () => {
    const hostile = result({ on: '20200101', course: `Havo ${SUBJECT}`, level: `X 99-999.3847`, kind: SUBJECT });
    expect(diplomas(hostile)).toMatchObject([{ course: 'UNAVAILABLE', level: 'UNAVAILABLE', kind: 'UNAVAILABLE' }]);
  });

  it('obtained on a day nobody knows says so', () => {
    expect(diplomas(result({ on: '00000000' }))).toMatchObject([{ obtainedOn: 'UNAVAILABLE' }]);
    expect(diplomas(result({}))).toMatchObject([{ obtainedOn: undefined }]);
  });
});

describe('an enrolment', () => {
  it('is the years of one course together', () => {
    const years = [
      { from: '20150801', until: '20160731', course: 'B', level: 'HBO-BA' },
      { from: '20140901', until: '20150731', course: 'B', level: 'HBO-BA' },
      { from: '20160801', course: 'B', level: 'HBO-BA' },
    ];
    expect(enrolments(years)).toMatchObject([{ course: 'B', from: '2014-09-01', until: undefined }]);
  });

  it.each([
    ['a break', { from: '20150802' }],
    ['another course', { from: '20150801', course: 'C' }],
    ['another level', { from: '20150801', level: 'HBO-MA' }],
    ['another form', { from: '20150801', more: '<CdOnderwijsvorm>DEELTIJD</CdOnderwijsvorm>' }],
    ['a date that is not whole', { from: '20150800' }],
  ])('is another one after %s', (_, second) => {
    const first = { from: '20140901', until: '20150731', course: 'B', level: 'HBO-BA' };
    expect(enrolments([first, { course: 'B', level: 'HBO-BA', ...second }])).toHaveLength(2);
  });

  it('takes the days of the agreement where a year has none, and is the agreement where there are no years', () => {
    expect(enrolments([{ course: 'B' }], '20140901', '20181231')).toMatchObject([
      { from: '2014-09-01', until: '2018-12-31' },
    ]);
    expect(enrolments([], '20140901', '20180000')).toMatchObject([
      { course: undefined, form: undefined, institution: { code: '91AC' }, from: '2014-09-01', until: '2018' },
    ]);
  });

  it('has the form of mbo, else that of hbo and wo', () => {
    const more = '<CdOnderwijsvorm>VOLTIJD</CdOnderwijsvorm><CdLeerwegMbo>BBL</CdLeerwegMbo>';
    expect(enrolments([{ from: '20180801', more }])).toMatchObject([
      { form: { code: 'BBL', list: 'SGR CdLeerwegMbo' } },
    ]);
  });
});

describe('the register is known to cover all that somebody learned', () => {
  const isComplete = (...parts: readonly string[]) => {
    const {
      diplomas: [...found],
      enrolments: [...followed],
    } = mapped(answerOf(...parts));
    expect(found.at(-1) === 'PARTIAL').toBe(followed.at(-1) === 'PARTIAL');
    return found.at(-1) !== 'PARTIAL';
  };
  const school = (from: string, until?: string) => agreement([{ from, ...(until ? { until } : {}) }]);

  it.each([
    ['secondary school still runs', [school('20210801')], true],
    ['secondary school ended in its years', [school('20010801', '20060731')], true],
    ['its first diploma is of secondary school', [result({ year: '2006' })], true],
    [
      'that diploma came before anything else',
      [result({ year: '2006' }), result({ year: '2010', level: 'HBO-BA' })],
      true,
    ],
  ])('when %s', (_, parts, expected) => {
    expect(isComplete(...parts)).toBe(expected);
  });

  it.each([
    ['it has nothing at all', []],
    ['it has only what follows secondary school', [result({ on: '20090715', level: 'HBO-BA' })]],
    ['secondary school ended before its years', [school('20000801', '20051231')]],
    ['a diploma of secondary school is older', [result({ on: '20050715' })]],
    ['a day of secondary school may be older', [result({ on: '00000000' })]],
    ['secondary school came after something else', [result({ on: '19990701', level: 'MBO-3' }), school('20080801')]],
    ['the level of its first course is not known', [result({ on: '20080701', level: 'ANDERS' })]],
  ])('not when %s', (_, parts) => {
    expect(isComplete(...parts)).toBe(false);
  });

  it('not when the source warns about its answer', () => {
    const warned = answer(client(HAVO), '<fwi:FWI><Waarschuwing><Code>1</Code></Waarschuwing></fwi:FWI>');
    expect(mapped(warned)).toMatchObject({ diplomas: ['PARTIAL'], enrolments: [{}, 'PARTIAL'] });
  });
});
