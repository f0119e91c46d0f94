/**
 * Every check of D9 that can refuse a section on the device or a delivery at the provider, in the order in which they
 * are made. The outside hears one refusal without a reason; the name of the check is for tests and the caller's log.
 */
import { SealingRefused } from './refusals.ts';

export const CHECKS = {
  'delivery.shape': 'version 1, exactly the members of the format, every length right',
  'record.shape': 'the own record of the request is whole',
  'record.signature': 'the own signed request verifies under the own identity key',
  'record.provider': 'it was signed for this provider',
  'record.broker': 'it was made for this broker',
  'record.broker-keys': 'every pinned broker key is one the signed request names',
  'record.request-key': 'the request key is the signed one, and its two halves belong together',
  'record.plan': 'the plan is the signed one and agrees with the request',
  'record.subject': 'the delivery is for a subject the request asked for',
  'record.link-secret': 'the link secret is the one whose hash was signed',
  'delivery.request': 'the delivery is for this request',
  'receipt.signature': 'the receipt is canonical, exactly of its format, and signed by the device key it names',
  'receipt.countersignature': 'a pinned broker key signed a receipt',
  'receipt.countersigned-bytes': 'the broker signed the same bytes as the device',
  'receipt.request': 'the receipt is for this request',
  'receipt.session': 'the receipt and the delivery are of one session',
  'receipt.subject': 'the receipt is of the subject the delivery is for',
  'receipt.provider': 'the receipt names this provider',
  'receipt.purpose': 'the purpose is the signed one',
  'receipt.recipients': 'the recipients are the signed ones',
  'receipt.pickup': 'the pick-up time is the signed one',
  'receipt.retention': 'not more days are agreed than were asked',
  'receipt.signed-request': 'the device saw this very signed request',
  'receipt.leaves': 'the leaves are the plan’s for this subject',
  'receipt.sections': 'the sections are the plan’s for this subject, each once, in order',
  'receipt.outcomes': 'a section is UNAVAILABLE exactly when the plan says so, and notes are shared',
  'delivery.shared': 'something was shared: without a section nothing carries the proof of the link',
  'delivery.sections': 'the delivery holds exactly the shared sections, each once, in order',
  'section.broker-keys': 'the signed request names the keys that may sign sections',
  'section.planned': 'the section is one of the plan’s for this subject',
  'manifest.signature': 'a pinned broker key signed the manifest',
  'manifest.issuer': 'the manifest is this broker’s',
  'manifest.audience': 'the manifest is for this provider',
  'manifest.request': 'the manifest is for this request',
  'manifest.session': 'the manifest is of this session',
  'manifest.section': 'the manifest is of this section',
  'manifest.subject': 'the manifest is of this subject',
  'manifest.source': 'the source is the planned one',
  'manifest.group': 'the consent group is the planned one',
  'manifest.document': 'the document is the signed one',
  'manifest.plan': 'the plan is the signed one',
  'manifest.device': 'the section was sealed for this device',
  'manifest.digest': 'the receipt names this very manifest',
  'section.length': 'the ciphertext is as long as a nonce, a tag and one of the six payload sizes',
  'section.ciphertext': 'the manifest names this very ciphertext',
  'section.box': 'the key box opens, and holds what it must hold',
  'section.consent': 'the digest beside the key is the receipt’s',
  'section.binding': 'the consumer who held the link made this approval',
  'section.key-commit': 'the manifest names this very key',
  'section.secretbox': 'the ciphertext opens under the key',
  'section.payload-hash': 'the manifest names this very payload',
  'section.padding': 'the payload is filled with spaces to the smallest size that holds it',
  'section.canonical': 'the payload is canonical JSON with exactly the members of the format',
  'section.law': 'for every leaf data or exactly one gap, and nothing outside the leaves',
  'section.references': 'every reference is of the planned source and points at something planned',
  'section.notes': 'notes are of their form, and each is about something its source is asked for',
  'person.match': 'no two sections are of different persons',
  'sections.merge': 'no two sections say something of the same place',
  'claim.first': 'no other delivery was opened for this request and subject, or this one names it as previous',
} as const;

/** What is checked beside those when the recipient of a grant opens it, or a grant is sealed to its recipient. */
export const GRANT_CHECKS = {
  'grant.shape': 'version 1, exactly the members of the format, every length right, at least one grant',
  'grant.record': 'the own record for grants is whole, and its two key halves belong together',
  'grant.signature': 'every grant is signed by a pinned identity key of the provider it names as granter',
  'grant.request': 'the provider the consumer shared with signed the request, and it names a pinned broker key',
  'grant.plan': 'the plan is the signed one and agrees with the request',
  'grant.subject': 'it is of a subject the request asked for',
  'grant.granter': 'each grant is made by whom the share, or the grant before it, was for',
  'grant.broker': 'every grant was made for this broker',
  'grant.share': 'every grant is of one share',
  'grant.consent': 'every grant names this very receipt',
  'grant.parent': 'each grant names the one before it, and the first one none',
  'grant.sections': 'each grant has whole sections of what it is made from, each once, in the receipt’s order',
  'grant.expiry': 'each grant ends no later than what it is made from',
  'grant.allowed': 'the receipt names the recipient, or the share key approved this very grant',
  'grant.recipient': 'the last grant is for this provider',
  'grant.key': 'the last grant names the own grant key',
  'grant.delivered': 'the sections are exactly those of the last grant, in order',
  'grant.box': 'the key box opens, and holds what it must hold',
  'grant.box-consent': 'the digest beside the key is the receipt’s',
  'grant.box-grant': 'the key was sealed for this very grant',
} as const;

export type CheckName = keyof typeof CHECKS | keyof typeof GRANT_CHECKS;

/** A check did not hold. Never leaves `sealing/`: the device says `SectionRefused`, the provider `OpenRefused`. */
export class CheckFailed extends Error {
  override readonly name = 'CheckFailed';

  constructor(readonly check: CheckName) {
    super(check);
  }
}

/** @throws CheckFailed unless it holds */
export function check(name: CheckName, holds: boolean): asserts holds {
  if (!holds) throw new CheckFailed(name);
}

/** Runs a parser as a check: a refusal inside is this check's failure. */
export function checked<T>(name: CheckName, parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    if (error instanceof SealingRefused) throw new CheckFailed(name);
    throw error;
  }
}

/** Under this key the name of the failed check hides in a `SectionRefused` or `OpenRefused`: for tests and own logs. */
export const failedCheck = Symbol('failedCheck');

abstract class Refused extends SealingRefused {
  declare readonly [failedCheck]: CheckName;

  constructor(code: 'SECTION_REFUSED' | 'OPEN_REFUSED', check: CheckName) {
    super(code);
    // Not enumerable: neither a printed nor a serialised error tells the reason.
    Object.defineProperty(this, failedCheck, { value: check });
  }
}

/** The device refuses a section. One failure, no reason. */
export class SectionRefused extends Refused {
  override readonly name = 'SectionRefused';

  constructor(check: CheckName) {
    super('SECTION_REFUSED', check);
  }
}

/** The provider refuses a delivery, all of it. One failure, no reason. */
export class OpenRefused extends Refused {
  override readonly name = 'OpenRefused';

  constructor(check: CheckName) {
    super('OPEN_REFUSED', check);
  }
}
