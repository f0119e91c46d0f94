import { describe, expect, it } from 'vitest';
import { gapReason } from '../../schema/gap.ts';
import { apiLayout } from './gba-layout.testing.ts';
import { persons } from './official.testing.ts';
import { openApi, SPECS_MISSING, specText } from './openapi.testing.ts';
import { dateOf, gbaOf, index, knownOf, mappedOf, mappedPersons, squeezed } from './personas.testing.ts';

describe.skipIf(SPECS_MISSING)(`The official test persons (${SPECS_MISSING ?? '1,176 of them'})`, () => {
  it('are all read, and as many as there are', () => {
    expect(mappedPersons).toHaveLength(1176);
    expect(index).toHaveLength(1176);
  });

  it('keep the number of nobody: not their own, no partner, child or parent, not even where it stands in a name', () => {
    const known = new Set(specText('personen-mock-test-data-20240611.json').match(/(?<=")\d{9}(?=")/g));
    expect(known.size).toBeGreaterThan(1176);
    const texts = JSON.stringify(mappedPersons).match(/\d{9,}/g) ?? [];
    expect(texts.filter((digits) => known.has(digits) || digits.length > 9)).toEqual([]);
    const named = index.filter(({ bsn, naam }) => naam.includes(bsn));
    expect(named.length).toBeGreaterThan(100);
    for (const { bsn } of named) expect(gapReason(mappedOf(bsn).identity.fullName), bsn).toBe('UNAVAILABLE');
  });

  it('have the name, birth date and gender of the index', () => {
    const gender = { M: 'MALE', V: 'FEMALE', O: 'UNKNOWN' };
    for (const { bsn, naam, geboortedatum, geslacht } of index) {
      const { identity } = mappedOf(bsn);
      const name = naam
        .replace(/(^| )\.$/, '')
        .replace(/\s+/g, ' ')
        .trim();
      if (!naam.includes(bsn)) expect(identity.fullName ?? '', bsn).toBe(name);
      expect(knownOf(identity.birthDate), bsn).toBe(dateOf(geboortedatum));
      expect(identity.gender, bsn).toBe(gender[geslacht]);
    }
  });

  it('have the address of the index, where they live in the country', () => {
    const here = index.filter(({ adres }) => adres !== null);
    expect(here.length).toBeGreaterThan(1000);
    for (const { bsn, adres } of here) {
      const { straat = '', naamOpenbareRuimte = straat } = gbaOf(bsn).verblijfplaats;
      const { street = '', houseNumber = '', postcode = '', city = '' } = mappedOf(bsn).identity.address;
      const expected = (adres ?? '').replace(straat, naamOpenbareRuimte);
      expect(squeezed(`${street}${houseNumber}${postcode}${city}`), bsn).toBe(squeezed(expected));
    }
  });

  it('have the bond and the children of the index', () => {
    const status = { H: 'MARRIED', P: 'REGISTERED_PARTNERSHIP' };
    const isResident = (kenmerken: readonly string[] = []): boolean => !kenmerken.includes('opschorting:R');
    for (const { bsn, partner: [present] = [], exPartners, kinderen = [] } of index.filter((one) =>
      isResident(one.kenmerken),
    )) {
      const { civilStatus, partnership, numberOfChildren, children } = mappedOf(bsn).household;
      expect(civilStatus, bsn).toBe(present ? status[present.soort] : exPartners ? 'DISSOLVED' : 'UNMARRIED');
      const { since } = (partnership ?? {}) as { since?: unknown };
      if (present) expect(knownOf(since), bsn).toBe(dateOf(present.sinds));
      expect(numberOfChildren, bsn).toBe(kinderen.length);
      const births = (children as readonly { birthDate?: unknown }[]).map(({ birthDate }) => knownOf(birthDate));
      expect(births, bsn).toEqual(kinderen.map((kind) => dateOf(kind.geboortedatum)));
    }
  });

  it('have every flag of the index', () => {
    // Of the inquiries some are about the municipality or the immigration, which are no part of an address.
    const isAboutAddress = (code = ''): boolean => /^08(0000|10|11|12|13|9999)/.test(code);
    for (const { bsn, kenmerken = [] } of index) {
      const { identity } = mappedOf(bsn);
      const flags = new Map(kenmerken.map((kenmerk) => kenmerk.split(':') as [string, string | undefined]));
      const { verblijfplaats, persoonInOnderzoek } = gbaOf(bsn);
      const code = verblijfplaats.inOnderzoek?.aanduidingGegevensInOnderzoek;
      const doubt = flags.has('adresInOnderzoek') && isAboutAddress(code);
      const isDoubted = /^01(0000|0120|02|03|04)/.test(persoonInOnderzoek?.aanduidingGegevensInOnderzoek ?? '');
      expect(identity, bsn).toMatchObject({
        address: {
          isSecret: flags.has('geheim'),
          isUnderInvestigation: doubt,
          isFoundNotToLiveThere: code === '089999',
        },
        isUnderInvestigation: isDoubted,
        suspension: flags.has('opschorting') ? { code: flags.get('opschorting') } : undefined,
        residencePermit: flags.has('verblijfstitel') ? { kind: { code: flags.get('verblijfstitel') } } : undefined,
      });
      expect(knownOf(identity.isUnderGuardianship) ?? false, bsn).toBe(flags.has('curatele'));
      expect(identity.address.kind === 'LOCATION', bsn).toBe(flags.has('locatie'));
      expect(['ABROAD', 'UNKNOWN'].includes(String(identity.address.kind)), bsn).toBe(flags.has('buitenland'));
    }
  });

  it('are, as translated here, what the published schema allows, but for texts that break its patterns', () => {
    const wrongIn = openApi();
    const wrong = persons.flatMap((gba) => wrongIn('Persoon', JSON.parse(JSON.stringify(apiLayout({ ...gba })))));
    expect(wrong.filter((problem) => !/must match (pattern|"then")/.test(problem))).toEqual([]);
  });
});

describe.skipIf(SPECS_MISSING)(`Among them (${SPECS_MISSING ?? 'one by one'})`, () => {
  const identityOf = (bsn: string) => mappedOf(bsn).identity;
  const householdOf = (bsn: string) => mappedOf(bsn).household;
  const partnershipOf = (bsn: string) => householdOf(bsn).partnership;

  it('a couple with two children tells the same on both sides', () => {
    expect(householdOf('999990184')).toMatchObject({
      civilStatus: 'MARRIED',
      partnership: {
        since: '2001-02-15',
        partnerName: identityOf('999993847').fullName,
        partnerBirthDate: '1982-04-10',
      },
      children: [{ birthDate: '2003-11-07' }, { birthDate: '2002-02-22' }],
    });
    expect(partnershipOf('999993847')).toMatchObject({ since: '2001-02-15', partnerBirthDate: '1975-03-06' });
    const home = { street: 'King Olivereiland', houseNumber: '64', postcode: '2551JV', city: "'s-Gravenhage" };
    expect(identityOf('999990184').address).toMatchObject(home);
    expect(identityOf('999993847').address).toMatchObject(home);
  });

  it('a couple has eight children, and registered partners have none', () => {
    expect(householdOf('999990937')).toMatchObject({ civilStatus: 'MARRIED', numberOfChildren: 8 });
    expect(householdOf('999993562')).toMatchObject({ civilStatus: 'MARRIED', numberOfChildren: 8 });
    const none = { civilStatus: 'REGISTERED_PARTNERSHIP', numberOfChildren: 0, children: [] };
    expect(householdOf('999997920')).toMatchObject({ ...none, partnership: { since: '2013-06-29' } });
    for (const bsn of ['999997944', '900194030', '900194054'])
      expect(householdOf(bsn).civilStatus, bsn).toBe('REGISTERED_PARTNERSHIP');
    expect(householdOf('999992508')).toMatchObject({ civilStatus: 'REGISTERED_PARTNERSHIP', numberOfChildren: 2 });
  });

  it('single people are unmarried, with or without a child', () => {
    for (const bsn of ['000009842', '000009945', '010245741', '999970902'])
      expect(householdOf(bsn).civilStatus, bsn).toBe('UNMARRIED');
    expect(householdOf('999970902').numberOfChildren).toBeGreaterThan(0);
  });

  it('somebody parted, and no longer has a partner with a name', () => {
    expect(householdOf('999993355')).toMatchObject({
      civilStatus: 'DISSOLVED',
      partnership: {
        kind: 'REGISTERED_PARTNERSHIP',
        since: '2002-02-02',
        endedOn: '2015-08-15',
        partnerName: undefined,
        partnerBirthDate: undefined,
      },
    });
  });

  it('expats have the permits they have', () => {
    expect(identityOf('999970872').residencePermit).toMatchObject({ kind: { code: '25' }, from: '2022-04-01' });
    expect(identityOf('999970884').residencePermit).toMatchObject({ kind: { code: '21' } });
    expect(identityOf('999990081').residencePermit).toMatchObject({ kind: { code: '40' }, from: '2011-05-19' });
  });

  it('secret addresses, guardianship, a death, an emigration and non-residents are what they are', () => {
    for (const bsn of ['999990792', '999991309', '999990123']) expect(identityOf(bsn).address.isSecret, bsn).toBe(true);
    expect(identityOf('999990160').isUnderGuardianship).toBe(true);
    expect(identityOf('999970239').suspension).toMatchObject({ code: 'O', label: 'overlijden' });
    expect(identityOf('999990123')).toMatchObject({
      suspension: { code: 'E' },
      address: { kind: 'ABROAD', since: '2014-07-02', country: { code: '5010', label: 'België' } },
    });
    for (const bsn of ['999990457', '999991504'])
      expect(gapReason(householdOf(bsn).civilStatus), bsn).toBe('UNAVAILABLE');
  });

  it('birth dates are half known and unknown', () => {
    expect(identityOf('999970586').birthDate).toBe('1970');
    expect(partnershipOf('999970586')).toMatchObject({ since: '1990', partnerBirthDate: '1980-06' });
    expect(gapReason(identityOf('999994220').birthDate)).toBe('UNAVAILABLE');
  });

  it('two partners contradict one another, and each record says what it says', () => {
    expect(partnershipOf('999970008')).toMatchObject({ since: '2005-12-03' });
    expect(partnershipOf('999970148')).toMatchObject({ since: '2015-12-03' });
    expect(identityOf('999970008').address.isUnderInvestigation).toBe(true);
  });
});
