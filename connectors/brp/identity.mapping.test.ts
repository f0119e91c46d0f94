import { describe, expect, it } from 'vitest';
import { gap } from '../../schema/gap.ts';
import type { Identity } from '../../schema/identity.type.ts';
import { identityOf } from './identity.mapping.ts';
import { datum, persoon } from './personen.testing.ts';
import { BRP_FIELDS, wantedOf } from './wanted.testing.ts';

const all = wantedOf(BRP_FIELDS);
const identity = (delivered: object): Identity => identityOf(persoon(delivered), all);

function isOver(birth: object | undefined, age: number): unknown {
  const { isOver: asked } = identityOf(persoon({ geboorte: { datum: birth } }), wantedOf(['identity.isOver']));
  return typeof asked === 'function' ? asked({ age }) : asked;
}

describe('A name', () => {
  it('is written in Dutch order, of the own family name', () => {
    const naam = { voornamen: ' Anna  Maria ', voorletters: 'A.M.', voorvoegsel: 'van der', geslachtsnaam: 'Berg' };
    expect(identity({ naam: { ...naam, volledigeNaam: 'Anna Maria barones van der Berg' } })).toMatchObject({
      fullName: 'Anna Maria van der Berg',
      firstNames: 'Anna Maria',
      initials: 'A.M.',
      namePrefix: 'van der',
      familyName: 'Berg',
    });
  });

  it('of one part is that part, and of none is nothing', () => {
    expect(identity({ naam: { geslachtsnaam: 'Zelfnaam' } }).fullName).toBe('Zelfnaam');
    expect(identity({ naam: { voornamen: 'Mia Lou' } }).fullName).toBe('Mia Lou');
    expect(identity({}).fullName).toBeUndefined();
  });
});

describe('A birth', () => {
  it.each([
    [datum('1984-02-29'), '1984-02-29'],
    [{ type: 'JaarMaandDatum', jaar: 1978, maand: 3 }, '1978-03'],
    [{ type: 'JaarDatum', jaar: 970 }, '0970'],
    [{ type: 'DatumOnbekend', onbekend: true }, gap('UNAVAILABLE')],
    [undefined, undefined],
  ])('on %j is never filled in', (date, birthDate) => {
    expect(identity({ geboorte: { datum: date } }).birthDate).toEqual(birthDate);
  });

  it('has the name of its place, and its country as a code of table 34', () => {
    const geboorte = { plaats: { omschrijving: 'Agra' }, land: { code: '7046', omschrijving: 'India' } };
    expect(identity({ geboorte })).toMatchObject({
      birthPlace: 'Agra',
      birthCountry: { code: '7046', label: 'India', list: 'BRP tabel 34 Landen' },
    });
  });

  it('in a country nobody knows yet keeps the code, without a label', () => {
    expect(identity({ geboorte: { land: { code: '9998' } } }).birthCountry).toEqual({
      code: '9998',
      label: undefined,
      list: 'BRP tabel 34 Landen',
    });
  });
});

describe('Whether somebody is over an age (asked on 24 November 2026)', () => {
  it.each([
    ['the birthday itself', datum('2008-11-24'), 18, true],
    ['the day before it', datum('2008-11-25'), 18, false],
    ['any day of a year long enough ago', { type: 'JaarDatum', jaar: 1970 }, 21, true],
    ['any day of a year too late', { type: 'JaarDatum', jaar: 2009 }, 18, false],
    ['a year in which the day decides', { type: 'JaarDatum', jaar: 2008 }, 18, gap('UNAVAILABLE')],
    ['a month in which the day decides', { type: 'JaarMaandDatum', jaar: 2008, maand: 11 }, 18, gap('UNAVAILABLE')],
    ['a month that is over', { type: 'JaarMaandDatum', jaar: 2008, maand: 10 }, 18, true],
    ['an unknown day', { type: 'DatumOnbekend', onbekend: true }, 18, gap('UNAVAILABLE')],
    ['no date at all', undefined, 18, undefined],
  ])('is answered for %s', (_, birth, age, answer) => {
    expect(isOver(birth, age)).toEqual(answer);
  });
});

describe('Gender', () => {
  it.each([
    ['M', 'MALE'],
    ['V', 'FEMALE'],
    ['O', 'UNKNOWN'],
    ['Z', gap('UNAVAILABLE')],
  ])('%s becomes %j', (code, gender) => {
    expect(identity({ geslacht: { code } }).gender).toEqual(gender);
  });
});

describe('Nationalities', () => {
  it('keep all five kinds, each as a code of table 32', () => {
    const kinds = ['BehandeldAlsNederlander', 'VastgesteldNietNederlander', 'Staatloos', 'NationaliteitOnbekend'].map(
      (type) => ({ type }),
    );
    const dutch = {
      type: 'Nationaliteit',
      nationaliteit: { code: '0001', omschrijving: 'Nederlandse' },
      datumIngangGeldigheid: datum('1975-03-06'),
    };
    const list = 'BRP tabel 32 Nationaliteiten';
    expect(identity({ nationaliteiten: [dutch, ...kinds] }).nationalities).toEqual([
      { nationality: { code: '0001', label: 'Nederlandse', list }, since: '1975-03-06', isUnderInvestigation: false },
      {
        nationality: { code: '0002', label: 'Behandeld als Nederlander', list },
        since: undefined,
        isUnderInvestigation: false,
      },
      {
        nationality: { code: '0500', label: 'Vastgesteld niet-Nederlander', list },
        since: undefined,
        isUnderInvestigation: false,
      },
      { nationality: { code: '0499', label: 'Staatloos', list }, since: undefined, isUnderInvestigation: false },
      { nationality: { code: '0000', label: 'Onbekend', list }, since: undefined, isUnderInvestigation: false },
    ]);
  });

  it('are nothing, not an empty list, when the register names none: everybody has one or is stateless', () => {
    expect(identity({}).nationalities).toBeUndefined();
  });
});

describe('Permit, guardianship and suspension', () => {
  it('are what the register delivers', () => {
    const mapped = identity({
      verblijfstitel: { aanduiding: { code: '25', omschrijving: 'Onbepaalde tijd' }, datumIngang: datum('2022-04-01') },
      indicatieCurateleRegister: true,
      opschortingBijhouding: { reden: { code: 'E', omschrijving: 'emigratie' }, datum: datum('2014-07-02') },
    });
    expect(mapped.residencePermit).toEqual({
      kind: { code: '25', label: 'Onbepaalde tijd', list: 'BRP tabel 56 Verblijfstitels' },
      from: '2022-04-01',
      until: undefined,
      isUnderInvestigation: false,
    });
    expect(mapped.isUnderGuardianship).toBe(true);
    expect(mapped.suspension).toEqual({ code: 'E', label: 'emigratie', list: 'BRP Reden_Opschorting_Bijhouding' });
  });

  it('are absent, and no guardianship is a plain no, of a resident without them', () => {
    const mapped = identity({});
    expect(mapped.residencePermit).toBeUndefined();
    expect(mapped.suspension).toBeUndefined();
    expect(mapped.isUnderGuardianship).toBe(false);
  });

  it('say nothing about guardianship of non-residents, of whom it is not kept', () => {
    const mapped = identity({ opschortingBijhouding: { reden: { code: 'R', omschrijving: 'rni' } } });
    expect(mapped.isUnderGuardianship).toEqual(gap('UNAVAILABLE'));
  });

  it('never hide that a record is suspended for a reason that is not told', () => {
    expect(identity({ opschortingBijhouding: {} }).suspension).toEqual(gap('UNAVAILABLE'));
  });
});

describe('Doubt about somebody', () => {
  it.each([
    ['the name', { naam: { inOnderzoek: { voornamen: true, datumIngangOnderzoek: datum('2022-08-25') } } }],
    ['the birth', { geboorte: { inOnderzoek: { datum: true } } }],
    ['the gender', { inOnderzoek: { geslacht: true } }],
    ['whose record it is', { inOnderzoek: { burgerservicenummer: true } }],
  ])('survives where it is about %s', (_, doubted) => {
    expect(identity(doubted).isUnderInvestigation).toBe(true);
  });

  it('is none where nothing is doubted, and never tells of a guardianship that is', () => {
    expect(identity({}).isUnderInvestigation).toBe(false);
    expect(identity({ inOnderzoek: { indicatieCurateleRegister: true } }).isUnderInvestigation).toBe(false);
  });

  it('survives about each nationality by itself, and about a permit', () => {
    const mapped = identity({
      nationaliteiten: [{ type: 'Staatloos', inOnderzoek: { type: true } }, { type: 'Staatloos' }],
      verblijfstitel: { aanduiding: { code: '25' }, inOnderzoek: { aanduiding: true } },
    });
    expect(mapped).toMatchObject({
      nationalities: [{ isUnderInvestigation: true }, { isUnderInvestigation: false }],
      residencePermit: { isUnderInvestigation: true },
    });
  });
});

describe('An identity', () => {
  it('holds the wanted fields and no other', () => {
    const delivered = { naam: { geslachtsnaam: 'Berg' }, geboorte: { datum: datum('1984-02-29') } };
    expect(identityOf(persoon(delivered), wantedOf(['identity.familyName']))).toEqual({ familyName: 'Berg' });
  });
});
