import { join } from 'node:path';
import supertest from 'supertest';
import { grantDigest, signChildGrant } from '../sealing/child-grant.ts';
import { digestOf } from '../sealing/digest.ts';
import { signingKeyFromSeed, type Thumbprint } from '../sealing/keys.ts';
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
import { makeTestDevice, sessionOf, type TestDevice } from './access/device.fixture.ts';
import { issueSessionToken, type SessionToken } from './access/session-token.ts';
import { apiSchema } from './api.schema.ts';
import type { Engine } from './database/database.ts';
import {
  type DeliveryId,
  type ErasureRequestId,
  type GrantId,
  mintId,
  type RequestId,
  type SessionId,
  type ShareId,
} from './database/ids.ts';
import { openServerKeys, type ServerKeys } from './keyring/server-keys.ts';
import { startTestPractice, type TestPractice } from './practice.testing.ts';
import type { PracticeOptions } from './practice.ts';
import { insertRequest } from './requests/request.store.ts';
import { planAsked } from './requests/request.ts';
import { approval } from './sessions/approval.tables.ts';
import { insertSession } from './sessions/session.store.ts';
import { delivery } from './shares/delivery.tables.ts';
import { grant } from './shares/grant.tables.ts';
import { daysAfter } from './shares/share.state.ts';
import { erasureRequest, share } from './shares/share.tables.ts';

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

export interface Owned {
  readonly requestId: RequestId;
  readonly sessionId: SessionId;
  readonly deliveryId: DeliveryId;
  readonly shareId: ShareId;
  readonly erasureId: ErasureRequestId;
  readonly grantId: GrantId;
  readonly device: TestDevice;
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
      const device = await makeTestDevice();
      const { request, session } = sessionOf(device);
      const facts = {
        provider,
        device,
        request,
        session,
        deliveryId: mintId('dlv', random),
        shareId: mintId('shr', random),
        erasureId: mintId('era', random),
        grantId: mintId('gra', random),
      };
      await insertFacts(practice, facts);
      const token: SessionToken = { ...sessionOf(device), request, session };
      return {
        requestId: request,
        sessionId: session,
        deliveryId: facts.deliveryId,
        shareId: facts.shareId,
        erasureId: facts.erasureId,
        grantId: facts.grantId,
        device,
        sessionToken: issueSessionToken({ issuer: origin, resource: endpoint }, keys.token, token),
      };
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

/** A request of one field, its session, a delivery of it that is kept and whose bytes are gone, a grant to itself, and an erasure request. */
async function insertFacts(
  { database: { db, bell } }: TestPractice,
  of: {
    readonly provider: TestProvider;
    readonly device: TestDevice;
    readonly request: RequestId;
    readonly session: SessionId;
    readonly deliveryId: DeliveryId;
    readonly shareId: ShareId;
    readonly erasureId: ErasureRequestId;
    readonly grantId: GrantId;
  },
): Promise<void> {
  const now = new Date();
  const document = '{ applicant { household { numberOfChildren } } }';
  const facts = { document, variables: {}, purpose: 'MORTGAGE', retentionDays: 0, pickupHours: 6 } as const;
  const asOf = now.toISOString().slice(0, 10);
  const planned = planAsked(apiSchema(undefined), { ...facts, asOf, subjects: ['APPLICANT'] });
  if (!planned.ok) throw new Error('a request of one field is planned');
  const row = {
    ...facts,
    id: of.request,
    providerId: of.provider.id,
    idempotencyKey: of.request,
    inputDigest: digestOf(document),
    identityKey: of.provider.identityKey.thumbprint,
    signedRequest: 'not read here',
    plan: planned.value.text,
    returnUrl: null,
    createdAt: now,
    expiresAt: new Date(now.valueOf() + 3_600_000),
  };
  await insertRequest(db, bell, { row, redeem: [{ subject: 'APPLICANT', hash: digestOf(of.request) }] });
  const { signKey } = of.device;
  const { kty: _kty, crv: _crv, x = '' } = signKey.jwk;
  const session = {
    id: of.session,
    requestId: of.request,
    subject: 'APPLICANT' as const,
    device: signKey.thumbprint as Thumbprint,
    deviceKey: { kty: 'OKP', crv: 'Ed25519', x } as const,
    storageKeyId: mintId('key', random),
    startedAt: now,
  };
  await insertSession(db, bell, session);
  const approvalId = mintId('apr', random);
  await db
    .insert(approval)
    .values({ id: approvalId, sessionId: of.session, number: 1, consentDigest: digestOf(of.session), at: now });
  await db.insert(delivery).values({
    id: of.deliveryId,
    sessionId: of.session,
    approvalId,
    requestId: of.request,
    providerId: of.provider.id,
    subject: 'APPLICANT',
    storageKeyId: session.storageKeyId,
    at: now,
    pickUpUntil: new Date(now.valueOf() + 3_600_000),
  });
  await db.insert(share).values({
    id: of.shareId,
    deliveryId: of.deliveryId,
    requestId: of.request,
    providerId: of.provider.id,
    subject: 'APPLICANT',
    holder: digestOf(of.shareId) as string as Thumbprint,
    holderKey: session.deviceKey,
    storageKeyId: mintId('key', random),
    at: now,
    until: daysAfter(now, 30),
  });
  const claims = {
    v: 1,
    iss: of.provider.id,
    aud: 'https://broker.example',
    jti: 'A'.repeat(22),
    iat: secondsOf(now),
    exp: secondsOf(now) + 3600,
    share: of.shareId,
    consent: digestOf(document),
    parent: null,
    sections: ['applicant-brp-required'],
    recipient: 'prv_AAAAAAAAAAAAAAAAAAAAAA',
    recipient_name: 'Somebody',
    recipient_key: 'CQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
  } as const;
  const signed = signChildGrant(claims, signingKeyFromSeed(random(32)));
  await db.insert(grant).values({
    id: of.grantId,
    shareId: of.shareId,
    granterId: of.provider.id,
    recipientId: of.provider.id,
    digest: grantDigest(signed),
    signed,
    allowedBy: 'RECEIPT',
    at: now,
    until: daysAfter(now, 30),
  });
  await db.insert(erasureRequest).values({ id: of.erasureId, shareId: of.shareId, at: now, dueAt: daysAfter(now, 30) });
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
