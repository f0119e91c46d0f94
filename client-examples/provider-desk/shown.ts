import type { DataPath } from '../../sealing/leaf-tree.ts';
import type { Opened } from '../../sealing/open.ts';
import type { Gap, GapReason } from '../../sealing/payload.ts';
import type { Subject } from '../../sealing/subject.ts';
import type { Language } from '../device/plan.ts';
import { type Cover, coverOf } from '../device/secret-address.ts';
import { type Field, isFlat, isOneValue } from './field-tree.ts';
import { wordsOfGap, wordsOfValue } from './value-words.ts';

/** A text, and why it is not a value. */
export interface Cell {
  readonly text: string;
  readonly gap: GapReason | null;
}

/** A column of a table. Numbers and amounts stand to the right, so that they compare. */
export interface Column {
  readonly label: string;
  readonly isNumber: boolean;
}

/** A part of a result: what a page or a paper draws; an address may be covered. */
export type Shown =
  | { readonly kind: 'value'; readonly label: string; readonly cell: Cell }
  | { readonly kind: 'part'; readonly label: string; readonly cover?: Cover; readonly parts: readonly Shown[] }
  | {
      readonly kind: 'table';
      readonly label: string;
      readonly cover?: Cover;
      readonly columns: readonly Column[];
      readonly rows: readonly (readonly Cell[])[];
      /** What is to be known of the list itself, such as that it ends early. */
      readonly notes: readonly Cell[];
    }
  | {
      readonly kind: 'list';
      readonly label: string;
      readonly cover?: Cover;
      readonly entries: readonly (readonly Shown[])[];
      readonly notes: readonly Cell[];
    };

const ROOTS: Readonly<Record<Subject, string>> = { APPLICANT: 'applicant', PARTNER: 'partner' };

/**
 * Draws the fields of a section from the data of its subject: a value or its gap for each.
 *
 * @param isSecret - what the register says of the subject's address; `undefined` where it says nothing
 */
export function showFields(
  fields: readonly Field[],
  opened: Pick<Opened, 'data' | 'gaps' | 'subject'>,
  language: Language,
  isSecret?: boolean,
): readonly Shown[] {
  const root = ROOTS[opened.subject];
  const gaps = new Map(opened.gaps.map((gap: Gap) => [placeOf(gap.path), gap.reason]));
  const gapAt = (path: DataPath): Cell | undefined => {
    const reason = gaps.get(placeOf(path));
    return reason && { text: wordsOfGap(reason, language), gap: reason };
  };

  const covered = (field: Field): { readonly cover?: Cover } => {
    const cover = coverOf(field.way, isSecret);
    return cover === undefined ? {} : { cover };
  };

  const show = (field: Field, parent: unknown, above: DataPath): Shown => {
    const { label } = field;
    const path = [...above, field.key];
    const value = memberOf(parent, field.key);
    if (value == null || isOneValue(field)) return { kind: 'value', label, cell: cellOf(field, value, path) };
    if (Array.isArray(value)) return showList(field, value, path);
    return { kind: 'part', label, ...covered(field), parts: field.fields.map((child) => show(child, value, path)) };
  };

  const showList = (field: Field, items: readonly unknown[], path: DataPath): Shown => {
    const { label } = field;
    const notes = items.flatMap((item, at) => (item === null ? (gapAt([...path, at]) ?? []) : []));
    const present = [...items.entries()].filter(([, item]) => item !== null);
    if (present.length === 0 && notes.length === 0)
      return { kind: 'value', label, cell: { text: wordsOfGap('EMPTY', language), gap: null } };
    if (!isFlat(field)) {
      const entries = present.map(([at, item]) => field.fields.map((child) => show(child, item, [...path, at])));
      return { kind: 'list', label, ...covered(field), entries, notes };
    }
    const columns = columnsOf(field, []);
    return {
      kind: 'table',
      label,
      ...[field, ...columns.flat()].map(covered).find(({ cover }) => cover),
      columns: columns.map((steps) => ({
        label: steps.map((step) => step.label).join(' › '),
        isNumber: present.some(([, item]) => isNumber(steps, item)),
      })),
      rows: present.map(([at, item]) => columns.map((steps) => cellBelow(steps, item, [...path, at]))),
      notes,
    };
  };

  /** A cell of a row: the value down there, or the gap on it or on what holds it. */
  const cellBelow = (steps: readonly Field[], item: unknown, above: DataPath): Cell => {
    const [field, ...rest] = steps;
    if (!field) return { text: '', gap: null };
    const value = memberOf(item, field.key);
    const path = [...above, field.key];
    return rest.length === 0 || value == null ? cellOf(field, value, path, true) : cellBelow(rest, value, path);
  };

  const cellOf = (field: Field, value: unknown, path: DataPath, isInColumn = false): Cell => {
    const gap = gapAt(path);
    return value == null && gap ? gap : { text: wordsOfValue(field, value, language, isInColumn), gap: null };
  };

  return fields.map((field) => show(field, memberOf(opened.data, root), [root]));
}

/** The ways from a row to its values. */
function columnsOf({ fields }: Field, above: readonly Field[]): readonly (readonly Field[])[] {
  return fields.flatMap((field) => (isOneValue(field) ? [[...above, field]] : columnsOf(field, [...above, field])));
}

/** Whether what stands there in a row is an amount, or a number that is no year. */
function isNumber([field, ...rest]: readonly Field[], item: unknown): boolean {
  if (!field) return false;
  const value = memberOf(item, field.key);
  if (rest.length > 0) return isNumber(rest, value);
  return (field.type === 'Money' && value != null) || (typeof value === 'number' && !/year/i.test(field.name));
}

/** What stands under a name in what may be anything. */
export function memberOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}

const placeOf = (path: DataPath): string => JSON.stringify(path);
