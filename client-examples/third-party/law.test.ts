import { describe, expect, it } from 'vitest';
import { Malformed } from './encodings.ts';
import { holdLaw } from './law.ts';
import type { Payload } from './payload.ts';
import type { Place } from './tree.ts';
import { treeOf } from './tree.ts';

const TREE = treeOf([
  'applicant.identity.fullName',
  'applicant.work.employers[].name',
  'applicant.work.employers[].wages[].amount',
]);
const identity = { fullName: 'A' };
const empty: Place = ['applicant', 'work', 'employers'];

function hold(applicant: unknown, ...gaps: readonly Place[]): () => void {
  const given: Pick<Payload, 'data' | 'gaps'> = {
    data: { applicant },
    gaps: gaps.map((path) => ({ path, reason: 'EMPTY' })),
  };
  return () => holdLaw(given, TREE);
}

describe('the law of a payload', () => {
  it.each([
    ['a value at every leaf', hold({ identity, work: { employers: [{ name: 'B', wages: [{ amount: '1' }] }] } })],
    ['an empty list', hold({ identity, work: { employers: [] } })],
    ['null with a gap on it', hold({ identity, work: { employers: null } }, empty)],
    ['null with a gap above the leaves', hold({ identity, work: null }, ['applicant', 'work'])],
    ['a list that ends with null and its gap', hold({ identity, work: { employers: [null] } }, [...empty, 0])],
    ['the name of a type', hold({ __typename: 'Person', identity, work: { employers: [] } })],
  ])('is held by %s', (_, held) => {
    expect(held).not.toThrow();
  });

  it.each([
    ['null without a gap', hold({ identity, work: { employers: null } })],
    ['two gaps on one null', hold({ identity, work: { employers: null } }, empty, empty)],
    ['a gap on a value', hold({ identity, work: { employers: [] } }, empty)],
    ['a gap below a gap', hold({ identity, work: null }, ['applicant', 'work'], empty)],
    ['a gap outside the leaves', hold({ identity, work: { employers: [] } }, ['applicant', 'bank'])],
    ['a leaf that is missing', hold({ identity: {}, work: { employers: [] } })],
    ['a member outside the leaves', hold({ identity, work: { employers: [] }, bank: null }, ['applicant', 'bank'])],
    ['another member instead', hold({ identity: { initials: 'A' }, work: { employers: [] } })],
    ['an array at a leaf', hold({ identity: { fullName: ['A'] }, work: { employers: [] } })],
    ['an object at a leaf', hold({ identity: { fullName: {} }, work: { employers: [] } })],
    ['an array at an object', hold({ identity: [identity], work: { employers: [] } })],
    ['a text at an object', hold({ identity: 'A', work: { employers: [] } })],
    ['an object at a list', hold({ identity, work: { employers: {} } })],
    ['a type whose name is no text', hold({ __typename: 1, identity, work: { employers: [] } })],
  ])('is broken by %s', (_, broken) => {
    expect(broken).toThrow(Malformed);
  });

  it('is broken by data that is null as a whole', () => {
    expect(() => holdLaw({ data: {}, gaps: [] }, TREE)).toThrow(Malformed);
  });
});
