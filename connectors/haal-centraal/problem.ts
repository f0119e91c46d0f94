import { type JsonMembers, readJsonObject } from '../json.reader.ts';
import { type FailureCode, SourceFailure } from '../source-failure.ts';
import type { SourceResponse } from '../source-http.ts';

/** Words that Haal Centraal documents. Only these are repeated: free text of a source may quote what was asked. */
const CODES: ReadonlySet<string> = new Set([
  'paramsRequired',
  'paramsCombination',
  'paramsValidation',
  'unsupportedCombi',
  'tooManyResults',
  'authentication',
  'autorisation',
  'notFound',
  'notAcceptable',
  'serverError',
  'notAvailable',
  'fields',
  'integer',
  'pattern',
  'required',
  'unknownParam',
]);

/** The documented code of an `application/problem+json` (RFC 7807); `undefined` where it has none, or is none. */
export function problemCode(body: Uint8Array): string | undefined {
  return read(body, codeIn);
}

/**
 * The failure behind an answer of a Haal Centraal API that is not the one hoped for. The log gets the status, the
 * documented code and, of our own parameters, those that were wrong.
 *
 * @param parameters - the names this source is ever asked by
 */
export function failureOf(source: string, response: SourceResponse, parameters: readonly string[]): SourceFailure {
  const { status, body } = response;
  const wrong = read(body, (problem) => problem.list('invalidParams', (param) => param.text('name')));
  const words = [
    `${source} answered ${status}`,
    problemCode(body),
    ...parameters.filter((name) => wrong?.includes(name)),
  ];
  return new SourceFailure(codeOf(status), words.filter((word) => word !== undefined).join(' '));
}

function codeOf(status: number): FailureCode {
  if (status === 401 || status === 403) return 'REFUSED';
  if (status === 429) return 'BUSY';
  return status >= 500 ? 'UNREACHABLE' : 'MALFORMED';
}

function codeIn(problem: JsonMembers): string | undefined {
  const code = problem.text('code');
  return code !== undefined && CODES.has(code) ? code : undefined;
}

/** A proxy's page instead of a problem says nothing: the status says enough. */
function read<T>(body: Uint8Array, reading: (problem: JsonMembers) => T): T | undefined {
  try {
    return reading(readJsonObject(body));
  } catch {
    return undefined;
  }
}
