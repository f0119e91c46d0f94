/** The leaves of a plan as a tree of objects, lists and leaves: the only shape the data may have. */
import { Malformed } from './refusals.ts';

export type LeafNode = ObjectNode | ListNode | { readonly kind: 'leaf' };

export interface ObjectNode {
  readonly kind: 'object';
  readonly members: Map<string, LeafNode>;
}

export interface ListNode {
  readonly kind: 'list';
  element: LeafNode;
}

/** Anything that has a response path, with `[]` after every list level: `applicant.employers[].wages[].amount`. */
export interface HasPath {
  readonly path: string;
}

/** Where something stands in the data: member names, and indices inside lists. */
export type DataPath = readonly (string | number)[];

const STEP = /^([_A-Za-z][_0-9A-Za-z]*)((?:\[\])*)$/;
const MAX_STEPS = 32;

/**
 * @throws Malformed when a path is not of its form, stands there twice, or when one path calls a list or an object
 *   what another calls something else
 */
export function leafTree(leaves: readonly HasPath[]): ObjectNode {
  const root: ObjectNode = { kind: 'object', members: new Map() };
  for (const { path } of leaves) plant(root, path);
  return root;
}

/** The path up to and including its first list, without `[]`, or the whole path: what one section fills alone. */
export function fieldOf(path: string): readonly string[] {
  const steps = stepsOf(path);
  const list = steps.findIndex(({ lists }) => lists > 0);
  return steps.slice(0, list === -1 ? steps.length : list + 1).map(({ name }) => name);
}

/** Whether a place is that of a leaf, or of something above one; indices inside lists are any. */
export function isAtOrAbove(node: LeafNode, [step, ...rest]: DataPath): boolean {
  if (step === undefined) return true;
  if (typeof step === 'number') return node.kind === 'list' && isAtOrAbove(node.element, rest);
  const member = node.kind === 'object' ? node.members.get(step) : undefined;
  return member !== undefined && isAtOrAbove(member, rest);
}

interface Step {
  readonly name: string;
  readonly lists: number;
}

function stepsOf(path: string): readonly Step[] {
  const steps = path.split('.').map((step) => {
    const [, name, lists] = STEP.exec(step) ?? [];
    if (name === undefined || lists === undefined || name.startsWith('__')) throw new Malformed('leaf.path');
    return { name, lists: lists.length / 2 };
  });
  if (steps.length > MAX_STEPS) throw new Malformed('leaf.path');
  return steps;
}

function plant(root: ObjectNode, path: string): void {
  const steps = stepsOf(path);
  let place: ObjectNode = root;
  steps.forEach(({ name, lists }, at) => {
    const isLast = at === steps.length - 1;
    const found = place.members.get(name);
    if (found === undefined) {
      const made: LeafNode = isLast ? { kind: 'leaf' } : { kind: 'object', members: new Map() };
      place.members.set(name, wrapped(made, lists));
      if (made.kind === 'object') place = made;
      return;
    }
    const inside = unwrapped(found, lists);
    if (isLast || inside?.kind !== 'object') throw new Malformed('leaf.path');
    place = inside;
  });
}

function wrapped(node: LeafNode, lists: number): LeafNode {
  return lists === 0 ? node : { kind: 'list', element: wrapped(node, lists - 1) };
}

function unwrapped(node: LeafNode, lists: number): LeafNode | undefined {
  if (lists === 0) return node;
  return node.kind === 'list' ? unwrapped(node.element, lists - 1) : undefined;
}
