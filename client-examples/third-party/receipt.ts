import { digest, fromBase64url, Malformed, readUtf8 } from './encodings.ts';
import { ed25519Jwk } from './keys.ts';
import {
  boolean,
  country,
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
  reference,
  seconds,
  strict,
  strictWith,
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

const agreedText = strict({ version: identifier, digest: digestText });
const contact = strict({ phone: line, email: line, page: line });

const parties = {
  provider: strict({
    id: identifier,
    type: oneOf('CONTROLLER'),
    name: line,
    domain: identifier,
    kvk: identifier,
    address: line,
    contact,
  }),
  broker: strict({
    id: identifier,
    type: oneOf('PROCESSOR', 'JOINT_CONTROLLER', 'CONTROLLER'),
    name: line,
    address: line,
    contact,
    privacy_officer: line,
  }),
};

const right = strict({
  right: oneOf('WITHDRAWAL', 'INFORMATION', 'ACCESS', 'RECTIFICATION', 'ERASURE', 'RESTRICTION', 'PORTABILITY'),
  article: identifier,
  at: line,
});

const processing = {
  purpose_type: oneOf('SERVICE_PROVISION'),
  lawful_basis: oneOf('CONSENT'),
  collection_method: oneOf('BY_THE_CONSUMER_AT_THE_SOURCE'),
  processing_method: oneOf('SEALED_END_TO_END'),
  storage_locations: list(country, 0, 32),
  processing_location: country,
  geographic_restrictions: oneOf('EEA'),
  jurisdiction: oneOf('NL'),
  rights: list(right, 0, 32),
  codes_of_conduct: list(line, 0, 32),
  impact_assessment: nullable(line),
  authority: strict({ name: line, address: line, page: line }),
};

const leaf = strict({
  path: text,
  coordinate: text,
  arguments: object,
  type: identifier,
  optional: boolean,
  sensitivity: oneOf('ORDINARY', 'FINANCIAL', 'HIGH'),
  special_category: boolean,
});

const event = strict({
  at: time,
  type: oneOf('GIVEN'),
  state: oneOf('ACTIVE'),
  duration: text,
  entity: digestText,
});

const members = strictWith(
  {
    ...parties,
    ...processing,
    v: oneOf(1),
    schema: oneOf('ISO/IEC TS 27560:2023'),
    record: encoded(16),
    principal: digestText,
    language: oneOf('nl', 'en'),
    notice: digestText,
    text_version: identifier,
    terms: agreedText,
    privacy_notice: agreedText,
    purpose: identifier,
    recipients: list(line, 0, 32),
    pickup_hours: integer(1, 72),
    retention_days: integer(0, 90),
    share_key: nullable(ed25519Jwk),
    withdrawal: line,
    request: identifier,
    session: identifier,
    subject,
    signed_request: digestText,
    device: ed25519Jwk,
    previous: nullable(digestText),
    leaves: list(leaf, 1, 512 * 5000),
    sections: list(receiptSection, 1, 512),
    events: list(event, 1, 1),
  },
  { reference },
);

/** What the consumer approved (section 4.7). */
export type Receipt = ReadBy<typeof members>;

/** The form of a receipt, and that its parts agree with one another. @throws Malformed */
export const receiptMembers: Reader<Receipt> = (value) => {
  const receipt = members(value);
  const { sections, retention_days, pickup_hours, share_key, principal, device, events } = receipt;
  const duration = retention_days > 0 ? `P${retention_days}D` : `PT${pickup_hours}H`;
  const agrees =
    sections.every(({ outcome, manifest }) => (outcome === 'SHARED') === (manifest !== null)) &&
    retention_days > 0 === (share_key !== null) &&
    principal === device.thumbprint &&
    events.every((given) => given.entity === principal && given.duration === duration);
  if (!agrees) throw new Malformed();
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
