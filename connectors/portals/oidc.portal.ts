import { SourceFailure } from '../source-failure.ts';
import type { SourceHttp } from '../source-http.ts';
import type { OidcAccess } from './oidc.access.ts';
import { checkIdToken, keysOf, readUserinfo } from './oidc.claims.ts';
import { LEAST_LEVEL } from './oidc.level.ts';
import { parseJsonObject, redeemCode, refusal } from './oidc.token.ts';
import type { LoginStart, Portal } from './portal.ts';

export type { OidcAccess } from './oidc.access.ts';

/** The portals whose login is OpenID Connect: those of the government. */
export const OIDC_PORTALS = [
  'MIJNOVERHEID',
  'BELASTINGDIENST',
  'UWV',
  'MIJNPENSIOENOVERZICHT',
  'DUO',
  'RDW',
  'SVB',
] as const;
export type OidcPortalId = (typeof OIDC_PORTALS)[number];

/** A government portal behind an OpenID provider: authorization code, PKCE, `private_key_jwt`, signed userinfo. */
export function oidcPortal(id: OidcPortalId): Portal<OidcAccess> {
  return {
    id,
    /** Touches no network: the endpoints are configuration. */
    async begin(access, start) {
      return { loginUrl: loginUrl(access, start) };
    },
    async exchange(access, back, http, now) {
      // RFC 9207: an answer of another provider must not make us hand our code to this one, or the other way round.
      if (back.issuer !== access.issuer) throw new SourceFailure('LOGIN_FAILED', 'redirect: iss');
      if (!back.code) throw new SourceFailure('LOGIN_FAILED', 'redirect: no code');
      const [tokens, keys] = await Promise.all([
        redeemCode(access, back.code, back, http, now),
        fetchKeys(access, http),
      ]);
      const subject = await checkIdToken(tokens.idToken, keys, access, back.nonce, now);
      const userinfo = await fetchUserinfo(access, tokens.accessToken, http);
      const bsn = await readUserinfo(userinfo, keys, access, subject, now);
      return { bsn, accessToken: tokens.accessToken };
    },
  };
}

function loginUrl(access: OidcAccess, start: LoginStart): string {
  const url = new URL(access.authorizationEndpoint);
  const parameters = {
    response_type: 'code',
    client_id: access.clientId,
    redirect_uri: start.redirectUri,
    scope: 'openid',
    state: start.state,
    nonce: start.nonce,
    code_challenge: start.codeChallenge,
    code_challenge_method: 'S256',
    prompt: 'login',
    acr_values: access.leastLevel ?? LEAST_LEVEL,
    ui_locales: start.language,
  };
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  return url.href;
}

async function fetchKeys(access: OidcAccess, http: SourceHttp): Promise<ReturnType<typeof keysOf>> {
  const response = await http.send({ method: 'GET', url: access.jwksUri, headers: { accept: 'application/json' } });
  if (response.status !== 200) throw refusal(response, 'jwks');
  return keysOf(parseJsonObject(response.body, 'jwks'));
}

/**
 * A broker's `Authentication-Method` beside it is left alone: it is not signed, and says less than `loa_authn`, which is
 * (sources/login.md D).
 */
async function fetchUserinfo(access: OidcAccess, accessToken: string, http: SourceHttp): Promise<string> {
  const response = await http.send({
    method: 'GET',
    url: access.userinfoEndpoint,
    headers: { authorization: `Bearer ${accessToken}`, accept: 'application/jwt' },
  });
  if (response.status !== 200) throw refusal(response, 'userinfo');
  const type = response.headers['content-type'] ?? '';
  if (!/^application\/jwt(;|$)/i.test(type)) throw new SourceFailure('MALFORMED', 'userinfo: content-type');
  return response.body.toString('utf8').trim();
}
