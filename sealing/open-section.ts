/** `open`, third part: one section, from its manifest to its payload. */
import { approvalProof, openKeyBox } from './approve.ts';
import { equalBytes, fromBase64url, wipe } from './bytes.ts';
import { check, checked } from './checks.ts';
import type { DeliveredSection } from './delivery.ts';
import { jwkThumbprint } from './keys.ts';
import { checkManifest, type ManifestClaims, manifestDigest, verifyManifest } from './manifest.ts';
import { checkCiphertext, openContent } from './open-content.ts';
import type { AskedBy } from './open-receipt.ts';
import type { OwnRequest } from './open-record.ts';
import type { Payload } from './payload.ts';
import type { PlannedSection } from './plan.ts';
import type { Primitives } from './primitives.ts';
import type { VerifiedReceipt } from './receipt.ts';

/** @throws CheckFailed */
export function openSection(given: SectionToOpen & { readonly own: OwnRequest }): Payload {
  const { delivered, planned, verified, own, primitives } = given;
  const { manifest, ciphertext } = checkDelivered({ ...given, asked: own });
  const box = openKeyBox(fromBase64url(delivered.key, 'key'), own.requestKey, primitives);
  check('section.box', box !== null);
  try {
    const proof = approvalProof(verified.bytes, own.bindKey);
    check('section.consent', equalBytes(box.consent, proof.consent));
    check('section.binding', equalBytes(box.binding, proof.binding));
    return openContent({ ciphertext, key: box.key, manifest, planned, primitives });
  } finally {
    wipe(box.content);
  }
}

export interface SectionToOpen {
  readonly delivered: DeliveredSection;
  readonly planned: PlannedSection;
  readonly verified: VerifiedReceipt;
  readonly primitives: Primitives;
}

/** All that can be said of a section before its key: manifest and ciphertext. @throws CheckFailed */
export function checkDelivered({
  delivered,
  planned,
  verified: { receipt },
  asked: { record, claims },
  primitives,
}: SectionToOpen & { readonly asked: AskedBy }): {
  readonly manifest: ManifestClaims;
  readonly ciphertext: Uint8Array;
} {
  const manifest = checked('manifest.signature', () =>
    verifyManifest(delivered.manifest, record.brokerKeys, primitives),
  );
  checkManifest(manifest, {
    iss: record.broker,
    aud: record.provider,
    request: record.request,
    session: receipt.session,
    section: planned.id,
    subject: planned.subject,
    source: planned.source,
    group: planned.group,
    document: claims.document,
    plan: claims.plan,
    device: jwkThumbprint(receipt.device),
  });
  const listed = receipt.sections.find(({ section }) => section === planned.id);
  check('manifest.digest', listed?.manifest === manifestDigest(delivered.manifest));
  const ciphertext = checked('delivery.shape', () => fromBase64url(delivered.ciphertext, 'ciphertext'));
  checkCiphertext(ciphertext, manifest, primitives);
  return { manifest, ciphertext };
}
