import { canonical } from './canonical.ts';
import { deliveryMembers, type SealedDelivery } from './delivery.ts';
import { digest } from './encodings.ts';
import { unverifiedPayload, verify } from './jws.ts';
import { type Merged, merge } from './merge.ts';
import { type Note, readNotes, withNotes } from './notes.ts';
import { comparePersons, type PersonWord } from './person.ts';
import { type PlannedSection, sectionsOf } from './plan.ts';
import { consentDigest, type Receipt, receiptMembers } from './receipt.ts';
import { type CheckedRecord, type Claims, checkRecord, type RequestRecord } from './record.ts';
import { must, within } from './refused.ts';
import { openSection } from './section.ts';
import type { Subject } from './subject.ts';

/** The delivery did not open; nothing of it may be used, and nobody is told why. */
export class NotOpened extends Error {
  override readonly name = 'NotOpened';
}

/** What the consumer shared, in the shape of the document. */
export interface Opened extends Merged {
  readonly subject: Subject;
  readonly person: PersonWord;
  /** The same word per shared section. */
  readonly persons: readonly { readonly section: string; readonly person: PersonWord }[];
  readonly notes: readonly Note[];
  readonly receipt: Receipt;
  readonly consentDigest: string;
}

/**
 * Opens a delivery: all of section 4.12, all sections or nothing.
 *
 * @param delivery `JSON.parse` of `Delivery.sealed`
 * @throws NotOpened; whatever the store of claims throws
 */
export async function open(delivery: unknown, record: RequestRecord, claims: Claims): Promise<Opened> {
  const opened = (() => {
    try {
      return examine(delivery, record);
    } catch {
      throw new NotOpened();
    }
  })();
  const { request, subject, previous } = opened.receipt;
  if (!(await claims.claim({ request, subject }, opened.consentDigest, previous))) throw new NotOpened();
  return opened;
}

/** Every check but the claim. @throws Refused, which names the check: for tests alone */
export function examine(value: unknown, record: RequestRecord): Opened {
  const delivery = within('delivery.shape', () => deliveryMembers(value));
  const checked = checkRecord(record, delivery.subject);
  must(delivery.request === checked.request, 'delivery.request');
  const { receipt, payload } = checkSignatures(delivery, checked);
  checkReceipt(receipt, delivery, checked);
  const planned = sectionsOf(checked.planned, delivery.subject);
  const listed = withNotes(planned, receipt);
  checkOutcomes(receipt, delivery, planned, listed);
  const consent = consentDigest(payload);
  const all = listed.map((section, place) => {
    const sealed = delivery.sections.find(({ section: id }) => id === section.id);
    const manifestDigest = receipt.sections[place]?.manifest ?? null;
    const expected = { record: checked, receipt, consentDigest: consent, planned: section, manifestDigest };
    return { planned: section, payload: sealed && openSection(sealed, expected) };
  });
  const outcomes = all.slice(0, planned.length);
  const notes = all
    .slice(planned.length)
    .flatMap(({ payload }) => (payload ? within('section.notes', () => readNotes(payload, planned)) : []));
  const shared = outcomes.flatMap(({ planned: { id }, payload: opened }) => (opened ? [{ id, opened }] : []));
  const { set, each } = comparePersons(shared.map(({ opened }) => opened.person));
  must(set !== 'MISMATCH', 'person.match');
  const persons = shared.flatMap(({ id }, place) => {
    const person = each[place];
    return person ? [{ section: id, person }] : [];
  });
  const merged = within('sections.merge', () => merge(outcomes));
  return { ...merged, subject: delivery.subject, person: set, persons, notes, receipt, consentDigest: consent };
}

function checkSignatures(
  { receipt: jws, countersignature }: SealedDelivery,
  { brokerKeys }: CheckedRecord,
): { receipt: Receipt; payload: string } {
  const signed = within('receipt.signature', () => {
    const receipt = receiptMembers(unverifiedPayload(jws));
    return { receipt, payload: verify(jws, 'consent-receipt+jwt', [receipt.device]).payload };
  });
  const counter = within('receipt.countersignature', () => verify(countersignature, 'consent-receipt+jwt', brokerKeys));
  must(counter.payload === signed.payload, 'receipt.countersigned-bytes');
  return signed;
}

/** Step 5: the receipt is of this request, and agrees to no more than was asked. */
function checkReceipt(
  receipt: Receipt,
  delivery: SealedDelivery,
  { request, claims, signedRequest }: CheckedRecord,
): void {
  must(receipt.request === request, 'receipt.request');
  must(receipt.session === delivery.session, 'receipt.session');
  must(receipt.subject === delivery.subject, 'receipt.subject');
  must(receipt.provider.id === claims.iss, 'receipt.provider');
  must(receipt.purpose === claims.purpose, 'receipt.purpose');
  must(canonical(receipt.recipients) === canonical(claims.recipients), 'receipt.recipients');
  must(receipt.pickup_hours === claims.pickup_hours, 'receipt.pickup');
  must(receipt.retention_days <= claims.retention_days, 'receipt.retention');
  must(receipt.signed_request === digest(signedRequest), 'receipt.signed-request');
}

/** Step 6: every planned leaf and section stands in the receipt, and what was shared is here. */
function checkOutcomes(
  receipt: Receipt,
  delivery: SealedDelivery,
  planned: readonly PlannedSection[],
  listed: readonly PlannedSection[],
): void {
  const leaves = planned.flatMap((section) =>
    section.leaves.map(({ field, ...leaf }) => ({
      ...leaf,
      type: field.split('.')[0],
      optional: section.group !== 'required',
    })),
  );
  const asked = receipt.leaves.map(({ sensitivity, special_category, ...leaf }) => leaf);
  must(canonical(asked) === canonical(leaves), 'receipt.leaves');
  const named = receipt.sections.map(({ section, source, group }) => ({ section, source, group }));
  const asPlanned = listed.map(({ id, source, group }) => ({ section: id, source, group }));
  must(canonical(named) === canonical(asPlanned), 'receipt.sections');
  must(
    receipt.sections.every(({ outcome }, place) =>
      place < planned.length ? (outcome === 'UNAVAILABLE') === !planned[place]?.available : outcome === 'SHARED',
    ),
    'receipt.outcomes',
  );
  const shared = receipt.sections.flatMap(({ section, outcome }) => (outcome === 'SHARED' ? [section] : []));
  must(shared.length > 0, 'delivery.shared');
  must(canonical(delivery.sections.map(({ section }) => section)) === canonical(shared), 'delivery.sections');
}
