/**
 * A complaint about the broker, as a note that its privacy officer alone reads, and the answer that its sender alone
 * reads. Both are `crypto_box_seal` of padded RFC 8785 JSON; keys come from one secret per complaint, so that nothing
 * links a complaint to a session, a share or another complaint.
 */
import { assertBytes, fromBase64url, fromUtf8, toBase64url, utf8, wipe } from './bytes.ts';
import { canonicalize, parseCanonical } from './canonical.ts';
import { boxKeyPair, parseBoxKey, type SigningKey, signingKeyFromSeed } from './keys.ts';
import { PADDED_SIZES, pad, unpad } from './padding.ts';
import { type KeyPair, type Primitives, portable, type Random } from './primitives.ts';
import { Malformed, SealingRefused } from './refusals.ts';
import { openBox, SEALED_BOX_OVERHEAD, sealBox } from './sealed-box.ts';
import { identifier, object, oneOf, type Reader, text } from './shape.ts';

export const COMPLAINT_SECRET_LENGTH = 32;

/** A note, and an answer, have at most so many UTF-16 code units. */
export const MAX_NOTE_LENGTH = 4000;

/** Lengths a sealed note can have, in bytes: what is within tells nothing but which of two. */
export const SEALED_NOTE_LENGTHS: readonly number[] = PADDED_SIZES.slice(0, 2).map(
  (size) => size + SEALED_BOX_OVERHEAD,
);

/** What the sender of a complaint holds. */
export interface ComplaintKeys {
  /** Proves whose complaint it is when its state is asked. */
  readonly holder: SigningKey;
  /** The answer is sealed to it. */
  readonly answer: KeyPair;
}

/** A complaint as the officer reads it. */
export interface OpenedComplaint {
  readonly text: string;
  /** X25519 public key the answer is to be sealed to. */
  readonly answerKey: Uint8Array;
}

/** Plain text: letters and lines; nothing that controls a terminal or turns the order of what is read. */
const plain: Reader<string> = text(MAX_NOTE_LENGTH, /^(?:[^\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]|\n)+$/u);

const readNote = object<{ v: 1; text: string; answer_key: string }>({
  v: oneOf(1),
  text: plain,
  answer_key: (value, at) => toBase64url(parseBoxKey(value, at)),
});
const readAnswer = object<{ v: 1; complaint: string; text: string }>({
  v: oneOf(1),
  complaint: identifier,
  text: plain,
});

/**
 * The keys of a complaint: Ed25519 from HKDF-SHA-256(secret, "zegel/1/complaint/holder"), X25519 from
 * HKDF-SHA-256(secret, "zegel/1/complaint/answer").
 * @param secret 32 random bytes; they stay with the consumer
 */
export function complaintKeys(secret: Uint8Array, primitives: Primitives = portable): ComplaintKeys {
  assertBytes(secret, 'secret', COMPLAINT_SECRET_LENGTH);
  const derive = (use: string): Uint8Array => primitives.hkdfSha256(secret, utf8(`zegel/1/complaint/${use}`), 32);
  return {
    holder: signingKeyFromSeed(derive('holder'), primitives),
    answer: boxKeyPair(derive('answer'), primitives),
  };
}

/**
 * Seals a complaint to the officer.
 * @param officerKey X25519 public key, as the operator publishes it
 * @throws Malformed for a text that is empty, too long or not plain
 */
export function sealComplaint(
  { text: note, answerKey }: OpenedComplaint,
  officerKey: Uint8Array,
  random: Random,
  primitives: Primitives = portable,
): Uint8Array {
  const content = { v: 1, text: plain(note, 'complaint.text'), answer_key: toBase64url(answerKey) };
  return seal(content, officerKey, random, primitives);
}

/** What the officer reads, or `null` when it does not open or is no complaint: one failure, no reason. */
export function openComplaint(
  sealed: Uint8Array,
  officer: KeyPair,
  primitives: Primitives = portable,
): OpenedComplaint | null {
  const note = openAs(sealed, officer, readNote, primitives);
  return note && { text: note.text, answerKey: fromBase64url(note.answer_key, 'answer_key', 32) };
}

/**
 * Seals the officer's answer to who complained.
 * @param complaint id of the complaint it answers, which the device compares
 * @throws Malformed for a text that is empty, too long or not plain
 */
export function sealComplaintAnswer(
  { complaint, text: answer }: { readonly complaint: string; readonly text: string },
  answerKey: Uint8Array,
  random: Random,
  primitives: Primitives = portable,
): Uint8Array {
  return seal({ v: 1, complaint, text: plain(answer, 'answer.text') }, answerKey, random, primitives);
}

/** The officer's answer to this complaint, or `null` when it does not open or answers another. */
export function openComplaintAnswer(
  sealed: Uint8Array,
  complaint: string,
  { answer }: Pick<ComplaintKeys, 'answer'>,
  primitives: Primitives = portable,
): string | null {
  const opened = openAs(sealed, answer, readAnswer, primitives);
  return opened?.complaint === complaint ? opened.text : null;
}

/** What people compare of an X25519 key: the first 16 bytes of its SHA-256 in hexadecimal, in groups of four. */
export function boxKeyFingerprint(publicKey: Uint8Array, primitives: Primitives = portable): string {
  assertBytes(publicKey, 'publicKey', 32);
  const bytes = Array.from(primitives.sha256(publicKey).subarray(0, 16), (byte) => byte.toString(16).padStart(2, '0'));
  return Array.from({ length: 8 }, (_, at) => bytes.slice(2 * at, 2 * at + 2).join('')).join(' ');
}

function seal(content: object, key: Uint8Array, random: Random, primitives: Primitives): Uint8Array {
  const bytes = utf8(canonicalize(content));
  const padded = pad(bytes);
  try {
    if (!SEALED_NOTE_LENGTHS.includes(padded.length + SEALED_BOX_OVERHEAD)) throw new Malformed('note');
    return sealBox(padded, key, random, primitives);
  } finally {
    wipe(bytes);
    wipe(padded);
  }
}

function openAs<T>(sealed: Uint8Array, keys: KeyPair, reader: Reader<T>, primitives: Primitives): T | null {
  if (!SEALED_NOTE_LENGTHS.includes(sealed.length)) return null;
  const padded = openBox(sealed, keys, primitives);
  if (!padded) return null;
  try {
    return reader(parseCanonical(fromUtf8(unpad(padded), 'note')), 'note');
  } catch (error) {
    if (error instanceof SealingRefused) return null;
    throw error;
  } finally {
    wipe(padded);
  }
}
