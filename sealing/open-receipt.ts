/** `open`, second part: the receipt, both signatures, and all it says against the own record and the plan. */
import { leavesAsPlanned } from './build-receipt.ts';
import { equalBytes } from './bytes.ts';
import { canonicalize } from './canonical.ts';
import { check, checked } from './checks.ts';
import type { Delivery, RequestRecord } from './delivery.ts';
import { digestOf } from './digest.ts';
import { isNotes, listedSections } from './notes.ts';
import { type Plan, sectionsOf } from './plan.ts';
import type { Primitives } from './primitives.ts';
import { type Receipt, type VerifiedReceipt, verifyCountersignature, verifyReceipt } from './receipt.ts';
import type { RequestClaims } from './signed-request.ts';
import type { Subject } from './subject.ts';

/** What a receipt is held against: the request as its provider signed it. */
export interface AskedBy {
  readonly record: Pick<RequestRecord, 'request' | 'broker' | 'provider' | 'brokerKeys' | 'signedRequest'>;
  readonly claims: RequestClaims;
  readonly plan: Plan;
}

/** Both signatures, and all the receipt says; what of it was delivered, `checkShared` tells. @throws CheckFailed */
export function checkReceipt(
  delivery: Omit<Delivery, 'v' | 'id' | 'sections'>,
  { record, claims, plan }: AskedBy,
  primitives: Primitives,
): VerifiedReceipt {
  check('delivery.request', delivery.request === record.request);
  const verified = checked('receipt.signature', () => verifyReceipt(delivery.receipt, primitives));
  const countersigned = checked('receipt.countersignature', () =>
    verifyCountersignature(delivery.countersignature, record.brokerKeys, primitives),
  );
  check('receipt.countersigned-bytes', equalBytes(countersigned, verified.bytes));
  const { receipt } = verified;
  check('receipt.request', receipt.request === record.request);
  check('receipt.session', receipt.session === delivery.session);
  check('receipt.subject', receipt.subject === delivery.subject);
  check('receipt.provider', receipt.provider.id === record.provider);
  check('receipt.purpose', receipt.purpose === claims.purpose);
  check('receipt.recipients', isSame(receipt.recipients, claims.recipients));
  check('receipt.pickup', receipt.pickup_hours === claims.pickup_hours);
  check('receipt.retention', receipt.retention_days <= claims.retention_days);
  check('receipt.signed-request', receipt.signed_request === digestOf(record.signedRequest));
  checkSections(delivery.subject, receipt, plan);
  return verified;
}

/**
 * Nothing dropped, added, doubled or moved: plan = receipt. Notes are in no plan: they come last, and only when they are
 * shared.
 */
function checkSections(subject: Subject, receipt: Receipt, plan: Plan): void {
  const named = receipt.sections.map(({ section }) => section);
  const planned = listedSections(plan, subject, named);
  const listed = receipt.sections.map(({ section, source, group }) => ({ section, source, group }));
  const expected = planned.map(({ id, source, group }) => ({ section: id, source, group }));
  const asked = receipt.leaves.map(({ sensitivity: _, special_category: __, ...leaf }) => leaf);
  check('receipt.leaves', isSame(asked, leavesAsPlanned(sectionsOf(plan, subject))));
  check('receipt.sections', isSame(listed, expected));
  check(
    'receipt.outcomes',
    receipt.sections.every((section, at) =>
      isNotes(section) ? section.outcome === 'SHARED' : (section.outcome === 'UNAVAILABLE') !== planned[at]?.available,
    ),
  );
}

/** What is shared = what is delivered. @throws CheckFailed */
export function checkShared({ sections }: Pick<Delivery, 'sections'>, receipt: Receipt): void {
  const shared = sharedSections(receipt);
  check('delivery.shared', shared.length > 0);
  check(
    'delivery.sections',
    isSame(
      sections.map(({ section }) => section),
      shared,
    ),
  );
}

/** The sections a receipt shares, in its order. */
export function sharedSections({ sections }: Receipt): readonly string[] {
  return sections.filter(({ outcome }) => outcome === 'SHARED').map(({ section }) => section);
}

function isSame(one: unknown, other: unknown): boolean {
  return canonicalize(one) === canonicalize(other);
}
