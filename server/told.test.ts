import {
  GraphQLEnumType,
  GraphQLError,
  GraphQLInputObjectType,
  GraphQLInt,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLScalarType,
  GraphQLSchema,
  GraphQLString,
  graphql,
  parse,
  validate,
} from 'graphql';
import { describe, expect, test } from 'vitest';
import { REFUSAL_CODES, REFUSALS } from '../schema/refusals.ts';
import { placeOf, told } from './told.ts';

const CANARY = 'canary-4711';

/** What is told of an error, and what is logged with it. */
function tellOf(error: GraphQLError): { readonly answer: ReturnType<typeof told>; readonly logged: string } {
  const lines: unknown[] = [];
  const answer = told(error.toJSON(), error, { log: (event, facts) => lines.push([event, facts]) });
  return { answer, logged: JSON.stringify(lines) };
}

const PickInput = new GraphQLInputObjectType({
  name: 'PickInput',
  fields: {
    secret: { type: new GraphQLNonNull(GraphQLString) },
    color: { type: new GraphQLEnumType({ name: 'Color', values: { RED: {}, BLUE: {} } }) },
    strict: {
      type: new GraphQLScalarType({
        name: 'Strict',
        parseValue: (value) => {
          throw new TypeError(`no ${String(value)}`);
        },
      }),
    },
    all: { type: new GraphQLList(GraphQLInt) },
  },
});

const schema = new GraphQLSchema({
  query: new GraphQLObjectType({
    name: 'Query',
    fields: {
      pick: {
        type: GraphQLString,
        args: { input: { type: PickInput }, name: { type: new GraphQLNonNull(GraphQLString) } },
      },
      broken: {
        type: GraphQLString,
        resolve: () => {
          throw new TypeError(`could not read ${CANARY}\n    at ${CANARY} (file:1:1)`);
        },
      },
      odd: {
        type: GraphQLString,
        resolve: () => {
          throw new GraphQLError(`odd ${CANARY}`);
        },
      },
      nothing: { type: new GraphQLNonNull(GraphQLString), resolve: () => null },
      ours: {
        type: GraphQLString,
        resolve: () => {
          throw new GraphQLError('Not yours.', {
            extensions: { code: 'NOT_FOUND', http: { status: 404 }, more: CANARY },
          });
        },
      },
    },
  }),
});

async function errorOf(source: string, variableValues: Record<string, unknown> = {}): Promise<GraphQLError> {
  const [error] = (await graphql({ schema, source, variableValues })).errors ?? [];
  if (!error) throw new Error('nothing was wrong');
  return error;
}

test('An error of ours is told as it is, with its code and nothing beside', async () => {
  const { answer, logged } = tellOf(await errorOf('{ ours }'));
  expect(answer).toEqual({
    message: 'Not yours.',
    locations: [{ line: 1, column: 3 }],
    path: ['ours'],
    extensions: { code: 'NOT_FOUND' },
  });
  expect(logged).toBe('[]');
});

test.each(REFUSAL_CODES.filter((code) => code !== 'INTERNAL'))('The code %s is kept', (code) => {
  expect(tellOf(new GraphQLError('A sentence.', { extensions: { code } })).answer).toEqual({
    message: 'A sentence.',
    extensions: { code },
  });
});

describe('what is wrong in the call is MALFORMED, and its values are not repeated', () => {
  const inline = (input: string) => `{ pick(name: "x", input: ${input}) }`;
  const variable = 'query ($input: PickInput) { pick(name: "x", input: $input) }';
  test.each<readonly [string, string, Record<string, unknown>, string]>([
    ['syntax', `{ pick(name "${CANARY}") }`, {}, 'Syntax Error: Expected ":", found String.'],
    [
      'a block string',
      `{ pick(name """${CANARY}\n" found Name "x""") }`,
      {},
      'Syntax Error: Expected ":", found BlockString.',
    ],
    ['a number', '{ pick(name 4711.5) }', {}, 'Syntax Error: Expected ":", found Float.'],
    ['a wrong literal', `{ pick(name: ${CANARY.slice(0, 6)}) }`, {}, 'A value does not fit its type.'],
    [
      'a literal without a field',
      inline(`{ color: RED, all: [1] }`),
      {},
      'Field "PickInput.secret" of required type "String!" was not provided.',
    ],
    ['a literal with a field too many', inline(`{ secret: "s", canary4711: 1 }`), {}, 'A value does not fit its type.'],
    ['a literal of an enum', inline('{ secret: "s", color: canary4711 }'), {}, 'A value does not fit its type.'],
    ['a variable', variable, { input: CANARY }, 'Variable "$input" does not fit its type.'],
    [
      'a field missing',
      variable,
      { input: { color: 'RED', all: [CANARY] } },
      'Variable "$input" does not fit its type. Field "secret" of required type "String!" was not provided.',
    ],
    [
      'a place in it',
      variable,
      { input: { secret: 's', all: [1, CANARY] } },
      'Variable "$input" at "input.all[1]" does not fit its type.',
    ],
    ['a field too many', variable, { input: { secret: 's', [CANARY]: 1 } }, 'Variable "$input" does not fit its type.'],
    [
      'an enum',
      variable,
      { input: { secret: 's', color: CANARY } },
      'Variable "$input" at "input.color" does not fit its type.',
    ],
    [
      'a scalar that throws',
      variable,
      { input: { secret: 's', strict: CANARY } },
      'Variable "$input" at "input.strict" does not fit its type.',
    ],
    [
      'a value with line breaks',
      variable,
      { input: `a\n at "b"; ${CANARY}` },
      'Variable "$input" does not fit its type.',
    ],
    [
      'a variable left out',
      'query ($n: String!) { pick(name: $n) }',
      {},
      'Variable "$n" of required type "String!" was not provided.',
    ],
    [
      'null where there is a default',
      'query ($n: String = "x") { pick(name: $n) }',
      { n: null },
      'Argument "name" of non-null type "String!" must not be null.',
    ],
    [
      'many mistakes',
      variable,
      { input: { secret: 's', all: Array.from({ length: 100 }, () => CANARY) } },
      'Variable "$input" at "input.all[0]" does not fit its type.',
    ],
    ['an unknown field', '{ picked }', {}, 'Cannot query field "picked" on type "Query". Did you mean "pick"?'],
  ])('%s', async (_, source, variables, message) => {
    const { answer, logged } = tellOf(await errorOf(source, variables));
    expect([answer.message, answer.extensions]).toEqual([message, { code: 'MALFORMED' }]);
    expect(JSON.stringify(answer)).not.toMatch(/canary.?4711|4711\.5/);
    expect(logged).toBe('[]');
  });

  test('and Apollo’s words for it never leave', () => {
    const codes = [
      'GRAPHQL_PARSE_FAILED',
      'GRAPHQL_VALIDATION_FAILED',
      'BAD_USER_INPUT',
      'OPERATION_RESOLUTION_FAILURE',
      'PERSISTED_QUERY_NOT_SUPPORTED',
      'BAD_REQUEST',
    ];
    for (const code of codes) {
      const { answer, logged } = tellOf(
        new GraphQLError('A sentence.', { extensions: { code, stacktrace: ['at x'] } }),
      );
      expect([answer.extensions, logged]).toEqual([{ code: 'MALFORMED' }, '[]']);
    }
  });

  test('also where graphql stops counting', async () => {
    const source = 'query ($all: [Int]) { pick(name: "x", input: { secret: "s", all: $all }) }';
    const { errors = [] } = await graphql({
      schema,
      source,
      variableValues: { all: Array.from({ length: 100 }, () => CANARY) },
    });
    expect(errors.at(-1)?.message).toMatch(/^Too many errors/);
    for (const error of errors)
      expect(tellOf(error)).toMatchObject({ answer: { extensions: { code: 'MALFORMED' } }, logged: '[]' });
  });

  test('also where it is many errors at once', () => {
    const errors = validate(schema, parse('{ a b c(d: 1) ...F }'));
    expect(errors).toHaveLength(4);
    for (const error of errors) expect(tellOf(error).answer.extensions).toEqual({ code: 'MALFORMED' });
  });
});

describe('what nobody foresaw', () => {
  test.each([
    ['an error thrown', `{ ${CANARY.replace('-', '_')}: broken }`, 'TypeError', 'broken'],
    ['an error of graphql without a place in the call', '{ odd }', 'GraphQLError', 'odd'],
    ['null where there must be something', '{ nothing }', 'Error', 'nothing'],
  ])('is one sentence outside and a place inside: %s', async (_, source, name, field) => {
    const error = await errorOf(source);
    const { answer, logged } = tellOf(error);
    expect(answer).toEqual({
      message: REFUSALS.INTERNAL.happened,
      path: error.path,
      extensions: { code: 'INTERNAL' },
    });
    expect(JSON.parse(logged)).toEqual([['error.internal', { error: name, at: expect.any(String), path: field }]]);
    expect(logged).not.toMatch(/canary.?4711/);
  });

  test('also with a code that is not in the table, or is called like a method', () => {
    for (const code of ['INTERNAL_SERVER_ERROR', 'INTERNAL', 'EVIL', 'constructor', 'toString', 5, null]) {
      const { answer } = tellOf(new GraphQLError(CANARY, { extensions: { code } }));
      expect(answer).toEqual({ message: REFUSALS.INTERNAL.happened, extensions: { code: 'INTERNAL' } });
    }
  });

  test('also what is no error at all', () => {
    const log = (): void => {};
    for (const thrown of ['text', undefined, null, 5, {}]) {
      expect(told({ message: CANARY }, thrown, { log }).message).toBe(REFUSALS.INTERNAL.happened);
    }
  });
});

describe('the place of an error', () => {
  test('is a line of ours', () => {
    expect(placeOf(new Error('x'))).toMatch(/^at .*told\.test\.ts:\d+:\d+/);
  });

  test('is never in its message', () => {
    expect(placeOf(new Error(`x\n    at ${CANARY}`))).not.toContain(CANARY);
    expect(placeOf('thrown')).toBe('');
    expect(placeOf(Object.assign(new Error('x'), { stack: undefined }))).toBe('');
  });
});
