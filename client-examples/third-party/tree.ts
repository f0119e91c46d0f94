import { Malformed } from './encodings.ts';

/** What leaves lead through: the shape their data must have. */
export type Tree =
  | { readonly kind: 'LEAF' }
  | { readonly kind: 'LIST'; readonly of: Tree }
  | { readonly kind: 'OBJECT'; readonly members: ReadonlyMap<string, Tree> };

/** Where a value or gap is in data: names and list indices. */
export type Place = readonly (string | number)[];

/** A response name of GraphQL; the two below are never one of a leaf. */
const NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;
const NEVER: readonly string[] = ['__typename', '__proto__'];

interface Step {
  readonly name: string;
  readonly isList: boolean;
}

/** A response path of a plan, such as `applicant.employment.employers[].name`. @throws Malformed */
function stepsOf(path: string): readonly Step[] {
  return path.split('.').map((written) => {
    const isList = written.endsWith('[]');
    const name = isList ? written.slice(0, -2) : written;
    if (!NAME.test(name) || NEVER.includes(name)) throw new Malformed();
    return { name, isList };
  });
}

/** The shape of all these leaves together. @throws Malformed for a path that is object, list and leaf at once */
export function treeOf(paths: readonly string[]): Tree {
  return grow(paths.map(stepsOf));
}

/** @param ways what is left of each path from here on */
function grow(ways: readonly (readonly Step[])[]): Tree {
  if (ways.length > 0 && ways.every((way) => way.length === 0)) return { kind: 'LEAF' };
  const members = new Map<string, Tree>();
  for (const [step] of ways) {
    if (!step) throw new Malformed();
    if (members.has(step.name)) continue;
    const through = ways.filter(([other]) => other?.name === step.name);
    if (through.some(([other]) => other?.isList !== step.isList)) throw new Malformed();
    const of = grow(through.map((way) => way.slice(1)));
    members.set(step.name, step.isList ? { kind: 'LIST', of } : of);
  }
  return { kind: 'OBJECT', members };
}

/** The part of a tree at a place, if the place can be in data of that shape. */
export function subtreeAt(tree: Tree, place: Place): Tree | undefined {
  let at: Tree | undefined = tree;
  for (const step of place) {
    if (at?.kind === 'OBJECT' && typeof step === 'string') at = at.members.get(step);
    else if (at?.kind === 'LIST' && typeof step === 'number') at = at.of;
    else return undefined;
  }
  return at;
}

/** What a leaf's section fills alone: names up to and including the first list, or all of them (section 4.3). */
export function filledAlone(path: string): readonly string[] {
  const steps = stepsOf(path);
  const firstList = steps.findIndex(({ isList }) => isList);
  return (firstList < 0 ? steps : steps.slice(0, firstList + 1)).map(({ name }) => name);
}
