/** What a section holds: the data, its gaps, where each part came from, and whose it is. RFC 8785 JSON, padded. */
import { fromUtf8, utf8, wipe } from './bytes.ts';
import { canonicalize, parseCanonical } from './canonical.ts';
import type { DataPath } from './leaf-tree.ts';
import { pad, unpad } from './padding.ts';
import type { PersonHashes } from './person.ts';
import { Malformed } from './refusals.ts';
import {
  array,
  base64url,
  boolean,
  identifier,
  moment,
  nullable,
  object,
  oneOf,
  partial,
  plainObject,
  type Reader,
  text,
} from './shape.ts';

/** Why a value is not there; `NOT_SHARED` never says whose choice it was (D16). */
export const GAP_REASONS = ['EMPTY', 'UNAVAILABLE', 'PARTIAL', 'STALE', 'NOT_SHARED'] as const;
export type GapReason = (typeof GAP_REASONS)[number];

/** A value that is not there: `path` is its place in the response, with indices inside lists. */
export interface Gap {
  readonly path: DataPath;
  readonly reason: GapReason;
}

/** Where the value at `path`, and all below it, came from. */
export interface Reference {
  readonly path: DataPath;
  readonly source: string;
  /** RFC 3339, UTC */
  readonly fetchedAt: string;
  /** the day, month or year the source speaks of: `YYYY`, `YYYY-MM` or `YYYY-MM-DD` */
  readonly referenceDate: string | null;
  /** the citizen brought the file; no register handed it over */
  readonly broughtByConsumer: boolean;
}

/** What is put into a section; version and salt are added when it is sealed. */
export interface PayloadContent {
  readonly data: Readonly<Record<string, unknown>>;
  readonly gaps: readonly Gap[];
  readonly references: readonly Reference[];
  readonly person: PersonHashes;
}

export interface Payload extends PayloadContent {
  readonly v: 1;
  /** base64url of 16 random bytes: without it the payload's digest would let its content be guessed */
  readonly salt: string;
}

const readStep: Reader<string | number> = (value, at) => {
  if (typeof value === 'number') {
    if (!Number.isInteger(value) || value < 0) throw new Malformed(at);
    return value;
  }
  return text(256)(value, at);
};

/** A place in the response. @throws Malformed */
export const readPath: Reader<DataPath> = (value, at) => {
  const path = array(readStep, 128)(value, at);
  if (path.length === 0) throw new Malformed(at);
  return path;
};

/** @throws Malformed */
export const readGaps: Reader<readonly Gap[]> = array(
  object<Gap>({ path: readPath, reason: oneOf(...GAP_REASONS) }),
  100_000,
);

/** @throws Malformed */
export const readReferences: Reader<readonly Reference[]> = array(
  object<Reference>({
    path: readPath,
    source: identifier,
    fetchedAt: moment,
    referenceDate: nullable(text(10, /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/)),
    broughtByConsumer: boolean,
  }),
  100_000,
);

const readPayload = object<Payload>({
  v: oneOf(1),
  salt: base64url(16),
  data: plainObject,
  gaps: readGaps,
  references: readReferences,
  person: partial<PersonHashes>(['bsn', 'name'], base64url(32)),
});

/** @throws TooLarge above 4 MiB, NotCanonical when something in it is no JSON value */
export function writePayload(payload: Payload): Uint8Array {
  const bytes = utf8(canonicalize(payload));
  try {
    return pad(bytes);
  } finally {
    wipe(bytes);
  }
}

/** The text of a padded payload. @throws Malformed */
export function unpadPayload(padded: Uint8Array): string {
  return fromUtf8(unpad(padded), 'payload');
}

/** @throws NotCanonical, Malformed */
export function parsePayload(payloadText: string): Payload {
  return readPayload(parseCanonical(payloadText), 'payload');
}
