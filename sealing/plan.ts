/**
 * The plan: which section brings which leaves from which source. Made by the schema, signed by its digest in the
 * request, shown by the device, held against every section. Its text is canonical JSON.
 */
import { utf8 } from './bytes.ts';
import { canonicalize, parseCanonical } from './canonical.ts';
import { type Digest, labelledDigest } from './digest.ts';
import { fieldOf, leafTree } from './leaf-tree.ts';
import { Malformed, SealingRefused } from './refusals.ts';
import { array, boolean, day, identifier, line, nullable, object, oneOf, plainObject, text } from './shape.ts';
import type { RequestClaims } from './signed-request.ts';
import { parseSubject, type Subject } from './subject.ts';

export interface Plan {
  readonly v: 1;
  /** version of the schema */
  readonly schema: string;
  readonly purpose: string;
  /** the canonical document, variables and periods fixed */
  readonly document: string;
  /** the day relative periods were counted from, `YYYY-MM-DD` */
  readonly as_of: string;
  readonly sections: readonly PlannedSection[];
}

export interface PlannedSection {
  readonly id: string;
  readonly subject: Subject;
  readonly source: string;
  /** where the consumer logs in; `null` when no login is needed */
  readonly portal: string | null;
  /** `required`, or the id of the consent group */
  readonly group: string;
  /** why the provider asks for an optional group */
  readonly reason: string | null;
  /** `false`: the source cannot be asked yet; planned without a login */
  readonly available: boolean;
  readonly leaves: readonly PlannedLeaf[];
}

export interface PlannedLeaf {
  /** response path, `[]` after every list level: `applicant.employment.employers[].wages[].svWage.amount` */
  readonly path: string;
  /** field names from the person down, without aliases and `[]` */
  readonly field: string;
  /** `Type.field` */
  readonly coordinate: string;
  readonly arguments: Readonly<Record<string, unknown>>;
}

/** The source of what the consumer says themselves; no plan asks it. */
export const CONSUMER = 'CONSUMER';

const NAME = '[_A-Za-z][_0-9A-Za-z]*';

const readPlan = object<Plan>({
  v: oneOf(1),
  schema: identifier,
  purpose: identifier,
  document: text(262_144),
  as_of: day,
  sections: array(
    object<PlannedSection>({
      id: identifier,
      subject: parseSubject,
      source: identifier,
      portal: nullable(identifier),
      group: identifier,
      reason: nullable(line),
      available: boolean,
      leaves: array(
        object<PlannedLeaf>({
          path: text(1024),
          field: text(1024, new RegExp(`^${NAME}(\\.${NAME})*$`)),
          coordinate: text(256, new RegExp(`^${NAME}\\.${NAME}$`)),
          arguments: plainObject,
        }),
        5000,
      ),
    }),
    512,
  ),
});

/**
 * Reads a plan's text. Besides its form: section ids differ, no section asks the consumer, every section has a leaf, and
 * within one subject no two sections bring the same leaf or parts of one list.
 * @throws NotCanonical, Malformed
 */
export function parsePlan(planText: string): Plan {
  const plan = readPlan(parseCanonical(planText), 'plan');
  if (new Set(plan.sections.map(({ id }) => id)).size !== plan.sections.length) throw new Malformed('plan.sections');
  const owners = new Map<string, string>();
  for (const { id, subject, source, leaves } of plan.sections) {
    if (source === CONSUMER) throw new Malformed('plan.sections[].source');
    if (leaves.length === 0) throw new Malformed('plan.sections[].leaves');
    for (const { path } of leaves) {
      const field = `${subject} ${fieldOf(path).join('.')}`;
      if ((owners.get(field) ?? id) !== id) throw new Malformed('plan.sections[].leaves');
      owners.set(field, id);
    }
  }
  leafTree(plan.sections.flatMap(({ leaves }) => leaves));
  return plan;
}

/** The plan's text. @throws NotCanonical when an argument is no JSON value */
export function writePlan(plan: Plan): string {
  return canonicalize(plan);
}

/** SHA-256("zegel/1/plan" ‖ the plan's canonical text). */
export function planDigest(planText: string): Digest {
  return labelledDigest('zegel/1/plan', utf8(planText));
}

/**
 * The plan that a signed request names: same digest, and the same schema, purpose and day.
 * @throws SealingRefused `PLAN_REFUSED`, NotCanonical, Malformed
 */
export function verifyPlan(planText: string, claims: RequestClaims): Plan {
  if (planDigest(planText) !== claims.plan) throw new SealingRefused('PLAN_REFUSED', 'plan');
  const plan = parsePlan(planText);
  const agrees = plan.schema === claims.schema && plan.purpose === claims.purpose && plan.as_of === claims.as_of;
  if (!agrees) throw new SealingRefused('PLAN_REFUSED', 'plan');
  return plan;
}

/** The sections planned for one subject, in the plan's order. */
export function sectionsOf(plan: Plan, subject: Subject): readonly PlannedSection[] {
  return plan.sections.filter((section) => section.subject === subject);
}
