import { describe, expect, it } from 'vitest';
import { parseOverview } from './mpo.wire.ts';
import {
  AOW,
  age,
  DEATH,
  details,
  jsonOf,
  line,
  overview,
  type PlainObject,
  totals,
  xmlOf,
} from './overview.testing.ts';

const stage = (more: PlainObject = {}): PlainObject => ({ Van: age(67, 3), Tot: DEATH, ...more });
const json = (tree: PlainObject) => parseOverview(Buffer.from(jsonOf(tree)));
const xml = (tree: PlainObject) => parseOverview(Buffer.from(xmlOf(tree)));

const full = overview(
  totals(stage({ AOWSamenwonend: 13_290, AOWAlleenstaand: 19_410, Pensioen: 11_860, IndicatiefPensioen: 3 })),
  details(
    stage({
      AOW,
      Pensioen: [line('Fonds Een', 11_860, { AfhandelingVerevening: 'Geen' }), line('Fonds Twee', 12)],
      IndicatiefPensioen: [line('Fonds Drie', 3)],
    }),
  ),
);

describe('A pension overview', () => {
  it('is the same in JSON and in XML', () => {
    expect(xml(full)).toEqual(json(full));
    expect(json(full)).toMatchObject({
      status: 'OK',
      madeOn: '2026-11-20',
      lacksAdministrators: false,
      totals: [{ aowTogether: 1_329_000, certain: 1_186_000, indicative: 300, forSingles: undefined }],
      oldAge: [
        {
          from: { years: 67, months: 3, event: undefined },
          until: { years: undefined, event: 'DEATH' },
          aow: { asOf: '2026-11-20', accruedAlone: 1_319_800 },
          certain: [{ administrator: 'Fonds Een', settlement: 'Geen' }, { reachable: 1_200 }],
          indicative: [{ administrator: 'Fonds Drie' }],
        },
      ],
    });
  });

  it('may have one element where a list is expected, in JSON as in XML', () => {
    const lone = (pension: PlainObject) =>
      overview({ Details: { OuderdomsPensioenDetails: { OuderdomsPensioen: stage({ Pensioen: pension }) } } });
    const one = line('Fonds Een', 11_860);
    expect(json(lone(one))).toEqual(json(overview(details(stage({ Pensioen: [one] })))));
    expect(xml(lone(one))).toEqual(json(lone(one)));
  });

  it.each([
    [11_860, 1_186_000],
    [11_860.5, 1_186_050],
    ['11860.50', 1_186_050],
    ['11860.500', 1_186_050],
    ['0', 0],
    [-12, -1_200],
    ['-0', 0],
    [9_999_999.99, 999_999_999],
  ])('has an amount of %s in whole cents', (amount, cents) => {
    expect(json(overview(totals(stage({ Pensioen: amount })))).totals?.[0]?.certain).toBe(cents);
  });

  it.each(['', '   ', null])('knows nothing of an amount that is %j', (amount) => {
    expect(json(overview(totals(stage({ Pensioen: amount })))).totals?.[0]?.certain).toBeUndefined();
  });

  it.each([
    ['2026-01-01'],
    ['2026-01-01+01:00'],
    ['2026-01-01Z'],
    ['2026-01-01T00:00:00'],
    ['2026-01-01T00:00:00.0+01:00'],
  ])('has the day of %s', (asOf) => {
    const { oldAge } = json(overview(details(stage({ Pensioen: [line('Fonds', 1, { StandPer: asOf })] }))));
    expect(oldAge?.[0]?.certain[0]?.asOf).toBe('2026-01-01');
  });

  it.each([
    [{ Leeftijd: { Jaren: '68' } }, { years: 68, months: undefined, event: undefined }],
    [{ PartnerEvent: 'OverlijdenPartner' }, { years: undefined, months: undefined, event: 'PARTNER_DEATH' }],
    [{ PartnerEvent: 'Verhuizing' }, { years: undefined, months: undefined, event: 'UNKNOWN' }],
    [{ PartnerEvent: 'constructor' }, { years: undefined, months: undefined, event: 'UNKNOWN' }],
    [{ IetsNieuws: 'x' }, { years: undefined, months: undefined, event: 'UNKNOWN' }],
  ])('has a bound %j', (bound, moment) => {
    expect(json(overview(details(stage({ Van: bound })))).oldAge?.[0]?.from).toEqual(moment);
    expect(xml(overview(details(stage({ Van: bound })))).oldAge?.[0]?.from).toEqual(moment);
  });

  it.each([
    [{ OntbrekendePuvsError: [] }, false],
    [{ OntbrekendePuvsError: null }, false],
    [{ OntbrekendePuvsError: { Puv: [] } }, false],
    [{ OntbrekendePuvsGeenGegevens: ['Fonds'] }, false],
    [{ OntbrekendePuvsError: ['Fonds'] }, true],
    [{ OntbrekendePuvsError: [{ Naam: 'Fonds' }] }, true],
    [{ OntbrekendePuvsError: { Puv: ['Fonds'] } }, true],
    [{ OntbrekendePuvsError: { Puv: 'Fonds' } }, true],
    [{ OntbrekendePuvsError: 'Fonds' }, true],
  ])('lacks an administrator, or not, with %j', (part, lacks) => {
    expect(json(overview(part)).lacksAdministrators).toBe(lacks);
    expect(xml(overview(part)).lacksAdministrators).toBe(lacks);
  });

  it('has a status of three digits, also where the zeros were lost', () => {
    expect(json({ StatusCode: 0 }).status).toBe('OK');
    expect(json({ StatusCode: '999' }).status).toBe('FAILED');
    expect(xml({ StatusCode: '000' }).status).toBe('OK');
  });

  it('that failed is not read any further', () => {
    const { totals: read, oldAge } = json({ ...full, StatusCode: '999', Details: 'onzin' });
    expect([read, oldAge]).toEqual([undefined, undefined]);
  });

  it('may have a byte order mark, a namespace, and parts nobody knows', () => {
    const marked = Buffer.concat([
      Buffer.from([0xef, 0xbb, 0xbf]),
      Buffer.from(jsonOf({ ...full, Nieuw: [1, { a: 2 }] })),
    ]);
    expect(parseOverview(marked)).toEqual(json(full));
    const named = `\ufeff\n${xmlOf(full).replace('<Pensioenaanspraken>', '<Pensioenaanspraken xmlns="urn:x"><Nieuw/>')}`;
    expect(parseOverview(Buffer.from(named.replace(/<\?.*?\?>/, '')))).toEqual(json(full));
  });
});

describe('What is no pension overview is refused, by its place and without its value:', () => {
  const SECRET = 'GEHEIM5551';
  const withLine = (more: PlainObject) => overview(details(stage({ Pensioen: [line('Fonds', 1, more)] })));
  const PLACE = 'Details.OuderdomsPensioenDetails.OuderdomsPensioen[0]';

  it.each([
    ['text', SECRET, 'neither JSON in UTF-8 nor XML'],
    ['nothing', '', 'neither JSON in UTF-8 nor XML'],
    ['a PDF', `%PDF-1.7 ${SECRET}`, 'neither JSON in UTF-8 nor XML'],
    ['a list', `["${SECRET}"]`, 'not a JSON object'],
    ['other XML', `<html>${SECRET}</html>`, 'not the element Pensioenaanspraken'],
    ['half XML', `<Pensioenaanspraken>${SECRET}`, 'not well-formed XML'],
    ['a DOCTYPE', `<!DOCTYPE x [<!ENTITY e "${SECRET}">]><Pensioenaanspraken>&e;</Pensioenaanspraken>`, 'a DOCTYPE'],
    ['no status', jsonOf({ Naam: SECRET }), 'StatusCode is not 000 or 999'],
    ['an unknown status', jsonOf({ StatusCode: SECRET }), 'StatusCode is not 000 or 999'],
    ['a status of another kind', jsonOf({ StatusCode: { a: SECRET } }), 'StatusCode is not a value'],
    ['two statuses', xmlOf({ StatusCode: ['000', '000'] }), 'StatusCode is there twice'],
  ])('%s', (_, text, detail) => {
    expect(() => parseOverview(Buffer.from(text))).toThrow(
      expect.objectContaining({ name: 'SourceFailure', code: 'MALFORMED', detail }),
    );
  });

  it.each([
    ['an amount in words', withLine({ TeBereiken: SECRET }), `${PLACE}.Pensioen[0].TeBereiken is not an amount`],
    ['a huge amount', withLine({ TeBereiken: 999_990_184 }), `${PLACE}.Pensioen[0].TeBereiken is not an amount`],
    ['an amount with an exponent', withLine({ TeBereiken: 1e21 }), `${PLACE}.Pensioen[0].TeBereiken is not an amount`],
    ['an amount in mills', withLine({ TeBereiken: 1.005 }), `${PLACE}.Pensioen[0].TeBereiken is not an amount`],
    ['an amount that is true', withLine({ TeBereiken: true }), `${PLACE}.Pensioen[0].TeBereiken is not a value`],
    ['a day in words', withLine({ StandPer: SECRET }), `${PLACE}.Pensioen[0].StandPer is not a day`],
    ['a day that does not exist', withLine({ StandPer: '2026-02-30' }), `${PLACE}.Pensioen[0].StandPer is not a day`],
    [
      'a name of two',
      withLine({ PensioenUitvoerder: ['a', 'b'] }),
      `${PLACE}.Pensioen[0].PensioenUitvoerder is not a value`,
    ],
    ['lines that are none', overview(details(stage({ Pensioen: SECRET }))), `${PLACE}.Pensioen is not an element`],
    ['lines of nothing', overview(details(stage({ Pensioen: [null] }))), `${PLACE}.Pensioen is not an element`],
    [
      'an age of 151',
      overview(details(stage({ Van: age(151) }))),
      `${PLACE}.Van.Leeftijd.Jaren is not a number up to 150`,
    ],
    [
      '12 months',
      overview(details(stage({ Tot: age(68, 12) }))),
      `${PLACE}.Tot.Leeftijd.Maanden is not a number up to 11`,
    ],
    ['details twice', overview({ Details: [{}, {}] }), 'Details is more than 1'],
    ['61 stages', overview(details(...Array<PlainObject>(61).fill(stage()))), `${PLACE.slice(0, -3)} is more than 60`],
    [
      '61 lines',
      overview(details(stage({ Pensioen: Array<PlainObject>(61).fill(line('Fonds', 1)) }))),
      `${PLACE}.Pensioen is more than 60`,
    ],
  ])('%s', (_, tree, detail) => {
    expect(() => json(tree)).toThrow(expect.objectContaining({ code: 'MALFORMED', detail }));
    expect(detail).not.toContain(SECRET);
  });

  it('in XML a value where elements belong, and elements where a value belongs', () => {
    expect(() => xml(overview({ Details: SECRET }))).toThrow(/Details is not an element$/);
    expect(() => xml(withLine({ StandPer: { Dag: SECRET } }))).toThrow(/StandPer is not a value$/);
  });

  it.each([
    ['brackets', '['.repeat(1_000_000)],
    ['objects', '{"a":'.repeat(200_000)],
    ['tags', '<a>'.repeat(300_000)],
    ['deep objects that end', `{"StatusCode":"001","x":${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}}`],
  ])('a million %s', (_, text) => {
    expect(() => parseOverview(Buffer.from(text))).toThrow(expect.objectContaining({ code: 'MALFORMED' }));
  });
});
