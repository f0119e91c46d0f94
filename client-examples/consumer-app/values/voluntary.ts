import { type PlannedSection, sectionsOf } from '../../../sealing/plan.ts';
import type { Joined } from '../../device/join.ts';

/** What is asked of this person behind each login. */
export function behind({ plan, subject }: Pick<Joined, 'plan' | 'subject'>, portal: string): readonly PlannedSection[] {
  return sectionsOf(plan, subject).filter((section) => section.portal === portal);
}

/** A login that may be left out without anybody lacking what they need: nothing behind it is required. */
export function isVoluntary(joined: Pick<Joined, 'plan' | 'subject'>, portal: string): boolean {
  return behind(joined, portal).every(({ group }) => group !== 'required');
}
