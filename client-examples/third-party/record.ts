import { derive, digest, fromBase64url } from './encodings.ts';
import { boxKeyPair, ed25519Jwk } from './keys.ts';
import { type Plan, planDigest, readPlan } from './plan.ts';
import { must, within } from './refused.ts';
import { encoded, identifier, list, object, oneOf, type ReadBy, type Reader, strict, text } from './shape.ts';
import { type RequestClaims, verifyRequest } from './signed-request.ts';
import type { Subject } from './subject.ts';

/** By subject, 32 bytes in base64url; a subject that has been acknowledged has none any more. */
const linkSecrets: Reader<Readonly<Partial<Record<Subject, string>>>> = (value) =>
  strict(
    Object.fromEntries(Object.keys(object(value)).map((name) => [oneOf('APPLICANT', 'PARTNER')(name), encoded(32)])),
  )(value);

const members = strict({
  v: oneOf(1),
  request: identifier,
  broker: identifier,
  brokerKeys: list(ed25519Jwk, 0, 16),
  provider: identifier,
  identityKey: ed25519Jwk,
  signedRequest: text,
  requestKey: strict({ publicKey: encoded(32), secretKey: encoded(32) }),
  linkSecrets,
  plan: text,
});

/** What this provider keeps per request, as JSON (section 4.9): nothing else tells it what to expect. */
export interface RequestRecord {
  readonly v: 1;
  readonly request: string;
  readonly broker: string;
  readonly brokerKeys: readonly object[];
  readonly provider: string;
  readonly identityKey: object;
  readonly signedRequest: string;
  readonly requestKey: { readonly publicKey: string; readonly secretKey: string };
  readonly linkSecrets: Readonly<Partial<Record<Subject, string>>>;
  readonly plan: string;
}

/** A record that holds together, for one subject of it. */
export interface CheckedRecord extends ReadBy<typeof members> {
  readonly claims: RequestClaims;
  readonly planned: Plan;
  readonly linkSecret: Uint8Array;
}

/** The names of section 4.1. */
export const redeemHash = (linkSecret: Uint8Array): string => digest(derive(linkSecret, 'zegel/1/redeem'));
export const bindKey = (linkSecret: Uint8Array): Uint8Array => derive(linkSecret, 'zegel/1/bind');

/** Step 2 of section 4.12. @throws Refused */
export function checkRecord(value: unknown, subject: Subject): CheckedRecord {
  const record = within('record.shape', () => members(value));
  const claims = within('record.signature', () => verifyRequest(record.signedRequest, record.identityKey));
  must(record.provider === claims.iss, 'record.provider');
  must(record.broker === claims.aud, 'record.broker');
  must(
    record.brokerKeys.length > 0 &&
      record.brokerKeys.every(({ thumbprint }) => claims.broker_keys.includes(thumbprint)),
    'record.broker-keys',
  );
  const planned = within('record.plan', () => readPlan(record.plan));
  must(
    planDigest(record.plan) === claims.plan &&
      planned.schema === claims.schema &&
      planned.purpose === claims.purpose &&
      planned.as_of === claims.as_of,
    'record.plan',
  );
  must(claims.subjects.includes(subject), 'record.subject');
  const { publicKey, secretKey } = record.requestKey;
  const derived = boxKeyPair(fromBase64url(secretKey)).publicKey;
  must(publicKey === derived && publicKey === claims.request_key, 'record.request-key');
  const linkSecret = fromBase64url(record.linkSecrets[subject] ?? '');
  must(redeemHash(linkSecret) === claims.redeem[subject], 'record.link-secret');
  return { ...record, claims, planned, linkSecret };
}

/** Which consent a subject's delivery was opened under: durable and atomic in a real provider. */
export interface Claims {
  /**
   * The first one wins; the same again is true; another is false, unless it names the claimed one as `previous`.
   */
  readonly claim: (
    of: { readonly request: string; readonly subject: Subject },
    consentDigest: string,
    previous: string | null,
  ) => Promise<boolean>;
}

/** Claims of one process. */
export function claimsInMemory(): Claims {
  const claimed = new Map<string, string>();
  return {
    claim: async ({ request, subject }, consentDigest, previous) => {
      const of = `${subject} ${request}`;
      const first = claimed.get(of) ?? consentDigest;
      if (first !== consentDigest && first !== previous) return false;
      claimed.set(of, consentDigest);
      return true;
    },
  };
}
