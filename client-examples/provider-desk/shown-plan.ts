import { type PlannedSection, parsePlan } from '../../sealing/plan.ts';
import type { Invitation } from '../provider/invite.ts';
import { type InBoth, inBoth } from './shown-case.ts';

/** What a request would be, before it is made. */
export interface ShownPlan {
  readonly logins: number;
  readonly cost: number;
  readonly sections: readonly ShownPlanSection[];
}

export interface ShownPlanSection extends Pick<PlannedSection, 'id' | 'subject' | 'portal' | 'reason' | 'available'> {
  readonly source: InBoth;
  /** What the applicant reads, a line per field. */
  readonly lines: Readonly<Record<keyof InBoth, readonly string[]>>;
}

export function shownPlan({ canonical, logins, cost, consentTexts }: Invitation['plan']): ShownPlan {
  const sections = parsePlan(canonical).sections.map(({ id, subject, portal, reason, available, source }) => {
    const text = consentTexts.find(({ section }) => section === id);
    const once = (lines: readonly string[] = []): readonly string[] => [...new Set(lines)];
    const lines = { nl: once(text?.nl), en: once(text?.en) };
    return { id, subject, portal, reason, available, source: inBoth('sources', source), lines };
  });
  return { logins, cost, sections };
}
