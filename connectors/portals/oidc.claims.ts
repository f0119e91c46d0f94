import type { JWK, JWTPayload, JWTVerifyGetKey } from 'jose';
import { JOSEError, JWTClaimValidationFailed } from 'jose/errors';
import { compactDecrypt } from 'jose/jwe/compact/decrypt';
import { createLocalJWKSet } from 'jose/jwks/local';
import { jwtVerify } from 'jose/jwt/verify';
import { passesElfproef } from '../bsn.ts';
import { SourceFailure } from '../source-failure.ts';
import type { OidcAccess } from './oidc.access.ts';
import { isLevelEnough, LEAST_LEVEL } from './oidc.level.ts';

/** Fixed here, never taken from a message: RS256 and none are refused (FAPI 2.0 5.4.1). */
const ALGORITHMS = ['EdDSA', 'Ed25519', 'ES256'];
/** Of the encryption around userinfo: what brokers in front of DigiD use, and elliptic curves. */
const KEY_ALGORITHMS = ['RSA-OAEP', 'RSA-OAEP-256', 'ECDH-ES+A128KW', 'ECDH-ES+A256KW'];
const CONTENT_ALGORITHMS = ['A128CBC-HS256', 'A256CBC-HS512', 'A128GCM', 'A256GCM'];
/** Somebody acts for another: RFC 8693 4.1, and what brokers add at a login by proxy (DigiD Machtigen). */
const PROXY_CLAIMS = ['act', 'acting_nin', 'acting_subject_id'] as const;
const CLOCK_TOLERANCE_SECONDS = 10;
/** An id_token tells of a login that just ended. */
const ID_TOKEN_AGE_SECONDS = 300;

/** The keys that the portal signs with. @throws SourceFailure MALFORMED */
export function keysOf(jwks: Readonly<Record<string, unknown>>): JWTVerifyGetKey {
  try {
    // `createLocalJWKSet` refuses what is no key set.
    return createLocalJWKSet({ keys: Array.isArray(jwks.keys) ? jwks.keys : [] });
  } catch {
    throw new SourceFailure('MALFORMED', 'jwks: no key set');
  }
}

/**
 * Checks that an id_token tells of this login (OpenID Connect Core 3.1.3.7).
 *
 * @returns the subject, which the userinfo must repeat
 * @throws SourceFailure LOGIN_FAILED, naming the rule that failed
 */
export async function checkIdToken(
  idToken: string,
  keys: JWTVerifyGetKey,
  access: OidcAccess,
  nonce: string,
  now: Date,
): Promise<string> {
  const claims = await verified('id_token', idToken, keys, access, now);
  if (claims.nonce !== nonce) throw loginFailed('id_token', 'nonce');
  const age = Math.floor(now.valueOf() / 1000) - (claims.iat ?? 0);
  if (age > ID_TOKEN_AGE_SECONDS || age < -CLOCK_TOLERANCE_SECONDS) throw loginFailed('id_token', 'iat');
  return claims.sub ?? '';
}

/**
 * Reads who logged in from userinfo that is signed and, where the access has a key for it, encrypted (OpenID Connect Core 5.3.2).
 *
 * @returns the BSN; it ends in the connector
 * @throws SourceFailure LOGIN_FAILED, naming the rule that failed
 */
export async function readUserinfo(
  userinfo: string,
  keys: JWTVerifyGetKey,
  access: OidcAccess,
  subject: string,
  now: Date,
): Promise<string> {
  const signed = access.decryptionKey === undefined ? userinfo : await decrypted(userinfo, access.decryptionKey);
  const claims = await verified('userinfo', signed, keys, access, now);
  // Who acts for somebody else is not that person, though the number is theirs.
  if (PROXY_CLAIMS.some((claim) => claims[claim] !== undefined)) throw loginFailed('userinfo', 'proxy');
  if (claims.sub !== subject) throw loginFailed('userinfo', 'sub');
  if (!isLevelEnough(claims.loa_authn, access.leastLevel ?? LEAST_LEVEL)) throw loginFailed('userinfo', 'loa_authn');
  if (!isBsn(claims.bsn)) throw loginFailed('userinfo', 'bsn');
  return claims.bsn;
}

/** What is inside must be signed by the portal: that anybody can encrypt to us proves nothing. */
async function decrypted(userinfo: string, key: JWK): Promise<string> {
  try {
    const { plaintext } = await compactDecrypt(userinfo, key, {
      keyManagementAlgorithms: KEY_ALGORITHMS,
      contentEncryptionAlgorithms: CONTENT_ALGORITHMS,
    });
    return new TextDecoder().decode(plaintext);
  } catch (error) {
    if (error instanceof JOSEError) throw loginFailed('userinfo', error.code);
    throw new SourceFailure('REFUSED', 'the key that userinfo is encrypted to is none');
  }
}

async function verified(
  name: string,
  jwt: string,
  keys: JWTVerifyGetKey,
  access: OidcAccess,
  now: Date,
): Promise<JWTPayload> {
  const payload = await verifiedPayload(name, jwt, keys, access, now);
  // Another audience beside ours could use the token too.
  if (payload.aud !== access.clientId) throw loginFailed(name, 'aud');
  return payload;
}

async function verifiedPayload(
  name: string,
  jwt: string,
  keys: JWTVerifyGetKey,
  access: OidcAccess,
  now: Date,
): Promise<JWTPayload> {
  try {
    const { payload } = await jwtVerify(jwt, keys, {
      algorithms: ALGORITHMS,
      issuer: access.issuer,
      audience: access.clientId,
      requiredClaims: ['sub', 'iat', 'exp'],
      clockTolerance: CLOCK_TOLERANCE_SECONDS,
      currentDate: now,
    });
    return payload;
  } catch (error) {
    if (error instanceof JWTClaimValidationFailed) throw loginFailed(name, error.claim);
    if (error instanceof JOSEError) throw loginFailed(name, error.code);
    // What is left is a published key that cannot be read as one.
    throw new SourceFailure('MALFORMED', `${name}: a key that is none`);
  }
}

function loginFailed(name: string, rule: string): SourceFailure {
  return new SourceFailure('LOGIN_FAILED', `${name}: ${rule}`);
}

/** Nine digits, not all zero, that pass the elfproef. */
function isBsn(value: unknown): value is string {
  return typeof value === 'string' && /^\d{9}$/.test(value) && Number(value) !== 0 && passesElfproef(value);
}
