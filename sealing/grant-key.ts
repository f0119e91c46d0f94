/**
 * The key a grant is sealed to (D14): the recipient makes an X25519 key and says under its registered identity key that
 * it is its own, in a JWS of type `grant-key+jwt`. The granter verifies it under the identity key it has from the
 * recipient itself: a key that came from the broker alone would let the broker read what is passed on.
 */
import { utf8 } from './bytes.ts';
import { canonicalize } from './canonical.ts';
import { boxKeyText } from './child-grant.ts';
import { signJws, splitJws, verifySplitJws } from './jws.ts';
import type { PublicJwk, SigningKey } from './keys.ts';
import { type Primitives, portable } from './primitives.ts';
import { Malformed, SealingRefused } from './refusals.ts';
import { identifier, object, oneOf, seconds } from './shape.ts';

export const GRANT_KEY_TYP = 'grant-key+jwt';

/** Every claim is required. Times are seconds since 1970, UTC. */
export interface GrantKey {
  readonly v: 1;
  /** provider id of the recipient */
  readonly iss: string;
  /** the broker's issuer */
  readonly aud: string;
  readonly iat: number;
  /** from then on nothing new is sealed to it */
  readonly exp: number;
  /** base64url of the X25519 key */
  readonly key: string;
}

const readGrantKey = object<GrantKey>({
  v: oneOf(1),
  iss: identifier,
  aud: identifier,
  iat: seconds,
  exp: seconds,
  key: boxKeyText,
});

function parseGrantKey(value: unknown): GrantKey {
  const stated = readGrantKey(value, 'grant_key');
  if (stated.exp <= stated.iat) throw new Malformed('grant_key.exp');
  return stated;
}

/** The recipient signs. @throws Malformed, KeyRefused */
export function signGrantKey(stated: GrantKey, identityKey: SigningKey, primitives: Primitives = portable): string {
  return signJws(GRANT_KEY_TYP, utf8(canonicalize(parseGrantKey(stated))), identityKey, primitives);
}

/**
 * Verifies a key under the recipient's identity keys.
 * @param now seconds since 1970, UTC
 * @throws SealingRefused `SIGNATURE_REFUSED`, `EXPIRED`; Malformed, NotCanonical, KeyRefused
 */
export function verifyGrantKey(
  jws: string,
  identityKeys: readonly PublicJwk[],
  now: number,
  primitives: Primitives = portable,
): GrantKey {
  const stated = parseGrantKey(verifySplitJws(GRANT_KEY_TYP, splitJws(jws), identityKeys, primitives).value);
  if (now >= stated.exp) throw new SealingRefused('EXPIRED', 'grant_key');
  return stated;
}
