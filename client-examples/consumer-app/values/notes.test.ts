import { describe, expect, test } from 'vitest';
import { aboutPart, faultIn, noteOn, notesOf, onOneLine, unadded, withNote } from './notes.ts';
import { sectionOf } from './section.fixture.ts';

const identity = { source: 'BRP', path: ['applicant', 'identity'] } as const;
const bank = { source: 'BANK', path: ['applicant', 'bank'] } as const;
const leaf = (path: string, field = path.split('.').slice(1).join('.')) => ({ path, field });
const partOf = (fields: readonly string[], ...leaves: readonly ReturnType<typeof leaf>[]) =>
  aboutPart({ planned: sectionOf(leaves, {}).planned, fields });

describe('a note', () => {
  test('is about the one field of a person that its group shows, by the name it has in the answer', () => {
    expect(partOf(['bank'], leaf('applicant.bank.sums'), leaf('applicant.bank.totals'))).toEqual(bank);
    expect(partOf(['bank'], leaf('me.money.sums', 'bank.sums'))).toEqual({ source: 'BANK', path: ['me', 'money'] });
    const cars = partOf(['vehicles'], leaf('applicant.vehicles[].plate', 'vehicles.plate'));
    expect(cars.path).toEqual(['applicant', 'vehicles']);
  });

  test('that was typed and not added says so, unless it says nothing new', () => {
    const notes = withNote([], identity, 'Verhuisd.');
    const typed = (text: string) => unadded(withNote([], identity, text), notes).map((draft) => draft.text);
    expect([typed('Verhuisd in mei.'), typed('Verhuisd. '), typed('  ')]).toEqual([['Verhuisd in mei.'], [], []]);
  });

  test('is about all of its source where that is more than one field', () => {
    const both = partOf(['identity', 'household'], leaf('applicant.identity.city'), leaf('applicant.household.size'));
    expect(both.path).toEqual(['applicant']);
  });

  test('takes the place of the one before on the same thing, and of no other', () => {
    const before = withNote(withNote([], identity, 'Oud.'), bank, 'Klopt niet.');
    const after = withNote(before, identity, 'Nieuw.');
    expect(after).toHaveLength(2);
    expect(noteOn(after, identity)?.text).toBe('Nieuw.');
    expect(noteOn(after, { ...identity, path: ['applicant'] })).toBeUndefined();
    expect(withNote(after, identity, null)).toEqual([{ about: bank, text: 'Klopt niet.' }]);
  });

  test('goes along only while notes are not left out', () => {
    const note = { about: identity, text: 'Klopt niet.' };
    const notes = { ...sectionOf([], {}), notes: [note] };
    const review = { sections: [], notes, person: 'MATCH', persons: [], now: '2026-11-27T10:00:00Z' } as const;
    expect(notesOf({ review, without: new Set() })).toEqual([note]);
    expect(notesOf({ review, without: new Set(['notes']) })).toEqual([]);
    expect(notesOf({ review: null, without: new Set() })).toEqual([]);
  });

  test.each([
    ['', 'EMPTY'],
    ['  ', 'EMPTY'],
    ['x'.repeat(501), 'LONG'],
    ['van rechts naar links \u202e', 'FORM'],
    [` ${'x'.repeat(500)} `, null],
    ['Mijn adres is sinds mei anders.', null],
  ])('%j is wrong by: %s', (text, fault) => {
    expect(faultIn(text)).toBe(fault);
  });

  test('is made one line of what was typed on more', () => {
    expect(onOneLine('Dit is oud.\r\n\n  Vraag UWV.')).toBe('Dit is oud. Vraag UWV.');
  });
});
