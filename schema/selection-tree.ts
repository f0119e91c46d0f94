/** One consent group: what the consumer may leave out together (`@optional`), or `required`. */
export interface Group {
  readonly id: string;
  readonly reason: string | null;
}

export const REQUIRED: Group = { id: 'required', reason: null };

/** One asked field with everything resolved; a leaf has no selections. */
export interface Selection {
  readonly responseKey: string;
  readonly fieldName: string;
  readonly parentType: string;
  /** Named output type. */
  readonly type: string;
  readonly isList: boolean;
  readonly arguments: Readonly<Record<string, unknown>>;
  /** The same as GraphQL text: `(period: {from: "…", to: "…"})`, or nothing. */
  readonly argumentsText: string;
  readonly group: Group;
  readonly selections: readonly Selection[];
}

/** Neighbours of one group stand together, in the order the group was first met. */
export function groupsTogether(selections: readonly Selection[]): readonly Selection[] {
  const groups = new Map<Group, Selection[]>();
  for (const selection of selections) groups.set(selection.group, [...(groups.get(selection.group) ?? []), selection]);
  return [...groups.values()].flat();
}

/** Names the groups in the order of the tree, so that the canonical text names them alike. */
export function numbered(subjects: readonly Selection[]): readonly Selection[] {
  const names = new Map<Group, Group>([[REQUIRED, REQUIRED]]);
  const name = (selection: Selection): Selection => {
    const group = names.get(selection.group) ?? { ...selection.group, id: `optional-${names.size}` };
    names.set(selection.group, group);
    return { ...selection, group, selections: selection.selections.map(name) };
  };
  return subjects.map(name);
}
