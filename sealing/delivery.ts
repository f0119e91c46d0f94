/** A delivery as the broker hands it over, and the provider's own record of the request it answers. Both are JSON. */

import { PROVIDER_KEY_LENGTH } from './approve.ts';
import { toBase64url } from './bytes.ts';
import { MAX_JWS_LENGTH } from './jws.ts';
import { type PublicJwk, parseBoxKey, parsePublicJwk } from './keys.ts';
import { CIPHERTEXT_LENGTHS } from './section.ts';
import { array, base64url, identifier, object, oneOf, partial, type Reader, text } from './shape.ts';
import { type PerSubject, parseSubject, SUBJECTS, type Subject } from './subject.ts';

export interface Delivery {
  readonly v: 1;
  /** the broker's handle for the acknowledgement; nothing else rests upon it, and nothing signs it */
  readonly id: string;
  readonly request: string;
  readonly session: string;
  readonly subject: Subject;
  /** by the device, compact JWS */
  readonly receipt: string;
  /** by the broker, compact JWS over the same bytes */
  readonly countersignature: string;
  /** the shared sections in the receipt's order */
  readonly sections: readonly DeliveredSection[];
}

export interface DeliveredSection {
  readonly section: string;
  /** compact JWS */
  readonly manifest: string;
  /** base64url of nonce ‖ secretbox */
  readonly ciphertext: string;
  /** base64url of `keyForProvider`, 144 bytes */
  readonly key: string;
}

/** What a provider keeps of a request it made, under its own lock: it holds the secret halves. */
export interface RequestRecord {
  readonly v: 1;
  readonly request: string;
  /** the broker's issuer */
  readonly broker: string;
  /** the broker's section keys */
  readonly brokerKeys: readonly PublicJwk[];
  /** provider id */
  readonly provider: string;
  /** public half of the key that signed the request */
  readonly identityKey: PublicJwk;
  readonly signedRequest: string;
  /** base64url of 32 bytes each; the secret half is destroyed at the acknowledgement or when the share ends */
  readonly requestKey: { readonly publicKey: string; readonly secretKey: string };
  /** base64url of 32 bytes each */
  readonly linkSecrets: PerSubject<string>;
  /** canonical text */
  readonly plan: string;
}

// Not the base64url reader: the bytes are wanted once, and decoding megabytes twice is felt.
const readCiphertext: Reader<string> = text(Math.ceil((Math.max(...CIPHERTEXT_LENGTHS) * 4) / 3));
const readJws: Reader<string> = text(MAX_JWS_LENGTH);

const readDelivery = object<Delivery>({
  v: oneOf(1),
  id: identifier,
  request: identifier,
  session: identifier,
  subject: parseSubject,
  receipt: readJws,
  countersignature: readJws,
  sections: array(
    object<DeliveredSection>({
      section: identifier,
      manifest: readJws,
      ciphertext: readCiphertext,
      key: base64url(PROVIDER_KEY_LENGTH),
    }),
    512,
  ),
});

const readRecord = object<RequestRecord>({
  v: oneOf(1),
  request: identifier,
  broker: identifier,
  brokerKeys: array(parsePublicJwk, 16),
  provider: identifier,
  identityKey: parsePublicJwk,
  signedRequest: readJws,
  requestKey: object<RequestRecord['requestKey']>({
    publicKey: (value, at) => toBase64url(parseBoxKey(value, at)),
    secretKey: base64url(32),
  }),
  linkSecrets: partial<PerSubject<string>>(SUBJECTS, base64url(32)),
  plan: text(8_388_608),
});

/** @throws Malformed */
export function parseDelivery(value: unknown): Delivery {
  return readDelivery(value, 'delivery');
}

/** @throws Malformed, KeyRefused */
export function parseRequestRecord(value: unknown): RequestRecord {
  return readRecord(value, 'record');
}
