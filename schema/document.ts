import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
  parse,
  specifiedRules,
  validate,
  visit,
} from 'graphql';
import { canonicalText } from './canonical-document.ts';
import { withoutHeld } from './held.ts';
import { type Leaf, leavesOf } from './leaf.ts';
import { type Outcome, type Refused, refused } from './refusals.ts';
import { selectSubjects } from './selection.ts';
import type { Selection } from './selection-tree.ts';

/** Bounds of a request document; wide for honest requests, narrow for hostile ones. */
export const DOCUMENT_LIMITS = { bytes: 20_000, tokens: 4_000, depth: 12, leaves: 500 } as const;

/** What a provider wants compiled. */
export interface DocumentInput {
  readonly text: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** The day relative periods count from, `YYYY-MM-DD`. */
  readonly asOf: string;
}

/** A request document with nothing left to decide (design D2). */
export interface CompiledDocument {
  /** The same request with fragments, variables and relative periods resolved; compiles to the same leaves. */
  readonly canonical: string;
  readonly asOf: string;
  /** One tree per subject asked. */
  readonly subjects: readonly Selection[];
  readonly leaves: readonly Leaf[];
}

const BSN_NAMES = /^(bsn|burgerservicenummer|burger_?service_?nr|sofinummer|citizen_?service_?number|national_?id)$/i;

/**
 * Compiles a request document, or names every problem at once with its path.
 *
 * @param schema - the schema whose `applicant` and `partner` hold the personal data
 * @returns refusals `DOCUMENT_INVALID` (every one) and `BSN_NOT_ALLOWED`
 */
export function compileDocument(schema: GraphQLSchema, input: DocumentInput): Outcome<CompiledDocument> {
  if (new TextEncoder().encode(input.text).length > DOCUMENT_LIMITS.bytes) {
    return refused('DOCUMENT_INVALID', `a document has at most ${DOCUMENT_LIMITS.bytes} bytes`);
  }
  const parsed = parseText(input.text);
  if (!parsed.ok) return parsed;
  const problems = [...bsnProblems(parsed.value), ...shapeProblems(parsed.value)];
  if (problems.length > 0) return { ok: false, refusals: problems };

  const invalid = validate(schema, parsed.value, specifiedRules, { maxErrors: 50 }).map(problemOf);
  if (invalid.length > 0) return { ok: false, refusals: invalid };

  const operation = operationOf(parsed.value);
  const variables = getVariableValues(schema, operation.variableDefinitions ?? [], { ...input.variables });
  if (variables.errors) return { ok: false, refusals: variables.errors.map(problemOf) };
  const stray = Object.keys(input.variables).filter(
    (name) => !operation.variableDefinitions?.some((definition) => definition.variable.name.value === name),
  );
  if (stray.length > 0) {
    return {
      ok: false,
      refusals: stray.map((name) => ({
        code: 'DOCUMENT_INVALID',
        path: `$${name}`,
        detail: 'the document declares no such variable',
      })),
    };
  }

  const asked = withoutHeld(schema, parsed.value, variables.coerced, input.asOf);
  if (!asked.ok) return asked;
  const selected = selectSubjects({
    schema,
    document: asked.value,
    operation: operationOf(asked.value),
    variables: variables.coerced,
    asOf: input.asOf,
  });
  if (!selected.ok) return selected;
  const leaves = leavesOf(selected.value);
  if (!leaves.ok) return leaves;
  if (leaves.value.length > DOCUMENT_LIMITS.leaves) {
    return refused('DOCUMENT_INVALID', `a request has at most ${DOCUMENT_LIMITS.leaves} leaves`);
  }
  return {
    ok: true,
    value: {
      canonical: canonicalText(selected.value),
      asOf: input.asOf,
      subjects: selected.value,
      leaves: leaves.value,
    },
  };
}

function parseText(text: string): Outcome<DocumentNode> {
  try {
    return { ok: true, value: parse(text, { maxTokens: DOCUMENT_LIMITS.tokens }) };
  } catch (error) {
    if (error instanceof GraphQLError) return { ok: false, refusals: [problemOf(error)] };
    throw error;
  }
}

function problemOf(error: GraphQLError): Refused {
  const place = error.locations?.[0];
  return {
    code: 'DOCUMENT_INVALID',
    ...(place ? { path: `${place.line}:${place.column}` } : {}),
    detail: error.message.replace(/ Did you mean .*$/, ''),
  };
}

function bsnProblems(document: DocumentNode): Refused[] {
  const problems: Refused[] = [];
  visit(document, {
    Field(node) {
      if (BSN_NAMES.test(node.name.value)) {
        problems.push({ code: 'BSN_NOT_ALLOWED', path: node.name.value, detail: 'UAVG article 46' });
      }
    },
  });
  return problems;
}

/** What GraphQL allows and a request document does not: each with the sentence that says so. */
function shapeProblems(document: DocumentNode): Refused[] {
  const problems: Refused[] = [];
  const problem = (path: string, detail: string) => problems.push({ code: 'DOCUMENT_INVALID', path, detail });
  const operations = document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
  if (operations.length !== 1) problem('document', 'a request has exactly one operation');
  let depth = 0;
  visit(document, {
    OperationDefinition(node) {
      if (node.operation !== 'query') problem(node.operation, 'a request is a query');
    },
    Field: {
      enter(node) {
        depth += 1;
        if (depth > DOCUMENT_LIMITS.depth)
          problem(node.name.value, `a request is at most ${DOCUMENT_LIMITS.depth} fields deep`);
        if (node.name.value.startsWith('__') && node.name.value !== '__typename')
          problem(node.name.value, 'introspection is not data');
      },
      leave() {
        depth -= 1;
      },
    },
    Directive(node) {
      if (node.name.value === 'include' || node.name.value === 'skip') {
        problem(`@${node.name.value}`, 'what is asked may not depend on a condition; use @optional');
      }
    },
    FragmentDefinition(node) {
      if (node.directives?.length) problem(node.name.value, 'a fragment has no directives');
    },
  });
  return problems;
}

function operationOf(document: DocumentNode): OperationDefinitionNode {
  const operation = document.definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION);
  if (!operation) throw new TypeError('shapeProblems saw one operation');
  return operation;
}
