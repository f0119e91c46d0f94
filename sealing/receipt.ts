/**
 * The consent receipt (D13), in the shape of ISO/IEC TS 27560: what was asked, what was shown, what was decided, no
 * values. Canonical JSON, signed by the device as `consent-receipt+jwt`; the broker countersigns the same bytes with a
 * JWS of its own. Whoever has both can verify them offline.
 */
import { utf8 } from './bytes.ts';
import { canonicalize } from './canonical.ts';
import { type Digest, labelledDigest, parseDigest } from './digest.ts';
import { signJws, splitJws, verifyJws, verifySplitJws } from './jws.ts';
import { type PublicJwk, parsePublicJwk, type SigningKey } from './keys.ts';
import type { PlannedLeaf } from './plan.ts';
import { type Primitives, portable } from './primitives.ts';
import { Malformed } from './refusals.ts';
import {
  array,
  base64url,
  identifier,
  integer,
  line,
  moment,
  nullable,
  object,
  oneOf,
  plainObject,
  text,
} from './shape.ts';
import { parseSubject, type Subject } from './subject.ts';

export const RECEIPT_TYP = 'consent-receipt+jwt';
export const RECEIPT_SCHEMA = 'ISO/IEC TS 27560:2023';

/** What became of a planned section; why something is `NOT_SHARED` is nobody's business. */
export type Outcome = 'SHARED' | 'NOT_SHARED' | 'UNAVAILABLE';

export interface ReceiptSection {
  readonly section: string;
  readonly source: string;
  readonly group: string;
  readonly outcome: Outcome;
  /** `manifestDigest`, exactly when it was shared */
  readonly manifest: Digest | null;
}

export interface ReceiptProvider {
  readonly id: string;
  readonly name: string;
  readonly domain: string;
  readonly kvk: string;
}

export interface Receipt {
  readonly v: 1;
  /** base64url of 16 random bytes */
  readonly record: string;
  readonly schema: typeof RECEIPT_SCHEMA;
  /** RFC 3339, UTC */
  readonly given_at: string;
  readonly language: 'nl' | 'en';
  /** SHA-256 of the exact text that was shown */
  readonly notice: Digest;
  readonly text_version: string;
  readonly provider: ReceiptProvider;
  readonly purpose: string;
  readonly lawful_basis: 'CONSENT';
  readonly jurisdiction: 'NL';
  /** days agreed to keep; 0 is once */
  readonly retention_days: number;
  readonly pickup_hours: number;
  readonly recipients: readonly string[];
  /** how to withdraw */
  readonly withdrawal: string;
  readonly request: string;
  readonly session: string;
  readonly subject: Subject;
  /** SHA-256 of the signed request's compact JWS */
  readonly signed_request: Digest;
  /** the device's signing key */
  readonly device: PublicJwk;
  /** `consentDigest` of the approval that this one replaces */
  readonly previous: Digest | null;
  readonly leaves: readonly ReceiptLeaf[];
  readonly sections: readonly ReceiptSection[];
}

export type ReceiptLeaf = Pick<PlannedLeaf, 'path' | 'coordinate' | 'arguments'>;

const readReceipt = object<Receipt>({
  v: oneOf(1),
  record: base64url(16),
  schema: oneOf(RECEIPT_SCHEMA),
  given_at: moment,
  language: oneOf('nl', 'en'),
  notice: parseDigest,
  text_version: identifier,
  provider: object<ReceiptProvider>({ id: identifier, name: line, domain: identifier, kvk: identifier }),
  purpose: identifier,
  lawful_basis: oneOf('CONSENT'),
  jurisdiction: oneOf('NL'),
  retention_days: integer(0, 90),
  pickup_hours: integer(1, 72),
  recipients: array(line, 32),
  withdrawal: line,
  request: identifier,
  session: identifier,
  subject: parseSubject,
  signed_request: parseDigest,
  device: parsePublicJwk,
  previous: nullable(parseDigest),
  leaves: array(object<ReceiptLeaf>({ path: text(1024), coordinate: text(256), arguments: plainObject }), 5000),
  sections: array(
    object<ReceiptSection>({
      section: identifier,
      source: identifier,
      group: identifier,
      outcome: oneOf('SHARED', 'NOT_SHARED', 'UNAVAILABLE'),
      manifest: nullable(parseDigest),
    }),
    512,
  ),
});

/** Reads a receipt's value. @throws Malformed, KeyRefused for a device key of small order */
export function parseReceipt(value: unknown): Receipt {
  const receipt = readReceipt(value, 'receipt');
  for (const { outcome, manifest } of receipt.sections) {
    if ((outcome === 'SHARED') !== (manifest !== null)) throw new Malformed('receipt.sections[].manifest');
  }
  return receipt;
}

/** The bytes that device and broker sign. @throws Malformed */
export function receiptBytes(receipt: Receipt): Uint8Array {
  return utf8(canonicalize(parseReceipt(receipt)));
}

/** SHA-256("zegel/1/consent" ‖ the receipt's canonical bytes): what is sealed beside every key. */
export function consentDigest(bytes: Uint8Array): Digest {
  return labelledDigest('zegel/1/consent', bytes);
}

/** The device signs; its key must be the one the receipt names. @throws Malformed */
export function signReceipt(receipt: Receipt, deviceKey: SigningKey, primitives: Primitives = portable): string {
  if (receipt.device.x !== deviceKey.publicJwk.x) throw new Malformed('receipt.device');
  return signJws(RECEIPT_TYP, receiptBytes(receipt), deviceKey, primitives);
}

/** The broker signs the bytes of a receipt it has verified. @throws Malformed, NotCanonical */
export function countersign(bytes: Uint8Array, brokerKey: SigningKey, primitives: Primitives = portable): string {
  return signJws(RECEIPT_TYP, bytes, brokerKey, primitives);
}

/** A receipt whose device signature is right. */
export interface VerifiedReceipt {
  readonly receipt: Receipt;
  readonly bytes: Uint8Array;
  readonly consentDigest: Digest;
}

/**
 * Verifies a receipt under the device key it names. That the key is the session's, nothing here says: the broker
 * compares it with the session, the provider with the manifests.
 * @throws SealingRefused `SIGNATURE_REFUSED`, Malformed, NotCanonical, KeyRefused
 */
export function verifyReceipt(jws: string, primitives: Primitives = portable): VerifiedReceipt {
  const split = splitJws(jws);
  const receipt = parseReceipt(split.value);
  const { bytes } = verifySplitJws(RECEIPT_TYP, split, [receipt.device], primitives);
  return { receipt, bytes, consentDigest: consentDigest(bytes) };
}

/** The bytes that a pinned broker key signed. @throws SealingRefused `SIGNATURE_REFUSED`, Malformed, NotCanonical */
export function verifyCountersignature(
  jws: string,
  brokerKeys: readonly PublicJwk[],
  primitives: Primitives = portable,
): Uint8Array {
  return verifyJws(RECEIPT_TYP, jws, brokerKeys, primitives).bytes;
}
