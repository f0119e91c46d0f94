import { SourceFailure } from '../source-failure.ts';
import type { SourceHttp, SourceResponse } from '../source-http.ts';
import { MY_RDW_PATH, type MyRdwPart, myRdwRequest } from './my-rdw.request.ts';
import { parseMyRdw, type WireMyRdw } from './my-rdw.wire.ts';
import { OWNERSHIP_PATH, ownershipRequest } from './ownership.request.ts';
import { parseOwnership, type WireOwnership } from './ownership.wire.ts';
import { refuseUnlessOk } from './rdw.status.ts';

/** How the ownership service is asked: the day it is about, and what its messages need. */
export interface OwnershipLine {
  readonly day: string;
  readonly messageId: string;
  readonly now: Date;
  readonly secure: (envelope: string) => string;
}

/** @throws SourceFailure */
export async function askOwnership(
  http: SourceHttp,
  baseUrl: string,
  bsn: string,
  { day, messageId, now, secure }: OwnershipLine,
): Promise<WireOwnership> {
  const to = `${baseUrl}${OWNERSHIP_PATH}`;
  const response = await http.send({
    method: 'POST',
    url: to,
    headers: { 'content-type': 'text/xml; charset=utf-8', accept: 'text/xml', soapaction: '""' },
    body: secure(ownershipRequest({ bsn, day, to, messageId, now })),
  });
  if (response.status === 500) throw faultIn(response);
  refuseUnlessOk(response.status);
  return parseOwnership(response.body, contentType(response));
}

/** @throws SourceFailure */
export async function askMyRdw(
  http: SourceHttp,
  baseUrl: string,
  bsn: string,
  parts: readonly MyRdwPart[],
): Promise<WireMyRdw> {
  const response = await http.send({
    method: 'POST',
    url: `${baseUrl}${MY_RDW_PATH}`,
    headers: { 'content-type': 'application/json; charset=utf-8', accept: 'application/json' },
    body: myRdwRequest(bsn, parts),
  });
  refuseUnlessOk(response.status);
  return parseMyRdw(response.body);
}

/** SOAP 1.1 over HTTP sends every fault with 500, so there the fault itself says whose it is. */
function faultIn(response: SourceResponse): SourceFailure {
  try {
    parseOwnership(response.body, contentType(response));
  } catch (failure) {
    if (failure instanceof SourceFailure && failure.code !== 'MALFORMED') return failure;
  }
  return new SourceFailure('UNREACHABLE', 'HTTP 500');
}

function contentType({ headers }: SourceResponse): string {
  return headers['content-type'] ?? '';
}
