import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { REFUSALS } from '../schema/refusals.ts';
import type { Log } from './log.ts';

/** Errors of ours are told as they are; anything unforeseen is one sentence outside and a place in the log. */
export function told(
  formatted: GraphQLFormattedError,
  error: unknown,
  { log }: { readonly log: Log },
): GraphQLFormattedError {
  const code = formatted.extensions?.code;
  if (code !== undefined && code !== 'INTERNAL_SERVER_ERROR') return formatted;
  const thrown = error instanceof GraphQLError ? (error.originalError ?? error) : error;
  log('error.internal', {
    error: thrown instanceof Error ? thrown.name : 'unknown',
    at: placeOf(thrown),
    path: (formatted.path ?? []).join('.'),
  });
  return {
    message: REFUSALS.INTERNAL.happened,
    extensions: { code: 'INTERNAL' },
    ...(formatted.path ? { path: formatted.path } : {}),
  };
}

/** The first frame of our own: where it broke, never what was in it. */
export function placeOf(error: unknown): string {
  const frame =
    error instanceof Error
      ? error.stack?.split('\n').find((line) => line.includes('at ') && !line.includes('node_modules'))
      : undefined;
  return frame?.trim().slice(0, 200) ?? '';
}
