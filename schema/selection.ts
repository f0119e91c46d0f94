import {
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  TypeNameMetaFieldDef,
} from 'graphql';
import type { Outcome, Refused } from './refusals.ts';
import { fixArguments, textOfArguments } from './selection-arguments.ts';
import { type Group, groupsTogether, numbered, REQUIRED, type Selection } from './selection-tree.ts';

interface Input {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly asOf: string;
}

interface Found {
  readonly node: FieldNode;
  readonly group: Group;
}

/**
 * Resolves a valid operation into one tree per subject: fragments merged, arguments and periods fixed, groups assigned.
 * Problems name the response path.
 */
export function selectSubjects(input: Input): Outcome<readonly Selection[]> {
  const query = input.schema.getQueryType();
  if (!query) throw new TypeError('the schema has no query type');
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of input.document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const problems: Refused[] = [];
  const groups = new Map<DirectiveNode, Group>();

  const problem = (path: string, detail: string): void => {
    problems.push({ code: 'DOCUMENT_INVALID', path, detail });
  };

  const groupOf = (
    directives: readonly DirectiveNode[] | undefined,
    around: Group,
    belowList: boolean,
    path: string,
  ): Group => {
    const optional = directives?.find((directive) => directive.name.value === 'optional');
    if (!optional) return around;
    const known = groups.get(optional);
    if (known) return known;
    if (around !== REQUIRED) problem(path, '@optional stands inside another @optional');
    if (belowList) problem(path, '@optional may not stand below a list');
    const reason = optional.arguments?.find((argument) => argument.name.value === 'reason')?.value;
    const text = reason?.kind === Kind.STRING ? reason.value.trim() : '';
    if (text.length < 3 || text.length > 200)
      problem(path, '@optional gives its reason in 3 to 200 characters, written out');
    const group = { id: 'optional', reason: text };
    groups.set(optional, group);
    return group;
  };

  const collect = (set: SelectionSetNode, around: Group, belowList: boolean, path: string): Map<string, Found[]> => {
    const found = new Map<string, Found[]>();
    const walk = (selections: SelectionSetNode, group: Group): void => {
      for (const node of selections.selections) {
        switch (node.kind) {
          case Kind.FIELD: {
            const key = node.alias?.value ?? node.name.value;
            const own = groupOf(node.directives, group, belowList, path === '' ? key : `${path}.${key}`);
            found.set(key, [...(found.get(key) ?? []), { node, group: own }]);
            break;
          }
          case Kind.INLINE_FRAGMENT:
            walk(node.selectionSet, groupOf(node.directives, group, belowList, path));
            break;
          case Kind.FRAGMENT_SPREAD: {
            const fragment = fragments.get(node.name.value);
            if (fragment) walk(fragment.selectionSet, groupOf(node.directives, group, belowList, path));
            break;
          }
          default:
            assertNever(node);
        }
      }
    };
    walk(set, around);
    return found;
  };

  const select = (
    key: string,
    found: readonly Found[],
    parentType: string,
    field: GraphQLField<unknown, unknown>,
    belowList: boolean,
    path: string,
  ): Selection => {
    const [first] = found;
    if (!first) throw new TypeError('a found field has a node');
    if (new Set(found.map(({ group }) => group)).size > 1) problem(path, 'asked both inside and outside an @optional');
    const isList = isListType(withoutNonNull(field.type));
    const named = getNamedType(field.type);
    const children = new Map<string, Found[]>();
    for (const { node, group } of found) {
      if (!node.selectionSet) continue;
      for (const [childKey, nodes] of collect(node.selectionSet, group, belowList || isList, path)) {
        children.set(childKey, [...(children.get(childKey) ?? []), ...nodes]);
      }
    }
    const selections: Selection[] = [];
    if (isObjectType(named)) {
      const fields = named.getFields();
      for (const [childKey, nodes] of children) {
        const name = nodes[0]?.node.name.value ?? '';
        const child = name === '__typename' ? TypeNameMetaFieldDef : fields[name];
        if (name === '__typename' && childKey !== name) problem(path, '`__typename` keeps its own name');
        if (child)
          selections.push(
            select(childKey, nodes, named.name, child, belowList || isList, `${path}${isList ? '[]' : ''}.${childKey}`),
          );
      }
      if (selections.every(({ fieldName }) => fieldName === '__typename')) problem(path, 'asks for no data');
    }
    const args = fixArguments(field, first.node, input, path, problem);
    return {
      responseKey: key,
      fieldName: field.name,
      parentType,
      type: named.name,
      isList,
      arguments: args,
      argumentsText: textOfArguments(field, args),
      group: first.group,
      selections: groupsTogether(selections),
    };
  };

  const subjects: Selection[] = [];
  for (const [key, found] of collect(input.operation.selectionSet, REQUIRED, false, '')) {
    const name = found[0]?.node.name.value ?? '';
    const field = query.getFields()[name];
    if (name === '__typename' && field === undefined) continue;
    if (!field || !SUBJECT_FIELDS.has(name)) {
      problem(key, 'a request asks `applicant` and `partner`, nothing else');
      continue;
    }
    if (key !== name) problem(key, `\`${name}\` keeps its own name`);
    if (found.some(({ group }) => group !== REQUIRED)) problem(key, 'a whole subject is not optional');
    subjects.push(select(key, found, query.name, field, false, key));
  }
  if (subjects.length === 0 && problems.length === 0) problem('document', 'asks for no data');
  return problems.length > 0 ? { ok: false, refusals: problems } : { ok: true, value: numbered(subjects) };
}

export const SUBJECT_FIELDS: ReadonlyMap<string, 'APPLICANT' | 'PARTNER'> = new Map([
  ['applicant', 'APPLICANT'],
  ['partner', 'PARTNER'],
]);

function withoutNonNull(type: GraphQLOutputType): GraphQLOutputType {
  return isNonNullType(type) ? type.ofType : type;
}

function assertNever(node: never): never {
  throw new TypeError(`unknown selection ${String(node)}`);
}
