import { describe, expect, it } from 'vitest';
import { branchOf, type GrantFacts, grantState, isAllowed, isLiving } from './grant.state.ts';
import { GRANT_ENDS } from './grant.tables.ts';
import { daysAfter } from './share.state.ts';

const made = new Date('2026-03-01T12:00:00Z');
const until = daysAfter(made, 10);
const proposed: GrantFacts = { until, allowedBy: 'APPROVAL', approvedAt: null, sealedAt: null, end: null };

describe('a grant', () => {
  it.each<[title: string, facts: Partial<GrantFacts>, state: string]>([
    ['that nobody agreed to', {}, 'PROPOSED'],
    ['that the consumer approved', { approvedAt: made }, 'APPROVED'],
    ['whose recipient the receipt names', { allowedBy: 'RECEIPT' }, 'APPROVED'],
    ['that is sealed', { approvedAt: made, sealedAt: made }, 'ACTIVE'],
  ])('%s is %s', (_title, facts, state) => {
    const grant = { ...proposed, ...facts };
    expect(grantState(grant, made)).toBe(state);
    expect(isLiving(grantState(grant, made))).toBe(true);
    expect(isAllowed(grant)).toBe(state !== 'PROPOSED');
    expect(grantState(grant, daysAfter(made, 9.99))).toBe(state);
    expect(grantState(grant, until)).toBe('EXPIRED');
  });

  it.each(GRANT_ENDS)('that ended as %s stays so, whatever the clock says', (reason) => {
    const ended = { ...proposed, sealedAt: made, end: { reason, at: made } };
    for (const days of [-5, 0, 5, 50]) expect(grantState(ended, daysAfter(made, days))).toBe(reason);
    expect(isLiving(reason)).toBe(false);
  });
});

describe('grants of one share', () => {
  const tree = [
    { id: 'a', parentId: null },
    { id: 'b', parentId: 'a' },
    { id: 'c', parentId: 'b' },
    { id: 'd', parentId: 'a' },
    { id: 'e', parentId: null },
  ] as const;
  const ids = (grants: readonly { readonly id: string }[]) => grants.map(({ id }) => id).join('');

  it('have a branch, which ends with its first', () => {
    expect(['a', 'b', 'c', 'e', 'x'].map((id) => ids(branchOf<string, (typeof tree)[number]>(tree, id)))).toEqual([
      'abcd',
      'bc',
      'c',
      'e',
      '',
    ]);
  });
});
