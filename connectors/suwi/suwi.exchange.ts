import { randomUUID } from 'node:crypto';
import type { LoggedIn, SourceAccess } from '../connector.ts';
import { SourceFailure } from '../source-failure.ts';
import type { SourceHttp, SourceResponse } from '../source-http.ts';
import { pathOf, type SuwiOperation } from './suwi.operation.ts';
import { suwiEnvelope } from './suwi.request.ts';

/** What the access to a SuwiML source holds: on a live line also what signs its messages (PKIoverheid), both PEM. */
export interface SuwiAccess extends SourceAccess {
  readonly signing?: { readonly certificate: string; readonly privateKey: string };
}

/** What a connection to a SuwiML source needs besides HTTP. */
export interface SuwiTools {
  /** A URI nobody else uses; the message id of a request. */
  readonly newMessageId: () => string;
  /**
   * Makes a message fit for the line it goes over; `access` holds what that takes.
   *
   * Practice sends it as it is. A live line (Suwinet) adds, by the WSDL: a signature (exc-c14n, RSA-SHA256) over every
   * header part and the body, each found by its `wsu:Id`, with the X.509 certificate beside it as BinarySecurityToken
   * and a direct reference; TLS 1.2 with a client certificate, which SourceHttp does not present yet; and a check of
   * the signature of the answer before it is read.
   *
   * @throws SourceFailure REFUSED where the access asks for what these tools cannot do: nothing goes out unsigned instead
   */
  readonly secure: (envelope: string, access: SuwiAccess) => string;
}

/** As practice talks: a message id that is random, and no signature. It sends nothing over a line that wants one. */
export const PLAIN_SUWI: SuwiTools = {
  newMessageId: () => `urn:uuid:${randomUUID()}`,
  secure(envelope, access) {
    if (wantsSignature(access)) throw new SourceFailure('REFUSED', 'the access names a signing key, and nothing signs');
    return envelope;
  },
};

/** True for an access that holds what signs SuwiML messages. */
export function wantsSignature(access: SourceAccess): boolean {
  return 'signing' in access && access.signing !== undefined;
}

export interface SuwiExchange {
  readonly operation: SuwiOperation;
  readonly loggedIn: LoggedIn;
  /** What is asked beside the number: XML that stands behind it. */
  readonly more?: string;
  readonly access: SuwiAccess;
  readonly http: SourceHttp;
  readonly now: Date;
  readonly tools: SuwiTools;
}

/** An answer as far as this exchange looks into it. */
type Answered = { readonly found: false } | { readonly found: true; readonly bsn: string };

/** What a failure says that is about somebody else than was asked for: never to be read as a part that is missing. */
export const SOMEBODY_ELSE = 'answered about somebody else';

/**
 * Asks one operation about who logged in, and reads the answer.
 *
 * @throws SourceFailure LOGIN_FAILED without a BSN, MALFORMED for an answer about somebody else, and as `readSuwi`
 */
export async function askSuwi<Answer extends Answered>(
  exchange: SuwiExchange,
  parse: (body: Uint8Array, contentType: string) => Answer,
): Promise<Answer> {
  const answer = readSuwi(await sendSuwi(exchange), parse);
  if (answer.found && answer.bsn !== exchange.loggedIn.bsn) throw new SourceFailure('MALFORMED', SOMEBODY_ELSE);
  return answer;
}

/** Sends one question about who logged in. @throws SourceFailure LOGIN_FAILED without a BSN */
export async function sendSuwi(exchange: SuwiExchange): Promise<SourceResponse> {
  const { operation, loggedIn, more, access, http, now, tools } = exchange;
  const to = `${access.baseUrl}${pathOf(operation)}`;
  const question = { operation, bsn: bsnOf(loggedIn), to, messageId: tools.newMessageId(), now };
  return http.send({
    method: 'POST',
    url: to,
    headers: { 'content-type': 'text/xml; charset=utf-8', accept: 'text/xml', soapaction: '""' },
    body: tools.secure(suwiEnvelope({ ...question, ...(more === undefined ? {} : { more }) }), access),
  });
}

/** Nine digits. @throws SourceFailure LOGIN_FAILED */
export function bsnOf({ bsn }: LoggedIn): string {
  if (!bsn || !/^\d{9}$/.test(bsn)) throw new SourceFailure('LOGIN_FAILED', 'the login gave no BSN');
  return bsn;
}

/**
 * Reads a response. SOAP 1.1 over HTTP sends every fault with 500, so there the fault itself says whose it is.
 *
 * @throws SourceFailure 429 BUSY, other 4xx REFUSED, 5xx UNREACHABLE, anything unexpected MALFORMED
 */
export function readSuwi<Answer>(
  { status, headers, body }: SourceResponse,
  parse: (body: Uint8Array, contentType: string) => Answer,
): Answer {
  const contentType = headers['content-type'] ?? '';
  if (status === 429) throw new SourceFailure('BUSY', 'HTTP 429');
  if (status >= 400 && status < 500) throw new SourceFailure('REFUSED', `HTTP ${status}`);
  if (status > 500) throw new SourceFailure('UNREACHABLE', `HTTP ${status}`);
  if (status === 500) throw faultIn(() => parse(body, contentType));
  if (status !== 200) throw new SourceFailure('MALFORMED', `HTTP ${status}`);
  return parse(body, contentType);
}

function faultIn(read: () => unknown): SourceFailure {
  try {
    read();
  } catch (failure) {
    if (failure instanceof SourceFailure && failure.code !== 'MALFORMED') return failure;
  }
  return new SourceFailure('UNREACHABLE', 'HTTP 500');
}
