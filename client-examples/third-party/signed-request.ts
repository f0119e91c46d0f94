import { Malformed } from './encodings.ts';
import { verify } from './jws.ts';
import type { PublicKey } from './keys.ts';
import { x25519Key } from './keys.ts';
import {
  day,
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
} from './shape.ts';
import { subject } from './subject.ts';

const returnUrl: Reader<string> = (value) => {
  const url = text(value);
  if (url.length > 2048 || !URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) throw new Malformed();
  return url;
};

const members = strictWith(
  {
    v: oneOf(1),
    iss: identifier,
    aud: identifier,
    jti: encoded(16),
    iat: seconds,
    exp: seconds,
    document: digestText,
    variables: digestText,
    as_of: day,
    plan: digestText,
    schema: identifier,
    purpose: identifier,
    retention_days: integer(0, 90),
    pickup_hours: integer(1, 72),
    recipients: list(line, 0, 32),
    subjects: list(subject, 1, 2),
    return_url: nullable(returnUrl),
    request_key: x25519Key,
    redeem: object,
    broker_keys: list(digestText, 1, 16),
  },
  { reference },
);

/** The claims of section 4.2, with the redeem hashes by subject. */
export type RequestClaims = ReadBy<typeof members>;

/** The form of the claims. @throws Malformed */
export const requestClaims: Reader<RequestClaims> = (value) => {
  const claims = members(value);
  const { subjects, redeem } = claims;
  if (claims.exp <= claims.iat || (subjects.length === 2 && subjects.join() !== 'APPLICANT,PARTNER'))
    throw new Malformed();
  strict(Object.fromEntries(subjects.map((name) => [name, digestText])))(redeem);
  return claims;
};

/** @throws Malformed */
export const verifyRequest = (jws: string, identityKey: PublicKey): RequestClaims =>
  requestClaims(verify(jws, 'data-request+jwt', [identityKey]).claims);
