import { join } from 'node:path';
import supertest from 'supertest';
import {
  makeAccessToken,
  makeProof,
  makeTestProvider,
  type ProofParts,
  random,
  secondsOf,
  signJwt,
  type TestKey,
  type TestProvider,
} from './access/caller.fixture.ts';
import { sessionOf } from './access/device.fixture.ts';
import { issueSessionToken, type SessionToken } from './access/session-token.ts';
import type { Engine } from './database/database.ts';
import { mintId } from './database/ids.ts';
import { insertOwned, type OwnedFacts } from './http.owned.fixture.ts';
import { openServerKeys, type ServerKeys } from './keyring/server-keys.ts';
import { startTestPractice, type TestPractice } from './practice.testing.ts';
import type { PracticeOptions } from './practice.ts';

/** A practice broker, and callers whose tokens the test makes itself: right ones and wrong ones. */
export interface Stage {
  readonly practice: TestPractice;
  readonly endpoint: string;
  readonly keys: ServerKeys;
  readonly provider: (word: string) => Promise<TestProvider>;
  /** An access token as the token endpoint gives it, for ten minutes; `change` replaces members of it. */
  readonly accessToken: (provider: TestProvider, change?: Parameters<typeof makeAccessToken>[2]) => Promise<string>;
  /** One the token endpoint gives, for as long as the practice was told. */
  readonly issuedToken: (provider: TestProvider) => Promise<string>;
  /** Something of everything a provider can own. */
  readonly own: (provider: TestProvider) => Promise<Owned>;
  readonly close: () => Promise<void>;
}

export interface Owned extends OwnedFacts {
  readonly sessionToken: string;
}

export async function openStage(engine: Engine, options: Partial<PracticeOptions> = {}): Promise<Stage> {
  const practice = await startTestPractice(engine, { waitingCollectors: 0, ...options });
  const { origin, database } = practice;
  const endpoint = `${origin}/graphql`;
  const keys = await openServerKeys(join(practice.keys, 'server'), random);
  return {
    practice,
    endpoint,
    keys,
    provider: (word) => makeTestProvider(database.db, word),
    accessToken: (provider, { header, claims } = {}) =>
      makeAccessToken(keys.token, provider, {
        header: { ...header },
        claims: { iss: origin, aud: endpoint, ...claims },
      }),
    issuedToken: (provider) => issuedToken(origin, provider),
    own: async (provider) => {
      const owned = await insertOwned(practice, provider);
      const token: SessionToken = {
        ...sessionOf(owned.device),
        request: owned.requestId,
        session: owned.sessionId,
      };
      const sessionToken = issueSessionToken({ issuer: origin, resource: endpoint }, keys.token, token);
      return { ...owned, sessionToken };
    },
    close: practice.close,
  };
}

/** Asks the token endpoint, by plain fetch as any client would. */
async function issuedToken(issuer: string, { id, clientKey }: TestProvider): Promise<string> {
  const now = secondsOf(new Date());
  const claims = { iss: id, sub: id, aud: issuer, jti: mintId('req', random), iat: now, exp: now + 60 };
  const response = await fetch(`${issuer}/token`, {
    method: 'POST',
    headers: { dpop: await makeProof(clientKey, { url: `${issuer}/token` }) },
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      client_assertion: await signJwt({ typ: 'client-authentication+jwt' }, claims, clientKey),
      resource: `${issuer}/graphql`,
    }),
  });
  const { access_token } = (await response.json()) as { readonly access_token?: string };
  if (access_token === undefined) throw new Error(`no token was given: ${response.status}`);
  return access_token;
}

/** Headers of a call: a token, if any, and a proof of the key, if any; `proof` makes the proof a wrong one. */
export async function headersOf(
  endpoint: string,
  key: TestKey | null,
  token: string | null,
  proof: ProofParts = {},
): Promise<Record<string, string>> {
  const ath = token === null ? {} : { accessToken: token };
  return {
    ...(token === null ? {} : { authorization: `DPoP ${token}` }),
    ...(key === null ? {} : { dpop: await makeProof(key, { url: endpoint, ...ath, ...proof }) }),
  };
}

/** One GraphQL operation over HTTP. */
export function ask(endpoint: string, headers: object, query: string, variables: object = {}) {
  return supertest(endpoint)
    .post('')
    .set({ ...headers })
    .send({ query, variables });
}
