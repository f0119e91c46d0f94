import type { SourceHttp } from '../source-http.ts';
import type { IdinAccess } from './idin.access.ts';
import { askAcquirer, type Issuer, readIssuers } from './idin.acquirer.wire.ts';
import { directoryRequest } from './idin.request.ts';

/**
 * The banks that take part, for the list the consumer chooses from. It changes seldom: asked when a broker is set up and
 * not at every login.
 *
 * @throws SourceFailure as every request to the acquirer
 */
export async function issuersOf(access: IdinAccess, http: SourceHttp, now: Date): Promise<readonly Issuer[]> {
  const request = directoryRequest(access, now);
  const question = { url: access.directoryUrl, request, answer: 'DirectoryRes' } as const;
  return readIssuers(await askAcquirer(question, access, http, now));
}
