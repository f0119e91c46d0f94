import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toBase64url, utf8 } from './bytes.ts';
import { SECRETS, secretOf } from './keys.fixture.ts';
import { assertPerson, comparePersons, normaliseName, type PersonHashes } from './person.ts';
import { portable } from './primitives.ts';

const { personKey } = SECRETS;
const hmac = (text: string): string => toBase64url(portable.hmacSha256(personKey, utf8(text)));

describe('assertPerson', () => {
  it('hashes the BSN, and name with birth date, each under a label of its own', () => {
    const hashes = assertPerson({ personKey, bsn: '999990184', familyName: 'de Graaf', birthDate: '1975-03-06' });
    expect(hashes).toEqual({
      bsn: hmac('zegel/1/person/bsn999990184'),
      name: hmac('zegel/1/person/namegraaf|1975-03-06'),
    });
  });

  it('leaves out what the source does not assert', () => {
    expect(assertPerson({ personKey })).toEqual({});
    expect(assertPerson({ personKey, familyName: 'Graaf' })).toEqual({});
    expect(assertPerson({ personKey, birthDate: '1975-03-06' })).toEqual({});
    expect(assertPerson({ personKey, bsn: undefined, familyName: '', birthDate: '1975-03-06' })).toEqual({});
  });

  it('makes no hash of a birth date that is partial or none', () => {
    for (const birthDate of ['1975', '1975-03', '1975-03-00', '1975-02-30', '06-03-1975']) {
      expect(assertPerson({ personKey, familyName: 'Graaf', birthDate })).toEqual({});
    }
  });

  it('gives a BSN its leading zero back', () => {
    expect(assertPerson({ personKey, bsn: '12345672' })).toEqual(assertPerson({ personKey, bsn: '012345672' }));
  });

  it('matches nothing under the key of another session', () => {
    const other = assertPerson({ personKey: secretOf('other session'), bsn: '999990184' });
    expect(other.bsn).not.toBe(assertPerson({ personKey, bsn: '999990184' }).bsn);
  });

  it('refuses what is no BSN without repeating it', () => {
    for (const bsn of ['9999901840', '99999018a', '']) {
      expect(() => assertPerson({ personKey, bsn })).toThrow(/^bsn must be 8 or 9 digits$/);
    }
    expect(() => assertPerson({ personKey: new Uint8Array(16) })).toThrow(RangeError);
  });
});

describe('normaliseName', () => {
  it.each([
    ['Graaf', 'graaf'],
    ['de Graaf', 'graaf'],
    ['DE GRAAF', 'graaf'],
    ['van der Berg', 'berg'],
    ["van 't Hof", 'hof'],
    ['van ’t Hof', 'hof'],
    ['in het Veld', 'veld'],
    ['El Amrani', 'amrani'],
    ["O'Brien", 'obrien'],
    ['Jansen-de Vries', 'jansenvries'],
    ['Çelik', 'celik'],
    ['Müller', 'muller'],
    ['Strauß', 'strauss'],
    ['Sørensen', 'sorensen'],
    ['Łukasz', 'lukasz'],
    ['Ĳsbrand', 'ijsbrand'],
    ['Şahin', 'sahin'],
    ['De', 'de'],
    ['van den', 'vanden'],
    [' ', ''],
  ])('%s becomes %s', (name, normalised) => {
    expect(normaliseName(name)).toBe(normalised);
  });

  it('finds one name, however its letters are composed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        expect(normaliseName(name.normalize('NFD'))).toBe(normaliseName(name.normalize('NFC')));
        expect(normaliseName(normaliseName(name))).toBe(normaliseName(name));
      }),
      { numRuns: 500 },
    );
  });
});

describe('comparePersons', () => {
  const both: PersonHashes = { bsn: 'b1', name: 'n1' };
  const bsn: PersonHashes = { bsn: 'b1' };
  const name: PersonHashes = { name: 'n1' };

  it.each<[string, PersonHashes[], string, string[]]>([
    ['nothing', [], 'NOT_CHECKABLE', []],
    ['one section alone', [both], 'NOT_CHECKABLE', ['NOT_CHECKABLE']],
    ['two of one BSN', [bsn, both], 'MATCH', ['MATCH', 'MATCH']],
    ['two of one name', [name, name], 'NAME_MATCH', ['NAME_MATCH', 'NAME_MATCH']],
    ['a register that joins BSN and name', [bsn, both, name], 'NAME_MATCH', ['MATCH', 'MATCH', 'NAME_MATCH']],
    ['one known by BSN, one by name', [bsn, name], 'NOT_CHECKABLE', ['NOT_CHECKABLE', 'NOT_CHECKABLE']],
    [
      'two known by BSN and two by name, with nothing to join them',
      [bsn, bsn, name, name],
      'NOT_CHECKABLE',
      ['MATCH', 'MATCH', 'NAME_MATCH', 'NAME_MATCH'],
    ],
    ['a section that says nothing', [bsn, bsn, {}], 'NOT_CHECKABLE', ['MATCH', 'MATCH', 'NOT_CHECKABLE']],
    ['two BSNs', [bsn, { bsn: 'b2' }], 'MISMATCH', ['MISMATCH', 'MISMATCH']],
    ['two BSNs under one name', [both, { bsn: 'b2', name: 'n1' }], 'MISMATCH', ['MISMATCH', 'MISMATCH']],
    ['two names under one BSN', [both, { bsn: 'b1', name: 'n2' }], 'MISMATCH', ['MISMATCH', 'MISMATCH']],
    ['two names, and a BSN that agrees', [bsn, both, { name: 'n2' }], 'MISMATCH', ['MATCH', 'MISMATCH', 'MISMATCH']],
    ['a BSN that equals a name', [{ bsn: 'x' }, { name: 'x' }], 'NOT_CHECKABLE', ['NOT_CHECKABLE', 'NOT_CHECKABLE']],
  ])('%s', (_, persons, result, sections) => {
    expect(comparePersons(persons)).toEqual({ result, sections });
  });

  it('does not depend on the order of the sections', () => {
    const hash = fc.constantFrom('1', '2');
    const person = fc.record({ bsn: hash, name: hash }, { requiredKeys: [], noNullPrototype: true });
    fc.assert(
      fc.property(fc.array(person as fc.Arbitrary<PersonHashes>, { maxLength: 5 }), (persons) => {
        const turned = comparePersons(persons.toReversed());
        expect({ ...turned, sections: turned.sections.toReversed() }).toEqual(comparePersons(persons));
      }),
      { numRuns: 300 },
    );
  });
});
