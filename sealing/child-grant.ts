/**
 * A grant (D14): a provider that holds a share, or a grant itself, passes whole sections of it on to another registered
 * provider. A JWS of type `child-grant+jwt` by the granter's identity key; each names the one it is made from, so that
 * from the share to the last recipient they are a chain. It holds ids, digests and a key; no values.
 */
import { utf8 } from './bytes.ts';
import { canonicalize } from './canonical.ts';
import { type Digest, labelledDigest, parseDigest } from './digest.ts';
import { signJws, splitJws, verifySplitJws } from './jws.ts';
import { type PublicJwk, parseBoxKey, type SigningKey } from './keys.ts';
import { type Primitives, portable } from './primitives.ts';
import { Malformed } from './refusals.ts';
import { array, base64url, identifier, line, nullable, object, oneOf, type Reader, seconds } from './shape.ts';

export const CHILD_GRANT_TYP = 'child-grant+jwt';

/** How many grants may follow one another from the share to a recipient. */
export const MAX_GRANT_CHAIN = 4;

/** Every claim is required. Times are seconds since 1970, UTC. */
export interface ChildGrant {
  readonly v: 1;
  /** provider id of the granter */
  readonly iss: string;
  /** the broker's issuer */
  readonly aud: string;
  /** base64url of 16 random bytes */
  readonly jti: string;
  readonly iat: number;
  /** end of the grant */
  readonly exp: number;
  /** id of the share that all grants of a chain are of */
  readonly share: string;
  /** `consentDigest` of the share's receipt */
  readonly consent: Digest;
  /** `grantDigest` of the grant it is made from; null when it is made from the share itself */
  readonly parent: Digest | null;
  /** ids of whole sections: a key opens a section as a whole */
  readonly sections: readonly string[];
  /** provider id */
  readonly recipient: string;
  /** the recipient's name as registered: what the consumer is shown, and what the receipt may name */
  readonly recipient_name: string;
  /** base64url of the X25519 key to seal to, from the recipient's `grant-key+jwt` */
  readonly recipient_key: string;
}

/** An X25519 key, kept as text. @throws Malformed, KeyRefused */
export const boxKeyText: Reader<string> = (value, at) => {
  parseBoxKey(value, at);
  return value as string;
};

const readGrant = object<ChildGrant>({
  v: oneOf(1),
  iss: identifier,
  aud: identifier,
  jti: base64url(16),
  iat: seconds,
  exp: seconds,
  share: identifier,
  consent: parseDigest,
  parent: nullable(parseDigest),
  sections: array(identifier, 512),
  recipient: identifier,
  recipient_name: line,
  recipient_key: boxKeyText,
});

/** @throws Malformed, KeyRefused; also for no section, one named twice, an end before its beginning, a grant to oneself */
export function parseChildGrant(value: unknown): ChildGrant {
  const grant = readGrant(value, 'grant');
  const { sections, iat, exp, iss, recipient } = grant;
  if (sections.length === 0 || new Set(sections).size !== sections.length) throw new Malformed('grant.sections');
  if (exp <= iat) throw new Malformed('grant.exp');
  if (iss === recipient) throw new Malformed('grant.recipient');
  return grant;
}

/** The granter signs. @throws Malformed, KeyRefused */
export function signChildGrant(grant: ChildGrant, identityKey: SigningKey, primitives: Primitives = portable): string {
  return signJws(CHILD_GRANT_TYP, utf8(canonicalize(parseChildGrant(grant))), identityKey, primitives);
}

/**
 * Verifies a grant under the identity keys that its granter may sign with.
 * @param keysOf - identity keys pinned for a provider id; it is asked for whom the grant itself names as granter
 * @throws Malformed, NotCanonical, KeyRefused, SealingRefused `SIGNATURE_REFUSED`
 */
export function verifyChildGrant(
  jws: string,
  keysOf: (granter: string) => readonly PublicJwk[],
  primitives: Primitives = portable,
): ChildGrant {
  const split = splitJws(jws);
  const grant = parseChildGrant(split.value);
  verifySplitJws(CHILD_GRANT_TYP, split, keysOf(grant.iss), primitives);
  return grant;
}

/**
 * What a grant says, its signature not looked at: for who admitted it before, and for the consumer, whose approval is of
 * the digest of this very text, so that a grant its granter did not sign comes to nothing.
 * @throws Malformed, NotCanonical, KeyRefused
 */
export function readChildGrant(jws: string): ChildGrant {
  return parseChildGrant(splitJws(jws).value);
}

/** SHA-256("zegel/1/grant" ‖ the compact JWS): the name by which an approval, a box and the next grant know it. */
export function grantDigest(jws: string): Digest {
  return labelledDigest('zegel/1/grant', utf8(jws));
}
