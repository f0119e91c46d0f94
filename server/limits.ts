import {
  type ASTVisitor,
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  parse,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
  validate,
  visit,
} from 'graphql';

/** Bounds of one call, the same over HTTP and over a socket; wide for honest callers, narrow for hostile ones. */
export const CALL_LIMITS = {
  bytes: 256 * 1024,
  /** over HTTP, by the device of a session: a call may carry a sealed file */
  fileBytes: 6 * 1024 * 1024,
  tokens: 4_000,
  /** braces and brackets within each other: in a document, and in its variables */
  nesting: 40,
  /** fields within each other; an editor's introspection has 15 */
  depth: 16,
  fields: 400,
  aliases: 30,
  directives: 20,
  rootFields: 10,
  /** running at once on one socket */
  subscriptions: 20,
} as const;

export const tooMuch = (what: string, most: number): GraphQLError =>
  new GraphQLError(`A call has at most ${most} ${what}.`, { extensions: { code: 'COST_EXCEEDED' } });

/**
 * Reads a document within the limits, or says the one thing that is wrong with it. To be asked before validation: the
 * standard rules compare fields pair by pair, so it is here that a small text is kept from becoming much work.
 */
export function readDocument(schema: GraphQLSchema, text: string): DocumentNode | GraphQLError {
  try {
    const document = parse(text, { maxTokens: CALL_LIMITS.tokens });
    return validate(schema, document, [limitsRule])[0] ?? document;
  } catch (error) {
    if (error instanceof RangeError) return tooMuch('levels', CALL_LIMITS.nesting);
    if (!(error instanceof GraphQLError)) throw error;
    return /^Syntax Error: Document contains more/.test(error.message) ? tooMuch('tokens', CALL_LIMITS.tokens) : error;
  }
}

/** Refuses, with one error, a document that asks too much: as it is written, and as it is executed. */
export const limitsRule: ValidationRule = (context: ValidationContext): ASTVisitor => ({
  Document(document) {
    const problem = written(document) ?? executed(document);
    if (problem) context.reportError(problem);
  },
});

/** What the text holds, used or not. */
function written(document: DocumentNode): GraphQLError | undefined {
  let [fields, directives, level, deepest] = [0, 0, 0, 0];
  const nested = {
    enter: () => {
      level += 1;
      deepest = Math.max(deepest, level);
    },
    leave: () => {
      level -= 1;
    },
  };
  visit(document, {
    Field: () => {
      fields += 1;
    },
    Directive: () => {
      directives += 1;
    },
    SelectionSet: nested,
    ListValue: nested,
    ObjectValue: nested,
  });
  if (deepest > CALL_LIMITS.nesting) return tooMuch('levels', CALL_LIMITS.nesting);
  if (fields > CALL_LIMITS.fields) return tooMuch('fields', CALL_LIMITS.fields);
  if (directives > CALL_LIMITS.directives) return tooMuch('directives', CALL_LIMITS.directives);
  return undefined;
}

/** What the operations select, every fragment put in its places. */
function executed(document: DocumentNode): GraphQLError | undefined {
  const sizeOf = measure(document);
  let [fields, aliases] = [0, 0];
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    const size = sizeOf(definition.selectionSet);
    if (definition.operation === 'mutation' && size.roots > 1) {
      return new GraphQLError('A call changes one thing: one field per mutation.', {
        extensions: { code: 'COST_EXCEEDED' },
      });
    }
    if (size.roots > CALL_LIMITS.rootFields) return tooMuch('fields at its root', CALL_LIMITS.rootFields);
    if (size.depth > CALL_LIMITS.depth) return tooMuch('levels', CALL_LIMITS.depth);
    fields += size.fields;
    aliases += size.aliases;
  }
  if (fields > CALL_LIMITS.fields) return tooMuch('fields', CALL_LIMITS.fields);
  if (aliases > CALL_LIMITS.aliases) return tooMuch('aliases', CALL_LIMITS.aliases);
  return undefined;
}

interface Size {
  readonly roots: number;
  readonly fields: number;
  readonly aliases: number;
  readonly depth: number;
}

const NOTHING: Size = { roots: 0, fields: 0, aliases: 0, depth: 0 };

const together = (one: Size, other: Size): Size => ({
  roots: one.roots + other.roots,
  fields: one.fields + other.fields,
  aliases: one.aliases + other.aliases,
  depth: Math.max(one.depth, other.depth),
});

/** Measures selections; each fragment once, however often it is spread. A cycle counts as nothing: it is not valid. */
function measure(document: DocumentNode): (set: SelectionSetNode | undefined) => Size {
  const fragments = new Map(
    document.definitions.flatMap((node) =>
      node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node.selectionSet] as const] : [],
    ),
  );
  const measured = new Map<string, Size>();
  const sizeOfFragment = (name: string): Size => {
    const known = measured.get(name);
    if (known) return known;
    measured.set(name, NOTHING);
    const size = sizeOf(fragments.get(name));
    measured.set(name, size);
    return size;
  };
  const sizeOf = (set: SelectionSetNode | undefined): Size => {
    let sum = NOTHING;
    for (const node of set?.selections ?? []) {
      if (node.kind === Kind.FRAGMENT_SPREAD) sum = together(sum, sizeOfFragment(node.name.value));
      else if (node.kind === Kind.INLINE_FRAGMENT) sum = together(sum, sizeOf(node.selectionSet));
      else {
        const { fields, aliases, depth } = sizeOf(node.selectionSet);
        sum = together(sum, {
          roots: 1,
          fields: fields + 1,
          aliases: aliases + (node.alias ? 1 : 0),
          depth: depth + 1,
        });
      }
    }
    return sum;
  };
  return sizeOf;
}

/** Whether no more than so many objects and lists lie within each other: what reads them may call itself per level. */
export function isNestedWithin(value: unknown, most: number): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; depth <= most; depth += 1) {
    level = level.flatMap((one) => (typeof one === 'object' && one !== null ? Object.values(one) : []));
    if (level.length === 0) return true;
  }
  return false;
}
