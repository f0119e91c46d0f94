import type { JWK } from 'jose';
import type { OidcAccess } from '../portals/oidc.access.ts';

/** How a portal's login is reached at the practice identity provider: the endpoints of its discovery document. */
export function practiceOidcAccess(issuer: string, clientId: string, clientKey: JWK, decryptionKey?: JWK): OidcAccess {
  return {
    ...(decryptionKey === undefined ? {} : { decryptionKey }),
    issuer,
    authorizationEndpoint: `${issuer}/authorize`,
    tokenEndpoint: `${issuer}/token`,
    userinfoEndpoint: `${issuer}/userinfo`,
    jwksUri: `${issuer}/jwks`,
    clientId,
    clientKey,
  };
}
