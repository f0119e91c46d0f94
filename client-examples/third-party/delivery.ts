import { encoded, identifier, list, oneOf, type ReadBy, strict, text } from './shape.ts';
import { subject } from './subject.ts';

const sealedSection = strict({
  section: identifier,
  manifest: text,
  ciphertext: encoded(),
  /** `keyForProvider`: sealed box of K, consent digest and HMAC. */
  key: encoded(144),
});

/** The form of a delivery (section 4.8). @throws Malformed */
export const deliveryMembers = strict({
  v: oneOf(1),
  id: identifier,
  request: identifier,
  session: identifier,
  subject,
  receipt: text,
  countersignature: text,
  sections: list(sealedSection, 0, 512),
});

export type SealedDelivery = ReadBy<typeof deliveryMembers>;
export type SealedSection = ReadBy<typeof sealedSection>;
