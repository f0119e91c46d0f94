import { grantDigest, signChildGrant } from '../sealing/child-grant.ts';
import { digestOf } from '../sealing/digest.ts';
import { signingKeyFromSeed, type Thumbprint } from '../sealing/keys.ts';
import { random, secondsOf, type TestProvider } from './access/caller.fixture.ts';
import { makeTestDevice, sessionOf, type TestDevice } from './access/device.fixture.ts';
import { apiSchema } from './api.schema.ts';
import {
  type DeliveryId,
  type ErasureRequestId,
  type GrantId,
  mintId,
  type RequestId,
  type SessionId,
  type ShareId,
} from './database/ids.ts';
import type { TestPractice } from './practice.testing.ts';
import { insertRequest } from './requests/request.store.ts';
import { planAsked } from './requests/request.ts';
import { approval } from './sessions/approval.tables.ts';
import { insertSession } from './sessions/session.store.ts';
import { delivery } from './shares/delivery.tables.ts';
import { grant } from './shares/grant.tables.ts';
import { daysAfter } from './shares/share.state.ts';
import { erasureRequest, share } from './shares/share.tables.ts';

/** Something of everything a provider can own, and the device of its session. */
export interface OwnedFacts {
  readonly requestId: RequestId;
  readonly sessionId: SessionId;
  readonly deliveryId: DeliveryId;
  readonly shareId: ShareId;
  readonly erasureId: ErasureRequestId;
  readonly grantId: GrantId;
  readonly device: TestDevice;
}

/** Inserts a request of one field that began now, and its session; nothing is in the keyring. */
export async function insertOwnedSession(
  { database: { db, bell } }: Pick<TestPractice, 'database'>,
  provider: TestProvider,
) {
  const device = await makeTestDevice();
  const { request: requestId, session: sessionId } = sessionOf(device);
  const now = new Date();
  const document = '{ applicant { household { numberOfChildren } } }';
  const facts = { document, variables: {}, purpose: 'MORTGAGE', retentionDays: 0, pickupHours: 6 } as const;
  const asOf = now.toISOString().slice(0, 10);
  const planned = planAsked(apiSchema(undefined), { ...facts, asOf, subjects: ['APPLICANT'] });
  if (!planned.ok) throw new Error('a request of one field is planned');
  const row = {
    ...facts,
    id: requestId,
    providerId: provider.id,
    idempotencyKey: requestId,
    inputDigest: digestOf(document),
    identityKey: provider.identityKey.thumbprint,
    signedRequest: 'not read here',
    plan: planned.value.text,
    returnUrl: null,
    createdAt: now,
    expiresAt: new Date(now.valueOf() + 3_600_000),
  };
  await insertRequest(db, bell, { row, redeem: [{ subject: 'APPLICANT', hash: digestOf(requestId) }] });
  const { signKey } = device;
  const { kty: _kty, crv: _crv, x = '' } = signKey.jwk;
  const session = {
    id: sessionId,
    requestId,
    subject: 'APPLICANT' as const,
    device: signKey.thumbprint as Thumbprint,
    deviceKey: { kty: 'OKP', crv: 'Ed25519', x } as const,
    storageKeyId: mintId('key', random),
    startedAt: now,
  };
  await insertSession(db, bell, session);
  return { device, session };
}

/**
 * Inserts a request of one field, its session, a delivery of it that is kept and whose bytes are gone, a grant to the
 * provider itself, and an erasure request.
 */
export async function insertOwned(
  { database }: Pick<TestPractice, 'database'>,
  provider: TestProvider,
): Promise<OwnedFacts> {
  const { db } = database;
  const { device, session } = await insertOwnedSession({ database }, provider);
  const { id: sessionId, requestId } = session;
  const of: OwnedFacts = {
    requestId,
    sessionId,
    deliveryId: mintId('dlv', random),
    shareId: mintId('shr', random),
    erasureId: mintId('era', random),
    grantId: mintId('gra', random),
    device,
  };
  const now = session.startedAt;
  const approvalId = mintId('apr', random);
  await db
    .insert(approval)
    .values({ id: approvalId, sessionId, number: 1, consentDigest: digestOf(sessionId), at: now });
  await db.insert(delivery).values({
    id: of.deliveryId,
    sessionId,
    approvalId,
    requestId,
    providerId: provider.id,
    subject: 'APPLICANT',
    storageKeyId: session.storageKeyId,
    at: now,
    pickUpUntil: new Date(now.valueOf() + 3_600_000),
  });
  await db.insert(share).values({
    id: of.shareId,
    deliveryId: of.deliveryId,
    requestId,
    providerId: provider.id,
    subject: 'APPLICANT',
    holder: digestOf(of.shareId) as string as Thumbprint,
    holderKey: session.deviceKey,
    storageKeyId: mintId('key', random),
    at: now,
    until: daysAfter(now, 30),
  });
  const claims = {
    v: 1,
    iss: provider.id,
    aud: 'https://broker.example',
    jti: 'A'.repeat(22),
    iat: secondsOf(now),
    exp: secondsOf(now) + 3600,
    share: of.shareId,
    consent: digestOf(sessionId),
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
    granterId: provider.id,
    recipientId: provider.id,
    digest: grantDigest(signed),
    signed,
    allowedBy: 'RECEIPT',
    at: now,
    until: daysAfter(now, 30),
  });
  await db.insert(erasureRequest).values({ id: of.erasureId, shareId: of.shareId, at: now, dueAt: daysAfter(now, 30) });
  return of;
}
