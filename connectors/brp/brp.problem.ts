import { type JsonMembers, readJsonObject } from '../json.reader.ts';
import { type FailureCode, SourceFailure } from '../source-failure.ts';
import type { SourceResponse } from '../source-http.ts';

/** Words the API documents. Only these are repeated: free text of a source may quote what was asked. */
const CODES: ReadonlySet<string | undefined> = new Set([
  'paramsValidation',
  'paramsRequired',
  'authentication',
  'autorisation',
  'unauthorized',
  'unauthorizedField',
  'unauthorizedParameter',
  'notAcceptable',
  'unsupported',
  'unsupportedMediaType',
  'tooManyRequests',
  'serverError',
  'notAvailable',
  'sourceUnavailable',
  'required',
  'unknownParam',
  'fields',
  'minItems',
  'maxItems',
  'array',
  'pattern',
  'value',
]);
const PARAMETER = /^(type|fields|burgerservicenummer|gemeenteVanInschrijving)(\[\d{1,3}\])?$/;

/**
 * The failure behind an answer that is not 200. The log gets the status and, of an `application/problem+json` (RFC 7807),
 * the documented codes and the names of the parameters they are about.
 */
export function failureOf(response: SourceResponse): SourceFailure {
  const words = [`BRP answered ${response.status}`, ...problemWords(response.body)];
  return new SourceFailure(codeOf(response.status), words.join(' '));
}

function codeOf(status: number): FailureCode {
  if (status === 401 || status === 403) return 'REFUSED';
  if (status === 429) return 'BUSY';
  return status >= 500 ? 'UNREACHABLE' : 'MALFORMED';
}

function problemWords(body: Uint8Array): readonly string[] {
  try {
    const problem = readJsonObject(body);
    return [...codeIn(problem), ...problem.list('invalidParams', invalidParam).flat()];
  } catch {
    // A proxy's page instead of a problem: the status says enough.
    return [];
  }
}

function invalidParam(param: JsonMembers): readonly string[] {
  const name = param.text('name') ?? '';
  return PARAMETER.test(name) ? codeIn(param).map((code) => `${name}:${code}`) : [];
}

function codeIn(members: JsonMembers): readonly string[] {
  const code = members.text('code');
  return code !== undefined && CODES.has(code) ? [code] : [];
}
