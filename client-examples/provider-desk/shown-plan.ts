import { type Plan, type PlannedSection, parsePlan } from '../../sealing/plan.ts';
import { itemsIn } from '../device/items.ts';
import { showPlan } from '../device/plan.ts';
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
    groups: { nl: groupsOf(linesOf(plan, id, 'nl')), en: groupsOf(linesOf(plan, id, 'en')) },
  }));
  return { logins, items: itemsIn(plan.sections), sections };
}

/** The lines of one section as the app on the device makes them. */
function linesOf(plan: Plan, id: string, language: keyof InBoth): readonly string[] {
  const subject = plan.sections.find((section) => section.id === id)?.subject ?? 'APPLICANT';
  return showPlan({ plan, subject }, language).find(({ section }) => section.id === id)?.lines ?? [];
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
