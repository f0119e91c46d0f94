/**
 * The provider opens a delivery: everything is verified, in the order of D9, before anything is returned. All sections
 * or nothing; one failure, no reason; no algorithm, key, URL or version is taken from the delivery.
 */
import { wipe } from './bytes.ts';
import { CheckFailed, check, checked, OpenRefused } from './checks.ts';
import type { Claim } from './claims.ts';
import { type Delivery, parseDelivery, type RequestRecord } from './delivery.ts';
import { listedSections } from './notes.ts';
import { checkReceipt, checkShared } from './open-receipt.ts';
import { checkRecord, type OwnRequest } from './open-record.ts';
import { openSection } from './open-section.ts';
import type { PlannedSection } from './plan.ts';
import { type Primitives, portable } from './primitives.ts';
import { type Opened, putTogether, type SharedPart } from './put-together.ts';
import type { VerifiedReceipt } from './receipt.ts';

export type { Opened };

export interface DeliveryToOpen {
  readonly delivery: unknown;
  readonly record: RequestRecord;
  readonly claim: Claim;
  readonly primitives?: Primitives | undefined;
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
    checkShared(delivery, verified.receipt);
    const shared = openShared(delivery, own, verified, primitives);
    return { request: own.record.request, opened: putTogether(own.plan, delivery.subject, shared, verified) };
  } finally {
    wipe(own.requestKey.secretKey, own.bindKey);
  }
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

/** One failure, no reason. @throws OpenRefused */
export function refuseOnce<T>(verifying: () => T): T {
  try {
    return verifying();
  } catch (error) {
    throw error instanceof CheckFailed ? new OpenRefused(error.check) : error;
  }
}
