import { Malformed } from './encodings.ts';
import type { Payload, Reference } from './payload.ts';
import type { PlannedSection } from './plan.ts';
import { filledAlone, type Place, subtreeAt, type Tree, treeOf } from './tree.ts';

/** Why a value is null. */
export interface Gap {
  readonly path: Place;
  readonly reason: 'EMPTY' | 'UNAVAILABLE' | 'PARTIAL' | 'STALE' | 'NOT_SHARED';
}

/** A planned section with what came of it; without payload it was not shared. */
export interface Outcome {
  readonly planned: PlannedSection;
  readonly payload: Payload | undefined;
}

export interface Merged {
  readonly data: Readonly<Record<string, unknown>>;
  readonly gaps: readonly Gap[];
  readonly references: readonly Reference[];
}

type Target = Record<string, unknown>;

/** Puts the sections of one subject together in the document's shape. @throws Malformed when two of them disagree */
export function merge(outcomes: readonly Outcome[]): Merged {
  const data: Target = {};
  const shapes = outcomes.map(({ planned }) => treeOf(planned.leaves.map(({ path }) => path)));
  const isFilledBySeveral = (at: readonly string[]): boolean =>
    shapes.filter((shape) => subtreeAt(shape, at)?.kind === 'OBJECT').length > 1;
  const gaps = outcomes.flatMap(({ planned, payload }, place): readonly Gap[] => {
    const alone = distinct(planned.leaves.map(({ path }) => filledAlone(path)));
    if (!payload) {
      for (const path of alone) put(data, path, null);
      return alone.map((path) => ({ path, reason: planned.available ? 'NOT_SHARED' : 'UNAVAILABLE' }));
    }
    const below = (at: Place): readonly (readonly string[])[] => alone.filter((path) => startsWith(path, at));
    fill(data, payload.data, [], shapes[place] ?? treeOf([]), isFilledBySeveral, (at) => {
      for (const path of below(at)) put(data, path, null);
    });
    return payload.gaps.flatMap((gap) =>
      isNames(gap.path) && isFilledBySeveral(gap.path)
        ? below(gap.path).map((path) => ({ path, reason: gap.reason }))
        : [gap],
    );
  });
  return { data, gaps, references: outcomes.flatMap(({ payload }) => payload?.references ?? []) };
}

/**
 * Copies an object of one section into what others began.
 *
 * @param leaveNull puts null at all that this section fills alone below an object it has a gap on
 */
function fill(
  target: Target,
  from: Readonly<Record<string, unknown>>,
  at: readonly string[],
  shape: Tree,
  isFilledBySeveral: (at: readonly string[]) => boolean,
  leaveNull: (at: readonly string[]) => void,
): void {
  for (const [name, value] of Object.entries(from)) {
    const place = [...at, name];
    if (name === '__typename') {
      if ((target[name] ?? value) !== value) throw new Malformed();
      target[name] = value;
    } else if (!isFilledBySeveral(place)) target[name] = value;
    else if (value === null) leaveNull(place);
    else fill(objectAt(target, name), value as Target, place, shape, isFilledBySeveral, leaveNull);
  }
}

function objectAt(target: Target, name: string): Target {
  target[name] ??= {};
  return target[name] as Target;
}

function put(data: Target, path: readonly string[], value: null): void {
  const last = path.at(-1);
  if (last !== undefined) path.slice(0, -1).reduce(objectAt, data)[last] = value;
}

const startsWith = (path: Place, start: Place): boolean => start.every((step, place) => path[place] === step);

const isNames = (path: Place): path is readonly string[] => path.every((step) => typeof step === 'string');

function distinct(paths: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return [...new Map(paths.map((path) => [path.join('.'), path])).values()];
}
