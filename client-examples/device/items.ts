import type { CheckedSection } from '../../sealing/check-section.ts';
import type { PlannedLeaf, PlannedSection } from '../../sealing/plan.ts';
import { stepsTo } from './plan.ts';

/** The item a leaf is part of: the way to it, less what says nothing of its own, such as the currency of an amount. */
function itemOf({ field }: PlannedLeaf): string {
  const names = field.split('.');
  // Whether a step is spoken is the same in every language.
  return stepsTo(field, 'nl')
    .flatMap(({ isSpoken }, at) => (isSpoken ? [names[at]] : []))
    .join('.');
}

const itemsOf = (leaves: readonly PlannedLeaf[]): number => new Set(leaves.map(itemOf)).size;

/**
 * How many items there are in sections: the one number that is announced, listed, told of what was collected, and shared.
 * An item is a line of the list of what is asked. It counts where its source has nothing too: that is told instead.
 */
export function itemsIn(sections: readonly Pick<PlannedSection, 'leaves'>[]): number {
  return sections.reduce((sum, { leaves }) => sum + itemsOf(leaves), 0);
}

/** How many of a section's items have no value anywhere. */
export function emptyIn({ planned, payload }: Pick<CheckedSection, 'planned' | 'payload'>): number {
  const { leaves } = planned;
  return itemsOf(leaves) - itemsOf(leaves.filter(({ path }) => hasValue(payload.data, path.split('.'))));
}

function hasValue(data: unknown, [step, ...others]: readonly string[]): boolean {
  if (data === null || data === undefined) return false;
  if (step === undefined) return true;
  const name = step.replace(/(\[\])+$/, '');
  const member: unknown = typeof data === 'object' ? Reflect.get(data, name) : undefined;
  return Array.isArray(member) ? member.some((element) => hasValue(element, others)) : hasValue(member, others);
}
