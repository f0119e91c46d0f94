import {
  astFromValue,
  type FieldNode,
  GraphQLError,
  type GraphQLField,
  getArgumentValues,
  getNamedType,
  isInputObjectType,
  print,
} from 'graphql';
import { type AskedPeriod, fixPeriod, PERIOD_INPUT } from './period.ts';

/** Hears a problem with its response path. */
export type OnProblem = (path: string, detail: string) => void;

/** The arguments of one asked field, coerced, with variables filled in and every period fixed to days (design D2). */
export function fixArguments(
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
  { variables, asOf }: { readonly variables: Readonly<Record<string, unknown>>; readonly asOf: string },
  path: string,
  problem: OnProblem,
): Record<string, unknown> {
  const values = coerceArguments(field, node, variables, path, problem);
  for (const argument of field.args) {
    const type = getNamedType(argument.type);
    if (!isInputObjectType(type) || type.name !== PERIOD_INPUT || !(argument.name in values)) continue;
    const fixed = fixPeriod(values[argument.name] as AskedPeriod, asOf);
    if (typeof fixed === 'string') problem(`${path}(${argument.name}:)`, fixed);
    else values[argument.name] = fixed;
  }
  return values;
}

/** The same arguments as GraphQL text, in the order of the schema. */
export function textOfArguments(
  field: GraphQLField<unknown, unknown>,
  values: Readonly<Record<string, unknown>>,
): string {
  const texts = field.args
    .filter((argument) => values[argument.name] !== undefined)
    .map((argument) => {
      const node = astFromValue(values[argument.name], argument.type);
      return `${argument.name}: ${node ? print(node) : 'null'}`;
    });
  return texts.length === 0 ? '' : `(${texts.join(', ')})`;
}

function coerceArguments(
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
  variables: Readonly<Record<string, unknown>>,
  path: string,
  problem: OnProblem,
): Record<string, unknown> {
  try {
    return { ...getArgumentValues(field, node, { ...variables }) };
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    problem(path, error.message);
    return {};
  }
}
