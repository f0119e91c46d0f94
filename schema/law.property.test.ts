import fc from 'fast-check';
import { buildSchema, execute, type GraphQLObjectType, isObjectType, parse, printSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { checkLaw } from '../sealing/leaves.ts';
import { anyDocument } from './any-document.testing.ts';
import { anyRecord } from './any-record.testing.ts';
import { type CompiledDocument, compileDocument } from './document.ts';
import { gapReason } from './gap.ts';
import { personalSchema } from './personal-schema.ts';
import { planRequest } from './plan.ts';
import { projectSection } from './project.ts';

const schema = personalSchema();
/** The same types without our resolvers: the readable twin executes with GraphQL's own. */
const bare = buildSchema(printSchema(schema));
const asOf = '2026-11-24';
const numRuns = process.env.ZEGEL_LONG === '1' ? 10_000 : 400;

function compiled(text: string): CompiledDocument {
  const outcome = compileDocument(schema, { text, variables: {}, asOf });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusals));
  return outcome.value;
}

function personType(): GraphQLObjectType {
  const person = schema.getType('Person');
  if (!isObjectType(person)) throw new TypeError('the schema has a Person');
  return person;
}

describe('for every request document', () => {
  it('the canonical text compiles to the same leaves and to itself, on any later day', () => {
    fc.assert(
      fc.property(anyDocument(schema), (text) => {
        const first = compiled(text);
        const again = compileDocument(schema, { text: first.canonical, variables: {}, asOf: '2027-03-01' });
        if (!again.ok) throw new Error(JSON.stringify(again.refusals));
        expect(again.value.leaves).toEqual(first.leaves);
        expect(again.value.canonical).toBe(first.canonical);
      }),
      { numRuns },
    );
  });

  it('the sections of the plan hold every leaf once, and one source and group each', () => {
    fc.assert(
      fc.property(anyDocument(schema), (text) => {
        const { leaves, ...rest } = compiled(text);
        const { sections } = planRequest({ leaves, ...rest }, 'MORTGAGE');
        expect(sections.flatMap((section) => section.leaves.map((leaf) => leaf.path)).sort()).toEqual(
          leaves.map((leaf) => leaf.path).sort(),
        );
        expect(new Set(sections.map((section) => section.id)).size).toBe(sections.length);
      }),
      { numRuns },
    );
  });

  it('what is delivered is data or exactly one gap per leaf, and nothing else, whatever the source answers', () => {
    fc.assert(
      fc.property(anyDocument(schema), anyRecord(personType()), (text, record) => {
        const request = compiled(text);
        for (const section of planRequest(request, 'MORTGAGE').sections) {
          const subject = request.subjects.find((tree) => tree.fieldName === section.subject.toLowerCase());
          if (!subject) throw new Error('a section has a subject');
          const scope = { leaves: new Set(section.leaves.map((leaf) => leaf.path)) };
          const { data, gaps } = projectSection(subject, scope, record);
          expect(checkLaw({ leaves: section.leaves, data, gaps })).toEqual([]);
        }
      }),
      { numRuns },
    );
  });

  it('projects what GraphQL itself would execute', () => {
    fc.assert(
      fc.property(anyDocument(schema), anyRecord(personType()), (text, record) => {
        const request = compiled(text);
        const expected = execute({
          schema: bare,
          document: parse(request.canonical),
          fieldResolver: nullForGap,
          rootValue: { applicant: record, partner: record },
        });
        for (const subject of request.subjects) {
          const leaves = request.leaves.filter((leaf) => leaf.path.startsWith(`${subject.responseKey}.`));
          const { data } = projectSection(subject, { leaves: new Set(leaves.map((leaf) => leaf.path)) }, record);
          const twin = projectable(expected).data?.[subject.responseKey];
          expect(withoutEmpty(data[subject.responseKey])).toEqual(withoutEmpty(twin));
        }
      }),
      { numRuns: Math.ceil(numRuns / 4) },
    );
  });
});

function nullForGap(
  source: Record<string, unknown>,
  args: unknown,
  _context: unknown,
  info: { fieldName: string },
): unknown {
  const held = source[info.fieldName];
  const value = typeof held === 'function' ? (held as (args: unknown) => unknown)(args) : held;
  if (gapReason(value) !== undefined) return null;
  return Array.isArray(value) ? value.map((item: unknown) => (gapReason(item) === undefined ? item : null)) : value;
}

function projectable(result: unknown): { readonly data?: Record<string, unknown> } {
  return JSON.parse(JSON.stringify(result)) as { readonly data?: Record<string, unknown> };
}

/** An absent object is delivered as an object of gaps, and by GraphQL as null: both become nothing here. */
function withoutEmpty(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutEmpty);
  if (typeof value !== 'object' || value === null) return value ?? undefined;
  const kept = Object.entries(value).flatMap(([key, held]) => {
    if (key === '__typename') return [];
    const below = withoutEmpty(held);
    return below === undefined ? [] : [[key, below] as const];
  });
  return kept.length === 0 ? undefined : Object.fromEntries(kept);
}
