import { canonical } from './canonical.ts';
import { digest, fromBase64url, Malformed, toBase64url } from './encodings.ts';
import { sign } from './jws.ts';
import { type BoxKeyPair, boxKeyPair, type SigningKey } from './keys.ts';
import type { BrokerFacts } from './operations.ts';
import { planDigest, readPlan } from './plan.ts';
import { type RequestRecord, redeemHash } from './record.ts';
import { requestClaims } from './signed-request.ts';
import type { Subject } from './subject.ts';

/** What a provider asks for. */
export interface Ask {
  /** A GraphQL document of section 8. */
  readonly document: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly purpose: string;
  readonly subjects: readonly Subject[];
  /** How long a delivery waits, 1 to 72. */
  readonly pickupHours: number;
  /** Life of the invitation; at most 30 days. */
  readonly validSeconds: number;
}

/** A request signed and not yet sent: kept with its idempotency key until the broker answered. */
export interface SignedAsk {
  readonly ask: Ask;
  readonly idempotencyKey: string;
  readonly signedRequest: string;
  readonly requestKey: BoxKeyPair;
  readonly linkSecrets: Readonly<Partial<Record<Subject, string>>>;
  readonly plan: string;
  readonly broker: BrokerFacts;
}

/** Nothing is asked to be kept, passed on or returned to. */
const ASKED_OF_NOBODY = { retention_days: 0, recipients: [], return_url: null } as const;

/**
 * Signs what was previewed (sections 4.2 and 7.1), with a request key and link secrets of its own.
 *
 * @throws Malformed when the claims would not be of the form of section 4.2, or the plan is none
 */
export function signAsk(
  ask: Ask,
  { plan, broker }: { readonly plan: string; readonly broker: BrokerFacts },
  { providerId, identityKey }: { readonly providerId: string; readonly identityKey: SigningKey },
  random: (length: number) => Uint8Array,
): SignedAsk {
  readPlan(plan);
  const requestKey = boxKeyPair(random(32));
  const secrets = ask.subjects.map((subject) => [subject, random(32)] as const);
  const iat = Math.floor(Date.parse(broker.now) / 1000);
  const claims = requestClaims({
    v: 1,
    iss: providerId,
    aud: broker.issuer,
    jti: toBase64url(random(16)),
    iat,
    exp: iat + ask.validSeconds,
    document: digest(ask.document),
    variables: digest(canonical(ask.variables)),
    as_of: broker.asOf,
    plan: planDigest(plan),
    schema: broker.schema,
    purpose: ask.purpose,
    pickup_hours: ask.pickupHours,
    subjects: ask.subjects,
    request_key: requestKey.publicKey,
    redeem: Object.fromEntries(secrets.map(([subject, secret]) => [subject, redeemHash(secret)])),
    broker_keys: broker.sectionKeys.map(({ thumbprint }) => thumbprint),
    ...ASKED_OF_NOBODY,
  });
  return {
    ask,
    idempotencyKey: toBase64url(random(16)),
    signedRequest: sign(claims, 'data-request+jwt', identityKey),
    requestKey,
    linkSecrets: Object.fromEntries(secrets.map(([subject, secret]) => [subject, toBase64url(secret)])),
    plan,
    broker,
  };
}

/** The record of section 4.9, once the broker gave the request its id. */
export function recordOf(
  { signedRequest, requestKey, linkSecrets, plan, broker }: SignedAsk,
  { request, providerId, identityKey }: { request: string; providerId: string; identityKey: SigningKey },
): RequestRecord {
  return {
    v: 1,
    request,
    broker: broker.issuer,
    brokerKeys: broker.sectionKeys.map(({ jwk }) => jwk),
    provider: providerId,
    identityKey: identityKey.jwk,
    signedRequest,
    requestKey,
    linkSecrets,
    plan,
  };
}

/** The link of section 4.1 for one device. @param app a bare origin @throws Malformed without a secret for a subject */
export function linkOf(
  app: string,
  { request, linkSecrets }: Pick<RequestRecord, 'request' | 'linkSecrets'>,
  thumbprint: string,
  subjects: readonly Subject[],
): string {
  const secrets = subjects.map((subject) => {
    const secret = toBase64url(fromBase64url(linkSecrets[subject] ?? '', 32));
    return `${subject === 'APPLICANT' ? 's' : 'p'}=${secret}`;
  });
  if (secrets.length === 0) throw new Malformed();
  return `${app}/i/${request}#v=1&${secrets.join('&')}&t=${thumbprint}`;
}
