import { fromBase64url } from '../../sealing/bytes.ts';
import { digestOf, parseDigest } from '../../sealing/digest.ts';
import type { SigningKey } from '../../sealing/keys.ts';
import { type ExpectedManifest, type ManifestClaims, signManifest as sign } from '../../sealing/manifest.ts';
import { PADDED_SIZES } from '../../sealing/padding.ts';
import type { PlannedSection } from '../../sealing/plan.ts';
import { native } from '../../sealing/primitives.node.ts';
import type { CollectedSection } from './job.ts';

/** A section with its manifest, ready to be wrapped and stored. */
export interface ManifestedSection {
  readonly section: string;
  readonly manifest: string;
  readonly ciphertext: Uint8Array;
  readonly keyForDevice: Uint8Array;
}

/** What the main process itself knows of a job; the collector is asked none of it. */
export type JobFacts = Omit<ExpectedManifest, 'section' | 'source' | 'group'>;

const CIPHERTEXT_OVERHEAD = 40;
const KEY_FOR_DEVICE = 80;

/**
 * Signs the manifests of a job's result (design D9). Subject, source, group, request, session and device come from the
 * job, never from the collector: a collector taken over by a hostile answer can claim nothing. The ciphertext is hashed
 * here; payload hash and key commitment cannot be seen from here and are checked by device and provider.
 *
 * @returns `undefined` when the result is not exactly the planned sections, each once and of a proper form
 */
export function signManifests(
  planned: readonly PlannedSection[],
  collected: readonly CollectedSection[],
  facts: JobFacts,
  key: SigningKey,
  now: Date,
): readonly ManifestedSection[] | undefined {
  const ids = collected.map(({ section }) => section);
  if (planned.length !== ids.length || planned.some(({ id }) => ids.filter((other) => other === id).length !== 1))
    return undefined;
  const signed: ManifestedSection[] = [];
  for (const { id, source, group } of planned) {
    const section = collected.find((found) => found.section === id);
    const bytes = section && bytesOf(section);
    if (!section || !bytes) return undefined;
    const claims: ManifestClaims = {
      v: 1,
      ...facts,
      section: id,
      source,
      group,
      iat: Math.floor(now.valueOf() / 1000),
      payload: section.payloadDigest,
      ciphertext: section.ciphertextDigest,
      key_commit: section.keyCommit,
    };
    signed.push({ section: id, manifest: sign(claims, key, native), ...bytes });
  }
  return signed;
}

function bytesOf(section: CollectedSection): Pick<ManifestedSection, 'ciphertext' | 'keyForDevice'> | undefined {
  try {
    const length = Math.floor((section.ciphertext.length * 3) / 4);
    if (!PADDED_SIZES.some((size) => size + CIPHERTEXT_OVERHEAD === length)) return undefined;
    const ciphertext = fromBase64url(section.ciphertext, 'ciphertext', length);
    const keyForDevice = fromBase64url(section.keyForDevice, 'keyForDevice', KEY_FOR_DEVICE);
    for (const digest of [section.payloadDigest, section.keyCommit]) parseDigest(digest, 'digest');
    return digestOf(ciphertext, native) === section.ciphertextDigest ? { ciphertext, keyForDevice } : undefined;
  } catch {
    return undefined;
  }
}
