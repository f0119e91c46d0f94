/** The public names of `sealing/`. */
export { type Approval, type ApprovedSection, approve, PROVIDER_KEY_LENGTH } from './approve.ts';
export { buildReceipt, type FieldKind, type KindOf, type ReceiptInput } from './build-receipt.ts';
export { concat, equalBytes, fromBase64url, fromUtf8, toBase64url, utf8, wipe } from './bytes.ts';
export { canonicalize, parseCanonical } from './canonical.ts';
export { type ArrivedSection, type CheckedSection, checkSection, type SectionContext } from './check-section.ts';
export { CHECKS, type CheckName, failedCheck, GRANT_CHECKS, OpenRefused, SectionRefused } from './checks.ts';
export {
  CHILD_GRANT_TYP,
  type ChildGrant,
  grantDigest,
  MAX_GRANT_CHAIN,
  readChildGrant,
  signChildGrant,
  verifyChildGrant,
} from './child-grant.ts';
export { type Claim, memoryClaims } from './claims.ts';
export {
  boxKeyFingerprint,
  COMPLAINT_SECRET_LENGTH,
  type ComplaintKeys,
  complaintKeys,
  MAX_NOTE_LENGTH,
  type OpenedComplaint,
  openComplaint,
  openComplaintAnswer,
  SEALED_NOTE_LENGTHS,
  sealComplaint,
  sealComplaintAnswer,
} from './complaint.ts';
export {
  type DeliveredSection,
  type Delivery,
  parseDelivery,
  parseRequestRecord,
  type RequestRecord,
} from './delivery.ts';
export { type Digest, digestOf, parseDigest } from './digest.ts';
export {
  ERASURE_ANSWER_TYP,
  ERASURE_GROUNDS,
  type ErasureAnswer,
  type ErasureGround,
  parseErasureAnswer,
  signErasureAnswer,
  verifyErasureAnswer,
} from './erasure-answer.ts';
export {
  GRANT_APPROVAL_TYP,
  type GrantApproval,
  signGrantApproval,
  verifyGrantApproval,
} from './grant-approval.ts';
export { GRANT_KEY_TYP, type GrantKey, signGrantKey, verifyGrantKey } from './grant-key.ts';
export {
  type ChainLink,
  type Granted,
  type Granter,
  type GrantRecord,
  parseGranted,
  parseGrantRecord,
} from './granted.ts';
export { type JwsTyp, signJws, type VerifiedJws, verifyJws } from './jws.ts';
export {
  boxKeyPair,
  jwkThumbprint,
  makeBoxKeyPair,
  makeSigningKey,
  type PublicJwk,
  parseBoxKey,
  parsePrivateJwk,
  parsePublicJwk,
  parseThumbprint,
  type SigningKey,
  signingKeyFromSeed,
  type Thumbprint,
} from './keys.ts';
export type { DataPath, HasPath } from './leaf-tree.ts';
export { checkLaw, gapsForMissing, type LawProblem } from './leaves.ts';
export { bindKey, type Link, ownLinks, readLink, redeemHash, redeemToken, writeLink } from './link.ts';
export {
  type ManifestClaims,
  manifestDigest,
  parseManifestClaims,
  SECTION_TYP,
  signManifest,
  verifyManifest,
} from './manifest.ts';
export { type MergedData, type MergePart, mergeParts, missingPart } from './merge.ts';
export { MOST_NOTES, NOTE_LENGTH, type Note, notesContent, notesSection, parseNoteText } from './notes.ts';
export { type DeliveryToOpen, type Opened, open } from './open.ts';
export { type OpenedGrant, openGranted } from './open-granted.ts';
export { PADDED_SIZES, pad, unpad } from './padding.ts';
export { type GrantedKey, type GrantToSeal, passOnGrant, passOnShare } from './pass-on.ts';
export { GAP_REASONS, type Gap, type GapReason, type Payload, type PayloadContent, type Reference } from './payload.ts';
export {
  assertPerson,
  comparePersons,
  normaliseName,
  type PersonAssertion,
  type PersonComparison,
  type PersonHashes,
  type PersonWord,
} from './person.ts';
export {
  type Plan,
  type PlannedLeaf,
  type PlannedSection,
  parsePlan,
  planDigest,
  sectionsOf,
  verifyPlan,
  writePlan,
} from './plan.ts';
export { type KeyPair, type Primitives, portable, type Random, secureRandom } from './primitives.ts';
export {
  consentDigest,
  countersign,
  parseReceipt,
  RECEIPT_TYP,
  type Receipt,
  receiptBytes,
  signReceipt,
  type VerifiedReceipt,
  verifyCountersignature,
  verifyReceipt,
} from './receipt.ts';
export type { Outcome, ReceiptLeaf, ReceiptSection } from './receipt-lists.ts';
export { type Operator, parseOperator, type ReceiptBroker, type ReceiptProvider } from './receipt-parties.ts';
export type { AgreedText } from './receipt-processing.ts';
export {
  KeyRefused,
  LinkRefused,
  Malformed,
  NotCanonical,
  type SealingRefusalCode,
  SealingRefused,
  TooLarge,
} from './refusals.ts';
export { openBox, SEALED_BOX_OVERHEAD, sealBox } from './sealed-box.ts';
export { keyCommitment, type SealedSection, type SectionToSeal, sealSection } from './section.ts';
export { RECOVERY_SECRET_LENGTH, shareKey } from './share-key.ts';
export {
  namesBrokerKeys,
  parseRequestClaims,
  REQUEST_TYP,
  type RequestClaims,
  type RequestToVerify,
  readSignedRequest,
  signRequest,
  verifyRequest,
} from './signed-request.ts';
export { type PerSubject, parseSubject, SUBJECTS, type Subject } from './subject.ts';
