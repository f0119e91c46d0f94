import { readCanonical } from './canonical.ts';
import { Malformed, readUtf8 } from './encodings.ts';
import {
  boolean,
  digestText,
  encoded,
  identifier,
  integer,
  list,
  nullable,
  object,
  oneOf,
  partialDay,
  type ReadBy,
  type Reader,
  strict,
  text,
  time,
} from './shape.ts';
import type { Place } from './tree.ts';

/** Sizes a payload is padded to, in bytes. */
export const SIZES: readonly number[] = [4_096, 16_384, 65_536, 262_144, 1_048_576, 4_194_304];

const SPACE = 0x20;
const LONGEST_LIST = 4_194_304;

const step: Reader<string | number> = (value) =>
  typeof value === 'string' ? text(value) : integer(0, LONGEST_LIST)(value);
/** A place in data: 1 to 128 names and indices. */
export const place: Reader<Place> = list(step, 1, 128);

const person: Reader<{ readonly bsn?: string; readonly name?: string }> = (value) =>
  strict(Object.fromEntries(['bsn', 'name'].filter((kind) => kind in object(value)).map((kind) => [kind, digestText])))(
    value,
  );

const members = strict({
  v: oneOf(1),
  salt: encoded(16),
  data: object,
  gaps: list(strict({ path: place, reason: oneOf('EMPTY', 'UNAVAILABLE', 'PARTIAL', 'STALE') }), 0, LONGEST_LIST),
  references: list(
    strict({
      path: place,
      source: identifier,
      fetchedAt: time,
      referenceDate: nullable(partialDay),
      broughtByConsumer: boolean,
    }),
    0,
    LONGEST_LIST,
  ),
  person,
});

/** What a section holds once open (section 4.4). */
export type Payload = ReadBy<typeof members>;
export type Person = Payload['person'];
export type Reference = Payload['references'][number];

/** Takes the padding off: spaces up to the smallest size that holds the text. @throws Malformed */
export function unpad(padded: Uint8Array): Uint8Array {
  const end = padded.findLastIndex((byte) => byte !== SPACE) + 1;
  if (SIZES.find((size) => size >= end) !== padded.length) throw new Malformed();
  return padded.subarray(0, end);
}

/** @throws Malformed when it is not canonical JSON of this form */
export const readPayload = (content: Uint8Array): Payload => members(readCanonical(readUtf8(content)));
