import { buildReceipt } from './build-receipt.ts';
import { concat, fromBase64url, toBase64url, utf8 } from './bytes.ts';
import { canonicalize } from './canonical.ts';
import type { ArrivedSection, SectionContext } from './check-section.ts';
import type { Delivery, RequestRecord } from './delivery.ts';
import { type Digest, digestOf } from './digest.ts';
import { KEYS, randomOf, SECRETS } from './keys.fixture.ts';
import type { SigningKey } from './keys.ts';
import { bindKey } from './link.ts';
import { type ManifestClaims, manifestDigest } from './manifest.ts';
import { notesSection } from './notes.ts';
import type { PayloadContent } from './payload.ts';
import { type Plan, planDigest } from './plan.ts';
import { consentDigest, type Receipt } from './receipt.ts';
import {
  BROKER,
  CONTENTS,
  claimsFor,
  NOTES,
  NOW,
  PARTIES,
  PLAN,
  PROVIDER,
  REQUEST,
  SESSION,
} from './request.fixture.ts';
import { sealBox } from './sealed-box.ts';
import type { RequestClaims } from './signed-request.ts';
import { native } from './sodium.fixture.ts';

/** What each stage makes, in order. A twist replaces one, and all that comes after it is made honestly on top. */
interface Stages {
  readonly plan: Plan;
  readonly claims: RequestClaims;
  readonly signedRequest: string;
  readonly content: PayloadContent;
  /** what the section of notes holds */
  readonly notes: PayloadContent;
  /** canonical text of the payload */
  readonly payload: string;
  readonly padded: Uint8Array;
  /** nonce ‖ secretbox */
  readonly ciphertext: Uint8Array;
  readonly manifestClaims: ManifestClaims;
  readonly manifest: string;
  readonly receipt: Receipt;
  readonly receiptText: string;
  readonly receiptJws: string;
  readonly countersignature: string;
  /** K ‖ consent digest ‖ HMAC */
  readonly keyContent: Uint8Array;
  readonly keyForProvider: Uint8Array;
  readonly delivery: Delivery;
  readonly record: RequestRecord;
}

/** Stages of a section are twisted for `uwv-required` only, and `notes` for the notes; `key` is that section's K. */
export type Twist = {
  readonly [Stage in keyof Stages]?: (made: Stages[Stage], key: Uint8Array) => Stages[Stage];
};

export const TWISTED = 'uwv-required';

export interface MadeSection {
  readonly section: string;
  readonly key: Uint8Array;
  readonly payload: string;
  readonly padded: Uint8Array;
  readonly claims: ManifestClaims;
  readonly arrived: ArrivedSection;
}

/** A whole delivery, from the provider's request to what the provider receives, and all that was used on the way. */
export function makeDelivery(twist: Twist = {}, shared: readonly string[] = Object.keys(CONTENTS)) {
  const apply: Apply = (stage, made, key = new Uint8Array()) => twist[stage]?.(made, key) ?? made;
  const plan = apply('plan', PLAN);
  const planText = canonicalize(plan);
  const claims = apply('claims', claimsFor(planText));
  const signedRequest = apply('signedRequest', signRaw('data-request+jwt', utf8(canonicalize(claims)), KEYS.identity));
  const sections = shared.map((id) => makeSection(id, applyTo(id, apply), plan, claims));
  const receipt = apply('receipt', makeReceipt(plan, claims, signedRequest, sections));
  const receiptText = apply('receiptText', canonicalize(receipt));
  const receiptJws = apply('receiptJws', signRaw('consent-receipt+jwt', utf8(receiptText), KEYS.device));
  const countersignature = apply('countersignature', signRaw('consent-receipt+jwt', utf8(receiptText), KEYS.broker));
  const keyBoxes = sections.map(({ section, key }) => {
    const twisted: Apply = section === TWISTED ? apply : (_, made) => made;
    const consent = fromBase64url(consentDigest(utf8(receiptText)), 'consentDigest');
    const binding = native.hmacSha256(bindKey(SECRETS.APPLICANT), consent);
    const content = twisted('keyContent', concat(key, consent, binding), key);
    const random = randomOf(`provider box of ${section}`);
    return toBase64url(twisted('keyForProvider', sealBox(content, KEYS.request.publicKey, random, native), key));
  });
  const delivery = apply('delivery', {
    v: 1,
    id: 'delivery-1',
    request: REQUEST,
    session: SESSION,
    subject: 'APPLICANT',
    receipt: receiptJws,
    countersignature,
    sections: sections.map(({ section, arrived }, at) => ({
      section,
      manifest: arrived.manifest,
      ciphertext: toBase64url(arrived.ciphertext),
      key: keyBoxes[at] ?? '',
    })),
  });
  const record = apply('record', makeRecord(planText, signedRequest));
  return { plan, planText, claims, signedRequest, sections, receipt, receiptText, delivery, record };
}

/** What the device knows before the sections of `makeDelivery` come. */
export function deviceContext({ claims, plan }: { claims: RequestClaims; plan: Plan }): SectionContext {
  return {
    request: REQUEST,
    claims,
    plan,
    brokerKeys: [KEYS.broker.publicJwk],
    session: SESSION,
    subject: 'APPLICANT',
    sealKey: KEYS.deviceSeal,
    device: KEYS.device.thumbprint,
  };
}

type Apply = <S extends keyof Stages>(stage: S, made: Stages[S], key?: Uint8Array) => Stages[S];

/** Of the stages of a section, those that are twisted for it. */
function applyTo(id: string, apply: Apply): Apply {
  return (stage, made, key) => (id === TWISTED || (id === NOTES && stage === 'notes') ? apply(stage, made, key) : made);
}

function makeSection(id: string, apply: Apply, plan: Plan, claims: RequestClaims): MadeSection {
  const random = randomOf(`section ${id}`);
  const salt = toBase64url(random(16));
  const key = random(32);
  const stage = id === NOTES ? 'notes' : 'content';
  const content = apply(stage, CONTENTS[id] ?? { data: {}, gaps: [], references: [], person: {} }, key);
  const payload = apply('payload', canonicalize({ v: 1, salt, ...content }), key);
  const padded = apply('padded', filledTo4096(utf8(payload)), key);
  const nonce = random(24);
  const ciphertext = apply('ciphertext', concat(nonce, native.secretbox(padded, nonce, key)), key);
  const planned = [...plan.sections, notesSection('APPLICANT')].find((section) => section.id === id);
  const manifestClaims = apply('manifestClaims', {
    v: 1,
    iss: BROKER,
    aud: PROVIDER,
    request: REQUEST,
    session: SESSION,
    section: id,
    subject: 'APPLICANT',
    source: planned?.source ?? '',
    group: planned?.group ?? '',
    document: claims.document,
    plan: claims.plan,
    device: KEYS.device.thumbprint,
    iat: NOW + 180,
    payload: digestOf(padded),
    ciphertext: digestOf(ciphertext),
    key_commit: digestOf(concat(utf8('zegel/1/key'), key)),
  });
  const manifest = apply('manifest', signRaw('section+jwt', utf8(canonicalize(manifestClaims)), KEYS.broker), key);
  const keyForDevice = sealBox(key, KEYS.deviceSeal.publicKey, random, native);
  return {
    section: id,
    key,
    payload,
    padded,
    claims: manifestClaims,
    arrived: { section: id, manifest, ciphertext, keyForDevice },
  };
}

function filledTo4096(bytes: Uint8Array): Uint8Array {
  const filled = new Uint8Array(4096).fill(0x20);
  filled.set(bytes);
  return filled;
}

function makeReceipt(plan: Plan, claims: RequestClaims, signedRequest: string, sections: readonly MadeSection[]) {
  const shared = sections.map(({ section, arrived }): [string, Digest] => [section, manifestDigest(arrived.manifest)]);
  return buildReceipt({
    random: randomOf('receipt'),
    givenAt: '2026-03-01T12:20:00Z',
    language: 'en',
    notice: 'Share these details with Example Lender?',
    textVersion: '2026.1',
    withdrawal: 'In the app, under My shared data.',
    ...PARTIES,
    terms: { version: '2026.1', digest: digestOf('terms') },
    privacyNotice: { version: '2026.1', digest: digestOf('privacy notice') },
    request: REQUEST,
    session: SESSION,
    subject: 'APPLICANT',
    signedRequest,
    claims,
    plan,
    device: KEYS.device.publicJwk,
    retentionDays: 0,
    shareKey: null,
    kindOf: () => ({ sensitivity: 'FINANCIAL', specialCategory: false }),
    shared: new Map(shared),
    previous: null,
  });
}

function makeRecord(planText: string, signedRequest: string): RequestRecord {
  return {
    v: 1,
    request: REQUEST,
    broker: BROKER,
    brokerKeys: [KEYS.broker.publicJwk],
    provider: PROVIDER,
    identityKey: KEYS.identity.publicJwk,
    signedRequest,
    requestKey: {
      publicKey: toBase64url(KEYS.request.publicKey),
      secretKey: toBase64url(KEYS.request.secretKey),
    },
    linkSecrets: { APPLICANT: toBase64url(SECRETS.APPLICANT), PARTNER: toBase64url(SECRETS.PARTNER) },
    plan: planText,
  };
}

/** A JWS without any of the guards, so that a test can sign what honest code would refuse to. */
export function signRaw(typ: string, payload: Uint8Array, key: SigningKey, header: object = {}): string {
  const protectedHeader = canonicalize({ alg: 'EdDSA', kid: key.thumbprint, typ, ...header });
  const content = `${toBase64url(utf8(protectedHeader))}.${toBase64url(payload)}`;
  return `${content}.${toBase64url(native.sign(utf8(content), key.secretKey))}`;
}

/** The digest of a plan twisted after the request was signed would differ; this keeps claims and plan together. */
export function claimsNaming(plan: Plan): (claims: RequestClaims) => RequestClaims {
  return (claims) => ({ ...claims, plan: planDigest(canonicalize(plan)) });
}
