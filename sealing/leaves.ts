/**
 * The law (D2, D16): for every planned leaf the data holds a value, or a `null` that has exactly one gap, on the leaf or
 * above it; nothing stands outside the leaves. An empty list is data. `__typename` is no data and is passed over.
 */
import { fieldOf, type HasPath, type LeafNode, type ListNode, leafTree, type ObjectNode } from './leaf-tree.ts';
import type { Gap, GapReason } from './payload.ts';

/** One breach of the law. `path` consists of planned names and indices only, never of anything the data brought. */
export interface LawProblem {
  readonly path: string;
  readonly problem:
    | 'MISSING'
    | 'OUTSIDE'
    | 'NOT_AN_OBJECT'
    | 'NOT_A_LIST'
    | 'NOT_A_VALUE'
    | 'NULL_WITHOUT_GAP'
    | 'TWO_GAPS'
    | 'GAP_WITHOUT_NULL';
}

const TYPENAME = /^[_A-Za-z][_0-9A-Za-z]{0,127}$/;

/** Checks data and gaps against the leaves they may consist of. An empty answer means that the law holds. */
export function checkLaw(given: {
  readonly leaves: readonly HasPath[];
  readonly data: unknown;
  readonly gaps: readonly Gap[];
}): readonly LawProblem[] {
  const inspection = new Inspection(given.gaps);
  inspection.walk(leafTree(given.leaves), given.data);
  inspection.reportUnusedGaps();
  return inspection.problems;
}

/**
 * The gaps of a section that has no data at all: one per field it fills alone, which is a leaf, or a list with all
 * below it.
 */
export function gapsForMissing(leaves: readonly HasPath[], reason: GapReason): readonly Gap[] {
  const fields = new Map(leaves.map(({ path }) => [fieldOf(path).join('.'), fieldOf(path)]));
  return Array.from(fields.values(), (path) => ({ path, reason }));
}

class Inspection {
  readonly problems: LawProblem[] = [];
  /** gaps that no null has asked for yet, and how many stand at the same place */
  readonly #gaps = new Map<string, number>();
  /** where the walk is; planned names and indices only */
  readonly #path: (string | number)[] = [];

  constructor(gaps: readonly Gap[]) {
    for (const { path } of gaps) {
      const place = JSON.stringify(path);
      this.#gaps.set(place, (this.#gaps.get(place) ?? 0) + 1);
    }
  }

  walk(node: LeafNode, value: unknown): void {
    if (value === undefined) this.#report('MISSING');
    else if (value === null) this.#takeGap();
    else if (node.kind === 'leaf') this.#walkLeaf(value);
    else if (node.kind === 'list') this.#walkList(node, value);
    else this.#walkObject(node, value);
  }

  reportUnusedGaps(): void {
    this.#gaps.forEach(() => {
      this.#report('GAP_WITHOUT_NULL');
    });
  }

  #walkLeaf(value: unknown): void {
    if (typeof value === 'object') this.#report('NOT_A_VALUE');
  }

  #walkList({ element }: ListNode, value: unknown): void {
    if (!Array.isArray(value)) {
      this.#report('NOT_A_LIST');
      return;
    }
    value.forEach((found: unknown, at) => {
      this.#step(at, element, found);
    });
  }

  #walkObject({ members }: ObjectNode, value: unknown): void {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      this.#report('NOT_AN_OBJECT');
      return;
    }
    const found = value as Record<string, unknown>;
    for (const name of Object.keys(found)) {
      if (!members.has(name) && !isTypename(name, found[name])) this.#report('OUTSIDE');
    }
    for (const [name, member] of members) {
      this.#step(name, member, Object.hasOwn(found, name) ? found[name] : undefined);
    }
  }

  #step(step: string | number, node: LeafNode, value: unknown): void {
    this.#path.push(step);
    this.walk(node, value);
    this.#path.pop();
  }

  #takeGap(): void {
    const place = JSON.stringify(this.#path);
    const count = this.#gaps.get(place);
    this.#gaps.delete(place);
    if (count === undefined) this.#report('NULL_WITHOUT_GAP');
    else if (count > 1) this.#report('TWO_GAPS');
  }

  #report(problem: LawProblem['problem']): void {
    const path = this.#path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`)).join('');
    this.problems.push({ path: path.replace(/^\./, ''), problem });
  }
}

function isTypename(name: string, value: unknown): boolean {
  return name === '__typename' && typeof value === 'string' && TYPENAME.test(value);
}
