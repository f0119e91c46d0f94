import { describe, expect, it } from 'vitest';
import type { Address } from '../../schema/address.type.ts';
import { gap } from '../../schema/gap.ts';
import { addressOf } from './address.mapping.ts';
import { datum, persoon } from './personen.testing.ts';
import { BRP_FIELDS, wantedOf } from './wanted.testing.ts';

const all = wantedOf(BRP_FIELDS);
const address = (verblijfplaats: object | undefined, more: object = {}): Address =>
  addressOf(persoon({ verblijfplaats, ...more }), all);
const home = (verblijfadres: object, more: object = {}): Address =>
  address({ type: 'Adres', functieAdres: { code: 'W' }, verblijfadres, ...more });

describe('The four kinds of residence', () => {
  it('an address in the Netherlands has its parts, and the Netherlands as country', () => {
    const verblijfadres = {
      officieleStraatnaam: 'Laan van de Verzonnen Veldheren',
      korteStraatnaam: 'Ln vd Verzonnen Veldh',
      huisnummer: 64,
      postcode: '2551 jv',
      woonplaats: "'s-Gravenhage",
    };
    expect(home(verblijfadres, { datumVan: datum('2001-02-15') })).toEqual({
      kind: 'RESIDENTIAL',
      street: 'Laan van de Verzonnen Veldheren',
      houseNumber: '64',
      postcode: '2551JV',
      city: "'s-Gravenhage",
      country: { code: '6030', label: 'Nederland', list: 'BRP tabel 34 Landen' },
      lines: undefined,
      since: '2001-02-15',
      isUnderInvestigation: false,
      isFoundNotToLiveThere: false,
      isSecret: false,
    });
  });

  it('a postal address says that nobody lives there', () => {
    expect(address({ type: 'Adres', functieAdres: { code: 'B', omschrijving: 'briefadres' } }).kind).toBe('POSTAL');
    expect(address({ type: 'Adres', functieAdres: { code: 'X' } }).kind).toEqual(gap('UNAVAILABLE'));
  });

  it('an address outside the BAG has the short street name, and no city is made up for it', () => {
    const mapped = home({ korteStraatnaam: 'Nieuwstraat', huisnummer: 137, postcode: '6461KA' });
    expect(mapped).toMatchObject({ street: 'Nieuwstraat', city: undefined });
  });

  it('a location has one line and no street', () => {
    const mapped = address({ type: 'Locatie', verblijfadres: { locatiebeschrijving: 'woonboot aan de kade' } });
    expect(mapped).toMatchObject({ kind: 'LOCATION', lines: ['woonboot aan de kade'], country: { code: '6030' } });
    expect(mapped.street).toBeUndefined();
  });

  it('an address abroad has lines and a country', () => {
    const land = { code: '5010', omschrijving: 'België' };
    const mapped = address({
      type: 'VerblijfplaatsBuitenland',
      verblijfadres: { regel1: 'Verzonnenlei 25 bus 3', regel3: 'Antwerpen', land },
      datumVan: { type: 'JaarDatum', jaar: 2014 },
    });
    expect(mapped).toMatchObject({
      kind: 'ABROAD',
      lines: ['Verzonnenlei 25 bus 3', 'Antwerpen'],
      country: { code: '5010', label: 'België' },
      since: '2014',
    });
  });

  it('an unknown residence is known to be unknown', () => {
    const mapped = address({ type: 'VerblijfplaatsOnbekend', datumVan: { type: 'DatumOnbekend', onbekend: true } });
    expect(mapped).toMatchObject({ kind: 'UNKNOWN', since: gap('UNAVAILABLE'), isUnderInvestigation: false });
    expect([mapped.street, mapped.lines, mapped.country]).toEqual([undefined, undefined, undefined]);
  });
});

describe('A house number is written as on an envelope (NEN 5825)', () => {
  it.each([
    [{ huisnummer: 17, huisletter: 'C' }, '17 C'],
    [{ huisnummer: 8, huisnummertoevoeging: '3' }, '8-3'],
    [{ huisnummer: 40, huisnummertoevoeging: 'hs' }, '40 hs'],
    [{ huisnummer: 17, huisletter: 'C', huisnummertoevoeging: '2hg' }, '17 C2hg'],
    [{ huisnummer: 201, aanduidingBijHuisnummer: { code: 'by', omschrijving: 'bij' } }, 'bij 201'],
    [{ huisnummer: 3, huisletter: 'B', aanduidingBijHuisnummer: { code: 'to', omschrijving: 'tegenover' } }, 't/o 3 B'],
    [{ huisnummer: 3, aanduidingBijHuisnummer: { code: 'na', omschrijving: 'naast' } }, 'naast 3'],
    [{ huisletter: 'A' }, undefined],
  ])('%j: %s', (verblijfadres, houseNumber) => {
    expect(home(verblijfadres).houseNumber).toBe(houseNumber);
  });
});

describe('The flags of an address', () => {
  it('secrecy survives, with and without an address', () => {
    expect(home({}, {}).isSecret).toBe(false);
    expect(address({ type: 'Adres' }, { geheimhoudingPersoonsgegevens: true }).isSecret).toBe(true);
    expect(address(undefined, { geheimhoudingPersoonsgegevens: true }).isSecret).toBe(true);
  });

  it.each([
    ['of its kind', { inOnderzoek: { type: true } }],
    ['of its start', { inOnderzoek: { datumVan: true, datumIngangOnderzoek: datum('2022-08-25') } }],
    ['of its postcode', { verblijfadres: { inOnderzoek: { postcode: true } } }],
    ['that names a day and no part', { inOnderzoek: { datumIngangOnderzoek: datum('2022-08-25') } }],
  ])('doubt %s survives', (_, doubted) => {
    expect(address({ type: 'Adres', ...doubted }).isUnderInvestigation).toBe(true);
  });

  it('that somebody was found not to live there is no doubt any more, and said apart', () => {
    const found = address({ type: 'Adres', indicatieVastgesteldVerblijftNietOpAdres: true });
    expect(found).toMatchObject({ isFoundNotToLiveThere: true, isUnderInvestigation: false });
    expect(address({ type: 'Adres', inOnderzoek: { type: true } }).isFoundNotToLiveThere).toBe(false);
  });

  it('doubt that is over is none, and of no residence at all nothing is said', () => {
    expect(address({ type: 'Adres', inOnderzoek: { type: false } }).isUnderInvestigation).toBe(false);
    expect(address(undefined).isUnderInvestigation).toBeUndefined();
  });
});
