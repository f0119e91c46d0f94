import type { Gap as DeliveredGap } from '../sealing/payload.ts';
import { gapReason, type SourceGapReason } from './gap.ts';
import type { Selection } from './selection-tree.ts';

type Path = readonly (string | number)[];

/** What one section delivers: exactly its leaves, each with data or one gap. */
export interface Projection {
  readonly data: Record<string, unknown>;
  readonly gaps: readonly DeliveredGap[];
}

interface Place {
  readonly path: Path;
  /** The same with `[]` for every index. */
  readonly planned: string;
  readonly inList: boolean;
  /** Set below an object the source does not have: the reason goes down to its leaves, because another section may fill a part of it. */
  readonly absent?: SourceGapReason;
}

/** Which part of a compiled request a section holds. */
export interface SectionScope {
  /** Response paths of the section's leaves, with `[]` after lists. */
  readonly leaves: ReadonlySet<string>;
}

/**
 * Executes one section of a compiled request on a source's record (design D2: shown = fetched = leaves). Data come out
 * in the shape of the document; a missing value becomes `null` with its gap, nothing outside the leaves is touched.
 *
 * @param record - a `Person` as far as one source knows it; functions are called with the compiled arguments
 */
export function projectSection(subject: Selection, scope: SectionScope, record: object): Projection {
  const gaps: DeliveredGap[] = [];
  const missing = (path: Path, reason: SourceGapReason): null => {
    gaps.push({ path: [...path], reason });
    return null;
  };

  const field = (selection: Selection, around: object, place: Place): unknown => {
    const held: unknown = Object.hasOwn(around, selection.fieldName)
      ? around[selection.fieldName as keyof object]
      : undefined;
    const value = typeof held === 'function' ? (held as (args: unknown) => unknown)(selection.arguments) : held;
    const why = gapReason(value) ?? (value === undefined || value === null ? (place.absent ?? 'EMPTY') : undefined);
    if (why !== undefined) {
      const shared = selection.selections.length > 0 && !selection.isList && !place.inList;
      return shared ? object(selection, {}, { ...place, absent: why }) : missing(place.path, why);
    }
    if (!selection.isList) return element(selection, value, place);
    if (!Array.isArray(value)) throw new TypeError(`a list is expected at ${place.planned}`);
    return value.map((item: unknown, index) => {
      const path = [...place.path, index];
      const reason = gapReason(item);
      return reason === undefined
        ? element(selection, item, { path, planned: `${place.planned}[]`, inList: true })
        : missing(path, reason);
    });
  };

  const element = (selection: Selection, value: unknown, place: Place): unknown => {
    if (selection.selections.length === 0) return value;
    if (typeof value !== 'object' || value === null) throw new TypeError(`an object is expected at ${place.planned}`);
    return object(selection, value, place);
  };

  const object = (around: Selection, value: object, place: Place): Record<string, unknown> => {
    const data: Record<string, unknown> = {};
    for (const selection of around.selections) {
      const key = selection.responseKey;
      const planned = `${place.planned}.${key}`;
      if (selection.fieldName === '__typename') data[key] = around.type;
      else if (within(scope.leaves, planned))
        data[key] = field(selection, value, { ...place, path: [...place.path, key], planned });
    }
    return data;
  };

  return {
    data: {
      [subject.responseKey]: object(subject, record, {
        path: [subject.responseKey],
        planned: subject.responseKey,
        inList: false,
      }),
    },
    gaps,
  };
}

const prefixes = new WeakMap<ReadonlySet<string>, ReadonlySet<string>>();

/** True when a leaf of the section is this path or lies below it. */
function within(leaves: ReadonlySet<string>, planned: string): boolean {
  let known = prefixes.get(leaves);
  if (!known) {
    const all = new Set<string>();
    for (const leaf of leaves) {
      for (let end = leaf.indexOf('.'); end > 0; end = leaf.indexOf('.', end + 1))
        all.add(leaf.slice(0, end).replace(/\[\]$/, ''));
      all.add(leaf.replace(/\[\]$/, ''));
    }
    known = all;
    prefixes.set(leaves, all);
  }
  return known.has(planned);
}
