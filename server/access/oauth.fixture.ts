import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { makeSigningKey, type SigningKey } from '../../sealing/keys.ts';
import type { Database } from '../database/database.ts';
import { mintId } from '../database/ids.ts';
import { makeProof, RESOURCE, random, secondsOf, signJwt, type TestKey, type TestProvider } from './caller.fixture.ts';
import type { Gate } from './gate.ts';
import { type OauthEvent, oauthServer } from './oauth.ts';

/** One broker instance's authorization server on a real port. */
export interface TestOauth {
  readonly origin: string;
  readonly issuer: string;
  readonly gate: Gate;
  /** what it reported, oldest first */
  readonly events: OauthEvent[];
  readonly close: () => Promise<void>;
}

export async function startOauth(
  db: Database,
  { tokenKey = makeSigningKey(random), issuer }: { readonly tokenKey?: SigningKey; readonly issuer?: string } = {},
): Promise<TestOauth> {
  const app = express();
  const server = createServer(app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const own = issuer ?? `${origin}/oauth`;
  const events: OauthEvent[] = [];
  const options = { db, issuer: own, resource: RESOURCE, tokenKey, tokenSeconds: 600, clock: () => new Date() };
  app.use(await oauthServer({ ...options, report: (event) => events.push(event) }));
  const close = async (): Promise<void> => {
    server.close();
    server.closeAllConnections();
    await once(server, 'close');
  };
  return {
    origin,
    issuer: own,
    gate: { db, issuer: own, resource: RESOURCE, tokenKey: tokenKey.publicJwk },
    events,
    close,
  };
}

/** How one request for a token differs from a good one; a member set to undefined is left out. */
export interface TokenRequest {
  readonly header?: object;
  readonly claims?: object;
  readonly signedBy?: Pick<TestKey, 'algorithm' | 'privateKey'>;
  readonly assertion?: string;
  readonly form?: Readonly<Record<string, string | undefined>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly proofs?: readonly string[];
  readonly proofKey?: TestKey;
}

export interface TokenAnswer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

/** A client assertion of the provider, which `change` makes wrong. */
export function makeAssertion(oauth: TestOauth, provider: TestProvider, change: TokenRequest = {}): Promise<string> {
  const now = secondsOf(new Date());
  const good = {
    iss: provider.id,
    sub: provider.id,
    aud: oauth.issuer,
    jti: mintId('req', random),
    iat: now,
    exp: now + 60,
  };
  const header = { typ: 'client-authentication+jwt', ...change.header };
  return signJwt(header, { ...good, ...change.claims }, change.signedBy ?? provider.clientKey);
}

/** Asks for a token over HTTP, by plain fetch as any client would. */
export async function askForToken(
  oauth: TestOauth,
  provider: TestProvider,
  change: TokenRequest = {},
): Promise<TokenAnswer> {
  const proofKey = change.proofKey ?? provider.clientKey;
  const proofs = change.proofs ?? [await makeProof(proofKey, { url: `${oauth.issuer}/token` })];
  const form = {
    grant_type: 'client_credentials',
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    client_assertion: change.assertion ?? (await makeAssertion(oauth, provider, change)),
    ...change.form,
  };
  const given = Object.entries(form).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const headers = new Headers(change.headers);
  for (const proof of proofs) headers.append('dpop', proof);
  const response = await fetch(`${oauth.origin}/oauth/token`, {
    method: 'POST',
    body: new URLSearchParams(given),
    headers,
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

/** A good token. */
export async function tokenFor(
  oauth: TestOauth,
  provider: TestProvider,
  proofKey = provider.clientKey,
): Promise<string> {
  const { body } = await askForToken(oauth, provider, { proofKey });
  if (typeof body.access_token !== 'string') throw new Error('no token was given');
  return body.access_token;
}
