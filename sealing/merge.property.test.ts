import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkLaw } from './leaves.ts';
import { type MergePart, mergeParts, missingPart } from './merge.ts';
import type { Gap } from './payload.ts';
import type { PlannedSection } from './plan.ts';
import { PLAN } from './request.fixture.ts';

const FIELDS = ['me.a', 'me.b.c', 'me.b.d', 'me.b.e.f', 'me.b.e.g[]', 'me.h[].i', 'you.a', 'you.b.c'];
const [sample] = PLAN.sections as readonly [PlannedSection];
const [sampleLeaf] = sample.leaves as readonly [PlannedSection['leaves'][number]];

/** Shares the fields out over up to three sections, with whole objects missing here and there. */
const parts = fc
  .tuple(
    fc.array(fc.nat({ max: 2 }), { minLength: FIELDS.length, maxLength: FIELDS.length }),
    fc.array(fc.constantFrom('', 'me', 'me.b', 'me.b.e', 'you'), { minLength: 3, maxLength: 3 }),
  )
  .map(([owners, holes]) =>
    [0, 1, 2].flatMap((section): MergePart[] => {
      const leaves = FIELDS.filter((_, at) => owners[at] === section).map((path) => ({ ...sampleLeaf, path }));
      if (leaves.length === 0) return [];
      const part = missingPart({ ...sample, id: `section-${section}`, leaves }, 'NOT_SHARED');
      return [withHole(part, holes[section] ?? '')];
    }),
  );

function withHole(part: MergePart, hole: string): MergePart {
  const path = hole.split('.');
  const isBelow = ({ path: gap }: Gap): boolean => path.every((step, at) => gap[at] === step);
  if (hole === '' || !part.content.gaps.some(isBelow)) return part;
  const data = structuredClone(part.content.data) as Record<string, unknown>;
  const parent = path.slice(0, -1).reduce((object, step) => object[step] as Record<string, unknown>, data);
  parent[path.at(-1) ?? ''] = null;
  const gaps = part.content.gaps.filter((gap) => !isBelow(gap));
  return { ...part, content: { ...part.content, data, gaps: [...gaps, { path, reason: 'EMPTY' }] } };
}

describe('merging', () => {
  it('keeps the law: what holds for each section holds for all of them together', () => {
    fc.assert(
      fc.property(parts, (made) => {
        for (const { planned, content } of made) expect(checkLaw({ leaves: planned.leaves, ...content })).toEqual([]);
        const leaves = made.flatMap(({ planned }) => planned.leaves);
        expect(checkLaw({ leaves, ...mergeParts(made) })).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it('gives the same data whatever the order of the sections', () => {
    fc.assert(
      fc.property(parts, (made) => {
        const [one, other] = [mergeParts(made), mergeParts(made.toReversed())];
        expect(other.data).toEqual(one.data);
        expect(new Set(other.gaps.map((gap) => JSON.stringify(gap)))).toEqual(
          new Set(one.gaps.map((gap) => JSON.stringify(gap))),
        );
      }),
      { numRuns: 300 },
    );
  });
});
