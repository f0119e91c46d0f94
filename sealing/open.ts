/**
 * The provider opens a delivery: everything is verified, in the order of D9, before anything is returned. All sections
 * or nothing; one failure, no reason; no algorithm, key, URL or version is taken from the delivery.
 */
import { wipe } from './bytes.ts';
import { checkNotes } from './check-section.ts';
import { CheckFailed, check, checked, OpenRefused } from './checks.ts';
import type { Claim } from './claims.ts';
import { type Delivery, parseDelivery, type RequestRecord } from './delivery.ts';
import type { Digest } from './digest.ts';
import { type MergedData, type MergePart, mergeParts, missingPart } from './merge.ts';
import { isNotes, listedSections, type Note } from './notes.ts';
import { checkReceipt } from './open-receipt.ts';
import { checkRecord, type OwnRequest } from './open-record.ts';
import { openSection } from './open-section.ts';
import type { Payload } from './payload.ts';
import { comparePersons, type PersonComparison, type PersonWord } from './person.ts';
import { type PlannedSection, sectionsOf } from './plan.ts';
import { type Primitives, portable } from './primitives.ts';
import type { Receipt, VerifiedReceipt } from './receipt.ts';
import type { Subject } from './subject.ts';

export interface DeliveryToOpen {
  readonly delivery: unknown;
  readonly record: RequestRecord;
  readonly claim: Claim;
  readonly primitives?: Primitives;
}

/** Verified data in the shape of the document; what is not there is `null` and has its gap. */
export interface Opened extends MergedData {
  readonly subject: Subject;
  /** how well the sections are known to be of one person, and each shared section's own word */
  readonly person: PersonWord;
  readonly persons: readonly { readonly section: string; readonly person: PersonWord }[];
  /** what the consumer says of it, in their own words; nobody has checked it */
  readonly notes: readonly Note[];
  readonly receipt: Receipt;
  readonly consentDigest: Digest;
}

/**
 * @throws OpenRefused when any check fails. What the claim itself throws is the caller's own and comes through as it is;
 *   no data were returned then, and the same delivery may be opened again.
 */
export async function open({ delivery, record, claim, primitives = portable }: DeliveryToOpen): Promise<Opened> {
  const { opened, request } = refuseOnce(() => verify(delivery, record, primitives));
  const { consentDigest, subject, receipt } = opened;
  const isFirst = await claim(request, subject, consentDigest, receipt.previous);
  refuseOnce(() => check('claim.first', isFirst));
  return opened;
}

function verify(value: unknown, ownRecord: RequestRecord, primitives: Primitives): { opened: Opened; request: string } {
  const delivery = checked('delivery.shape', () => parseDelivery(value));
  const own = checkRecord(ownRecord, delivery, primitives);
  try {
    const verified = checkReceipt(delivery, own, primitives);
    const all = openShared(delivery, own, verified, primitives);
    const notes = all
      .filter(({ planned }) => isNotes(planned))
      .flatMap(({ content }) => checkNotes(content, own.plan, delivery.subject));
    const shared = all.filter(({ planned }) => !isNotes(planned));
    const persons = comparePersons(shared.map(({ content }) => content.person));
    check('person.match', persons.result !== 'MISMATCH');
    const parts = [...shared, ...notShared(delivery.subject, own, verified)];
    const merged = checked('sections.merge', () => mergeParts(parts));
    return { request: own.record.request, opened: { ...openedFrom(merged, shared, persons, verified), notes } };
  } finally {
    wipe(own.requestKey.secretKey, own.bindKey);
  }
}

interface SharedPart extends MergePart {
  readonly content: Payload;
}

function openShared(
  delivery: Delivery,
  own: OwnRequest,
  verified: VerifiedReceipt,
  primitives: Primitives,
): readonly SharedPart[] {
  const delivered = delivery.sections.map(({ section }) => section);
  const listed = listedSections(own.plan, delivery.subject, delivered);
  const planned = new Map(listed.map((section) => [section.id, section]));
  return delivery.sections.map((sealed) => {
    const section: PlannedSection | undefined = planned.get(sealed.section);
    check('delivery.sections', section !== undefined);
    return {
      planned: section,
      content: openSection({ delivered: sealed, planned: section, verified, own, primitives }),
    };
  });
}

function notShared(subject: Subject, { plan }: OwnRequest, { receipt }: VerifiedReceipt): readonly MergePart[] {
  const outcomes = new Map(receipt.sections.map(({ section, outcome }) => [section, outcome]));
  return sectionsOf(plan, subject).flatMap((planned) => {
    const outcome = outcomes.get(planned.id);
    return outcome === 'NOT_SHARED' || outcome === 'UNAVAILABLE' ? [missingPart(planned, outcome)] : [];
  });
}

function openedFrom(
  merged: MergedData,
  shared: readonly SharedPart[],
  persons: PersonComparison,
  { receipt, consentDigest }: VerifiedReceipt,
): Omit<Opened, 'notes'> {
  return {
    ...merged,
    subject: receipt.subject,
    person: persons.result,
    persons: shared.map(({ planned }, at) => ({
      section: planned.id,
      person: persons.sections[at] ?? 'NOT_CHECKABLE',
    })),
    receipt,
    consentDigest,
  };
}

function refuseOnce<T>(verifying: () => T): T {
  try {
    return verifying();
  } catch (error) {
    throw error instanceof CheckFailed ? new OpenRefused(error.check) : error;
  }
}
