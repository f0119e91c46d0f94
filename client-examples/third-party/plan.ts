import { readCanonical } from './canonical.ts';
import { digest, Malformed } from './encodings.ts';
import { boolean, day, identifier, line, list, nullable, object, oneOf, type ReadBy, strict, text } from './shape.ts';
import { type Subject, subject } from './subject.ts';
import { filledAlone, treeOf } from './tree.ts';

const leaf = strict({ path: text, field: text, coordinate: text, arguments: object });

const section = strict({
  id: identifier,
  subject,
  source: identifier,
  portal: nullable(identifier),
  group: identifier,
  reason: nullable(line),
  available: boolean,
  leaves: list(leaf, 1, 5000),
});

const members = strict({
  v: oneOf(1),
  schema: identifier,
  purpose: identifier,
  as_of: day,
  document: text,
  sections: list(section, 0, 512),
});

/** What will be collected, where, and for whom (section 4.3). */
export type Plan = ReadBy<typeof members>;
export type PlannedSection = ReadBy<typeof section>;

/** As `plan` of a signed request names it. */
export const planDigest = (canonicalPlan: string): string => digest('zegel/1/plan', canonicalPlan);

export const sectionsOf = (plan: Plan, of: Subject): readonly PlannedSection[] =>
  plan.sections.filter((planned) => planned.subject === of);

/** @throws Malformed */
export function readPlan(canonicalPlan: string): Plan {
  const plan = members(readCanonical(canonicalPlan));
  if (new Set(plan.sections.map(({ id }) => id)).size !== plan.sections.length) throw new Malformed();
  if (plan.sections.some(({ source }) => source === 'CONSUMER')) throw new Malformed();
  for (const of of ['APPLICANT', 'PARTNER'] as const) refuseShared(sectionsOf(plan, of), of);
  return plan;
}

/** Two sections of one subject never fill one leaf or parts of one list, and all paths make one shape. */
function refuseShared(sections: readonly PlannedSection[], of: Subject): void {
  const paths = sections.flatMap(({ leaves }) => leaves.map(({ path }) => path));
  if (!paths.every((path) => path.startsWith(`${of.toLowerCase()}.`))) throw new Malformed();
  treeOf(paths);
  const owners = new Map<string, string>();
  for (const { id, leaves } of sections)
    for (const { path } of leaves) {
      const alone = filledAlone(path).join('.');
      if ((owners.get(alone) ?? id) !== id) throw new Malformed();
      owners.set(alone, id);
    }
}
