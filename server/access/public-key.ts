import { createHash, createPublicKey, type KeyObject } from 'node:crypto';
import { fromBase64url } from '../../sealing/bytes.ts';
import { canonicalize } from '../../sealing/canonical.ts';
import { type PublicJwk, parsePublicJwk } from '../../sealing/keys.ts';

/** A P-256 public key as a JWK (RFC 7518 section 6.2) of exactly these members; coordinates base64url of 32 bytes. */
export interface P256Jwk {
  readonly kty: 'EC';
  readonly crv: 'P-256';
  readonly x: string;
  readonly y: string;
}

/** What a provider may hold: Ed25519, or P-256 for key stores that know no Ed25519. */
export type CallerJwk = PublicJwk | P256Jwk;

/** RS256 and `none` are refused by standing nowhere (FAPI 2.0 section 5.4.1). */
export type CallerAlgorithm = 'EdDSA' | 'ES256';

interface KeyFacts {
  /** RFC 7638, base64url of SHA-256 */
  readonly thumbprint: string;
  readonly key: KeyObject;
}

/** A public key of a caller, checked where it entered. */
export type CallerKey =
  | (KeyFacts & { readonly algorithm: 'EdDSA'; readonly jwk: PublicJwk })
  | (KeyFacts & { readonly algorithm: 'ES256'; readonly jwk: P256Jwk });

/** The reasons a key is refused: it holds a private or secret half, or it is no sound public key of a kind we accept. */
export class KeyUnusable extends Error {
  override readonly name = 'KeyUnusable';

  constructor(readonly reason: 'PRIVATE' | 'UNSOUND') {
    super(reason === 'PRIVATE' ? 'the key holds more than its public half' : 'no sound Ed25519 or P-256 public key');
  }
}

const privateMembers = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'k', 'priv'];

/**
 * Reads a public JWK from outside. Members that say nothing of the key itself (`kid`, `use`, `alg`…) are dropped, not
 * followed; small-order points, points off the curve and second spellings of a coordinate are refused.
 * @throws KeyUnusable
 */
export function parseCallerKey(value: unknown): CallerKey {
  if (typeof value !== 'object' || value === null) throw new KeyUnusable('UNSOUND');
  if (privateMembers.some((name) => Object.hasOwn(value, name))) throw new KeyUnusable('PRIVATE');
  try {
    const jwk = readJwk(value);
    const facts = { key: createPublicKey({ key: { ...jwk }, format: 'jwk' }), thumbprint: thumbprintOf(jwk) };
    return jwk.kty === 'EC' ? { ...facts, algorithm: 'ES256', jwk } : { ...facts, algorithm: 'EdDSA', jwk };
  } catch {
    throw new KeyUnusable('UNSOUND');
  }
}

function readJwk(value: object): CallerJwk {
  const { kty, crv, x, y } = value as Record<string, unknown>;
  if (kty !== 'EC') return parsePublicJwk({ kty, crv, x }, 'jwk');
  if (crv !== 'P-256') throw new KeyUnusable('UNSOUND');
  return { kty, crv, x: coordinate(x), y: coordinate(y) };
}

function coordinate(value: unknown): string {
  if (typeof value !== 'string') throw new KeyUnusable('UNSOUND');
  fromBase64url(value, 'jwk', 32);
  return value;
}

/** RFC 7638: SHA-256 of the required members in canonical order. */
function thumbprintOf(jwk: CallerJwk): string {
  return createHash('sha256').update(canonicalize(jwk)).digest('base64url');
}
