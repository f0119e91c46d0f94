import { readJwt } from './jwt.ts';

/** Why a client assertion is refused; goes to the log, while the client reads `invalid_client`. */
export type AssertionRefusal =
  | 'ASSERTION_MALFORMED'
  | 'ASSERTION_TYP'
  | 'ASSERTION_AUDIENCE'
  | 'ASSERTION_SUBJECT'
  | 'ASSERTION_JTI'
  | 'ASSERTION_LIFETIME'
  | 'ASSERTION_TOO_EARLY';

/** Seconds: how long an assertion may live, and how far a client's clock may run ahead. */
export const assertionSeconds = { life: 60, ahead: 10 };

/** Explicit typing (RFC 7523bis), or the word that says nothing; a JWT of another kind is no client assertion. */
const acceptedTyps: readonly unknown[] = [undefined, 'client-authentication+jwt', 'JWT', 'jwt'];

/**
 * What FAPI 2.0 (section 5.3.2.1) and RFC 7523bis ask of a client assertion beyond its signature: its audience is the
 * issuer, as a string; it lives a minute at most; it is in its one spelling. The first rule that does not hold, or null.
 */
export function assertionRefusal(assertion: unknown, issuer: string, now: Date): AssertionRefusal | null {
  const jwt = typeof assertion === 'string' ? readJwt(assertion) : null;
  if (jwt === null) return 'ASSERTION_MALFORMED';
  const { iss, sub, aud, jti, exp, iat, nbf } = jwt.claims;
  const seconds = now.getTime() / 1000;
  const latest = seconds + assertionSeconds.ahead;
  const isNotBefore = (moment: unknown): boolean =>
    moment === undefined || (typeof moment === 'number' && moment <= latest);

  if (!acceptedTyps.includes(jwt.header.typ)) return 'ASSERTION_TYP';
  if (aud !== issuer) return 'ASSERTION_AUDIENCE';
  if (typeof sub !== 'string' || iss !== sub) return 'ASSERTION_SUBJECT';
  if (typeof jti !== 'string' || jti.length === 0 || jti.length > 256) return 'ASSERTION_JTI';
  if (!isNotBefore(iat) || !isNotBefore(nbf)) return 'ASSERTION_TOO_EARLY';
  if (typeof exp !== 'number' || exp <= seconds || exp > latest + assertionSeconds.life) return 'ASSERTION_LIFETIME';
  if (typeof iat === 'number' && exp - iat > assertionSeconds.life) return 'ASSERTION_LIFETIME';
  return null;
}
