import { type Plan, type PlannedSection, parsePlan } from '../../sealing/plan.ts';
import { itemsIn } from '../device/items.ts';
import { type ShownSection, showPlan } from '../device/show-plan.ts';
import type { Invitation } from '../provider/invite.ts';
import { type InBoth, inBoth } from './in-both.ts';

/** What a request would be, before it is made. */
export interface ShownPlan {
  readonly logins: number;
  readonly items: number;
  readonly sections: readonly ShownPlanSection[];
}

export interface ShownPlanSection extends Pick<PlannedSection, 'id' | 'subject' | 'reason' | 'available'> {
  readonly source: InBoth;
  readonly portal: InBoth | null;
  /** What the applicant's device shows, in its own words: lines that begin alike stand together. */
  readonly groups: Readonly<Record<keyof InBoth, readonly LineGroup[]>>;
  /** Which days, and which of the payments. */
  readonly narrowed: Readonly<Record<keyof InBoth, readonly string[]>>;
}

export interface LineGroup {
  /** What the lines begin with: `Je werk › Werkgevers`. */
  readonly title: string;
  readonly lines: readonly string[];
}

export function shownPlan({ canonical, logins }: Invitation['plan']): ShownPlan {
  const plan = parsePlan(canonical);
  const sections = plan.sections.map(({ id, subject, portal, reason, available, source }) => ({
    id,
    subject,
    reason,
    available,
    source: inBoth('sources', source),
    portal: portal === null ? null : inBoth('portals', portal),
    groups: { nl: groupsOf(shownOf(plan, id, 'nl').lines), en: groupsOf(shownOf(plan, id, 'en').lines) },
    narrowed: { nl: shownOf(plan, id, 'nl').narrowed, en: shownOf(plan, id, 'en').narrowed },
  }));
  return { logins, items: itemsIn(plan.sections), sections };
}

/** One section as the app on the device shows it. */
function shownOf(plan: Plan, id: string, language: keyof InBoth): Pick<ShownSection, 'lines' | 'narrowed'> {
  const subject = plan.sections.find((section) => section.id === id)?.subject ?? 'APPLICANT';
  const shown = showPlan({ plan, subject }, language).find(({ section }) => section.id === id);
  return shown ?? { lines: [], narrowed: [] };
}

const BETWEEN = ' › ';

function groupsOf(lines: readonly string[]): readonly LineGroup[] {
  const groups = new Map<string, string[]>();
  for (const line of lines) {
    const steps = line.split(BETWEEN);
    const title = steps.slice(0, -1).join(BETWEEN);
    groups.set(title, [...(groups.get(title) ?? []), steps.at(-1) ?? line]);
  }
  return [...groups].map(([title, own]) => ({ title, lines: own }));
}
