import { describe, expect, it } from 'vitest';
import { gap, gapReason } from '../../schema/gap.ts';
import type { Household } from '../../schema/household.type.ts';
import { toPerson } from './brp.mapping.ts';
import { householdOf } from './household.mapping.ts';
import { datum, persoon } from './personen.testing.ts';
import { BRP_FIELDS, wantedOf } from './wanted.testing.ts';

const all = wantedOf(BRP_FIELDS);
const household = (delivered: object): Household => householdOf(persoon(delivered), all);

const bo = {
  naam: { voornamen: 'Bo', voorvoegsel: "'t", geslachtsnaam: 'Hart' },
  geboorte: { datum: datum('1983-12-01') },
};
const bond = (kind: string, since?: string): object => ({
  ...bo,
  soortVerbintenis: { code: kind },
  ...(since === undefined ? {} : { aangaanHuwelijkPartnerschap: { datum: datum(since) } }),
});
const ended = (kind: string, end: object): object => ({
  ...bond(kind, '2002-02-02'),
  ontbindingHuwelijkPartnerschap: { datum: end },
});

describe('Civil status', () => {
  it.each([
    ['no partner ever', [], 'UNMARRIED'],
    ['a marriage', [bond('H')], 'MARRIED'],
    ['a registered partnership', [bond('P')], 'REGISTERED_PARTNERSHIP'],
    ['a bond of a kind the register does not know', [bond('.')], 'UNKNOWN'],
    ['a bond of which nothing is told', [{}], 'UNKNOWN'],
    ['a bond that ended', [ended('H', datum('2015-08-15'))], 'DISSOLVED'],
    ['a bond that ended on an unknown day', [ended('H', { type: 'DatumOnbekend', onbekend: true })], 'DISSOLVED'],
    ['a bond that ended and a new one', [ended('H', datum('2015-08-15')), bond('P')], 'REGISTERED_PARTNERSHIP'],
    ['two marriages at once', [bond('H'), bond('H')], 'MARRIED'],
    ['a marriage and a partnership at once', [bond('H'), bond('P')], 'UNKNOWN'],
  ])('of somebody with %s', (_, partners, status) => {
    expect(household({ partners }).civilStatus).toBe(status);
  });

  it('is DISSOLVED after a death too, because the API does not tell why a bond ended', () => {
    const widow = { partners: [ended('H', datum('2020-08-01'))] };
    expect(household(widow).civilStatus).toBe('DISSOLVED');
  });
});

describe('A partnership', () => {
  it('has its kind, its days, and the partner', () => {
    expect(household({ partners: [bond('H', '2010-05-05')] }).partnership).toEqual({
      kind: 'MARRIAGE',
      since: '2010-05-05',
      endedOn: undefined,
      partnerName: "Bo 't Hart",
      partnerBirthDate: '1983-12-01',
      isUnderInvestigation: false,
    });
  });

  it('that ended keeps its days and says nothing more of who is no partner now', () => {
    expect(household({ partners: [ended('P', datum('2015-08-15'))] }).partnership).toEqual({
      kind: 'REGISTERED_PARTNERSHIP',
      since: '2002-02-02',
      endedOn: '2015-08-15',
      partnerName: undefined,
      partnerBirthDate: undefined,
      isUnderInvestigation: false,
    });
  });

  it.each([
    ['its kind', { inOnderzoek: { soortVerbintenis: true } }],
    ['its begin', { aangaanHuwelijkPartnerschap: { datum: datum('2002-02-02'), inOnderzoek: { datum: true } } }],
    ["the partner's name", { naam: { voornamen: 'Bo', inOnderzoek: { voornamen: true } } }],
    ["the partner's birth", { geboorte: { inOnderzoek: { datum: true } } }],
  ])('is in doubt where %s is', (_, doubted) => {
    const partners = [{ ...bond('H', '2002-02-02'), ...doubted }];
    expect(household({ partners }).partnership).toMatchObject({ isUnderInvestigation: true });
  });

  it('that ended says nothing of doubt about who is no partner now', () => {
    const partners = [{ ...ended('H', datum('2015-08-15')), naam: { inOnderzoek: { voornamen: true } } }];
    expect(household({ partners }).partnership).toMatchObject({ isUnderInvestigation: false });
  });

  it('that did not end may have an empty end on the wire', () => {
    const partners = [{ ...bond('H'), ontbindingHuwelijkPartnerschap: {} }];
    expect(household({ partners }).partnership).toMatchObject({ kind: 'MARRIAGE', endedOn: undefined });
  });

  it('is absent without a partner, and no single answer with two', () => {
    expect(household({}).partnership).toBeUndefined();
    expect(household({ partners: [bond('H'), bond('H')] }).partnership).toEqual(gap('PARTIAL'));
  });

  it('gives of the partner only what is wanted', () => {
    const wanted = wantedOf(['household.partnership.since']);
    expect(householdOf(persoon({ partners: [bond('H', '2010-05-05')] }), wanted)).toEqual({
      partnership: { since: '2010-05-05' },
    });
  });
});

describe('Children', () => {
  const kinderen = [
    { naam: { voornamen: 'Cas', inOnderzoek: { voornamen: true } }, geboorte: { datum: datum('2012-01-31') } },
    { geboorte: { datum: { type: 'DatumOnbekend', onbekend: true } } },
    {},
  ];

  it('are counted, also those of whom nothing is known', () => {
    expect(household({ kinderen })).toMatchObject({
      numberOfChildren: 3,
      children: [
        { firstNames: 'Cas', birthDate: '2012-01-31', isUnderInvestigation: true },
        { firstNames: undefined, birthDate: gap('UNAVAILABLE'), isUnderInvestigation: false },
        { firstNames: undefined, birthDate: undefined, isUnderInvestigation: false },
      ],
    });
  });

  it('are none, and that is data, when the council knows of none', () => {
    expect(household({})).toMatchObject({ numberOfChildren: 0, children: [] });
  });

  it('give only what is wanted of them', () => {
    expect(householdOf(persoon({ kinderen }), wantedOf(['household.numberOfChildren']))).toEqual({
      numberOfChildren: 3,
    });
    expect(householdOf(persoon({ kinderen }), wantedOf(['household.children.birthDate']))).toEqual({
      children: [{ birthDate: '2012-01-31' }, { birthDate: gap('UNAVAILABLE') }, { birthDate: undefined }],
    });
  });
});

describe('A suspended record', () => {
  const suspended = (code: string): object => ({ opschortingBijhouding: { reden: { code, omschrijving: 'x' } } });

  it('of a non-resident (RNI) is silent about partners and children', () => {
    const silent = gap('UNAVAILABLE');
    expect(household(suspended('R'))).toEqual({
      civilStatus: silent,
      partnership: silent,
      numberOfChildren: silent,
      children: silent,
    });
    expect(household({ ...suspended('R'), partners: [bond('H')] }).civilStatus).toBe('MARRIED');
  });

  it.each(['O', 'E', 'M', '.'])('for reason %s stays as it was recorded last', (reason) => {
    expect(household(suspended(reason))).toMatchObject({ civilStatus: 'UNMARRIED', numberOfChildren: 0 });
  });

  it.each(['F', 'W'])('that was taken out (%s) says so, and nothing it does not know', (reason) => {
    const person = toPerson(persoon(suspended(reason)), all);
    const { suspension, ...others } = person.identity as Record<string, unknown>;
    expect(suspension).toMatchObject({ code: reason });
    expect(new Set(Object.values(others).map(gapReason))).toEqual(new Set(['UNAVAILABLE']));
    expect(person.household).toEqual(gap('UNAVAILABLE'));
  });
});

describe('A person', () => {
  it('has only the parts that are wanted', () => {
    expect(toPerson(persoon({}), wantedOf(['household.civilStatus']))).toEqual({
      household: { civilStatus: 'UNMARRIED' },
    });
    expect(toPerson(persoon({}), wantedOf(['identity.address.isSecret']))).toEqual({
      identity: { address: { isSecret: false } },
    });
  });
});
