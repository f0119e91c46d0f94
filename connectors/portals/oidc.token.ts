import { createHash } from 'node:crypto';
import { SignJWT } from 'jose/jwt/sign';
import { importJWK } from 'jose/key/import';
import { SourceFailure } from '../source-failure.ts';
import type { SourceHttp, SourceResponse } from '../source-http.ts';
import type { OidcAccess } from './oidc.access.ts';
import type { LoginReturn } from './portal.ts';

const ASSERTION_SECONDS = 60;
const ASSERTION_TYPE = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';
const SIGNING_ALGORITHMS: readonly string[] = ['EdDSA', 'ES256'];

export interface Tokens {
  readonly accessToken: string;
  readonly idToken: string;
}

/** Hands the code in for tokens (OpenID Connect Core 3.1.3, RFC 7636, RFC 7523). */
export async function redeemCode(
  access: OidcAccess,
  code: string,
  back: LoginReturn,
  http: SourceHttp,
  now: Date,
): Promise<Tokens> {
  const form = new URLSearchParams({
    grant_type: 'authorization_code',
    code,
    redirect_uri: back.redirectUri,
    code_verifier: back.codeVerifier,
    client_id: access.clientId,
    client_assertion_type: ASSERTION_TYPE,
    client_assertion: await clientAssertion(access, code, now),
  });
  const response = await http.send({
    method: 'POST',
    url: access.tokenEndpoint,
    headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' },
    body: form.toString(),
  });
  if (response.status !== 200) throw refusal(response, 'token endpoint');
  return parseTokens(response.body);
}

/**
 * Who asks, signed: audience is the issuer alone, with a type of its own (draft-ietf-oauth-rfc7523bis 7). The id is a
 * hash of code and moment: the code is used once, and handed in again it is refused as such.
 */
async function clientAssertion(access: OidcAccess, code: string, now: Date): Promise<string> {
  const { alg, kid } = access.clientKey;
  if (alg === undefined || !SIGNING_ALGORITHMS.includes(alg)) throw new TypeError('a client key is EdDSA or ES256');
  const issuedAt = Math.floor(now.valueOf() / 1000);
  return new SignJWT({})
    .setProtectedHeader({ alg, typ: 'client-authentication+jwt', ...(kid ? { kid } : {}) })
    .setIssuer(access.clientId)
    .setSubject(access.clientId)
    .setAudience(access.issuer)
    .setJti(createHash('sha256').update(`${now.valueOf()} ${code}`).digest('base64url'))
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + ASSERTION_SECONDS)
    .sign(await importJWK(access.clientKey));
}

function parseTokens(body: Buffer): Tokens {
  const answer = parseJsonObject(body, 'token endpoint');
  const { access_token: accessToken, id_token: idToken, token_type: type } = answer;
  if (typeof accessToken !== 'string' || typeof idToken !== 'string') {
    throw new SourceFailure('MALFORMED', 'token endpoint: access_token or id_token');
  }
  if (typeof type !== 'string' || type.toLowerCase() !== 'bearer') {
    throw new SourceFailure('MALFORMED', 'token endpoint: token_type');
  }
  return { accessToken, idToken };
}

/** @throws SourceFailure MALFORMED, naming the endpoint and never what it sent */
export function parseJsonObject(body: Buffer, endpoint: string): Readonly<Record<string, unknown>> {
  try {
    const parsed: unknown = JSON.parse(body.toString('utf8'));
    if (typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)) return { ...parsed };
  } catch {
    // Told below, like every other answer that is no object.
  }
  throw new SourceFailure('MALFORMED', `${endpoint}: no JSON object`);
}

/** What a status other than 200 means. A code that is refused (RFC 6749 5.2) is the login's failure, not the client's. */
export function refusal(response: SourceResponse, endpoint: string): SourceFailure {
  const detail = `${endpoint}: status ${response.status}`;
  if (response.status === 400) {
    const isGrant = parseJsonObject(response.body, endpoint).error === 'invalid_grant';
    return isGrant ? new SourceFailure('LOGIN_FAILED', 'the code was refused') : new SourceFailure('REFUSED', detail);
  }
  if (response.status === 401 || response.status === 403) return new SourceFailure('REFUSED', detail);
  if (response.status === 429) return new SourceFailure('BUSY', detail);
  if (response.status >= 500) return new SourceFailure('UNREACHABLE', detail);
  return new SourceFailure('MALFORMED', detail);
}
