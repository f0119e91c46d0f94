import { describe, expect, it } from 'vitest';
import { gapReason } from '../../schema/gap.ts';
import { LICENCE, mine, PLATE, SUBJECT } from './answers.testing.ts';
import { parseMyRdw } from './my-rdw.wire.ts';

const parse = (body: string | object) =>
  parseMyRdw(Buffer.from(typeof body === 'string' ? body : JSON.stringify(body)));
const licence = (more: object) => mine({ rijbewijs: { ...LICENCE, ...more } });

describe('what RDW tells its holder', () => {
  it('is read without the number of the licence, restrictions and meldcode', () => {
    const vehicle = { kenteken: '8-qau-41', meldcode: '4417', geschorst: false, wamVerzekerd: true };
    const read = parse(mine({ voertuigen: [vehicle], rijbewijs: LICENCE, vaartuigen: [] }));
    expect(read).toEqual({
      bsn: SUBJECT,
      asOf: '2026-11-24',
      unavailable: [],
      vehicles: [{ plate: PLATE, role: undefined, isSuspended: false, odometer: undefined }],
      licence: {
        validUntil: '2033-11-08',
        isDeclaredInvalid: false,
        categories: [{ category: 'B', obtainedOn: '1993-11-12', validUntil: '2033-11-08' }],
      },
      vessels: [],
    });
  });

  it('is nothing where it says nothing, which is not the same as no vessels and not invalid', () => {
    expect(parse(mine())).toMatchObject({ vehicles: [], licence: undefined, vessels: undefined });
    expect(parse(mine({ rijbewijs: {} })).licence).toEqual({ categories: [] });
    expect(parse(mine({ rijbewijs: null, vaartuigen: null }))).toMatchObject({
      licence: undefined,
      vessels: undefined,
    });
  });

  it('takes categories nobody knows yet', () => {
    expect(parse(licence({ categorieen: [{ categorie: 'B1X' }, {}] })).licence?.categories).toEqual([
      { category: 'B1X' },
      {},
    ]);
  });

  it('keeps a text that could be somebody’s number to itself', () => {
    const [vessel] =
      parse(mine({ vaartuigen: [{ registratieteken: SUBJECT, soort: `boot ${SUBJECT}` }] })).vessels ?? [];
    expect([gapReason(vessel?.mark), gapReason(vessel?.kind)]).toEqual(['UNAVAILABLE', 'UNAVAILABLE']);
  });

  it.each([
    ['no JSON', '<html/>', 'the answer is not JSON in UTF-8'],
    ['a list', '[]', 'the answer is not an object'],
    ['no BSN', '{}', 'burgerservicenummer is not a number of one'],
    ['a BSN that is none', mine({ burgerservicenummer: '12' }), 'burgerservicenummer is not a number of one'],
    ['a BSN as a number', mine({ burgerservicenummer: 999990184 }), 'burgerservicenummer is not a text'],
    ['a day that does not exist', mine({ peildatum: '2026-02-30' }), 'peildatum is not a day'],
    ['a month for a day', licence({ geldigTot: '2033-11' }), 'rijbewijs.geldigTot is not a day'],
    ['a word for a flag', licence({ ongeldig: 'nee' }), 'rijbewijs.ongeldig is not true or false'],
    [
      'a long category',
      licence({ categorieen: [{ categorie: SUBJECT }] }),
      'rijbewijs.categorieen[0].categorie is not a category',
    ],
    ['categories that are no list', licence({ categorieen: {} }), 'rijbewijs.categorieen is not a list'],
    ['a plate that is none', mine({ voertuigen: [{ kenteken: SUBJECT }] }), 'voertuigen[0].kenteken is not a plate'],
    ['a vehicle without a plate', mine({ voertuigen: [{}] }), 'voertuigen[0].kenteken is not a plate'],
    [
      'a reading beyond any counter',
      mine({ voertuigen: [{ kenteken: PLATE, laatsteTellerstand: { waarde: 99_999_018 } }] }),
      'voertuigen[0].laatsteTellerstand.waarde is not a whole number from 0 to 9999999',
    ],
    [
      'a vessel since a word',
      mine({ vaartuigen: [{ datumRegistratie: 'lang' }] }),
      'vaartuigen[0].datumRegistratie is not a date',
    ],
    [
      'a mark without end',
      mine({ vaartuigen: [{ registratieteken: 'X'.repeat(21) }] }),
      'vaartuigen[0].registratieteken is too long',
    ],
    ['lists without end', mine({ vaartuigen: Array(301).fill({}) }), 'vaartuigen is too long'],
  ])('with %s is malformed, and the failure names the place only', (_, body, detail) => {
    expect(() => parse(body)).toThrow(expect.objectContaining({ code: 'MALFORMED', detail }));
  });
});
