import { digest, fromBase64url, Malformed, readUtf8 } from './encodings.ts';
import { ed25519Jwk } from './keys.ts';
import {
  digestText,
  encoded,
  identifier,
  integer,
  line,
  list,
  nullable,
  object,
  oneOf,
  type ReadBy,
  type Reader,
  seconds,
  strict,
  text,
  time,
} from './shape.ts';
import { subject } from './subject.ts';

const receiptSection = strict({
  section: identifier,
  source: identifier,
  group: identifier,
  outcome: oneOf('SHARED', 'NOT_SHARED', 'UNAVAILABLE'),
  manifest: nullable(digestText),
});

const members = strict({
  v: oneOf(1),
  record: encoded(16),
  schema: oneOf('ISO/IEC TS 27560:2023'),
  given_at: time,
  language: oneOf('nl', 'en'),
  notice: digestText,
  text_version: identifier,
  provider: strict({ id: identifier, name: line, domain: line, kvk: line }),
  purpose: identifier,
  recipients: list(line, 0, 32),
  pickup_hours: integer(1, 72),
  lawful_basis: oneOf('CONSENT'),
  jurisdiction: oneOf('NL'),
  retention_days: integer(0, 90),
  withdrawal: line,
  request: identifier,
  session: identifier,
  subject,
  signed_request: digestText,
  device: ed25519Jwk,
  previous: nullable(digestText),
  leaves: list(strict({ path: text, coordinate: text, arguments: object }), 1, 512 * 5000),
  sections: list(receiptSection, 1, 512),
});

/** What the consumer approved (section 4.7). */
export type Receipt = ReadBy<typeof members>;

/** The form of a receipt; a manifest stands exactly at what was shared. @throws Malformed */
export const receiptMembers: Reader<Receipt> = (value) => {
  const receipt = members(value);
  if (receipt.sections.some(({ outcome, manifest }) => (outcome === 'SHARED') !== (manifest !== null)))
    throw new Malformed();
  return receipt;
};

/** What is sealed beside every key, of the payload of the receipt's JWS. */
export const consentDigest = (payload: string): string => digest('zegel/1/consent', readUtf8(fromBase64url(payload)));

/** What the broker signs of a section (section 4.6). */
export const manifestClaims = strict({
  v: oneOf(1),
  iss: identifier,
  aud: identifier,
  request: identifier,
  session: identifier,
  section: identifier,
  subject,
  source: identifier,
  group: identifier,
  document: digestText,
  plan: digestText,
  device: digestText,
  iat: seconds,
  payload: digestText,
  ciphertext: digestText,
  key_commit: digestText,
});

export type Manifest = ReadBy<typeof manifestClaims>;
