import { toBase64url, utf8 } from '../../sealing/bytes.ts';
import type { SigningKey } from '../../sealing/keys.ts';
import { type Primitives, portable, secureRandom } from '../../sealing/primitives.ts';

/**
 * A DPoP proof (RFC 9449) by an Ed25519 key: that whoever calls holds the key its token is bound to. Made anew for every
 * call. Runs in browsers on insecure origins too, because it needs no WebCrypto.
 */
export function dpopProof(
  key: SigningKey,
  {
    method,
    url,
    accessToken,
    now,
  }: { readonly method: string; readonly url: string; readonly accessToken?: string; readonly now: Date },
  primitives: Primitives = portable,
): string {
  const { kty, crv, x } = key.publicJwk;
  const header = { typ: 'dpop+jwt', alg: 'EdDSA', jwk: { kty, crv, x } };
  const claims = {
    jti: toBase64url(secureRandom(16)),
    htm: method,
    htu: url,
    iat: Math.floor(now.valueOf() / 1000),
    ...(accessToken === undefined ? {} : { ath: toBase64url(primitives.sha256(utf8(accessToken))) }),
  };
  const signed = `${encode(header)}.${encode(claims)}`;
  return `${signed}.${toBase64url(primitives.sign(utf8(signed), key.secretKey))}`;
}

function encode(value: object): string {
  return toBase64url(utf8(JSON.stringify(value)));
}
