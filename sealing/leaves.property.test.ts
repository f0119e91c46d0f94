import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Dice, dice } from './dice.fixture.ts';
import type { HasPath } from './leaf-tree.ts';
import { checkLaw, gapsForMissing } from './leaves.ts';
import { mergeParts, missingPart } from './merge.ts';
import type { Gap } from './payload.ts';
import { PLAN } from './request.fixture.ts';

/** Any answer a source may give to a document: a shape, with values, lists and gaps strewn over it. */
type Shape = 'leaf' | { readonly list: Shape } | { readonly members: Readonly<Record<string, Shape>> };

const { shape } = fc.letrec<{ shape: Shape; members: Shape }>((tie) => ({
  shape: fc.oneof(
    { maxDepth: 3 },
    fc.constant<Shape>('leaf'),
    fc.record({ list: tie('shape') }, { noNullPrototype: true }),
    tie('members'),
  ),
  members: fc
    .dictionary(fc.constantFrom('a', 'b', 'c', 'constructor'), tie('shape'), { minKeys: 1, noNullPrototype: true })
    .map((members) => ({ members })),
}));
const root = fc.dictionary(fc.constantFrom('me', 'you'), shape, { minKeys: 1, noNullPrototype: true });

function leavesOf(node: Shape, path: string): HasPath[] {
  if (node === 'leaf') return [{ path }];
  if ('list' in node) return leavesOf(node.list, `${path}[]`);
  return Object.entries(node.members).flatMap(([name, member]) => leavesOf(member, `${path}.${name}`));
}

/** Fills a shape: `roll` decides at every place whether a gap, and how long a list. */
function fill(node: Shape, path: (string | number)[], gaps: Gap[], roll: Dice): unknown {
  if (roll(5) === 0) {
    gaps.push({ path, reason: 'EMPTY' });
    return null;
  }
  if (node === 'leaf') return ['text', 7, false][roll(3)];
  if ('list' in node) {
    return Array.from({ length: roll(3) }, (_, at) => fill(node.list, [...path, at], gaps, roll));
  }
  const members = Object.entries(node.members);
  return Object.fromEntries(members.map(([name, member]) => [name, fill(member, [...path, name], gaps, roll)]));
}

const answer = fc.tuple(root, fc.nat()).map(([members, seed]) => {
  const gaps: Gap[] = [];
  const roll = dice(seed);
  const entries = Object.entries(members);
  const data = Object.fromEntries(entries.map(([name, node]) => [name, fill(node, [name], gaps, roll)]));
  return { leaves: entries.flatMap(([name, node]) => leavesOf(node, name)), data, gaps };
});

describe('the law', () => {
  it('holds for every answer whose nulls have their gaps', () => {
    fc.assert(
      fc.property(answer, (made) => {
        expect(checkLaw(made)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('is broken by any gap taken away, doubled, or set where nothing is missing', () => {
    fc.assert(
      fc.property(answer, fc.nat(), ({ leaves, data, gaps }, pick) => {
        const chosen = gaps[pick % Math.max(gaps.length, 1)];
        if (chosen !== undefined) {
          const without = gaps.filter((gap) => gap !== chosen);
          expect(checkLaw({ leaves, data, gaps: without })).toHaveLength(1);
          expect(checkLaw({ leaves, data, gaps: [...gaps, chosen] })).toHaveLength(1);
        }
        const stray: Gap = { path: [...(chosen?.path ?? ['nowhere']), 'x'], reason: 'EMPTY' };
        expect(checkLaw({ leaves, data, gaps: [...gaps, stray] })).toHaveLength(1);
      }),
      { numRuns: 200 },
    );
  });

  it('is broken by any member put in or left out', () => {
    fc.assert(
      fc.property(answer, ({ leaves, data, gaps }) => {
        expect(checkLaw({ leaves, data: { ...data, extra: 1 }, gaps })).toHaveLength(1);
        for (const name of Object.keys(data)) {
          const { [name]: _, ...rest } = data;
          expect(checkLaw({ leaves, data: rest, gaps }).length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('holds for a section without data, and for all of them merged', () => {
    fc.assert(
      fc.property(answer, ({ leaves }) => {
        const [planned] = PLAN.sections;
        if (planned === undefined) throw new Error('the sample plan is empty');
        const section = { ...planned, leaves: leaves.map(({ path }) => ({ ...planned.leaves[0], path }) as never) };
        const part = missingPart(section, 'NOT_SHARED');
        expect(part.content.gaps).toEqual(gapsForMissing(leaves, 'NOT_SHARED'));
        expect(checkLaw({ leaves, ...part.content })).toEqual([]);
        expect(mergeParts([part])).toEqual(part.content);
      }),
      { numRuns: 200 },
    );
  });
});
