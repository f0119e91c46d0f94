import { type ASTVisitor, GraphQLError, Kind, type ValidationContext, type ValidationRule } from 'graphql';

/** Bounds of one call, the same over HTTP and over a socket; wide for honest callers, narrow for hostile ones. */
export const CALL_LIMITS = {
  bytes: 256 * 1024,
  tokens: 4_000,
  depth: 12,
  fields: 400,
  aliases: 30,
  directives: 20,
  rootFields: 10,
} as const;

const tooMuch = (what: string, most: number): GraphQLError =>
  new GraphQLError(`A call has at most ${most} ${what}.`, { extensions: { code: 'COST_EXCEEDED' } });

/** Counts what a document asks, fragments followed, so that a small text cannot become a large execution. */
export const limitsRule: ValidationRule = (context: ValidationContext): ASTVisitor => ({
  Document(document) {
    const counted = { fields: 0, aliases: 0, directives: 0 };
    const fragments = new Map(
      document.definitions.flatMap((node) =>
        node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [],
      ),
    );
    let deepest = 0;
    const walk = (
      set: (typeof document.definitions)[number] | object,
      depth: number,
      seen: ReadonlySet<string>,
    ): void => {
      const selections =
        'selectionSet' in set
          ? (set.selectionSet as { readonly selections: readonly Selected[] } | undefined)?.selections
          : undefined;
      deepest = Math.max(deepest, depth);
      for (const node of selections ?? []) {
        if (counted.fields > CALL_LIMITS.fields || deepest > CALL_LIMITS.depth) return;
        counted.directives += node.directives?.length ?? 0;
        if (node.kind === Kind.FIELD) {
          counted.fields += 1;
          if (node.alias) counted.aliases += 1;
          walk(node, depth + 1, seen);
        } else if (node.kind === Kind.INLINE_FRAGMENT) walk(node, depth, seen);
        else {
          const fragment = fragments.get(node.name?.value ?? '');
          if (fragment && !seen.has(fragment.name.value))
            walk(fragment, depth, new Set([...seen, fragment.name.value]));
        }
      }
    };
    for (const definition of document.definitions) {
      if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
      const roots = definition.selectionSet.selections.length;
      if (definition.operation === 'mutation' && roots > 1) {
        context.reportError(
          new GraphQLError('A call changes one thing: one field per mutation.', {
            extensions: { code: 'COST_EXCEEDED' },
          }),
        );
      }
      if (roots > CALL_LIMITS.rootFields) context.reportError(tooMuch('fields at its root', CALL_LIMITS.rootFields));
      walk(definition, 0, new Set());
    }
    if (counted.fields > CALL_LIMITS.fields) context.reportError(tooMuch('fields', CALL_LIMITS.fields));
    if (deepest > CALL_LIMITS.depth) context.reportError(tooMuch('levels', CALL_LIMITS.depth));
    if (counted.aliases > CALL_LIMITS.aliases) context.reportError(tooMuch('aliases', CALL_LIMITS.aliases));
    if (counted.directives > CALL_LIMITS.directives) context.reportError(tooMuch('directives', CALL_LIMITS.directives));
  },
});

interface Selected {
  readonly kind: Kind.FIELD | Kind.INLINE_FRAGMENT | Kind.FRAGMENT_SPREAD;
  readonly name?: { readonly value: string };
  readonly alias?: object;
  readonly directives?: readonly object[];
}
