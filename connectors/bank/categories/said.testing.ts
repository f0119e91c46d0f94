import type { Category } from '../../../schema/category.ts';
import { categorise } from '../categorise.ts';

/** What one payment is found to be: euros, below zero where they went out, the name of the other side, and the text. */
export function said(euros: number, name: string | undefined, text: string): Category | undefined {
  const booking = {
    bookedOn: '2026-06-12',
    cents: Math.round(euros * 100),
    currency: 'EUR',
    counterpartyName: name,
    counterpartyIban: undefined,
    creditorId: undefined,
    purposeCode: undefined,
    bankTransactionCode: undefined,
    text,
  };
  return categorise([booking], { ibans: new Set(), holders: [] })[0]?.category;
}
