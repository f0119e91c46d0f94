import { leavesAsPlanned } from '../../sealing/build-receipt.ts';
import { canonicalize } from '../../sealing/canonical.ts';
import { verifyJws } from '../../sealing/jws.ts';
import type { PublicJwk } from '../../sealing/keys.ts';
import { type Plan, sectionsOf } from '../../sealing/plan.ts';
import { RECEIPT_TYP, verifyReceipt } from '../../sealing/receipt.ts';
import { Malformed } from '../../sealing/refusals.ts';
import { printPaper } from '../paper/tagged-pdf.ts';
import { receiptPage } from './receipt-words.ts';

/** What a consumer keeps of an approval. */
export interface KeptReceipt {
  /** compact JWS by the device */
  readonly signed: string;
  /** compact JWS by the broker over the same bytes */
  readonly countersignature: string;
  readonly plan: Plan;
  /** the broker's keys that were pinned in the signed request */
  readonly sectionKeys: readonly PublicJwk[];
}

/**
 * A receipt on paper: a tagged PDF 1.7 in the receipt's own language, marked as PDF/UA, its fonts within. Both signatures
 * are verified first, so nothing is printed that does not hold.
 *
 * @throws SealingRefused when a signature is wrong or over another receipt, Malformed for another plan
 */
export async function receiptPdf({ signed, countersignature, plan, sectionKeys }: KeptReceipt): Promise<Uint8Array> {
  const { receipt, bytes } = verifyReceipt(signed);
  const countersigned = verifyJws(RECEIPT_TYP, countersignature, sectionKeys);
  if (canonicalize(countersigned.value) !== new TextDecoder().decode(bytes)) throw new Malformed('countersignature');
  const listed = receipt.leaves.map(({ sensitivity: _, special_category: __, ...leaf }) => leaf);
  if (canonicalize(listed) !== canonicalize(leavesAsPlanned(sectionsOf(plan, receipt.subject))))
    throw new Malformed('plan');
  const [given] = receipt.events;
  return printPaper(receiptPage(receipt, plan, countersigned.kid), new Date(given?.at ?? 0));
}
