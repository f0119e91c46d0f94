import { describe, expect, it } from 'vitest';
import { type MergePart, mergeParts, missingPart } from './merge.ts';
import type { PlannedSection } from './plan.ts';
import { Malformed } from './refusals.ts';
import { PLAN } from './request.fixture.ts';

const [sample] = PLAN.sections as readonly [PlannedSection];
const [leaf] = sample.leaves as readonly [PlannedSection['leaves'][number]];
const part = (paths: readonly string[], data: Record<string, unknown>, ...gaps: string[]): MergePart => ({
  planned: { ...sample, leaves: paths.map((path) => ({ ...leaf, path })) },
  content: { data, gaps: gaps.map((path) => ({ path: path.split('.'), reason: 'EMPTY' })), references: [] },
});

describe('mergeParts', () => {
  it('joins objects and keeps lists whole', () => {
    const jobs = part(['me.work.jobs[].title'], { me: { work: { jobs: [{ title: 'any' }] } } });
    const hours = part(['me.work.hours'], { me: { work: { hours: 36 } } });
    expect(mergeParts([jobs, hours]).data).toEqual({ me: { work: { jobs: [{ title: 'any' }], hours: 36 } } });
  });

  it('leaves a gap where it is when the section fills the object alone', () => {
    const work = part(['me.work.hours', 'me.work.pay'], { me: { work: null } }, 'me.work');
    const name = part(['me.name'], { me: { name: 'any' } });
    const { data, gaps } = mergeParts([work, name]);
    expect(data).toEqual({ me: { work: null, name: 'any' } });
    expect(gaps).toEqual(work.content.gaps);
  });

  it('moves a gap down to the section’s own fields when another section fills the object as well', () => {
    const work = part(['me.work.hours', 'me.work.jobs[].title'], { me: null }, 'me');
    const pay = part(['me.work.pay.amount'], { me: { work: { pay: { amount: '1' } } } });
    const { data, gaps } = mergeParts([work, pay]);
    expect(data).toEqual({ me: { work: { hours: null, jobs: null, pay: { amount: '1' } } } });
    expect(gaps.map(({ path }) => path.join('.'))).toEqual(['me.work.hours', 'me.work.jobs']);
  });

  it('keeps a type name that sections agree on, and refuses one they differ on', () => {
    const named = (type: string, field: string) => part([`me.${field}`], { me: { __typename: type, [field]: 1 } });
    expect(mergeParts([named('Person', 'a'), named('Person', 'b')]).data).toEqual({
      me: { __typename: 'Person', a: 1, b: 1 },
    });
    expect(() => mergeParts([named('Person', 'a'), named('Company', 'b')])).toThrow(Malformed);
  });

  it('refuses two sections that speak of one place', () => {
    const one = part(['me.name'], { me: { name: 'any' } });
    expect(() => mergeParts([one, one])).toThrow(Malformed);
  });

  it('lists the references of all', () => {
    const reference = {
      path: ['me'],
      source: 'BRP',
      fetchedAt: '2026-03-01T12:00:00Z',
      referenceDate: null,
      broughtByConsumer: false,
    };
    const referring = (made: MergePart): MergePart => ({
      ...made,
      content: { ...made.content, references: [reference] },
    });
    const made = [part(['me.a'], { me: { a: 1 } }), part(['me.b'], { me: { b: 1 } })];
    expect(mergeParts(made.map(referring)).references).toEqual([reference, reference]);
  });

  it('gives null with NOT_SHARED for a section that was left out', () => {
    const { planned } = part(['me.work.hours', 'me.jobs[].title', 'me.jobs[].pay'], {});
    const { data, gaps } = mergeParts([missingPart(planned, 'NOT_SHARED')]);
    expect(data).toEqual({ me: { work: { hours: null }, jobs: null } });
    expect(gaps).toEqual([
      { path: ['me', 'work', 'hours'], reason: 'NOT_SHARED' },
      { path: ['me', 'jobs'], reason: 'NOT_SHARED' },
    ]);
  });
});
