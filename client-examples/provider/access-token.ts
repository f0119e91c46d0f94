import { importJWK, type JWK, SignJWT } from 'jose';
import type { SigningKey } from '../../sealing/keys.ts';
import { dpopProof } from '../wire/dpop.ts';

/** How a provider authenticates at the broker's token endpoint. */
export interface ProviderClient {
  readonly issuer: string;
  readonly providerId: string;
  /** Private JWK, EdDSA or ES256. */
  readonly clientKey: JWK;
  /** The token is bound to this key; every call proves it (RFC 9449). */
  readonly dpopKey: SigningKey;
}

/**
 * A source of access tokens: OAuth 2.0 client credentials with `private_key_jwt` (RFC 7523), bound by DPoP. A token is
 * used until shortly before its end; calls at once share one request.
 */
export function accessTokens(client: ProviderClient): () => Promise<string> {
  let current: { readonly token: string; readonly until: number } | undefined;
  let asked: Promise<string> | undefined;
  return () => {
    if (current && Date.now() < current.until) return Promise.resolve(current.token);
    asked ??= requestToken(client)
      .then(({ token, seconds }) => {
        current = { token, until: Date.now() + Math.max(seconds - 30, seconds / 2) * 1000 };
        return token;
      })
      .finally(() => {
        asked = undefined;
      });
    return asked;
  };
}

async function requestToken({
  issuer,
  providerId,
  clientKey,
  dpopKey,
}: ProviderClient): Promise<{ readonly token: string; readonly seconds: number }> {
  const url = `${issuer}/token`;
  const alg = clientKey.kty === 'OKP' ? 'EdDSA' : 'ES256';
  const assertion = await new SignJWT({})
    .setProtectedHeader({ alg, typ: 'client-authentication+jwt' })
    .setIssuer(providerId)
    .setSubject(providerId)
    .setAudience(issuer)
    .setJti(crypto.randomUUID())
    .setIssuedAt()
    .setExpirationTime('60s')
    .sign(await importJWK(clientKey, alg));
  const response = await fetch(url, {
    method: 'POST',
    headers: { dpop: dpopProof(dpopKey, { method: 'POST', url, now: new Date() }) },
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      client_assertion: assertion,
      resource: `${issuer}/graphql`,
    }),
  });
  const answer = (await response.json()) as {
    readonly access_token?: string;
    readonly expires_in?: number;
    readonly error?: string;
  };
  if (!answer.access_token) throw new Error(`the token endpoint refused: ${answer.error ?? response.status}`);
  return { token: answer.access_token, seconds: answer.expires_in ?? 60 };
}
