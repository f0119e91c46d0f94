import { checkLaw } from '../../sealing/leaves.ts';
import { MOST_NOTES, type Note } from '../../sealing/notes.ts';
import { type Gap, type Reference, readGaps, readPath, readReferences } from '../../sealing/payload.ts';
import { Malformed } from '../../sealing/refusals.ts';
import { array, day, identifier, line, object, oneOf, plainObject, text } from '../../sealing/shape.ts';
import { parseSubject, type Subject } from '../../sealing/subject.ts';
import type { Joined } from './join.ts';
import type { Review } from './review.ts';

/** The consumer's own copy of what was opened (AVG articles 15 and 20): made on the device; nothing of it is sent. */
export interface Copy {
  readonly v: 1;
  /** version of the schema the paths are of */
  readonly schema: string;
  readonly request: string;
  /** who asked, as the registry names it */
  readonly provider: string;
  readonly purpose: string;
  readonly subject: Subject;
  /** the canonical document that was asked, and the day its periods count from, `YYYY-MM-DD` */
  readonly document: string;
  readonly asOf: string;
  readonly sections: readonly CopiedSection[];
  /** the consumer's own notes */
  readonly notes: readonly Note[];
}

export interface CopiedSection {
  readonly id: string;
  readonly source: string;
  readonly group: string;
  /** the planned response paths, `[]` after lists: the data hold these and nothing else */
  readonly paths: readonly string[];
  readonly data: Readonly<Record<string, unknown>>;
  readonly gaps: readonly Gap[];
  readonly references: readonly Reference[];
}

/** What the consumer looks at, to be kept as a file: JSON, indented by two. */
export function exportCopy({ request, claims, plan, subject }: Joined, { sections, notes }: Review): string {
  const copy: Copy = {
    v: 1,
    schema: plan.schema,
    request: request.id,
    provider: request.provider.name,
    purpose: claims.purpose,
    subject,
    document: plan.document,
    asOf: plan.as_of,
    sections: sections.map(({ planned, payload: { data, gaps, references } }) => ({
      id: planned.id,
      source: planned.source,
      group: planned.group,
      paths: planned.leaves.map(({ path }) => path),
      data,
      gaps,
      references,
    })),
    notes: notes?.notes ?? [],
  };
  return JSON.stringify(copy, null, 2);
}

const readCopy = object<Copy>({
  v: oneOf(1),
  schema: identifier,
  request: identifier,
  provider: line,
  purpose: identifier,
  subject: parseSubject,
  document: text(262_144),
  asOf: day,
  sections: array(
    object<CopiedSection>({
      id: identifier,
      source: identifier,
      group: identifier,
      paths: array(text(1024), 5000),
      data: plainObject,
      gaps: readGaps,
      references: readReferences,
    }),
    512,
  ),
  notes: array(
    object<Note>({ about: object<Note['about']>({ source: identifier, path: readPath }), text: line }),
    MOST_NOTES,
  ),
});

/**
 * Reads a copy back: its form, and per section the law (a value or exactly one gap for every path, nothing outside).
 * @throws Malformed
 */
export function parseCopy(json: string): Copy {
  const copy = readCopy(parsed(json), 'copy');
  for (const { paths, data, gaps } of copy.sections) {
    if (checkLaw({ leaves: paths.map((path) => ({ path })), data, gaps }).length > 0)
      throw new Malformed('copy.sections[].data');
  }
  return copy;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw new Malformed('copy');
  }
}
