/** What a receipt lists: every leaf that was asked, what became of each section, what happened to the consent. */
import { type Digest, parseDigest } from './digest.ts';
import { parseThumbprint, type Thumbprint } from './keys.ts';
import type { PlannedLeaf } from './plan.ts';
import { boolean, identifier, moment, nullable, object, oneOf, plainObject, text } from './shape.ts';

/** What became of a planned section; why something is `NOT_SHARED` is nobody's business. */
export type Outcome = 'SHARED' | 'NOT_SHARED' | 'UNAVAILABLE';

export interface ReceiptSection {
  readonly section: string;
  readonly source: string;
  readonly group: string;
  readonly outcome: Outcome;
  /** `manifestDigest`, exactly when it was shared */
  readonly manifest: Digest | null;
}

/** What happened to the consent. A receipt holds one, of its giving; a withdrawal is a record of its own. */
export interface ReceiptEvent {
  /** RFC 3339, UTC */
  readonly at: string;
  readonly type: 'GIVEN';
  readonly state: 'ACTIVE';
  /** ISO 8601: how long the data can be had from the broker, `PT6H` or `P30D` */
  readonly duration: string;
  /** who did it: the principal */
  readonly entity: Thumbprint;
}

export interface ReceiptLeaf extends Pick<PlannedLeaf, 'path' | 'coordinate' | 'arguments'> {
  /** what it is part of: the first field below the person */
  readonly type: string;
  /** the consumer could leave it out */
  readonly optional: boolean;
  readonly sensitivity: Sensitivity;
  /** it may show what AVG article 9 protects */
  readonly special_category: boolean;
}

export type Sensitivity = 'ORDINARY' | 'FINANCIAL' | 'HIGH';

/** @throws Malformed */
export const readReceiptLeaf = object<ReceiptLeaf>({
  path: text(1024),
  coordinate: text(256),
  arguments: plainObject,
  type: identifier,
  optional: boolean,
  sensitivity: oneOf('ORDINARY', 'FINANCIAL', 'HIGH'),
  special_category: boolean,
});
/** @throws Malformed */
export const readReceiptSection = object<ReceiptSection>({
  section: identifier,
  source: identifier,
  group: identifier,
  outcome: oneOf('SHARED', 'NOT_SHARED', 'UNAVAILABLE'),
  manifest: nullable(parseDigest),
});
/** @throws Malformed */
export const readReceiptEvent = object<ReceiptEvent>({
  at: moment,
  type: oneOf('GIVEN'),
  state: oneOf('ACTIVE'),
  duration: text(16),
  entity: parseThumbprint,
});
