/**
 * The signed request (D8): a JWS of type `data-request+jwt` by the provider's identity key. It says who asks what, for
 * which purpose and how long, and to which request key the consumer's device seals.
 */
import { utf8 } from './bytes.ts';
import { canonicalize } from './canonical.ts';
import { type Digest, parseDigest } from './digest.ts';
import { signJws, verifyJws } from './jws.ts';
import {
  jwkThumbprint,
  type PublicJwk,
  parseBoxKey,
  parsePublicJwk,
  parseThumbprint,
  type SigningKey,
  type Thumbprint,
  verifyingKey,
} from './keys.ts';
import { type Primitives, portable } from './primitives.ts';
import { Malformed, SealingRefused } from './refusals.ts';
import {
  array,
  base64url,
  day,
  identifier,
  integer,
  line,
  nullable,
  object,
  oneOf,
  partial,
  type Reader,
  reference,
  seconds,
  text,
} from './shape.ts';
import { type PerSubject, parseSubject, SUBJECTS, type Subject } from './subject.ts';

export const REQUEST_TYP = 'data-request+jwt';

/** Every claim but `reference` is required. Times are seconds since 1970, UTC. */
export interface RequestClaims {
  readonly v: 1;
  /** provider id */
  readonly iss: string;
  /** the broker's issuer */
  readonly aud: string;
  /** base64url of 16 random bytes */
  readonly jti: string;
  readonly iat: number;
  /** end of the invitation */
  readonly exp: number;
  /** SHA-256 of the document text */
  readonly document: Digest;
  /** SHA-256 of the canonical JSON of the variables */
  readonly variables: Digest;
  /** the day relative periods are counted from */
  readonly as_of: string;
  /** see `planDigest` */
  readonly plan: Digest;
  /** version of the schema */
  readonly schema: string;
  readonly purpose: string;
  /** the provider's own words for this request, such as the number of its file */
  readonly reference?: string;
  /** days the provider asks to keep, 0 to 90; 0 is not asked */
  readonly retention_days: number;
  /** hours the delivery may wait, 1 to 72 */
  readonly pickup_hours: number;
  /** whom the data are passed on to */
  readonly recipients: readonly string[];
  readonly subjects: readonly Subject[];
  readonly return_url: string | null;
  /** base64url of the X25519 key to seal to */
  readonly request_key: string;
  /** SHA-256(redeemToken) for exactly the subjects */
  readonly redeem: PerSubject<Digest>;
  /** thumbprints of the broker keys that may sign sections */
  readonly broker_keys: readonly Thumbprint[];
}

const readUrl: Reader<string> = text(2048, /^https?:\/\/[!-~]+$/);
const readRequestKey: Reader<string> = (value, at) => {
  parseBoxKey(value, at);
  return value as string;
};

const CLAIMS = {
  v: oneOf(1),
  iss: identifier,
  aud: identifier,
  jti: base64url(16),
  iat: seconds,
  exp: seconds,
  document: parseDigest,
  variables: parseDigest,
  as_of: day,
  plan: parseDigest,
  schema: identifier,
  purpose: identifier,
  reference,
  retention_days: integer(0, 90),
  pickup_hours: integer(1, 72),
  recipients: array(line, 32),
  subjects: array(parseSubject, 2),
  return_url: nullable(readUrl),
  request_key: readRequestKey,
  redeem: partial<PerSubject<Digest>>(SUBJECTS, parseDigest),
  broker_keys: array(parseThumbprint, 16),
};

const readClaims = object<RequestClaims>(CLAIMS, ['reference']);

/**
 * The one parser of the claims: the form, and what they must say of one another. Compares with nothing else.
 * @throws Malformed, KeyRefused for a request key of small order
 */
export function parseRequestClaims(value: unknown): RequestClaims {
  const claims = readClaims(value, 'request');
  const inOrder = SUBJECTS.filter((subject) => claims.subjects.includes(subject));
  const redeemed = SUBJECTS.filter((subject) => claims.redeem[subject] !== undefined);
  if (inOrder.length === 0 || inOrder.join() !== claims.subjects.join()) throw new Malformed('request.subjects');
  if (redeemed.join() !== inOrder.join()) throw new Malformed('request.redeem');
  if (claims.exp <= claims.iat) throw new Malformed('request.exp');
  if (claims.broker_keys.length === 0) throw new Malformed('request.broker_keys');
  return claims;
}

/** The provider signs its request. @throws Malformed, KeyRefused when a claim is not of its form */
export function signRequest(claims: RequestClaims, identityKey: SigningKey, primitives: Primitives = portable): string {
  return signJws(REQUEST_TYP, utf8(canonicalize(parseRequestClaims(claims))), identityKey, primitives);
}

/**
 * The signature, then the claims. For a request that was admitted before: the device before it seals, the provider's
 * own record. Whether it has expired is not asked.
 * @throws SealingRefused `SIGNATURE_REFUSED`, Malformed, NotCanonical, KeyRefused
 */
export function readSignedRequest(
  jws: string,
  identityKey: PublicJwk,
  primitives: Primitives = portable,
): RequestClaims {
  return parseRequestClaims(verifyJws(REQUEST_TYP, jws, [identityKey], primitives).value);
}

/** True for at least one broker key, every one of which the request names. @throws Malformed, KeyRefused */
export function namesBrokerKeys({ broker_keys }: RequestClaims, brokerKeys: readonly PublicJwk[]): boolean {
  const named = brokerKeys.filter((key) => broker_keys.includes(verifyingKey(key, 'brokerKey').thumbprint));
  return named.length > 0 && named.length === brokerKeys.length;
}

/** What a device knows when it opens a link. */
export interface RequestToVerify {
  readonly jws: string;
  /** public JWK that the broker says is the provider's */
  readonly identityKey: unknown;
  /** from the link; the broker, which has no link, leaves it out */
  readonly thumbprint?: Thumbprint;
  /** seconds since 1970, UTC */
  readonly now: number;
  readonly primitives?: Primitives | undefined;
}

/**
 * Thumbprint → signature → request key → end of the invitation, in this order (D8).
 * @throws SealingRefused `KEY_MISMATCH`, `SIGNATURE_REFUSED`, `EXPIRED`; Malformed, NotCanonical, KeyRefused
 */
export function verifyRequest({ jws, identityKey, thumbprint, now, primitives }: RequestToVerify): RequestClaims {
  const key = parsePublicJwk(identityKey, 'identityKey');
  if (thumbprint !== undefined && jwkThumbprint(key) !== thumbprint) {
    throw new SealingRefused('KEY_MISMATCH', 'identityKey');
  }
  const claims = readSignedRequest(jws, key, primitives);
  if (now >= claims.exp) throw new SealingRefused('EXPIRED', 'request');
  return claims;
}
