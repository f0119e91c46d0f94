/** What every receipt of this version says alike of the processing, and what follows from who the parties are. */
import { type Digest, parseDigest } from './digest.ts';
import { country, type Operator, type ReceiptProvider } from './receipt-parties.ts';
import { array, identifier, line, nullable, object, oneOf } from './shape.ts';

/** Something the consumer agreed to, as it was worded: version and SHA-256 of its text in the receipt's language. */
export interface AgreedText {
  readonly version: string;
  readonly digest: Digest;
}

export const readAgreedText = object<AgreedText>({ version: identifier, digest: parseDigest });

/** Rights of the consumer, by the article of the AVG. */
const RIGHTS = {
  WITHDRAWAL: '7(3)',
  INFORMATION: '13',
  ACCESS: '15',
  RECTIFICATION: '16',
  ERASURE: '17',
  RESTRICTION: '18',
  PORTABILITY: '20',
} as const;

export type Right = keyof typeof RIGHTS;
const RIGHT_NAMES = Object.keys(RIGHTS) as Right[];

export interface ReceiptRight {
  readonly right: Right;
  /** of the AVG */
  readonly article: string;
  /** e-mail address at which the right is used */
  readonly at: string;
}

/** The supervisor with whom a complaint is lodged (AVG article 77). */
export interface Authority {
  readonly name: string;
  readonly address: string;
  readonly page: string;
}

/** The processing, in the members of ISO/IEC TS 27560. */
export interface ReceiptProcessing {
  readonly purpose_type: 'SERVICE_PROVISION';
  readonly lawful_basis: 'CONSENT';
  /** the consumer logs in at each source, or brings its file */
  readonly collection_method: 'BY_THE_CONSUMER_AT_THE_SOURCE';
  /** sealed by the collector to the device, by the device to the provider */
  readonly processing_method: 'SEALED_END_TO_END';
  readonly storage_locations: readonly string[];
  readonly processing_location: string;
  /** the broker keeps and processes nothing outside the European Economic Area */
  readonly geographic_restrictions: 'EEA';
  readonly jurisdiction: 'NL';
  readonly rights: readonly ReceiptRight[];
  readonly codes_of_conduct: readonly string[];
  readonly impact_assessment: string | null;
  readonly authority: Authority;
}

const AUTHORITY: Authority = {
  name: 'Autoriteit Persoonsgegevens',
  address: 'Postbus 93374, 2509 AJ Den Haag',
  page: 'https://autoriteitpersoonsgegevens.nl',
};

/** What a receipt between these two says of the processing: made by the device, compared by the broker. */
export function processingOf(provider: ReceiptProvider, operator: Operator): ReceiptProcessing {
  return {
    purpose_type: 'SERVICE_PROVISION',
    lawful_basis: 'CONSENT',
    collection_method: 'BY_THE_CONSUMER_AT_THE_SOURCE',
    processing_method: 'SEALED_END_TO_END',
    storage_locations: operator.storage_locations,
    processing_location: operator.processing_location,
    geographic_restrictions: 'EEA',
    jurisdiction: 'NL',
    rights: RIGHT_NAMES.map((right) => ({ right, article: RIGHTS[right], at: provider.contact.email })),
    codes_of_conduct: operator.codes_of_conduct,
    impact_assessment: operator.impact_assessment,
    authority: AUTHORITY,
  };
}

/** Readers of the members above, to be part of the receipt's. */
export const PROCESSING_MEMBERS = {
  purpose_type: oneOf('SERVICE_PROVISION'),
  lawful_basis: oneOf('CONSENT'),
  collection_method: oneOf('BY_THE_CONSUMER_AT_THE_SOURCE'),
  processing_method: oneOf('SEALED_END_TO_END'),
  storage_locations: array(country, 32),
  processing_location: country,
  geographic_restrictions: oneOf('EEA'),
  jurisdiction: oneOf('NL'),
  rights: array(object<ReceiptRight>({ right: oneOf(...RIGHT_NAMES), article: identifier, at: line }), 32),
  codes_of_conduct: array(line, 32),
  impact_assessment: nullable(line),
  authority: object<Authority>({ name: line, address: line, page: line }),
} as const;
