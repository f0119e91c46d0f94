/**
 * The approval (D9): the device seals each shared section's key to the request key, beside the digest of the receipt
 * and a proof that only the holder of the link can make. Nobody opened a section for the provider before this.
 */
import { assertBytes, concat, fromBase64url, fromUtf8, wipe } from './bytes.ts';
import { parseCanonical } from './canonical.ts';
import type { KeyPair } from './primitives.ts';
import { type Primitives, portable, type Random } from './primitives.ts';
import { consentDigest, parseReceipt } from './receipt.ts';
import { Malformed } from './refusals.ts';
import { openBox, SEALED_BOX_OVERHEAD, sealBox } from './sealed-box.ts';
import { KEY_LENGTH } from './section.ts';

const DIGEST_LENGTH = 32;
const CONTENT_LENGTH = KEY_LENGTH + 2 * DIGEST_LENGTH;

/** Length of `keyForProvider`: 144 bytes. */
export const PROVIDER_KEY_LENGTH = CONTENT_LENGTH + SEALED_BOX_OVERHEAD;

export interface Approval {
  /** the receipt's canonical bytes, as signed */
  readonly receipt: Uint8Array;
  /** exactly the sections that the receipt calls SHARED, each with its K */
  readonly sections: readonly { readonly section: string; readonly key: Uint8Array }[];
  /** `bindKey(linkSecret)` of the subject */
  readonly bindKey: Uint8Array;
  /** the X25519 key of the signed request */
  readonly requestKey: Uint8Array;
  readonly random: Random;
  readonly primitives?: Primitives | undefined;
}

export interface ApprovedSection {
  readonly section: string;
  /** crypto_box_seal(K ‖ consentDigest ‖ HMAC-SHA-256(bindKey, consentDigest), requestKey) */
  readonly keyForProvider: Uint8Array;
}

/** @throws Malformed when the receipt shares other sections; NotCanonical; KeyRefused; TypeError, RangeError */
export function approve(approval: Approval): readonly ApprovedSection[] {
  const { receipt, sections, requestKey, random, primitives = portable } = approval;
  const shared = parseReceipt(parseCanonical(fromUtf8(receipt, 'receipt'))).sections.filter(
    ({ outcome }) => outcome === 'SHARED',
  );
  if (shared.map(({ section }) => section).join('\n') !== sections.map(({ section }) => section).join('\n')) {
    throw new Malformed('approval.sections');
  }
  const proof = approvalProof(receipt, approval.bindKey);
  return sections.map(({ section, key }) => {
    assertBytes(key, 'key', KEY_LENGTH);
    const content = concat(key, proof.consent, proof.binding);
    try {
      return { section, keyForProvider: sealBox(content, requestKey, random, primitives) };
    } finally {
      wipe(content);
    }
  });
}

/** What stands beside K: the receipt's digest, and the proof that the link's holder approved it; 32 bytes each. */
export interface ApprovalProof {
  readonly consent: Uint8Array;
  readonly binding: Uint8Array;
}

export function approvalProof(receipt: Uint8Array, bindKey: Uint8Array): ApprovalProof {
  assertBytes(bindKey, 'bindKey', 32);
  const consent = fromBase64url(consentDigest(receipt), 'consentDigest', DIGEST_LENGTH);
  return { consent, binding: portable.hmacSha256(bindKey, consent) };
}

/** A key box taken apart: views of one array, which `wipe(content)` overwrites. */
export interface OpenedKeyBox extends ApprovalProof {
  readonly content: Uint8Array;
  readonly key: Uint8Array;
}

/** Opens `keyForProvider`; `null` when it does not open or is not of its length. The proof is still to be compared. */
export function openKeyBox(sealed: Uint8Array, requestKey: KeyPair, primitives: Primitives): OpenedKeyBox | null {
  const content = openBox(sealed, requestKey, primitives);
  if (content === null || content.length !== CONTENT_LENGTH) return null;
  return {
    content,
    key: content.subarray(0, KEY_LENGTH),
    consent: content.subarray(KEY_LENGTH, KEY_LENGTH + DIGEST_LENGTH),
    binding: content.subarray(KEY_LENGTH + DIGEST_LENGTH),
  };
}
