import type { Gap as DeliveredGap } from '../sealing/payload.ts';
import { gapReason, type SourceGapReason } from './gap.ts';
import type { Selection } from './selection-tree.ts';

/** What one section delivers: exactly its leaves, each with data or one gap. */
export interface Projection {
  readonly data: Record<string, unknown>;
  readonly gaps: readonly DeliveredGap[];
}

/** Which part of a compiled request a section holds. */
export interface SectionScope {
  /** Response paths of the section's leaves, with `[]` after lists. */
  readonly leaves: ReadonlySet<string>;
}

/** Where a value stands beside its path. */
interface Place {
  readonly inList: boolean;
  /** Set below an object the source does not have: the reason goes down to its leaves, because another section may fill a part of it. */
  readonly absent?: SourceGapReason;
}

/**
 * Executes one section of a compiled request on a source's record (design D2: shown = fetched = leaves). Data come out
 * in the shape of the document; a missing value becomes `null` with its gap, nothing outside the leaves is touched.
 *
 * @param record - a `Person` as far as one source knows it; functions are called with the compiled arguments
 */
export function projectSection(subject: Selection, scope: SectionScope, record: object): Projection {
  const gaps: DeliveredGap[] = [];
  /** Where the walk is. */
  const path: (string | number)[] = [];
  const at = <T>(step: string | number, walk: () => T): T => {
    path.push(step);
    const found = walk();
    path.pop();
    return found;
  };
  const missing = (reason: SourceGapReason): null => {
    gaps.push({ path: [...path], reason });
    return null;
  };

  const field = (part: Part, around: object, place: Place): unknown => {
    const { selection } = part;
    const held: unknown = Object.hasOwn(around, selection.fieldName)
      ? around[selection.fieldName as keyof object]
      : undefined;
    const value = typeof held === 'function' ? (held as (args: unknown) => unknown)(selection.arguments) : held;
    const why = gapReason(value) ?? (value === undefined || value === null ? (place.absent ?? 'EMPTY') : undefined);
    if (why !== undefined) {
      const shared = part.below.length > 0 && !selection.isList && !place.inList;
      return shared ? object(part, {}, { ...place, absent: why }) : missing(why);
    }
    if (!selection.isList) return element(part, value, place);
    if (!Array.isArray(value)) throw new TypeError(`a list is expected at ${part.planned}`);
    return value.map((item: unknown, index) =>
      at(index, () => {
        const reason = gapReason(item);
        return reason === undefined ? element(part, item, IN_LIST) : missing(reason);
      }),
    );
  };

  const element = (part: Part, value: unknown, place: Place): unknown => {
    if (part.below.length === 0) return value;
    if (typeof value !== 'object' || value === null) throw new TypeError(`an object is expected at ${part.planned}`);
    return object(part, value, place);
  };

  const object = (part: Part, value: object, place: Place): Record<string, unknown> => {
    const data: Record<string, unknown> = {};
    for (const below of part.below) {
      const { responseKey, fieldName } = below.selection;
      data[responseKey] =
        fieldName === '__typename' ? part.selection.type : at(responseKey, () => field(below, value, place));
    }
    return data;
  };

  const whole = partOf(subject, subject.responseKey, scope.leaves);
  const data = at(subject.responseKey, () => object(whole, record, { inList: false }));
  return { data: { [subject.responseKey]: data }, gaps };
}

const IN_LIST: Place = { inList: true };

/** A selection as far as it is the section's: worked out once, however many rows there are. */
interface Part {
  readonly selection: Selection;
  /** Response path with `[]` after lists above it. */
  readonly planned: string;
  readonly below: readonly Part[];
}

function partOf(selection: Selection, planned: string, leaves: ReadonlySet<string>): Part {
  const inside = selection.isList ? `${planned}[]` : planned;
  const below = selection.selections
    .map((child) => partOf(child, `${inside}.${child.responseKey}`, leaves))
    .filter((part) => part.selection.fieldName === '__typename' || isAsked(part, leaves));
  return { selection, planned, below };
}

/** True when a leaf of the section is this selection or lies below it. */
function isAsked({ selection, planned, below }: Part, leaves: ReadonlySet<string>): boolean {
  if (selection.selections.length === 0) return leaves.has(selection.isList ? `${planned}[]` : planned);
  return below.some((part) => part.selection.fieldName !== '__typename');
}
