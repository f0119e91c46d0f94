import type { SealedSection } from './delivery.ts';
import { digest, fromBase64url, hmac, isSame } from './encodings.ts';
import { verify } from './jws.ts';
import { refuseWeakX25519 } from './keys.ts';
import { holdLaw, holdReferences } from './law.ts';
import { type Payload, readPayload, SIZES, unpad } from './payload.ts';
import type { PlannedSection } from './plan.ts';
import { type Manifest, manifestClaims, type Receipt } from './receipt.ts';
import { bindKey, type CheckedRecord } from './record.ts';
import { must, within } from './refused.ts';
import { sodium } from './sodium.ts';
import { treeOf } from './tree.ts';

const NONCE = 24;
const BOX = 16;

/** What a section of a delivery is held against. */
export interface Expected {
  readonly record: CheckedRecord;
  readonly receipt: Receipt;
  readonly consentDigest: string;
  readonly planned: PlannedSection;
  /** The digest the receipt gives its manifest. */
  readonly manifestDigest: string | null;
}

/** Steps 7 to 9 of section 4.12. @throws Refused */
export function openSection(sealed: SealedSection, expected: Expected): Payload {
  const manifest = checkManifest(sealed.manifest, expected);
  const ciphertext = fromBase64url(sealed.ciphertext);
  must(SIZES.includes(ciphertext.length - NONCE - BOX), 'section.length');
  must(digest(ciphertext) === manifest.ciphertext, 'section.ciphertext');
  const opened = openKey(sealed.key, expected);
  try {
    must(digest('zegel/1/key', opened.subarray(0, 32)) === manifest.key_commit, 'section.key-commit');
    return openPayload(ciphertext, opened.subarray(0, 32), manifest, expected.planned);
  } finally {
    opened.fill(0);
  }
}

function checkManifest(jws: string, { record, receipt, planned, manifestDigest }: Expected): Manifest {
  const { claims } = record;
  const manifest = within('manifest.signature', () =>
    manifestClaims(verify(jws, 'section+jwt', record.brokerKeys).claims),
  );
  must(manifest.iss === claims.aud, 'manifest.issuer');
  must(manifest.aud === claims.iss, 'manifest.audience');
  must(manifest.request === record.request, 'manifest.request');
  must(manifest.session === receipt.session, 'manifest.session');
  must(manifest.section === planned.id, 'manifest.section');
  must(manifest.subject === planned.subject, 'manifest.subject');
  must(manifest.source === planned.source, 'manifest.source');
  must(manifest.group === planned.group, 'manifest.group');
  must(manifest.document === claims.document, 'manifest.document');
  must(manifest.plan === claims.plan, 'manifest.plan');
  must(manifest.device === receipt.device.thumbprint, 'manifest.device');
  must(digest(jws) === manifestDigest, 'manifest.digest');
  return manifest;
}

/** The opened key box: K ‖ consent digest ‖ HMAC under the link's bind key; the form of a delivery gave it its length. */
function openKey(key: string, { record, consentDigest }: Expected): Uint8Array {
  const { publicKey, secretKey } = record.requestKey;
  const box = fromBase64url(key);
  const opened = within('section.box', () => {
    refuseWeakX25519(box.subarray(0, 32));
    return sodium.crypto_box_seal_open(box, fromBase64url(publicKey), fromBase64url(secretKey));
  });
  try {
    const consent = fromBase64url(consentDigest);
    must(isSame(opened.subarray(32, 64), consent), 'section.consent');
    must(isSame(opened.subarray(64), hmac(bindKey(record.linkSecret), consent)), 'section.binding');
    return opened;
  } catch (cause) {
    opened.fill(0);
    throw cause;
  }
}

function openPayload(ciphertext: Uint8Array, key: Uint8Array, manifest: Manifest, planned: PlannedSection): Payload {
  const padded = within('section.secretbox', () =>
    sodium.crypto_secretbox_open_easy(ciphertext.subarray(NONCE), ciphertext.subarray(0, NONCE), key),
  );
  try {
    must(digest(padded) === manifest.payload, 'section.payload-hash');
    const content = within('section.padding', () => unpad(padded));
    const payload = within('section.canonical', () => readPayload(content));
    const tree = treeOf(planned.leaves.map(({ path }) => path));
    within('section.law', () => holdLaw(payload, tree));
    within('section.references', () => holdReferences(payload.references, planned.source, tree));
    return payload;
  } finally {
    padded.fill(0);
  }
}
