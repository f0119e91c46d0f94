import { type Plan, parsePlan } from '../../../sealing/plan.ts';
import { type Receipt, verifyReceipt } from '../../../sealing/receipt.ts';
import { receiptPage } from '../../device/receipt-words.ts';
import type { Paper } from '../../paper/tagged-pdf.ts';
import type { ProofMemory } from '../memory/memory.ts';

/** The receipt within its signature. @throws SealingRefused when it is not as it was signed */
export function openedReceipt(signed: string): Receipt {
  return verifyReceipt(signed).receipt;
}

/** A proof as a page for people. */
export function pageOf({ signed, countersignature, plan }: ProofMemory): Paper {
  return receiptPage(openedReceipt(signed), planOf(plan), signerOf(countersignature));
}

export function planOf(plan: string): Plan {
  return parsePlan(plan);
}

/** A proof as a file: what verifies offline, and nothing else. */
export function fileOf({ signed, countersignature, plan }: ProofMemory): string {
  return JSON.stringify({ receipt: signed, countersignature, plan: JSON.parse(plan) }, null, 2);
}

/** The key that countersigned, as its header names it. */
function signerOf(countersignature: string): string {
  const header: unknown = JSON.parse(atob(countersignature.split('.')[0]?.replace(/-/g, '+').replace(/_/g, '/') ?? ''));
  const kid: unknown = typeof header === 'object' && header !== null ? Reflect.get(header, 'kid') : undefined;
  return typeof kid === 'string' ? kid : '';
}
