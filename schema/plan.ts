import type { Plan, PlannedSection } from '../sealing/plan.ts';
import type { CompiledDocument } from './document.ts';
import type { Leaf } from './leaf.ts';
import type { Purpose } from './purpose.ts';
import { PORTAL_IDS, PORTALS, type PortalId, portalOf, SOURCES, type SourceId } from './source.ts';
import { SCHEMA_VERSION } from './version.ts';

/**
 * What will be collected, in which sections, at which portals (design D2, D5): one section per subject, source and
 * consent group. A pure function of the compiled request, so that provider, broker, device and collector can each
 * compare its digest.
 */
export function planRequest(compiled: CompiledDocument, purpose: Purpose): Plan {
  return {
    v: 1,
    schema: SCHEMA_VERSION,
    purpose,
    document: compiled.canonical,
    as_of: compiled.asOf,
    sections: sectionsOf(compiled.leaves),
  };
}

function sectionsOf(leaves: readonly Leaf[]): PlannedSection[] {
  const sections = new Map<string, { first: Leaf; leaves: Leaf[] }>();
  for (const leaf of leaves) {
    const id = sectionId(leaf);
    const section = sections.get(id) ?? { first: leaf, leaves: [] };
    section.leaves.push(leaf);
    sections.set(id, section);
  }
  const planned = [...sections].map(([id, section]): PlannedSection => {
    const { subject, source, group } = section.first;
    return {
      id,
      subject,
      source,
      portal: portalOf(source, sourcesOf(leaves, subject)),
      group: group.id,
      reason: group.reason,
      available: SOURCES[source].available,
      leaves: section.leaves.map(({ path, field, coordinate, arguments: values }) => ({
        path,
        field,
        coordinate,
        arguments: { ...values },
      })),
    };
  });
  return planned.sort((left, right) => order(left) - order(right));
}

/** `applicant-uwv-required`: readable, and unique within a request. */
function sectionId(leaf: Leaf): string {
  return `${leaf.subject}-${leaf.source}-${leaf.group.id}`.toLowerCase();
}

function sourcesOf(leaves: readonly Leaf[], subject: Leaf['subject']): ReadonlySet<SourceId> {
  return new Set(leaves.filter((leaf) => leaf.subject === subject).map((leaf) => leaf.source));
}

/** Subject first, then portals in the order of the table, then sources in the order one login fetches them. */
function order(section: PlannedSection): number {
  const portal = PORTAL_IDS.findIndex((id) => (PORTALS[id].sources as readonly string[]).includes(section.source));
  const sources: readonly string[] = PORTALS[PORTAL_IDS[portal] ?? 'MIJNOVERHEID'].sources;
  return (section.subject === 'APPLICANT' ? 0 : 10_000) + portal * 100 + sources.indexOf(section.source);
}

/** The portals a subject logs in at, each once: the plan counts logins, not sources. */
export function portalsOf(plan: Plan, subject: 'APPLICANT' | 'PARTNER'): readonly PortalId[] {
  const portals = plan.sections.filter((section) => section.subject === subject).map((section) => section.portal);
  return PORTAL_IDS.filter((id) => portals.includes(id));
}
