/** `open`, first part: the provider's own record. What a delivery is held against must itself hold together. */
import { equalBytes, fromBase64url, wipe } from './bytes.ts';
import { check, checked } from './checks.ts';
import { type Delivery, parseRequestRecord, type RequestRecord } from './delivery.ts';
import { bindKey, redeemHash, redeemToken } from './link.ts';
import { type Plan, verifyPlan } from './plan.ts';
import type { KeyPair, Primitives } from './primitives.ts';
import { namesBrokerKeys, type RequestClaims, readSignedRequest } from './signed-request.ts';
import type { Subject } from './subject.ts';

/** The record, verified, with the secrets of one subject as bytes. */
export interface OwnRequest {
  readonly record: RequestRecord;
  readonly claims: RequestClaims;
  readonly plan: Plan;
  readonly requestKey: KeyPair;
  readonly bindKey: Uint8Array;
}

/** @throws CheckFailed */
export function checkRecord(value: unknown, delivery: Delivery, primitives: Primitives): OwnRequest {
  const record = checked('record.shape', () => parseRequestRecord(value));
  const claims = checked('record.signature', () =>
    readSignedRequest(record.signedRequest, record.identityKey, primitives),
  );
  check('record.provider', claims.iss === record.provider);
  check('record.broker', claims.aud === record.broker);
  check('record.broker-keys', namesBrokerKeys(claims, record.brokerKeys));
  const plan = checked('record.plan', () => verifyPlan(record.plan, claims));
  check('record.subject', claims.subjects.includes(delivery.subject));
  const requestKey = requestKeyOf(record, claims, primitives);
  return { record, claims, plan, requestKey, bindKey: bindKeyOf(record, claims, delivery.subject) };
}

function requestKeyOf({ requestKey }: RequestRecord, claims: RequestClaims, primitives: Primitives): KeyPair {
  const publicKey = fromBase64url(requestKey.publicKey, 'requestKey', 32);
  const secretKey = fromBase64url(requestKey.secretKey, 'requestKey', 32);
  const belongs = equalBytes(primitives.boxPublicKey(secretKey), publicKey);
  check('record.request-key', belongs && requestKey.publicKey === claims.request_key);
  return { publicKey, secretKey };
}

function bindKeyOf({ linkSecrets }: RequestRecord, claims: RequestClaims, subject: Subject): Uint8Array {
  const secret = fromBase64url(linkSecrets[subject] ?? '', 'linkSecret');
  try {
    check('record.link-secret', secret.length === 32 && redeemHash(redeemToken(secret)) === claims.redeem[subject]);
    return bindKey(secret);
  } finally {
    wipe(secret);
  }
}
