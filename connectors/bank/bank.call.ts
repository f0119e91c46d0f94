import { createHash } from 'node:crypto';
import { isIP } from 'node:net';
import type { SourceAccess } from '../connector.ts';
import { SourceFailure } from '../source-failure.ts';
import type { SourceHttp, SourceRequest } from '../source-http.ts';
import { parseJson } from './bank.json.ts';
import { type MessageCode, parseMessageCode } from './bank.refusal.ts';

/** What a bank answered: a body of JSON, or a refusal with its message code where it is one of the standard. */
export type BankAnswer =
  | { readonly ok: true; readonly status: number; readonly body: unknown }
  | { readonly ok: false; readonly status: number; readonly code: MessageCode | undefined };

/** One XS2A call after another, each under an X-Request-ID of its own. */
export interface BankCalls {
  get(url: URL): Promise<BankAnswer>;
  post(url: URL, body: unknown, headers: Readonly<Record<string, string>>): Promise<BankAnswer>;
}

/**
 * @param seed - something no other login has: the request ids (UUIDs) are drawn from it, since ids are no place for
 *   randomness of their own
 * @param headers - sent with every call, such as Consent-ID
 */
export function bankCalls(http: SourceHttp, seed: string, headers: Readonly<Record<string, string>> = {}): BankCalls {
  let calls = 0;
  const send = async (request: SourceRequest): Promise<BankAnswer> => {
    calls += 1;
    const own = { accept: 'application/json', 'x-request-id': requestId(`${seed} ${calls}`) };
    const answer = await http.send({ ...request, headers: { ...own, ...headers, ...request.headers } });
    const { status, body } = answer;
    if (status === 200 || status === 201)
      return { ok: true, status, body: parseJson(body, answer.headers['content-type']) };
    if (status < 400) throw new SourceFailure('MALFORMED', `status ${status}`);
    return { ok: false, status, code: parseMessageCode(body) };
  };
  return {
    get: (url) => send({ method: 'GET', url: url.href }),
    post: (url, body, more) =>
      send({
        method: 'POST',
        url: url.href,
        headers: { 'content-type': 'application/json', ...more },
        body: JSON.stringify(body),
      }),
  };
}

/** The address of a resource: `/v1/…` below the bank's base URL, which may have a path of its own. */
export function resourceUrl(access: SourceAccess, path: string, query: Readonly<Record<string, string>> = {}): URL {
  const url = new URL(`${access.baseUrl.replace(/\/+$/, '')}${path}`);
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  return url;
}

/**
 * Follows a `_links` href, which banks write absolute, from the root of the host, from the root of the API, or as
 * something to put behind the address it was found at.
 *
 * @param foundAt - the address of the answer that held the link
 * @throws SourceFailure MALFORMED when it leaves the bank's own origin
 */
export function linkUrl(access: SourceAccess, href: string, key: string, foundAt: URL): URL {
  const base = new URL(access.baseUrl);
  const url = URL.canParse(href, foundAt) ? new URL(href, foundAt) : undefined;
  if (url?.origin !== base.origin) throw new SourceFailure('MALFORMED', `${key}: leaves the bank's own origin`);
  const isFromApiRoot = href.startsWith('/v1/') && base.pathname !== '/';
  return isFromApiRoot ? new URL(`${access.baseUrl.replace(/\/+$/, '')}${href}`) : url;
}

/** A value for PSU-IP-Address: an IPv4 address as it is written, also where it came in as IPv6 (`::ffff:192.0.2.1`). */
export function psuIpAddress(address: string): string {
  const plain = plainAddress(address);
  if (plain === undefined) throw new SourceFailure('REFUSED', 'the consumer has no IP address to tell');
  return plain;
}

function plainAddress(address: string): string | undefined {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '');
  return isIP(plain) === 0 ? undefined : plain;
}

/**
 * PSU-IP-Address of a reading: there if and only if somebody is waiting for it (XS2A 1.3.11, AIS). Where the address is
 * not known, none is sent.
 */
export function psuAddressHeader(address: string | undefined): Readonly<Record<string, string>> {
  const plain = plainAddress(address ?? '');
  return plain === undefined ? {} : { 'psu-ip-address': plain };
}

/** A UUID of version 8 (RFC 9562, 5.8). */
function requestId(seed: string): string {
  const hex = createHash('sha256').update(`zegel/1/x-request-id ${seed}`).digest('hex');
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 3) | 8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}
