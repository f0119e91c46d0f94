import { canonical, readCanonical } from './canonical.ts';
import { fromBase64url, Malformed, readUtf8, toBase64url, utf8 } from './encodings.ts';
import type { PublicKey, SigningKey } from './keys.ts';
import { sodium } from './sodium.ts';

/** The kinds of section 4; one never verifies as another. */
export type JwsType = 'data-request+jwt' | 'section+jwt' | 'consent-receipt+jwt';

const MOST_CHARACTERS = 1_048_576;

const headerOf = ({ thumbprint }: PublicKey, typ: JwsType): string =>
  toBase64url(utf8(canonical({ alg: 'EdDSA', kid: thumbprint, typ })));

/** A JWS of section 2 over the canonical JSON of the claims. */
export function sign(claims: object, typ: JwsType, key: SigningKey): string {
  const signed = `${headerOf(key, typ)}.${toBase64url(utf8(canonical(claims)))}`;
  return `${signed}.${toBase64url(sodium.crypto_sign_detached(utf8(signed), key.secretKey))}`;
}

/** The payload of a JWS that nothing is known of yet, for the one that names its own key. @throws Malformed */
export function unverifiedPayload(jws: string): unknown {
  const [, payload = ''] = jws.split('.');
  return readCanonical(readUtf8(fromBase64url(payload)));
}

/**
 * Verifies by a key pinned beforehand: its header is written down and compared as text, none is read.
 *
 * @returns the claims, and the payload as it was signed
 * @throws Malformed
 */
export function verify(jws: string, typ: JwsType, keys: readonly PublicKey[]): { claims: unknown; payload: string } {
  const [header = '', payload = '', signature = '', ...more] = jws.split('.');
  const key = keys.find((pinned) => headerOf(pinned, typ) === header);
  if (!key || more.length > 0 || jws.length > MOST_CHARACTERS) throw new Malformed();
  const signed = utf8(`${header}.${payload}`);
  if (!sodium.crypto_sign_verify_detached(fromBase64url(signature, 64), signed, key.bytes)) throw new Malformed();
  return { claims: unverifiedPayload(jws), payload };
}
