/** `open`, second part: the receipt, both signatures, and all it says against the own record and the plan. */
import { leavesAsPlanned } from './build-receipt.ts';
import { equalBytes } from './bytes.ts';
import { canonicalize } from './canonical.ts';
import { check, checked } from './checks.ts';
import type { Delivery } from './delivery.ts';
import { digestOf } from './digest.ts';
import type { OwnRequest } from './open-record.ts';
import { type PlannedSection, sectionsOf } from './plan.ts';
import type { Primitives } from './primitives.ts';
import { type Receipt, type VerifiedReceipt, verifyCountersignature, verifyReceipt } from './receipt.ts';

/** @throws CheckFailed */
export function checkReceipt(delivery: Delivery, own: OwnRequest, primitives: Primitives): VerifiedReceipt {
  const { record, claims, plan } = own;
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
  check('receipt.reference', receipt.reference === claims.reference);
  check('receipt.recipients', isSame(receipt.recipients, claims.recipients));
  check('receipt.pickup', receipt.pickup_hours === claims.pickup_hours);
  check('receipt.retention', receipt.retention_days <= claims.retention_days);
  check('receipt.signed-request', receipt.signed_request === digestOf(record.signedRequest));
  checkSections(delivery, receipt, sectionsOf(plan, delivery.subject));
  return verified;
}

/** Nothing dropped, added, doubled or moved: plan = receipt, and what is shared = what is delivered. */
function checkSections(delivery: Delivery, receipt: Receipt, planned: readonly PlannedSection[]): void {
  const listed = receipt.sections.map(({ section, source, group }) => ({ section, source, group }));
  const expected = planned.map(({ id, source, group }) => ({ section: id, source, group }));
  const asked = receipt.leaves.map(({ sensitivity: _, special_category: __, ...leaf }) => leaf);
  check('receipt.leaves', isSame(asked, leavesAsPlanned(planned)));
  check('receipt.sections', isSame(listed, expected));
  check(
    'receipt.outcomes',
    receipt.sections.every(({ outcome }, at) => (outcome === 'UNAVAILABLE') !== planned[at]?.available),
  );
  const shared = receipt.sections.filter(({ outcome }) => outcome === 'SHARED').map(({ section }) => section);
  const delivered = delivery.sections.map(({ section }) => section);
  check('delivery.shared', shared.length > 0);
  check('delivery.sections', isSame(delivered, shared));
}

function isSame(one: unknown, other: unknown): boolean {
  return canonicalize(one) === canonicalize(other);
}
