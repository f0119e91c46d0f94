import fc from 'fast-check';
import { type GraphQLSchema, parse, print, printSchema, visit } from 'graphql';
import { describe, expect, it } from 'vitest';
import { anyDocument } from './any-document.testing.ts';
import { bareSchema } from './bare-schema.ts';
import { compileDocument } from './document.ts';
import { allMeanings } from './meaning.ts';
import { FIELD_RULES } from './personal.generated.ts';
import { personalSchema } from './personal-schema.ts';

const schema = personalSchema();
const bare = bareSchema();
const asOf = '2026-11-24';

describe('the schema a collector compiles with', () => {
  it('is the schema of personal data, type by type and in its order, without descriptions', () => {
    expect(definitionsOf(bare)).toEqual(definitionsOf(schema));
  });

  it('has the rules of every field, and of nothing else', () => {
    const declared = [...allMeanings()].map(([coordinate, { source, sources, purposes, threshold }]) => [
      coordinate,
      JSON.parse(JSON.stringify({ source, sources, purposes, threshold })) as object,
    ]);
    const withRules = declared.filter(([, rules]) => Object.keys(rules ?? {}).length > 0);
    expect(Object.entries(FIELD_RULES)).toEqual(withRules);
  });

  it('compiles every document to the same text, leaves and groups', () => {
    fc.assert(
      fc.property(anyDocument(schema), (text) => {
        const input = { text, variables: {}, asOf };
        expect(compileDocument(bare, input)).toEqual(compileDocument(schema, input));
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    'query ($p: PeriodInput!) { applicant { bank { sums(period: $p) { count } } } }',
    '{ applicant { bank { sums(period: {from: "2026-02-30"}) { count } } } }',
    '{ applicant { bank { sums(period: {last: "P1W"}) { count } } } }',
    '{ applicant { bank { sums(period: {last: 12}) { count } } } }',
    '{ applicant { bank { atLeast(amount: 1.5, period: {last: "P3M"}) } } }',
    '{ applicant { bank { transactions(period: {last: "P3M"}, categories: [NONE]) { bookedOn } } } }',
    '{ applicant { identity { isOver } } }',
    '{ applicant { identity { bsn } } }',
    '{ applicant { nothing } }',
  ])('refuses in the same words: %s', (text) => {
    const input = { text, variables: { p: { from: 'yesterday' } }, asOf };
    const outcome = compileDocument(bare, text.startsWith('{') ? { ...input, variables: {} } : input);
    expect(outcome).toMatchObject({ ok: false });
    expect(outcome).toEqual(compileDocument(schema, text.startsWith('{') ? { ...input, variables: {} } : input));
  });
});

/** Each definition as text without descriptions, in the order of its name. */
function definitionsOf(given: GraphQLSchema): string[] {
  const document = visit(parse(printSchema(given), { noLocation: true }), {
    enter: (node) => ('description' in node ? { ...node, description: undefined } : undefined),
  });
  return document.definitions.map(print).toSorted();
}
