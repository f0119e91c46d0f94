/** Who a consent is between: the provider that asks, the broker's operator, and the authority that oversees both. */
import { toBase64url } from './bytes.ts';
import { parseBoxKey } from './keys.ts';
import { array, identifier, line, nullable, object, oneOf, type Reader, text } from './shape.ts';

/** How to reach the people of a party. */
export interface Contact {
  readonly phone: string;
  readonly email: string;
  readonly page: string;
}

/** The provider as the registry knows it: the controller (AVG article 4(7)). */
export interface ReceiptProvider {
  readonly id: string;
  readonly type: 'CONTROLLER';
  readonly name: string;
  readonly domain: string;
  /** number in the Dutch trade register, 8 digits */
  readonly kvk: string;
  /** postal address on one line */
  readonly address: string;
  readonly contact: Contact;
}

/** Who runs the broker, in which role of the AVG. */
export interface ReceiptBroker {
  readonly id: string;
  readonly type: 'PROCESSOR' | 'JOINT_CONTROLLER' | 'CONTROLLER';
  readonly name: string;
  readonly address: string;
  readonly contact: Contact;
  /** how to reach the data protection officer (AVG article 37) */
  readonly privacy_officer: string;
}

/** Who runs a broker, and where and under which rules: its operator's configuration, handed to every device. */
export interface Operator {
  readonly party: ReceiptBroker;
  /** ISO 3166-1 alpha-2 codes of the countries where ciphertext lies */
  readonly storage_locations: readonly string[];
  /** the country where collectors run */
  readonly processing_location: string;
  readonly codes_of_conduct: readonly string[];
  /** where the data protection impact assessment (AVG article 35) is, if there is one */
  readonly impact_assessment: string | null;
  /** X25519 public key of the privacy officer, base64url: what complaints are sealed to */
  readonly complaint_key: string;
}

const readContact = object<Contact>({ phone: line, email: line, page: line });

/** ISO 3166-1 alpha-2. */
export const country: Reader<string> = text(2, /^[A-Z]{2}$/);

export const readReceiptProvider: Reader<ReceiptProvider> = object<ReceiptProvider>({
  id: identifier,
  type: oneOf('CONTROLLER'),
  name: line,
  domain: identifier,
  kvk: identifier,
  address: line,
  contact: readContact,
});

export const readReceiptBroker: Reader<ReceiptBroker> = object<ReceiptBroker>({
  id: identifier,
  type: oneOf('PROCESSOR', 'JOINT_CONTROLLER', 'CONTROLLER'),
  name: line,
  address: line,
  contact: readContact,
  privacy_officer: line,
});

const readOperator = object<Operator>({
  party: readReceiptBroker,
  storage_locations: array(country, 32),
  processing_location: country,
  codes_of_conduct: array(line, 32),
  impact_assessment: nullable(line),
  complaint_key: (value, at) => toBase64url(parseBoxKey(value, at)),
});

/** Reads who runs a broker. @throws Malformed, naming the member */
export function parseOperator(value: unknown): Operator {
  return readOperator(value, 'operator');
}
