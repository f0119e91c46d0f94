import type { Configuration, errors as Errors, KoaContextWithOIDC } from 'oidc-provider';
import { toBase64url } from '../../sealing/bytes.ts';
import { AccessRefused } from './access.refusals.ts';
import { claimProof, verifyProof } from './dpop.ts';
import { oauthAdapter } from './oauth.adapter.ts';
import { assertionRefusal, assertionSeconds } from './oauth.assertion.ts';
import { oauthAddresses, oauthAlgorithms } from './oauth.metadata.ts';
import type { OauthOptions } from './oauth.ts';

/**
 * oidc-provider with everything off but client credentials, `private_key_jwt` and DPoP.
 *
 * It verifies the assertion's signature against the registry's keys, then hands over in `assertJwtClientAuthClaimsAndHeader`
 * for the clauses it leaves open, among them the proof: its own check of that allows five minutes, other addresses and
 * several spellings. What it then issues is bound to the key of the same proof.
 */
export function oauthConfiguration(options: OauthOptions, errors: typeof Errors): Configuration {
  const { db, issuer, resource, tokenKey, clock, tokenSeconds } = options;
  const off = { enabled: false };
  return {
    adapter: oauthAdapter(db, clock, () => new errors.InvalidClientAuth('ASSERTION_REPLAYED')),
    jwks: { keys: [privateJwk(tokenKey)] },
    clientAuthMethods: ['private_key_jwt'],
    enabledJWA: {
      clientAuthSigningAlgValues: [...oauthAlgorithms],
      dPoPSigningAlgValues: [...oauthAlgorithms],
      idTokenSigningAlgValues: ['EdDSA'],
    },
    clientDefaults: { id_token_signed_response_alg: 'EdDSA' },
    clockTolerance: assertionSeconds.ahead,
    responseTypes: [],
    scopes: [],
    ttl: { ClientCredentials: tokenSeconds },
    routes: { token: '/token', jwks: '/jwks' },
    clientBasedCORS: () => false,
    renderError: (ctx, out) => {
      ctx.body = out;
    },
    features: {
      clientCredentials: { enabled: true },
      dPoP: { enabled: true, allowReplay: true },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => resource,
        getResourceServerInfo: (_ctx, asked) => {
          if (asked !== resource) throw new errors.InvalidTarget();
          const jwt = { sign: { alg: 'EdDSA', kid: tokenKey.thumbprint } } as const;
          return { scope: '', audience: resource, accessTokenTTL: tokenSeconds, accessTokenFormat: 'jwt', jwt };
        },
      },
      devInteractions: off,
      userinfo: off,
      rpInitiatedLogout: off,
      pushedAuthorizationRequests: off,
      requestObjects: off,
      revocation: off,
      introspection: off,
    },
    assertJwtClientAuthClaimsAndHeader: async (ctx) => {
      const refusal = assertionRefusal(ctx.oidc.params?.client_assertion, issuer, clock());
      if (refusal !== null) throw new errors.InvalidClientAuth(refusal);
      await useProof(ctx, options, errors);
    },
  };
}

async function useProof(
  ctx: KoaContextWithOIDC,
  { db, issuer, clock }: OauthOptions,
  errors: typeof Errors,
): Promise<void> {
  try {
    const proof = await verifyProof({
      proofs: ctx.req.headersDistinct.dpop ?? [],
      method: 'POST',
      url: oauthAddresses(issuer).token,
      now: clock(),
      algorithms: oauthAlgorithms,
      accessToken: null,
      boundTo: null,
    });
    await claimProof(db, proof);
  } catch (error) {
    if (!(error instanceof AccessRefused)) throw error;
    throw new errors.InvalidDpopProof(error.message, error.code);
  }
}

function privateJwk({ publicJwk, thumbprint, secretKey }: OauthOptions['tokenKey']) {
  const d = toBase64url(secretKey.subarray(0, 32));
  return { ...publicJwk, d, kid: thumbprint, alg: 'EdDSA', use: 'sig' };
}
