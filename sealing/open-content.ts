/** From ciphertext and key to a payload that may be shown: the last checks, the same on the device and in `open`. */
import { wipe } from './bytes.ts';
import { check, checked } from './checks.ts';
import { digestOf } from './digest.ts';
import { isAtOrAbove, leafTree } from './leaf-tree.ts';
import { checkLaw } from './leaves.ts';
import type { ManifestClaims } from './manifest.ts';
import { type Payload, parsePayload, unpadPayload } from './payload.ts';
import type { PlannedSection } from './plan.ts';
import type { Primitives } from './primitives.ts';
import { CIPHERTEXT_LENGTHS, KEY_LENGTH, keyCommitment, NONCE_LENGTH } from './section.ts';

/** @throws CheckFailed unless it is of a length that sections have, and the manifest names it */
export function checkCiphertext(ciphertext: Uint8Array, manifest: ManifestClaims, primitives: Primitives): void {
  check('section.length', CIPHERTEXT_LENGTHS.includes(ciphertext.length));
  check('section.ciphertext', digestOf(ciphertext, primitives) === manifest.ciphertext);
}

/**
 * Key commitment → secretbox → payload hash → padding → canonical form → law → references.
 * The opened bytes are overwritten on every way out; the key is the caller's.
 * @throws CheckFailed
 */
export function openContent(given: {
  readonly ciphertext: Uint8Array;
  readonly key: Uint8Array;
  readonly manifest: ManifestClaims;
  readonly planned: PlannedSection;
  readonly primitives: Primitives;
}): Payload {
  const { ciphertext, key, manifest, planned, primitives } = given;
  check('section.box', key.length === KEY_LENGTH);
  check('section.key-commit', keyCommitment(key) === manifest.key_commit);
  const nonce = ciphertext.subarray(0, NONCE_LENGTH);
  const padded = primitives.secretboxOpen(ciphertext.subarray(NONCE_LENGTH), nonce, key);
  check('section.secretbox', padded !== null);
  try {
    check('section.payload-hash', digestOf(padded, primitives) === manifest.payload);
    const text = checked('section.padding', () => unpadPayload(padded));
    const payload = checked('section.canonical', () => parsePayload(text));
    check('section.law', checkLaw({ ...payload, leaves: planned.leaves }).length === 0);
    check('section.references', referencesHold(payload, planned));
    return payload;
  } finally {
    wipe(padded);
  }
}

function referencesHold({ references }: Payload, { source, leaves }: PlannedSection): boolean {
  const tree = leafTree(leaves);
  return references.every((reference) => reference.source === source && isAtOrAbove(tree, reference.path));
}
