import { expect, test } from 'vitest';
import { groupsOf, lacksPart, reasonsIn, sharedStandOf, valuesIn, wordOf } from './groups.ts';
import { sectionOf } from './section.fixture.ts';
import { branchesOf, gapAt } from './tree.ts';

const wages = sectionOf(
  [
    { path: 'applicant.employment.employers[].name', field: 'employment.employers.name' },
    {
      path: 'applicant.employment.employers[].wages[].svWage.amount',
      field: 'employment.employers.wages.svWage.amount',
    },
    { path: 'applicant.pension.totals', field: 'pension.totals' },
  ],
  { applicant: { employment: { employers: [{ name: 'Haagse Installatietechniek', wages: null }] }, pension: null } },
  [
    { path: ['applicant', 'employment', 'employers', 0, 'wages'], reason: 'STALE' },
    { path: ['applicant', 'pension'], reason: 'EMPTY' },
  ],
);

test('what was asked stands in the groups it belongs to, collected or not', () => {
  expect(groupsOf([wages.planned], []).map(({ id }) => id)).toEqual(['work', 'pension']);
  expect(groupsOf([wages.planned], [])[0]?.parts[0]?.section).toBeUndefined();
  expect(groupsOf([wages.planned], [wages])[0]?.parts[0]?.fields).toEqual(['employment']);
});

test('empty is not failed: only what could not be had counts as lacking', () => {
  expect(reasonsIn(wages)).toEqual(['EMPTY', 'STALE']);
  expect(lacksPart(wages)).toBe(false);
  expect(lacksPart(sectionOf([], {}, [{ path: ['applicant'], reason: 'PARTIAL' }]))).toBe(true);
});

test('what is left out, skipped or failed is not shared; what is still being fetched is not said to be left out', () => {
  const { planned } = wages;
  const nothing = new Set<string>();
  const task = (state: string) => [{ portal: 'BANK', state }];
  expect(sharedStandOf({ planned, section: wages }, nothing, task('SEALED'))).toBe('shared');
  expect(sharedStandOf({ planned, section: wages }, nothing, task('BUSY'))).toBe('shared');
  expect(sharedStandOf({ planned, section: wages }, new Set(['required']), task('SEALED'))).toBe('notShared');
  expect(sharedStandOf({ planned, section: undefined }, nothing, task('BUSY'))).toBe('busy');
  expect(sharedStandOf({ planned, section: undefined }, nothing, [{ portal: 'UWV', state: 'BUSY' }])).toBe('notShared');
  for (const state of ['WAITING', 'SKIPPED', 'FAILED'])
    expect(sharedStandOf({ planned, section: undefined }, nothing, task(state))).toBe('notShared');
});

test('an item counts once it has a value anywhere', () => {
  expect(valuesIn(wages)).toBe(1);
});

test('the shape is told in words, lists as lists and an amount as one value', () => {
  const [person] = branchesOf(wages.planned, 'nl');
  const employers = person?.parts[0];
  expect([person?.label, employers?.label, employers?.isList]).toEqual(['Je werk', 'Werkgevers', true]);
  const wage = employers?.parts.find(({ name }) => name === 'wages')?.parts[0];
  expect([wage?.label, wage?.isOneValue]).toEqual(['SV-loon', true]);
});

test('what is missing has the gap on it, or on what it is part of', () => {
  const { gaps } = wages.payload;
  expect(gapAt(gaps, ['applicant', 'employment', 'employers', 0, 'wages', 3])?.reason).toBe('STALE');
  expect(gapAt(gaps, ['applicant', 'employment', 'employers', 1, 'wages'])).toBeUndefined();
});

test('nothing, a part, not even a part and nothing newer are four words, and what is whole needs none', () => {
  const ofNames = (names: readonly string[] | null, reason?: 'EMPTY' | 'PARTIAL' | 'STALE') =>
    wordOf(
      sectionOf(
        [{ path: 'applicant.vehicles[].licencePlate', field: 'vehicles.licencePlate' }],
        { applicant: { vehicles: names?.map((licencePlate) => ({ licencePlate })) ?? null } },
        reason ? [{ path: ['applicant', 'vehicles'], reason }] : [],
      ),
    );
  expect(ofNames(['AB-12-C'])).toBeUndefined();
  // A list without rows is the source's own word for nothing: it has no gap.
  expect([ofNames([]), ofNames(null, 'EMPTY')]).toEqual(['EMPTY', 'EMPTY']);
  expect([ofNames(['AB-12-C'], 'PARTIAL'), ofNames(null, 'PARTIAL')]).toEqual(['PARTLY', 'MISSING']);
  expect(ofNames(null, 'STALE')).toBe('STALE');
});
