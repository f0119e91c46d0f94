/**
 * The manifest of a section: a JWS of type `section+jwt` by the broker, which saw neither payload nor key. It says whose
 * section this is, of which request, and by three hashes which bytes belong to it.
 */
import { utf8 } from './bytes.ts';
import { canonicalize } from './canonical.ts';
import { type CheckName, check } from './checks.ts';
import { type Digest, digestOf, parseDigest } from './digest.ts';
import { signJws, verifyJws } from './jws.ts';
import { type PublicJwk, parseThumbprint, type SigningKey, type Thumbprint } from './keys.ts';
import { type Primitives, portable } from './primitives.ts';
import { identifier, object, oneOf, type Reader, seconds } from './shape.ts';
import { parseSubject, type Subject } from './subject.ts';

export const SECTION_TYP = 'section+jwt';

export interface ManifestClaims {
  readonly v: 1;
  /** the broker's issuer */
  readonly iss: string;
  /** provider id */
  readonly aud: string;
  readonly request: string;
  readonly session: string;
  readonly section: string;
  readonly subject: Subject;
  readonly source: string;
  readonly group: string;
  /** the signed request's digest of the document */
  readonly document: Digest;
  /** the signed request's digest of the plan */
  readonly plan: Digest;
  /** of the device's signing key */
  readonly device: Thumbprint;
  /** seconds since 1970 on the broker's clock; other clocks differ, so it is never compared */
  readonly iat: number;
  /** SHA-256 of the padded payload */
  readonly payload: Digest;
  /** SHA-256 of the ciphertext with its nonce */
  readonly ciphertext: Digest;
  /** SHA-256("zegel/1/key" ‖ K) */
  readonly key_commit: Digest;
}

/** What a device and a provider know beforehand of a manifest. */
export type ExpectedManifest = Omit<ManifestClaims, 'v' | 'iat' | 'payload' | 'ciphertext' | 'key_commit'>;

/** @throws Malformed */
export const parseManifestClaims: Reader<ManifestClaims> = object<ManifestClaims>({
  v: oneOf(1),
  iss: identifier,
  aud: identifier,
  request: identifier,
  session: identifier,
  section: identifier,
  subject: parseSubject,
  source: identifier,
  group: identifier,
  document: parseDigest,
  plan: parseDigest,
  device: parseThumbprint,
  iat: seconds,
  payload: parseDigest,
  ciphertext: parseDigest,
  key_commit: parseDigest,
});

const EXPECTED: readonly (readonly [keyof ExpectedManifest, CheckName])[] = [
  ['iss', 'manifest.issuer'],
  ['aud', 'manifest.audience'],
  ['request', 'manifest.request'],
  ['session', 'manifest.session'],
  ['section', 'manifest.section'],
  ['subject', 'manifest.subject'],
  ['source', 'manifest.source'],
  ['group', 'manifest.group'],
  ['document', 'manifest.document'],
  ['plan', 'manifest.plan'],
  ['device', 'manifest.device'],
];

/** The broker signs, after comparing every claim with its job. @throws Malformed when a claim is not of its form */
export function signManifest(claims: ManifestClaims, key: SigningKey, primitives: Primitives = portable): string {
  return signJws(SECTION_TYP, utf8(canonicalize(parseManifestClaims(claims, 'manifest'))), key, primitives);
}

/** @throws SealingRefused `SIGNATURE_REFUSED`, Malformed, NotCanonical, KeyRefused */
export function verifyManifest(
  jws: string,
  pinnedKeys: readonly PublicJwk[],
  primitives: Primitives = portable,
): ManifestClaims {
  return parseManifestClaims(verifyJws(SECTION_TYP, jws, pinnedKeys, primitives).value, 'manifest');
}

/** Compares each claim that is known beforehand. @throws CheckFailed naming the first that differs */
export function checkManifest(claims: ManifestClaims, expected: ExpectedManifest): void {
  for (const [claim, name] of EXPECTED) check(name, claims[claim] === expected[claim]);
}

/** SHA-256 of the compact JWS: what a receipt says of a shared section. */
export function manifestDigest(jws: string): Digest {
  return digestOf(jws);
}
