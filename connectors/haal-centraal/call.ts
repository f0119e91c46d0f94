import type { LoggedIn, SourceAccess } from '../connector.ts';
import { SourceFailure } from '../source-failure.ts';
import type { SourceRequest } from '../source-http.ts';

/** A GET of `application/hal+json`, with the key of Zegel. @param path - below `access.baseUrl`, with its query */
export function getHal(access: SourceAccess, path: string): SourceRequest {
  return { method: 'GET', url: `${access.baseUrl}${path}`, headers: headersFor(access) };
}

/** A question in a body, where it stands in no URL. */
export function postHal(access: SourceAccess, path: string, question: object): SourceRequest {
  return {
    method: 'POST',
    url: `${access.baseUrl}${path}`,
    headers: { ...headersFor(access), 'content-type': 'application/json' },
    body: JSON.stringify(question),
  };
}

/** @throws SourceFailure LOGIN_FAILED: without the portal's BSN there is nobody to ask about */
export function bsnOf({ bsn }: LoggedIn): string {
  if (bsn === undefined || !/^\d{9}$/.test(bsn)) throw new SourceFailure('LOGIN_FAILED', 'the login gave no BSN');
  return bsn;
}

/** The key is left out where mutual TLS does its work. */
function headersFor({ apiKey }: SourceAccess): Readonly<Record<string, string>> {
  return { accept: 'application/hal+json', ...(apiKey === undefined ? {} : { 'x-api-key': apiKey }) };
}
