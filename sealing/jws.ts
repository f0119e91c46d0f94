/**
 * Compact JWS (RFC 7515) with Ed25519 (RFC 8037), and nothing else. The header is exactly
 * `{"alg":"EdDSA","kid":"<thumbprint>","typ":"<typ>"}`; a verifier writes down the header each pinned key would have
 * and compares, so no algorithm, key, URL or extension is ever read from a message. The payload is canonical JSON.
 */
import { fromBase64url, fromUtf8, toBase64url, utf8 } from './bytes.ts';
import { canonicalize, parseCanonical } from './canonical.ts';
import { type PublicJwk, type SigningKey, type Thumbprint, type VerifyingKey, verifyingKey } from './keys.ts';
import { type Primitives, portable } from './primitives.ts';
import { Malformed, SealingRefused } from './refusals.ts';
import { isReducedScalar, isSoundEd25519 } from './small-order.ts';

/** What a JWS is; one kind never verifies as another. */
export type JwsTyp = `${string}+jwt`;

/** Longest JWS that is looked at, in characters. */
export const MAX_JWS_LENGTH = 1_048_576;

/** What a valid JWS says. */
export interface VerifiedJws {
  /** the payload as signed */
  readonly bytes: Uint8Array;
  /** the payload parsed */
  readonly value: unknown;
  /** the key that signed it */
  readonly kid: Thumbprint;
}

/** A JWS taken apart, nothing of it verified. */
export interface UnverifiedJws {
  readonly header: string;
  readonly body: string;
  readonly bytes: Uint8Array;
  readonly value: unknown;
  readonly signature: Uint8Array;
}

/** Signs canonical JSON bytes. @throws NotCanonical, Malformed when the bytes are not canonical JSON */
export function signJws(typ: JwsTyp, payload: Uint8Array, key: SigningKey, primitives: Primitives = portable): string {
  parseCanonical(fromUtf8(payload, 'payload'));
  const content = `${header(typ, key.thumbprint)}.${toBase64url(payload)}`;
  return `${content}.${toBase64url(primitives.sign(utf8(content), key.secretKey))}`;
}

/**
 * @param pinnedKeys the keys that may sign, known beforehand
 * @throws Malformed, NotCanonical, KeyRefused, SealingRefused `SIGNATURE_REFUSED`
 */
export function verifyJws(
  typ: JwsTyp,
  jws: string,
  pinnedKeys: readonly PublicJwk[],
  primitives: Primitives = portable,
): VerifiedJws {
  return verifySplitJws(typ, splitJws(jws), pinnedKeys, primitives);
}

/** `verifyJws` for a JWS that has been taken apart already, because the key that signed it stands in its payload. */
export function verifySplitJws(
  typ: JwsTyp,
  jws: UnverifiedJws,
  pinnedKeys: readonly PublicJwk[],
  primitives: Primitives = portable,
): VerifiedJws {
  const key = pinnedKeys
    .map((jwk) => verifyingKey(jwk))
    .find(({ thumbprint }) => header(typ, thumbprint) === jws.header);
  if (key === undefined || !isSigned(jws, key, primitives)) throw new SealingRefused('SIGNATURE_REFUSED', typ);
  return { bytes: jws.bytes, value: jws.value, kid: key.thumbprint };
}

/** Takes a JWS apart. Verifies nothing. @throws Malformed, NotCanonical */
export function splitJws(jws: string): UnverifiedJws {
  if (jws.length > MAX_JWS_LENGTH) throw new Malformed('jws');
  const [head, body, signature, ...more] = jws.split('.');
  if (head === undefined || body === undefined || signature === undefined || more.length > 0)
    throw new Malformed('jws');
  const bytes = fromBase64url(body, 'jws.payload');
  return {
    header: head,
    body,
    bytes,
    value: parseCanonical(fromUtf8(bytes, 'jws.payload')),
    signature: fromBase64url(signature, 'jws.signature', 64),
  };
}

function header(typ: JwsTyp, kid: Thumbprint): string {
  return toBase64url(utf8(canonicalize({ alg: 'EdDSA', kid, typ })));
}

// [Note: One signature, one spelling] Libraries differ on signatures whose S is not reduced or whose R is of small
// order: tweetnacl accepts both, libsodium neither. Both are refused here, before either library is asked.
function isSigned(jws: UnverifiedJws, key: VerifyingKey, primitives: Primitives): boolean {
  const { signature } = jws;
  if (!isSoundEd25519(signature.subarray(0, 32)) || !isReducedScalar(signature.subarray(32))) return false;
  return primitives.verify(signature, utf8(`${jws.header}.${jws.body}`), key.publicKey);
}
