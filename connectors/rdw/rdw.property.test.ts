import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SourceFailure } from '../source-failure.ts';
import { element, fault } from '../suwi/answer.testing.ts';
import { client, fuelRow, LICENCE, liability, mine, ownership, PLATE, row, SUBJECT } from './answers.testing.ts';
import { rdw } from './rdw.connector.ts';
import { answering, NOW, RDW_FIELDS, type Said, told, wantedOf } from './rdw.testing.ts';

const isLong = process.env.ZEGEL_LONG === '1';
const RUNS = isLong ? 5000 : 200;
const STRANGER = '999993847';

const NAME = '<Voorvoegsel>de</Voorvoegsel><SignificantDeelVanDeAchternaam>Wit</SignificantDeelVanDeAchternaam>';
const OWNERSHIP = [
  ownership(client(NAME, element('Geboortedat', '19750306'), liability({ states: [['91', '20190614'], ['65']] }))),
  ownership(client(liability({ until: '20271231' }), liability({ plate: 'QE512K', since: '20190000' }))),
  ownership(client(liability()), '<fwi:FWI><Waarschuwing><Code>1</Code></Waarschuwing></fwi:FWI>'),
  ownership('<fwi:NietsGevonden/>'),
  fault('s:Server-SUWIML-0000'),
];
const MINE = [
  mine({
    voertuigen: [
      {
        kenteken: PLATE,
        rolTenaamgestelde: 'eigenaar_houder',
        meldcode: '4417',
        geschorst: false,
        laatsteTellerstand: { jaar: 2026, waarde: 118_406, eenheid: 'km' },
      },
    ],
    rijbewijs: LICENCE,
    vaartuigen: [{ registratieteken: 'YQ 4182', soort: 'snelle motorboot', datumRegistratie: '2019-06-01' }],
  }),
  mine({ nietBeschikbaar: [{ onderdeel: 'vaartuigen' }] }),
];
const ROWS = [
  row({
    handelsbenaming: 'WULP 1.2',
    eerste_kleur: 'Niet geregistreerd',
    datum_eerste_toelating: '20170330',
    vervaldatum_apk: '20270330',
    wam_verzekerd: 'Ja',
    tellerstandoordeel: 'Logisch',
    jaar_laatste_registratie_tellerstand: '2026',
    catalogusprijs: '21490',
    massa_rijklaar: '1165',
  }),
  '[]',
];
const FUELS = [
  JSON.stringify([fuelRow({ co2_uitstoot_gecombineerd: '109', nettomaximumvermogen: '81.00' }), fuelRow()]),
  '[]',
];

/** What is put into an answer: what breaks parsers, and the numbers that may never come out. */
const INSERTS = [
  ...[SUBJECT, STRANGER, `999.990.184 ${SUBJECT}`, `"${SUBJECT}"`, `${SUBJECT}.00`, '-1', '00000000', '20261399'],
  ...['99999999999999999999', 'NaN', '1e9', '<', '</ClientSuwi>', '<![CDATA[', ']]>', '&lt;', '&#0;', '<!DOCTYPE x>'],
  ...[
    'null',
    '{}',
    '[]',
    '"',
    ',',
    '\\u0000',
    '\ud800',
    'é',
    '__proto__',
    'Geen verstrekking in Open Data',
    ' xmlns=""',
  ],
];

interface Edit {
  readonly at: number;
  readonly take: number;
  readonly put: string;
  readonly inValue: boolean;
}

const edit: fc.Arbitrary<Edit> = fc.record({
  at: fc.double({ min: 0, max: 0.999, noNaN: true }),
  take: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.integer({ min: 1, max: 40 })),
  put: fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...INSERTS) }, fc.string({ maxLength: 12 })),
  inValue: fc.oneof({ weight: 4, arbitrary: fc.constant(true) }, fc.constant(false)),
});

/** Replaces one value of XML or JSON by another, or any stretch of text. */
function changed(text: string, { at, take, put, inValue }: Edit): string {
  const values = [...text.matchAll(/>([^<>]+)<|:"([^"]*)"|:(\d+)/g)];
  const value = values[Math.floor(at * values.length)];
  if (inValue && value) {
    const old = value[1] ?? value[2] ?? value[3] ?? '';
    const from = value.index + value[0].indexOf(old, 1);
    return text.slice(0, from) + put + text.slice(from + old.length);
  }
  const from = Math.floor(at * text.length);
  return text.slice(0, from) + put + text.slice(from + take);
}

const edited = (texts: readonly string[], most: number) =>
  fc
    .tuple(fc.constantFrom(...texts), fc.array(edit, { maxLength: most }))
    .map(([text, edits]) => edits.reduce(changed, text));

const anyStatus = fc.integer({ min: 201, max: 599 });
const said = (texts: readonly string[], most: number): fc.Arbitrary<Said> =>
  fc.oneof({ weight: 9, arbitrary: edited(texts, most) }, { weight: 1, arbitrary: anyStatus });

/** All that came out of an answer but the assertion of who it is about, as JSON; or the failure. */
async function outcome(given: Parameters<typeof answering>[0], fields: readonly string[] = RDW_FIELDS) {
  const http = answering(given);
  try {
    const input = { access: { baseUrl: 'https://rdw.invalid' }, loggedIn: { bsn: SUBJECT }, http, now: NOW };
    const { record, references, person } = await rdw.fetch({ ...input, wanted: wantedOf(fields) });
    expect(person.bsn).toBe(SUBJECT);
    return { out: JSON.stringify([told(record), references]), asked: http.asked };
  } catch (failure) {
    if (!(failure instanceof SourceFailure)) throw failure;
    return { failure, out: failure.message, asked: http.asked };
  }
}

describe('whatever the services of RDW answer', () => {
  it('there is a record without a BSN, or a named failure without one', async () => {
    const everything = fc.record({
      ownership: said(OWNERSHIP, 3),
      mine: said(MINE, 3),
      vehicle: said(ROWS, 2),
      fuels: said(FUELS, 2),
    });
    let records = 0;
    await fc.assert(
      fc.asyncProperty(everything, async ({ vehicle, fuels, ...given }) => {
        const open = (url: string): Said => (url.includes('8ys7-d773') ? fuels : vehicle);
        const { out, failure, asked } = await outcome({ ...given, open });
        if (!failure) records += 1;
        expect(out).not.toMatch(/999990184|999993847|4417"|5990000011/);
        expect(asked.filter(({ url }) => url.includes(SUBJECT))).toEqual([]);
      }),
      { numRuns: RUNS },
    );
    expect(records, 'records among the answers').toBeGreaterThan(RUNS / 10);
  });

  it('what is about somebody else is never told', async () => {
    const other = (texts: readonly string[]) => texts.map((text) => text.replaceAll(SUBJECT, STRANGER));
    const from = fc.record({ ownership: edited(other(OWNERSHIP.slice(0, 3)), 2), mine: edited(other(MINE), 2) });
    await fc.assert(
      fc.asyncProperty(from, async (given) => {
        if (`${given.ownership}${given.mine}`.includes(SUBJECT)) return;
        expect((await outcome({ ...given, open: () => ROWS[0] ?? '' })).failure).toBeInstanceOf(SourceFailure);
      }),
      { numRuns: RUNS / 2 },
    );
  });

  it('any bytes at all are a named failure', async () => {
    const bytes = fc.uint8Array({ maxLength: 300 });
    await fc.assert(
      fc.asyncProperty(bytes, bytes, async (one, other) => {
        expect((await outcome({ ownership: one, mine: other })).failure).toBeInstanceOf(SourceFailure);
      }),
      { numRuns: RUNS / 4 },
    );
  });

  it('any JSON in the place of open data leaves the vehicle, with gaps or facts', async () => {
    const given = { ownership: OWNERSHIP[0] ?? '', mine: MINE[0] ?? '' };
    await fc.assert(
      fc.asyncProperty(fc.json(), async (text) => {
        const { out } = await outcome({ ...given, open: () => text });
        expect(out).toContain(`"licencePlate":"${PLATE}"`);
      }),
      { numRuns: RUNS / 4 },
    );
  });

  it('a record has nothing that is not wanted', async () => {
    const open = (url: string): Said => (url.includes('8ys7-d773') ? (FUELS[0] ?? '') : (ROWS[0] ?? ''));
    const given = { ownership: OWNERSHIP[0] ?? '', mine: MINE[0] ?? '', open };
    await fc.assert(
      fc.asyncProperty(fc.subarray([...RDW_FIELDS], { minLength: 1 }), async (fields) => {
        const wanted = wantedOf(fields);
        const [record] = JSON.parse((await outcome(given, fields)).out) as [unknown];
        for (const place of placesIn(record, '')) expect(wanted.wants(place), place).toBe(true);
      }),
      { numRuns: RUNS / 4 },
    );
  });
});

function placesIn(value: unknown, at: string): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((element) => placesIn(element, at));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) => {
    const place = at === '' ? name : `${at}.${name}`;
    return [place, ...placesIn(member, place)];
  });
}
