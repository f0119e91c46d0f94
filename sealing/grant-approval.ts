/**
 * The consumer's approval of a grant (D14): a JWS of type `grant-approval+jwt` by the share key, over the digest of the
 * very grant that was shown. Who, which sections and until when stand in the grant.
 */
import { utf8 } from './bytes.ts';
import { canonicalize } from './canonical.ts';
import { type Digest, parseDigest } from './digest.ts';
import { signJws, splitJws, verifySplitJws } from './jws.ts';
import type { PublicJwk, SigningKey } from './keys.ts';
import { type Primitives, portable } from './primitives.ts';
import { identifier, object, oneOf, seconds } from './shape.ts';

export const GRANT_APPROVAL_TYP = 'grant-approval+jwt';

/** Every claim is required. */
export interface GrantApproval {
  readonly v: 1;
  /** the broker's issuer */
  readonly aud: string;
  /** seconds since 1970, UTC */
  readonly iat: number;
  /** id of the share */
  readonly share: string;
  /** `grantDigest` of what is approved */
  readonly grant: Digest;
  readonly language: 'nl' | 'en';
  /** SHA-256 of the exact text that was shown */
  readonly notice: Digest;
}

const readApproval = object<GrantApproval>({
  v: oneOf(1),
  aud: identifier,
  iat: seconds,
  share: identifier,
  grant: parseDigest,
  language: oneOf('nl', 'en'),
  notice: parseDigest,
});

/** The consumer's device signs. @throws Malformed */
export function signGrantApproval(
  approval: GrantApproval,
  shareKey: SigningKey,
  primitives: Primitives = portable,
): string {
  const bytes = utf8(canonicalize(readApproval(approval, 'grant_approval')));
  return signJws(GRANT_APPROVAL_TYP, bytes, shareKey, primitives);
}

/** @throws Malformed, NotCanonical, KeyRefused, SealingRefused `SIGNATURE_REFUSED` */
export function verifyGrantApproval(
  jws: string,
  shareKey: PublicJwk,
  primitives: Primitives = portable,
): GrantApproval {
  return readApproval(
    verifySplitJws(GRANT_APPROVAL_TYP, splitJws(jws), [shareKey], primitives).value,
    'grant_approval',
  );
}
