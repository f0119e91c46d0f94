import type { CallerAlgorithm } from './public-key.ts';

/** What the authorization server accepts; everything else of OAuth is off. */
export const oauthAlgorithms = ['EdDSA', 'ES256'] as const satisfies readonly CallerAlgorithm[];

/** The addresses of the token endpoint, its keys and its metadata, from the issuer's own address. */
export function oauthAddresses(issuer: string) {
  const { pathname } = new URL(issuer);
  const path = pathname === '/' ? '' : pathname;
  return {
    /** where the two endpoints below are mounted, empty for the root */
    path,
    token: `${issuer.replace(/\/$/, '')}/token`,
    keys: `${issuer.replace(/\/$/, '')}/jwks`,
    /** RFC 8414 section 3.1 puts the well-known part before the issuer's path. */
    metadataPath: `/.well-known/oauth-authorization-server${path}`,
  };
}

/** Authorization server metadata (RFC 8414, RFC 9449 section 5.1). */
export function serverMetadata(issuer: string, resource: string) {
  const { token, keys } = oauthAddresses(issuer);
  return {
    issuer,
    token_endpoint: token,
    jwks_uri: keys,
    grant_types_supported: ['client_credentials'],
    response_types_supported: [],
    token_endpoint_auth_methods_supported: ['private_key_jwt'],
    token_endpoint_auth_signing_alg_values_supported: oauthAlgorithms,
    dpop_signing_alg_values_supported: oauthAlgorithms,
    protected_resources: [resource],
  };
}

/** Where the resource's metadata lies (RFC 9728 section 3.1). */
export const resourceMetadataPath = (resource: string): string =>
  `/.well-known/oauth-protected-resource${new URL(resource).pathname.replace(/\/$/, '')}`;

/** Protected resource metadata (RFC 9728): no bearer tokens, DPoP always. */
export function resourceMetadata(issuer: string, resource: string) {
  return {
    resource,
    authorization_servers: [issuer],
    bearer_methods_supported: [],
    dpop_bound_access_tokens_required: true,
    dpop_signing_alg_values_supported: oauthAlgorithms,
  };
}
