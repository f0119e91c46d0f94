import { toBase64url } from './bytes.ts';
import { claimsNaming } from './delivery.fixture.ts';
import { KEYS } from './keys.fixture.ts';
import { PLAN } from './request.fixture.ts';
import { breakSignature, claimed, otherDigest, recorded, type Tampering, tampering } from './tampering.fixture.ts';

const otherPlan = { ...PLAN, purpose: 'RENTAL' };

/** The provider's own record does not hold together. */
export const RECORD_TAMPERINGS: readonly Tampering[] = [
  tampering('record.shape', 'other', 'a record of another version', recorded({ v: 2 })),
  tampering('record.shape', 'other', 'a record with a member too many', recorded({ extra: true })),
  tampering('record.signature', 'verify', 'a signed request with a broken signature', {
    signedRequest: breakSignature,
  }),
  tampering(
    'record.signature',
    'other',
    'an identity key that did not sign',
    recorded({ identityKey: KEYS.stranger.publicJwk }),
  ),
  tampering('record.provider', 'check', 'a request signed for another provider', claimed({ iss: 'provider-2' })),
  tampering('record.broker', 'check', 'a request made for another broker', claimed({ aud: 'https://other.example' })),
  tampering('record.broker-keys', 'check', 'a broker key that the request does not name', {
    ...claimed({ broker_keys: [KEYS.stranger.thumbprint] }),
  }),
  tampering('record.broker-keys', 'other', 'a record without a broker key', recorded({ brokerKeys: [] })),
  tampering('record.request-key', 'check', 'a request key that is not the signed one', {
    ...claimed({ request_key: toBase64url(KEYS.strangerBox.publicKey) }),
  }),
  tampering('record.request-key', 'other', 'halves of two request keys', {
    record: (record) => ({
      ...record,
      requestKey: { ...record.requestKey, secretKey: toBase64url(KEYS.strangerBox.secretKey) },
    }),
  }),
  tampering('record.plan', 'other', 'a plan that is not the signed one', {
    record: (record) => ({ ...record, plan: record.plan.replace('To see whether it counts.', 'For nothing.') }),
  }),
  tampering('record.plan', 'other', 'a plan for another purpose than the request', {
    plan: () => otherPlan,
    claims: claimsNaming(otherPlan),
  }),
  tampering('record.subject', 'other', 'a subject the request did not ask for', {
    claims: ({ redeem: { PARTNER }, ...claims }) => ({
      ...claims,
      subjects: ['PARTNER'],
      redeem: PARTNER === undefined ? {} : { PARTNER },
    }),
  }),
  tampering('record.link-secret', 'check', 'a link secret whose hash was not signed', {
    claims: (claims) => ({ ...claims, redeem: { ...claims.redeem, APPLICANT: otherDigest } }),
  }),
];
