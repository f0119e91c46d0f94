import type { JWK } from 'jose';

/** Where a portal's OpenID provider is, and how Zegel is known there. Practice and live differ by these alone. */
export interface OidcAccess {
  readonly issuer: string;
  readonly authorizationEndpoint: string;
  readonly tokenEndpoint: string;
  readonly userinfoEndpoint: string;
  readonly jwksUri: string;
  readonly clientId: string;
  /** Private key for `private_key_jwt`, with `kid` and `alg`: EdDSA (Ed25519) or ES256. */
  readonly clientKey: JWK;
  /**
   * Private key that userinfo is encrypted to, with its `alg`, as brokers in front of DigiD do (signed, then encrypted).
   * Only the collector uses it. Without it userinfo comes signed only; with it nothing that is not encrypted is read.
   */
  readonly decryptionKey?: JWK;
  /** The least level of assurance this portal's sources are read with, in either spelling; Midden when left out. */
  readonly leastLevel?: string;
}
