import { GraphQLError, type GraphQLFormattedError, Kind } from 'graphql';
import { REFUSALS, type RefusalCode } from '../schema/refusals.ts';
import { AuditUnavailable } from './audit/audit.store.ts';
import type { Log } from './log.ts';

/** Apollo's words for a call that is wrong in itself. */
const WRONG_CALL: ReadonlySet<unknown> = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

/**
 * An error as the caller is told it, with a code of our table and nothing beside: ours as they are; what is wrong in the
 * call, without the values it sent; anything unforeseen as one sentence, and as a place in the log.
 */
export function told(
  formatted: GraphQLFormattedError,
  error: unknown,
  { log }: { readonly log: Log },
): GraphQLFormattedError {
  const { path, locations, message, extensions } = formatted;
  const where = { ...(locations ? { locations } : {}), ...(path ? { path } : {}) };
  const code = extensions?.code;
  if (isOurs(code)) return { message, ...where, extensions: { code, ...wait(extensions?.retryAfterMs) } };
  if (WRONG_CALL.has(code) || isOfGraphql(error))
    return { message: withoutValues(message, error), ...where, extensions: { code: 'MALFORMED' } };
  if (code === 'BAD_REQUEST') return { message: REFUSALS.MALFORMED.happened, extensions: { code: 'MALFORMED' } };
  const thrown = innermost(error);
  if (thrown instanceof AuditUnavailable) {
    log('audit.unavailable', { error: thrown.state ?? 'unknown', path: fieldOf(error) });
    return { message: REFUSALS.AUDIT_UNAVAILABLE.happened, ...where, extensions: { code: 'AUDIT_UNAVAILABLE' } };
  }
  log('error.internal', {
    error: thrown instanceof Error ? thrown.name : 'unknown',
    at: placeOf(thrown),
    path: fieldOf(error),
  });
  return { message: REFUSALS.INTERNAL.happened, ...(path ? { path } : {}), extensions: { code: 'INTERNAL' } };
}

/** How long to wait, in milliseconds, where the refusal says so. */
const wait = (retryAfterMs: unknown): { readonly retryAfterMs?: number } =>
  typeof retryAfterMs === 'number' ? { retryAfterMs } : {};

const isOurs = (code: unknown): code is RefusalCode =>
  typeof code === 'string' && code !== 'INTERNAL' && Object.hasOwn(REFUSALS, code);

/**
 * Whether graphql found the call wrong: before anything was carried out, or in the arguments of a field, where it names
 * the place in the document. What a resolver throws it names by its path only.
 */
function isOfGraphql(error: unknown): boolean {
  if (!(error instanceof GraphQLError) || error.extensions.code !== undefined) return false;
  if (!error.path) return error.originalError === undefined || error.nodes !== undefined;
  const found = innermost(error);
  return found instanceof GraphQLError && found.nodes !== undefined;
}

function innermost(error: unknown): unknown {
  return error instanceof GraphQLError && error.originalError ? innermost(error.originalError) : error;
}

const VALUES: ReadonlySet<string> = new Set([
  Kind.INT,
  Kind.FLOAT,
  Kind.STRING,
  Kind.BOOLEAN,
  Kind.NULL,
  Kind.ENUM,
  Kind.LIST,
  Kind.OBJECT,
  Kind.OBJECT_FIELD,
]);

/** A sent value may be a secret or personal, and messages end in logs: names stay, values go. */
function withoutValues(message: string, error: unknown): string {
  if (message.startsWith('GraphQL introspection is not allowed'))
    return 'Introspection is off here: the schema is published with the project.';
  const missing = /Field "[\w.]+" of required type "[\w[\]!]+" was not provided\.$/.exec(message)?.[0];
  const variable = /^(Variable "\$\w+") (?:got|has) invalid value /.exec(message)?.[1];
  if (variable !== undefined) {
    const at = /.* at "([\w.[\]]+)"; /s.exec(message)?.[1];
    const place = at === undefined ? variable : `${variable} at "${at}"`;
    return `${place} does not fit its type.${missing === undefined ? '' : ` ${missing}`}`;
  }
  const [node] = error instanceof GraphQLError ? (error.nodes ?? []) : [];
  if (node && VALUES.has(node.kind)) return missing ?? 'A value does not fit its type.';
  return message.replace(/\b(String|BlockString|Int|Float) ".*"/s, '$1');
}

/** The field it broke in, by its name in the schema: an alias is the caller's. */
function fieldOf(error: unknown): string {
  const [node] = error instanceof GraphQLError ? (error.nodes ?? []) : [];
  return node?.kind === Kind.FIELD ? node.name.value : '';
}

/** The first frame of our own: where it broke, never what was in it. */
export function placeOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  const frames = error.stack?.replace(error.message, '').split('\n') ?? [];
  const frame = frames.find((line) => /^\s+at /.test(line) && !/node_modules|node:/.test(line));
  return frame?.trim().slice(0, 200) ?? '';
}
