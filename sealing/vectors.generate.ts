/**
 * Makes `vectors.json`: one whole delivery with everything that was used on the way, and its tampered twins, so that an
 * implementation in any language can prove itself. Deterministic: every secret is SHA-256 of a fixed label.
 *
 * Run: `npx tsx sealing/vectors.generate.ts`. A test makes the vectors again and compares; a change to them is a change
 * of the format and is explained where it is made.
 */
import { writeFileSync } from 'node:fs';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { TAMPERINGS } from './all-tampering.fixture.ts';
import { approvalProof } from './approve.ts';
import { toBase64url, utf8 } from './bytes.ts';
import { canonicalize } from './canonical.ts';
import { memoryClaims } from './claims.ts';
import { type MadeSection, makeDelivery } from './delivery.fixture.ts';
import type { Delivery, RequestRecord } from './delivery.ts';
import { KEYS, randomOf, SECRETS } from './keys.fixture.ts';
import type { SigningKey } from './keys.ts';
import { bindKey, redeemHash, redeemToken, writeLink } from './link.ts';
import { manifestDigest } from './manifest.ts';
import { open } from './open.ts';
import { planDigest } from './plan.ts';
import type { KeyPair } from './primitives.ts';
import { consentDigest } from './receipt.ts';
import { REQUEST } from './request.fixture.ts';
import { native } from './sodium.fixture.ts';
import { givenAt, type Tampering } from './tampering.fixture.ts';

/** What is opened: a delivery and the own record, both as JSON. */
interface Openable {
  readonly delivery: Delivery;
  readonly record: RequestRecord;
}

/** A twin is the honest pair with these values put at these JSON pointers (RFC 6901). */
type Changes = Readonly<Record<string, unknown>>;

const ABOUT = [
  'Sealing, version 1. All bytes are base64url without padding. Every secret is SHA-256 of UTF-8 "zegel test <label>";',
  'drawn bytes are SHA-256 of "zegel test <label> <n>" for n = 0, 1, 2 … where every draw begins with a new block:',
  'per section "section <id>" gives salt (16), K (32), nonce (24) and the ephemeral secret of the device box (32), and',
  '"provider box of <id>" the ephemeral secret of the provider box (32). Never use these keys for anything else.',
  'Open record and delivery: the result is "opened". Open each of "tampered" instead, its changes applied at their JSON',
  'pointers: it must be refused. "check" names the first check that refuses it in the order of the checks; an',
  'implementation may have another order, but may not accept. "claim.first" is refused after the honest one was opened.',
].join(' ');

/** All vectors as one JSON value. */
export async function makeVectors() {
  const made = makeDelivery();
  const honest: Openable = { delivery: made.delivery, record: made.record };
  const opened = await open({ ...honest, claim: memoryClaims(), primitives: native });
  const { receipt: _, ...openedWithoutReceipt } = opened;
  return {
    about: ABOUT,
    keys: keyVectors(),
    link: linkVectors(),
    plan: { text: made.planText, digest: planDigest(made.planText) },
    request: { claims: made.claims, jws: made.signedRequest },
    sections: made.sections.map((section, at) => sectionVectors(section, made.delivery.sections[at]?.key ?? '')),
    receipt: receiptVectors(made.receiptText),
    ...honest,
    opened: openedWithoutReceipt,
    tampered: [
      ...twins().map(({ check, title, twist, shared }) => ({
        check,
        title,
        changes: changesBetween(honest, openableFrom(makeDelivery(twist, shared))),
      })),
      { check: 'claim.first', title: 'a second delivery that names no previous', changes: secondDelivery(honest) },
    ],
  };
}

/** One twin per check, and every way in which a JWS may pretend to be signed. */
function twins(): readonly Tampering[] {
  const isFirst = ({ check }: Tampering, at: number): boolean =>
    TAMPERINGS.findIndex((other) => other.check === check) === at;
  return TAMPERINGS.filter((twin, at) => twin.check === 'manifest.signature' || isFirst(twin, at));
}

function keyVectors() {
  const signing = ({ publicJwk, thumbprint, secretKey }: SigningKey) => ({
    publicJwk,
    thumbprint,
    seed: toBase64url(secretKey.subarray(0, 32)),
  });
  const receiving = ({ publicKey, secretKey }: KeyPair) => ({
    publicKey: toBase64url(publicKey),
    secretKey: toBase64url(secretKey),
  });
  return {
    identity: signing(KEYS.identity),
    broker: signing(KEYS.broker),
    device: signing(KEYS.device),
    deviceSeal: receiving(KEYS.deviceSeal),
    request: receiving(KEYS.request),
    personKey: toBase64url(SECRETS.personKey),
  };
}

function linkVectors() {
  const { APPLICANT, PARTNER } = SECRETS;
  const { thumbprint } = KEYS.identity;
  const token = redeemToken(APPLICANT);
  return {
    text: writeLink({ app: 'https://app.example', requestId: REQUEST, secrets: { APPLICANT, PARTNER }, thumbprint }),
    linkSecret: toBase64url(APPLICANT),
    redeemToken: toBase64url(token),
    redeemHash: redeemHash(token),
    bindKey: toBase64url(bindKey(APPLICANT)),
  };
}

function sectionVectors({ section, key, payload, claims, arrived }: MadeSection, keyForProvider: string) {
  const drawn = randomOf(`section ${section}`);
  const [salt, , nonce, ephemeral] = [drawn(16), drawn(32), drawn(24), drawn(32)];
  return {
    section,
    salt: toBase64url(salt),
    K: toBase64url(key),
    nonce: toBase64url(nonce),
    payload,
    paddedLength: arrived.ciphertext.length - 40,
    ciphertext: toBase64url(arrived.ciphertext),
    ephemeralSecretOfDeviceBox: toBase64url(ephemeral),
    keyForDevice: toBase64url(arrived.keyForDevice),
    manifestClaims: claims,
    manifest: arrived.manifest,
    manifestDigest: manifestDigest(arrived.manifest),
    ephemeralSecretOfProviderBox: toBase64url(randomOf(`provider box of ${section}`)(32)),
    keyForProvider,
  };
}

function receiptVectors(text: string) {
  const bytes = utf8(text);
  const { binding } = approvalProof(bytes, bindKey(SECRETS.APPLICANT));
  return { text, consentDigest: consentDigest(bytes), binding: toBase64url(binding) };
}

function secondDelivery(honest: Openable): Changes {
  const later = makeDelivery({ receipt: givenAt('2026-03-01T13:00:00Z') });
  return changesBetween(honest, openableFrom(later));
}

function openableFrom({ delivery, record }: Openable): Openable {
  return { delivery, record };
}

/** The values that differ, each at the pointer where the difference begins. */
export function changesBetween(from: unknown, to: unknown, pointer = ''): Changes {
  if (canonicalize(from) === canonicalize(to)) return {};
  const [before, after] = [membersOf(from), membersOf(to)];
  if (before.size === 0 || Array.from(before.keys()).join() !== Array.from(after.keys()).join())
    return { [pointer]: to };
  const changes = Array.from(before, ([name, value]) => changesBetween(value, after.get(name), `${pointer}/${name}`));
  return Object.assign({}, ...changes) as Changes;
}

function membersOf(value: unknown): ReadonlyMap<string, unknown> {
  return new Map(typeof value === 'object' && value !== null ? Object.entries(value) : []);
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  const text = JSON.stringify(await makeVectors(), null, 1);
  writeFileSync(new URL('./vectors.json', import.meta.url), `${text}\n`);
}
