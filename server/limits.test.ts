import { buildSchema, GraphQLError, getIntrospectionQuery, Kind } from 'graphql';
import { describe, expect, test } from 'vitest';
import { apiSchema } from './api.schema.ts';
import { CALL_LIMITS, isNestedWithin, readDocument } from './limits.ts';

const schema = buildSchema(`
  type Query { a: A one: Int list(of: [Int]): Int }
  type A { a: A one: Int }
  type Mutation { change: A other: A }
`);

/** What a document is refused for, `undefined` when it is read. */
function refusalOf(text: string): string | undefined {
  const read = readDocument(schema, text);
  return read instanceof GraphQLError ? `${String(read.extensions.code)}: ${read.message}` : undefined;
}
const over = (what: string, most: number): string => `COST_EXCEEDED: A call has at most ${most} ${what}.`;

const times = (count: number, text: (number: number) => string): string =>
  Array.from({ length: count }, (_, number) => text(number)).join(' ');
const nested = (levels: number): string => `${'a { '.repeat(levels - 1)}one${' }'.repeat(levels - 1)}`;

describe('a document', () => {
  test('is read when it asks what people ask', () => {
    for (const text of ['{ one }', 'mutation { change { one } }', 'query A { one } query B { a { one } }']) {
      expect(readDocument(schema, text)).toMatchObject({ kind: Kind.DOCUMENT });
    }
  });

  test('is read when it is the introspection of an editor, with everything in it', () => {
    const everything = {
      descriptions: true,
      specifiedByUrl: true,
      directiveIsRepeatable: true,
      schemaDescription: true,
      inputValueDeprecation: true,
      oneOf: true,
    };
    expect(readDocument(apiSchema(undefined), getIntrospectionQuery(everything))).toMatchObject({
      kind: Kind.DOCUMENT,
    });
  });

  const limits: [string, (count: number) => string, number, string, number?][] = [
    ['tokens', (count) => `{ list(of: [${times(count - 9, () => '1')}]) }`, CALL_LIMITS.tokens, 'tokens'],
    ['depth', (count) => `{ ${nested(count)} }`, CALL_LIMITS.depth, 'levels'],
    ['depth through fragments', throughFragments, CALL_LIMITS.depth, 'levels'],
    [
      'inline fragments',
      (count) => `{ ${'... { '.repeat(count - 1)}one${' }'.repeat(count)}`,
      CALL_LIMITS.nesting,
      'levels',
    ],
    [
      'lists in lists',
      (count) => `{ list(of: ${'['.repeat(count - 1)}1${']'.repeat(count - 1)}) }`,
      CALL_LIMITS.nesting,
      'levels',
    ],
    [
      'objects in objects',
      (count) => `{ list(of: ${'{a:'.repeat(count - 1)}1${'}'.repeat(count - 1)}) }`,
      CALL_LIMITS.nesting,
      'levels',
    ],
    ['fields', (count) => `{ a { ${times(count - 1, () => 'one')} } }`, CALL_LIMITS.fields, 'fields'],
    [
      'fields of fragments nobody uses',
      (count) => `{ one } fragment F on A { ${times(count - 1, () => 'one')} }`,
      CALL_LIMITS.fields,
      'fields',
    ],
    [
      'fields of a fragment, each time',
      (count) =>
        `{ a { ${times(count / 20 - 1, () => '...F')} ${times(19, () => 'one')} } } fragment F on A { ${times(20, () => 'one')} }`,
      CALL_LIMITS.fields,
      'fields',
      20,
    ],
    ['aliases', (count) => `{ a { ${times(count, (number) => `b${number}: one`)} } }`, CALL_LIMITS.aliases, 'aliases'],
    [
      'aliases of all operations',
      (count) => times(count, (number) => `query Q${number} { b: one }`),
      CALL_LIMITS.aliases,
      'aliases',
    ],
    ['root fields', (count) => `{ ${times(count, () => 'one')} }`, CALL_LIMITS.rootFields, 'fields at its root'],
    [
      'root fields through a fragment',
      (count) => `{ ...F ... { one } } fragment F on Query { ${times(count - 1, () => 'one')} }`,
      CALL_LIMITS.rootFields,
      'fields at its root',
    ],
    [
      'directives',
      (count) => `{ one ${times(count, () => '@skip(if: false)')} }`,
      CALL_LIMITS.directives,
      'directives',
    ],
    [
      'directives of an operation',
      (count) => `query ${times(count, () => '@a')} { one }`,
      CALL_LIMITS.directives,
      'directives',
    ],
  ];

  test.each(limits)('is refused, once, above the limit of %s', (_, make, most, what, step = 1) => {
    expect(refusalOf(make(most)) ?? '').not.toMatch(/^COST/);
    const limit = what === 'levels' && most > CALL_LIMITS.depth ? CALL_LIMITS.nesting : most;
    expect(refusalOf(make(most + step))).toBe(over(what, limit));
  });

  test.each([
    ['written out', (fields: string) => `mutation { ${fields} }`],
    ['in a fragment', (fields: string) => `mutation { ...F } fragment F on Mutation { ${fields} }`],
    ['in an inline fragment', (fields: string) => `mutation { ... on Mutation { ${fields} } }`],
    [
      'in two fragments',
      (fields: string) =>
        `mutation { ...F ...G } fragment F on Mutation { ${fields} } fragment G on Mutation { __typename }`,
    ],
  ])('changes one thing: two mutations are refused %s', (_, make) => {
    expect(refusalOf(make('a: change { one } b: change { one }'))).toBe(
      'COST_EXCEEDED: A call changes one thing: one field per mutation.',
    );
  });

  test('is refused for one thing, of all that is wrong with it', () => {
    expect(refusalOf(`mutation { ${times(100, (number) => `b${number}: change { one }`)} }`)).toContain(
      'one field per mutation',
    );
  });

  test('that doubles with every fragment is measured without being walked through', () => {
    const doubling = (leaf: string): string =>
      `{ ...F0 } ${times(300, (number) => `fragment F${number} on Query { ...F${number + 1} ...F${number + 1} }`)} fragment F300 on Query { ${leaf} }`;
    expect(refusalOf(doubling('one'))).toBe(over('fields at its root', CALL_LIMITS.rootFields));
    expect(refusalOf(doubling('...F0'))).toBeUndefined();
  });

  test('with fragments that spread each other is left to validation', () => {
    expect(refusalOf('{ ...F } fragment F on Query { ...G } fragment G on Query { ...F one }')).toBeUndefined();
    expect(refusalOf('{ ...Missing }')).toBeUndefined();
  });

  test('that is none is the error of its first mistake', () => {
    expect(refusalOf('{ one')).toBe('undefined: Syntax Error: Expected Name, found <EOF>.');
    expect(refusalOf(`{ list(of: ${'['.repeat(3_980)}) }`)).toBe(over('levels', CALL_LIMITS.nesting));
  });
});

/** Depth of so many fields, each in a fragment of its own. */
function throughFragments(count: number): string {
  const levels = times(count - 1, (number) => `fragment F${number} on A { a { ...F${number + 1} } }`);
  return `{ a { ...F1 } } ${levels.replace(/^fragment F0 .*? \} \} ?/, '')} fragment F${count - 1} on A { one }`;
}

describe('a value', () => {
  const lists = (levels: number): unknown => (levels === 0 ? 1 : [lists(levels - 1)]);
  const objects = (levels: number): unknown => (levels === 0 ? 'x' : { a: objects(levels - 1), b: [] });

  test.each([1, 2, 40])('is nested within %i levels, and no fewer', (levels) => {
    for (const value of [lists(levels), objects(levels)]) {
      expect(isNestedWithin(value, levels)).toBe(true);
      expect(isNestedWithin(value, levels - 1)).toBe(false);
    }
  });

  test('without levels is within none', () => {
    for (const value of [1, 'text', null, undefined, true]) expect(isNestedWithin(value, 0)).toBe(true);
  });

  test('is not followed all the way down', () => {
    const deep = JSON.parse(`${'['.repeat(100_000)}${']'.repeat(100_000)}`) as unknown;
    expect(isNestedWithin(deep, CALL_LIMITS.nesting)).toBe(false);
  });
});
