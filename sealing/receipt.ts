/**
 * The consent receipt (D13), in the shape of ISO/IEC TS 27560: what was asked, what was shown, what was decided, no
 * values. Canonical JSON, signed by the device as `consent-receipt+jwt`; the broker countersigns the same bytes with a
 * JWS of its own. Whoever has both can verify them offline.
 */
import { utf8 } from './bytes.ts';
import { canonicalize } from './canonical.ts';
import { type Digest, labelledDigest, parseDigest } from './digest.ts';
import { signJws, splitJws, verifyJws, verifySplitJws } from './jws.ts';
import {
  jwkThumbprint,
  type PublicJwk,
  parsePublicJwk,
  parseThumbprint,
  type SigningKey,
  type Thumbprint,
} from './keys.ts';
import type { PlannedLeaf } from './plan.ts';
import { type Primitives, portable } from './primitives.ts';
import { durationOf, type ReceiptEvent, readReceiptEvent } from './receipt-event.ts';
import { type ReceiptBroker, type ReceiptProvider, readReceiptBroker, readReceiptProvider } from './receipt-parties.ts';
import { type AgreedText, PROCESSING_MEMBERS, type ReceiptProcessing, readAgreedText } from './receipt-processing.ts';
import { Malformed } from './refusals.ts';
import {
  array,
  base64url,
  boolean,
  identifier,
  integer,
  line,
  nullable,
  object,
  oneOf,
  plainObject,
  reference,
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

export interface ReceiptLeaf extends Pick<PlannedLeaf, 'path' | 'coordinate' | 'arguments'> {
  /** what it is part of: the first field below the person */
  readonly type: string;
  /** the consumer could leave it out */
  readonly optional: boolean;
  readonly sensitivity: Sensitivity;
  /** it may show what AVG article 9 protects */
  readonly special_category: boolean;
}

export type Sensitivity = 'ORDINARY' | 'FINANCIAL' | 'HIGH';

export interface Receipt extends ReceiptProcessing {
  readonly v: 1;
  readonly schema: typeof RECEIPT_SCHEMA;
  /** base64url of 16 random bytes */
  readonly record: string;
  /** the consumer, under a name of this session alone: thumbprint of `device` */
  readonly principal: Thumbprint;
  readonly language: 'nl' | 'en';
  /** SHA-256 of the exact text that was shown */
  readonly notice: Digest;
  /** version of the words the device showed */
  readonly text_version: string;
  readonly terms: AgreedText;
  readonly privacy_notice: AgreedText;
  readonly provider: ReceiptProvider;
  readonly broker: ReceiptBroker;
  readonly purpose: string;
  /** as signed: the provider's own words for the request; there when it gave one */
  readonly reference?: string;
  /** days agreed to keep; 0 is once */
  readonly retention_days: number;
  /** key that answers for the share, made for it alone; there exactly when something is kept */
  readonly share_key: PublicJwk | null;
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
  readonly events: readonly ReceiptEvent[];
}

const MEMBERS = {
  ...PROCESSING_MEMBERS,
  v: oneOf(1),
  schema: oneOf(RECEIPT_SCHEMA),
  record: base64url(16),
  principal: parseThumbprint,
  language: oneOf('nl', 'en'),
  notice: parseDigest,
  text_version: identifier,
  terms: readAgreedText,
  privacy_notice: readAgreedText,
  provider: readReceiptProvider,
  broker: readReceiptBroker,
  purpose: identifier,
  reference,
  retention_days: integer(0, 90),
  share_key: nullable(parsePublicJwk),
  pickup_hours: integer(1, 72),
  recipients: array(line, 32),
  withdrawal: line,
  request: identifier,
  session: identifier,
  subject: parseSubject,
  signed_request: parseDigest,
  device: parsePublicJwk,
  previous: nullable(parseDigest),
  leaves: array(
    object<ReceiptLeaf>({
      path: text(1024),
      coordinate: text(256),
      arguments: plainObject,
      type: identifier,
      optional: boolean,
      sensitivity: oneOf('ORDINARY', 'FINANCIAL', 'HIGH'),
      special_category: boolean,
    }),
    5000,
  ),
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
  events: array(readReceiptEvent, 1),
};

const readReceipt = object<Receipt>(MEMBERS, ['reference']);

/**
 * Reads a receipt's value. Besides its form: a manifest and a share key stand exactly where something is shared and
 * kept, the principal is the device's key, and the one event is the principal's.
 * @throws Malformed, KeyRefused for a key of small order
 */
export function parseReceipt(value: unknown): Receipt {
  const receipt = readReceipt(value, 'receipt');
  const { sections, principal, device, events, retention_days, share_key } = receipt;
  for (const { outcome, manifest } of sections) {
    if ((outcome === 'SHARED') !== (manifest !== null)) throw new Malformed('receipt.sections[].manifest');
  }
  if (retention_days > 0 !== (share_key !== null)) throw new Malformed('receipt.share_key');
  if (principal !== jwkThumbprint(device)) throw new Malformed('receipt.principal');
  const [given] = events;
  if (given?.entity !== principal || given.duration !== durationOf(receipt)) throw new Malformed('receipt.events');
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
