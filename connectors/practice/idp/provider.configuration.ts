import type { JWK } from 'jose';
import type { ClientMetadata, Configuration } from 'oidc-provider';
import type { PortalId } from '../../../schema/source.ts';
import type { IdentityProviderKeys } from './keys.ts';
import { LEVELS } from './level.ts';
import { memoryAdapter } from './memory.adapter.ts';
import type { OidcLibrary } from './oidc.library.ts';
import type { Subjects } from './subject.ts';
import { languageOf } from './texts.ts';

/** One portal, as a client of the practice identity provider. */
export interface PracticeClient {
  readonly clientId: string;
  /** Its name stands on the login page, and its sources play what the password says. */
  readonly portal: PortalId;
  /** Compared exactly. */
  readonly redirectUris: readonly string[];
  /** The public half, with `kid` and `alg` (EdDSA or ES256). */
  readonly publicKey: JWK;
  /** How the identity provider signs for this client; EdDSA when left out. */
  readonly signedResponseAlg?: 'EdDSA' | 'ES256';
  /** The public half of what userinfo is encrypted to once it is signed; signed only when left out. */
  readonly encryption?: { readonly key: JWK; readonly alg: (typeof KEY_ENCRYPTION)[number] };
}

const SIGNING = ['EdDSA', 'Ed25519', 'ES256'] as const;
const KEY_ENCRYPTION = ['RSA-OAEP', 'ECDH-ES+A128KW'] as const;
/** As the broker in front of DigiD encrypts (sources/login.md D). */
const ENCRYPTION = 'A128CBC-HS256';

/** Seconds. A code lives a minute (FAPI 2.0 5.3.2.1-13), a visit to the login pages twenty. */
const TTL = { AuthorizationCode: 60, AccessToken: 600, IdToken: 300, Interaction: 1200, Session: 1200, Grant: 1200 };

/**
 * Authorization code only, PKCE always, clients by signed assertion only (FAPI 2.0 profile, sources/login.md C and D).
 */
export function providerConfiguration(
  { errors, interactionPolicy }: OidcLibrary,
  given: {
    readonly issuer: string;
    readonly clients: readonly PracticeClient[];
    readonly keys: IdentityProviderKeys;
    readonly subjects: Subjects;
    readonly renderError: Configuration['renderError'];
  },
): Configuration {
  // Cookies ignore ports: every origin on this machine shares one jar, so the names carry the port.
  const cookie = `practice_${new URL(given.issuer).port}`;
  const cookieOptions = { httpOnly: true, sameSite: 'lax', signed: true } as const;

  const login = interactionPolicy.base();
  login.remove('consent');

  return {
    adapter: memoryAdapter(Date.now),
    clients: given.clients.map(clientMetadata),
    findAccount: (_ctx, subject) => given.subjects.account(subject),
    claims: { openid: ['sub', 'bsn', 'loa_authn'] },
    scopes: ['openid'],
    acrValues: LEVELS,
    subjectTypes: ['public'],
    responseTypes: ['code'],
    clientAuthMethods: ['private_key_jwt'],
    enabledJWA: {
      clientAuthSigningAlgValues: SIGNING,
      idTokenSigningAlgValues: SIGNING,
      userinfoSigningAlgValues: SIGNING,
      userinfoEncryptionAlgValues: KEY_ENCRYPTION,
      userinfoEncryptionEncValues: [ENCRYPTION],
    },
    jwks: { keys: [...given.keys.signing] },
    cookies: {
      keys: [given.keys.cookies],
      names: { session: `${cookie}_session`, interaction: `${cookie}_visit`, resume: `${cookie}_resume` },
      long: cookieOptions,
      short: cookieOptions,
    },
    pkce: { required: () => true },
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: { enabled: false },
      pushedAuthorizationRequests: { enabled: false },
      dPoP: { enabled: false },
      jwtUserinfo: { enabled: true },
      encryption: { enabled: true },
    },
    discovery: { ui_locales_supported: ['nl', 'en'], prompt_values_supported: ['login'] },
    interactions: { policy: login, url: (_ctx, visit) => `/login/${visit.uid}` },
    loadExistingGrant: async (ctx) => {
      const { client, session } = ctx.oidc;
      if (!client || !session?.accountId) return undefined;
      const grant = new ctx.oidc.provider.Grant({ clientId: client.clientId, accountId: session.accountId });
      grant.addOIDCScope('openid');
      await grant.save();
      return grant;
    },
    // Sessions are not kept, so nothing may hang on one.
    expiresWithSession: async () => false,
    assertJwtClientAuthClaimsAndHeader: async (_ctx, claims) => {
      if (claims.aud !== given.issuer) throw new errors.InvalidClientAuth('aud must be the issuer, as one string');
    },
    clientBasedCORS: () => false,
    renderError: given.renderError,
    routes: { authorization: '/authorize', token: '/token', jwks: '/jwks', userinfo: '/userinfo' },
    ttl: TTL,
  };
}

function clientMetadata(client: PracticeClient): ClientMetadata {
  const alg = client.signedResponseAlg ?? 'EdDSA';
  const keys = [client.publicKey, ...(client.encryption ? [client.encryption.key] : [])];
  return {
    client_id: client.clientId,
    redirect_uris: [...client.redirectUris],
    response_types: ['code'],
    grant_types: ['authorization_code'],
    token_endpoint_auth_method: 'private_key_jwt',
    jwks: { keys: keys.map((key) => ({ ...key, kty: key.kty ?? '' })) },
    id_token_signed_response_alg: alg,
    userinfo_signed_response_alg: alg,
    ...(client.encryption
      ? { userinfo_encrypted_response_alg: client.encryption.alg, userinfo_encrypted_response_enc: ENCRYPTION }
      : {}),
  };
}

/** The language of the person whose request went wrong, as far as the request says. */
export function requestLanguage(query: unknown): ReturnType<typeof languageOf> {
  const uiLocales = typeof query === 'object' && query !== null ? Reflect.get(query, 'ui_locales') : undefined;
  return languageOf(uiLocales);
}
