import type { IncomingMessage } from 'node:http';
import { AccessRefused } from './access.refusals.ts';
import { readJwt, type UnverifiedJwt } from './jwt.ts';

/** A call as it came in: all that admission looks at. */
export interface Call {
  /** every `Authorization` header */
  readonly authorizations: readonly string[];
  /** every `DPoP` header */
  readonly proofs: readonly string[];
  readonly method: string;
  /** the address the caller used, as the outside knows it: from the configuration, never from a Host header */
  readonly url: string;
  /** by the machine's clock */
  readonly now: Date;
}

/** The call that an HTTP request makes. Its headers are taken apart, since Node joins doubles or drops them. */
export function callOf(request: IncomingMessage, url: string, now: Date): Call {
  const { authorization = [], dpop = [] } = request.headersDistinct;
  return { authorizations: authorization, proofs: dpop, method: request.method ?? '', url, now };
}

/**
 * The one token of a call, taken apart, or null when it has none.
 * @throws AccessRefused `AUTHORIZATION_…`, `TOKEN_MALFORMED`; a DPoP-bound token sent as Bearer is refused (RFC 9449
 * section 7.2)
 */
export function tokenOf({ authorizations: [authorization, ...more] }: Call): UnverifiedJwt | null {
  if (authorization === undefined) return null;
  if (more.length > 0) throw new AccessRefused('AUTHORIZATION_DOUBLE');
  const [, token] = /^DPoP ([^\s]+)$/i.exec(authorization) ?? [];
  if (token === undefined) throw new AccessRefused('AUTHORIZATION_SCHEME');
  const jwt = readJwt(token);
  if (jwt === null) throw new AccessRefused('TOKEN_MALFORMED');
  return jwt;
}
