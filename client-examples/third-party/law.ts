import { Malformed } from './encodings.ts';
import type { Payload } from './payload.ts';
import { type Place, subtreeAt, type Tree } from './tree.ts';

/**
 * The law of section 4.4: for every leaf a value, or null with exactly one gap on it or above it; no data and no gap
 * outside the leaves; an array only at a list.
 *
 * @throws Malformed
 */
export function holdLaw({ data, gaps }: Pick<Payload, 'data' | 'gaps'>, tree: Tree): void {
  const open = new Set(gaps.map(({ path }) => JSON.stringify(path)));
  if (open.size !== gaps.length) throw new Malformed();
  hold(data, tree, [], (path) => open.delete(JSON.stringify(path)));
  if (open.size > 0) throw new Malformed();
}

/** @param takeGap takes the gap of a place, and says whether there was one */
function hold(value: unknown, tree: Tree, at: Place, takeGap: (path: Place) => boolean): void {
  if (value === null) {
    if (at.length === 0 || !takeGap(at)) throw new Malformed();
    return;
  }
  switch (tree.kind) {
    case 'LEAF':
      if (typeof value === 'object') throw new Malformed();
      return;
    case 'LIST':
      if (!Array.isArray(value)) throw new Malformed();
      value.forEach((item: unknown, index) => {
        hold(item, tree.of, [...at, index], takeGap);
      });
      return;
    case 'OBJECT':
      holdObject(value, tree, at, takeGap);
      return;
    default: {
      const never: never = tree;
      throw new Malformed(never);
    }
  }
}

function holdObject(
  value: unknown,
  { members }: Extract<Tree, { kind: 'OBJECT' }>,
  at: Place,
  takeGap: (path: Place) => boolean,
): void {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Malformed();
  const { __typename, ...given } = value as Readonly<Record<string, unknown>>;
  if (__typename !== undefined && typeof __typename !== 'string') throw new Malformed();
  if (Object.keys(given).length !== members.size) throw new Malformed();
  for (const [name, tree] of members) {
    if (!Object.hasOwn(given, name)) throw new Malformed();
    hold(given[name], tree, [...at, name], takeGap);
  }
}

/** Every reference is of this source, and at or above a leaf. @throws Malformed */
export function holdReferences(references: Payload['references'], source: string, tree: Tree): void {
  if (!references.every((found) => found.source === source && subtreeAt(tree, found.path))) throw new Malformed();
}
