import type { GrantEnd } from './grant.tables.ts';

export const GRANT_STATES = ['PROPOSED', 'APPROVED', 'ACTIVE', 'WITHDRAWN', 'RECALLED', 'EXPIRED', 'ENDED'] as const;
export type GrantState = (typeof GRANT_STATES)[number];

/** All that a grant's state follows from. Whatever ends a share or a grant ends all that was made from it, in one step. */
export interface GrantFacts {
  readonly until: Date;
  readonly allowedBy: 'RECEIPT' | 'APPROVAL';
  readonly approvedAt: Date | null;
  readonly sealedAt: Date | null;
  readonly end: { readonly reason: GrantEnd; readonly at: Date } | null;
}

/** The state of a grant at a moment: past its end it has expired, whether or not anybody has said so yet. */
export function grantState(facts: GrantFacts, now: Date): GrantState {
  if (facts.end) return facts.end.reason;
  if (now >= facts.until) return 'EXPIRED';
  if (facts.sealedAt) return 'ACTIVE';
  return isAllowed(facts) ? 'APPROVED' : 'PROPOSED';
}

/** Whether the consumer agreed: while sharing, or to this very grant. */
export function isAllowed({ allowedBy, approvedAt }: Pick<GrantFacts, 'allowedBy' | 'approvedAt'>): boolean {
  return allowedBy === 'RECEIPT' || approvedAt !== null;
}

/** Whether nothing has ended it. */
export function isLiving(state: GrantState): boolean {
  return state === 'PROPOSED' || state === 'APPROVED' || state === 'ACTIVE';
}

interface InTree<Id> {
  readonly id: Id;
  readonly parentId: Id | null;
}

/** A grant with all that was made from it, itself first. */
export function branchOf<Id, Grant extends InTree<Id>>(grants: readonly Grant[], id: Id): readonly Grant[] {
  const root = grants.filter((grant) => grant.id === id);
  const made = grants.filter((grant) => grant.parentId === id);
  return [...root, ...made.flatMap((child) => branchOf(grants, child.id))];
}
