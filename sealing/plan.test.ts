import { describe, expect, it } from 'vitest';
import { toBase64url, utf8 } from './bytes.ts';
import { canonicalize } from './canonical.ts';
import { type Plan, type PlannedSection, parsePlan, planDigest, sectionsOf, verifyPlan, writePlan } from './plan.ts';
import { portable } from './primitives.ts';
import { Malformed, NotCanonical, SealingRefused } from './refusals.ts';
import { claimsFor, PLAN } from './request.fixture.ts';

const text = writePlan(PLAN);
const claims = claimsFor(text);
const [brp] = PLAN.sections as readonly [PlannedSection];
const [leaf] = brp.leaves as readonly [PlannedSection['leaves'][number]];
const withSections = (...sections: readonly PlannedSection[]): Plan => ({ ...PLAN, sections });
const withPaths = (...paths: readonly string[]): PlannedSection => ({
  ...brp,
  leaves: paths.map((path) => ({ ...leaf, path })),
});

describe('a plan', () => {
  it('is read from its canonical text only', () => {
    expect(parsePlan(text)).toEqual(PLAN);
    expect(() => parsePlan(JSON.stringify(PLAN))).toThrow(NotCanonical);
  });

  it('is known by SHA-256("zegel/1/plan" ‖ text)', () => {
    expect(planDigest(text)).toBe(toBase64url(portable.sha256(utf8(`zegel/1/plan${text}`))));
  });

  it('lists the sections of one subject in order', () => {
    expect(sectionsOf(PLAN, 'PARTNER').map(({ id }) => id)).toEqual(['partner-required']);
    expect(sectionsOf(PLAN, 'APPLICANT')).toHaveLength(5);
  });

  it.each([
    ['another version', { ...PLAN, v: 2 as 1 }],
    ['one id for two sections', withSections(brp, { ...withPaths('a.b'), id: brp.id })],
    ['a section without a leaf', withSections({ ...brp, leaves: [] })],
    ['one leaf in two sections', withSections(brp, { ...brp, id: 'again' })],
    ['parts of one list in two sections', withSections(withPaths('a.b[].c'), { ...withPaths('a.b[].d'), id: 'again' })],
    ['a leaf twice', withSections(withPaths('a.b', 'a.b'))],
    ['a leaf inside a leaf', withSections(withPaths('a.b', 'a.b.c'))],
    ['a leaf around a leaf', withSections(withPaths('a.b.c', 'a.b'))],
    ['an object that is also a list', withSections(withPaths('a.b.d', 'a.b[].c'))],
    ['a list that is also an object', withSections(withPaths('a.b[].c', 'a.b.d'))],
    ['a leaf inside a leaf of another section', withSections(withPaths('a.b'), { ...withPaths('a.b.c'), id: 'again' })],
    ['a path with a gap', withSections(withPaths('a..b'))],
    ['a path that begins with a list', withSections(withPaths('[].b'))],
    ['a path with an index', withSections(withPaths('a[0].b'))],
    ['a path to __typename', withSections(withPaths('a.__typename'))],
    ['a path to a prototype', withSections(withPaths('__proto__.a'))],
    ['a coordinate that is none', withSections({ ...brp, leaves: [{ ...leaf, coordinate: 'Identity' }] })],
    ['a field with a list', withSections({ ...brp, leaves: [{ ...leaf, field: 'employers[]' }] })],
    ['arguments that are a list', withSections({ ...brp, leaves: [{ ...leaf, arguments: [] as never }] })],
  ])('with %s is refused', (_, plan) => {
    expect(() => parsePlan(canonicalize(plan))).toThrow(Malformed);
  });
});

describe('verifyPlan', () => {
  it('gives the plan that the request names', () => {
    expect(verifyPlan(text, claims)).toEqual(PLAN);
  });

  it('refuses a plan with one character changed', () => {
    const changed = text.replace('To see whether it counts.', 'To see whether it count5.');
    expect(() => verifyPlan(changed, claims)).toThrow(new SealingRefused('PLAN_REFUSED', 'plan'));
  });

  it.each([
    ['schema', '2025.1'],
    ['purpose', 'RENTAL'],
    ['as_of', '2026-03-02'],
  ])('refuses a signed plan whose %s is not the request’s', (member, value) => {
    const other = canonicalize({ ...PLAN, [member]: value });
    expect(() => verifyPlan(other, { ...claims, plan: planDigest(other) })).toThrow(SealingRefused);
  });

  it('refuses a signed text that is no plan', () => {
    expect(() => verifyPlan('{}', { ...claims, plan: planDigest('{}') })).toThrow(Malformed);
  });
});
