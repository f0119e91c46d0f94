import { rulesOf } from './field-rules.ts';
import type { Outcome, Refused } from './refusals.ts';
import { SUBJECT_FIELDS } from './selection.ts';
import type { Group, Selection } from './selection-tree.ts';
import { SOURCE_IDS, type SourceId } from './source.ts';

/** One asked field with its arguments: the unit of consent (design D2). */
export interface Leaf {
  readonly subject: 'APPLICANT' | 'PARTNER';
  /** Response path with `[]` after each list: `applicant.bank.sums[].total.amount`. */
  readonly path: string;
  /** Field names from the person down, without aliases: `bank.sums.total.amount`. */
  readonly field: string;
  /** `Type.field`. */
  readonly coordinate: string;
  /** The coordinates from the person's field down to this one. */
  readonly lineage: readonly string[];
  /** Arguments of every field on the way that has any, by response path. */
  readonly arguments: Readonly<Record<string, unknown>>;
  readonly source: SourceId;
  readonly group: Group;
}

/** The leaves of the compiled trees, each with its one source; a leaf without a source is a problem of the schema's words. */
export function leavesOf(subjects: readonly Selection[]): Outcome<readonly Leaf[]> {
  const leaves: Leaf[] = [];
  const problems: Refused[] = [];
  for (const subject of subjects) {
    const role = SUBJECT_FIELDS.get(subject.fieldName);
    if (!role) throw new TypeError('selectSubjects lets no other field through');
    const walk = (selection: Selection, around: Around): void => {
      const path = `${around.path}.${selection.responseKey}`;
      const coordinate = `${selection.parentType}.${selection.fieldName}`;
      const source = sourceOf(selection, coordinate) ?? around.source;
      const args =
        Object.keys(selection.arguments).length > 0
          ? { ...around.arguments, [path]: selection.arguments }
          : around.arguments;
      const below: Around = {
        path: selection.isList ? `${path}[]` : path,
        field: around.field === '' ? selection.fieldName : `${around.field}.${selection.fieldName}`,
        lineage: [...around.lineage, coordinate],
        arguments: args,
        source,
      };
      if (selection.fieldName === '__typename') return;
      if (selection.selections.length > 0) {
        for (const child of selection.selections) walk(child, below);
        return;
      }
      if (!source) {
        problems.push({ code: 'DOCUMENT_INVALID', path, detail: 'has no source' });
        return;
      }
      leaves.push({ subject: role, ...below, coordinate, source, group: selection.group });
    };
    for (const child of subject.selections) {
      walk(child, { path: subject.responseKey, field: '', lineage: [], arguments: {}, source: undefined });
    }
  }
  return problems.length > 0 ? { ok: false, refusals: problems } : { ok: true, value: leaves };
}

interface Around {
  readonly path: string;
  readonly field: string;
  readonly lineage: readonly string[];
  readonly arguments: Readonly<Record<string, unknown>>;
  readonly source: SourceId | undefined;
}

function sourceOf(selection: Selection, coordinate: string): SourceId | undefined {
  const rules = rulesOf(coordinate);
  const chosen = rules?.sources ? selection.arguments.from : undefined;
  return SOURCE_IDS.find((id) => id === chosen) ?? rules?.source;
}
