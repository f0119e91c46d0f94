import { calculateJwkThumbprint, importJWK, type JWK, SignJWT } from 'jose';
import { digest, toBase64url } from './encodings.ts';
import { integer, oneOf, type Reader, strict, text } from './shape.ts';

/** What calling takes from outside itself. */
export interface Surroundings {
  /** The machine's clock. */
  readonly now: () => Date;
  readonly random: (length: number) => Uint8Array;
}

/** Who calls whom, and with which keys. */
export interface Access extends Surroundings {
  readonly issuer: string;
  readonly providerId: string;
  /** Ed25519 or P-256, both halves. */
  readonly clientKey: JWK;
  /** Of this process: Ed25519, both halves. */
  readonly dpopKey: JWK;
}

/** The broker did not answer with data; `code` is an OAuth error or one of section 3.6. */
export class CallFailed extends Error {
  override readonly name = 'CallFailed';

  constructor(
    readonly status: number,
    readonly code: string,
  ) {
    super(`${code} (${status})`);
  }
}

const ASSERTION_SECONDS = 60;
const RENEW_SECONDS = 30;

/** Where GraphQL is: the resource tokens are for. */
export const resourceOf = (issuer: string): string => `${issuer}/graphql`;

/** A token in hand, asked again half a minute before its end. */
export function accessTokens(access: Access): () => Promise<string> {
  let held: { readonly token: string; readonly until: number } | undefined;
  return async () => {
    const now = access.now().valueOf() / 1000;
    if (!held || now >= held.until) {
      const { access_token, expires_in } = await requestToken(access);
      held = { token: access_token, until: now + expires_in - RENEW_SECONDS };
    }
    return held.token;
  };
}

const grant = strict({ access_token: text, expires_in: integer(1, 3600), token_type: oneOf('DPoP') });

async function requestToken(access: Access): Promise<{ access_token: string; expires_in: number }> {
  const { issuer } = access;
  const address = `${issuer}/token`;
  const response = await fetch(address, {
    method: 'POST',
    headers: { dpop: await dpopProof(access, { method: 'POST', address }) },
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      client_assertion: await assertion(access),
      resource: resourceOf(issuer),
    }),
  });
  const answer = (await response.json()) as { readonly error?: string };
  if (!response.ok) throw new CallFailed(response.status, answer.error ?? 'UNKNOWN');
  return grant(answer);
}

/** The assertion of section 3.1. */
async function assertion(access: Access): Promise<string> {
  const { issuer, providerId, clientKey } = access;
  const now = seconds(access);
  return new SignJWT({ iss: providerId, sub: providerId, aud: issuer, jti: drawn(access) })
    .setProtectedHeader({
      alg: algorithmOf(clientKey),
      typ: 'client-authentication+jwt',
      kid: await calculateJwkThumbprint(clientKey),
    })
    .setIssuedAt(now)
    .setExpirationTime(now + ASSERTION_SECONDS)
    .sign(await importJWK(clientKey, algorithmOf(clientKey)));
}

/** A proof of section 3.1, for one request. @param address as the outside knows it */
export async function dpopProof(
  access: Access,
  { method, address, token }: { readonly method: 'POST' | 'GET'; readonly address: string; readonly token?: string },
): Promise<string> {
  const { d: _, ...jwk } = access.dpopKey;
  return new SignJWT({ jti: drawn(access), htm: method, htu: address, ...(token ? { ath: digest(token) } : {}) })
    .setProtectedHeader({ alg: algorithmOf(jwk), typ: 'dpop+jwt', jwk })
    .setIssuedAt(seconds(access))
    .sign(await importJWK(access.dpopKey, algorithmOf(jwk)));
}

const algorithmOf = ({ kty }: JWK): string => (kty === 'EC' ? 'ES256' : 'EdDSA');
const seconds = ({ now }: Access): number => Math.floor(now().valueOf() / 1000);
const drawn = ({ random }: Access): string => toBase64url(random(16));

/** One operation over HTTP. @throws CallFailed, Malformed when the answer is not the schema's */
export type Call = <T>(query: string, variables: object, answer: Reader<T>) => Promise<T>;

export function caller(access: Access, token: () => Promise<string>): Call {
  const address = resourceOf(access.issuer);
  return async (query, variables, answer) => {
    const shown = await token();
    const response = await fetch(address, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `DPoP ${shown}`,
        dpop: await dpopProof(access, { method: 'POST', address, token: shown }),
      },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await response.json()) as GraphqlAnswer;
    if (errors) throw new CallFailed(response.status, codeOf(errors));
    return answer(data);
  };
}

/** `data` is what the operation asked; `errors` are bugs, access and limits. */
export interface GraphqlAnswer {
  readonly data?: unknown;
  readonly errors?: readonly { readonly extensions?: { readonly code?: unknown } }[];
}

export const codeOf = (errors: NonNullable<GraphqlAnswer['errors']>): string =>
  String(errors[0]?.extensions?.code ?? 'UNKNOWN');
