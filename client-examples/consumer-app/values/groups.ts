import type { CheckedSection } from '../../../sealing/check-section.ts';
import { GAP_REASONS, type GapReason } from '../../../sealing/payload.ts';
import type { PlannedSection } from '../../../sealing/plan.ts';
import { emptyIn, itemsIn } from '../../device/items.ts';

/** The groups of the overview, in its order, and the fields of a person in each. */
const GROUPS = {
  you: ['identity', 'idin', 'household'],
  work: ['employment', 'benefits', 'socialInsurance', 'income'],
  home: ['properties', 'homeValues'],
  debts: ['assetsAndDebts'],
  pension: ['pension'],
  study: ['education', 'studentDebt'],
  vehicles: ['vehicles', 'drivingLicence', 'vessels'],
  bank: ['bank'],
} as const;

export type GroupId = keyof typeof GROUPS;

const IDS: readonly GroupId[] = ['you', 'work', 'home', 'debts', 'pension', 'study', 'vehicles', 'bank'];

/** What is seen of one source in one group. */
export interface GroupPart {
  readonly planned: PlannedSection;
  /** absent when it was not collected */
  readonly section: CheckedSection | undefined;
  /** its fields of a person that belong to this group */
  readonly fields: readonly string[];
}

export interface Group {
  readonly id: GroupId;
  readonly parts: readonly GroupPart[];
}

export function isGroupId(id: string): id is GroupId {
  return IDS.some((known) => known === id);
}

/** All that was asked of a subject, in groups; those nobody asked for are left out. */
export function groupsOf(planned: readonly PlannedSection[], sections: readonly CheckedSection[]): readonly Group[] {
  return IDS.flatMap((id) => {
    const known: readonly string[] = GROUPS[id];
    const parts = planned.flatMap((one) => {
      const own = [...new Set(one.leaves.map(({ field }) => field.split('.')[0] ?? ''))];
      const fields = own.filter((field) => known.includes(field));
      const section = sections.find((found) => found.planned.id === one.id);
      return fields.length > 0 ? [{ planned: one, section, fields }] : [];
    });
    return parts.length > 0 ? [{ id, parts }] : [];
  });
}

/** Whether a part of the overview is shared as it stands. What still comes is neither shared nor left out. */
export function sharedStandOf(
  { planned, section }: Pick<GroupPart, 'planned' | 'section'>,
  without: ReadonlySet<string>,
  tasks: readonly { readonly portal: string; readonly state: string }[],
): 'shared' | 'busy' | 'notShared' {
  if (section) return without.has(planned.group) ? 'notShared' : 'shared';
  return tasks.some(({ portal, state }) => portal === planned.portal && state === 'BUSY') ? 'busy' : 'notShared';
}

/** The reasons for which a section lacks something, each once. */
export function reasonsIn({ payload }: CheckedSection): readonly GapReason[] {
  return GAP_REASONS.filter((reason) => payload.gaps.some((gap) => gap.reason === reason));
}

/** Something could not be had, which is another thing than that there is nothing. */
export function lacksPart(section: CheckedSection): boolean {
  return reasonsIn(section).some((reason) => reason === 'UNAVAILABLE' || reason === 'PARTIAL');
}

/** What is said of a section as a whole, where there is something to say. */
export type SectionWord = 'EMPTY' | 'PARTLY' | 'MISSING' | 'STALE';

/**
 * Empty is not failed, and old is not wrong. A list without rows is the source's own word for nothing, and has no gap.
 *
 * @returns MISSING where not even a part came, PARTLY where some did
 */
export function wordOf(section: CheckedSection): SectionWord | undefined {
  const hasAny = valuesIn(section) > 0;
  if (lacksPart(section)) return hasAny ? 'PARTLY' : 'MISSING';
  if (reasonsIn(section).includes('STALE')) return 'STALE';
  return hasAny ? undefined : 'EMPTY';
}

/** How many of the items of a section have a value somewhere. */
export function valuesIn(section: CheckedSection): number {
  return itemsIn([section.planned]) - emptyIn(section);
}
