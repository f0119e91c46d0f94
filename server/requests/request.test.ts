import { describe, expect, it } from 'vitest';
import { personalSchema } from '../../schema/personal-schema.ts';
import { SCHEMA_VERSION } from '../../schema/version.ts';
import { toBase64url } from '../../sealing/bytes.ts';
import { canonicalize } from '../../sealing/canonical.ts';
import { digestOf } from '../../sealing/digest.ts';
import { makeBoxKeyPair, makeSigningKey } from '../../sealing/keys.ts';
import { planDigest } from '../../sealing/plan.ts';
import { secureRandom } from '../../sealing/primitives.ts';
import type { RequestClaims } from '../../sealing/signed-request.ts';
import { openRequest, planAsked } from './request.ts';

const schema = personalSchema();
const now = new Date('2026-11-24T12:00:00Z');
const sent = { document: '{ applicant { identity { fullName } } }', variables: {} };
const brokerKey = makeSigningKey(secureRandom).thumbprint;
const known = {
  issuer: 'https://broker.example',
  providerId: 'prv_1',
  brokerKey,
  returnOrigins: ['https://lender.example'],
  now,
};

function claims(): RequestClaims {
  const planned = planAsked(schema, {
    ...sent,
    asOf: '2026-11-24',
    purpose: 'MORTGAGE',
    retentionDays: 0,
    pickupHours: 6,
    subjects: ['APPLICANT'],
  });
  if (!planned.ok) throw new Error(JSON.stringify(planned.refusals));
  return {
    v: 1,
    iss: 'prv_1',
    aud: 'https://broker.example',
    jti: toBase64url(secureRandom(16)),
    iat: now.valueOf() / 1000,
    exp: now.valueOf() / 1000 + 3600,
    document: digestOf(sent.document),
    variables: digestOf(canonicalize(sent.variables)),
    as_of: '2026-11-24',
    plan: planDigest(planned.value.text),
    schema: SCHEMA_VERSION,
    purpose: 'MORTGAGE',
    retention_days: 0,
    pickup_hours: 6,
    recipients: [],
    subjects: ['APPLICANT'],
    return_url: 'https://lender.example/back',
    request_key: toBase64url(makeBoxKeyPair(secureRandom).publicKey),
    redeem: { APPLICANT: digestOf('x') },
    broker_keys: [brokerKey],
  };
}

function differing(changed: Partial<RequestClaims>): (string | undefined)[] {
  const outcome = openRequest(schema, sent, { ...claims(), ...changed }, known);
  return outcome.ok ? [] : outcome.refusals.map(({ code, path }) => `${code} ${path}`);
}

describe('a signed request', () => {
  it('is opened when every claim says what was sent and planned', () => {
    expect(differing({})).toEqual([]);
  });

  const others: readonly (readonly [string, Partial<RequestClaims>])[] = [
    ['iss', { iss: 'prv_2' }],
    ['aud', { aud: 'https://other.example' }],
    ['document', { document: digestOf('other') }],
    ['variables', { variables: digestOf('other') }],
    ['plan', { plan: digestOf('other') }],
    ['schema', { schema: '2020-01-01' }],
    ['exp', { exp: now.valueOf() / 1000 - 1 }],
    ['exp', { exp: now.valueOf() / 1000 + 31 * 86_400 }],
    ['broker_keys', { broker_keys: [makeSigningKey(secureRandom).thumbprint] }],
    ['return_url', { return_url: 'https://elsewhere.example/back' }],
  ];
  it.each(others)('is refused when %s differs', (claim, changed) => {
    expect(differing(changed)).toEqual([`REQUEST_MISMATCH ${claim}`]);
  });

  it.each([['123456782'], ['Dossier 123 456 782'], ['A-0012345678-2']])(
    'is refused for a reference like %s',
    (reference) => {
      expect(differing({ reference })).toEqual(['BSN_NOT_ALLOWED reference']);
    },
  );

  it('has a reference of its provider’s own', () => {
    expect(differing({ reference: 'Dossier 2026-0042/A' })).toEqual([]);
  });

  it('is refused for a day that is not today, give or take one', () => {
    expect(differing({ as_of: '2026-11-21' })).toContain('REQUEST_MISMATCH as_of');
  });

  it('names every claim that differs at once', () => {
    expect(differing({ iss: 'prv_2', aud: 'https://other.example' })).toEqual([
      'REQUEST_MISMATCH iss',
      'REQUEST_MISMATCH aud',
    ]);
  });

  it('is refused for what the purpose does not allow, before its claims are compared', () => {
    expect(differing({ retention_days: 91, iss: 'prv_2' })).toEqual(['SCOPE_EXCEEDS_PURPOSE retentionDays']);
  });
});
