/** The sections of one subject become one answer in the shape of the document. */
import { type DataPath, fieldOf, type LeafNode, leafTree, type ObjectNode } from './leaf-tree.ts';
import { gapsForMissing } from './leaves.ts';
import type { Gap, GapReason, PayloadContent, Reference } from './payload.ts';
import type { PlannedSection } from './plan.ts';
import { Malformed } from './refusals.ts';

/** What one planned section brings; the law holds for it. */
export interface MergePart {
  readonly planned: PlannedSection;
  readonly content: Pick<PayloadContent, 'data' | 'gaps' | 'references'>;
}

export interface MergedData {
  readonly data: Readonly<Record<string, unknown>>;
  readonly gaps: readonly Gap[];
  readonly references: readonly Reference[];
}

/** A section without data: every field it fills alone is `null`, with a gap for this reason. */
export function missingPart(planned: PlannedSection, reason: GapReason): MergePart {
  const data = nulls(leafTree(planned.leaves));
  return { planned, content: { data, gaps: gapsForMissing(planned.leaves, reason), references: [] } };
}

/**
 * Merges objects member by member; a list, with all below it, comes from one section. An object that several sections
 * fill is never `null` in the result: the gap that one section has on it moves down to that section's own fields.
 * @throws Malformed when two sections say something of the same place
 */
export function mergeParts(parts: readonly MergePart[]): MergedData {
  const gaps = new Map(parts.flatMap(({ content }, part) => content.gaps.map((gap) => [keyOf(part, gap.path), gap])));
  const merger = new Merger(parts, gaps);
  const places = parts.map(({ planned, content }, part) => ({
    part,
    node: leafTree(planned.leaves),
    value: content.data,
  }));
  const data = merger.mergeObjects(places, []);
  return { data, gaps: Array.from(gaps.values()), references: parts.flatMap(({ content }) => content.references) };
}

/** One section's node of the tree with the value it has there. */
interface Place<Node extends LeafNode = LeafNode> {
  readonly part: number;
  readonly node: Node;
  readonly value: unknown;
}

class Merger {
  readonly #parts: readonly MergePart[];
  readonly #gaps: Map<string, Gap>;

  constructor(parts: readonly MergePart[], gaps: Map<string, Gap>) {
    this.#parts = parts;
    this.#gaps = gaps;
  }

  mergeObjects(places: readonly Place<ObjectNode>[], path: DataPath): Record<string, unknown> {
    const objects = places.map((place) => ({ ...place, value: this.#asObject(place, path) }));
    const names = new Set(objects.flatMap(({ node }) => Array.from(node.members.keys())));
    const merged: Record<string, unknown> = { ...typename(objects.map(({ value }) => value)) };
    for (const name of names) {
      const inside = objects.flatMap(({ part, node, value }): readonly Place[] => {
        const member = node.members.get(name);
        return member === undefined ? [] : [{ part, node: member, value: value[name] }];
      });
      merged[name] = this.#merge(inside, [...path, name]);
    }
    return merged;
  }

  #merge(places: readonly Place[], path: DataPath): unknown {
    const [first, ...others] = places;
    if (first !== undefined && others.length === 0) return first.value;
    return this.mergeObjects(
      places.map(({ node, ...place }) => {
        if (node.kind !== 'object') throw new Malformed('sections');
        return { ...place, node };
      }),
      path,
    );
  }

  #asObject({ part, node, value }: Place<ObjectNode>, path: DataPath): Record<string, unknown> {
    if (value !== null) return value as Record<string, unknown>;
    const gap = this.#gaps.get(keyOf(part, path));
    if (gap === undefined) throw new Malformed('sections');
    this.#gaps.delete(keyOf(part, path));
    const below = fieldsBelow(this.#parts[part]?.planned, path);
    for (const field of below) this.#gaps.set(keyOf(part, field), { path: field, reason: gap.reason });
    return nulls(node);
  }
}

/** The fields a section fills alone at or below a place, which is never inside a list. */
function fieldsBelow(planned: PlannedSection | undefined, path: DataPath): readonly (readonly string[])[] {
  const fields = (planned?.leaves ?? []).map(({ path: leaf }) => fieldOf(leaf));
  return fields.filter((field) => path.every((step, at) => field[at] === step));
}

function nulls({ members }: ObjectNode): Record<string, unknown> {
  return Object.fromEntries(
    Array.from(members, ([name, member]) => [name, member.kind === 'object' ? nulls(member) : null]),
  );
}

function typename(objects: readonly Record<string, unknown>[]): { readonly __typename?: unknown } {
  const names = new Set(objects.flatMap((value) => (value.__typename === undefined ? [] : [value.__typename])));
  if (names.size > 1) throw new Malformed('sections');
  return names.size === 0 ? {} : { __typename: Array.from(names)[0] };
}

function keyOf(part: number, path: DataPath): string {
  return JSON.stringify([part, path]);
}
