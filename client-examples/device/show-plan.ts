import { type PlannedSection, sectionsOf } from '../../sealing/plan.ts';
import type { Joined } from './join.ts';
import { narrowedIn } from './narrowing.ts';
import { type Language, lineOf } from './plan.ts';

/** One section in plain words, for screen, notice and receipt. */
export interface ShownSection {
  readonly section: PlannedSection;
  /** Every field: one line each item that is counted. */
  readonly lines: readonly string[];
  /** What of the lists among them is asked: of which days, which payments. */
  readonly narrowed: readonly string[];
}

/** What is asked of this subject, in the words of the device's own bundle; the broker sends paths only (design D3). */
export function showPlan(
  { plan, subject }: Pick<Joined, 'plan' | 'subject'>,
  language: Language,
): readonly ShownSection[] {
  return sectionsOf(plan, subject).map((section) => ({
    section,
    lines: [...new Set(section.leaves.map((leaf) => lineOf(leaf, language)))],
    narrowed: narrowedIn(section, language),
  }));
}
