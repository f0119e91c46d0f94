import {
  type DirectiveNode,
  type DocumentNode,
  type GraphQLSchema,
  getDirectiveValues,
  getNullableType,
  isListType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { isDay } from './date.ts';
import type { Outcome, Refused } from './refusals.ts';

/** Longest that something held may count as fresh, in days. */
export const MOST_FRESH_DAYS = 366;

const DAY_MS = 86_400_000;

/**
 * Takes out of a valid document what its provider already holds and calls fresh on the day of the request: it is not asked,
 * not planned and not fetched. What is stale stays, and is asked as if nothing was held.
 *
 * @param asOf - the day of the request, `YYYY-MM-DD`
 * @returns refusals `DOCUMENT_INVALID`, naming the field
 */
export function withoutHeld(
  schema: GraphQLSchema,
  document: DocumentNode,
  variables: Readonly<Record<string, unknown>>,
  asOf: string,
): Outcome<DocumentNode> {
  const directive = schema.getDirective('held');
  if (!directive) throw new TypeError('the schema has @held');
  const problems: Refused[] = [];
  const types = new TypeInfo(schema);
  let lists = 0;
  let fragments = 0;
  let taken = 0;
  /** How much had been taken out when each selection around was entered. */
  const before: number[] = [];
  const isEmptied = (set: SelectionSetNode | undefined): boolean =>
    taken > (before.pop() ?? 0) && set !== undefined && set.selections.every(isTypename);
  const isFresh = (node: { readonly directives?: readonly DirectiveNode[] }, name: string): boolean => {
    const values = getDirectiveValues(directive, node, { ...variables });
    if (!values) return false;
    const problem = problemOf(values, asOf) ?? (lists > 0 ? '@held may not stand below a list' : undefined);
    const detail = problem ?? (fragments > 0 ? '@held stands in the operation, not in a fragment' : undefined);
    if (detail) problems.push({ code: 'DOCUMENT_INVALID', path: name, detail });
    return !detail && ageOf(values, asOf) <= Number(values.days);
  };
  const left = visit(
    document,
    visitWithTypeInfo(types, {
      FragmentDefinition: {
        enter: () => {
          fragments += 1;
        },
        leave: () => {
          fragments -= 1;
        },
      },
      Field: {
        enter: (node) => {
          if (isFresh(node, node.name.value)) {
            taken += 1;
            return null;
          }
          before.push(taken);
          if (isListType(getNullableType(types.getType()))) lists += 1;
          return undefined;
        },
        leave: (node) => {
          if (isListType(getNullableType(types.getType()))) lists -= 1;
          return isEmptied(node.selectionSet) ? null : undefined;
        },
      },
      InlineFragment: {
        enter: () => {
          before.push(taken);
        },
        leave: (node) => (isEmptied(node.selectionSet) ? null : undefined),
      },
    }),
  );
  const isNothingLeft = left.definitions.some(
    (node) => node.kind === Kind.OPERATION_DEFINITION && isEmptied(node.selectionSet),
  );
  if (isNothingLeft && problems.length === 0)
    problems.push({ code: 'DOCUMENT_INVALID', path: 'document', detail: 'all of it is held: nothing is left to ask' });
  return problems.length > 0 ? { ok: false, refusals: problems } : { ok: true, value: left };
}

const isTypename = (selection: SelectionNode): boolean =>
  selection.kind === Kind.FIELD && selection.name.value === '__typename';

function problemOf({ since, days }: Readonly<Record<string, unknown>>, asOf: string): string | undefined {
  if (!isDay(since) || since > asOf) return '@held names a day that has been: since';
  if (typeof days !== 'number' || days < 1 || days > MOST_FRESH_DAYS)
    return `what is held is fresh for 1 to ${MOST_FRESH_DAYS} days`;
  return undefined;
}

function ageOf({ since }: Readonly<Record<string, unknown>>, asOf: string): number {
  return (Date.parse(asOf) - Date.parse(String(since))) / DAY_MS;
}
