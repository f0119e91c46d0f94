/**
 * Every reason not to let a caller in, on one screen. `error` is the word of RFC 6750 and RFC 9449 for the
 * `WWW-Authenticate` header; the sentence helps an integrator and holds nothing the caller sent.
 */
export const ACCESS_REFUSALS = {
  AUTHORIZATION_DOUBLE: { error: 'invalid_request', says: 'There is more than one Authorization header.' },
  AUTHORIZATION_SCHEME: { error: 'invalid_token', says: 'Tokens are accepted as "Authorization: DPoP <token>" only.' },
  AUTHORIZATION_MISSING: { error: 'invalid_token', says: 'This call needs a token.' },
  TOKEN_MALFORMED: { error: 'invalid_token', says: 'The token is not a compact JWT in canonical base64url.' },
  TOKEN_TYP: { error: 'invalid_token', says: 'The token is of a kind that does not admit this caller.' },
  TOKEN_SIGNATURE: { error: 'invalid_token', says: 'The token is not signed by this broker.' },
  TOKEN_CLAIMS: { error: 'invalid_token', says: 'The token lacks a claim, or a claim has another form.' },
  TOKEN_ISSUER: { error: 'invalid_token', says: 'The token was issued by another party.' },
  TOKEN_AUDIENCE: { error: 'invalid_token', says: 'The token is meant for another resource.' },
  TOKEN_EXPIRED: { error: 'invalid_token', says: 'The token has expired.' },
  TOKEN_TOO_EARLY: { error: 'invalid_token', says: 'The token was issued in the future.' },
  PROOF_MISSING: { error: 'invalid_dpop_proof', says: 'There is no DPoP proof.' },
  PROOF_DOUBLE: { error: 'invalid_dpop_proof', says: 'There is more than one DPoP proof.' },
  PROOF_MALFORMED: { error: 'invalid_dpop_proof', says: 'The proof is not a compact JWT in canonical base64url.' },
  PROOF_TYP: { error: 'invalid_dpop_proof', says: 'The proof has another typ than dpop+jwt.' },
  PROOF_ALGORITHM: { error: 'invalid_dpop_proof', says: 'The proof uses an algorithm that is not accepted here.' },
  PROOF_KEY: { error: 'invalid_dpop_proof', says: 'The proof lacks a sound public key of its algorithm.' },
  PROOF_KEY_PRIVATE: { error: 'invalid_dpop_proof', says: 'The proof shows a private key: stop using it.' },
  PROOF_SIGNATURE: { error: 'invalid_dpop_proof', says: 'The proof is not signed by the key it shows.' },
  PROOF_JTI: { error: 'invalid_dpop_proof', says: 'The proof has no jti of 1 to 256 characters.' },
  PROOF_METHOD: { error: 'invalid_dpop_proof', says: 'The proof was made for another method (htm).' },
  PROOF_URL: { error: 'invalid_dpop_proof', says: 'The proof was made for another address (htu).' },
  PROOF_TIME: { error: 'invalid_dpop_proof', says: 'The proof is older than 60 seconds or from the future (iat).' },
  PROOF_TOKEN: { error: 'invalid_dpop_proof', says: 'The proof was not made for this token (ath).' },
  PROOF_OTHER_KEY: { error: 'invalid_dpop_proof', says: 'The token is bound to another key than the proof’s.' },
  PROOF_REPLAYED: { error: 'invalid_dpop_proof', says: 'The proof has been used before.' },
  PROVIDER_UNKNOWN: { error: 'invalid_token', says: 'The provider is not registered.' },
  PROVIDER_REVOKED: { error: 'invalid_token', says: 'The provider’s registration has been revoked.' },
} as const satisfies Record<
  string,
  { error: 'invalid_request' | 'invalid_token' | 'invalid_dpop_proof'; says: string }
>;

export type AccessRefusal = keyof typeof ACCESS_REFUSALS;

/** The caller is not admitted. `code` is for the log and tests; over HTTP this is a 401 with `challenge`. */
export class AccessRefused extends Error {
  override readonly name = 'AccessRefused';

  constructor(readonly code: AccessRefusal) {
    super(ACCESS_REFUSALS[code].says);
  }

  /** The value of `WWW-Authenticate` (RFC 9449 section 7.1). */
  get challenge(): string {
    return `DPoP error="${ACCESS_REFUSALS[this.code].error}", algs="EdDSA ES256"`;
  }
}
