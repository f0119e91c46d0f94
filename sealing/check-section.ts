/**
 * A sealed section arrives on the device. Nothing of it is shown before every check below has held: manifest, every
 * claim against the signed request, ciphertext, box, key commitment, payload, canonical form, law (D9).
 */
import { wipe } from './bytes.ts';
import { CheckFailed, check, checked, SectionRefused } from './checks.ts';
import type { Digest } from './digest.ts';
import type { PublicJwk, Thumbprint } from './keys.ts';
import { checkManifest, manifestDigest, verifyManifest } from './manifest.ts';
import { areAboutAsked, isNotes, listedSections, type Note, readNotes } from './notes.ts';
import { checkCiphertext, openContent } from './open-content.ts';
import type { Payload } from './payload.ts';
import type { Plan, PlannedSection } from './plan.ts';
import { type KeyPair, type Primitives, portable } from './primitives.ts';
import { openBox } from './sealed-box.ts';
import { namesBrokerKeys, type RequestClaims } from './signed-request.ts';
import type { Subject } from './subject.ts';

/** What the device knows before the section comes. */
export interface SectionContext {
  /** the request's id, from the link */
  readonly request: string;
  /** from `verifyRequest` */
  readonly claims: RequestClaims;
  /** from `verifyPlan` */
  readonly plan: Plan;
  /** the broker's section keys; each must be one that the signed request names */
  readonly brokerKeys: readonly PublicJwk[];
  readonly session: string;
  readonly subject: Subject;
  /** the device's seal key pair, and the thumbprint of its signing key */
  readonly sealKey: KeyPair;
  readonly device: Thumbprint;
}

/** A section as the broker hands it over. */
export interface ArrivedSection {
  readonly section: string;
  readonly manifest: string;
  readonly ciphertext: Uint8Array;
  readonly keyForDevice: Uint8Array;
}

export interface CheckedSection {
  readonly planned: PlannedSection;
  readonly payload: Payload;
  /** K, to be sealed to the provider on approval and overwritten at the end of the session */
  readonly key: Uint8Array;
  /** what the receipt says of this section when it is shared */
  readonly manifestDigest: Digest;
}

/** @throws SectionRefused, one failure without a reason */
export function checkSection(
  context: SectionContext,
  arrived: ArrivedSection,
  primitives: Primitives = portable,
): CheckedSection {
  let key: Uint8Array | null = null;
  try {
    const { claims, brokerKeys } = context;
    check(
      'section.broker-keys',
      checked('section.broker-keys', () => namesBrokerKeys(claims, brokerKeys)),
    );
    const planned = listedSections(context.plan, context.subject, [arrived.section]).find(
      ({ id }) => id === arrived.section,
    );
    check('section.planned', planned?.available === true);
    const manifest = checked('manifest.signature', () => verifyManifest(arrived.manifest, brokerKeys, primitives));
    checkManifest(manifest, {
      iss: claims.aud,
      aud: claims.iss,
      request: context.request,
      session: context.session,
      section: planned.id,
      subject: planned.subject,
      source: planned.source,
      group: planned.group,
      document: claims.document,
      plan: claims.plan,
      device: context.device,
    });
    checkCiphertext(arrived.ciphertext, manifest, primitives);
    key = openBox(arrived.keyForDevice, context.sealKey, primitives);
    check('section.box', key !== null);
    const payload = openContent({ ciphertext: arrived.ciphertext, key, manifest, planned, primitives });
    if (isNotes(planned)) checkNotes(payload, context.plan, context.subject);
    return { planned, payload, key, manifestDigest: manifestDigest(arrived.manifest) };
  } catch (error) {
    wipe(key ?? undefined);
    throw error instanceof CheckFailed ? new SectionRefused(error.check) : error;
  }
}

/** The notes of a section that holds nothing else. @throws CheckFailed */
export function checkNotes(payload: Payload, plan: Plan, subject: Subject): readonly Note[] {
  const notes = checked('section.notes', () => readNotes(payload));
  check('section.notes', areAboutAsked(notes, plan, subject));
  return notes;
}
